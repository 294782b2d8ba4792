"""A finding: something an author should know, with its place; takes facts in and knows no wording and no rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning", "info"]
Group = Literal["format", "secrecy", "personal", "hijack", "review", "text", "dates", "references", "burden"]
"""What a rule is about; the wording catalogue tells the group of a code."""

LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""From the gravest to the lightest."""


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file: `path` as the author knows it, `line` and `column` counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Finding:
    """One fault at one place.

    `code` is kebab-case English, a key of the wording catalogue and never reused; `params` fill its sentences.
    """

    code: str
    place: Place
    level: Level = "error"
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def sort_key(self) -> tuple[Place, int, str]:
        """Order of a report: by place, then gravity, then code."""
        return (self.place, LEVELS.index(self.level), self.code)
