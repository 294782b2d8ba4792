"""Numbers that the school gives to people (学号、工号): behind their label, or of a shape the register tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.checks.personal.sighting import Sighting, findings_of, is_in_machine_words, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.register import NumberShape
from bulletin.writing import Writing

_LABELLED = re.compile(
    r"(?:学号|工号|职工号|教工号|教职工号|人事编号|一卡通号|校园卡号|准考证号|考生号|党员编号)"
    r"[ ]{0,3}(?:[:：为是(（|][ |]{0,4})?"
    r"(?P<number>[A-Za-z]{0,3}\d{5,14})(?![\d*])"
)


def find_school_numbers(writing: Writing, shapes: Sequence[NumberShape] = ()) -> Iterator[Sighting]:
    """Every labelled number, and every number of one of the shapes."""
    seen: set[int] = set()
    for pattern in (_LABELLED, *map(_pattern_of, shapes)):
        for found in pattern.finditer(writing.text):
            start, end = found.span("number")
            is_personal = not is_in_machine_words(writing.text, start, end) and not writing.is_masked(start, end)
            if start not in seen and is_personal:
                seen.add(start)
                value = found["number"].upper()
                yield Sighting(writing, start, value, masked(value, 2, 2))


def _pattern_of(shape: NumberShape) -> re.Pattern[str]:
    """The shape as a pattern: a shape cannot be slow, an expression of somebody's own could."""
    signs = {"#": r"\d", "@": "[A-Za-z]"}
    number = "".join(signs.get(sign, re.escape(sign)) for sign in shape.shape)
    return re.compile(rf"(?<![0-9A-Za-z])(?P<number>{number})(?![0-9A-Za-z])")


def check_school_numbers(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such number that is not allowed."""
    shapes = bulletin.register.numbers
    sightings = (sighting for writing in bulletin.writings for sighting in find_school_numbers(writing, shapes))
    yield from findings_of(bulletin, sightings, "personal-school-number")
