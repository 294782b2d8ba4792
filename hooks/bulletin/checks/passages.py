"""What a document says, piece by piece, each with the way back to its place: head, body, what the body keeps aside.

It judges nothing. The rules on hijacked text look through all pieces, because words are put in wherever nobody reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.finding import Place
from bulletin.read.document import Document
from bulletin.record import record

MOST_PER_PIECE = 50
"""So many findings of one rule in one piece tell enough; a file that is nothing else must not cost seconds."""


@record
class Passage:
    """A piece of text. `offsets` leads from its characters to those of the body's source, None counts from `base`."""

    document: Document
    text: str
    base: int = 0
    offsets: Sequence[int] | None = None

    @property
    def is_aside(self) -> bool:
        """Whether it is neither head nor body, but what they keep from the eye."""
        return self.offsets is None and self.base >= 0

    def is_unbroken(self, start: int, end: int) -> bool:
        """Whether [start, end) stands so in the source, with no link or mark taken out of it."""
        return self.offsets is None or self.offsets[end - 1] - self.offsets[start] == end - 1 - start

    def place(self, at: int) -> Place:
        """The place in the file of the character at `at`."""
        return self.document.place_in_body(self.base + at if self.offsets is None else self.offsets[at])


def head_of(document: Document) -> Passage:
    """The block of front matter, as written."""
    start = document.front_matter.body_start
    return Passage(document, document.head, -start)


def body_of(document: Document) -> Passage:
    """The plain words of the body."""
    return Passage(document, document.body.text, 0, document.body.plain.offsets)


def source_of(document: Document) -> Passage:
    """The body's Markdown, with marks, code and HTML."""
    return Passage(document, document.body.source)


def passages_of(document: Document) -> Iterator[Passage]:
    """Head, plain body, and of the body the code blocks, comments, and what pictures and links say besides."""
    yield head_of(document)
    yield body_of(document)
    for start, text in document.body.asides:
        yield Passage(document, text, start)


def line_around(text: str, at: int) -> str:
    """The line of a text in which a character stands, without blanks at its ends."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()


def shorten(words: str, longest: int = 60) -> str:
    """Words for a message: one line, not too long."""
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else f"{flat[:longest]}…"
