"""The name of one office or of several in, its lines out: offices that do not fit beside one another stand in rows.

GB/T 9704, 7.3.5.1: those that issue a document together sign it one after the other, in good order.
"""

from __future__ import annotations

from bulletin.digest.title_lines import width_of


def stack_offices(name: str, most: float) -> tuple[str, ...]:
    """One line where the name is at most so many Han characters wide, or is that of one office; else one for each."""
    offices = tuple(filter(None, name.split("、")))
    return offices if len(offices) > 1 and width_of(name) > most else (name,)
