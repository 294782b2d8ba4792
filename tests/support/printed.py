"""A small bulletin made ready for print, and the words of what is printed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from bulletin.asset import Asset
from bulletin.digest.compose import Proof, compose_print
from bulletin.digest.model import Block, Code, CodeText, Paragraph, Picture, Table, Text
from bulletin.digest.order import Order
from bulletin.digest.selection import Selection, select_named
from bulletin.folders import is_document
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin

_NOTICE = {
    "title": "关于工作的通知",
    "doc_no": "云溪师委〔2026〕1号",
    "issuer": "中共云溪师范大学委员会",
    "recipients": "[各党总支]",
    "date": "2026-03-02",
}


def notice(body: str, **header: str) -> bytes:
    """A notice's file; `header` is laid over that of 2026-03-02."""
    lines = "".join(f"{key}: {value}\n" for key, value in (_NOTICE | header).items())
    return f"---\n{lines}---\n\n{body}\n".encode()


def assemble(files: Mapping[str, bytes]) -> Bulletin:
    """The bulletin of these files below docs/."""
    texts = {path: data for path, data in files.items() if is_document(path) or path.startswith("_register/")}
    return assemble_bulletin(texts, [Asset(path, data) for path, data in files.items() if path not in texts])


def proof(files: Mapping[str, bytes], order: Order | None = None, selection: Selection | None = None) -> Proof:
    """All documents of these files, by path, unless a selection is given."""
    bulletin = assemble(files)
    paths = sorted(document.path for document in bulletin.documents)
    return compose_print(bulletin, selection or select_named(bulletin, paths), order or Order("brief"), files.get)


def blocks_of(body: str, files: Mapping[str, bytes] | None = None) -> tuple[Block, ...]:
    """The blocks of one notice with this body."""
    (item,) = proof({"notices/2026/a.md": notice(body), **(files or {})}).document.items
    return item.body


def findings_of(body: str, files: Mapping[str, bytes] | None = None) -> list[tuple[str, str]]:
    """What cannot be printed of it, as (place, code)."""
    found = proof({"notices/2026/a.md": notice(body), **(files or {})}).findings
    return [(str(finding.place), finding.code) for finding in found]


def words_in(value: object) -> str:
    """Every word that is printed of a part of the document, in order."""
    return "".join(_words(value))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Text | CodeText | Code):
        yield value.text
    elif isinstance(value, Picture):
        yield value.caption
    elif isinstance(value, Table):
        yield value.caption
        yield from _words((value.header, value.rows))
    elif isinstance(value, Paragraph):
        yield from _words((*value.lead, *value.inlines))
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            if not isinstance(getattr(value, each.name), str):
                yield from _words(getattr(value, each.name))


def png(width: int = 4, height: int = 3) -> bytes:
    """A whole PNG of one grey; its pixels are there only where they are few."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\x00" + b"\x80" * width) * height if width * height < 10**6 else b""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
