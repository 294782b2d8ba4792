"""A pattern in, words out one of which stands in whatever it matches: where none stands it need not be asked.

The pattern itself tells them, so that a frame that learns a word needs no list beside it. `EDGE` stands for what is
before the first and behind the last character of a text: of 的$ the word is 的 with an edge behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

EDGE = "\n"
"""White space stands in no uniform text."""

_Words = frozenset[str]
_NOTHING: _Words = frozenset({""})
# More ways to write a part of a pattern are too many to look for; and more characters make a class that says little.
_MOST_WORDS = 1200
_WIDEST_CLASS = 40
_EDGES = ("AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING")
# The parser of `re` has no public name. Without it no pattern tells any words, and each is asked: the same is found.
try:
    _parse = import_module("re._parser").parse
except ImportError:
    _parse = None


class _Part(NamedTuple):
    """`whole` is all that a part of a pattern can match; of `sure` one stands in whatever it matches. None: unknown."""

    whole: _Words | None
    sure: _Words | None


_UNKNOWN = _Part(None, None)

TOLD: dict[tuple[str, int], frozenset[str] | None] = {}
"""What patterns, by their text and flags, have told; whoever keeps that from run to run puts it in."""


def sure_words(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The words, None where the pattern tells none."""
    key = (pattern.pattern, pattern.flags)
    if key not in TOLD:
        TOLD[key] = _tell(pattern)
    return TOLD[key]


def _tell(pattern: re.Pattern[str]) -> frozenset[str] | None:
    if _parse is None:
        return None
    sure = _read_all(_parse(pattern.pattern, pattern.flags)).sure
    return sure and frozenset(word for word in sure if not _holds_other(word, sure))


def _holds_other(word: str, words: _Words) -> bool:
    """Whether another of the words stands within it: then it finds nothing that the shorter one does not."""
    shorter = range(1, len(word))
    return any(word[at : at + size] in words for size in shorter for at in range(len(word) - size + 1))


def _read_all(items: Iterable[tuple[Any, Any]]) -> _Part:
    """What follows one upon the other; words grow from one part to the next as long as they are few."""
    found: list[_Words | None] = []
    run, is_whole = _NOTHING, True
    for kind, value in items:
        whole, sure = _read(str(kind), value)
        found.append(sure)
        if str(kind) == "ASSERT" and value[0] > 0:
            # [周月](?=[一二三]): what is looked at ahead stands there as well, and then what follows in its place.
            found.append(_joined(run, _read_all(value[1]).whole))
        grown = _joined(run, whole)
        if grown is None:
            found.append(run)
            run, is_whole = _NOTHING if whole is None else whole, False
        else:
            run = grown
    found.append(run)
    told = [words for words in found if words and words.isdisjoint(("", EDGE))]
    return _Part(run if is_whole else None, max(told, key=_how_much_it_says, default=None))


def _joined(words: _Words, behind: _Words | None) -> _Words | None:
    """Each of the words with each of those behind it, None where they are unknown or too many."""
    if behind is None or len(words) * len(behind) > _MOST_WORDS:
        return None
    # Two edges at one place are one: $$.
    return frozenset(f"{word}{more}".replace(EDGE + EDGE, EDGE) for word, more in product(words, behind))


def _how_much_it_says(words: _Words) -> tuple[bool, int]:
    """Longer words stand in fewer texts, and so do fewer words."""
    return min(map(len, words)) > 1, -len(words)


def _read(kind: str, value: Any) -> _Part:  # noqa: ANN401 -- as the parser gives it
    if kind == "LITERAL":
        return _Part(frozenset({chr(value)}), None)
    if kind == "IN":
        return _Part(_characters(value), None)
    if kind == "AT":
        return _Part(frozenset({EDGE}) if str(value) in _EDGES else _NOTHING, None)
    if kind == "BRANCH":
        return _read_branch([_read_all(branch) for branch in value[1]])
    if kind == "SUBPATTERN":
        return _read_all(value[-1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _read_repeat(*value)
    if kind == "ASSERT":
        return _Part(_NOTHING, _read_all(value[1]).sure)
    return _Part(_NOTHING, None) if kind == "ASSERT_NOT" else _UNKNOWN


def _read_branch(parts: Sequence[_Part]) -> _Part:
    """One of several: known where each of them is."""
    return _Part(_any_of([part.whole for part in parts]), _any_of([part.sure for part in parts]))


def _any_of(several: Sequence[_Words | None]) -> _Words | None:
    known = [words for words in several if words is not None]
    return frozenset().union(*known) if len(known) == len(several) else None


def _read_repeat(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Part:
    part = _read_all(items)
    if most == 1:
        return part if least else _Part(part.whole and part.whole | _NOTHING, None)
    return _Part(None, part.sure if least else None)


def _characters(items: Sequence[tuple[Any, Any]]) -> _Words | None:
    """The characters of a class, None where they are too many to name."""
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < _WIDEST_CLASS:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= _WIDEST_CLASS else None
