"""The rows of a table in the plain text in, their cells out: between bars or tabs, or as lines drawn with blanks."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.extract.drawn import columns_of, is_drawn
from bulletin.read.blocks import cut_cells


class Cell(NamedTuple):
    """A cell's words in [start, end) of the plain text, blanks at its ends left out."""

    start: int
    end: int
    text: str


def read_rows(plain: str, start: int, end: int) -> list[list[Cell]]:
    """The rows in [start, end) of the plain text: one between bars or tabs, or the lines of a drawn table."""
    words = plain[start:end]
    if "|" in words or not is_drawn(words):
        return [read_cells(plain, start, end)]
    rows: list[list[Cell]] = []
    for line in words.split("\n"):
        rows.append([Cell(start + first, start + last, line[first:last]) for first, last in columns_of(line)])
        start += len(line) + 1
    return rows


def read_cells(plain: str, start: int, end: int) -> list[Cell]:
    """The cells of one row of the plain text."""
    cells: list[Cell] = []
    inner = plain[start:end].strip()
    at = (plain.index(inner, start) if inner else start) + inner.startswith("|")
    for part in cut_cells(inner):
        bare = part.strip()
        first = at + (len(part) - len(part.lstrip()))
        cells.append(Cell(first, first + len(bare), bare))
        at += len(part) + 1
    return cells
