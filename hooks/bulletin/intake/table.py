"""The cells of a table with what they span in, a Markdown table out: Markdown knows no merged cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.intake.escape import as_cell

_MOST_SPANNED = 100


@dataclass(frozen=True)
class Cell:
    """The Markdown of a cell, line by line, and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1

    @property
    def is_merged(self) -> bool:
        return self.columns > 1 or self.rows > 1


def spread(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """A rectangle of words. A cell over several rows is repeated in each, for it is said of each of them (责任单位);
    one over several columns stands in the first of them."""
    grid: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in grid:
                column += 1
            for down in range(min(cell.rows, _MOST_SPANNED, len(rows) - number)):
                for across in range(min(cell.columns, _MOST_SPANNED)):
                    grid[number + down, column + across] = cell.text if across == 0 else ""
            column += min(cell.columns, _MOST_SPANNED)
    width = max((column for _, column in grid), default=-1) + 1
    return [[grid.get((number, column), "") for column in range(width)] for number in range(len(rows))]


def markdown_table(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The lines of the table; its first row is the head, but for one whose cells go on below: that is said of those
    rows already, and the head stays empty. A table without words has no lines."""
    grid = [[as_cell(text) for text in row] for row in spread(rows)]
    grid = [row for row in grid if any(row)]
    if not grid:
        return []
    if any(cell.rows > 1 for cell in rows[0]) and not any(cell.columns > 1 for cell in rows[0]):
        grid.insert(0, [""] * len(grid[0]))
    head, *rest = [f"| {' | '.join(row)} |" for row in grid]
    return [head, f"|{'---|' * len(grid[0])}", *rest]
