"""Markdown in, plain text and the way back out: which character of the source each plain character came from.

It knows only the marks that stand inside a line; what a line is (a heading, a row) is said by `read.blocks`.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

# Every repetition is bounded, so that a megabyte of "[[[[" costs no more than a megabyte of prose.
_INLINE = re.compile(
    r"(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,100}\]))"
    r"|(?P<footnote>\[\^[^\]\n]{1,40}\]:?)"
    r"|(?P<comment><!--.{0,500}?-->)"
    r"|(?P<tag></?[a-zA-Z][^<>\n]{0,300}>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<emphasis>\*{1,3}|~~|`{1,3}|__|\{[.#:][^{}\n]{0,100}\})"
)


_MARK = re.compile(r"[*`\[<\\_~{]")
"""A character of each of them."""


_FIRST_PLACES = array("l", range(8192))
"""The places of all characters of an ordinary notice: copied from here they need not be counted one by one."""


@dataclass(frozen=True)
class PlainText:
    """`text` without marks; `offsets[i]` is the index in the source of its i-th character."""

    text: str
    offsets: array[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the source that holds the plain slice [start, end); `end` must be greater than `start`."""
        return self.offsets[start], self.offsets[end - 1] + 1


def strip_marks(line: str, at: int, out: list[str], offsets: array[int]) -> None:
    """Append one line's plain text to `out` and its characters' places to `offsets`; `at` is the line's own place."""
    position = 0
    if not _MARK.search(line):
        out.append(line)
        offsets.extend(_places(at, at + len(line)))
        return
    for found in _INLINE.finditer(line):
        _keep(line, position, found.start(), at, out, offsets)
        if found["link"] and not found["link"].startswith("!"):
            strip_marks(found["label"], at + found.start("label"), out, offsets)
        # Of an escaped mark only the backslash goes.
        position = found.end() - 1 if found["escape"] else found.end()
    _keep(line, position, len(line), at, out, offsets)


def _places(start: int, end: int) -> array[int] | range:
    return _FIRST_PLACES[start:end] if end <= len(_FIRST_PLACES) else range(start, end)


def _keep(line: str, start: int, end: int, at: int, out: list[str], offsets: array[int]) -> None:
    out.append(line[start:end])
    offsets.extend(_places(at + start, at + end))
