"""Quotation marks and brackets come in pairs within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, body_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin

_CLOSER = {"“": "”", "‘": "’", "《": "》", "（": "）", "〔": "〕", "【": "】", "「": "」", "『": "』", "〈": "〉"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_MARK = re.compile("[“”‘’《》（）〔〕【】「」『』〈〉()]")
_COUNTED = (("“", "”"), ("《", "》"), ("（(", "）)"), ("〔", "〕"), ("【", "】"), ("‘", "’"), ("「『〈", "」』〉"))
# 1）and a) open a list, and ’ stands in don’t.
_LADDER = re.compile(r"(?:^|[\n。；;：:、，\s])[（(]?[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}\Z")
_PARAGRAPHS = 2000


def check_pairs_closed(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for the first mark of each paragraph that is not closed, or closes what was not opened."""
    for document in bulletin.documents:
        passage = body_of(document)
        if all(sum(map(passage.text.count, o)) == sum(map(passage.text.count, c)) for o, c in _COUNTED):
            continue
        count = 0
        for block in document.body.blocks[:_PARAGRAPHS]:
            odd = _odd_one(passage.text, block.start, block.end)
            if odd is not None and count < MOST_PER_PIECE:
                count += 1
                at, mark = odd
                around = passage.text[max(block.start, at - 10) : min(block.end, at + 15)]
                params = {"mark": mark, "other": _CLOSER.get(mark) or _OPENER[mark], "around": shorten(around)}
                yield Finding("pair-not-closed", passage.place(at), "warning", params)


def _odd_one(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The first mark without its other half, with its place."""
    stack: list[tuple[int, str]] = []
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()
        mark = {"(": "（", ")": "）"}.get(mark, mark)
        if mark in _CLOSER:
            stack.append((at, mark))
        elif stack and stack[-1][1] == _OPENER[mark]:
            stack.pop()
        elif not _is_no_closer(text, start, at, mark):
            return next(((place, opener) for place, opener in stack if opener != _OPENER[mark]), (at, mark))
    return stack[0] if stack else None


def _is_no_closer(text: str, start: int, at: int, mark: str) -> bool:
    if mark == "）":
        return _LADDER.search(text[max(start, at - 5) : at]) is not None or at - start <= 3
    return mark == "’" and text[at - 1 : at].isascii() and text[at - 1 : at].isalpha()
