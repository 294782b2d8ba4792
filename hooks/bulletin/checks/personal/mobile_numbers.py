"""Mobile numbers: eleven digits that begin with 1[3-9], grouped or not, also in Chinese digits; masked ones pass.

A number that is broken at the end of a line is one still: so it comes out of a PDF or a narrow cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.personal.sighting import Sighting, findings_of, is_in_machine_words, masked, over_lines
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_GAP = r"(?:[ ]{0,2}[-.·_/][ ]{0,2}|[ ]{1,3})"
_NUMBER = late(
    # Begins with its own 1, so that nearly all places are passed over at once; what may stand before it is seen from
    # there: nothing, 0, 86 or 0086.
    r"1(?:(?<![\d*]1)(?<!\d[-.]1)|(?<=(?<!\d)01)|(?<=(?<!\d)861)|(?<=(?<!\d)86[ -]1)|(?<=00861)|(?<=0086[ -]1))(?:"
    rf"[3-9]\d(?:\d{{8}}|{_GAP}\d{{4}}{_GAP}?\d{{4}}|\d{{4}}{_GAP}\d{{4}}|{_GAP}\d{{3}}{_GAP}\d{{5}}|{_GAP}\d{{8}}"
    rf"|{_GAP}\d{{4}}-?[ ]?\n\d{{4}}(?![人元个年月份件项次名])"
    rf"|\d{_GAP}\d{{3}}{_GAP}\d{{4}}|{_GAP}\d{{4}}{_GAP}\d{{2}}{_GAP}\d{{2}}|{_GAP}\d{{2}}(?:{_GAP}\d\d){{3}})"
    r"|(?P<one>[ -])[3-9](?:(?P=one)\d){9})"
    r"(?![\d*])(?![-.]\d)(?![ ]?[万亿]?元)"
)
_CHINESE = late(
    r"[一幺](?<![〇零一二三四五六七八九幺].)[三四五六七八九][〇零一二三四五六七八九幺]"
    r"(?:[ ，,、-]{0,2}[〇零一二三四五六七八九幺]{4}){2}(?![〇零一二三四五六七八九幺])"
)
# 合同编号13567891234: eleven digits of a thing. An account (账号) may well be somebody's number.
_OF_A_THING = late(
    r"(?:编号|编码|序列号|流水号|订单号|单号|代码|条码|合同号|卡号|批号|货号|案号|档号|机身号)[为是：:]?[ ]?\Z"
)
_DIGITS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")


@over_lines
def find_mobile_numbers(writing: Writing) -> Iterator[Sighting]:
    """Every mobile number."""
    text = writing.text
    for found in _NUMBER.finditer(text):
        is_of_a_thing = _OF_A_THING.search(text, max(0, found.start() - 8), found.start()) is not None
        if not is_of_a_thing and not is_in_machine_words(text, *found.span()):
            value = re.sub(r"\D", "", found.group())
            yield Sighting(writing, found.start(), value, masked(value))
    for found in _CHINESE.finditer(text):
        value = re.sub(r"\D", "", found.group().translate(_DIGITS))
        yield Sighting(writing, found.start(), value, masked(value))


def check_mobile_numbers(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each mobile number that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_mobile_numbers(writing))
    yield from findings_of(bulletin, sightings, "personal-mobile")
