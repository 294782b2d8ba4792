"""The memory of one preview: what its last build has asked the engine for; behind it, what earlier runs have kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bulletin.memory import Memory


class KeptMemory:
    """Objects as they are, for as long as each build asks for them again."""

    def __init__(self) -> None:
        self._made: dict[str, object] = {}
        self._asked: dict[str, object] = {}
        self._behind: Memory | None = None

    @contextmanager
    def before(self, behind: Memory | None) -> Iterator[None]:
        """For one build; what the one before did not ask for is forgotten."""
        self._made, self._asked, self._behind = self._asked or self._made, {}, behind
        try:
            yield
        finally:
            self._behind = None

    def get(self, key: str, /) -> object:
        """What is kept under a key, None if nothing is."""
        kept = self._asked.get(key, self._made.get(key))
        if kept is None and self._behind is not None:
            kept = self._behind.get(key)
        if kept is not None:
            self._asked[key] = kept
        return kept

    def __setitem__(self, key: str, value: object, /) -> None:
        self._asked[key] = value
        if self._behind is not None:
            self._behind[key] = value
