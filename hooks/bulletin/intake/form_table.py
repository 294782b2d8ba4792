"""The rows of a table in, what an office system's form says of the paper out; None where the table is no such form.

Such a system prints 文件标题、发文字号、拟稿人 … in a table above the paper itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_TITLE = re.compile(r"(?:文件|公文|来文)?(?:标题|名称)|题目")
_NUMBER = re.compile(r"(?:发文|来文|文件|公文)?(?:字号|文号)")
_OTHER = re.compile(
    r"(?:发文|收文|成文|拟稿|来文|签发|印发|登记)(?:日期|时间|单位|机关|部门|编号|人)?|密级|缓急(?:程度)?|紧急程度|主送(?:单位|机关)?"
    r"|抄送(?:单位|机关)?|核稿人?|会签|印数|份数|页数|流水号|(?:拟办|领导|处理|办理)意见|公文种类|文种|附件(?:列表|清单)?"
)
_BLANK = re.compile(r"[\s:：*＊]+")
_FEWEST_LABELS = 3


class Form(NamedTuple):
    """`number` is the value beside 发文字号, empty where there is none; `others` is all but it and the title."""

    number: str
    others: str


def read_form(rows: Sequence[str]) -> Form | None:
    """The form, or None where the rows, as Markdown, are none."""
    cells = [[_BLANK.sub("", cell) for cell in row.strip().strip("|").split("|")] for row in rows]
    words = [cell for row in cells for cell in row if cell]
    labels = [word for word in words if any(label.fullmatch(word) for label in (_TITLE, _NUMBER, _OTHER))]
    # Heads of a table of papers are such labels, too: there all of them stand in one row, with no value beside them.
    beside = {a: b for row in cells for a, b in pairwise(row) if a in labels and b not in labels and b}
    if len(labels) < _FEWEST_LABELS or not any(_TITLE.fullmatch(label) for label in beside):
        return None
    known = {label: value for label, value in beside.items() if _TITLE.fullmatch(label) or _NUMBER.fullmatch(label)}
    number = next((value for label, value in known.items() if _NUMBER.fullmatch(label)), "")
    return Form(number, "　".join(word for word in words if word not in known and word not in known.values()))
