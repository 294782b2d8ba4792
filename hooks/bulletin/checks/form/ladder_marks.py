"""The marks of the ladder are 一、（一）1.（1）, each with its own sign: not 一．, not 二，, nor 1、 below （一）."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.extract.time.numerals import read_number
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_HAN = late(r"(?P<number>[一二三四五六七八九十]{1,3})[ ]?(?P<sign>[、.．，,])")
_FIGURE = late(r"(?P<number>\d{1,2})、")
_SECOND_RUNG = ("（一）", "(一)")


def check_ladder_marks(bulletin: Bulletin) -> Iterator[Finding]:
    """One finding a notice: a warning for 一． and its like, where the next number is there too; an info for 1、."""
    for entry in bulletin.notices:
        document = entry.document
        yield from _of_han_numbers(document)
        yield from _of_figures(document)


def _of_han_numbers(document: Document) -> Iterator[Finding]:
    text = document.body.text
    blocks = [block.start for block in document.body.blocks if block.shape != "row"]
    marks = [(start, found, read_number(found["number"])) for start in blocks if (found := _HAN.match(text, start))]
    numbers = {number for _, _, number in marks if number}
    wrong = [
        (start, found)
        for start, found, number in marks
        if number and found["sign"] != "、" and numbers & {number - 1, number + 1}
    ]
    if wrong:
        start, found = wrong[0]
        yield _finding(document, start, "warning", found.group(), f"{found['number']}、", len(wrong))


def _of_figures(document: Document) -> Iterator[Finding]:
    blocks = [block for block in document.body.blocks if block.shape != "row"]
    rung = next((n for n, block in enumerate(blocks) if block.marker in _SECOND_RUNG), len(blocks))
    text = document.body.text
    wrong = [(block.start, found) for block in blocks[rung:] if (found := _FIGURE.match(text, block.start))]
    if wrong:
        start, found = wrong[0]
        yield _finding(document, start, "info", found.group(), f"{found['number']}.", len(wrong))


def _finding(document: Document, start: int, level: Level, given: str, right: str, count: int) -> Finding:
    place = document.place_in_body(document.body.plain.offsets[start])
    return Finding("ladder-mark-form", place, level, {"given": given, "right": right, "count": str(count)})
