"""No text has the number of a copy (份号), which only classified papers have: behind its label, under it, or on top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing.columns import cells_under

_COPY_NUMBER = late(
    r"(?:份[ ]{0,2}号|文件编号顺序)[ ]{0,2}(?:[:：|][ |]{0,3})?(?:No\.?|№|第)?[ ]{0,2}\d{1,8}(?!\d)"
    # GB/T 9704-2012, 7.2.1: six figures in the first line of the paper.
    r"|\A\s*0\d{5}[ ]*$"
    r"|^[ ]*№[ ]?0\d{3,6}[ ]*$"
    r"|^[ *]{0,4}份[ ]{0,2}号[ *:：]{0,4}\n{1,2}[ *]{0,4}(?:No\.?|№)?[ ]?\d{3,8}[ *]{0,4}$",
    re.MULTILINE,
)
_OPENS_WITH_ZERO = late(r"\s*0")
_COPY_HEAD = late(r"份[ ]{0,2}号")
_COPY_CELL = late(r"(?:No\.?|№|第)?[ ]?\d{1,8}(?:号)?\Z")


def check_copy_number(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each number of a copy."""
    for writing in bulletin.writings:
        text = writing.text
        has_word = _COPY_HEAD.search(text) is not None
        if has_word or "文件编号顺序" in text or "№" in text or _OPENS_WITH_ZERO.match(text):
            for found in islice(_COPY_NUMBER.finditer(text), MOST_PER_PIECE):
                yield secrecy_finding("copy-number", writing, *found.span())
        if has_word:
            cells = cells_under(text, _COPY_HEAD)
            numbered = {(cell.head.start, cell.head.stop) for cell in cells if _COPY_CELL.match(text[cell.words])}
            for start, end in sorted(numbered):
                yield secrecy_finding("copy-number", writing, start, end)
