"""A text and telling words in, each sentence that has one of them out, once. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.late_pattern import late

_MARKS = "。！？；\n"
_SENTENCE = late(f"[^{_MARKS}]+")
_LONGEST = 200  # characters on either side of the word: a text may be one long line


def sentences_with(text: str, words: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Each sentence in which a word is found, and the first such word."""
    last = -1
    for found in words.finditer(text):
        if found.start() < last:
            continue
        earliest = max(0, found.start() - _LONGEST)
        first = max(earliest, *(text.rfind(mark, earliest, found.start()) + 1 for mark in _MARKS))
        if sentence := _SENTENCE.match(text, first, found.end() + _LONGEST):
            last = sentence.end()
            yield sentence, found.group()
