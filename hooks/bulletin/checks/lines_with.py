"""A text and places in it in, each line that holds one of them out: a pattern need not look at the others. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.checks.any_word import AnyWord


def lines_at(text: str, places: Iterable[int], below: int = 0) -> Iterator[tuple[int, int]]:
    """Where each line that holds one of the places, which ascend, begins and ends; once.

    Each with so many lines `below` it, and those that overlap then as one.
    """
    start = end = line_end = -1
    for at in places:
        if at <= line_end:
            continue
        line = text.rfind("\n", 0, at) + 1
        if line > end:
            if end >= 0:
                yield start, end
            start = line
        end = line_end = _line_end(text, at)
        for _ in range(below):
            end = _line_end(text, end + 1)
    if end >= 0:
        yield start, end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def lines_with(words: AnyWord, text: str, below: int = 0) -> list[tuple[int, int]]:
    """The lines that hold one of the words, likewise."""
    return list(lines_at(text, (at for at, _ in words.places_in(text)), below))


def found_in(lines: Iterable[tuple[int, int]], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that never goes beyond such a line, or the lines below that were taken with it."""
    for start, end in lines:
        yield from pattern.finditer(text, start, end)
