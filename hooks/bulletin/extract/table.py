"""The rows of a table in, its duties out: 责任单位 | 任务 | 完成时限, the way 督办 lists are written.

The header row tells which column is which; a table without a column of parties or without one of deeds is no list of
duties.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WHO = re.compile(r"责任|牵头|承办|负责|主体|主办|实施|执行|单位|部门|对象|人员|谁来?[做办]")
_IN_CHARGE = re.compile(r"责任|牵头|承办|负责|(?:落实|完成|实施|执行)(?:单位|部门|主体|人)|谁")
_WHAT = re.compile(r"任务|事项|内容|措施|工作|问题|要求|举措|材料|目标|项目|做什么|重点|环节|步骤|流程")
_WHEN = re.compile(r"时限|时间|期限|日期|截止|节点|进度|完成|何时|时段")
# 报名截止 beside 培训时间, 完成时限 beside 检查时间: by this one somebody must have acted.
_DUE = re.compile(r"截止|时限|期限|完成")
_LIMIT = re.compile(r"截止|时限|期限|完成|节点|进度")
_ATTENDS = re.compile(r"参加|参会|参训|对象|(?<!责任)(?<!负责)人员")
# ^^, 〃 and 同上 repeat the cell above as an empty one does; a dash or 无 says in the column of time: none.
_REPEATS = re.compile(r"同上|[^\u4e00-\u9fff\w—–\-－/]*")
_NONE = re.compile(r"无|[—–\-－/]+")
_HELPERS = re.compile(r"配合|协助|协办|备注|序号|联系")


class Cell(NamedTuple):
    """A cell's words in [start, end) of the plain text, blanks at its ends left out."""

    start: int
    end: int
    text: str


class Duty(NamedTuple):
    """One row: who, what, and when as written; `when` is None where the table has no such column.

    `is_held` tells of a programme (日期 | 活动 | 参加对象), whose days are those of the events and no limits.
    """

    who: Cell
    what: Cell
    when: Cell | None
    is_held: bool = False


def read_duties(rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """The duties of one table, its header row first. A cell left empty repeats the one above it."""
    if len(rows) < 2:
        return []
    columns = _find_columns([cell.text for cell in rows[0]])
    if columns is None:
        return []
    who, what, when = columns
    is_held = when is not None and not _LIMIT.search(rows[0][when].text) and bool(_ATTENDS.search(rows[0][who].text))
    duties: list[Duty] = []
    last: dict[int, Cell] = {}
    for row in rows[1:]:
        said = {number: cell for number, cell in enumerate(row) if not _REPEATS.fullmatch(cell.text)}
        last |= {number: cell for number, cell in said.items() if number == when or not _NONE.fullmatch(cell.text)}
        if who in last and what < len(row) and row[what].text:
            limit = last.get(when) if when is not None else None
            duties.append(Duty(last[who], row[what], None if limit and _NONE.fullmatch(limit.text) else limit, is_held))
    return duties


def _find_columns(titles: Sequence[str]) -> tuple[int, int, int | None] | None:
    """The columns of who, what and when by their titles; the most telling title of each kind wins."""
    free = [n for n, title in enumerate(titles) if not _HELPERS.search(title)]
    timed = [n for n in free if _WHEN.search(titles[n]) and not re.search(r"责任|任务|内容|措施|单位|部门", titles[n])]
    when = next((n for n in timed if _DUE.search(titles[n])), timed[0] if timed else None)
    who = next((n for n in free if n not in timed and _IN_CHARGE.search(titles[n])), None)
    if who is None:
        who = next((n for n in free if n not in timed and _WHO.search(titles[n]) and not _WHAT.search(titles[n])), None)
    wants = [n for n in free if n not in (*timed, who) and _WHAT.search(titles[n])]
    what = next((n for n in wants if re.search(r"任务|措施|举措|要求|材料", titles[n])), wants[-1] if wants else None)
    if what is None and when is not None and _DUE.search(titles[when]):
        # 班次 | 对象 | 报名截止: whatever the rows are about.
        what = next((n for n in free if n not in (*timed, who)), None)
    return None if who is None or what is None else (who, what, when)


def read_cells(plain: str, start: int, end: int) -> list[Cell]:
    """The cells of one row of the plain text."""
    cells: list[Cell] = []
    at = start
    inner = plain[start:end].strip()
    offset = plain.index(inner, start) if inner else start
    at = offset + (1 if inner.startswith("|") else 0)
    for part in inner.removeprefix("|").removesuffix("|").split("|"):
        bare = part.strip()
        first = at + (len(part) - len(part.lstrip()))
        cells.append(Cell(first, first + len(bare), bare))
        at += len(part) + 1
    return cells
