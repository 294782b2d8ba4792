"""What turning one text into blocks needs to know and to keep: its links, its pictures, its notes, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from posixpath import normpath
from urllib.parse import unquote

from bulletin.digest.picture import Fault, Size, measure_picture
from bulletin.digest.tree import Element
from bulletin.finding import Finding, Place

_LONGEST_SHOWN = 60
_FAULTS: Mapping[Fault, str] = {
    "broken": "print-picture-broken",
    "large": "print-picture-large",
    "kind": "print-picture-kind",
    "colours": "print-picture-colours",
    "linked": "print-picture-linked",
}


@dataclass
class Pictures:
    """The pictures of one document to be printed. `read` gives the bytes of a file below docs/, None where none is.

    `wanted` maps a key of the document to the bytes, `keys` a path to its key.
    """

    read: Callable[[str], bytes | None]
    wanted: dict[str, bytes] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, Size] = field(default_factory=dict)

    def take(self, path: str, data: bytes, size: Size) -> str:
        """The key of a picture; the same file is kept once."""
        if path not in self.keys:
            self.keys[path] = f"picture-{len(self.keys) + 1}.{size.suffix}"
            self.wanted[self.keys[path]] = data
            self.sizes[path] = size
        return self.keys[path]


@dataclass
class Source:
    """One text of the bulletin on its way to paper.

    `path` is its file below docs/, `find` the place of some words in it, for messages. `items` maps the URL of a page
    that is in the same document to the item's id; `site` is the site's address or empty. `waiting` are notes that were
    named within a note (`in_note`) and are to be printed behind it.
    """

    path: str
    item: str
    site: str
    items: Mapping[str, str]
    find: Callable[[str], Place]
    pictures: Pictures
    findings: list[Finding] = field(default_factory=list)
    notes: dict[str, Element] = field(default_factory=dict)
    printed_notes: set[str] = field(default_factory=set)
    in_note: bool = False
    waiting: list[str] = field(default_factory=list)

    def report(self, code: str, given: str) -> None:
        """Keep what cannot be set, with its place."""
        shown = given if len(given) <= _LONGEST_SHOWN else given[:_LONGEST_SHOWN] + "…"
        self.findings.append(Finding(code, self.find(given), params={"given": shown}))

    def path_of(self, address: str) -> str:
        """The path below docs/ that an address inside the site means, seen from this text; `..` where it leads out."""
        address = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
        if address.startswith("/"):
            return normpath(address.lstrip("/"))
        return normpath(f"{self.path.rpartition('/')[0]}/{address}")

    def load_picture(self, address: str) -> tuple[str, Size] | None:
        """The key and the size of a picture; None, and a finding, where it cannot be printed."""
        path = self.path_of(address)
        if path.startswith(".."):
            self.report("print-picture-outside", address)
            return None
        if path not in self.pictures.keys:
            data = self.pictures.read(path)
            if data is None:
                self.report("print-picture-missing", address)
                return None
            size = measure_picture(data)
            if isinstance(size, str):
                self.report(_FAULTS[size], address)
                return None
            self.pictures.take(path, data, size)
        return self.pictures.keys[path], self.pictures.sizes[path]
