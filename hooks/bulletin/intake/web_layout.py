"""A page of HTML in, which of its tables only lay the page out, out; reads their shape and size, and no word of them.

Old sites put menus, the article and the footer into the cells of a table. Such cells are no cells, and a real table
within them stays one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_PARAGRAPHS = {"p", "div", "br", "table", "li", "h1", "h2", "h3", "h4"}
_FEWEST_PARAGRAPHS = 4


@dataclass
class _Table:
    number: int
    cells: list[int] = field(default_factory=list)  # of each row
    filled: list[int] = field(default_factory=list)  # those of them with words
    largest: int = 0  # characters of the largest cell that has paragraphs
    holds_table: bool = False  # in that cell
    began: tuple[int, int, int] = (0, 0, 0)  # characters, paragraphs, tables of the page before the cell that is open


def layout_tables(html: str) -> frozenset[int]:
    """The numbers of those tables, counted from 0 in the order in which they begin."""
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return frozenset(table.number for table in finder.tables if _lays_out(table, finder.size))


def _lays_out(table: _Table, size: int) -> bool:
    """One row or one column, a frame around words; or a cell with paragraphs that is most of the page.

    A form has such a cell, too (会议内容), but beside its labels in row after row.
    """
    rows = [cells for cells in table.cells if cells]
    is_form = sum(filled > 1 for filled in table.filled) > 1 and not table.holds_table
    return len(rows) == 1 or all(cells == 1 for cells in rows) or (2 * table.largest > size and not is_form)


class _Finder(HTMLParser):
    """The way through a page that nh3 has cleaned; every tag is closed there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.size = self._paragraphs = 0
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._paragraphs += tag in _PARAGRAPHS
        if tag == "table":
            self._open.append(_Table(len(self.tables)))
            self.tables.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._open[-1].cells.append(0)
            self._open[-1].filled.append(0)
        elif tag in ("td", "th") and self._open and self._open[-1].cells:
            self._open[-1].cells[-1] += 1
            self._open[-1].began = (self.size, self._paragraphs, len(self.tables))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._open:
            table = self._open[-1]
            size, paragraphs, tables = table.began
            if table.filled and self.size > size:
                table.filled[-1] += 1
            if self._paragraphs - paragraphs >= _FEWEST_PARAGRAPHS and self.size - size > table.largest:
                table.largest, table.holds_table = self.size - size, len(self.tables) > tables
        elif tag == "table" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.size += len("".join(data.split()))
