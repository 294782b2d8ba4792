"""What people are to be told is theirs to do: 请各学院通知学生，务必于3月8日前缴费."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "who", "when"),
    [
        ("请各系协助转告毕业生，务必于3月20日前把户口迁移证领走。", "毕业生", "3月20日前"),
        ("请各单位提醒持卡教师，必须在3月20日前激活新卡。", "持卡教师", "3月20日前"),
        ("请各分会将此事传达到每位会员，务必于3月20日前投票。", "每位会员", "3月20日前"),
        ("请各系将办法转发至全体研究生，须在3月20日前完成实名认证。", "全体研究生", "3月20日前"),
        ("请将此事通知转告本部门职工，务必在3月20日前参加体检。", "本部门职工", "3月20日前"),
        ("请各系通知本系考生，务必于3月20日前，将照片传入系统。", "本系考生", "3月20日前"),
        ("请各系通知考生，考试前，务必检查证件。", "考生", "考试前"),
        ("请各系告知新生务必于3月20日前签收录取书。", "新生", "3月20日前"),
        ("请班长通知同学须在3月20日前登录平台。", "同学", "3月20日前"),
    ],
)
def test_what_is_asked_of_people_is_theirs(body: str, who: str, when: str) -> None:
    found = readings(body)[-1]
    assert found.removesuffix(" | ?") == f"{who} | {when}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("请各系通知选手3月20日前到操场试跑。", ["各系 | 3月20日前 | ?"]),
        ("请各系及时告知选手，3月20日前交齐押金。", ["各系 | 及时", "各系 | 3月20日前 | ?"]),
        ("请各系通知选手，3月20日前，登录平台投票。", ["各系 | - | ?", "各系 | 3月20日前 | ?"]),
    ],
)
def test_without_a_word_that_asks_an_editor_is_called(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What they gather and hand in for all.
        (
            "请各系通知选手，务必于3月20日前填表，并将汇总表交体育部。",
            ["各系 | - | ?", "选手 | 3月20日前", "各系 | - | ?"],
        ),
        ("请各系通知选手，务必于3月20日前上报名单。", ["各系 | - | ?", "各系 | 3月20日前"]),
        ("请各系通知选手，并于3月20日前交齐押金。", ["各系 | - | ?", "各系 | 3月20日前"]),
        ("请各系告知选手，确保3月20日前交齐押金。", ["各系 | - | ?", "各系 | 3月20日前"]),
        # Whoever urges or takes people answers for what they do.
        ("请各系督促选手于3月20日前交齐押金。", ["各系 | 3月20日前"]),
        ("请各系组织选手于3月20日前试跑。", ["各系 | 3月20日前"]),
        ("请各系通知选手做好准备，于3月20日前交齐押金。", ["各系 | 3月20日前"]),
        # The name of an office.
        ("请各系转发学生处通知，务必于3月20日前落实。", ["各系 | - | ?", "各系 | 3月20日前"]),
    ],
)
def test_what_is_asked_of_who_tells_them_stays(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("请各系负责通知到阅卷教师，原则上不得请假。", "阅卷教师"),
        ("请各班长转告参赛选手，比赛期间严禁擅自离场。", "参赛选手"),
        ("请各分会通知与会代表，不得缺席。", "与会代表"),
        ("请各支部通知预备党员出席，一律不准请假。", "预备党员"),
        # How it is told, and what those who tell it may not do.
        ("请各系通知阅卷教师，不得遗漏。", "各系"),
        ("请各系通知毕业生，不得延误。", "各系"),
        ("请各系组织选手参加，不得缺席。", "各系"),
        ("请各系通知学生，严禁组织集体出游。", "各系"),
    ],
)
def test_what_people_are_told_not_to_do(body: str, who: str) -> None:
    assert extract(body)[-1].who == (who,)


def test_several_who_are_told_are_several() -> None:
    assert extract("请各系通知选手和教练，务必于3月20日前报到。")[-1].who == ("选手", "教练")
    found = readings("请各系秘书通知导师及研究生于3月20日前交齐材料。")
    assert found == ["各系秘书 | 3月20日前 | ?"]
