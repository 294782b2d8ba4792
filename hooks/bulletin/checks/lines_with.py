"""A text and places in it in, each line that holds one of them out: a pattern need not look at the others. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.checks.any_word import AnyWord


def lines_at(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where each line that holds one of the places, which ascend, begins and ends; once."""
    end = -1
    for at in places:
        if at > end:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            yield start, end


def lines_with(words: AnyWord, text: str) -> list[tuple[int, int]]:
    """The lines that hold one of the words."""
    return list(lines_at(text, (at for at, _ in words.places_in(text))))


def found_in(lines: Iterable[tuple[int, int]], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that never goes beyond a line."""
    for start, end in lines:
        yield from pattern.finditer(text, start, end)
