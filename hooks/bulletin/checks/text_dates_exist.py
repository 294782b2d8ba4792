"""A day written in a text is one of the calendar: no 11月31日, no 13月."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from bulletin.checks.near_sign import find_near
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_DAY = late(r"(?:(?P<year>\d{4})\s?年\s?)?(?<!\d)(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日")
_SIGN = late(r"月\s?\d{1,2}\s?日")
_LONGEST_BEFORE = 12  # characters before the sign: 2026 年 11 and some

_IN_EVERY_MONTH = 28


def check_text_dates_exist(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each day that does not exist; without a year 2月29日 is let pass."""
    for entry in bulletin.notices:
        document = entry.document
        for found in days_not_there(document.body.text):
            at = document.body.plain.offsets[found.start()]
            yield Finding("text-date-does-not-exist", document.place_in_body(at), params={"given": found.group()})


def days_not_there(text: str) -> Iterator[re.Match[str]]:
    """The days of a text that no calendar has."""
    for found in find_near(_DAY, _SIGN, text, _LONGEST_BEFORE, 0):
        year, month, day = int(found["year"] or 2024), int(found["month"]), int(found["day"])
        if 1 <= month <= 12 and 1 <= day <= _IN_EVERY_MONTH and year:
            continue
        is_month = 1 <= month <= 12 and 1 <= year <= 9998
        if not is_month or not 1 <= day <= calendar.monthrange(year, month)[1]:
            yield found
