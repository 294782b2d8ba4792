"""Two days named side by side that come each year are one rule; where nothing says so, an editor is called."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "months", "day"),
    [
        ("各支部应交纳6月份和12月份的党费，需要在6月10日和12月10日之前完成。", "6,12", 10),
        ("各支部须按时上交党费（春季6月10日前、秋季12月10日前）。", "6,12", 10),
        ("各学院每年须报两次计划，3月20日、9月20日前交教务处。", "3,9", 20),
        ("各学院报送教材预订表（春季5月8日前，秋季11月8日前）。", "5,11", 8),
        ("工会小组须上缴会费（上半年6月15日前、下半年12月15日前）。", "6,12", 15),
        ("1月份和7月份的报表，须在1月5日和7月5日前报送。", "1,7", 5),
    ],
)
def test_both_days_come_each_year(body: str, months: str, day: int) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert timing.rrule == f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day}"


@pytest.mark.parametrize(
    "body",
    [
        "各学院须于3月20日和9月20日前报送名单。",
        "各学院每年3月20日和9月25日前报送名单。",
        "秋季的材料须于3月20日前、4月20日前分两批报送。",
        "2月份和3月份的党费，须于6月10日和12月10日前交齐。",
        "各支部须上交党费（3月10日前、4月10日前）。",
        "各系春季开课，名单于3月10日和4月10日前报送。",
    ],
)
def test_an_editor_is_called_where_nothing_says_so(body: str) -> None:
    found = extract(body)[-1]
    assert found.timing is None or found.timing.kind != "recurring"
    assert found.needs_review
