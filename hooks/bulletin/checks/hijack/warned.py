"""Whether a sentence that has the words of advertising warns of it: by its own words, its heading, or the title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from bulletin.checks.hijack.words import read_words
from bulletin.read.document import Document

_END = re.compile(r"[。！？!?\n；;]")
_FARTHEST = 150
"""Characters. A sentence is not looked at farther than this on either side of the word."""
_HEADING = re.compile(
    r"防范|防骗|反诈|诈骗|禁赌|赌博|网贷|校园贷|警示|整治|(?<!政)治理|学术不端|学术诚信|论文买卖|代写|黄赌毒|扫黄|打非|广告法|案例"
)


_FREQUENT = "学一日月各办不二工会通期三在校时内开大行查发现有成应名四下上核处结收传情任评保安信本见送清分出备交同进"
"""First characters that office prose has often, most often first: a pattern tries its branches one by one."""


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many words, branching on the first character, longest first."""

    def order(word: str) -> tuple[int, str, int, str]:
        rank = _FREQUENT.find(word[0])
        return rank if rank >= 0 else len(_FREQUENT), word[0], -len(word), word

    groups = groupby(sorted(set(words), key=order), key=lambda word: word[0])
    return re.compile(
        "|".join(f"{re.escape(head)}(?:{'|'.join(re.escape(w[1:]) for w in tails)})" for head, tails in groups)
    )


@cache
def _guards() -> re.Pattern[str]:
    return any_of(read_words("guards"))


@cache
def _no_guards() -> re.Pattern[str]:
    return any_of(read_words("no_guards"))


def sentence_span(text: str, at: int) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, or as far as one looks."""
    floor = max(0, at - _FARTHEST)
    start = max((text.rfind(mark, floor, at) + 1 for mark in "。！？!?\n；;"), default=0)
    end = _END.search(text, at, at + _FARTHEST)
    return max(start, floor), end.end() if end else min(len(text), at + _FARTHEST)


def is_guarded(text: str, start: int, end: int) -> bool:
    """Whether the sentence warns, or the heading of its paragraph says that it is about such things."""
    if any(not _is_by_chance(text, *found.span()) for found in _guards().finditer(text, start, end)):
        return True
    line = text.rfind("\n", 0, start) + 1
    return _HEADING.search(text, line, min(line + 40, start)) is not None


def _is_by_chance(text: str, start: int, end: int) -> bool:
    """Whether the word is only where two others meet."""
    around = _no_guards().finditer(text, max(0, start - 2), end + 2)
    return any(one.start() <= start and end <= one.end() for one in around)


def is_about_it(document: Document) -> bool:
    """Whether the title says that the whole document is about such things."""
    header = document.header
    first = document.body.text[:80]
    return _HEADING.search(f"{header.title or first}") is not None
