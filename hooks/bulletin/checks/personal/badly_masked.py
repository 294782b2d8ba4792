"""Numbers with a star for a figure or three (1395726*418): who can count has the whole; or told again beside the stars.

A mark of emphasis is a star as well: one between figures is looked for in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.personal.sighting import Sighting, findings_of, is_in_machine_words, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.uniform import make_uniform

_STAR = r"*×xX?？•●○■□_#某"
_MOST_STARS = 3
_TOKEN = late(rf"(?<![0-9A-Za-z{_STAR}.-])\\?[1-9](?:[\d{_STAR}]|\\\*){{9,21}}(?![\d{_STAR}A-Za-z-])")
# A star behind a figure; it begins with the star, which is rare.
_SIGN = late(rf"[\\{_STAR}](?<=\d.)(?:(?<!\\)|[{_STAR}])")
# Which number it is, by what stands before it, or in the head of a table.
_MOBILE, _IDENTITY = late(r"电话|手机|联系|号码|[Tt]el"), late(r"身份|证件")
_CARD, _SCHOOL = late(r"卡号|行卡|工资卡|账号|账户|帐号"), late(r"学号|工号|考证号|考生号")
_NEAR = 40
# 139****0418（中间四位5726）
_TOLD_AGAIN = late(
    r"\d{2,14}\*{3,8}\d{0,4}[Xx]?[^\d\n]{0,12}?(?:中间|后|末|尾|前"
    r"|隐去的?)[二三四五六八两\d]位(?:数)?(?:为|是|：|:)?[ ]?(?P<rest>\d{3,8}[Xx]?)(?!\d)"
    r"|[1-9]\d{5}\*{8}\d{3}[\dXx][^\n]{0,40}?(?P<day>(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2})"
)


def find_badly_masked(writing: Writing) -> Iterator[Sighting]:
    """Every number of a person that is masked in name only."""
    text = writing.text
    for found in _TOKEN.finditer(text) if _SIGN.search(text) else ():
        value = found.group().replace("\\", "")
        if _is_of_person(value, text, found.start()) and not is_in_machine_words(text, *found.span()):
            yield Sighting(writing, found.start(), value, masked(value))
    for found in _TOLD_AGAIN.finditer(text) if "***" in text else ():
        value = found["rest"] or found["day"]
        yield Sighting(writing, found.start(), value, masked(found.group()[:18], 2, 2))


def _is_of_person(value: str, text: str, at: int) -> bool:
    """Whether so long a number, with so few stars, is what the words before it or the heads of the table say."""
    stars = sum(not sign.isdigit() for sign in value)
    is_whole_identity = len(value) == 18 and value[-1] in "Xx"
    stars -= is_whole_identity
    if not 0 < stars <= _MOST_STARS and not (stars == _MOST_STARS + 1 and len(value) == 18 and value[-4:].isdigit()):
        return False
    line = text.rfind("\n", 0, at) + 1
    in_row = text.find("|", line, at) >= 0
    near = text[max(0, at - 4000) : at] if in_row else text[max(line, at - _NEAR) : at]
    if len(value) == 11 and value[0] == "1" and value[1] in f"3456789{_STAR}":
        return _MOBILE.search(near) is not None
    if len(value) == 18:
        return (
            _IDENTITY.search(near) is not None
            or is_whole_identity
            or re.fullmatch(r"[1-9]\d{5}.*(?:19|20)\d\d.*", value) is not None
        )
    if 16 <= len(value) <= 19:
        return _CARD.search(near) is not None
    return _SCHOOL.search(near[-_NEAR:]) is not None and stars < _MOST_STARS


def _sources(bulletin: Bulletin) -> Iterator[Writing]:
    """The documents as written, and what attachments hold."""
    for document in bulletin.documents:
        if _SIGN.search(document.text) or "***" in document.text:
            text, places = make_uniform(document.text)
            yield Writing(document.path, text, "", document, 0, (places,))
    yield from (writing for writing in bulletin.writings if writing.document is None)


def check_badly_masked(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such number that is not allowed."""
    sightings = (sighting for writing in _sources(bulletin) for sighting in find_badly_masked(writing))
    yield from findings_of(bulletin, sightings, "personal-badly-masked")
