"""A day has its month: no 630日, no 2020年月30日, as words that were cut out leave them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_RUN_TOGETHER = late(r"(?P<digits>\d{3,4})日(?![元均志程游记报线夜]|以?[内上]|之[内后]|期满|历|自然|工作|限)")
# Quicker to look for than the pattern: nearly every 日 stands behind fewer figures.
_LIKELY = late(r"日(?<=\d\d\d日)")
_CUT_OUT = late(r"\d{2,4}年\s?月\s?\d{1,2}日|(?<!\d)\d{1,2}月日(?![期常报历志程])")
_BEFORE = frozenset("0123456789月.,/~～至—–-")
# 120 and 180 days are periods; a date would be written for them more often than not as 1月20日.
_PERIODS = frozenset({"110", "120", "130", "210", "310", "1000", "100"})


def check_lost_month(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each figure that reads as a month and a day in one, and for each day whose month is gone."""
    for document in bulletin.documents:
        passage = body_of(document)
        is_likely = _LIKELY.search(passage.text) is not None
        for found in islice(_RUN_TOGETHER.finditer(passage.text), MOST_PER_PIECE) if is_likely else ():
            readings = _readings(found["digits"])
            is_whole = passage.text[found.start() - 1 : found.start()] not in _BEFORE
            if is_whole and readings and found["digits"] not in _PERIODS:
                params = {"given": found.group(), "right": "、".join(readings)}
                yield Finding("date-month-lost", passage.place(found.start()), params=params)
        is_likely = any(sign in passage.text for sign in ("年月", "年 月", "月日"))
        for found in islice(_CUT_OUT.finditer(passage.text), MOST_PER_PIECE) if is_likely else ():
            params = {"given": found.group(), "right": "×月×日"}
            yield Finding("date-month-lost", passage.place(found.start()), params=params)


def _readings(digits: str) -> list[str]:
    """The days that the figures can mean: 630 → 6月30日, 1130 → 11月30日."""
    cuts = [(digits[:n], digits[n:]) for n in (1, 2)]
    return [
        f"{int(month)}月{int(day)}日"
        for month, day in cuts
        if month[0] != "0" and day and day[0] != "0" and len(day) <= 2 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]
