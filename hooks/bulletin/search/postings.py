"""Tokens and where they stand in, short texts of ASCII out: the inverted index."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from operator import sub

from bulletin.search.entries import FIRST_PASSAGE, SLOTS

# Printable ASCII without what JSON would escape.
_ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 46  # a number's last character is one of the first 46 of the alphabet; the others say that more follow
_MORE = len(_ALPHABET) - _LAST


class Postings:
    """Token → the slots that hold it. A document's slots are its number × SLOTS and the following ones.

    `packed` is what `pack` made of others: it is opened token by token, where somebody asks.
    """

    def __init__(self, packed: Mapping[str, bytes] | None = None) -> None:
        self._packed = dict(packed or {})
        self._slots: dict[str, array[int]] = defaultdict(partial(array, "I"))

    def add(self, tokens: Iterable[str], slot: int) -> None:
        """Say that these tokens stand in a slot, which comes after all slots so far."""
        slots = self._slots
        for token in tokens:
            slots[token].append(slot)

    def replace(self, number: int, slots: Iterable[tuple[int, Iterable[str]]]) -> set[str]:
        """Have a document stand in just these slots (from 0 on, with their tokens); return the tokens it had or has."""
        first = number * SLOTS
        touched = {token for token, kept in self._items() if _holds(kept, first)}
        self._open(touched)
        for token in touched:
            kept = self._slots[token]
            self._slots[token] = array("I", (slot for slot in kept if slot // SLOTS != number))
        for slot, tokens in slots:
            found = set(tokens)
            self._open(found)
            for token in found:
                insort(self._slots[token], first + slot)
            touched |= found
        for token in touched:
            if not self._slots[token]:
                del self._slots[token]
        return touched

    def tokens_at(self, slot: int) -> list[str]:
        """The tokens that stand in a slot (document number × SLOTS + slot)."""
        return [token for token, slots in self._items() if _has(slots, slot)]

    def count_documents(self, tokens: Iterable[str] | None = None) -> dict[str, int]:
        """Token → in how many documents it stands; of these tokens, or of all. 0 for one that stands in none."""
        if tokens is None:
            self._open(list(self._packed))
            tokens = self._slots
        else:
            self._open(tokens)
        return {token: len({slot // SLOTS for slot in self._slots.get(token, ())}) for token in tokens}

    def encode(self, counts: Mapping[str, int], cut: int) -> dict[str, str]:
        """Token of `counts` → its posting: the number of its documents, then the slots, each as the step from the last.

        A token of more than `cut` documents keeps only its titles, headers and headings: in bodies it tells nothing.
        """
        self._open(counts)
        encoded = {}
        for token, count in counts.items():
            slots = self._slots[token]
            kept = slots if count <= cut else array("I", (slot for slot in slots if slot % SLOTS < FIRST_PASSAGE))
            encoded[token] = write_numbers(chain([count], kept[:1], map(sub, islice(kept, 1, None), kept)))
        return encoded

    def pack(self) -> dict[str, bytes]:
        """All of them, for a later one to begin with."""
        return self._packed | {token: slots.tobytes() for token, slots in self._slots.items()}

    def _items(self) -> Iterator[tuple[str, Sequence[int]]]:
        yield from ((token, memoryview(data).cast("I")) for token, data in self._packed.items())
        yield from self._slots.items()

    def _open(self, tokens: Iterable[str]) -> None:
        for token in tokens:
            if (data := self._packed.pop(token, None)) is not None:
                self._slots[token].frombytes(data)


def _holds(slots: Sequence[int], first: int) -> bool:
    """Whether any of rising slots is one of the document whose slots begin at `first`."""
    place = bisect_left(slots, first)
    return place < len(slots) and slots[place] < first + SLOTS


def _has(slots: Sequence[int], slot: int) -> bool:
    place = bisect_left(slots, slot)
    return place < len(slots) and slots[place] == slot


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Rising numbers as the steps between them, the first from zero."""
    previous = 0
    for number in numbers:
        yield number - previous
        previous = number


def write_numbers(numbers: Iterable[int]) -> str:
    """Natural numbers in characters: small ones in one, the next in two, and so on; no separator is needed."""
    numbers = list(numbers)
    try:
        return "".join(map(_WRITTEN.__getitem__, numbers))
    except IndexError:
        return "".join(map(_write, numbers))


def _write(number: int) -> str:
    written = ""
    while number >= _LAST:
        number, low = divmod(number - _LAST, _MORE)
        written += _ALPHABET[_LAST + low]
    return written + _ALPHABET[number]


# Nearly every step is one of these: the numbers of one, two and three characters.
_WRITTEN = [_write(number) for number in range(_LAST + _MORE * (_LAST + _MORE * _LAST))]
