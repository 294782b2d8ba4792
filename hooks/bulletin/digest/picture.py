"""The bytes of a picture in, its size in pixels out, or why it cannot be printed; decodes no pixel.

By headers and checksums alone: a library for pictures would decode anybody's pictures, 100 megapixels as well, for a
width and a height. PNG (ISO/IEC 15948), JPEG (ITU-T T.81 annex B), GIF89a, WebP container, SVG 2.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import Literal

MOST_PIXELS = 40_000_000
"""What a printed page can show is 300 dots an inch, 2480 × 3508: less than a quarter of this."""

Fault = Literal["broken", "large", "kind", "colours", "linked"]

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_ORIENTATION = 0x0112
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})
_MOST_ENTRIES = 500
_SVG = re.compile(rb"<svg\b[^>]{0,4000}>", re.IGNORECASE)
_SVG_SIDE = rb"""\s%b\s*=\s*["']\s*([0-9.]{1,12})(px|pt|mm|cm|in)?\s*["']"""
_SVG_BOX = re.compile(rb"""\sviewBox\s*=\s*["']\s*[-0-9.e]+[\s,]+[-0-9.e]+[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)""")
# Pixels are printed at 150 to the inch; what says how large it is on paper is printed so large.
_PIXELS_PER_UNIT = {b"mm": 150 / 25.4, b"cm": 150 / 2.54, b"in": 150.0, b"pt": 150 / 72}
# What an SVG takes from another file: no browser shows it in a page, and no typesetter is to look for it.
_SVG_LINK = re.compile(rb"""<(?:image|feImage)\b[^>]{0,4000}?\bhref\s*=\s*["']\s*(?!data:|#|["'])""", re.IGNORECASE)


@dataclass(frozen=True)
class Size:
    """Width and height in pixels, as the picture is shown, and the suffix by which its kind is known."""

    width: int
    height: int
    suffix: str


def measure_picture(data: bytes) -> Size | Fault:
    """The size of a PNG, JPEG, GIF, WebP or SVG that is whole, not too large, and in the colours of a screen."""
    try:
        size = _measure(data)
    except (struct.error, IndexError, ValueError):
        return "broken"
    if size is None:
        return "kind"
    if size.width < 1 or size.height < 1:
        return "broken"
    if size.width * size.height > MOST_PIXELS and size.suffix != "svg":
        return "large"
    if not _is_whole(data, size.suffix):
        return "broken"
    if size.suffix == "jpg" and _has_ink_colours(data):
        return "colours"  # PDF/A asks for a profile of the press, and nobody knows which press
    return "linked" if size.suffix == "svg" and _SVG_LINK.search(data) else size


def _measure(data: bytes) -> Size | None:
    if data.startswith(_PNG):
        width, height = struct.unpack_from(">II", data, 16)
        return Size(width, height, "png")
    if data.startswith(b"\xff\xd8\xff"):
        return _measure_jpeg(data)
    if data[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack_from("<HH", data, 6)
        return Size(width, height, "gif")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _measure_webp(data)
    return _measure_svg(data)


def _measure_jpeg(data: bytes) -> Size:
    at = _frame_of(data)
    height, width = struct.unpack_from(">HH", data, at + 5)
    return Size(height, width, "jpg") if _lies_on_its_side(data[:at]) else Size(width, height, "jpg")


def _has_ink_colours(data: bytes) -> bool:
    """Whether a JPEG is made of four colours, which are those of printing ink (CMYK), and not of three or of grey."""
    at = _frame_of(data) + 9
    return data[at : at + 1] == b"\x04"


def _frame_of(data: bytes) -> int:
    """Where the marker of a JPEG's frame stands, behind which its size is."""
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker in _SIZE_MARKERS:
            return at
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            at += 2 + max(length, 2)
    raise ValueError("no frame")


def _lies_on_its_side(head: bytes) -> bool:
    """Whether EXIF says that the picture is turned by a quarter, as browsers and Typst do (CIPA DC-008, 4.6.5)."""
    start = head.find(b"Exif\x00\x00") + 6
    order = {b"II": "<", b"MM": ">"}.get(head[start : start + 2])
    if start < 6 or order is None:
        return False
    try:
        (first,) = struct.unpack_from(f"{order}I", head, start + 4)
        (count,) = struct.unpack_from(f"{order}H", head, start + first)
        for number in range(min(count, _MOST_ENTRIES)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", head, start + first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value in _ON_ITS_SIDE
    except struct.error:
        pass
    return False


def _measure_webp(data: bytes) -> Size:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Size(width & 0x3FFF, height & 0x3FFF, "webp")
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, "webp")
    if kind == b"VP8X":
        return Size(int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1, "webp")
    raise ValueError("no picture")


def _measure_svg(data: bytes) -> Size | None:
    found = _SVG.search(data[:8000])
    if not found:
        return None
    head = found.group()
    sides = [re.search(_SVG_SIDE % name, head) for name in (b"width", b"height")]
    if sides[0] and sides[1]:
        width, height = (float(side[1]) * _PIXELS_PER_UNIT.get(side[2], 1.0) for side in sides if side)
        return Size(round(width), round(height), "svg")
    if box := _SVG_BOX.search(head):
        return Size(round(float(box[1])), round(float(box[2])), "svg")
    return None  # without a size of its own


def _is_whole(data: bytes, suffix: str) -> bool:
    """Whether nothing is cut off or changed, as far as the format itself can tell."""
    if suffix == "png":
        return _is_whole_png(data)
    if suffix == "jpg":
        return b"\xff\xd9" in data[-4096:]
    if suffix == "gif":
        return data.rstrip(b"\x00").endswith(b";")
    if suffix == "webp":
        return len(data) >= int.from_bytes(data[4:8], "little") + 8
    return b"</svg" in data[-2000:].lower()


def _is_whole_png(data: bytes) -> bool:
    at, has_pixels = len(_PNG), False
    while at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        end = at + 8 + length
        if end + 4 > len(data) or zlib.crc32(data[at + 4 : end]) != int.from_bytes(data[end : end + 4]):
            return False
        has_pixels = has_pixels or name == b"IDAT"
        if name == b"IEND":
            return has_pixels
        at = end + 4
    return False
