"""A name that is not known in, the known one most like it out; for suggestions only, never to decide anything."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

SURELY_MEANT = 0.75
"""So alike are a name and its misspelling."""

_LONGEST_NAME = 60


def nearest_name(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The most similar of the known names, empty if none is similar enough (0 nothing in common, 1 the same)."""
    return _nearest(name[:_LONGEST_NAME], tuple(known), likeness)


@lru_cache(maxsize=1000)  # the same few names come again and again, and to seek what is like one among all costs
def _nearest(name: str, known: tuple[str, ...], likeness: float) -> str:
    return next(iter(difflib.get_close_matches(name, _conceivable(name, known, likeness), 1, likeness)), "")


def _conceivable(name: str, known: tuple[str, ...], likeness: float) -> list[str]:
    """Those with so many characters of the name that they can be as alike at all: difflib takes long to say no."""
    letters = frozenset(name)
    repeated = len(name) - len(letters)
    return [
        each
        for each, others in _with_letters(known)
        if 2 * (len(letters & others) + repeated) >= likeness * (len(name) + len(each))
    ]


@lru_cache(maxsize=4)
def _with_letters(known: tuple[str, ...]) -> list[tuple[str, frozenset[str]]]:
    return [(each, frozenset(each)) for each in known]
