"""A text in, what else the units that it names are called out: who looks for 党办 means 党委办公室 as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin.register.entries import Unit

_LONGEST_SHORT_NAME = 8  # characters; a name in full is made of words that many units share, and nobody types it
_SHORTEST_TELLING = 3  # characters; two may stand in other words


class OtherNames:
    """The names of the units of a register."""

    def __init__(self, units: Iterable[Unit]) -> None:
        rows = ((unit.name, *unit.aliases) for unit in units if unit.aliases)
        self._rows = [
            (
                [name for name in names if len(name) >= _SHORTEST_TELLING],
                [names[0], *(name for name in names[1:] if len(name) <= _LONGEST_SHORT_NAME)],
            )
            for names in rows
        ]

    def of(self, text: str) -> Iterator[str]:
        """The names that a text has not, of the units that it names in any way."""
        for telling, searched in self._rows:
            if any(name in text for name in telling):
                yield from (name for name in searched if name not in text)
