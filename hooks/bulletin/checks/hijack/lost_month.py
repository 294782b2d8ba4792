"""A date has month and day: no 630日, 2020年月30日, 2017510日, 12月15前, as words that were cut out leave them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_RUN_TOGETHER = late(r"(?P<digits>\d{3,4})日(?![元均志程游记报线夜]|以?[内上]|之[内后]|期满|历|自然|工作|限)")
_CUT_OUT = late(r"\d{2,4}年\s?月\s?\d{1,2}日|(?<!\d)\d{1,2}月日(?![期常报历志程])")
# 2017510日, and alone in a line where the date of a signature stands.
_YEAR_TOO = late(
    r"(?<![\d.〔\[（(])(?P<year>(?:19|20)\d\d)(?P<digits>\d{2,3}|1[0-2][0-3]\d)(?:日|(?<=\n\d{6})(?=\s*$)|(?<=\n\d{7})(?=\s*$))",
    re.MULTILINE,
)
# 12月15前, 4月7（星期四）. 5月3—8日 and 1月10、11日 have their 日.
_NO_DAY = late(
    r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])"
    r"(?=之?前|以前|[起止]|(?:下午|上午|中午|晚上)|[（(](?:星期|周)|[—–-]{1,2}\d{4}年|[—–-]{1,2}\d{1,2}月)"
)
_BEFORE = frozenset("0123456789月.,/~～至—–-")
_UNTIL = ("截至", "截止")
# 120 and 180 days are periods; a date would be written for them more often than not as 1月20日.
_PERIODS = frozenset({"110", "120", "130", "210", "310", "1000", "100"})


def check_lost_month(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each date of which the year, the month or the day has been cut out or run together."""
    for document in bulletin.documents:
        passage = body_of(document)
        for likely, pattern, read in _LOSSES:
            if likely.search(passage.text) is None:
                continue
            for found in islice(pattern.finditer(passage.text), MOST_PER_PIECE):
                if readings := read(found):
                    params = {"given": found.group(), "right": "、".join(readings)}
                    yield Finding("date-month-lost", passage.place(found.start()), params=params)


def _run_together(found: re.Match[str]) -> list[str]:
    is_until = found.string.endswith(_UNTIL, 0, found.start())
    is_whole = is_until or found.string[found.start() - 1 : found.start()] not in _BEFORE
    return _readings(found["digits"]) if is_whole and found["digits"] not in _PERIODS else []


def _without_month(found: re.Match[str]) -> list[str]:
    return ["×月×日"]


def _with_year(found: re.Match[str]) -> list[str]:
    return [f"{found['year']}年{day}" for day in _readings(found["digits"])]


def _without_day(found: re.Match[str]) -> list[str]:
    return [f"{found['month']}月{found['day']}日"]


def _readings(digits: str) -> list[str]:
    """The days that the figures can mean: 630 → 6月30日, 1130 → 11月30日."""
    cuts = [(digits[:n], digits[n:]) for n in (1, 2)]
    return [
        f"{int(month)}月{int(day)}日"
        for month, day in cuts
        if month[0] != "0" and day and day[0] != "0" and len(day) <= 2 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]


# What a text must have for each of them, quicker to look for: nearly every 日 stands behind fewer figures.
_LOSSES: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], list[str]]], ...] = (
    (late(r"日(?<=\d\d\d日)"), _RUN_TOGETHER, _run_together),
    (late("年[ ]?月|月日"), _CUT_OUT, _without_month),
    (late(r"日(?<=\d{6}日)|\n(?=(?:19|20)\d{4,5}\s*(?:\n|\Z))"), _YEAR_TOO, _with_year),
    (late(r"月\d{1,2}(?=[前之以起止下上中晚（(—–-])"), _NO_DAY, _without_day),
)
