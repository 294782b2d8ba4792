"""The name of one office or of several in, its lines out: those that issue a document together stand in rows.

A single name that would be small in one line is broken between words.

GB/T 9704, 7.2.4 and 7.3.5.2: at the head their names stand beside 文件, which is in their middle; without a seal they
sign one below the other.
"""

from __future__ import annotations

from bulletin.digest.title_lines import balance_title, width_of
from bulletin.digest.title_words import cut_title


def stack_offices(name: str, most: float = 0.0) -> tuple[str, ...]:
    """A line for each office, but one for all where their names are together at most so many Han characters wide."""
    offices = tuple(filter(None, name.split("、")))
    return offices if len(offices) > 1 and width_of(name) > most else (name,)


def break_mark(letterhead: str, most: float) -> tuple[str, ...]:
    """The lines of 发文机关标志, X文件, of a single office: two where it is more Han characters wide."""
    if width_of(letterhead) <= most:
        return (letterhead,)
    return balance_title(cut_title(letterhead), max(most, width_of(letterhead) / 2 + 2))
