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
MOST_CARDS = 240
"""Of the cards of stories, each with a summary, on one page."""
UNDATED = "undated"
"""The name of the page for what has no date at all."""

T = TypeVar("T")


def choose_current(rows: Sequence[Row], today: dt.date, most: int = MOST_ROWS) -> list[Row]:
    """The rows nearest to today, at most so many, in their order: two thirds of the room is for what is ahead."""
    by_day = sorted(range(len(rows)), key=lambda place: rows[place].day)
    chosen = choose_of_days([rows[place] for place in by_day], today, most)
    kept = set(map(id, chosen))
    return [row for row in rows if id(row) in kept]


def choose_of_days(rows: Sequence[Row], today: dt.date, most: int = MOST_ROWS) -> list[Row]:
    """As `choose_current`, of rows that are sorted by their days, and in that order."""
    if len(rows) <= most:
        return list(rows)
    day_of, start = attrgetter("day"), today.isoformat()
    first = bisect_left(rows, start, key=day_of)
    ahead = min(len(rows) - first, max(most * 2 // 3, most - first))
    chosen = [*rows[first : first + ahead]]
    if behind := most - ahead:
        # Of the earliest day as many as there is room for, from its beginning.
        earliest = rows[first - behind].day
        begin = bisect_left(rows, earliest, 0, first, key=day_of)
        end = bisect_right(rows, earliest, begin, first, key=day_of)
        chosen = [*rows[begin : begin + end - (first - behind)], *rows[end:first], *chosen]
    return chosen


def rows_by_month(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """2026-03 (or UNDATED) → all its rows by day; the months in order, UNDATED last.

    `rows` are in the order that they are to have on one day.
    """
    months = groupby(sorted(rows, key=lambda row: row.day or "~"), key=lambda row: row.day[:7])
    return [(month or UNDATED, list(items)) for month, items in months]


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
