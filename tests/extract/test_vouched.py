"""Whoever vouches for a paper helps whoever hands it in; whoever acts for those away, or checks, owes that alone."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Somebody helps, and whoever is helped goes there.
        ("学员须登记。缺考的，须由辅导员书面证明，于3月10日前到教务处办理缓考。", ["学员 | -", "学员 | 3月10日前 | ?"]),
        (
            "学生须交费。确有困难的，应由家长签字同意，在3月10日前到财务处办理缓缴。",
            ["学生 | -", "学生 | 3月10日前 | ?"],
        ),
        (
            "教师应如实申报。外校兼课的，另须由系主任推荐，推荐意见于3月15日前交人事处。",
            ["教师 | - | ?", "教师 | 3月15日前 | ?"],
        ),
        (
            "读者须按时还书。如因写作仍需借阅，须由导师签字担保，于3月10日前到总服务台办理。",
            ["读者 | -", "读者 | 3月10日前 | ?"],
        ),
        ("借用人应填写申请，由两名教师担保，于3月10日前送设备处。", ["借用人 | 3月10日前"]),
        ("考生须由监护人书面担保，于3月8日前到招生办办理。", ["考生 | 3月8日前"]),
        ("申请人须填写申请表，由导师签字，于3月10日前交研究生院。", ["申请人 | 3月10日前"]),
        # But who makes a list, or audits it, passes it on.
        ("推荐名单须由辅导员推荐，于3月10日前报学工部。", ["辅导员 | 3月10日前"]),
        ("学生填写申请表，由辅导员审核，于3月10日前报学工部。", ["学生 | - | ?", "辅导员 | 3月10日前 | ?"]),
        ("各系收齐材料，由教务处审核，于3月10日前报校办。", ["各系 | - | ?", "教务处 | 3月10日前 | ?"]),
        ("由导师推荐，于3月10日前报研究生院。", ["导师 | 3月10日前"]),
        ("须由保卫处出具证明，于3月10日前报学工部。", ["保卫处 | 3月10日前"]),
    ],
)
def test_whoever_vouches_helps_whoever_hands_it_in(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "因公出差不能参加的党员应在会前提交书面意见，由党小组长代为宣读。",
            ["因公出差不能参加的党员 | 会前 | ?", "党小组长 | - | ?"],
        ),
        (
            "因伤无法参赛的选手应于赛前2天提出书面申请，由领队代为提交。",
            ["因伤无法参赛的选手 | 赛前2天 | ?", "领队 | - | ?"],
        ),
        (
            "存在问题的支部于3月22日前完成整改，由联系委员逐一核实。",
            ["存在问题的支部 | 3月22日前 | ?", "联系委员 | - | ?"],
        ),
        ("各系3月22日前完成自查，由督导专家现场核验。", ["各系 | 3月22日前", "督导专家 | - | ?"]),
    ],
)
def test_whoever_acts_for_those_away_or_checks_owes_that_alone(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("各学院须报名。领队须由分管领导担任。", ["各学院 | -", "各学院 | - | ?"]),
        ("各单位要组队，队长应由在编教师兼任，于3月10日前报送名单。", ["各单位 | 3月10日前"]),
        ("评委由校外专家担任，各学院须做好接待。", ["各学院 | -"]),
    ],
)
def test_whoever_holds_a_post_is_chosen_by_others(body: str, expected: list[str]) -> None:
    assert readings(body) == expected
