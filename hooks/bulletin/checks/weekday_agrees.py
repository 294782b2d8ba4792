"""A weekday in brackets is the one of its date: 11月12日（星期四）, also behind a second day, 至14日（星期六）."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.near_sign import find_near
from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of, line_around, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

_WEEKDAYS = "一二三四五六日"
_STATED = late(
    r"(?:(?:(?P<year>\d{4})\s?年\s?)?(?<!\d)(?P<month>\d{1,2})\s?月\s?|(?<=[至到—–~～、和及-])\s?)"
    r"(?P<day>\d{1,2})\s?日\s?(?:前|起|晚|上午|下午)?\s?[（(]\s?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])\s?[）)]"
)
_SIGN = late(r"[（(]\s?(?:星期|周|礼拜)")
_LONGEST_DAY = 24  # characters before the sign: 2026 年 11 月 12 日 上午 and some
_YEAR_OF_NUMBER = late(r"〔(\d{4})〕")
_ANOTHER_YEAR = late(r"(?:去|上|前|明|次|翌|当|同)年度?\Z")
_SPAN = late(r"[至到—–~～-]")
_LONGEST_SPAN = 20
"""Characters between two days of one span: 11月12日（星期四）上午至14日（星期六）."""
_LONGEST_BEFORE = dt.timedelta(days=120)
"""How far before its notice a day without a year may lie: weekdays are told of what is to come."""


def check_weekday_agrees(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each day that falls on another weekday than the one written; nothing where the year is unsure."""
    dated = [(entry.document, _sure_date(entry)) for entry in bulletin.notices]
    dated += [(entry.document, entry.header.date) for entry in bulletin.stories]
    for document, date in dated:
        if date is not None:
            yield from islice(_check(body_of(document), date), MOST_PER_PIECE)


def _sure_date(entry: NoticeEntry) -> dt.date | None:
    """None where the 文号 is of another year: one of the two is wrong, and told as that."""
    year, date = _YEAR_OF_NUMBER.search(entry.header.doc_no or ""), entry.header.date
    return date if date is None or year is None or int(year[1]) == date.year else None


def _check(passage: Passage, date: dt.date) -> Iterator[Finding]:
    text = passage.text
    before: re.Match[str] | None = None
    day: dt.date | None = None
    for found in find_near(_STATED, _SIGN, text, _LONGEST_DAY, 3):
        between = text[before.end() : found.start()] if before else ""
        # A month of its own goes on only where a span is written: 4月25日（…）、5月8日（…） are two days.
        is_span = found["month"] is None or _SPAN.search(between) is not None
        goes_on = before is not None and len(between) <= _LONGEST_SPAN and is_span
        days = _days_of(found, text, date, day if goes_on else None)
        before, stated = found, _WEEKDAYS.index(found["weekday"].replace("天", "日"))
        day = next((day for day in days if day.weekday() == stated), days[-1] if days else None)
        if day is not None and day.weekday() != stated:
            params = {
                "date": day.isoformat(),
                "stated": f"星期{_WEEKDAYS[stated]}",
                "real": f"星期{_WEEKDAYS[day.weekday()]}",
                "quote": shorten(line_around(text, found.start())),
            }
            yield Finding("weekday-contradicts", passage.place(found.start()), "warning", params)


def _days_of(found: re.Match[str], text: str, date: dt.date, last: dt.date | None) -> list[dt.date]:
    """The day that is meant; several where it may be past or to come, none where nothing can be said.

    `last` is the first day of the span of which this one is the end.
    """
    number, month = int(found["day"]), int(found["month"] or (last.month if last else 0))
    if found["year"] is not None:
        years = [int(found["year"])]
    elif last is not None:
        years = [last.year + (month < last.month)]
    elif _ANOTHER_YEAR.search(text, max(0, found.start() - 4), found.start()):
        return []
    else:
        years = [date.year - 1, date.year, date.year + 1]
    days = [day for year in years if (day := _day(year, month, number)) is not None]
    if len(years) == 1:
        return days
    days = [day for day in days if day >= date - _LONGEST_BEFORE]
    return days[:2] if days and days[0] < date else days[:1]


def _day(year: int, month: int, day: int) -> dt.date | None:
    """None for a day that does not exist, which is told elsewhere."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
