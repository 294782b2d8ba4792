"""A day written in a text is one of the calendar: no 11月31日, no 13月."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from bulletin.checks.near_sign import find_near
from bulletin.extract.time.numerals import read_number
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_ONE_TO_NINE = "一二三四五六七八九"
_HAN_MONTH = f"十[{_ONE_TO_NINE}]?|[{_ONE_TO_NINE}]"
_HAN_DAY = f"(?:[{_ONE_TO_NINE}]?十|[廿卅])[{_ONE_TO_NINE}]?|[{_ONE_TO_NINE}]"
_DAY = late(
    rf"(?:(?P<year>\d{{4}}|[〇零○{_ONE_TO_NINE}]{{4}})\s?年\s?)?(?<![\d十{_ONE_TO_NINE}])(?P<month>\d{{1,2}}|{_HAN_MONTH})\s?月"
    rf"\s?(?P<day>\d{{1,2}}|{_HAN_DAY})\s?日"
)
_SIGN = late(rf"月\s?(?:\d{{1,2}}|{_HAN_DAY})\s?日")
_LONGEST_BEFORE = 12  # characters before the sign: 2026 年 11 and some
# 农历二月三十日 is another calendar's.
_LUNAR = late(r"[农阴旧夏]历[^，。；\n]{0,8}\Z")

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
        year, month, day = (_number(found[part] or "2024") for part in ("year", "month", "day"))
        if 1 <= month <= 12 and 1 <= day <= _IN_EVERY_MONTH and year:
            continue
        is_month = 1 <= month <= 12 and 1 <= year <= 9998
        is_day = is_month and 1 <= day <= calendar.monthrange(year, month)[1]
        if not is_day and not _LUNAR.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start()):
            yield found


def _number(figures: str) -> int:
    """Figures of full width count as well."""
    return int(figures) if figures.isdecimal() else read_number(figures) or 0
