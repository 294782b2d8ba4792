"""A name that is not known in, the known one most like it out; for suggestions only, never to decide anything."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

SURELY_MEANT = 0.75
"""So alike are a name and its misspelling."""

_LONGEST_NAME = 60


def nearest_name(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The most similar of the known names, empty if none is similar enough (0 nothing in common, 1 the same)."""
    return next(iter(difflib.get_close_matches(name[:_LONGEST_NAME], list(known), 1, likeness)), "")
