"""ISO dates and date-times in, the words an office writes for them out; knows no clock."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

_WEEKDAYS = "一二三四五六日"


def parse_day(moment: str | dt.date) -> dt.date:
    """The day of an ISO date or date-time."""
    return moment if isinstance(moment, dt.date) else dt.date.fromisoformat(moment[:10])


def clock_words(moment: str) -> str:
    """17:00, or nothing where the moment is a whole day."""
    return moment[11:16]


@lru_cache(maxsize=4096)
def day_words(moment: str | dt.date) -> str:
    """2026年3月2日, as an official document writes it (GB/T 9704: no leading zeros)."""
    day = parse_day(moment)
    return f"{day.year}年{day.month}月{day.day}日"


@lru_cache(maxsize=4096)
def short_day_words(moment: str | dt.date) -> str:
    """3月2日, for where the year stands beside it."""
    day = parse_day(moment)
    return f"{day.month}月{day.day}日"


@lru_cache(maxsize=4096)
def weekday_words(moment: str | dt.date) -> str:
    """周一 … 周日."""
    return "周" + _WEEKDAYS[parse_day(moment).weekday()]


def month_words(month: str) -> str:
    """2026-03 → 2026年3月."""
    return f"{int(month[:4])}年{int(month[5:7])}月"
