"""Days whose 日 was lost, hours of 当天 and hours without a colon: 9月20—9月25日, 3月20日当天17:00前, 上午9-12时."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "start", "due"),
    [
        # The first day, or the last one, has lost its 日.
        ("各学院于9月20—9月25日报送材料。", "2026-09-20", "2026-09-25"),
        ("各单位须于6月26-7月2日完成盘点。", "2026-06-26", "2026-07-02"),
        ("各教研室于9月26至9月28日组织阅卷。", "2026-09-26", "2026-09-28"),
        ("各支部于12月28~1月3日走访慰问。", "2026-12-28", "2027-01-03"),
        ("请各系于2026年4月3到2026年4月10号提交申请表。", "2026-04-03", "2026-04-10"),
        ("请各班在五月三至五月七日上报名单。", "2026-05-03", "2026-05-07"),
        ("新生须于9月1日至9月3办理手续。", "2026-09-01", "2026-09-03"),
        # Whole months stay whole.
        ("各学院于9月—11月开展自查。", "2026-09-01", "2026-11-30"),
        ("各学院于9月至11月25日开展自查。", "2026-09-01", "2026-11-25"),
        ("请各学院于9月26-28日报名。", "2026-09-26", "2026-09-28"),
        # Two days beside each other, at the end of a month as within it.
        ("新生应于3月31日、4月1日报到。", "2026-03-31", "2026-04-01"),
        ("各学院要在4月30日和5月1日安排专人值守。", "2026-04-30", "2026-05-01"),
        ("考生须于12月31日、1月1日确认信息。", "2026-12-31", "2027-01-01"),
        # Hours without a colon.
        ("3月22日上午9-12时，各部门将申请书报送至科研处。", "2026-03-22T09:00", "2026-03-22T12:00"),
        ("各部门于3月22日下午2-5点将样书送教材科。", "2026-03-22T14:00", "2026-03-22T17:00"),
        ("各班长于3月5日9至11点到教务处领取教材。", "2026-03-05T09:00", "2026-03-05T11:00"),
        ("请各学院于4月2日晚7—9时组织学生观看。", "2026-04-02T19:00", "2026-04-02T21:00"),
        ("各学院于3月5日9点-11点到财务处报账。", "2026-03-05T09:00", "2026-03-05T11:00"),
        ("3月8日上午8~11时，各班班长将样书交图书馆。", "2026-03-08T08:00", "2026-03-08T11:00"),
    ],
)
def test_a_span_has_both_its_ends(body: str, start: str, due: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.start, timing.due) == ("between", start, due)


@pytest.mark.parametrize(
    ("body", "kind", "moment"),
    [
        ("请各学院于3月28日当晚8:00前将名单送至学生处。", "by", "2026-03-28T20:00"),
        ("各系须于3月20日当天17:00前将名单送至学生处。", "by", "2026-03-20T17:00"),
        ("各系须在3月20日（周五）当天下午5点前报送。", "by", "2026-03-20T17:00"),
        ("请各学院在下周五当天17时前报送。", "by", "2026-03-13T17:00"),
        ("各单位须于3月20日当日下班前报送。", "by", "2026-03-20"),
        ("各班长须于3月6日的当晚十点前报告到位情况。", "by", "2026-03-06T22:00"),
        ("各宿舍须于3月6日当晚12点前关闭电源。", "by", "2026-03-06"),
        ("志愿者于5月4日当天7:30到南门集合。", "on", "2026-05-04T07:30"),
        # Without an hour it is the day itself.
        ("各支部须于4月10日当天悬挂党旗。", "on", "2026-04-10"),
        ("保卫处负责5月28日当天的交通疏导。", "on", "2026-05-28"),
        ("各单位须于3月28日晚8:00前报送。", "by", "2026-03-28T20:00"),
    ],
)
def test_an_hour_of_that_very_day(body: str, kind: str, moment: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.due or timing.start) == (kind, moment)


@pytest.mark.parametrize("body", ["各学院就此提出3-5点建议。", "各支部梳理2—4点体会。", "请各学院提出3至5点意见。"])
def test_how_many_points_are_no_hours(body: str) -> None:
    assert [found.timing for found in extract(body)] == [None]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("即日起至6月20日8:30-16:30", "2026-06-20"),
        ("即日起——6月20日8:10—16:40", "2026-06-20"),
        ("自即日起至6月20日8:30—11:30，14:00—17:00", "2026-06-20"),
        ("即日起至6月20日每天", "2026-06-20"),
        # one hour is the last
        ("即日起至6月20日17:00前", "2026-06-20T17:00"),
        ("自即日起至6月20日8:10", "2026-06-20T08:10"),
    ],
)
def test_the_hours_of_each_day_from_now_on_are_no_end(words: str, due: str) -> None:
    timing = extract(f"请各学院于{words}到档案馆领取档案。")[-1].timing
    assert timing is not None
    assert (timing.kind, timing.start, timing.due) == ("between", "2026-03-02", due)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2026.04.05-04.10", "2026-04-10"),
        ("2026.4.5—4.10", "2026-04-10"),
        ("2026/04/05至04/10", "2026-04-10"),
        ("2026.12.28~1.5", "2027-01-05"),
        ("2026.04.05-2026.04.10", "2026-04-10"),
        ("2026.04.05—4月10日", "2026-04-10"),
        # no second day
        ("2026.04.05", None),
        ("2026.04.05-12.5万元以内", None),
        ("2026.04.05-04.10%", None),
        ("2026.04.05-13.10", None),
        ("2026年4月5日-4.10版", None),
        ("2026-04-05", None),
    ],
)
def test_a_day_with_points_may_open_a_span(words: str, due: str | None) -> None:
    timing = extract(f"请各学院于{words}组织测评。")[-1].timing
    assert timing is not None
    assert timing.due == due


@pytest.mark.parametrize(
    ("body", "start", "due"),
    [
        ("今明两天请各班检查门窗。", "2026-03-02", "2026-03-03"),
        ("今明两天，各班要检查门窗。", "2026-03-02", "2026-03-03"),
        ("请各班今明两日打扫宿舍。", "2026-03-02", "2026-03-03"),
        ("明后两日，各实验室要断电。", "2026-03-03", "2026-03-04"),
        ("请各班明后两天到校医院体检。", "2026-03-03", "2026-03-04"),
        ("各班应于明后两天完成登记。", "2026-03-03", "2026-03-04"),
        ("请各班今明两天内检查门窗。", None, "2026-03-03"),
        ("请各班明后两日之内报送名单。", None, "2026-03-04"),
    ],
)
def test_two_days_from_today(body: str, start: str | None, due: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.start, timing.due) == (start, due)


@pytest.mark.parametrize("body", ["今明两天有大风，请各班关窗。", "今明两年是换届年，各支部要做好准备。"])
def test_what_the_weather_does_is_no_time_to_act(body: str) -> None:
    assert [found.timing for found in extract(body)] == [None]
