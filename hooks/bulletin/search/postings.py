"""Tokens and where they stand in, short texts of ASCII out: the inverted index."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from operator import sub

from bulletin.search.entries import FIRST_PASSAGE, SLOTS

# Printable ASCII without what JSON would escape.
_ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 46  # a number's last character is one of the first 46 of the alphabet; the others say that more follow
_MORE = len(_ALPHABET) - _LAST


class Postings:
    """Token → the slots that hold it, collected document by document in the order of their numbers."""

    def __init__(self) -> None:
        self._slots: dict[str, array[int]] = defaultdict(partial(array, "I"))

    def add(self, tokens: Iterable[str], slot: int) -> None:
        """Say that these tokens stand in a slot (document number × SLOTS + slot); slots come in rising order."""
        slots = self._slots
        for token in tokens:
            slots[token].append(slot)

    def count_documents(self) -> dict[str, int]:
        """Token → in how many documents it stands."""
        return {token: len({slot // SLOTS for slot in slots}) for token, slots in self._slots.items()}

    def encode(self, counts: Mapping[str, int], cut: int) -> dict[str, str]:
        """Token → its posting: the number of its documents, then the slots, each as the step from the one before.

        A token of more than `cut` documents keeps only its titles, headers and headings: in bodies it tells nothing.
        """
        encoded = {}
        for token, slots in self._slots.items():
            count = counts[token]
            kept = slots if count <= cut else array("I", (slot for slot in slots if slot % SLOTS < FIRST_PASSAGE))
            encoded[token] = write_numbers(chain([count], kept[:1], map(sub, islice(kept, 1, None), kept)))
        return encoded


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
