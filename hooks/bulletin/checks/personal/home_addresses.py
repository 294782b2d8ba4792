"""Where somebody lives: a street with its number behind 住址 and the like, or a door in a housing estate.

Offices have doors too (行政楼305室), and schools a street: neither is behind such a label nor in an estate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.personal.sighting import Sighting, findings_of, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_NUMBER = r"[\d一二三四五六七八九十百]{1,5}"
_LABEL = late(
    r"(?:家庭(?:详细)?(?:住址|地址)|住址|家住|现居住?|居住(?:地址?|在|于)|户籍(?:地址|所在地|地)|户口所在地|常住地址|老家)"
    r"(?:[ ]{0,2}[:：|][ |]{0,4}|[为是在于]|[ ])?(?P<rest>[^，。；：\n|]{3,60})"
)
# What it begins with is looked at first: at most places nothing else need be.
_HEAD = late(
    r"(?=[家现居常户住])(?:(?:家庭|现?居住|现|常住|户籍|家)(?:详细)?(?:住址|地址|所在地)|住址|住所|户口所在地)"
)
_STREET = late(r"路|街|巷|弄|道|村|组|小区|花园|苑|里|镇|社区|庄|坊")
_DOOR = late(
    rf"{_NUMBER}[ ]?(?:号楼|[号弄栋幢座室户]|单元)(?:[ ]?-?[ ]?{_NUMBER}[ ]?(?:号楼|[号弄栋幢座层楼室户]|单元)?){{0,4}}"
)
_ESTATE = late(
    rf"(?P<address>[\u4e00-\u9fff]{{2,8}}(?:小区|花园|新村|家园|苑|里弄|府邸|公寓|宿舍|大院|弄"
    rf"|(?:路|街|巷|胡同|道)[ ]?\d{{1,5}}号院?)[ ]?"
    rf"{_NUMBER}[ ]?(?:号楼|号|栋|幢|座)[ ]?{_NUMBER}[ ]?单元[ ]?{_NUMBER}[ ]?(?:室|号|户)?)"
)
# In the country there are no doors: a village and its group tell the house as well.
_HAMLET = late(
    r"(?:家住|家在|住在|住址[是为:： ]"
    r"|户籍地?[是为:： ])[^，。；：\n|]{0,20}?(?P<address>[\u4e00-\u9fff]{1,8}(?:乡|镇|街道)"
    rf"[\u4e00-\u9fff]{{1,8}}村(?:[\u4e00-\u9fff]{{0,4}}屯|{_NUMBER}[ ]?(?:组|队|社|号)))"
)
# 谈伯钧，住城南街道…37弄12号602室: at the head of a clause, behind whoever lives there.
_LIVES = late(
    rf"(?:(?<=[，、；。：（(\s])(?:现|暂|租|仍|独|寄)?(?:住|居|租住|暂住|寄住|借住)(?:在|于)?|(?<=现)(?:租住|住|居住)(?:在|于)"
    rf"|(?:同志|同学|老师|教授|师傅|女士|先生)(?:家)?(?:就)?(?:住|家在|居住)(?:在|于)?|(?:家里?"
    rf"|老家)(?:的)?地址[是为：: ]{{1,2}}|暂住(?:证)?地址[是为：:]|邮寄地址[是为：:](?=[^。\n]{{0,40}}收))"
    rf"(?P<address>(?![^，。；\n]{{0,8}}(?:宾馆|酒店|招待所|校区|学生))[^，。；：\n|]{{2,28}}?"
    rf"(?:{_NUMBER}[ ]?(?:号楼|[号弄栋幢座])[^，。；：\n|]{{0,12}}?{_NUMBER}[ ]?(?:室|户"
    rf"|号)?(?=[，。；）)、\s\u4e00-\u9fff]|$)"
    rf"|(?:山庄|花园|小区|新村|家园|苑|里弄|府|公馆|庭|名都|城){_NUMBER}[ ]?(?:号楼|[号栋幢座])))"
)
# 新生男生住北苑7幢: who is housed by the school.
_HOUSED = late(r"(?:男生|女生|新生|研究生|代表|学员|[\d级]生?|嘉宾)[，、]?(?:均|都|统一)?\Z")
# Each match has one of these, and most lines have none.
_HINTS = AnyWord("住 地址 家在 户籍 户口所在 老家 所在地 单元".split())
_OFFICIAL = late(r"校区|大学|学院|办公|教学楼|实验楼|行政楼|学生公寓|学生宿舍")


def find_home_addresses(writing: Writing) -> Iterator[Sighting]:
    """Every address of a home, once."""
    text = writing.text
    lines = lines_with(_HINTS, text)
    if not lines:
        return
    labelled = {found.span("rest") for found in found_in(lines, _LABEL, text)}
    labelled |= {(cell.words.start, cell.words.stop) for cell in cells_under(text, _HEAD)}
    for start, end in sorted(labelled):
        door = _DOOR.search(text, start, end)
        if door and _STREET.search(text, start, door.start()):
            yield _sighting(writing, start, door.end())
    for found in found_in(lines, _LIVES, text):
        start, end = found.span("address")
        if not any(a <= start < b + 60 for a, b in labelled) and not _HOUSED.search(
            text, max(0, found.start() - 8), found.start()
        ):
            yield _sighting(writing, start, end)
    for found in found_in(lines, _HAMLET, text) if "村" in text else ():
        yield _sighting(writing, *found.span("address"))
    for found in found_in(lines, _ESTATE, text) if "单元" in text else ():
        start, end = found.span("address")
        # A dormitory of the school is its own; behind the label of a home it is a home.
        if not _OFFICIAL.search(text, start, end) and not _LABEL.search(text, max(0, start - 12), end):
            yield _sighting(writing, start, end)


def _sighting(writing: Writing, start: int, end: int) -> Sighting:
    value = re.sub(r"\s", "", writing.text[start:end])
    return Sighting(writing, start, value, masked(value, 4, 0))


def check_home_addresses(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each home address that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_home_addresses(writing))
    yield from findings_of(bulletin, sightings, "personal-home-address")
