"""A second opinion on dates: every resolved date of a timing, counted again from its derivation alone.

It shares no code with the grammar (`extract.time`) and none of its way of counting: where the grammar builds a date,
this looks for the day that has the properties the words ask for. `mismatches` is empty where both agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import chinese_calendar

from bulletin.obligation import Step, Timing

_DAY = dt.timedelta(days=1)
_PARTS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "early-mid": (1, 20),
    "mid-late": (11, 31),
    "start": (1, 10),
    "end": (31, 31),
}


def mismatches(timing: Timing, closed: frozenset[dt.date] = frozenset()) -> list[str]:
    """What does not agree, in words for the log. A date without a step is a mismatch too."""
    faults: list[str] = []
    for name in ("start", "due"):
        value = getattr(timing, name)
        steps = [step for step in timing.derivation if step.gives == name]
        if value is None:
            continue
        if len(steps) != 1:
            faults.append(f"{name} {value} of {timing.text!r} has {len(steps)} steps")
            continue
        again = recompute(steps[0], closed)
        if again != value:
            faults.append(f"{name} of {timing.text!r}: {value}, counted again {again} by {steps[0]}")
    return faults


def recompute(step: Step, closed: frozenset[dt.date] = frozenset()) -> str | None:
    """The date of one step as ISO text, None where no day fits."""
    if step.rule == "event":
        return _from_event(step, closed)
    anchor = dt.date.fromisoformat(step.anchor[:10]) if step.anchor else None
    counter = _RULES.get(step.rule)
    days = counter(step, anchor) if counter and anchor else None
    if not days:
        return None
    day = days[0] if step.gives == "start" else days[-1]
    clock = step.parts.get("clock")
    is_whole = clock in (None, "24:00") or (clock == "00:00" and step.gives == "start")
    return day.isoformat() if is_whole else f"{day.isoformat()}T{clock}"


def _number(step: Step, name: str) -> int | None:
    value = step.parts.get(name)
    return value if isinstance(value, int) else None


def _day(step: Step, anchor: dt.date) -> list[dt.date]:
    return [anchor + _DAY * (_number(step, "day_shift") or 0)]


def _week(step: Step, anchor: dt.date) -> list[dt.date]:
    """Seven days of one week, or the one with the weekday asked for."""
    while anchor.isoweekday() != 1:
        anchor -= _DAY
    days = [anchor + _DAY * (7 * (_number(step, "week_shift") or 0) + n) for n in range(7)]
    weekday = _number(step, "weekday")
    return days if weekday is None else [day for day in days if day.weekday() == weekday]


def _near(step: Step, anchor: dt.date) -> list[dt.date]:
    """Outwards from the day that the words name, to the first one with the number asked for."""
    told = (_week(step, anchor) if "weekday" in step.parts else _day(step, anchor))[0]
    around = (told + _DAY * (sign * off) for off in range(46) for sign in (-1, 1))
    return [day for day in around if day.day == step.parts["day"]][:1]


def _year(step: Step, anchor: dt.date) -> list[dt.date]:
    year = _number(step, "year") or anchor.year + (_number(step, "year_shift") or 0)
    return list(_days_between(dt.date(year, 1, 1), dt.date(year, 12, 31)))


def _part_of_year(step: Step, anchor: dt.date) -> list[dt.date]:
    for days in _years(step, anchor):
        months = {1: range(1, 7), 2: range(7, 13)}.get(_number(step, "half") or 0)
        quarter = _number(step, "quarter")
        if quarter:
            months = range(quarter * 3 - 2, quarter * 3 + 1)
            if step.parts.get("part") == "end":
                months = range(quarter * 3, quarter * 3 + 1)
        if step.parts.get("year_part") == "end":
            return [days[-1]]
        months = months or range(1, 2)
        fitting = [day for day in days if day.month in months]
        if _is_ahead(fitting[-1].replace(day=28), step, anchor):
            return fitting
    return []


def _month(step: Step, anchor: dt.date) -> list[dt.date]:
    """The month named, in the first year in which its days are not long past."""
    shift = _number(step, "month_shift")
    for days in _years(step, anchor):
        month = _number(step, "month")
        if shift is not None:
            named = anchor
            for _ in range(abs(shift)):
                named = named.replace(day=15) + _DAY * (30 if shift > 0 else -30)
            month = named.month
            if "year" not in step.parts and "year_shift" not in step.parts and days[0].year != named.year:
                continue
        fitting = _within_month([day for day in days if day.month == month], step)
        if fitting and (shift is not None or _is_ahead(fitting[-1], step, anchor)):
            return fitting
    return []


def _month_since(step: Step, anchor: dt.date) -> list[dt.date]:
    """The end of a span: in that month when it next comes, the month of the span's beginning being the first."""
    first = anchor.replace(day=1)
    days = _days_between(first, first.replace(year=first.year + 1) - dt.timedelta(days=1))
    return _within_month([day for day in days if day.month == step.parts["month"]], step)


