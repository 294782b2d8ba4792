"""Tokens and where they stand in, short texts of ASCII out: the inverted index."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from bulletin.search.entries import FIRST_PASSAGE, SLOTS

# Printable ASCII without what JSON would escape.
_ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 46  # a number's last character is one of the first 46 of the alphabet; the others say that more follow
_MORE = len(_ALPHABET) - _LAST


class Postings:
    """Token → the slots that hold it, collected document by document in the order of their numbers."""

    def __init__(self) -> None:
        self._slots: dict[str, array[int]] = {}

    def add(self, tokens: Iterable[str], slot: int) -> None:
        """Say that these tokens stand in a slot (document number × SLOTS + slot); slots come in rising order."""
        for token in tokens:
            found = self._slots.get(token)
            if found is None:
                self._slots[token] = array("I", (slot,))
            else:
                found.append(slot)

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
            kept = [slot for slot in slots if slot % SLOTS < FIRST_PASSAGE] if count > cut else slots
            encoded[token] = write_numbers(chain([count], steps(kept)))
        return encoded


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Rising numbers as the steps between them, the first from zero."""
    previous = 0
    for number in numbers:
        yield number - previous
        previous = number


def write_numbers(numbers: Iterable[int]) -> str:
    """Natural numbers in characters: small ones in one, the next in two, and so on; no separator is needed."""
    return "".join([_WRITTEN[number] if number < len(_WRITTEN) else _write(number) for number in numbers])


def _write(number: int) -> str:
    written = ""
    while number >= _LAST:
        number, low = divmod(number - _LAST, _MORE)
        written += _ALPHABET[_LAST + low]
    return written + _ALPHABET[number]


# Nearly every step is one of these.
_WRITTEN = [_write(number) for number in range(_LAST + _MORE * _LAST)]
