"""次日 and 当天 of the day named before, and an event whose length of time stands behind a modal word."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("各学院于3月25日清点人数，并于次日上午10:00前报送学工部。", "by", "2026-03-26T10:00"),
        ("各单位于5月6日开展检查，并于次日前反馈结果。", "by", "2026-05-07"),
        ("各支部于3月31日召开会议，并于次日将记录报组织部。", "on", "2026-04-01"),
        ("各单位3月5日下班前完成封箱，次日上午8:30前送档案馆。", "by", "2026-03-06T08:30"),
        # Of no day in particular: an editor is called.
        ("各单位每天17:00汇总，次日上午9:00前报保卫处。", "by", None),
        ("演练结束后，各单位次日9:00前提交总结。", "by", None),
        # With no hour, of whoever was named before it, and behind a deed of its own.
        ("各班于3月25日完成评议，次日上报名单。", "on", "2026-03-26"),
        ("学生3月16日提交申请，辅导员次日完成审核。", "on", "2026-03-17"),
        ("各单位3月20日开展自查，教务处翌日反馈结果。", "on", "2026-03-21"),
        ("各单位每日汇总，次日上报。", "on", None),
        # 次周 is the week to come.
        ("各单位于次周一前报送。", "by", "2026-03-09"),
        # The day of what is held, whoever comes.
        ("座谈会于3月8日下午3:00召开。请代表当天下午2:50到会。", "on", "2026-03-08T14:50"),
        ("会议定于5月8日召开，请各位嘉宾当日8:00到校。", "on", "2026-05-08T08:00"),
    ],
)
def test_the_day_named_before(body: str, kind: str, day: str | None) -> None:
    found = extract(body)[-1]
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due or found.timing.start) == (kind, day)
    assert day is not None or found.needs_review


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("各单位收到通知后应在3日内反馈。", "收到通知"),
        ("学院接到申请后须于5个工作日内答复。", "接到申请"),
        ("各支部收到批复后要在一周内公布。", "收到批复"),
        ("后勤处接到报修后必须在2小时内到场。", "接到报修"),
        ("责任单位发现隐患后应在24小时内消除。", "发现隐患"),
        ("医务人员于患者入院次日完成登记。", "患者入院"),
        ("学院于报案次日报学生处备案。", "报案"),
        ("急用的可先用车，用车后次日补办手续。", "用车"),
        ("值班人员应提前15分钟到岗接班。", "接班"),
        ("接岗人员提前10分钟到岗交接。", "交接"),
    ],
)
def test_what_it_is_counted_from(body: str, event: str) -> None:
    found = extract(body)
    assert [o.timing and o.timing.event for o in found] == [event]


@pytest.mark.parametrize(
    ("body", "relation"),
    [
        ("漏检的次日上午10点前补齐。", "after"),
        ("各组讨论次日下午5点前报送意见。", "after"),
        ("各支部须于活动翌日12:00前报送小结。", "after"),
        ("各支部须于会议前一天下午5点前报送材料。", "before"),
        ("各支部应在会议当天上午8:00前报送人数。", "around"),
    ],
)
def test_the_day_behind_an_event_is_after_it_by_any_hour(body: str, relation: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.relation) == ("relative", relation)


@pytest.mark.parametrize(
    ("body", "dues"),
    [
        # A regime has no end, and what is put up has a step of its own; a plan is made by the day it is handed in.
        ("各单位须实行领导带班，值班表3月11日前报办公室。", [None, "2026-03-11"]),
        ("各单位要落实24小时值班制度，值班表3月11日前报办公室。", [None, "2026-03-11"]),
        ("各学院3月11日前完成评审，推荐结果在本学院公示5个工作日。", ["2026-03-11", None]),
        ("各学院要建立台账，3月11日前报送清单。", ["2026-03-11"]),
        ("各学院要坚持问题导向，3月11日前完成整改。", ["2026-03-11"]),
        ("年终绩效于12月20日前由各单位核定。", ["2026-12-20"]),
        ("年末前上报结余。", ["2026-12-31"]),
    ],
)
def test_a_day_is_not_carried_to_what_it_is_not_said_of(body: str, dues: list[str | None]) -> None:
    assert [o.timing and o.timing.due for o in extract(body)] == dues
