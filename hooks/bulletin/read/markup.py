"""Markdown in, plain text and the way back out: which character of the source each plain character came from.

It knows only the marks that stand inside a line; what a line is (a heading, a row) is said by `read.blocks`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload

from bulletin.folded import Folded
from bulletin.read.entities import ENTITY, decode_entity

# Every repetition is bounded, so that a megabyte of "[[[[" costs no more than a megabyte of prose.
_INLINE = re.compile(
    r"(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\](?:\((?:[^()\n]|\([^()\n]{0,100}\)){0,500}\)|\[[^\[\]\n]{0,100}\]))"
    r"|(?P<footnote>\[\^[^\]\n]{1,40}\]:?)"
    r"|(?P<comment><!--.{0,500}?-->)"
    r"|(?P<tag></?[a-zA-Z][^<>\n]{0,300}>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    rf"|(?P<entity>{ENTITY})"
    r"|(?P<emphasis>\*{1,3}|~~|`{1,3}|__|\{[.#:][^{}\n]{0,100}\})"
)
# 13800138000<br>13900139000: what stands on both sides of these are words of their own; <b> and <span> part nothing.
_PARTS_WORDS = re.compile(
    r"</?(?:address|article|aside|audio|blockquote|body|br|button|canvas|caption|center|col|colgroup|dd|details|dialog|dir"
    r"|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe"
    r"|img|input|legend|li|main|map|menu|nav|noframes|object|ol|optgroup|option|p|param|picture|pre|search|section"
    r"|select|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)(?=[\s/>])",
    re.IGNORECASE,
)
_MARK = re.compile(r"[*`\[<\\_~{&]")
"""A character of each of them."""


class Offsets(Sequence[int]):
    """Rising places, kept as runs of neighbours: a text has a few of these, and thousands of characters."""

    __slots__ = ("_begins", "_length", "_places", "widths")

    def __init__(self) -> None:
        self._begins, self._places, self._length = array("I"), array("I"), 0
        self.widths: dict[int, int] = {}
        """Place → characters there, where one character is written with several: &#49; or, for a blank, <br>."""

    def add(self, place: int, count: int) -> None:
        """Add `count` neighbouring places, the first of which is `place`."""
        if not count:
            return
        if not self._length or place != self._places[-1] + self._length - self._begins[-1]:
            self._begins.append(self._length)
            self._places.append(place)
        self._length += count

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._length))]
        if not -self._length <= at < self._length:
            raise IndexError(at)
        return self.place_of(at % self._length)

    def place_of(self, at: int) -> int:
        """The place of the character at `at`, which must be there: what `[at]` gives, sooner."""
        run = bisect_right(self._begins, at) - 1
        return self._places[run] + at - self._begins[run]

    def end_of(self, at: int) -> int:
        """The place behind the character at `at`."""
        place = self.place_of(at)
        return place + self.widths.get(place, 1)

    def __iter__(self) -> Iterator[int]:
        ends = [*self._begins[1:], self._length]
        runs = zip(self._places, self._begins, ends, strict=True) if self._length else ()
        return chain.from_iterable(range(place, place + end - begin) for place, begin, end in runs)

    def __len__(self) -> int:
        return self._length

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Offsets) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[int, bytes, bytes]:
        return self._length, self._begins.tobytes(), self._places.tobytes()


@dataclass(frozen=True)
class PlainText(Folded):
    """`text` without marks; `offsets[i]` is the index in the source of its i-th character."""

    folds = ("offsets",)

    text: str
    offsets: Offsets

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the source that holds the plain slice [start, end); `end` must be greater than `start`."""
        return self.offsets.place_of(start), self.offsets.end_of(end - 1)


def strip_marks(line: str, at: int, out: list[str], offsets: Offsets) -> None:
    """Append one line's plain text to `out` and its characters' places to `offsets`; `at` is the line's own place."""
    if not _MARK.search(line):
        out.append(line)
        offsets.add(at, len(line))
        return
    _Stripped(out, offsets).take(line, at)


@dataclass(slots=True)
class _Stripped:
    """The plain words of a line so far. What parts words on the page is a blank among them, never at their ends."""

    out: list[str]
    offsets: Offsets
    parted: tuple[int, int] | None = None
    """Place and length of what parts the words so far from the next ones."""
    last: str = " "
    """The last character so far; none is as good as a blank."""

    def take(self, line: str, at: int) -> None:
        position = 0
        for found in _INLINE.finditer(line):
            self._keep(line, position, found.start(), at)
            if found["link"] and not found["link"].startswith("!"):
                self.take(found["label"], at + found.start("label"))
            elif found["entity"]:
                self._decode(found["entity"], at + found.start())
            elif found["link"] or (found["tag"] and _PARTS_WORDS.match(found["tag"])):
                self.parted = (at + found.start(), len(found[0]))
            # Of an escaped mark only the backslash goes.
            position = found.end() - 1 if found["escape"] else found.end()
        self._keep(line, position, len(line), at)

    def _keep(self, line: str, start: int, end: int, at: int) -> None:
        if start < end:
            self._part_from(line[start])
            self.out.append(line[start:end])
            self.offsets.add(at + start, end - start)
            self.last = line[end - 1]

    def _part_from(self, character: str) -> None:
        """Put the blank, if there is one to put, before the next character."""
        if self.parted and not character.isspace() and not self.last.isspace():
            place, length = self.parted
            self.out.append(" ")
            self.offsets.widths[place] = length
            self.offsets.add(place, 1)
        self.parted = None

    def _decode(self, entity: str, place: int) -> None:
        """Append what a browser makes of the entity; all of it stands where the entity begins."""
        characters = decode_entity(entity)
        self._part_from(characters[0])
        self.out.append(characters)
        self.last = characters[-1]
        if characters == entity:
            self.offsets.add(place, len(entity))
            return
        self.offsets.widths[place] = len(entity)
        for _ in characters:
            self.offsets.add(place, 1)
