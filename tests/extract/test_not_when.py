"""Times that stand beside an act and say something else: of which month a paper is, what day it came in, a step."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Of which month the thing is.
        ("请各单位报送3月份考勤表，于4月3日前交人事处。", ["各单位 | 4月3日前"]),
        ("各单位发放4月份各类酬金，应在4月10日前录入。", ["各单位 | 4月10日前"]),
        ("各支部要把学习列入6月份主题党日，6月底前组织研讨。", ["各支部 | 6月底前"]),
        ("各学院须核对9月份学费名单，10月8日前反馈。", ["各学院 | 10月8日前"]),
        # But when it is done.
        ("各单位于3月份完成清查。", ["各单位 | 3月份 | ?"]),
        ("各支部要开展4月份主题党日。", ["各支部 | 4月份"]),
        ("各学院4月份组织安全检查。", ["各学院 | 4月份 | ?"]),
        # A step on the way, and no day.
        ("领导干部于3月13日至22日在线填报，打印后逐页签名。", ["领导干部 | 3月13日至22日 | ?"]),
        ("经核对无误后，由网络安全员打印清单，3月11日前送信息办。", ["网络安全员 | 3月11日前"]),
        ("教务处审核无误后，各学院须于3月10日前公布。", ["各学院 | 3月10日前"]),
        ("各学院应在收到通知后3日内报送。", ["各学院 | 收到通知后3日内"]),
    ],
)
def test_what_is_no_time_of_the_act(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("各单位须于3月20日前报送。3月22日当天收到的回执应当日录入。", "2026-03-22"),
        ("各单位3月25日当天收取的现金须当日缴存银行。", "2026-03-25"),
        ("各店铺4月1日（星期三）当天产生的垃圾要当天清运。", "2026-04-01"),
    ],
)
def test_the_same_day_is_the_one_that_the_clause_names(body: str, day: str) -> None:
    assert [found.timing and found.timing.start for found in extract(body)][-1] == day


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # The time in front is that of the act, whatever its label.
        (
            "校内申报时间：3月12日至4月18日，申请人登录系统填写申请书。",
            ["申请人 | 3月12日至4月18日 | ?"],
        ),
        ("材料上传时间：3月12日前，研究生登录平台上传论文。", ["研究生 | 3月12日前"]),
        ("报名时间：3月12日至18日，请各单位组织报名。", ["各单位 | 3月12日至18日"]),
        # A time alone, or beside what has one of its own.
        ("报名时间：3月12日至18日，逾期不予受理。", ["各单位 | 3月12日至18日 | ?"]),
        ("提交时间：3月12日前，不得逾期。", ["各单位 | 3月12日前 | ?", "各单位 | - | ?"]),
        (
            "申报时间：3月12日至18日，学院初审后于3月20日前报送。",
            ["各单位 | 3月12日至18日 | ?", "学院 | 3月20日前"],
        ),
        ("责任单位：教务处，完成时限：3月20日。", ["教务处 | 3月20日"]),
    ],
)
def test_a_label_of_time_in_front_of_an_act(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "请各学院对涉及在3月底前必须整改的实验室，加强检查。",
        "各单位要对须于9月1日前完成验收的工程，提前准备资料。",
        "请各部门将在4月30日前必须支出的经费，列出清单。",
        "请各单位梳理须于6月底前完成的任务，建立台账。",
        "请各学院通知须于3月20日前缴费的学生，做好准备。",
        "请各单位针对要求在3月20日前整改到位的问题，明确责任人。",
        "请各学院提醒应于3月20日前返校的学生注意安全。",
        "请各学院将须于4月底前归还的设备列表上报。",
    ],
)
def test_by_when_others_are_done_or_things_are_due_is_no_term(body: str) -> None:
    assert [found.timing for found in extract(body)] == [None]
    assert all(found.needs_review for found in extract(body))


@pytest.mark.parametrize(
    "body",
    [
        "请各学院对发现的问题须于3月20日前整改。",
        "各单位要将发现的问题于3月20日前整改到位。",
        "请各学院将须签字的材料于3月20日前报送。",
        "各学院对需要整改的问题，应于3月20日前完成新的方案。",
        "请各学院通知学生务必于3月20日前缴清所欠的学费。",
        "各单位要督促责任人须于3月20日前完成指定的任务。",
        "请各支部将填好的表于3月20日前报组织部的邮箱。",
        "各单位要在3月20日前将必须整改的问题列出清单。",
    ],
)
def test_a_term_beside_such_a_thing_binds(body: str) -> None:
    assert [found.timing and found.timing.due for found in extract(body)] == ["2026-03-20"]
