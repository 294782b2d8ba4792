"""The title is one run of words: no space inside and no line break, as page layouts leave them (「先锋 模范」)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding, Level, Place
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_SPACE = late(r"\s+|<br ?/?>")
# Between two words in Latin letters, with the marks that belong to them, a space is right: Students' Club, R & D.
_INNER = late(r"(?<=\S)(?:\s+|<br ?/?>)(?=[^\s!-~])|(?<=[^\s!-~’])(?:\s+|<br ?/?>)(?=\S)")
# Beside a Latin word a space is a habit of typists, and graver among Han characters.
_AMONG_HAN = late(r"[^\sA-Za-z0-9](?:\s+|<br ?/?>)[^\sA-Za-z0-9]")
_TITLE_LINE = late(rf"[^，。；：]{{0,30}}关于[^。；]{{2,120}}(?:{'|'.join(DOCUMENT_GENRES)})\Z")
_LOOK_AT = 8
_MOST_LINES = 3


def check_title_whole(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a title in the header with a space among its Han characters, else a warning.

    Of a title pasted into the body it is a warning where the header has another or none.
    """
    for entry in bulletin.notices:
        title = (entry.header.title or "").strip()
        if inner := _INNER.search(title):
            params = {"given": _shown(title), "right": f"title: {_INNER.sub('', title)}"}
            level: Level = "error" if _AMONG_HAN.search(title) else "warning"
            yield Finding("title-with-space", _place_in_header(entry.document, title, inner.start()), level, params)
        yield from _check_body(entry.document, title)


def _check_body(document: Document, title: str) -> Iterator[Finding]:
    known, text = _SPACE.sub("", title), document.body.text
    blocks = document.body.blocks[:_LOOK_AT]
    for number, block in enumerate(blocks):
        if block.marker or block.end - block.start > 200:
            return
        # Short lines of one title are paragraphs of their own to the reader of the body.
        for last in blocks[number : number + _MOST_LINES]:
            words = text[block.start : last.end]
            inner = _INNER.search(words)
            bare = _SPACE.sub("", words)
            if inner and (bare == known or (last is block and _TITLE_LINE.fullmatch(bare))):
                place = document.place_in_body(document.body.plain.offsets[block.start + inner.start()])
                params = {"given": _shown(words), "right": _INNER.sub("", words)}
                # Where the header has it right the page shows that, and the body's lines are left out.
                yield Finding("title-with-space", place, "info" if bare == known else "warning", params)
                return


def _place_in_header(document: Document, title: str, index: int) -> Place:
    """The place of a character of the title; where the line does not hold it as it is, the value's."""
    place = document.place_of("title")
    line = document.text.split("\n")[place.line - 1]
    at = line.find(title[: index + 1], place.column - 1)
    return Place(place.path, place.line, at + index + 1) if at >= 0 else place


def _shown(title: str) -> str:
    return title.replace("\n", "⏎")
