"""The modal word of a clause: must, must not, or a permission, and how surely; knows no party's name and no time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from bulletin.extract.lexicon import Token
from bulletin.extract.party import Parties
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words import read_words

_WEAK_MUST = frozenset(read_words("weak_must"))
_WEAK_MUST_NOT = frozenset(read_words("weak_must_not"))

# 不得少于两次 asks for something.
_AT_LEAST = ("少于", "低于", "早于")


class Modal(NamedTuple):
    """`force` of the word that ends at `end`; a weak one may as well tell a purpose or a result."""

    force: Literal["must", "must_not", "permission"]
    end: int
    is_weak: bool

    @property
    def binds(self) -> bool:
        return self.force != "permission" and not self.is_weak


def find_modal(view: View, subject: Parties | None) -> Modal | None:
    """The clause's modal word: a ban before a requirement, a requirement before a permission, else the first."""
    best: Modal | None = None
    for number, token in enumerate(view.tokens):
        if token.tag not in ("must", "must_not", "may") or view.is_inside_brackets(token.start):
            continue
        if subject and subject.start < token.start < subject.end:
            continue
        opens = _opens_predicate(view.tokens, number, subject)
        if token.tag == "must_not" and view.words.startswith(_AT_LEAST, token.end):
            best = best or Modal("must", token.end, is_weak=False)
        elif token.tag == "must_not":
            is_weak = token.text in _WEAK_MUST_NOT
            if not is_weak or (opens and best is None):
                return Modal("must_not", token.end, is_weak)
        elif token.tag == "may":
            best = best or Modal("permission", token.end, is_weak=False)
        elif best is None and (opens or token.text not in _WEAK_MUST):
            best = Modal("must", token.end, token.text in _WEAK_MUST)
        elif best is not None and best.force == "permission":
            best = Modal("must", token.end, is_weak=False)
    return best


def _opens_predicate(tokens: Sequence[Token], number: int, subject: Parties | None) -> bool:
    """Whether no other verb stands between the party (or the clause's front) and this token."""
    start = subject.end if subject and subject.start < tokens[number].start else 0
    return not any(token.tag in ACT_TAGS for token in tokens[:number] if token.start >= start)
