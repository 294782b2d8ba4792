"""A span that is told once and named later: 停机期间, 冻结期内, 此间; and what only looks like it."""

import pytest
from small_notice import extract


def spans(body: str) -> list[tuple[str, str | None, str | None]]:
    return [(o.modality, o.timing and o.timing.start, o.timing and o.timing.due) for o in extract(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Told in the words that name it.
        (
            "自3月16日零时至4月10日，资产系统冻结调拨功能。冻结期内各单位不得办理调拨。",
            ("must_not", "2026-03-16", "2026-04-10"),
        ),
        (
            "12月29日18时至次年1月4日8时，财务系统停机结转，期间无法查询。停机期间，各单位不得操作系统。",
            ("must_not", "2026-12-29T18:00", "2027-01-04T08:00"),
        ),
        (
            "国庆假期（10月1日至8日），假期内除招生、安全工作外，各单位不得安排会议。",
            ("must_not", "2026-10-01", "2026-10-08"),
        ),
        (
            "系统停机时间为3月20日至22日。停机期间除紧急业务的办理外，各单位不得提交单据。",
            ("must_not", "2026-03-20", "2026-03-22"),
        ),
        ("5月6日至5月10日封闭北门。封闭期间各车辆不得停放在北门外。", ("must_not", "2026-05-06", "2026-05-10")),
        ("3月20日至25日进行网络割接。割接期间，各单位须保持电话畅通。", ("must", "2026-03-20", "2026-03-25")),
        ("3月7日—3月20日为意见征集时段。征集期内各支部不得公开名单。", ("must_not", "2026-03-07", "2026-03-20")),
        ("放假时间为4月4日至6日。假期内，各实验室不得擅自开放。", ("must_not", "2026-04-04", "2026-04-06")),
        (
            "平台将于3月6日22:00至3月7日8:00停机维护。维护时段内，各单位不得提交数据。",
            ("must_not", "2026-03-06T22:00", "2026-03-07T08:00"),
        ),
        # By a word that points back to it.
        ("3月9日至13日为审计进点期。其间，财务人员不得请假。", ("must_not", "2026-03-09", "2026-03-13")),
        ("3月10日至20日，图书馆闭馆搬迁。在此十天内，各学院不得安排查阅。", ("must_not", "2026-03-10", "2026-03-20")),
        ("各班4月8日起到19日止逐台登记，此间不得重装系统。", ("must_not", "2026-04-08", "2026-04-19")),
        (
            "集中整改期为3个月，自5月8日起，至8月7日止。各单位在此期间应完成能够立即解决的全部问题。",
            ("must", "2026-05-08", "2026-08-07"),
        ),
        ("第11周至第14周（5月6日—6月2日）。各部门须在此四周内完成作风自查。", ("must", "2026-05-06", "2026-06-02")),
        ("第1—2周（3月2日至3月15日）。各支部召开组织生活会。", ("must", "2026-03-02", "2026-03-15")),
    ],
)  # fmt: skip
def test_a_span_told_before(body: str, expected: tuple[str, str, str]) -> None:
    assert spans(body)[-1] == expected


@pytest.mark.parametrize(
    "body",
    [
        # Another name, a month that nobody could mean, a training, a span that is part of a name.
        "3月16日至4月10日资产系统冻结调拨功能。公示期间各单位不得打听消息。",
        "今年5月至8月开展集中整治。整治期内各单位不得新增项目。",
        "4月19日至23日举办培训班。培训期间各单位不得无故缺勤。",
        "10月1日至8日放假。假期留校的研究生，各单位不得安排值夜班。",
        "各单位在公示期间不得拉票。",
    ],
)
def test_no_span_is_lent(body: str) -> None:
    assert spans(body)[-1] == ("must_not", None, None)


def test_the_span_of_another_paragraph_is_looked_at() -> None:
    found = extract("一、4月4日至6日放假，共3天。\n\n二、假期各单位不得组织聚餐。")
    assert (found[-1].timing and found[-1].timing.start, found[-1].needs_review) == ("2026-04-04", True)


