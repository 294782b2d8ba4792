"""A uniform text in, sentences and their comma-clauses out; brackets, quotation marks and 《》 are not split inside."""

from __future__ import annotations

from dataclasses import dataclass

_PAIRS = {"（": "）", "《": "》", "“": "”", "「": "」", "【": "】", "〔": "〕"}
_LONGEST_PAIR = 160
_SENTENCE_ENDS = "。！？；!?"
_CLAUSE_ENDS = "，："


@dataclass(frozen=True)
class Segment:
    """A comma-clause: [start, end) without its closing mark, which is `mark` (empty at the end of the text)."""

    start: int
    end: int
    mark: str


def split_sentences(text: str) -> list[list[Segment]]:
    """The sentences (up to 。！？；) of a text as lists of their clauses (up to ，：); empty ones are left out."""
    closes = _matching(text)
    sentences: list[list[Segment]] = []
    current: list[Segment] = []
    start, at = 0, 0
    while at < len(text):
        character = text[at]
        if at in closes:
            at = closes[at] + 1
            continue
        if character in _SENTENCE_ENDS or character in _CLAUSE_ENDS:
            if at > start:
                current.append(Segment(start, at, character))
            if character in _SENTENCE_ENDS and current:
                sentences.append(current)
                current = []
            start = at + 1
        at += 1
    if start < len(text):
        current.append(Segment(start, len(text), ""))
    if current:
        sentences.append(current)
    return sentences


def split_off(text: str, segment: Segment, at: int) -> tuple[Segment, Segment]:
    """Two clauses for one, parted before index `at` of the text."""
    return Segment(segment.start, at, "，"), Segment(at, segment.end, segment.mark)


def _matching(text: str) -> dict[int, int]:
    """Opening mark → its closing one, for pairs that close soon; a mark without its partner is a plain character."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for at, character in enumerate(text):
        if character in _PAIRS:
            stack.append(at)
        else:
            while stack and at - stack[-1] > _LONGEST_PAIR:
                stack.pop()
            for depth in range(len(stack) - 1, max(len(stack) - 5, -1), -1):
                if _PAIRS[text[stack[depth]]] == character:
                    pairs[stack[depth]] = at
                    del stack[depth:]
                    break
    return pairs
