"""A kind of what an office keeps to itself for now: its name, how it is told, and the signs to look for first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.checks.personal.person import surnames, whole_name
from bulletin.late_pattern import late

FIGURE = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})"
SURNAME = f"[{''.join(name for name in surnames() if len(name) == 1)}]"
NAME = whole_name()
NAMES = rf"{NAME}(?:老师|教授|同志|博士)?[、，和及]{NAME}"
# A room, or a building that has a letter or a number.
PLACE = r"(?:[A-Z]\d{2,4}|\d{3,4}(?!元|人|份|套)|\d{1,2}号?(?:楼|库|柜))"


# Each is itself alone: to compare patterns, or to make a key of them, takes long.
@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """`pattern` tells enough by itself; of `clues`, as many different ones as are `enough` in one paragraph.

    `pattern` never goes beyond a line; `across` does, at most so many lines `below` its first one. Each match of
    `pattern`, the first line of each match of `across`, and each paragraph with enough clues has one of `signs`, words
    with blanks between them.
    """

    name: str
    signs: str
    pattern: re.Pattern[str]
    clues: tuple[re.Pattern[str], ...] = ()
    enough: int = 2
    across: re.Pattern[str] | None = None
    below: int = 0


def clues(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Patterns, each for one clue."""
    return tuple(late(pattern) for pattern in patterns)
