"""Counting: a written moment and the notice's date in, days of the calendar out; reads no text.

A missing year comes from 成文日期: the reading nearest to it that makes sense (GUIDE, “Timing”).
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from bulletin.extract.time.moment import Moment
from bulletin.extract.time.workdays import shift_workdays
from bulletin.obligation import Unit
from bulletin.record import record

# A day of the same year that lies this far back is meant as it stands (a duty already running, or a slip that
# `checks` reports); what lies further back is the coming year's.
_LONGEST_LOOK_BACK = dt.timedelta(days=60)
# Nobody is up at these, and so they are hours of the afternoon where it is spoken of.
_SMALL_HOURS = (1, 2, 3, 4)
_LONGEST_AHEAD, _LONGEST_BEHIND = 120, 240  # minutes: how long before the hour told, and how long behind it


@dataclass(frozen=True)
class Anchor:
    """What a notice's timings are counted from: its 成文日期, and the days of the events it or the school names.

    `named_events` are those of the notice's own front matter: what it is about. `issued` is its 印发日期, `closed` the
    days on which the school itself does not work.
    """

    date: dt.date | None
    events: Mapping[str, str] = field(default_factory=dict)
    named_events: Mapping[str, str] = field(default_factory=dict)
    issued: dt.date | None = None
    closed: frozenset[dt.date] = frozenset()


@record
class Span:
    """First and last day of a written moment, and its hour; one day has `first == last`.

    `rule` and `anchor` tell how they were counted (see `bulletin.verify`).
    """

    first: dt.date
    last: dt.date
    clock: tuple[int, int] | None = None
    rule: str = "day"
    anchor: dt.date | None = None

    def start_text(self) -> str:
        """零时 of a day is the day itself."""
        return _stamp(self.first, None if self.clock == (0, 0) else self.clock)

    def due_text(self) -> str:
        """24时 on day D, 24:00 on D and D itself are one deadline: D."""
        return _stamp(self.last, self.clock)


@record
class Shifted:
    """A day or moment (ISO) counted from another, and the calendar of working days that was used for it."""

    moment: str
    calendar: str | None = None
    is_provisional: bool = False


def resolve_moment(
    moment: Moment, anchor: Anchor, previous: Span | None = None, *, ends_span: bool = False
) -> Span | None:
    """The days a moment means, None where its words do not tell (no 成文日期, a day that does not exist).

    `previous` is the span read before it: it gives the day to an hour, the month to a day (15日前). With `ends_span`
    the moment closes the span that `previous` opens (12月20日至1月5日) and cannot lie before it.
    """
    try:
        return _resolve(moment, anchor, previous, ends_span)
    except (ValueError, OverflowError):
        return None


def _resolve(moment: Moment, anchor: Anchor, previous: Span | None, ends_span: bool) -> Span | None:
    if moment.is_clock_only or moment.is_same_day or moment.days_after:
        return _beside(previous, moment, ends_span) if previous else None
    if anchor.date is None and moment.year is None:
        return None
    base = anchor.date or dt.date(moment.year or 1, 1, 1)
    if moment.day is not None and (moment.weekday is not None or moment.day_shift is not None):
        return _near(moment, base)
    if moment.day_shift is not None:
        day = base + dt.timedelta(days=moment.day_shift)
        return Span(day, day, moment.clock, "day-of-notice", base)
    if moment.weekday is not None or moment.week_shift is not None:
        return _in_week(moment, previous.first if previous and ends_span and moment.week_shift is None else base)
    year = moment.year if moment.year_shift is None else base.year + moment.year_shift
    if moment.half or moment.quarter or moment.year_part:
        return _part_of_year(moment, year, base)
    if year is not None and not moment.has_day_or_longer:
        return Span(dt.date(year, 1, 1), dt.date(year, 12, 31), None, "year", base)
    if moment.month is None and moment.month_shift is None:
        reference = previous.last if previous else base
        return _in_month(year or reference.year, reference.month, moment, "month-of-anchor", reference)
    if ends_span and previous and year is None and moment.month_shift is None:
        assert moment.month is not None
        chosen = _year_since(moment, previous.first)
        return _in_month(chosen, moment.month, moment, "month-since-anchor", previous.first)
    year, month = _year_and_month(moment, year, base)
    return _in_month(year, month, moment, "month", base)


def _beside(previous: Span, moment: Moment, ends_span: bool) -> Span:
    """An hour of the day named before (下午2:00-4:30), or of the day after it (次日6:00)."""
    day, clock = previous.last + dt.timedelta(days=moment.days_after), moment.clock
    if ends_span and clock and previous.clock and not moment.days_after and clock < previous.clock and clock[0] < 12:
        clock = (clock[0] + 12, clock[1])
    elif clock and previous.clock and not moment.is_half_told and not moment.days_after:
        clock = _in_same_half(clock, previous.clock)
    return Span(day, day, clock, "day", previous.last)


def _in_same_half(clock: tuple[int, int], told: tuple[int, int]) -> tuple[int, int]:
    """下午2:30召开，2:20前入座: in the afternoon as well; but after 21:00熄灯 6:00 is in the morning."""
    later = (clock[0] + 12, clock[1])
    ahead = (told[0] - later[0]) * 60 + told[1] - later[1]
    is_near = (-_LONGEST_BEHIND if clock[0] <= 6 else 0) <= ahead <= _LONGEST_AHEAD
    return later if told[0] >= 12 and clock[0] > 0 and (clock[0] in _SMALL_HOURS or is_near) else clock


def _in_week(moment: Moment, base: dt.date) -> Span:
    """下周 is the coming Monday to Sunday."""
    monday = base - dt.timedelta(days=base.weekday()) + dt.timedelta(weeks=moment.week_shift or 0)
    if moment.weekday is None:
        return Span(monday, monday + dt.timedelta(days=6), moment.clock, "week", base)
    day = monday + dt.timedelta(days=moment.weekday)
    return Span(day, day, moment.clock, "week", base)


def _near(moment: Moment, base: dt.date) -> Span:
    """下周二（3日）: of the days with that number the one nearest to what the words say."""
    day = moment.day
    assert day is not None
    if moment.weekday is not None:
        told = _in_week(moment, base).first
    else:
        told = base + dt.timedelta(days=moment.day_shift or 0)
    months = {(told + dt.timedelta(days=off)).replace(day=1) for off in (-31, 0, 31)}
    days = [month.replace(day=day) for month in months if day <= _month_end(month.year, month.month).day]
    nearest = min(days, key=lambda each: (abs(each - told), each))
    return Span(nearest, nearest, moment.clock, "day-near", base)


def _year_and_month(moment: Moment, year: int | None, base: dt.date) -> tuple[int, int]:
    month = moment.month
    if moment.month_shift is not None:
        from_start = base.year * 12 + base.month - 1 + moment.month_shift
        return (from_start // 12 if year is None else year), from_start % 12 + 1
    assert month is not None
    if year is not None:
        return year, month
    is_over = _in_month(base.year, month, moment, "", base).last < base - _LONGEST_LOOK_BACK
    return base.year + is_over, month


def _part_of_year(moment: Moment, year: int | None, base: dt.date) -> Span:
    chosen = year if year is not None else base.year
    if moment.half:
        first, last = (1, 6) if moment.half == 1 else (7, 12)
    elif moment.quarter:
        first, last = moment.quarter * 3 - (0 if moment.part == "end" else 2), moment.quarter * 3
    elif moment.year_part == "start":
        first, last = 1, 1
    else:
        end = dt.date(chosen, 12, 31)
        return Span(end, end, moment.clock, "part-of-year", base)
    if year is None and dt.date(chosen, last, 28) < base - _LONGEST_LOOK_BACK:
        chosen += 1
    return Span(dt.date(chosen, first, 1), _month_end(chosen, last), moment.clock, "part-of-year", base)


def _year_since(moment: Moment, since: dt.date) -> int:
    """The year in which a span ends: 12月20日至1月5日 in the next; 10月20日至10月10日 is a slip that `checks` names."""
    assert moment.month is not None
    return since.year + (moment.month < since.month)


def _in_month(year: int, month: int, moment: Moment, rule: str, anchor: dt.date) -> Span:
    end = _month_end(year, month)
    if moment.day is not None:
        day = dt.date(year, month, moment.day)
        return Span(day, day, moment.clock, rule, anchor)
    days = {"early": (1, 10), "mid": (11, 20), "late": (21, end.day), "start": (1, 10), "end": (end.day, end.day)}
    days |= {"early-mid": (1, 20), "mid-late": (11, end.day)}
    first, last = days.get(moment.part or "", (1, end.day))
    return Span(dt.date(year, month, first), dt.date(year, month, last), moment.clock, rule, anchor)


@lru_cache(maxsize=1024)
def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _stamp(day: dt.date, clock: tuple[int, int] | None) -> str:
    if clock is None or clock[0] == 24:
        return day.isoformat()
    return f"{day.isoformat()}T{clock[0]:02}:{clock[1]:02}"


def shift(moment: str, amount: int, unit: Unit, closed: frozenset[dt.date]) -> Shifted | None:
    """An ISO day or moment moved by a signed amount; `closed` are days on which the school does not work."""
    day = dt.date.fromisoformat(moment[:10])
    try:
        if unit in ("minute", "hour"):
            if "T" not in moment:
                return None
            moved = dt.datetime.fromisoformat(moment) + dt.timedelta(**{f"{unit}s": amount})
            return Shifted(moved.isoformat(timespec="minutes"))
        if unit == "workday":
            counted, calendar_name, is_provisional = shift_workdays(day, amount, closed)
            return Shifted(counted.isoformat(), calendar_name, is_provisional)
        if unit in ("month", "year"):
            index = day.year * 12 + day.month - 1 + amount * (12 if unit == "year" else 1)
            year, month = index // 12, index % 12 + 1
            return Shifted(dt.date(year, month, min(day.day, _month_end(year, month).day)).isoformat())
        return Shifted((day + dt.timedelta(days=amount * (7 if unit == "week" else 1))).isoformat())
    except (ValueError, OverflowError):
        return None