def _month_of_anchor(step: Step, anchor: dt.date) -> list[dt.date]:
    year = _number(step, "year") or anchor.year + (_number(step, "year_shift") or 0)
    days = _days_between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return _within_month([day for day in days if day.month == anchor.month], step)


def _within_month(days: list[dt.date], step: Step) -> list[dt.date]:
    if "day" in step.parts:
        return [day for day in days if day.day == step.parts["day"]]
    part = str(step.parts.get("part", ""))
    if part == "end":
        return days[-1:]
    first, last = _PARTS_OF_MONTH.get(part, (1, 31))
    return [day for day in days if first <= day.day <= last]


def _years(step: Step, anchor: dt.date) -> Iterator[list[dt.date]]:
    """The days of the year named, or of the anchor's year and the next."""
    if "year" in step.parts or "year_shift" in step.parts:
        yield _year(step, anchor)
        return
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if year != anchor.year - 1 or _number(step, "month_shift") is not None:
            yield list(_days_between(dt.date(year, 1, 1), dt.date(year, 12, 31)))


def _is_ahead(day: dt.date, step: Step, anchor: dt.date) -> bool:
    """A year that is named is the year; one that is not puts the day not more than 60 days back."""
    return "year" in step.parts or "year_shift" in step.parts or (anchor - day).days <= 60


def _days_between(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (first + _DAY * n for n in range((last - first).days + 1))


def _from_event(step: Step, closed: frozenset[dt.date]) -> str | None:
    amount, unit, anchor = _number(step, "amount"), step.parts.get("unit"), str(step.anchor)
    if amount is None:
        return anchor
    day = dt.date.fromisoformat(anchor[:10])
    if unit in ("minute", "hour"):
        seconds = amount * (60 if unit == "minute" else 3600)
        return (dt.datetime.fromisoformat(anchor) + dt.timedelta(seconds=seconds)).isoformat(timespec="minutes")
    if unit == "workday":
        return _nth_working_day(day, amount, closed).isoformat()
    if unit in ("day", "week"):
        return dt.date.fromordinal(day.toordinal() + amount * {"day": 1, "week": 7}[str(unit)]).isoformat()
    total = (day.year * 12 + day.month - 1) + amount * {"month": 1, "year": 12}[str(unit)]
    last = (dt.date(total // 12 + (total % 12 == 11), (total + 1) % 12 + 1, 1) - _DAY).day
    return dt.date(total // 12, total % 12 + 1, min(day.day, last)).isoformat()


def _nth_working_day(day: dt.date, amount: int, closed: frozenset[dt.date]) -> dt.date:
    """All working days of a stretch that is surely long enough, and of these the one asked for."""
    reach = abs(amount) * 3 + 30
    sign = 1 if amount > 0 else -1
    days = [day + _DAY * (sign * n) for n in range(1, reach)]
    return [each for each in days if each not in closed and _works(each)][abs(amount) - 1]


def _works(day: dt.date) -> bool:
    try:
        return not chinese_calendar.is_holiday(day)
    except NotImplementedError:
        return day.isoweekday() <= 5


_RULES: dict[str, Callable[[Step, dt.date], list[dt.date]]] = {
    "day": _day,
    "day-of-notice": _day,
    "day-of-event": _day,
    "day-near": _near,
    "week": _week,
    "year": _year,
    "part-of-year": _part_of_year,
    "month": _month,
    "month-since-anchor": _month_since,
    "month-of-anchor": _month_of_anchor,
}
