"""One file of the bulletin, read: header, body, places and findings; the conductor of this room."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from bulletin.finding import Finding, Place
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.model import Header, Notice, Story
from bulletin.read.approved import hash_body
from bulletin.read.blocks import Body, read_body
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import FrontMatter, KeyPath, read_front_matter
from bulletin.read.header import DocumentType, example_block, read_header
from bulletin.read.left_open import LeftOpen
from bulletin.short_code import code_of_version

_LINE_END = re.compile("\n")
_FOLDER = re.compile(r"(?:\A|/)(\d{4})/[^/]*\Z")


@dataclass(frozen=True)
class Document:
    """A notice or a story. `path` is as the door knows the file, with forward slashes; `findings` are of reading.

    `left_open` is what a notice waits for until it is signed.
    """

    path: str
    head: str
    """The front matter as it stands in the file, with its marks; what follows is the source of the body."""
    front_matter: FrontMatter
    header: Header
    body: Body
    findings: tuple[Finding, ...]
    left_open: LeftOpen

    @property
    def text(self) -> str:
        return self.head + self.body.source

    @property
    def notice(self) -> Notice | None:
        return self.header if isinstance(self.header, Notice) else None

    @property
    def story(self) -> Story | None:
        return self.header if isinstance(self.header, Story) else None

    @cached_property
    def text_digest(self) -> str:
        """A short name for just this text."""
        return hashlib.blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    @cached_property
    def body_hash(self) -> str:
        """The hash of the body, as the final review records it."""
        return hash_body(self.body.source)

    @cached_property
    def code(self) -> str:
        """The short code that its prints carry, see `short_code`."""
        return code_of_version(self.header, self.body_hash)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def place_in_body(self, offset: int) -> Place:
        """The place of a character of the body's Markdown source."""
        at = self.front_matter.body_start + offset
        line = bisect_right(self._line_starts, at)
        return Place(self.path, line, at - self._line_starts[line - 1] + 1)

    def place_of_quote(self, quote: str) -> Place:
        """The place of the quote of a declared obligation. By its words: a faulty entry is not in the header."""
        for at, value in self._quotes:
            if " ".join(value.split()) == " ".join(quote.split()):
                return self.front_matter.places[at]
        return self.place_of("obligations")

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quotes of all declared obligations, also of those that the header lacks because of another fault."""
        return tuple(dict.fromkeys(value for _, value in self._quotes if value))

    @cached_property
    def _quotes(self) -> list[tuple[KeyPath, str]]:
        names = ("obligations", FRONT_MATTER_KEYS["obligations"])
        items = next((self.front_matter.values[name] for name in names if name in self.front_matter.values), [])
        at = next((name for name in names if name in self.front_matter.values), "")
        return [
            ((at, number, key), value)
            for number, item in enumerate(items if isinstance(items, list) else [])
            for key, value in (item.items() if isinstance(item, dict) else ())
            if key in ("quote", FRONT_MATTER_KEYS["quote"]) and isinstance(value, str)
        ]

    @property
    def signing_year(self) -> str:
        """The year in which it is signed: that of its day, as the author has it, or of its folder; else nothing."""
        folder = _FOLDER.search(self.path)
        day = self.header.date
        return str(day.year) if day else self.left_open.year or (folder[1] if folder else "")

    def name_of(self, key: str) -> str:
        """The name by which the author calls a key of the front matter, English where it is not there."""
        alias = FRONT_MATTER_KEYS[key]
        return alias if (alias,) in self.front_matter.key_places else key

    def place_of(self, *keys: str | int) -> Place:
        """The place of a front-matter value by the English names of its keys, else of the nearest one above it."""
        at: tuple[str | int, ...] = ()
        place = self.front_matter.places.get((), Place(self.path))
        for key in keys:
            names = (key, FRONT_MATTER_KEYS.get(key, key)) if isinstance(key, str) else (key,)
            step = next(((*at, name) for name in names if (*at, name) in self.front_matter.places), None)
            if step is None:
                break
            at, place = step, self.front_matter.places[step]
        return place


def read_document(data: bytes, path: str) -> Document:
    """Read one Markdown file. Never raises on what is in it."""
    text, findings = decode_source(data, path)
    front_matter = read_front_matter(text, path)
    document_type = _type_by_folder(path)
    header, left_open, faults = read_header(front_matter, path, document_type)
    if not front_matter.is_present and text.strip():
        faults.append(Finding("front-matter-missing", Place(path), params={"right": example_block(document_type)}))
    head, body = text[: front_matter.body_start], read_body(text[front_matter.body_start :])
    return Document(path, head, front_matter, header, body, (*findings, *front_matter.findings, *faults), left_open)


def _type_by_folder(path: str) -> DocumentType:
    return "story" if "stories" in path.split("/") else "notice"
