"""Days named side by side that come each year in, their one rule out: 春季6月10日前、秋季12月10日前.

Two days of two months are one rule of RFC 5545 only where they have the same number.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.time.expression import Expression
from bulletin.late_pattern import late

_EVERY_YEAR = late("每个?(?:学年|年)")
# 6月份和12月份的党费: what is of such months comes again.
_MONTHS = late(r"(\d{1,2})月份[、和与及](\d{1,2})月份的")
_SEASONS = ("春季", "秋季", "春", "秋", "上半年", "下半年")
_BESIDE = late("[（，、；和与及]?(?:以及|或|并)?(?:春季?|秋季?|[上下]半年|[第前后][一二]次)?[为于在]?")


def rule_of_days(text: str, expressions: Sequence[Expression], chosen: Expression, told: str) -> str | None:
    """The rule of `chosen` and the days beside it in the clause `text`; `told` is the sentence so far."""
    beside = _run_with(text, expressions, chosen) if chosen.kind in ("by", "on") else []
    days = [day for one in beside if (day := one.last or one.first)]
    months = sorted({day.month for day in days if day.month})
    numbers = {day.day for day in days if day.day}
    if len(months) < 2 or len(months) != len(beside) or len(numbers) != 1 or any(day.day is None for day in days):
        return None
    are_seasons = all(text.endswith(_SEASONS, 0, one.start) for one in beside)
    if not are_seasons and not _EVERY_YEAR.search(told) and not _are_told(told, months):
        return None
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={numbers.pop()}"


def _run_with(text: str, expressions: Sequence[Expression], chosen: Expression) -> list[Expression]:
    """The times around the chosen one that stand side by side with it."""
    run: list[Expression] = []
    for one in expressions:
        if one.kind not in ("by", "on"):
            # 上半年|6月15日前
            continue
        if run and not _BESIDE.fullmatch(text, run[-1].end, one.start):
            if chosen in run:
                break
            run = []
        run.append(one)
    return run if chosen in run else []


def _are_told(told: str, months: Sequence[int]) -> bool:
    named = _MONTHS.search(told)
    return named is not None and sorted(map(int, named.groups())) == list(months)
