"""Quotation marks and brackets come in pairs within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, body_of, shorten
from bulletin.finding import Finding, Place
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_CLOSER = {"“": "”", "‘": "’", "《": "》", "（": "）", "〔": "〕", "【": "】", "「": "」", "『": "』", "〈": "〉"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_MARK = late("[“”‘’《》（）〔〕【】「」『』〈〉()]")
_COUNTED = (("“", "”"), ("《", "》"), ("（(", "）)"), ("〔", "〕"), ("【", "】"), ("‘", "’"), ("「『〈", "」』〉"))
# 1）and a) open a list, and ’ stands in don’t.
_LADDER = late(r"(?:^|[\n。；;：:、，\s])[（(]?[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}\Z")
_PARAGRAPHS = 2000


def check_pairs_closed(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each mark of a title or a paragraph that is not closed, or the first that closes nothing."""
    for document in bulletin.documents:
        title = document.header.title or ""
        for at, mark in _odd_ones(title, 0, len(title)):
            yield _finding(document.place_of("title"), title, at, mark)
        passage = body_of(document)
        if all(sum(map(passage.text.count, o)) == sum(map(passage.text.count, c)) for o, c in _COUNTED):
            continue
        count = 0
        for block in document.body.blocks[:_PARAGRAPHS]:
            for at, mark in _odd_ones(passage.text, block.start, block.end):
                if count < MOST_PER_PIECE:
                    count += 1
                    yield _finding(passage.place(at), passage.text[block.start : block.end], at - block.start, mark)


def _finding(place: Place, text: str, at: int, mark: str) -> Finding:
    params = {
        "mark": mark,
        "other": _CLOSER.get(mark) or _OPENER[mark],
        "around": shorten(text[max(0, at - 10) : at + 15]),
    }
    return Finding("pair-not-closed", place, "warning", params)


def _odd_ones(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The marks without their other half, with their places, one of a kind.

    Where one closes what was not opened, only the first: what comes after it may be right or wrong.
    """
    stack: list[tuple[int, str]] = []
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()
        mark = {"(": "（", ")": "）"}.get(mark, mark)
        if mark in _CLOSER:
            stack.append((at, mark))
        elif stack and stack[-1][1] == _OPENER[mark]:
            stack.pop()
        elif not _is_no_closer(text, start, at, mark):
            return [next(((place, opener) for place, opener in stack if opener != _OPENER[mark]), (at, mark))]
    return [next(one for one in stack if one[1] == mark) for mark in dict.fromkeys(mark for _, mark in stack)]


def _is_no_closer(text: str, start: int, at: int, mark: str) -> bool:
    if mark == "）":
        return _LADDER.search(text[max(start, at - 5) : at]) is not None or at - start <= 3
    return mark == "’" and text[at - 1 : at].isascii() and text[at - 1 : at].isalpha()
