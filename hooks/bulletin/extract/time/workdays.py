"""Working days: a day and a number in, the day so many working days off out, 调休 included.

The State Council publishes each year's holidays late in the year before; `chinesecalendar` is exact up to the last
one published. Past it Monday to Friday are taken, and the result is called provisional (暂按).
"""

from __future__ import annotations

import datetime as dt
from importlib.metadata import version

from chinese_calendar import holidays, workdays

_FAR = 4000
"""More working days than any notice counts; a larger number is a slip and has no answer."""

CALENDAR = f"chinesecalendar {version('chinesecalendar')}"

_PUBLISHED = range(min(holidays).year, max(holidays).year + 1)
"""The years whose holidays are known. The library's own `is_workday` looks for them anew with every day."""


def is_workday(day: dt.date, closed: frozenset[dt.date]) -> tuple[bool, bool]:
    """Whether people work on a day, and whether that is provisional."""
    if day in closed:
        return False, False
    return _is_workday_of_state(day)


def _is_workday_of_state(day: dt.date) -> tuple[bool, bool]:
    """The same without the school's own days."""
    is_weekday = day.weekday() < 5
    if day.year not in _PUBLISHED:
        return is_weekday, True
    return day in workdays or (is_weekday and day not in holidays), False


def shift_workdays(day: dt.date, amount: int, closed: frozenset[dt.date]) -> tuple[dt.date, str, bool]:
    """The day `amount` working days after `day` (before it where negative), itself not counted.

    Also the name of the calendar, and whether the result is provisional. Raises OverflowError for absurd amounts.
    """
    if abs(amount) > _FAR:
        raise OverflowError
    step = dt.timedelta(days=1 if amount > 0 else -1)
    left, is_provisional = abs(amount), False
    while left:
        day += step
        works, unsure = is_workday(day, closed)
        is_provisional = is_provisional or unsure
        left -= works
    return day, CALENDAR, is_provisional
