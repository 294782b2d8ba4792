"""The rows of a table in, those rows out with one column for when something begins and ends: 开始时间 | 结束时间.

By the day on which something begins nothing is due, so that the first of two such columns must not be read alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.cells import Cell
from bulletin.extract.timing import times_of_cell
from bulletin.late_pattern import late

_TIME = "(?:时间|日期|时刻|时点|时|日)?"
_NOTE = late(r"[（(][^（）()]*[)）]$")
_BEGINS = late(
    rf"(?:开始|起始|启动|开放|开启|开通|启用|开工|动工|实施|生效|[进入]场){_TIME}$|^(?:起|始|自|从|起点){_TIME}$|起$"
)
_BEGINNING = late(
    f"[\u4e00-\u9fff]{{0,6}}(?:开始|起始|启动|开放|开启|开通|启用|生效|实施){_TIME}|(?:起|始)(?:时间|日期|时|日)"
)
_ENDS = late(
    rf"(?:结束|终止|截止|截至|停止|完成|完结|办结|关闭|到期|竣工|完工|完毕|失效|[离退撤]场){_TIME}$|(?:时限|期限)$"
    rf"|^(?:止|终|至|到|迄|终点){_TIME}$|止$"
)
_BOTH = late("起止|起讫|起至|始末|始终")
_BEFORE_END = late("^(?:一直)?(?:至|到|截[止至][到至]?)(?=[^\u4e00-\u9fff]|[本当次下今明同])")


def join_spans(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows with 3月10日 | 3月12日 in one cell, where two titles name a beginning and an end."""
    titles = [_NOTE.sub("", "".join(cell.text.split())) for cell in rows[0]] if rows else []
    begins = next((n for n, title in enumerate(titles) if _BEGINS.search(title) and not _BOTH.search(title)), None)
    if begins is None:
        return rows
    ends = next((n for n in range(begins + 1, len(titles)) if _ends_there(titles[n])), None)
    # Of opening hours (8:00 | 17:30) the day stands elsewhere.
    if ends is None or not any(_is_day(row[n].text) for row in rows[1:] for n in (begins, ends) if n < len(row)):
        return rows
    whole = [rows[0], *(_join(row, begins, ends) for row in rows[1:] if ends < len(row))]
    return [[cell for n, cell in enumerate(row) if n != begins] for row in whole]


def names_beginning(title: str) -> bool:
    """Whether the title of a column says that something begins then."""
    return _BEGINNING.fullmatch("".join(title.split())) is not None


def begun(cell: Cell) -> Cell:
    """3月10日 as 3月10日起: by its beginning nothing is due."""
    return cell._replace(text=f"{cell.text.removesuffix('起')}起") if _is_day(cell.text) else cell


def _ends_there(title: str) -> bool:
    return _ENDS.search(title) is not None and _BOTH.search(title) is None


def _join(row: Sequence[Cell], begins: int, ends: int) -> Sequence[Cell]:
    first, last = row[begins], row[ends]
    if not _is_day(first.text):
        return row
    words = f"{first.text}至{_BEFORE_END.sub('', last.text)}"
    joined = Cell(min(first.start, last.start), max(first.end, last.end), words)
    if not _is_span(words):
        # 3月10日 | 长期
        joined = last if times_of_cell(last.text)[0] else begun(first)
    return [joined if n == ends else cell for n, cell in enumerate(row)]


def _is_day(text: str) -> bool:
    """3月10日, 3月10日起, 3月上旬: one moment, and no hour alone."""
    found = times_of_cell(text)[0]
    if len(found) != 1 or found[0].kind not in ("on", "from", "between"):
        return False
    moment = found[0].first
    return moment is not None and not moment.is_clock_only and found[0].last in (None, moment)


def _is_span(text: str) -> bool:
    found = times_of_cell(text)[0]
    return len(found) == 1 and found[0].kind == "between" and found[0].last is not found[0].first
