"""The name of one office or of several in, its lines out: offices that do not fit beside one another stand in rows.

A single name that would be small in one line is broken between words.

GB/T 9704, 7.3.5.1: those that issue a document together sign it one after the other, in good order.
"""

from __future__ import annotations

from bulletin.digest.title_lines import balance_title, width_of
from bulletin.digest.title_words import cut_title


def stack_offices(name: str, most: float) -> tuple[str, ...]:
    """One line where the name is at most so many Han characters wide, or is that of one office; else one for each."""
    offices = tuple(filter(None, name.split("、")))
    return offices if len(offices) > 1 and width_of(name) > most else (name,)


def break_mark(letterhead: str, most: float) -> tuple[str, ...]:
    """The lines of 发文机关标志, X文件, of a single office: two where it is more Han characters wide."""
    if width_of(letterhead) <= most:
        return (letterhead,)
    return balance_title(cut_title(letterhead), max(most, width_of(letterhead) / 2 + 2))
