"""A text with tables in, the rows that belong to a person out: the name, its row, the row of heads. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_HEAD = re.compile(r"(?:[\u4e00-\u9fff]{0,4})姓[ ]{0,2}名|名字")
# A whole name; a masked one (韩**, 韩某某) tells of nobody.
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,6}\Z")


class NamedRow(NamedTuple):
    """`name` is the slice of the cell; `heads` and `words` are the rows as written."""

    name: slice
    heads: str
    words: str


def named_rows(writing: Writing) -> Iterator[NamedRow]:
    """Each row below a head that asks for a name, where the name is told in full."""
    text = writing.text
    for cell in cells_under(text, _HEAD) if "名" in text else ():
        name = text[cell.words]
        if _NAME.match(name) and "某" not in name:
            yield NamedRow(cell.words, _line(text, cell.head.start), _line(text, cell.words.start))


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
