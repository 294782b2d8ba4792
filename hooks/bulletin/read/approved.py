"""The text of a body in, the hash that a final review records out: the one place that says what is hashed."""

from __future__ import annotations

import hashlib


def hash_body(source: str) -> str:
    """SHA-256 in hexadecimal of what follows the front matter, in UTF-8 with LF line ends.

    Empty lines at its two ends do not count. Whatever a reader would see does, and so does a space.
    """
    lines = source.replace("\r\n", "\n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    return hashlib.sha256("\n".join(lines[first:]).encode("utf-8", "surrogatepass")).hexdigest()
