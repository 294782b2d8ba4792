"""The bytes of a .docx in, the same package with only what may be read out, or the reasons why it is refused.

A .docx is a ZIP of XML from anywhere: what unpacks to a flood, runs, or calls for other files goes no further.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from bulletin.intake.loss import Loss, NotTaken, shorten

MAX_UNPACKED = 100_000_000
MAX_PARTS = 3000
MAX_XML_PART = 30_000_000
_HEADER_OF_PART = 30
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACRO = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
# ISO/IEC 29500 Strict names everything anew; python-docx knows the names of Transitional, which Word writes by default.
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"""TargetMode\s*=\s*["']\s*External""", re.IGNORECASE)
_HYPERLINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")
_TARGET = re.compile(rb"""Target\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of the package by name; its size, its XML and its relations are safe."""
    parts = _unpack(data)
    if "word/document.xml" not in parts:
        raise NotTaken(Loss("not-word"))
    if _STRICT in parts.get("_rels/.rels", b""):
        raise NotTaken(Loss("strict-format"))
    types = parts.get("[Content_Types].xml", b"")
    if any(name.lower().endswith("vbaproject.bin") for name in parts) or _MACRO.search(types):
        raise NotTaken(Loss("macro"))
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")) and _DOCTYPE.search(content.replace(b"\x00", b"")):
            raise NotTaken(Loss("entities"))
    reasons = [
        Loss("external-link", params={"address": shorten(address)})
        for name, content in sorted(parts.items())
        if name.endswith(".rels")
        for address in _external_addresses(content)
    ]
    if reasons:
        raise NotTaken(*reasons)
    return parts


def pack(parts: dict[str, bytes]) -> io.BytesIO:
    """The checked parts as a package for the library that reads Word."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    stream.seek(0)
    return stream


def _external_addresses(relations: bytes) -> list[str]:
    """What the document would load from elsewhere; a link that a reader may click on loads nothing."""
    found = []
    for relation in _RELATION.findall(relations.replace(b"\x00", b"")):
        if _EXTERNAL.search(relation) and not _HYPERLINK.search(relation):
            target = _TARGET.search(relation)
            found.append((target[1] or target[2] or b"").decode("utf-8", "replace") if target else "")
    return found


def _unpack(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # A name that begins with a zero byte is empty, and is_dir() looks at its last character.
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise NotTaken(Loss("word-damaged")) from error
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise NotTaken(Loss("bomb", params={"limit": f"{MAX_UNPACKED // 1_000_000}"}))
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    for entry in entries:
        if entry.flag_bits & 1:
            raise NotTaken(Loss("encrypted"))
        content = _content_of(data, entry, left)
        left -= len(content)
        if entry.filename.endswith((".xml", ".rels")) and len(content) > MAX_XML_PART:
            raise NotTaken(Loss("bomb", params={"limit": f"{MAX_UNPACKED // 1_000_000}"}))
        parts[entry.filename] = content
    return parts


def _content_of(data: bytes, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """Unpack one part, never more than `limit` bytes: the sizes that a bomb declares are lies."""
    head = data[entry.header_offset : entry.header_offset + _HEADER_OF_PART]
    begin = entry.header_offset + _HEADER_OF_PART
    begin += int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = data[begin : begin + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        content = packed[: limit + 1]
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        try:
            content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit + 1)
        except zlib.error as error:
            raise NotTaken(Loss("word-damaged")) from error
    else:
        raise NotTaken(Loss("word-damaged"))
    if len(content) > limit:
        raise NotTaken(Loss("bomb", params={"limit": f"{MAX_UNPACKED // 1_000_000}"}))
    if zlib.crc32(content) != entry.CRC:
        raise NotTaken(Loss("word-damaged"))
    return content
