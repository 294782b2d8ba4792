"""Many rows in, what one page shows at once and what it leaves to further pages out; so that no page grows for ever."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Generic, TypeVar

from bulletin.render.row import Row

MOST_ROWS = 400
"""Of the rows of obligations, some 700 bytes each, on one page, so that a slow laptop shows it within a second."""
MOST_LINES = 1000
"""Of the lines of notices, some 250 bytes each, on one page."""
UNDATED = "undated"
"""The name of the page for what has no date at all."""

T = TypeVar("T")


def choose_current(rows: Sequence[Row], today: dt.date, most: int = MOST_ROWS) -> list[Row]:
    """The rows nearest to today, at most so many, in their order: two thirds of the room is for what is ahead."""
    if len(rows) <= most:
        return list(rows)
    start = today.isoformat()
    day_of = list(map(attrgetter("day"), rows))
    days = sorted(day_of)
    first = bisect_left(days, start)
    ahead = min(len(days) - first, max(most * 2 // 3, most - first))
    behind = most - ahead
    # The days between which all are chosen; of these two days themselves as many as there is room for.
    earliest = days[first - behind] if behind else start
    latest = days[first + ahead - 1] if ahead else ""
    room = {earliest: bisect_right(days, earliest, 0, first) - (first - behind)} if behind else {}
    room |= {latest: first + ahead - bisect_left(days, latest, first)} if ahead else {}
    chosen: list[Row] = []
    for row, day in zip(rows, day_of, strict=True):
        if earliest <= day < start or start <= day <= latest:
            if day in room:
                room[day] -= 1
            if room.get(day, 0) >= 0:
                chosen.append(row)
    return chosen


def rows_by_month(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """2026-03 (or UNDATED) → all its rows by day; the months in order, UNDATED last."""
    dated = sorted(((row.day or "~", row.sort_key, number, row) for number, row in enumerate(rows)))
    months = groupby(dated, key=lambda item: item[0][:7])
    return [(UNDATED if month == "~" else month, [item[-1] for item in items]) for month, items in months]


@dataclass(frozen=True)
class Block(Generic[T]):
    """What one page of an archive holds: the times from `first` to `last` (2026 or 2026-03), and their items.

    `part` is more than 1 where a single time has more than a page holds, and this is not its first page.
    """

    first: str
    last: str
    part: int
    items: Sequence[T]

    @property
    def name(self) -> str:
        """The page's name in addresses."""
        return self.first if self.part == 1 else f"{self.first}-{self.part}"


def cut_blocks(times: Iterable[tuple[str, Sequence[T]]], most: int) -> list[Block[T]]:
    """Times with their items, in order, as pages: whole times while there is room.

    Filled from the oldest on: what is added at the end moves nothing to another page.
    """
    blocks: list[Block[T]] = []
    for time, items in times:
        if blocks and len(blocks[-1].items) + len(items) <= most and UNDATED not in (time, blocks[-1].last):
            blocks[-1] = replace(blocks[-1], last=time, items=[*blocks[-1].items, *items])
        else:
            parts = range(0, len(items), most)
            blocks += [Block(time, time, n, items[start : start + most]) for n, start in enumerate(parts, 1)]
    return blocks
