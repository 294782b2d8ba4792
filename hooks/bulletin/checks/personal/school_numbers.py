"""Numbers that the school gives to people (学号、工号): behind their label, or of a shape the register tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.personal.person import name_in, surnames
from bulletin.checks.personal.sighting import Sighting, findings_of, is_in_machine_words, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register import NumberShape
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_LABELLED = late(
    r"(?:学号|工号|职工号|教工号|教职工号|人事编号|一卡通号|校园卡号|准考证号|考生号|党员编号)"
    r"[ ]{0,3}(?:[:：为是(（|][ |]{0,4})?"
    r"(?P<number>[A-Za-z]{0,3}\d{5,14})(?![\d*])"
)

# Without a label behind a name: 应某某（202411030217）. The year of admission or of employment comes first.
# A number of a mobile telephone is told by another rule.
_IN_BRACKETS = late(r"[（(][ ]?(?P<number>(?:19|20)\d\d\d{4,10}|(?!1[3-9]\d{9}[ ]?[）)])[A-Z]{0,2}\d{9,13})[ ]?[）)]")
_IN_A_ROW = late(
    r"(?:(?<![\u4e00-\u9fff])|(?<=学院)|(?<=[班级系]))[\u4e00-\u9fff]{2,3}"
    r"[（(][ ]?(?P<number>(?:19|20)\d\d\d{6,10})[ ]?[）)]"
    # 20231104027 卫某某，…
    r"|(?<!\d)(?P<before>(?:19|20)\d\d\d{6,9})[ ]{1,3}(?P<who>[\u4e00-\u9fff]{2,4})(?=[，,、；。（( \n]|$)",
    re.MULTILINE,
)
_YEAR_FIRST = late(r"(?:19|20)\d{8}")
_FEWEST_IN_A_ROW = 2
# What another rule tells as a mobile number: 周博（180…）.
_MOBILE = late(r"1[3-9]\d{9}\Z")
_DAY = late(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\Z")

_HEAD = late(r"(?:学|工|职工|教工|教职工|一卡通|校园卡|准考证|考生)号|人事编号|党员编号|学号[/／]工号|学[（(]工[）)]号")
_HINTS = AnyWord("学号 工号 一卡通号 校园卡号 准考证号 考生号 人事编号 党员编号 学（工）号 学(工)号".split())
# None of those behind a name has fewer.
_EIGHT = late("[0-9][0-9]{7}")
_NEAR = 12  # characters before the bracket: a name and what stands before it
_CELL = late(r"(?P<number>[A-Za-z]{0,3}\d{5,14})\Z")


def find_school_numbers(writing: Writing, shapes: Sequence[NumberShape] = ()) -> Iterator[Sighting]:
    """Every labelled number, and every number of one of the shapes."""
    seen: set[int] = set()
    text = writing.text
    spans = [found.span("number") for shape in shapes for found in _pattern_of(shape).finditer(text)]
    if lines := lines_with(_HINTS, text):
        spans += [found.span("number") for found in found_in(lines, _LABELLED, text)]
        cells = (cell.words for cell in cells_under(text, _HEAD))
        spans += [(words.start, words.stop) for words in cells if _CELL.match(text[words])]
    spans += _behind_names(text) if _EIGHT.search(text) else ()
    for start, end in spans:
        is_personal = not is_in_machine_words(text, start, end) and not writing.is_masked(start, end)
        if start not in seen and is_personal:
            seen.add(start)
            value = text[start:end].upper()
            yield Sighting(writing, start, value, masked(value, 2, 2))


def _behind_names(text: str) -> Iterator[tuple[int, int]]:
    """The numbers in brackets behind a name, or behind two or three characters where several stand in a row."""
    if _YEAR_FIRST.search(text):
        row = [
            found.span("before" if found["who"] else "number")
            for found in _IN_A_ROW.finditer(text)
            if not found["who"] or found["who"].startswith(surnames())
        ]
        yield from row if len(row) >= _FEWEST_IN_A_ROW else ()
    for found in _IN_BRACKETS.finditer(text):
        near = text[max(0, found.start() - _NEAR) : found.start()]
        is_other = _DAY.match(found["number"]) or _MOBILE.match(found["number"])
        if not is_other and name_in(near, r"\Z", tells_enough=True):
            yield found.span("number")


def _pattern_of(shape: NumberShape) -> re.Pattern[str]:
    """The shape as a pattern: a shape cannot be slow, an expression of somebody's own could."""
    signs = {"#": r"\d", "@": "[A-Za-z]"}
    number = "".join(signs.get(sign, re.escape(sign)) for sign in shape.shape)
    return late(rf"(?<![0-9A-Za-z])(?P<number>{number})(?![0-9A-Za-z])")


def check_school_numbers(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such number that is not allowed."""
    shapes = bulletin.register.numbers
    sightings = (sighting for writing in bulletin.writings for sighting in find_school_numbers(writing, shapes))
    yield from findings_of(bulletin, sightings, "personal-school-number")
