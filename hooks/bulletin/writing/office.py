"""The bytes of a .docx, .xlsx or .pptx in, all its words by part out; nothing of its layout.

The file is a ZIP of XML from anybody: sizes are limited while reading, whatever the ZIP declares, and a document type
declaration, the door of every entity expansion, is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from bulletin.writing.inspection import Part, PartKind, UnreadableError
from bulletin.writing.picture import has_location

_LARGEST_MEMBER = 20_000_000
_LARGEST_WHOLE = 60_000_000
_MOST_MEMBERS = 5_000

_OLE = b"\xd0\xcf\x11\xe0"
_WORDS = re.compile(
    r"(?:word|xl|ppt|docProps)/.*\.xml\Z|.*\.rels\Z",
)
_NO_WORDS = re.compile(r".*/(?:styles|theme\d*|settings|fontTable|webSettings|numbering|tableStyles|viewProps)\.xml\Z")
# The programs of Visual Basic, and the sheets of macros that are older than those.
_MACRO = re.compile(r"(?:\A|[/\\])(?:vbaProject\.bin|macrosheets[/\\])", re.IGNORECASE)
_TYPES = "[Content_Types].xml"
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_PICTURE = re.compile(r".*\.(?:jpe?g|png|tiff?|webp)\Z", re.IGNORECASE)
_KINDS: tuple[tuple[str, PartKind], ...] = (
    (r"docProps/", "properties"),
    (r".*\.rels\Z", "links"),
    (r".*/(?:threaded)?[cC]omments", "comments"),
    (r".*/notesSlides/", "notes"),
)
_OFF = ("0", "false", "off")


def read_office(data: bytes) -> tuple[tuple[Part, ...], bool, bool]:
    """The parts that hold words; whether a picture inside tells where it was taken; whether there are macros (宏)."""
    if data.startswith(_OLE):
        # A new name on an old file, or one locked by a password: both lie in this container.
        raise UnreadableError("encrypted")
    texts: dict[PartKind, list[str]] = {}
    is_located = has_macro = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            has_macro = any(map(_MACRO.search, archive.namelist())) or _declares_macro(archive)
            for name, content in _members(archive):
                if _PICTURE.match(name):
                    is_located = is_located or has_location(content)
                else:
                    for kind, text in _Words(_kind_of(name)).read(content):
                        texts.setdefault(kind, []).append(text)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, expat.ExpatError):
        raise UnreadableError("broken") from None
    except RuntimeError:
        # What zipfile says of a member with a password.
        raise UnreadableError("encrypted") from None
    return tuple(Part(kind, "\n".join(lines)) for kind, lines in texts.items()), is_located, has_macro


def _declares_macro(archive: zipfile.ZipFile) -> bool:
    """Whether a part is one of macros by its type, whatever its name."""
    if _TYPES not in archive.NameToInfo:
        return False
    with archive.open(_TYPES) as member:
        return _MACRO_TYPE.search(member.read(_LARGEST_MEMBER).replace(b"\0", b"")) is not None


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every member that may hold words or a place; a bomb ends the reading."""
    wanted = [
        item
        for item in archive.infolist()
        if (_WORDS.match(item.filename) and not _NO_WORDS.match(item.filename)) or _PICTURE.match(item.filename)
    ]
    if len(wanted) > _MOST_MEMBERS:
        raise UnreadableError("too_large")
    whole = 0
    for item in wanted:
        with archive.open(item) as member:
            content = member.read(_LARGEST_MEMBER + 1)
        whole += len(content)
        if len(content) > _LARGEST_MEMBER or whole > _LARGEST_WHOLE:
            raise UnreadableError("too_large")
        yield item.filename, content


def _kind_of(name: str) -> PartKind:
    return next((kind for pattern, kind in _KINDS if re.match(pattern, name)), "text")


class _Words:
    """Collects the words of one XML member: those of the page, and those that a reader of the page does not see."""

    def __init__(self, kind: PartKind) -> None:
        self._kind = kind
        self._texts: dict[PartKind, list[str]] = {}
        self._changes: list[PartKind] = []
        self._is_hidden = self._is_in_run = self._is_word = False

    def read(self, content: bytes) -> list[tuple[PartKind, str]]:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.buffer_text = True
        parser.Parse(content, True)
        return [(kind, text) for kind, pieces in self._texts.items() if (text := "".join(pieces)).strip()]

    def _refuse(self, *_: object) -> None:
        raise UnreadableError("broken")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "Relationship":
            if attributes.get("TargetMode") == "External":
                self._add(attributes.get("Target", "") + "\n")
        elif tag == "r":
            self._is_in_run, self._is_hidden = True, False
        elif tag in ("vanish", "specVanish") and self._is_in_run:
            self._is_hidden = next((v for k, v in attributes.items() if k.endswith("val")), "1") not in _OFF
        elif tag in ("ins", "moveTo"):
            self._changes.append("inserted")
        elif tag in ("del", "moveFrom"):
            self._changes.append("deleted")
        elif tag in ("tab", "br", "cr"):
            self._add(" " if tag == "tab" else "\n")
        self._is_word = tag in ("t", "delText", "instrText", "v", "text") or self._kind == "properties"

    def _end(self, name: str) -> None:
        tag = name.rpartition("}")[2]
        if tag in ("ins", "moveTo", "del", "moveFrom") and self._changes:
            self._changes.pop()
        elif tag == "r":
            self._is_in_run = self._is_hidden = False
        elif tag in ("p", "si", "c", "row", "text", "lpwstr") or self._kind == "properties":
            for pieces in self._texts.values():
                if pieces[-1] != "\n":
                    pieces.append("\n")
        elif tag == "tc":
            self._add(" ")
        self._is_word = False

    def _take(self, text: str) -> None:
        if self._is_word:
            self._add(text)

    def _add(self, text: str) -> None:
        changed = self._changes[-1] if self._changes else self._kind
        self._texts.setdefault("hidden" if self._is_hidden else changed, []).append(text)
        if changed == "inserted" and not self._is_hidden:
            # What was put in is read as part of the sentence around it, too.
            self._texts.setdefault(self._kind, []).append(text)
