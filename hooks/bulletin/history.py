"""The versions of a published notice in, what changed from each to the next out: what must be known, apart from edits.

What must be known: title, 文号, issuer, dates of the header, and of each duty its party, its time, whether it is asked
or forbidden, and whether it is there at all. All else is wording, of which only the amount is told: the old words may
have been taken out for a reason.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bulletin.likeness import SAME_DUTY, likeness
from bulletin.model import Notice
from bulletin.obligation import Obligation, Timing
from bulletin.parties import parties_of, party_words
from bulletin.read.document import Document

Subject = Literal["title", "doc_no", "issuer", "date", "recipients", "who", "modality", "timing", "added", "removed"]

_HEADER: tuple[Literal["title", "doc_no", "issuer", "date", "recipients"], ...] = (
    "title",
    "doc_no",
    "issuer",
    "date",
    "recipients",
)
_LONG_NUMBER = re.compile(r"\d[\d\s-]{5,}[\dXx]")
_SENTENCES = re.compile(r"[^。；！？\n]+")


@dataclass(frozen=True)
class Version:
    """A file as it was committed at a moment."""

    moment: dt.datetime
    data: bytes


@dataclass(frozen=True)
class Reading:
    """A version as the engine reads it."""

    moment: dt.datetime
    document: Document
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True)
class Difference:
    """One thing that readers must know. `duty` is what the changed duty asks for; `before` or `after` may be None."""

    subject: Subject
    before: object
    after: object
    duty: str = ""


@dataclass(frozen=True)
class Revision:
    """What one change of a published notice did: `edits` counts the sentences whose wording alone was touched."""

    day: dt.date
    differences: tuple[Difference, ...]
    edits: int


def revisions_of(readings: Sequence[Reading]) -> tuple[Revision, ...]:
    """What changed from each version to the next, newest first; without those that changed nothing one sees."""
    made = []
    for before, after in pairwise(readings):
        differences = tuple(_differences(before, after))
        edits = _count_edits(before.document, after.document)
        if differences or edits:
            made.append(Revision(after.moment.date(), differences, edits))
    return tuple(reversed(made))


def _differences(before: Reading, after: Reading) -> Iterable[Difference]:
    old, new = before.document.notice or Notice(), after.document.notice or Notice()
    for key in _HEADER:
        if getattr(old, key) != getattr(new, key):
            yield Difference(key, getattr(old, key), getattr(new, key))
    pairs, removed, added = _pair(before.obligations, after.obligations)
    for was, now in pairs:
        words = _harmless(now.text)
        if parties_of(was) != parties_of(now):
            yield Difference("who", parties_of(was), parties_of(now), words)
        if was.modality != now.modality:
            yield Difference("modality", was.modality, now.modality, words)
        if _when(was.timing) != _when(now.timing):
            yield Difference("timing", was.timing, now.timing, words)
    for obligation in added:
        yield Difference("added", None, obligation.timing, _told(obligation))
    for obligation in removed:
        yield Difference("removed", obligation.timing, None, _told(obligation))


def _pair(
    before: Sequence[Obligation], after: Sequence[Obligation]
) -> tuple[list[tuple[Obligation, Obligation]], list[Obligation], list[Obligation]]:
    """Duties that are the same, duties that went, duties that came."""
    left = {obligation.id: obligation for obligation in before}
    pairs, fresh = [], []
    for obligation in after:
        if was := left.pop(obligation.id, None):
            pairs.append((was, obligation))
        else:
            fresh.append(obligation)
    added = []
    for obligation in fresh:
        best = max(left.values(), key=lambda was: _likeness(was, obligation), default=None)
        if best is not None and _likeness(best, obligation) >= SAME_DUTY:
            pairs.append((left.pop(best.id), obligation))
        else:
            added.append(obligation)
    return pairs, list(left.values()), added


def _likeness(a: Obligation, b: Obligation) -> float:
    return likeness(a.text, party_words(a), b.text, party_words(b))


def _when(timing: Timing | None) -> tuple[object, ...] | None:
    """What of a timing binds; how it was worked out and written is wording."""
    if timing is None:
        return None
    rule = (timing.rrule, timing.every, timing.time, timing.event, timing.relation, timing.amount, timing.unit)
    return (timing.kind, timing.start, timing.due, *rule)


def _count_edits(before: Document, after: Document) -> int:
    """How many sentences were touched, came or went."""
    old, new = (_SENTENCES.findall(document.body.text) for document in (before, after))
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in steps if tag != "equal")


def _told(obligation: Obligation) -> str:
    who = party_words(obligation)
    return _harmless(f"{who}：{obligation.text}" if who else obligation.text)


def _harmless(words: str) -> str:
    """Without long numbers: what was taken out of a notice may have been somebody's."""
    return _LONG_NUMBER.sub("……", words)
