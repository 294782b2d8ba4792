"""The bytes of a file in, its words by part out: text, comments, revisions, hidden words, properties, notes.

What kind a file is, is told by its name; what cannot be read is said and never raised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bulletin.asset import OPAQUE, Asset
from bulletin.read.decode import decode_source

PartKind = Literal["name", "text", "page", "properties", "comments", "inserted", "deleted", "hidden", "notes", "links"]
Fault = Literal["too_large", "broken", "encrypted", "unknown_format"]

LARGEST = 50_000_000
"""Bytes of an attachment that is looked into."""


@dataclass(frozen=True)
class Part:
    """A corner of a file and what is written there; `number` counts pages from 1."""

    kind: PartKind
    text: str
    number: int = 0


@dataclass(frozen=True)
class Inspection:
    """What was found in a file; `fault` where it could not be read; `has_location` tells of GPS in a picture,
    `has_macro` of programs that an office document runs when it is opened."""

    path: str
    parts: tuple[Part, ...] = ()
    fault: Fault | None = None
    has_location: bool = False
    is_scan: bool = False
    has_macro: bool = False


class UnreadableError(Exception):
    """A file that cannot be read as what its name says; caught in this room."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


_PLAIN = (".txt", ".csv", ".md", ".markdown", ".svg", ".html", ".htm", ".ics", ".json")
_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")
_OFFICE = (".docx", ".xlsx", ".pptx")


def inspect_asset(asset: Asset) -> Inspection:
    """All words of a file. A file whose bytes are not given has only its name."""
    name = Part("name", asset.path.rpartition("/")[2])
    suffix = f".{asset.path.lower().rpartition('.')[2]}"
    if suffix in OPAQUE:
        return Inspection(asset.path, (name,), "unknown_format")
    if asset.data is None:
        return Inspection(asset.path, (name,))
    if len(asset.data) > LARGEST:
        return Inspection(asset.path, (name,), "too_large")
    # The readers of formats are loaded only where there is such a file: a bulletin without one pays nothing.
    try:
        # The readers of formats are loaded only where there is such a file: who has none pays nothing.
        if suffix in _OFFICE:
            from bulletin.writing.office import read_office

            parts, is_located, has_macro = read_office(asset.data)
            return Inspection(asset.path, (name, *parts), has_location=is_located, has_macro=has_macro)
        if suffix == ".pdf":
            from bulletin.writing.pdf import read_pdf

            parts = read_pdf(asset.data)
            is_scan = not any(part.kind == "page" and part.text.strip() for part in parts)
            return Inspection(asset.path, (name, *parts), is_scan=is_scan)
    except UnreadableError as error:
        return Inspection(asset.path, (name,), error.fault)
    if suffix in _PICTURES:
        from bulletin.writing.picture import has_location

        return Inspection(asset.path, (name,), has_location=has_location(asset.data))
    if suffix in _PLAIN:
        return Inspection(asset.path, (name, Part("text", decode_source(asset.data, asset.path)[0])))
    return Inspection(asset.path, (name,))
