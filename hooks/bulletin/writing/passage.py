"""Documents and inspected attachments in, stretches of uniform text out, each of which can tell the place of a word."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, pairwise

from bulletin.finding import Place
from bulletin.glossary import ATTACHMENT_PARTS
from bulletin.read.document import Document
from bulletin.read.entities import decode_entities
from bulletin.writing.inspection import Inspection
from bulletin.writing.uniform import make_uniform

_LINE_END = re.compile("\n")
# A line end between figures, and what may stand in the source where the two lines are of one paragraph.
_BROKEN_NUMBER = re.compile(r"\n(?<=[0-9-].)(?=-?[0-9])", re.DOTALL)
_WRAP = re.compile(r"[*_~]{0,3}(?:<br ?/?>)?[ \t]*\n[ \t>]*[*_~]{0,3}")
_WORD = re.compile("[A-Za-z\u4e00-\u9fff]")
_FIGURES = re.compile("[0-9 -]{1,24}")
# What counts something, so that the lines below are more of it.
_AMOUNT = re.compile(r"(?:[数额费计共年量第款]|序号|编号|编码)[为是]?[：: ]{0,3}[0-9 -]*\Z")
_FARTHEST = 60
_MOST_LINES = 4
_MOST = 400
# What can hide words from the reader of a page but not from the reader of its source.
_HIDES = re.compile(r"<[!/a-zA-Z]|\]\(|```|~~~|^[ ]{0,3}\[[^\]\n]{1,40}\]:", re.MULTILINE)


@dataclass(frozen=True)
class Writing:
    """A stretch of text: `text` is uniform. `part` names the corner of an attachment, empty for a text that is read."""

    path: str
    text: str
    part: str = ""
    document: Document | None = None
    _base: int = 0
    _places: tuple[Sequence[int] | None, ...] = field(default=(), repr=False)

    def place_at(self, index: int) -> Place:
        """The place of a character; of an attachment, its line within the part."""
        if self.document is not None:
            # Counted from the beginning of the file: the body's own count goes back before its start.
            return self.document.place_in_body(self._source_index(index) - self.document.front_matter.body_start)
        line = bisect_right(self._line_starts, index)
        return Place(self.path, line, index - self._line_starts[line - 1] + 1)

    @cached_property
    def broken_numbers(self) -> tuple[tuple[Writing, int], ...]:
        """Where a line ends amid figures and the paragraph goes on: what stands around, joined, and where it was cut.

        A line of figures alone is one of a column of them.
        """
        return tuple(islice(self._joined_numbers(), _MOST)) if self.document is not None else ()

    def _joined_numbers(self) -> Iterator[tuple[Writing, int]]:
        text = self.text
        for found in _BROKEN_NUMBER.finditer(text):
            at = found.start()
            start = max(text.rfind("\n", 0, at) + 1, at - _FARTHEST)
            if self._is_wrapped(at) and _WORD.search(text, start, at):
                most = 1 if _AMOUNT.search(text, start, at) else _MOST_LINES
                lines = [range(start, at), *islice(self._lines_from(at + 1), most)]
                # A page shows a blank there, which may be one of the number's own.
                for blank in ("", " "):
                    places = array("l", lines[0])
                    for before, line in pairwise(lines):
                        places.extend((*range(before.stop, before.stop + len(blank)), *line))
                    joined = blank.join(text[line.start : line.stop] for line in lines)
                    yield replace(self, text=joined, _places=(places, *self._places)), at - start

    def _lines_from(self, begin: int) -> Iterator[range]:
        """The line that begins there, and what follows of a number that fills it and goes on."""
        text = self.text
        while True:
            end = text.find("\n", begin, begin + _FARTHEST)
            end = end if end >= 0 else min(len(text), begin + _FARTHEST)
            yield range(begin, end)
            if not (_BROKEN_NUMBER.match(text, end) and _FIGURES.fullmatch(text, begin, end) and self._is_wrapped(end)):
                return
            begin = end + 1

    def _is_wrapped(self, at: int) -> bool:
        """Whether nothing but a line end parts the lines in the file: no empty line, no mark of a list or a table."""
        assert self.document is not None
        before, behind = self._source_index(at - 1) + 1, self._source_index(at + 1)
        return _WRAP.fullmatch(self.document.text, before, behind) is not None

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def is_masked(self, start: int, end: int) -> bool:
        """Whether stars stand in the slice or at its edges: as marks of emphasis they are not in the plain text."""
        first, last = max(start - 1, 0), min(end, len(self.text) - 1)
        if self.document is None:
            return "***" in self.text[first : last + 1]
        return "***" in self.document.text[self._source_index(first) : self._source_index(last) + 1]

    def _source_index(self, index: int) -> int:
        """Where a character of the uniform text stands in the file."""
        for places in self._places:
            index = places[index] if places is not None else index
        return self._base + index


def writings_of(documents: Iterable[Document], inspections: Iterable[Inspection]) -> Iterator[Writing]:
    """All that is written: header, body and hidden corners of each document, and all parts of the other files."""
    for document in documents:
        yield from _writings_of_document(document)
    for inspection in inspections:
        for part in inspection.parts:
            text, _ = make_uniform(decode_entities(part.text)[0])
            name = ATTACHMENT_PARTS[part.kind].format(number=part.number)
            yield Writing(inspection.path, text, name)


def _writings_of_document(document: Document) -> Iterator[Writing]:
    start = document.front_matter.body_start
    if start:
        yield _of_source(document, document.head, 0)
    plain = document.body.plain
    text, places = make_uniform(plain.text)
    yield Writing(document.path, text, "", document, start, (places, plain.offsets))
    if _HIDES.search(document.body.source):
        rest = list(document.body.source)
        # A tag that is a blank among the plain words stays: it may hide others.
        tags = {place for place in plain.offsets.widths if rest[place] != "&"}
        for offset in plain.offsets:
            if rest[offset] != "\n" and offset not in tags:
                rest[offset] = " "
        for place, width in plain.offsets.widths.items():
            if place not in tags:
                rest[place : place + width] = " " * width
        yield _of_source(document, "".join(rest), start)


def _of_source(document: Document, source: str, base: int) -> Writing:
    """What stands in the file from `base` on, with its entities decoded."""
    decoded, origins = decode_entities(source)
    text, places = make_uniform(decoded)
    return Writing(document.path, text, "", document, base, (places, origins))