def test_the_limit_told_before() -> None:
    found = extract("提案征集截至3月30日24时。各支部提交提案须在此时间之前完成。")
    assert [o.timing and o.timing.due for o in found] == ["2026-03-30", "2026-03-30"]
    (lone,) = extract("各支部提交提案须在此时间之前完成。")
    assert lone.needs_review


@pytest.mark.parametrize(
    "told",
    [
        "放假时间为：3月10日至4月6日为暑假时间（3月14日、15日正常上班）。",
        "一、放假时间：3月10日至4月6日（含周末）（3月7日至8日补班）。",
        "3月10日至4月6日放假（原定3月7日至8日）。",
    ],
)
def test_days_in_brackets_are_not_the_span(told: str) -> None:
    assert spans(f"{told}\n\n放假期间，各单位须做好值班工作。") == [("must", "2026-03-10", "2026-04-06")]


def test_a_span_that_stands_in_brackets_alone_is_told() -> None:
    body = "清明放假（4月4日至6日）期间食堂照常供餐。\n\n放假期间，各单位须做好值班工作。"
    assert spans(body) == [("must", "2026-04-04", "2026-04-06")]


@pytest.mark.parametrize(
    ("body", "days"),
    [
        (
            "一、自查盘点（3月17日—4月12日）\n\n1.使用人逐件核对。\n\n2.盘点期间不得办理调拨。",
            ("2026-03-17", "2026-04-12"),
        ),
        (
            "二、网上评教阶段：3月9日至20日\n\n1.各学院组织评教。\n\n2.评教期间任何人不得代评。",
            ("2026-03-09", "2026-03-20"),
        ),
        (
            "一、集中整治（3月17日—4月12日）\n\n1.各学院排查隐患。\n\n二、其他\n\n1.整治期间各学院不得举办活动。",
            ("2026-03-17", "2026-04-12"),
        ),
        ("一、自查盘点（3月17日—4月12日）\n\n1.使用人逐件核对。\n\n2.试用期间不得办理调拨。", (None, None)),
    ],
)
def test_the_span_of_a_step_is_named_later(body: str, days: tuple[str | None, str | None]) -> None:
    assert spans(body)[-1] == ("must_not", *days)


@pytest.mark.parametrize(
    "words",
    [
        "房屋由使用单位于4月5日前填报，基建处予以配合。",
        "各学院于4月5日前组织盘点，财务处积极协助。",
        "不能到会的教师须于4月5日前提交发言，由秘书代为宣读。",
        "各系于4月5日前报送，资产处负责抽查。",
    ],
)
def test_whoever_helps_does_so_when_it_is_needed(words: str) -> None:
    days = spans(f"一、自查盘点（3月17日—4月12日）\n\n1.{words}")
    assert [due for *_, due in days][1:] in ([], [None])


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("3月14日至15日，供暖系统试压。这两天请同学们在宿舍留一个人。", "2026-03-15"),
        ("3月14日、15日测试供暖。这两天请同学们在宿舍留一个人。", "2026-03-15"),
        ("本次检修安排在3月14日至16日，这三天请各宿舍关好阀门。", "2026-03-16"),
        ("广播3月14日至16日循环试音。请同学们在这三天里试好耳机。", "2026-03-16"),
        ("3月16日至20日停水。这几天请各食堂备足用水。", "2026-03-20"),
        ("3月16日至20日为检查周，这5天请各班做好配合。", "2026-03-20"),
    ],
)
def test_these_days_are_those_of_a_span_as_long(body: str, due: str) -> None:
    found = extract(body)[-1]
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due, found.needs_review) == ("between", due, False)


@pytest.mark.parametrize(
    "body",
    [
        # no span, or another one
        "天气转冷，这几天请大家注意保暖。",
        "3月1日至20日报名。这两天请各班组织学习。",
        "3月14日停水。这两天请各班储水。",
        "各班要做好这几天的卫生工作。",
        "第一轮选课3月7日至9日；第二轮3月13日至15日。请同学们在第一轮开放的时间里完成选课。",
        "各班应在规定的时间里完成打扫。",
    ],
)
def test_where_no_span_is_as_long_an_editor_is_called(body: str) -> None:
    found = extract(body)[-1]
    assert (found.timing, found.needs_review) == (None, True)
