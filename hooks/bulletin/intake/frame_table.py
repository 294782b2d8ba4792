"""The rows of a table in, whether they are lines of the frame that somebody has set in columns out: no table at all.

A template has 中共…组织部 ｜ 文件 in two rows at the top, two offices and their dates side by side at the foot, and the
imprint between two lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bulletin.intake.names import is_office

_BLANK = re.compile(r"\s+")
_MARKUP = re.compile(r"<br>|\\")
_FILE = re.compile(r"文\s*件\Z")
_HEAD = re.compile(r".{1,20}[〔\[【(（]\d{2,4}[〕\]】)）]第?\d{1,4}号\Z|签发人[：:].{0,20}|特急|加急|急件|平急|000\d+")
_FOOT = re.compile(r"抄\s*[送报][：:].{2,300}|主题词[：:].{1,60}|.{0,40}\d{4}年\d{1,2}月\d{1,2}日印发|共印\d+份")


def cells_of(row: str) -> list[str]:
    """The words of the cells of a row of Markdown, without the empty ones."""
    cells = (_BLANK.sub("", _MARKUP.sub("", cell)) for cell in row.strip().strip("|").split("|"))
    return [cell for cell in cells if cell]


def is_letterhead(rows: Sequence[str]) -> bool:
    """Offices with 文件 beside them, or the 文号 with who has signed."""
    cells = [cell for row in rows for cell in cells_of(row)]
    names = [_FILE.sub("", cell) for cell in cells]
    is_known = all(not name or is_office(name) or _HEAD.match(cell) for name, cell in zip(names, cells, strict=True))
    return is_known and any(name != cell or _HEAD.match(cell) for name, cell in zip(names, cells, strict=True))


def is_signature(rows: Sequence[str], is_date: Callable[[str], bool]) -> bool:
    """Offices side by side, and below them a date each."""
    cells = [cells_of(row) for row in rows]
    names, dates = [cell for row in cells[:-1] for cell in row], cells[-1] if cells else []
    return bool(names and dates) and all(map(is_office, names)) and all(map(is_date, dates))


def is_imprint(rows: Sequence[str]) -> bool:
    """抄送, and who has had it printed on which day."""
    cells = [cell for row in rows for cell in cells_of(row)]
    return any(_FOOT.fullmatch(cell) for cell in cells) and all(_FOOT.fullmatch(c) or is_office(c) for c in cells)
