"""What opens an account: a password behind its label or under it. A code for all who come (会议密码) passes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.personal.sighting import Sighting, findings_of, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

# What it begins with is looked at first: at most places nothing else need be.
_LABEL = (
    r"(?=[密口Pp])(?<!会议)(?<!入会)(?<!提取)(?<!网盘)(?<!下载)(?<!分享)(?<!解压)(?<!无线)(?<!无线网)(?<!网络)(?<!热点)(?<!Fi)(?<!fi)(?<!FI)"
    r"(?:密码|口令|(?<![A-Za-z])(?:[Pp]ass[Ww]or[Dd]|[Pp]asswd|[Pp]wd|PWD))"
)
_LABELLED = re.compile(
    rf"{_LABEL}(?:(?:分别)?[ ]{{0,2}}[:：为是][ ]{{0,2}}[“\"']?(?P<told>[!-~]{{4,24}}?)[”\"']?(?![!-~位个字次年月日])"
    r"|[ ]{1,2}(?P<set>(?=[!-~]{0,23}\d)(?=[!-~]{0,23}[A-Za-z])[!-~]{6,24})(?![!-~位个字次]))"
)
_HINTS = ("密码", "口令", "assw", "assW", "ASSW", "wd", "WD")
_HEAD = re.compile(r"(?:登录|初始|默认)?(?:密码|口令)")
_CELL = re.compile(r"[!-~]{4,24}\Z")
_ONLY_LETTERS = re.compile(r"[A-Za-z]+\Z")


def find_passwords(writing: Writing) -> Iterator[Sighting]:
    """Every password; a word of letters only is one where nothing else can be meant by it."""
    text = writing.text
    if not any(hint in text for hint in _HINTS):
        return
    spans = {found.span(found.lastgroup or 0) for found in _LABELLED.finditer(text)}
    if "|" in text or "," in text:
        cells = (cell.words for cell in cells_under(text, _HEAD))
        spans |= {(words.start, words.stop) for words in cells if _CELL.match(text[words])}
    for start, end in sorted(spans):
        value = text[start:end]
        is_word = _ONLY_LETTERS.match(value) and "\u4e00" <= text[end : end + 1] <= "\u9fff"
        if not is_word and "://" not in value and "**" not in value and not writing.is_masked(start, end):
            yield Sighting(writing, start, value, masked(value, 1, 1))


def check_passwords(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each password that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_passwords(writing))
    yield from findings_of(bulletin, sightings, "personal-password")
