"""Bytes and a file's name in, what kind of file it is out, or the reason why it is not taken in; reads no content."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from bulletin.intake.loss import Loss, NotTaken

Kind = Literal["word", "web", "text", "markdown"]

MAX_BYTES = 20_000_000
"""A notice with a dozen photographs has 15 MB."""

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LONGEST_HEAD = 8000
_BY_SUFFIX: dict[str, Kind] = {
    ".docx": "word",
    ".html": "web",
    ".htm": "web",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
}
_REFUSED_SUFFIXES = {
    ".doc": "old-word",
    ".wps": "wps",
    ".wpt": "wps",
    ".dot": "old-word",
    ".docm": "macro",
    ".dotm": "macro",
    ".pdf": "pdf",
    ".ofd": "pdf",
    ".rtf": "rtf",
    ".mht": "in-parts",
    ".mhtml": "in-parts",
    ".eml": "in-parts",
    ".msg": "in-parts",
}


def kind_of(data: bytes, name: str) -> Kind:
    """By what the file is, and only where that says nothing by its name: offices rename files."""
    suffix = PurePath(name).suffix.lower()
    if reason := _reason_in_bytes(data, suffix):
        raise NotTaken(reason)
    if data.startswith(b"PK"):
        if _OPEN_DOCUMENT in data[:200]:
            raise NotTaken(Loss("open-document"))
        return "word"
    if _looks_like_web(data) and suffix not in (".md", ".markdown"):
        return "web"
    if suffix == ".docx":
        raise NotTaken(Loss("word-damaged"))
    if suffix in _REFUSED_SUFFIXES:
        raise NotTaken(Loss(_REFUSED_SUFFIXES[suffix]))
    if suffix not in _BY_SUFFIX:
        raise NotTaken(Loss("kind-unknown", params={"suffix": suffix or "没有扩展名"}))
    return _BY_SUFFIX[suffix]


def _reason_in_bytes(data: bytes, suffix: str) -> Loss | None:
    """What the bytes themselves say against the file."""
    if len(data) > MAX_BYTES:
        return Loss("source-too-large", params={"limit": f"{MAX_BYTES // 1_000_000}"})
    if not data.strip():
        return Loss("source-empty")
    if data.startswith(_OLD_WORD):
        is_wps = suffix in (".wps", ".wpt")
        return Loss("encrypted" if _ENCRYPTED in data else "wps" if is_wps else "old-word")
    if data.startswith(b"%PDF"):
        return Loss("pdf")
    if data.lstrip().startswith(b"{\\rtf"):
        return Loss("rtf")
    if _REFUSED_SUFFIXES.get(suffix) == "in-parts" or _is_in_parts(data):
        return Loss("in-parts")
    return Loss("macro") if suffix == ".docm" else None


def _is_in_parts(data: bytes) -> bool:
    """A mail, and a page saved as one file, which has the form of a mail: by its head."""
    head = data[:_LONGEST_HEAD].replace(b"\r", b"").lower().partition(b"\n\n")[0]
    return b"mime-version:" in head and b"content-type:" in head and b"<html" not in head


def _looks_like_web(data: bytes) -> bool:
    """The .doc that an office system exports is often a page of HTML."""
    start = data[:2000].replace(b"\x00", b"").lower()
    return b"<html" in start or b"<!doctype html" in start
