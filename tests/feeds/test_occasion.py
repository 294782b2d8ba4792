"""Which days a calendar gets: RRULEs opened by python-dateutil against a count of days that knows no RRULE."""

import calendar
import datetime as dt
from collections.abc import Callable

import pytest
from bulletin.feeds.occasion import Occasion, occasion_of
from bulletin.obligation import Timing
from dateutil.rrule import rrulestr

SINCE = dt.date(2026, 3, 3)  # a Tuesday
END = dt.date(2028, 12, 31)

DayTest = Callable[[dt.date], bool]


def last_day(day: dt.date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def rest_of_month(day: dt.date) -> range:
    return range(1, last_day(day) - day.day + 1)


RULES: list[tuple[str, DayTest]] = [
    ("FREQ=DAILY;COUNT=2000", lambda day: True),
    ("FREQ=DAILY;INTERVAL=2;COUNT=2000", lambda day: (day - SINCE).days % 2 == 0),
    ("FREQ=WEEKLY;BYDAY=MO", lambda day: day.weekday() == 0),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", lambda day: day.weekday() < 5),
    ("FREQ=MONTHLY;BYMONTHDAY=25", lambda day: day.day == 25),
    ("FREQ=MONTHLY;BYMONTHDAY=31", lambda day: day.day == 31),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", lambda day: day.day == last_day(day)),
    ("FREQ=MONTHLY;BYMONTHDAY=10,20,-1", lambda day: day.day in (10, 20, last_day(day))),
    ("FREQ=MONTHLY;BYDAY=2TH", lambda day: day.weekday() == 3 and 8 <= day.day <= 14),
    ("FREQ=MONTHLY;BYDAY=-1FR", lambda day: day.weekday() == 4 and day.day > last_day(day) - 7),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        lambda day: day.weekday() < 5 and all((day + dt.timedelta(n)).weekday() > 4 for n in rest_of_month(day)),
    ),
    ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", lambda day: day.month % 3 == 0 and day.day == 20),
    ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", lambda day: (day.month, day.day) == (12, 31)),
]


@pytest.mark.parametrize(("rule", "falls_on"), RULES, ids=[rule for rule, _ in RULES])
def test_a_rule_opened_by_another_program_gives_the_days_that_were_meant(rule: str, falls_on: DayTest) -> None:
    occasion = occasion_of(Timing("recurring", "每……", rrule=rule), SINCE)
    assert isinstance(occasion, Occasion)
    assert occasion.rule is not None
    start = dt.datetime.fromisoformat(occasion.start)
    opened = rrulestr(occasion.rule, dtstart=start).between(start, dt.datetime.combine(END, dt.time()), inc=True)
    days = [SINCE + dt.timedelta(n) for n in range((END - SINCE).days + 1)]
    assert [moment.date() for moment in opened] == [day for day in days if falls_on(day)]


@pytest.mark.parametrize(("rule", "falls_on"), RULES, ids=[rule for rule, _ in RULES])
@pytest.mark.parametrize("time", [None, "16:30"])
def test_a_rule_is_cut_off_before_the_day_on_which_its_notice_ends(
    rule: str, falls_on: DayTest, time: str | None
) -> None:
    end = dt.date(2027, 1, 31)
    occasion = occasion_of(Timing("recurring", "每……", rrule=rule, time=time), SINCE)
    assert isinstance(occasion, Occasion)
    cut = occasion.until(end)
    assert cut is not None
    assert cut.rule is not None
    zone = dt.timezone(dt.timedelta(hours=8))
    start = dt.datetime.fromisoformat(cut.start)
    opened = list(rrulestr(cut.rule, dtstart=start.replace(tzinfo=zone) if time else start))
    days = [SINCE + dt.timedelta(n) for n in range((end - SINCE).days)]
    assert [moment.date() for moment in opened] == [day for day in days if falls_on(day)]
    assert cut.last_day() == opened[-1].date()


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        (Timing("by", "15日前", due="2026-03-15"), Occasion("2026-03-15")),
        (Timing("by", "15日17:00前", due="2026-03-15T17:00"), Occasion("2026-03-15T17:00")),
        (Timing("between", "……", start="2026-03-10", due="2026-03-15"), Occasion("2026-03-15")),
        (Timing("on", "……", start="2026-03-10T08:20"), Occasion("2026-03-10T08:20")),
        (Timing("from", "……", start="2026-03-10"), Occasion("2026-03-10")),
        (Timing("relative", "会后3日内", event="会", due="2026-03-13"), Occasion("2026-03-13")),
        (
            Timing("recurring", "每日16:30", rrule="FREQ=DAILY;UNTIL=20260310", time="16:30"),
            Occasion("2026-03-03T16:30", "FREQ=DAILY;UNTIL=20260310T155959Z"),
        ),
        (
            Timing("recurring", "每日16:30", rrule="FREQ=DAILY;UNTIL=20260310T083000Z", time="16:30"),
            Occasion("2026-03-03T16:30", "FREQ=DAILY;UNTIL=20260310T083000Z"),
        ),
        (
            Timing("recurring", "每日", rrule="FREQ=DAILY;UNTIL=20260310"),
            Occasion("2026-03-03", "FREQ=DAILY;UNTIL=20260310"),
        ),
        (Timing("recurring", "每日16:30", rrule="FREQ=DAILY", time="16:30"), "no_end"),
        (Timing("recurring", "每隔一天", rrule="FREQ=DAILY;INTERVAL=2"), "no_end"),
        (Timing("relative", "会后3日内", event="会"), "event_unknown"),
        (Timing("relative", "会后", event="会", start="2026-03-13"), "event_unknown"),
        (Timing("by", "月底前"), "day_unknown"),
        (Timing("immediate", "立即"), "trigger"),
        (Timing("prompt", "及时"), "trigger"),
        (Timing("recurring", "每周", rrule="FREQ=WEEKLY"), "day_unknown"),
        (Timing("recurring", "每月", rrule="FREQ=MONTHLY"), "day_unknown"),
        (Timing("recurring", "每季度", rrule="FREQ=MONTHLY;INTERVAL=3"), "day_unknown"),
        (Timing("recurring", "每年6月", rrule="FREQ=YEARLY;BYMONTH=6"), "day_unknown"),
        (Timing("recurring", "每小时", rrule="FREQ=HOURLY"), "day_unknown"),
        (Timing("recurring", "每学期", every="term"), "no_rule"),
        (Timing("recurring", "……", rrule="FREQ=DAILY;INTERVAL=0;COUNT=9"), "no_rule"),
        (Timing("recurring", "……", rrule="FREQ=MONTHLY;BYMONTHDAY=99"), "no_rule"),
        (Timing("recurring", "……", rrule="FREQ=WEEKLY;BYDAY=XX"), "no_rule"),
        (Timing("recurring", "……", rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "no_rule"),
        (None, "standing"),
    ],
)
def test_what_stands_in_a_calendar(timing: Timing | None, expected: object) -> None:
    assert occasion_of(timing, SINCE) == expected


def test_a_rule_with_its_own_end_keeps_the_earlier_one() -> None:
    occasion = Occasion("2026-03-03", "FREQ=DAILY;COUNT=5")
    assert occasion.last_day() == dt.date(2026, 3, 7)
    assert occasion.until(dt.date(2026, 4, 1)) == occasion
    assert occasion.until(dt.date(2026, 3, 5)) == Occasion("2026-03-03", "FREQ=DAILY;UNTIL=20260304")
    assert occasion.until(dt.date(2026, 3, 3)) is None
