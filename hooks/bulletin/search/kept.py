"""What was gathered for an index in, rows of a memory, and out again for the next; what is there stays there.

An edit of one notice is to read and to write little: the entry of each document has a row of its own, and so has each
shelf of the postings. Without a memory nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin.memory import RowMemory, digest
from bulletin.search.entries import SearchEntry
from bulletin.search.gathered import Gathered
from bulletin.search.guesses import Guesses
from bulletin.search.shelves import NotKeptError, Shelf


@dataclass(frozen=True)
class Kept:
    """What was made of all documents."""

    gathered: Gathered
    guesses: Guesses


class Archive:
    """The rows in the memory that belong to `at`, one state of the register."""

    def __init__(self, memory: RowMemory | None, at: str) -> None:
        self._memory, self._at = memory, at

    def recall(self) -> Kept | None:
        """What was made last; None where a row of it is not there."""
        if self._memory is None:
            return None
        gathered = self._memory.get(self._at)
        if not isinstance(gathered, Gathered) or not self._memory.stay(self._rows(gathered)):
            return None
        guesses = self._memory.get(self._guesses_name(gathered))
        if not isinstance(guesses, Guesses):
            return None
        gathered.shelves.fetch = self._memory.get
        return Kept(gathered, guesses)

    def keep(self, made: Kept) -> None:
        """Keep it; last what names all rows, for a build may break off when it has written some."""
        if self._memory is None:
            return
        gathered, shelves = made.gathered, made.gathered.shelves
        # Never a name that is in use: of other documents the same shelf may be another one.
        version = digest(gathered.keys)
        for number, shelf in list(shelves.at_hand.items()):
            if not shelves.names[number]:
                shelves.names[number] = f"{self._at} shelf {number} {version}"
                self._memory[shelves.names[number]] = shelf
                # Of a large bulletin the slots take a hundred megabytes, and nobody asks for them again in this run.
                shelves.at_hand[number] = Shelf(shelf.text, {})
        self._memory[self._guesses_name(gathered)] = made.guesses
        bare = replace(shelves, at_hand={}, fetch=dict[str, object]().get)
        self._memory[self._at] = replace(gathered, shelves=bare, texts={}, touched=None)

    def entry(self, key: str) -> SearchEntry:
        """The entry of a document. Raises NotKeptError."""
        found = self._memory.get(self._entry_name(key)) if self._memory is not None else None
        if not isinstance(found, SearchEntry):
            raise NotKeptError(key)
        return found

    def keep_entry(self, key: str, entry: SearchEntry) -> None:
        """Keep the entry of a document."""
        if self._memory is not None:
            self._memory[self._entry_name(key)] = entry

    def _rows(self, gathered: Gathered) -> Iterator[str]:
        yield self._guesses_name(gathered)
        yield from gathered.shelves.names
        yield from map(self._entry_name, gathered.keys)

    def _entry_name(self, key: str) -> str:
        return f"{self._at} entry {key}"

    def _guesses_name(self, gathered: Gathered) -> str:
        return f"{self._at} guesses {digest(gathered.keys)}"
