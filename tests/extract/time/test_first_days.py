"""The first days of what begins with an event, and the day of a month by its 号."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("开学头两周各学院要完成教材核对。", ("开学", 2, "week")),
        ("各学院要在开学头两周内完成教材核对。", ("开学", 2, "week")),
        ("各学院要在开学后头三天完成注册。", ("开学", 3, "day")),
        ("开学首周，各学院要核对教材。", ("开学", 1, "week")),
        ("各学院在返校首周组织补考。", ("返校", 1, "week")),
        ("新学期首月，各支部要开展一次谈心谈话。", ("新学期", 1, "month")),
        ("入职后的头三个月，新教师要参加培训。", ("入职", 3, "month")),
        ("暑假头十天，各实验室须完成清理。", ("暑假", 10, "day")),
        ("报到后头两天，新生须完成体检。", ("报到", 2, "day")),
    ],
)
def test_the_first_days_are_counted_from_the_event(body: str, expected: tuple[str, int, str]) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.relation, (timing.event, timing.amount, timing.unit)) == ("after", expected)


@pytest.mark.parametrize(
    "body",
    [
        "各学院要上好开学第一课。",
        "请各班做好开学第一周的值日安排。",
        "同学间的纠纷多发生在入学头两个月，辅导员要早过问。",
        "请各班在开学典礼上佩戴团徽。",
        "请各单位牵头单位做好准备，首周由教务处负责。",
        "各单位须关注校园媒体头条。",
        "请各学院开学第1—2周组织补考。",
    ],
)
def test_what_only_looks_like_first_days_counts_nothing(body: str) -> None:
    assert all(found.timing is None or found.timing.amount is None for found in extract(body))


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("请大家15号之前把电费交了。", "2026-03-15"),
        ("请各班20号前交班费。", "2026-03-20"),
        ("请各支部10号晚上8点前报名单。", "2026-03-10T20:00"),
        ("请各班在13号以前到3号食堂订餐。", "2026-03-13"),
        ("3月的团费请大家20号以前交齐。", "2026-03-20"),
        ("请各组16号中午前把展板送来。", "2026-03-16T12:00"),
    ],
)
def test_a_number_may_be_a_day(body: str, day: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.due) == ("by", day)


@pytest.mark.parametrize(
    "body",
    [
        "请同学们不要在15号楼前停车。",
        "请各班到3号门下车。",
        "请各班把车停在6号前面。",
        "请住在8号的同学到2号食堂就餐。",
        "请各班把15号选手的照片报来。",
    ],
)
def test_a_number_may_be_a_house(body: str) -> None:
    assert [found.timing for found in extract(body)] == [None]


def test_the_month_may_stand_with_what_is_due() -> None:
    found = extract("上个月大家交得很及时。4月的党费麻烦各位20号之前交好。", date="2026-04-13")[-1]
    assert found.timing is not None
    assert found.timing.due == "2026-04-20"
