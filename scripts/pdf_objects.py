"""A PDF as Typst writes it in, the same document with its small objects packed and compressed out.

Typst writes every tag of the structure as an object in plain words, two thirds of what a page of text takes. PDF 1.5
and PDF/A-2 have object streams for them (ISO 32000-1, 7.5.7 and 7.5.8); streams stay as they are, byte by byte.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

_IN_A_STREAM = 400  # objects; more would make a reader unpack much for little
_LEVEL = 7  # of zlib: 9 takes half as long again for the thousandth part of the file
_TAIL = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_HEAD = re.compile(rb"xref\s+0 (\d+)\s+")
_OBJECT = re.compile(rb"(\d+) 0 obj\s+")
_END = b"endobj"
_ENTRY = 20  # bytes of an entry of the table (7.5.4)
_ROW = struct.Struct(">BIH")


class UnexpectedPdfError(Exception):
    """The file is not laid out as Typst lays out its files."""


def pack_objects(pdf: bytes) -> bytes:
    """The same document, smaller; the same input gives the same bytes. Raises UnexpectedPdfError."""
    tail = _TAIL.search(pdf, max(0, len(pdf) - 2000))
    table = int(tail[2]) if tail else 0
    head = _HEAD.match(pdf, table)
    if tail is None or head is None:
        raise UnexpectedPdfError("no table of objects at the end of the file")
    offsets = _offsets(pdf, head.end(), int(head[1]), table)
    made = bytearray(pdf[: min(offsets)])
    rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
    small: list[tuple[int, bytes]] = []
    for number, body in _objects(pdf, offsets, table):
        if body.endswith(b"endstream"):
            rows[number] = (1, len(made), 0)
            made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        else:
            small.append((number, body))
    following = int(head[1])
    for start in range(0, len(small), _IN_A_STREAM):
        part = small[start : start + _IN_A_STREAM]
        rows[following] = (1, len(made), 0)
        rows |= {number: (2, following, place) for place, (number, _) in enumerate(part)}
        made += b"%d 0 obj\n%b\nendobj\n" % (following, _object_stream(part))
        following += 1
    rows[following] = (1, len(made), 0)
    start_of_table = len(made)
    kept = re.sub(rb"/Size \d+", b"", tail[1])
    made += b"%d 0 obj\n%b\nendobj\n" % (following, _table([rows[number] for number in range(following + 1)], kept))
    return bytes(made) + b"startxref\n%d\n%%%%EOF" % start_of_table


def _offsets(pdf: bytes, start: int, count: int, table: int) -> list[int]:
    """Where the objects begin, in the order of the file."""
    entries = (pdf[start + _ENTRY * number : start + _ENTRY * (number + 1)] for number in range(count))
    offsets = sorted(int(entry[:10]) for entry in entries if entry[17:18] == b"n")
    if len(offsets) != count - 1 or offsets[-1] >= table:
        raise UnexpectedPdfError("the table of objects has gaps")
    return offsets


def _objects(pdf: bytes, offsets: list[int], table: int) -> Iterator[tuple[int, bytes]]:
    """Number and body of every object."""
    for start, end in zip(offsets, [*offsets[1:], table], strict=True):
        found = _OBJECT.match(pdf, start, end)
        body = pdf[found.end() : end].rstrip() if found else b""
        if found is None or not body.endswith(_END):
            raise UnexpectedPdfError(f"no object at {start}")
        yield int(found[1]), body.removesuffix(_END).rstrip()


def _object_stream(objects: list[tuple[int, bytes]]) -> bytes:
    places, length = [], 0
    for number, body in objects:
        places.append(b"%d %d" % (number, length))
        length += len(body) + 1
    index = b" ".join(places) + b"\n"
    data = zlib.compress(index + b"\n".join(body for _, body in objects) + b"\n", _LEVEL)
    said = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (len(objects), len(index), len(data))
    return b"%b\nstream\n%b\nendstream" % (said, data)


def _table(rows: list[tuple[int, int, int]], kept: bytes) -> bytes:
    """The cross-reference stream; each row as its difference from the one above (PNG's Up), which compresses well."""
    packed, above = bytearray(), bytes(_ROW.size)
    for row in rows:
        line = _ROW.pack(*row)
        packed += b"\2" + bytes((new - old) & 255 for new, old in zip(line, above, strict=True))
        above = line
    data = zlib.compress(bytes(packed), _LEVEL)
    said = b"<</Type/XRef/Size %d/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>/Length %d%b>>"
    return said % (len(rows), _ROW.size, len(data), kept) + b"\nstream\n" + data + b"\nendstream"
