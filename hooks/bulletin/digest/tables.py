"""The element of a table in, the table out, every row of it as wide as the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from bulletin.digest.inlines import ReadBlocks, plain_words, read_inlines
from bulletin.digest.model import Align, Block, Break, Cell, Inline, Table
from bulletin.digest.source import Source
from bulletin.digest.tree import Element

_ALIGNS: dict[str, Align] = {"left": "left", "center": "center", "right": "right"}
_MOST_SPANNED = 60
_IGNORED = frozenset({"col", "colgroup"})
# What begins a line of its own in a cell.
_BLOCKS = frozenset("p div li dd dt blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr td th".split())


def read_table(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Block]:
    """The table; what stands in it beside cells comes before it, so that nothing is lost."""
    reader = _Reader(source, read_blocks)
    reader.read(element)
    if reader.strays:
        yield from read_blocks(source, Element("", {}, reader.strays))
    # Whoever writes HTML by hand leaves thead away: a row of nothing but th is the head as well.
    rows = [(is_head or all(cell.is_head for cell in cells), cells) for is_head, cells in reader.rows if cells]
    if not rows:
        return
    heads = next((number for number, (is_head, _) in enumerate(rows) if not is_head), len(rows))
    if heads == len(rows):
        heads = 0  # a head above nothing is the table itself
    cells = [cells for _, cells in rows]
    # Apart: what spans rows ends with the head, for the head is repeated on each page.
    header, body = _fit(cells[:heads]), _fit(cells[heads:])
    columns = max(header.columns, body.columns)
    yield Table(columns, header.fitted_to(columns), body.fitted_to(columns), reader.caption)


@dataclass
class _Rows:
    """Rows of cells, each with the column it begins in; `filled` tells of each row which columns are taken.

    `columns` are as many as some cell begins in: what reaches beyond the last of them spans nothing.
    """

    columns: int
    rows: list[list[tuple[int, Cell]]]
    filled: list[list[bool]]

    def fitted_to(self, columns: int) -> tuple[tuple[Cell, ...], ...]:
        """Rows that all fill so many columns."""
        return tuple(
            (
                *(replace(cell, colspan=min(cell.colspan, columns - at)) for at, cell in row),
                *([Cell(())] * (columns - sum(filled[:columns]))),
            )
            for row, filled in zip(self.rows, self.filled, strict=True)
        )


class _Reader:
    """Goes through a table. Only rows at its beginning are its head: below, th is the head of a row."""

    def __init__(self, source: Source, read_blocks: ReadBlocks) -> None:
        self.source, self.read_blocks = source, read_blocks
        self.rows: list[tuple[bool, list[Cell]]] = []
        self.caption = ""
        self.strays: list[Element | str] = []

    def read(self, element: Element, in_head: bool = False) -> None:
        for child in element.children:
            if isinstance(child, str):
                if child.strip():
                    self.strays.append(child)
            elif child.name in ("thead", "tbody", "tfoot"):
                self.read(child, in_head=child.name == "thead")
            elif child.name == "tr":
                self._read_row(child, in_head)
            elif child.name == "caption":
                self.caption = plain_words(read_inlines(self.source, child.children, self.read_blocks))
            elif child.name not in _IGNORED:
                self.strays.append(child)

    def _read_row(self, row: Element, in_head: bool) -> None:
        cells = []
        for child in row.children:
            if isinstance(child, Element) and child.name in ("td", "th"):
                cells.append(self._read_cell(child))
            elif not isinstance(child, str) or child.strip():
                self.strays.append(child)
        self.rows.append((in_head, cells))

    def _read_cell(self, cell: Element) -> Cell:
        align = _ALIGNS.get(cell.attributes.get("align", ""), "left")
        return Cell(
            inlines=tuple(self._lines(cell)),
            align=align,
            colspan=_span(cell.attributes.get("colspan", "")),
            rowspan=_span(cell.attributes.get("rowspan", "")),
            is_head=cell.name == "th",
        )

    def _lines(self, cell: Element) -> Iterator[Inline]:
        """What is in a cell, line by line: paragraphs and lists in it are lines, with their numbers.

        Empty lines at its beginning and its end are room to write in, as many as a browser shows.
        """
        lines = list(_flatten(cell))
        marks = [child for line in lines for child in line if not _is_space(child)]
        above, below = _breaks_before(marks), _breaks_before(reversed(marks))
        if above < len(marks):
            yield from [Break()] * above
        is_first = True
        for line in lines:
            inlines = read_inlines(self.source, line, self.read_blocks)
            if inlines:
                if not is_first:
                    yield Break()
                yield from inlines
                is_first = False
        yield from [Break()] * (below - 1)


def _breaks_before(children: Iterable[Element | str]) -> int:
    return sum(1 for _ in takewhile(lambda child: isinstance(child, Element) and child.name == "br", children))


def _flatten(element: Element) -> Iterator[list[Element | str]]:
    line: list[Element | str] = []
    number = 0
    if element.name == "pre":
        for words in element.words.splitlines():
            yield [words]
        return
    for child in element.children:
        if isinstance(child, Element) and child.name in _BLOCKS:
            yield line
            line = []
            inner = list(_flatten(child))
            if child.name == "li":
                number += 1
                mark = f"{number}." if element.name == "ol" else "·"
                first = next((n for n, each in enumerate(inner) if any(not _is_space(piece) for piece in each)), None)
                if first is not None:
                    inner[first] = [mark, *inner[first]]
            yield from inner
        else:
            line.append(child)
    yield line


def _is_space(child: Element | str) -> bool:
    return isinstance(child, str) and not child.strip()


def _span(text: str) -> int:
    return min(int(text), _MOST_SPANNED) if re.fullmatch(r"[1-9]\d{0,3}", text) else 1


def _fit(rows: list[list[Cell]]) -> _Rows:
    """The rows with spans that end where the rows do, and that never cover another cell."""
    found = _Rows(0, [], [])
    taken: list[int] = []  # per column, for how many rows from here a cell above still reaches down
    for number, row in enumerate(rows):
        at = 0
        cells: list[tuple[int, Cell]] = []
        for cell in row:
            while at < len(taken) and taken[at]:
                at += 1
            width = 1
            while width < cell.colspan and not (at + width < len(taken) and taken[at + width]):
                width += 1
            down = min(cell.rowspan, len(rows) - number)
            taken.extend([0] * (at + width - len(taken)))
            taken[at : at + width] = [down] * width
            cells.append((at, replace(cell, colspan=width, rowspan=down)))
            found.columns = max(found.columns, at + 1)
            at += width
        found.rows.append(cells)
        found.filled.append([left > 0 for left in taken])
        taken = [max(left - 1, 0) for left in taken]
    return found
