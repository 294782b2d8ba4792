"""No text tells what an office keeps to itself for now: a clue of discipline, an unannounced check, a vote on a person.

Nor where secret things are kept and who handles them, how a guest is guarded, and which machines lie open. None of them
carries a mark: what can be told by words is a warning, and a person judges.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_at
from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.kinds import KINDS
from bulletin.checks.secrecy.kinds.kind import Kind
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin

_LONGEST_PARAGRAPH = 1000
_SIGNS = [(sign, kind) for kind in KINDS for sign in kind.signs.split()]
# Quicker to look for than the patterns.
_ANY_SIGN = AnyWord(sign for sign, _ in _SIGNS)


def check_work_secrets(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such statement, and for each paragraph with enough clues."""
    for writing in bulletin.writings:
        text = writing.text
        places: dict[Kind, list[int]] = {}
        for at, sign in _ANY_SIGN.places_in(text):
            for kind in _kinds_of(sign):
                places.setdefault(kind, []).append(at)
        for kind in sorted(places, key=lambda kind: kind.name):
            found_all = found_in(lines_at(text, places[kind]), kind.pattern, text)
            if kind.across:
                found_all = chain(found_all, found_in(lines_at(text, places[kind], kind.below), kind.across, text))
            slices = [found.span() for found in islice(found_all, MOST_PER_PIECE)]
            for start, end in slices or islice(_told_by_clues(kind, text, places[kind]), MOST_PER_PIECE):
                finding = secrecy_finding("work-secret", writing, start, end, "warning")
                yield replace(finding, params={**finding.params, "kind": kind.name})


@cache
def _kinds_of(sign: str) -> tuple[Kind, ...]:
    """Of the signs at one place the longest is found: it stands for those within it."""
    return tuple({kind: None for part, kind in _SIGNS if part in sign})


def _told_by_clues(kind: Kind, text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """The slice from the first clue to the last one of each paragraph that has enough of them."""
    end = -1
    for at in places if kind.clues else ():
        if at < end:
            continue
        start = text.rfind("\n", max(0, at - _LONGEST_PARAGRAPH), at) + 1 or max(0, at - _LONGEST_PARAGRAPH)
        end = text.find("\n", at, at + _LONGEST_PARAGRAPH)
        end = end if end >= 0 else min(len(text), at + _LONGEST_PARAGRAPH)
        spans = sorted(_clues_in(kind, text, start, end))
        apart = [span for number, span in enumerate(spans) if not number or span[0] >= spans[number - 1][1]]
        if len(apart) >= kind.enough:
            yield spans[0][0], spans[-1][1]


def _clues_in(kind: Kind, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The first place of each clue, until it is plain that there are not enough."""
    missing = 0
    for clue in kind.clues:
        if found := clue.search(text, start, end):
            yield found.span()
        elif (missing := missing + 1) > len(kind.clues) - kind.enough:
            return
