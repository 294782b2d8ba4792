"""The bytes of a picture in, the suffix by which the bulletin knows it out; what browsers do not show has none."""

from __future__ import annotations

_BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))


def suffix_of(data: bytes) -> str | None:
    """By the bytes, never by a name. EMF and WMF, which Word likes, are for Windows only."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((suffix for beginning, suffix in _BEGINNINGS if data.startswith(beginning)), None)
