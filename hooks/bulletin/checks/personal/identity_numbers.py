"""Resident identity numbers (公民身份号码, GB 11643): a valid one anywhere, a likely one behind its label.

Of passports and other papers (护照、通行证、军官证 …) only what stands behind its label, or under it in a table, and of
passports what a list of travellers has beside a name, a sex or a day of birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.personal.sighting import (
    Sighting,
    findings_of,
    has_long_number,
    is_in_machine_words,
    masked,
    over_lines,
)
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_GAP = r"[ -]{0,2}"
_DAY = rf"{_GAP}(?:19|20)\d\d{_GAP}(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12]\d|3[01]){_GAP}"
_NUMBER = late(rf"(?<!\d)(?P<number>[1-9]\d{{5}}{_DAY}\d{{3}}{_GAP}[\dXx])(?!\d)")
_OLD = late(r"(?<!\d)(?P<number>[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)")
_LABEL = late(r"身份证?(?:件)?(?:号|证|信息)|证件号|身份号码|公民身份")
_PAPERS = (
    r"护照|(?:港澳|台湾|台|回乡)[\u4e00-\u9fff]{0,10}(?:通行证|胞证)|台胞证|回乡证|军官证|士兵证|警官证"
    r"|残疾人?证|居留许可|居住证"
)
_PAPER_NUMBER = r"[A-Z]{0,2}\d{7,10}|\d{20}|[\u4e00-\u9fff]字第?\d{5,8}号?"
_PAPER = late(
    rf"(?:{_PAPERS})(?:号码?|编号)?[ ]{{0,2}}[:：为是(（ ]?[ ]{{0,2}}(?P<number>{_PAPER_NUMBER})(?![0-9A-Za-z*])"
)
# CHI/LANYIN，女，19830517，EK4720936: a passport's number behind what stands beside it in a list of travellers.
_BORN = r"(?:19|20)\d\d[年.-]?(?:0?[1-9]|1[0-2])[月.-]?(?:0[1-9]|[12]\d|3[01])日?"
_PASSPORT_NUMBER = r"(?:E[A-HJ-NP-Z]\d{7}|[EGDSP]\d{8}|[DPS]E\d{7})"
_TRAVELLER = late(
    rf"(?:[男女]|(?<![A-Za-z])[A-Z]{{2,20}}[/／ ][A-Z]{{2,20}}(?![A-Za-z])|{_BORN})[ ，,、；;|：:（(]{{1,4}}"
    rf"[^。；;\n]{{0,30}}?(?<![A-Za-z0-9])(?P<number>{_PASSPORT_NUMBER})(?![A-Za-z0-9])"
)
# Each match has one of these, and most lines have none.
_HINTS = AnyWord(
    [
        *"护照 通行证 胞证 回乡证 军官证 士兵证 警官证 残疾证 残疾人证 居留许可 居住证".split(),
        *(f"E{other}" for other in "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"),
        *(f"{first}{other}" for first in "GDSP" for other in "E0123456789"),
    ]
)
_PAPER_HEAD = late(rf"(?:{_PAPERS})(?:号码?|编号)")
_PAPER_CELL = late(rf"(?:{_PAPER_NUMBER})\Z")


@over_lines
def find_identity_numbers(writing: Writing) -> Iterator[Sighting]:
    """Every identity number; one with a slip in it is as personal as a right one, where a label says what it is."""
    text = writing.text
    for pattern in (_NUMBER, _OLD) if has_long_number(text) else ():
        for found in pattern.finditer(text):
            start, end = found.span("number")
            value = re.sub(r"[ -]", "", found["number"]).upper()
            label = _LABEL.search(text, max(0, start - 30), start) is not None
            if (label or (pattern is _NUMBER and _is_valid(value))) and not is_in_machine_words(text, start, end):
                yield Sighting(writing, start, value, masked(value))
    if lines := lines_with(_HINTS, text):
        spans = {found.span("number") for pattern in (_PAPER, _TRAVELLER) for found in found_in(lines, pattern, text)}
        cells = (cell.words for cell in cells_under(text, _PAPER_HEAD))
        spans |= {(words.start, words.stop) for words in cells if _PAPER_CELL.match(text[words])}
        for start, end in sorted(spans):
            if not writing.is_masked(start, end):
                yield Sighting(writing, start, text[start:end], masked(text[start:end], 2, 2))


def _is_valid(value: str) -> bool:
    """Whether the check digit is right: that tells enough, and no list of regions has all that ever were."""
    # It takes as long to load as a hundred texts take to search, and hardly any has a number.
    from stdnum.cn import ric

    return ric.calc_check_digit(value) == value[-1]


def check_identity_numbers(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each identity number that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_identity_numbers(writing))
    yield from findings_of(bulletin, sightings, "personal-identity")
