"""No sentence advertises: betting, loans, brushing of orders, ghost-writing … put into the prose of an office.

A sentence that forbids or warns uses the same words, and so does every sentence of a notice against fraud.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice

from bulletin.checks.hijack.words import read_kinds, read_shapes, read_words
from bulletin.checks.passages import MOST_PER_PIECE, Passage, passages_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.read.document import Document

_END = re.compile(r"[。！？!?\n；;]")
_DENIED = frozenset("不没未勿拒禁反防")
"""Before the word they turn it round: 不代写, 禁赌."""
_FEWEST_OF_ONE_KIND = 3
_FARTHEST = 150
"""Characters. A sentence is not looked at farther than this on either side of the word."""
_HEADING = re.compile(
    r"防范|防骗|反诈|诈骗|禁赌|赌博|网贷|校园贷|警示|整治|治理|学术不端|学术诚信|论文买卖|代写|黄赌毒|扫黄|打非|广告法|案例"
)


_TELLING = 4
_OFFICE = re.compile(
    "[党校院处委组员部团室局厅科系级各应须要请于将及其按以]|通知|工作|学习|培训|报送|会议|学生|教师|教学|材料|检查|管理|单位|活动|课|研究|项目|方案|师生"
)


def _any_of(words: Iterator[str]) -> re.Pattern[str]:
    """One pattern for many words, branching on the first character, longest first."""
    groups = groupby(sorted(set(words), key=lambda word: (word[0], -len(word), word)), key=lambda word: word[0])
    return re.compile(
        "|".join(f"{re.escape(head)}(?:{'|'.join(re.escape(w[1:]) for w in tails)})" for head, tails in groups)
    )


@cache
def _advertising() -> re.Pattern[str]:
    return _any_of(iter(read_kinds("advertising")))


@cache
def _promotion() -> re.Pattern[str]:
    return _any_of(iter(read_kinds("promotion")))


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(shape)) for kind, shape in read_shapes("selling_shapes"))


@cache
def _guards() -> re.Pattern[str]:
    return _any_of(iter(read_words("guards")))


def check_advertising(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each sentence that advertises, at its first telling word."""
    for document in bulletin.documents:
        is_about_it: bool | None = None
        for passage in passages_of(document):
            for finding in islice(_check(passage), MOST_PER_PIECE):
                if is_about_it is None:
                    is_about_it = _is_about_it(document)
                if not is_about_it:
                    yield finding


def _check(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    last = -1
    kinds = read_kinds("advertising")
    for found in _advertising().finditer(text):
        if found.start() < last or text[found.start() - 1 : found.start()] in _DENIED:
            continue
        start, last = _sentence(text, found.start())
        if not _is_guarded(text, start, last):
            params = {"kind": kinds[found.group()], "word": found.group(), "sentence": shorten(text[start:last], 80)}
            yield Finding("advertising-sentence", passage.place(found.start()), params=params)
    yield from _check_selling(passage)


def _check_selling(passage: Passage) -> Iterator[Finding]:
    """A warning for each sentence with telling words or shapes of two kinds, or three of one."""
    text = passage.text
    parts = read_kinds("promotion")
    cues = [(found.start(), found.group(), parts[found.group()]) for found in _promotion().finditer(text)]
    cues += [(found.start(), found.group(), kind) for kind, shape in _shapes() for found in shape.finditer(text)]
    sentences: dict[tuple[int, int], dict[str, str]] = {}
    for at, word, kind in sorted(cues):
        span = _sentence(text, at)
        words = sentences.setdefault(span, {})
        if not any(word in other or other in word for other in words):
            words[word] = kind
    for span, words in sentences.items():
        is_selling = (
            len(words) >= _FEWEST_OF_ONE_KIND or len(set(words.values())) >= 2 or _is_plain_selling(text, span, words)
        )
        if is_selling and not _is_guarded(text, *span) and not _advertising().search(text, *span):
            params = {"words": "、".join(words), "sentence": shorten(text[slice(*span)], 80)}
            yield Finding(
                "promotion-sentence", passage.place(text.index(next(iter(words)), span[0])), "warning", params
            )


def _is_plain_selling(text: str, span: tuple[int, int], words: Iterable[str]) -> bool:
    """One telling word of some length is enough in a sentence that has nothing of an office."""
    return any(len(word) >= _TELLING for word in words) and not _OFFICE.search(text, *span)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, or as far as one looks."""
    floor = max(0, at - _FARTHEST)
    start = max((text.rfind(mark, floor, at) + 1 for mark in "。！？!?\n；;"), default=0)
    end = _END.search(text, at, at + _FARTHEST)
    return max(start, floor), end.end() if end else min(len(text), at + _FARTHEST)


def _is_guarded(text: str, start: int, end: int) -> bool:
    """Whether the sentence warns, or the heading of its paragraph says that it is about such things."""
    if _guards().search(text, start, end):
        return True
    line = text.rfind("\n", 0, start) + 1
    return _HEADING.search(text, line, min(line + 40, start)) is not None


def _is_about_it(document: Document) -> bool:
    """Whether the title says that the whole document is about such things."""
    header = document.header
    first = document.body.text[:80]
    return _HEADING.search(f"{header.title or first}") is not None
