"""A text with tables in, the cells that stand under a head of some name out; knows Markdown's tables and CSV.

A value in a table has its label at the top of its column, and not beside it as in prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_HEADS = 20
"""A text that is nothing but heads must not cost seconds."""
_LONGEST_LINE = 4000
_AROUND = " *_~\"'"


@dataclass(frozen=True, slots=True)
class Cell:
    """The slices of a head and of a cell below it, both without blanks and marks around their words."""

    head: slice
    words: slice


def cells_under(text: str, head: re.Pattern[str]) -> Iterator[Cell]:
    """Each cell with words under each cell that is a head as a whole; until the table ends, or begins again."""
    places = [at for sign in "|," for at in (text.find(sign), text.rfind(sign)) if at >= 0]
    if not places:
        return
    heads = 0
    # No head stands above the first row, or below the last one.
    for found in head.finditer(text, _line_at(text, min(places))[0], _line_at(text, max(places))[1]):
        start, end = _line_at(text, found.start())
        for sign in "|,":
            slot = _slot_of(text, start, end, sign, found)
            if slot is None:
                continue
            heads += 1
            if heads > _MOST_HEADS:
                return
            for words in _below(text, end, sign, slot):
                if head.fullmatch(text, words.start, words.stop):
                    break  # a table of its own, or its head once more on the next page
                yield Cell(slice(*found.span()), words)


def _slot_of(text: str, start: int, end: int, sign: str, found: re.Match[str]) -> int | None:
    """Which cell of its line the head is, counted from 0; None where the line is no row, or the cell says more."""
    if end - start > _LONGEST_LINE or text.find(sign, start, end) < 0:
        return None
    before, after = text[start : found.start()], text[found.end() : end]
    if before.rpartition(sign)[2].strip(_AROUND) or after.partition(sign)[0].strip(_AROUND):
        return None
    return before.count(sign)


def _below(text: str, end: int, sign: str, slot: int) -> Iterator[slice]:
    while end < len(text):
        start, end = _line_at(text, end + 1)
        cells = text[start : min(end, start + _LONGEST_LINE)].split(sign)
        if len(cells) < 2:
            return
        if slot < len(cells) and (words := cells[slot].strip(_AROUND)):
            at = start + sum(len(cell) + 1 for cell in cells[:slot]) + cells[slot].index(words)
            yield slice(at, at + len(words))


def _line_at(text: str, at: int) -> tuple[int, int]:
    """Where the line that holds a place begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
