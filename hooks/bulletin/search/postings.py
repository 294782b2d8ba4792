"""Tokens and where they stand in, short texts of ASCII out: the inverted index."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from operator import sub
from struct import Struct

from bulletin.search.entries import FIRST_PASSAGE, SLOTS

# Printable ASCII without what JSON would escape.
_ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 46  # a number's last character is one of the first 46 of the alphabet; the others say that more follow
_MORE = len(_ALPHABET) - _LAST


_slot_in, _SIZE = Struct("I").unpack_from, Struct("I").size


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

    def slots_of(self, number: int) -> dict[str, list[int]]:
        """Token → the slots of a document in which it stands; of those that stand in any."""
        first = number * SLOTS
        told: dict[str, list[int]] = {}
        for token, data in self._packed.items():
            # Most of them end before a new document, and to look there is all that can be done so often.
            if _slot_in(data, len(data) - _SIZE)[0] >= first and (found := _among(memoryview(data).cast("I"), first)):
                told[token] = found
        told.update({token: found for token, slots in self._slots.items() if (found := _among(slots, first))})
        return told

    def replace(self, number: int, slots: Mapping[str, list[int]], before: Mapping[str, list[int]]) -> set[str]:
        """Have a document stand in these slots; `before` is what `slots_of` told. Returns which tokens moved."""
        first = number * SLOTS
        changed = {token for token in before.keys() | slots.keys() if before.get(token) != slots.get(token)}
        self._open(changed)
        for token in changed:
            kept = self._slots[token]
            begin = bisect_left(kept, first)
            kept[begin : bisect_left(kept, first + SLOTS, begin)] = array("I", slots.get(token, ()))
            if not kept:
                del self._slots[token]
        return changed

    def count_documents(self) -> dict[str, int]:
        """Token → in how many documents it stands."""
        self._open(list(self._packed))
        return {token: len({slot // SLOTS for slot in slots}) for token, slots in self._slots.items()}

    def encode(self, counts: Mapping[str, int], cut: int) -> Iterator[tuple[str, str]]:
        """Token of `counts` → its posting: the number of its documents, then the slots, each as the step from the last.

        A token of more than `cut` documents keeps only its titles, headers and headings: in bodies it tells nothing.
        """
        self._open(counts)
        for token, count in counts.items():
            slots = self._slots[token]
            kept = slots if count <= cut else array("I", (slot for slot in slots if slot % SLOTS < FIRST_PASSAGE))
            yield token, write_numbers(chain([count], kept[:1], map(sub, islice(kept, 1, None), kept)))

    def pack(self) -> dict[str, bytes]:
        """All of them, for a later one to begin with; this one is empty from then on."""
        packed, self._packed = self._packed, {}
        for token in list(self._slots):
            packed[token] = self._slots.pop(token).tobytes()
        return packed

    def _open(self, tokens: Iterable[str]) -> None:
        for token in tokens:
            if (data := self._packed.pop(token, None)) is not None:
                self._slots[token].frombytes(data)


def _among(slots: Sequence[int], first: int) -> list[int]:
    """Those of rising slots that are of the document whose slots begin at `first`."""
    place = bisect_left(slots, first)
    if place == len(slots) or slots[place] >= first + SLOTS:
        return []
    return list(slots[place : bisect_left(slots, first + SLOTS, place)])


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
