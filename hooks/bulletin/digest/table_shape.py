"""A table in, how it is to stand on paper out: the widths of its columns, its size of type, upright or turned.

A table that is too wide for the page gets smaller type, then a page turned to the side, then still smaller type: it is
never cut (GB/T 9704, 8).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.digest.kept_together import find_kept
from bulletin.digest.model import Plain
from bulletin.digest.title_lines import width_of

_UPRIGHT, _TURNED = 156 / 25.4 * 72, 225 / 25.4 * 72  # points
_SIZES_UPRIGHT = (14.0, 12.0, 10.5)
_SIZES_TURNED = (12.0, 10.5, 9.0)
_INSET = 4.0  # points on each side of a cell
_COMFORT = 4.0  # characters that a column of long texts should have at least
_FILLED_IN = (2.4, 4.0)  # `good` and `whole` of a column without words, for the pen
_LONGEST = 16.0  # beyond so many characters a column needs no more room
_HEAD_ONLY = 2.4  # of a column that has nothing but its head, which may stand in two lines
_AMPLE = 8.0  # characters that a column of long texts should have, if type a little smaller gives them
_SAFELY = 1.3  # by so much a row may be higher than it is reckoned to be
_GRID_LINE = 1.875 * 156 / 28 / 25.4 * 72  # a line of the grid, in points
_TAIL = 2  # rows; a single one below a head would be little of a table
_PAGE = 18  # lines of the grid, below 附件 and a title
_COVERED = ("", 2)
_MARK = "00"
_PICTURE = "\n\u3000"
_PIXELS = 30  # of a picture, printed at 150 to the inch, in a character of 4号
_WIDEST_PICTURE = 8  # in characters; where there is less room it gets smaller
# A run of letters and figures that is not broken; longer ones are, see inlines.typ.
_RUN = re.compile(r"(?<![!-~])[!-~]{1,15}(?![!-~])")
# Broken, a day or a stretch of hours is hard to read: a column had better have room for it.
_DATE = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}[:：]\d\d[—～-]\d{1,2}[:：]\d\d")


@dataclass(frozen=True)
class TableShape:
    """`widths` are shares of the whole; `size` and `inset` are points; `turned` is a page turned to the side."""

    widths: tuple[float, ...]
    size: float
    inset: float
    turned: bool

    def as_data(self) -> dict[str, Plain]:
        return {"widths": [*self.widths], "size": self.size, "inset": self.inset, "turned": self.turned}


@dataclass
class _Column:
    """Widths in characters: without which words would run over, with which it reads well, and of the longest text;
    `head` is that of its head.

    `longest` is that of the longest line, which `whole` takes account of up to a limit, `volume` that of all its texts.
    """

    least: float = 1.0
    good: float = 1.0
    whole: float = 1.0
    head: float = 0.0
    longest: float = 0.0
    volume: float = 0.0


def shape_of(table: Mapping[str, Plain], may_turn: bool = True) -> TableShape:
    """The shape of a table as JSON."""
    head, columns = texts_of(table["header"]), table["columns"]
    assert isinstance(columns, int)
    return shape_table(head + texts_of(table["rows"]), columns, may_turn, len(head))


def shape_table(
    texts: Sequence[Sequence[tuple[str, int]]], columns: int, may_turn: bool = True, heads: int = 0
) -> TableShape:
    """The shape of a table whose rows are given as (text, columns spanned); rows may lack what others span into.

    The first rows, so many as `heads`, are its head.
    """
    found = [_Column() for _ in range(max(columns, 1))]
    for number, row in enumerate(texts):
        for index, (text, span) in enumerate(row):
            if span == 1 and index < len(found):
                _widen(found[index], text)
                found[index].head += width_of(text) if number < heads else 0.0
    for column in found:
        if column.volume and column.head == column.volume and heads < len(texts):
            column.good = column.whole = max(_HEAD_ONLY, column.least)
        elif not column.volume:
            column.good, column.whole = _FILLED_IN
    upright = [(size, _UPRIGHT, False) for size in _SIZES_UPRIGHT]
    turned = [(size, _TURNED, True) for size in _SIZES_TURNED if may_turn]
    # Best is that no cell is turned over; then that every column is good to read.
    needs = (
        *((sum(column.whole for column in found), *way) for way in upright[:2]),
        *((sum(_ample(column) for column in found), *way) for way in upright[:2]),
        *((sum(column.good for column in found), *way) for way in (*upright, *turned)),
    )
    for need, size, room, is_turned in needs:
        chars = (room - 2 * _INSET * len(found)) / size
        if need <= chars:
            return TableShape(_widths(found, chars, size, _INSET), size, _INSET, is_turned)
    room = _TURNED if may_turn else _UPRIGHT
    inset = min(_INSET, room / len(found) / 8)
    size = min(_SIZES_TURNED[-1], (room - 2 * inset * len(found)) / sum(column.least for column in found))
    return TableShape(_widths(found, (room - 2 * inset * len(found)) / size, size, inset), size, inset, may_turn)


def whole_rows(
    rows: Sequence[Sequence[tuple[str, int]]], head: Sequence[Sequence[tuple[str, int]]], shape: TableShape
) -> list[bool]:
    """Of each row, whether a page surely has room for it below the head, so that no page end need part it.

    How high a picture stands, nobody knows here.
    """
    line = 1.5 * shape.size if shape.turned else _GRID_LINE
    most = (_UPRIGHT if shape.turned else _TURNED) / line - sum(_lines_of(row, shape) for row in head)
    return [_SAFELY * _lines_of(row, shape) <= most for row in rows]


def is_long(rows: Sequence[Sequence[tuple[str, int]]], shape: TableShape) -> bool:
    """Whether an upright table surely has no room on one page below the head of an annex."""
    return not shape.turned and sum(min(_lines_of(row, shape), _PAGE) for row in rows) > _PAGE


def _lines_of(row: Sequence[tuple[str, int]], shape: TableShape) -> float:
    highest = 1.0
    for index, (text, span) in enumerate(row):
        if _PICTURE in text:
            return math.inf
        room = (sum(shape.widths[index : index + span]) - 2 * shape.inset) / shape.size
        highest = max(highest, sum(max(1, math.ceil(width_of(part) / max(room, 1.0))) for part in text.split("\n")))
    return highest


def _ample(column: _Column) -> float:
    return max(column.good, _AMPLE) if column.longest > _LONGEST else column.good


def _widen(column: _Column, text: str) -> None:
    kept = (text[start:end] for start, end in find_kept(text))
    longest = max(map(width_of, [*_RUN.findall(text), *kept]), default=0.0)
    line = max(map(width_of, text.split("\n")), default=0.0)
    whole = min(line, _LONGEST)
    column.longest = max(column.longest, line)
    column.volume += width_of(text)
    column.least = max(column.least, min(longest, whole) + 0.2)
    date = max(map(width_of, _DATE.findall(text)), default=0.0)
    column.good = max(column.good, column.least, date + 0.2, min(whole, _COMFORT) + 0.2)
    column.whole = max(column.whole, column.good, whole)


def _widths(columns: Sequence[_Column], chars: float, size: float, inset: float) -> tuple[float, ...]:
    """Every column gets what it reads well with; what is left over goes where the texts are long."""
    given = [column.good for column in columns]
    if sum(given) > chars:
        given = [column.least for column in columns]
    left = max(chars - sum(given), 0.0)
    wanted = [max(column.whole - width, 0.0) for column, width in zip(columns, given, strict=True)]
    share = _shares(columns, wanted, left)
    return tuple(round((width + more) * size + 2 * inset, 3) for width, more in zip(given, share, strict=True))


def _shares(columns: Sequence[_Column], wanted: Sequence[float], left: float) -> list[float]:
    """What each column gets of the room that is left over. Long texts get the more, the more they are together."""
    is_long = [column.longest > _LONGEST for column in columns]
    weights = [math.sqrt(max(column.volume, 1.0)) for column in columns]
    short = sum(each for each, long in zip(wanted, is_long, strict=True) if not long)
    if any(is_long) and short <= left / 2:
        of_long = sum(weight for weight, long in zip(weights, is_long, strict=True) if long)
        each_of = zip(wanted, weights, is_long, strict=True)
        return [(left - short) * weight / of_long if long else each for each, weight, long in each_of]
    if sum(wanted) > left:
        weighed = [each * weight for each, weight in zip(wanted, weights, strict=True)]
        return [left * each / sum(weighed) for each in weighed]
    rest = (left - sum(wanted)) / sum(column.whole for column in columns)
    return [each + rest * column.whole for column, each in zip(columns, wanted, strict=True)]


def tail_of(rows: Plain) -> int:
    """How many of the last rows of a table may stand on another page by themselves, none of their cells parted.

    Two where no cell spans them and others, else the fewest above two; none where all rows hang together.
    """
    assert isinstance(rows, list)
    reach, least = 0, 0
    for number, row in enumerate(rows):
        assert isinstance(row, list)
        if 0 < number <= len(rows) - _TAIL and reach <= number:
            least = len(rows) - number
        spans = [cell.get("rowspan", 1) for cell in row if isinstance(cell, dict)]
        reach = max([reach, *(number + span for span in spans if isinstance(span, int))])
    return least


def texts_of(rows: Plain) -> list[list[tuple[str, int]]]:
    """The rows of a table as JSON in, for each column of each row the text and how many columns it spans out.

    Where a cell of another column or row reaches, there is no text, and more than one column.
    """
    assert isinstance(rows, list)
    found: list[list[tuple[str, int]]] = []
    below: dict[int, int] = {}  # per column, for how many rows from here a cell above still reaches down
    for row in rows:
        assert isinstance(row, list)
        line: list[tuple[str, int]] = []
        for cell in row:
            assert isinstance(cell, dict)
            _pass_over(line, below)
            span, down = cell.get("colspan", 1), cell.get("rowspan", 1)
            assert isinstance(span, int)
            assert isinstance(down, int)
            below |= {len(line) + number: down for number in range(span)}
            line.append((plain_text(cell.get("inlines")), span))
            line.extend([_COVERED] * (span - 1))
        _pass_over(line, below)
        below = {column: down - 1 for column, down in below.items() if down > 1}
        found.append(line)
    return found


def _pass_over(line: list[tuple[str, int]], below: Mapping[int, int]) -> None:
    while len(line) in below:
        line.append(_COVERED)


def plain_text(inlines: Plain) -> str:
    """The words of inlines as JSON, a break as a new line; blanks for the room of a picture and of a note's mark."""
    if isinstance(inlines, list):
        return "".join(map(plain_text, inlines))
    if isinstance(inlines, Mapping):
        if inlines.get("kind") == "break":
            return "\n"
        if inlines.get("kind") == "note":
            return _MARK
        if isinstance(width := inlines.get("width"), int) and inlines.get("is_small") is False:
            return _PICTURE + "\u3000" * (max(1, min(width // _PIXELS, _WIDEST_PICTURE)) - 1) + "\n"
        text = inlines.get("text")
        return text if isinstance(text, str) else plain_text(inlines.get("inlines"))
    return ""
