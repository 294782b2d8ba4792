"""Bytes in, text with LF line ends out; says what was odd about the encoding, and knows nothing of the content."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from bulletin.finding import Finding, Place

MAX_BYTES = 1_000_000
"""A notice of 2,000 characters has 6 kB. What is larger than this is not a text an office wrote."""

_REPLACEMENT = "\ufffd"
_MOST_DAMAGED = 20  # lines
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_source(data: bytes, path: str) -> tuple[str, list[Finding]]:
    """The text of a Markdown file and the findings on its bytes.

    UTF-8 is expected. A byte order mark and CRLF are taken off and mentioned; GBK (GB 18030), in which old editors
    save, and UTF-16 are read rightly but are an error, because every other tool would show them garbled. A UTF-8 file
    with a few broken bytes keeps all the others. A file that is no text, or too large, comes back empty with an error.
    """
    findings: list[Finding] = []
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f}"
        limit = f"{MAX_BYTES // 1_000_000}"
        return "", [Finding("file-too-large", Place(path), params={"size": size, "limit": limit})]
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        findings.append(Finding("byte-order-mark", Place(path), "info"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text, finding = _decode_otherwise(data, error.start, path)
        findings += [finding] if finding else []
    findings += _damaged(text, path)
    if "\x00" in text:
        return "", [Finding("not-text", _place_of(text, text.index("\x00"), path))]
    if "\r" in text:
        findings.append(Finding("windows-line-ends", Place(path), "info"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip() and not any(finding.level == "error" for finding in findings):
        findings.append(Finding("file-empty", Place(path)))
    return text, findings


def _damaged(text: str, path: str) -> Iterator[Finding]:
    """An error for each line with damaged characters, whether this reading or an editor put the mark in their place."""
    at, count = text.find(_REPLACEMENT), 0
    while at >= 0 and count < _MOST_DAMAGED:
        yield Finding("bytes-broken", _place_of(text, at, path), params={"line": _line_at(text, at)})
        line_end = text.find("\n", at)
        at, count = text.find(_REPLACEMENT, line_end) if line_end >= 0 else -1, count + 1


def _decode_otherwise(data: bytes, bad: int, path: str) -> tuple[str, Finding | None]:
    """The text of bytes that are not UTF-8, the first wrong one at `bad`; empty if they are no text."""
    if data.startswith(_UTF16_MARKS):
        try:
            return data.decode("utf-16"), Finding("not-utf8", Place(path), params={"encoding": "UTF-16"})
        except UnicodeDecodeError:
            return "", Finding("not-text", Place(path))
    lenient = data.decode("utf-8", "replace")
    sound = sum(character > "\x7f" for character in lenient) - lenient.count(_REPLACEMENT)
    if sound > lenient.count(_REPLACEMENT) and "\x00" not in lenient:
        return lenient, None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return "", Finding("not-text", _place_of(data[:bad].decode("utf-8"), bad, path))
    # The first byte that is not ASCII begins the first character that other tools would garble.
    first = next((n for n, character in enumerate(text) if character > "\x7f"), 0)
    return text, Finding("not-utf8", _place_of(text, first, path), params={"encoding": "GBK"})


def _place_of(text: str, index: int, path: str) -> Place:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _line_at(text: str, index: int) -> str:
    start = text.rfind("\n", 0, index) + 1
    return text[start:].split("\n", 1)[0].strip()
