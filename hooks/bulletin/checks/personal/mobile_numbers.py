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
_FIGURES = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳叄參陸"
_FIGURE = f"[0-9{_FIGURES}]"
_BETWEEN = r"(?:[ ，,、·./-]{0,2}\n[ -]{0,2}|[ ，,、·./-]{0,2})"
# In Chinese figures, everyday or formal (大写), or in these and others mixed.
_CHINESE = late(
    rf"[1一幺壹](?<!{_FIGURE}.)(?<!点.)(?:[3-9三四五六七八九叁肆伍陆柒捌玖叄參陸]{_FIGURE}(?:{_BETWEEN}{_FIGURE}{{4}}){{2}}"
    rf"|(?P<one>[ -])[3-9三四五六七八九叁肆伍陆柒捌玖叄參陸](?:(?P=one){_FIGURE}){{9}})(?!{_FIGURE})(?![万亿]?[元点])"
)
# 电话：139, and 1234 and 5678 on lines of their own, as a narrow cell has it.
_STACKED = late(
    r"(?:电话|手机|联系方式|[Tt][Ee][Ll])[^\n0-9]{0,10}\n?[ ]{0,4}"
    r"(?P<number>1[3-9]\d[ -]{0,2}\n[ -]{0,4}\d{4}[ -]{0,2}\n[ -]{0,4}\d{4})(?![\d*])(?![ ]?[人元个年月份件项次名])"
)
# 合同编号13567891234: eleven digits of a thing. An account (账号) may well be somebody's number.
_OF_A_THING = late(
    r"(?:编号|编码|序列号|流水号|订单号|单号|代码|条码|合同号|卡号|批号|货号|案号|档号|机身号"
    r"|(?:票据?|发票|支票|凭证|收据|证书|合同|订单|批准|注册|产品|设备)号码?)[为是：:]?[ ]?\Z"
)
_DIGITS = str.maketrans(_FIGURES, "0012345678911234567892336")


@over_lines
def find_mobile_numbers(writing: Writing) -> Iterator[Sighting]:
    """Every mobile number."""
    text = writing.text
    for found in _NUMBER.finditer(text):
        if not _is_of_a_thing(text, found.start()) and not is_in_machine_words(text, *found.span()):
            value = re.sub(r"\D", "", found.group())
            yield Sighting(writing, found.start(), value, masked(value))
    for found in _CHINESE.finditer(text):
        number = found.group()
        if number.translate(_DIGITS) != number and not _is_of_a_thing(text, found.start()):
            value = re.sub(r"\D", "", number.translate(_DIGITS))
            yield Sighting(writing, found.start(), value, masked(value))
    for found in _STACKED.finditer(text):
        value = re.sub(r"\D", "", found["number"])
        yield Sighting(writing, found.start("number"), value, masked(value))


def _is_of_a_thing(text: str, start: int) -> bool:
    return _OF_A_THING.search(text, max(0, start - 8), start) is not None


def check_mobile_numbers(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each mobile number that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_mobile_numbers(writing))
    yield from findings_of(bulletin, sightings, "personal-mobile")
