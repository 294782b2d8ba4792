"""A document of a higher body is named by its number only where it is confirmed to be public.

The number alone tells that a document exists, and who got it; whether it is public, only a person can find out. What is
named, each file tells by itself; what of that is known, `known_documents` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵滇云藏陕秦甘陇青宁新蒙"
_OPEN, _CLOSE = r"[〔\[【（(〈<﹝『「{《]", r"[〕\]】）)〉>﹞』」}》]"
_YEAR_AND_NUMBER = late(
    rf"[ ]{{0,2}}{_OPEN}?[ ]{{0,2}}(?P<year>(?:19|20)\d\d)[ ]{{0,2}}年?[ ]{{0,2}}{_CLOSE}?"
    r"[ ]{0,2}第?[ ]{0,2}(?P<number>\d{1,4})[ ]{0,2}号"
)
# The last character of a code, and what follows it, so that little else is looked at.
_CODE_END = late(rf"[发电字函委办通党政密人外令高科艺学研成师财法督厅](?=[ ]{{0,2}}{_OPEN}?[ ]{{0,2}}(?:19|20)\d\d)")
UPPER_DOCUMENT = "upper-document-unconfirmed"
_LONGEST_CODE = 8
# 《国务院办公厅关于2019年部分节假日安排的通知》（国办发明电〔2018〕15号) is in every newspaper.
_HOLIDAYS = late(r"国务院办公厅[^。；\n]{0,20}节假日[^。；\n]{0,16}\Z")
_LONGEST_TITLE = 48


def check_upper_documents(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each number of a central body, a warning for a province's; for known ones too, which others drop.

    A series that calls itself secret (云办密〔2026〕3号) is an error, whosever it is.

    Where documents are public as a rule, as those of the State Council are, the finding is for information only.
    """
    for writing in bulletin.writings:
        text = writing.text
        for code_end in _CODE_END.finditer(text):
            number = _YEAR_AND_NUMBER.match(text, code_end.end())
            code = _code_before(text, code_end.end())
            if number is None or not code:
                continue
            start = code_end.end() - len(code)
            before = re.search(r"[\u4e00-\u9fff]*\Z", text[max(0, start - 10) : start])
            longer = key_of((before.group() if before else "") + text[start : number.end()])
            is_grave = code in _central() or "密" in code
            is_public = code in _public() or _HOLIDAYS.search(text, max(0, start - _LONGEST_TITLE), start)
            level: Level = "info" if is_public else "error" if is_grave else "warning"
            finding = secrecy_finding(UPPER_DOCUMENT, writing, start, number.end(), level)
            yield replace(finding, params={**finding.params, "right": _right(code, number), "key": longer})


def _right(code: str, rest: re.Match[str]) -> str:
    """The number as it is to be registered: 厅字[2025] 第093 号 is 厅字〔2025〕93号."""
    return f"{code}〔{int(rest['year'])}〕{int(rest['number'])}号"


def _code_before(text: str, end: int) -> str:
    """The longest code of an upper body that ends here, empty where there is none."""
    for length in range(min(_LONGEST_CODE, end), 1, -1):
        code = text[end - length : end]
        if code in _central() or code in _public() or (code[0] in _PROVINCES and code[1:] in _provincial()):
            return code
    return ""


def key_of(doc_no: str) -> str:
    """A number without what offices write in different ways."""
    return "".join(re.findall(r"[\u4e00-\u9fff0-9]+", doc_no)).replace("年", "").replace("第", "")


@cache
def _codes() -> tuple[str, ...]:
    text = files(__package__).joinpath("upper_codes.txt").read_text(encoding="utf-8")
    return tuple(code for line in text.splitlines() if not line.startswith("#") for code in line.split())


@cache
def _central() -> frozenset[str]:
    return frozenset(code for code in _codes() if code[0] not in "+~")


@cache
def _public() -> frozenset[str]:
    return frozenset(code[1:] for code in _codes() if code.startswith("~"))


@cache
def _provincial() -> frozenset[str]:
    return frozenset(code[1:] for code in _codes() if code.startswith("+"))
