"""What was gathered for an index in, pieces of it in the memory, and out again for the next; what is there stays there.

An edit of one notice is to write little: the records are kept in pieces named by the documents that they are of, the
postings as they once were, followed by what has changed since, step by step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import TypeVar, cast

from bulletin.memory import Memory, digest
from bulletin.search.gathered import Gathered
from bulletin.search.guesses import Guesses

_RECORDS_AT_ONCE, _POSTINGS_AT_ONCE = 100, 1000
_MOST_STEPS = 20
_LARGE_STEP = 4
"""A step that changes more than this share (a quarter) of the postings is no step: all are written anew."""
T = TypeVar("T")


@dataclass(frozen=True)
class Kept:
    """What was made of all documents. `steps` names all postings as they once were, then each change of them."""

    gathered: Gathered
    guesses: Guesses
    steps: tuple[str, ...]


def keep_pieces(at: str, memory: Memory, gathered: Gathered, before: Kept | None) -> tuple[str, ...]:
    """Have the memory keep the records and the postings, of which `before` has kept some; returns the steps.

    Piece by piece: the memory has a copy of what it is given until that is written.
    """
    known = set(_record_names(at, before.gathered.keys)) if before else set[str]()
    for number, name in enumerate(_record_names(at, gathered.keys)):
        if name not in known:
            memory[name] = gathered.records[number * _RECORDS_AT_ONCE : (number + 1) * _RECORDS_AT_ONCE]
    return _keep_step(memory, gathered, before) or _keep_all(at, memory, gathered, before)


def keep_rest(at: str, memory: Memory, made: Kept) -> None:
    """Have the memory keep the rest; last what names all pieces, for a build may break off when it has written some."""
    memory[_guesses_name(at, made.gathered)] = made.guesses
    memory[at] = replace(made.gathered, records=[], postings={}), made.steps


def recall(at: str, memory: Memory) -> Kept | None:
    """What was made last; None where a part of it is not there."""
    kept = cast(tuple[Gathered, tuple[str, ...]] | None, memory.get(at))
    if kept is None:
        return None
    gathered, steps = kept
    try:
        records: list[dict[str, str]] = []
        for name in _record_names(at, gathered.keys):
            records += cast(list[dict[str, str]], _piece(memory, name))
        first, *changes = steps
        postings = dict(cast(Iterator[tuple[str, bytes]], _together(first, _POSTINGS_AT_ONCE, memory)))
        for name in changes:
            changed, gone = cast(tuple[Mapping[str, bytes], list[str]], _piece(memory, name))
            postings.update(changed)
            for token in gone:
                del postings[token]
        guesses = cast(Guesses, _piece(memory, _guesses_name(at, gathered)))
    except LookupError:
        return None
    return Kept(replace(gathered, records=records, postings=postings), guesses, steps)


def _record_names(at: str, keys: list[str]) -> Iterator[str]:
    for start in range(0, len(keys), _RECORDS_AT_ONCE):
        yield f"{at} records {digest(keys[start : start + _RECORDS_AT_ONCE])}"


def _guesses_name(at: str, gathered: Gathered) -> str:
    return f"{at} guesses {digest(gathered.keys)}"


def _keep_step(memory: Memory, gathered: Gathered, before: Kept | None) -> tuple[str, ...] | None:
    """The steps with one more; None where all postings are to be written anew."""
    if before is None or len(before.steps) > _MOST_STEPS:
        return None
    had, has = before.gathered.postings, gathered.postings
    changed = {token: data for token, data in has.items() if had.get(token) is not data}
    if len(changed) * _LARGE_STEP > len(has):
        return None
    name = f"{before.steps[0]} changed {digest([*before.steps, *gathered.keys])}"
    memory[name] = changed, [token for token in had if token not in has]
    return (*before.steps, name)


def _keep_all(at: str, memory: Memory, gathered: Gathered, before: Kept | None) -> tuple[str, ...]:
    # Never a name that is in use: the same documents may have been there before, and the writing may break off.
    name = f"{at} postings {digest([*(before.steps if before else ()), *gathered.keys])}"
    for number, postings in _pieces(gathered.postings.items(), _POSTINGS_AT_ONCE):
        memory[f"{name} {number}"] = postings
    return (name,)


def _pieces(items: Iterable[T], most: int) -> Iterator[tuple[int, list[T]]]:
    """The items in lists of at most so many, numbered; the last one is not full, so that its end is seen."""
    rest = iter(items)
    for number in count():
        piece = list(islice(rest, most))
        yield number, piece
        if len(piece) < most:
            return


def _together(name: str, most: int, memory: Memory) -> Iterator[object]:
    """The items again."""
    for number in count():
        piece = cast(list[object], _piece(memory, f"{name} {number}"))
        yield from piece
        if len(piece) < most:
            return


def _piece(memory: Memory, name: str) -> object:
    """A piece of what is kept. Raises LookupError where it is not there."""
    if (piece := memory.get(name)) is None:
        raise LookupError(name)
    return piece
