"""A date as offices write it in, the ISO date it means out; knows calendars and handwriting, but no year to guess.

2026年3月2日, 2026/3/2, 20260302, 二〇二六年三月二日 and 2026-03-15 17：00 are understood; 三月二日 has no year.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from bulletin.model import YEARS

# What people type for 〇: letters of three alphabets, a circle, a figure.
_ZEROS = "〇零○◯ＯOoОоΟο０0"
_DIGITS = {**dict.fromkeys(_ZEROS, 0), **{character: value for value, character in enumerate("〇一二三四五六七八九")}}
_ONE_TO_NINE = "[一二三四五六七八九]"
HAN_YEAR = f"[{_ZEROS}一二三四五六七八九]{{4}}"
"""A year in characters, 二〇二六, as a pattern."""

_HAN_DATE = re.compile(rf"({HAN_YEAR})年(十?{_ONE_TO_NINE}|十)月((?:[二三]?十)?{_ONE_TO_NINE}|[二三]?十)[日号]")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年~_\s]\s*(\d{1,2})\s*[-/.月~_\s]\s*(\d{1,2})\s*[日号]?"
    r"(?:\([^()]*\))?\s*T?\s*(?:(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?::\d{2}(?:\.\d+)?)?Z?)?\Z"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
# 26.1.5 begins with the year, as Chinese dates do; 12.1.5 may have begun with the month, and nobody dates into 2060.
_SHORT = re.compile(
    r"(?P<year>1[4-9]|[2-4]\d)(?:(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)|年(?P<named>\d{1,2})月)(?P<day>\d{1,2})[日号]?\Z"
)
_DASHES = re.compile("[‐-―−－—–]+")
_WRAPPERS = "“”\"'‘’「」『』 "


@dataclass(frozen=True)
class IntendedDate:
    """The date, and the hour where one was written, that the words mean; the day may not exist."""

    year: int
    month: int
    day: int
    clock: str | None = None

    @property
    def iso(self) -> str:
        """YYYY-MM-DD, with THH:MM where there is an hour."""
        date = f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{date}T{self.clock}" if self.clock else date

    @property
    def iso_date(self) -> str:
        return self.iso[:10]

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day, in a year that can be meant, and the clock such an hour."""
        if self.year not in YEARS:
            return False
        try:
            dt.datetime.fromisoformat(self.iso)
        except ValueError:
            return False
        return True

    @property
    def is_far_off(self) -> bool:
        """Whether the calendar has such a day, but in a year that nobody means."""
        if self.year in YEARS:
            return False
        try:
            dt.date(self.year, self.month, self.day)
        except ValueError:
            return False
        return True

    @property
    def last_day(self) -> str:
        """The ISO date of the last day of that month, empty if there is no such month or nobody means that year."""
        if not (1 <= self.month <= 12 and self.year in YEARS):
            return ""
        return f"{self.year:04}-{self.month:02}-{calendar.monthrange(self.year, self.month)[1]:02}"


def intended_date(text: str) -> IntendedDate | None:
    """What a writing of a date means, None if it has no year, month and day."""
    words = _DASHES.sub("-", text.strip(_WRAPPERS))
    if han := _HAN_DATE.fullmatch(words.replace(" ", "")):
        year = "".join(str(_DIGITS[character]) for character in han[1])
        return IntendedDate(int(year), _number(han[2]), _number(han[3]))
    plain = unicodedata.normalize("NFKC", words).strip()
    found = _DATE.match(plain) or _COMPACT.match(plain)
    if not found:
        return None
    hour, minute = found.groups()[3:5] if found.re is _DATE else (None, None)
    clock = f"{int(hour):02}:{int(minute or 0):02}" if hour else None
    return IntendedDate(int(found[1]), int(found[2]), int(found[3]), clock)


def short_date(text: str) -> IntendedDate | None:
    """The day that 26.1.5 or 26年1月5日 means, its century left out; None where it may mean another or none."""
    plain = unicodedata.normalize("NFKC", _DASHES.sub("-", text.strip(_WRAPPERS))).replace(" ", "")
    found = _SHORT.match(plain)
    if found is None:
        return None
    date = IntendedDate(2000 + int(found["year"]), int(found["month"] or found["named"]), int(found["day"]))
    return date if date.exists else None


def _number(han: str) -> int:
    """十二 → 12; a day or a month."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return _DIGITS[han[-1]]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
