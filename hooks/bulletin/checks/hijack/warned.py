"""Whether a sentence that has the words of advertising is about it: it warns or studies, or its heading does so."""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.words import read_words
from bulletin.read.document import Document

_END = re.compile(r"[。！？!?\n；;]")
_FARTHEST = 150
"""Characters. A sentence is not looked at farther than this on either side of the word."""
_HEADING = re.compile(
    r"防范|防骗|反诈|诈骗|禁赌|赌博|网贷|校园贷|警示|整治|(?<!政)治理|学术不端|学术诚信|论文买卖|代写|黄赌毒|扫黄|打非|广告法|案例"
)
_STUDY = re.compile(
    "研究(?!生)|社会史|文化史|史料|文献|馆藏|专著|学术(?:沙龙|讲座|报告|会议)|课题(?!代)|题为|收录|收藏|展览|[社会心理传播犯罪民俗法人类]学[、，与和的研课专界家者]|法庭|报刊"
)


@cache
def _guards() -> AnyWord:
    return AnyWord(read_words("guards"))


@cache
def _no_guards() -> AnyWord:
    return AnyWord(read_words("no_guards"))


def sentence_span(text: str, at: int) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, or as far as one looks."""
    floor = max(0, at - _FARTHEST)
    start = max((text.rfind(mark, floor, at) + 1 for mark in "。！？!?\n；;"), default=0)
    end = _END.search(text, at, at + _FARTHEST)
    return max(start, floor), end.end() if end else min(len(text), at + _FARTHEST)


def is_guarded(text: str, start: int, end: int) -> bool:
    """Whether the sentence warns, or the heading of its paragraph says that it is about such things."""
    if any(not _is_by_chance(text, at, at + len(word)) for at, word in _guards().places_in(text, start, end)):
        return True
    line = text.rfind("\n", 0, start) + 1
    return _HEADING.search(text, line, min(line + 40, start)) is not None


def _is_by_chance(text: str, start: int, end: int) -> bool:
    """Whether the word is only where two others meet."""
    around = _no_guards().places_in(text, max(0, start - 2), end + 2)
    return any(at <= start and end <= at + len(word) for at, word in around)


def is_studied(text: str, start: int, end: int) -> bool:
    """Whether the sentence speaks of research, of collections or of lectures: 博彩社会史专题档案."""
    return _STUDY.search(text, start, end) is not None


def is_about_it(document: Document) -> bool:
    """Whether the title says that the whole document is about such things."""
    header = document.header
    first = document.body.text[:80]
    return _HEADING.search(f"{header.title or first}") is not None
