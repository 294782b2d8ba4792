"""Patterns that are compiled when they are first asked for: one notice needs a third of those that the engine knows.

Compiling all of them takes longer than reading and checking a notice with the few that its words call for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

_QUESTIONS = "search match fullmatch finditer findall sub subn split scanner groups groupindex".split()


class LatePattern:
    """Stands for a compiled pattern in all that it can be asked.

    `make` compiles; a door that keeps what was compiled in an earlier run puts itself there.
    """

    make: ClassVar[Callable[[str, int], re.Pattern[str]]] = staticmethod(re.compile)

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags if flags & re.ASCII else flags | re.UNICODE)

    def __getattr__(self, name: str) -> object:
        """Called only while the pattern has not been compiled, and for its seldom used attributes."""
        if name.startswith("__"):
            raise AttributeError(name)  # whoever copies or pickles asks for what no pattern has
        compiled = LatePattern.make(self.pattern, self.flags)
        self.__dict__.update({question: getattr(compiled, question) for question in _QUESTIONS})
        self.__class__ = CompiledPattern  # type: ignore[assignment]  # of a class without this method all is found sooner
        return getattr(compiled, name)


class CompiledPattern:
    """A late pattern that has been compiled: it has all that it can be asked for by itself."""

    pattern: str
    flags: int


if TYPE_CHECKING:

    def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """As `re.compile`, but later."""

else:
    late = LatePattern
