"""Tokens and where they stand in, short texts of ASCII out: the inverted index."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from operator import sub
from typing import Protocol

from bulletin.search.entries import FIRST_PASSAGE, SLOTS

# Printable ASCII without what JSON would escape.
_ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 46  # a number's last character is one of the first 46 of the alphabet; the others say that more follow
_MORE = len(_ALPHABET) - _LAST


class Packed(Protocol):
    """Token → what `Postings.pack` made of its slots; a dictionary is one."""

    def get(self, token: str, /) -> bytes | None: ...


class Postings:
    """Token → the slots that hold it. A document's slots are its number × SLOTS and the following ones.

    `packed` are opened token by token, where somebody asks; `moved` are in their place.
    """

    def __init__(self, packed: Packed | None = None, moved: Mapping[str, bytes] | None = None) -> None:
        self._packed: Packed = packed or dict[str, bytes]()
        self._slots: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for token, data in (moved or {}).items():
            self._slots[token].frombytes(data)

    def add(self, tokens: Iterable[str], slot: int) -> None:
        """Say that these tokens stand in a slot, which comes after all slots so far."""
        slots = self._slots
        for token in tokens:
            slots[token].append(slot)

    def replace(self, number: int, slots: Mapping[str, list[int]], before: Mapping[str, list[int]]) -> set[str]:
        """Have a document stand in these slots; `before` is where it stood. Returns which tokens moved."""
        first = number * SLOTS
        changed = {token for token in before.keys() | slots.keys() if before.get(token) != slots.get(token)}
        self._open(changed)
        for token in changed:
            kept = self._slots[token]
            begin = bisect_left(kept, first)
            kept[begin : bisect_left(kept, first + SLOTS, begin)] = array("I", slots.get(token, ()))
        return changed

    def count_documents(self) -> dict[str, int]:
        """Token that has been added → in how many documents it stands."""
        return {token: len({slot // SLOTS for slot in slots}) for token, slots in self._slots.items()}

    def encode(self, counts: Mapping[str, int], cut: int) -> Iterator[tuple[str, str]]:
        """Token of `counts` → its posting: the number of its documents, then the slots, each as the step from the last.

        A token of more than `cut` documents keeps only its titles, headers and headings: in bodies it tells nothing.
        """
        for token, count in counts.items():
            self._open((token,))
            slots = self._slots[token]
            kept = slots if count <= cut else array("I", (slot for slot in slots if slot % SLOTS < FIRST_PASSAGE))
            yield token, write_numbers(chain([count], kept[:1], map(sub, islice(kept, 1, None), kept)))

    def slots_of(self, token: str) -> bytes:
        """The slots of one token, packed."""
        return self._slots[token].tobytes()

    def pack(self) -> dict[str, bytes]:
        """Those that were added or opened, for a later one to begin with; this one has them no longer."""
        return {token: self._slots.pop(token).tobytes() for token in list(self._slots)}

    def _open(self, tokens: Iterable[str]) -> None:
        for token in tokens:
            if token not in self._slots and (data := self._packed.get(token)) is not None:
                self._slots[token].frombytes(data)


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Rising numbers as the steps between them, the first from zero."""
    previous = 0
    for number in numbers:
        yield number - previous
        previous = number


def write_numbers(numbers: Iterable[int]) -> str:
    """Natural numbers in characters: small ones in one, the next in two, and so on; no separator is needed."""
    return "".join(map(_WRITTEN.__getitem__, numbers))


class _Written(dict[int, str]):
    """Number → its characters. A few thousand are written again and again: nearly every one is a small step."""

    def __missing__(self, number: int) -> str:
        rest, written = number, ""
        while rest >= _LAST:
            rest, low = divmod(rest - _LAST, _MORE)
            written += _ALPHABET[_LAST + low]
        written += _ALPHABET[rest]
        if number < _OFTEN:
            self[number] = written
        return written


_OFTEN = _LAST + _MORE * (_LAST + _MORE * _LAST)
"""Of what takes more than three characters there are too many to be kept."""
_WRITTEN = _Written()
