"""The bytes of a picture in, whether it tells where it was taken out; reads no pixel.

A parser of our own, of the few fields that lead to the GPS part of EXIF: a library for pictures would decode anybody's
pictures in the build, and would be the largest thing that is installed, for one yes or no. CIPA DC-008 (Exif), 4.6.3.
"""

from __future__ import annotations

import re
import struct

_GPS_POINTER = 0x8825
_LATITUDE, _LONGITUDE = 2, 4
_MOST_ENTRIES = 500
_XMP = re.compile(rb"exif:GPSL(?:at|ong)itude")


def has_location(data: bytes) -> bool:
    """Whether a JPEG, PNG, TIFF or WebP carries a latitude or a longitude, in EXIF or in XMP."""
    if _XMP.search(data):
        return True
    return any(_tiff_has_location(data[start:]) for start in _tiff_starts(data))


def _tiff_starts(data: bytes) -> list[int]:
    """Where EXIF's TIFF structure begins."""
    if data[:4] in (b"II*\x00", b"MM\x00*"):
        return [0]
    # JPEG and WebP put the mark before it; PNG an eXIf chunk. By their marks: a damaged file is looked into, too.
    starts = [found.end() for found in re.finditer(rb"Exif\x00\x00|eXIf|EXIF.{4}", data, re.DOTALL)]
    return [start for start in starts if data[start : start + 4] in (b"II*\x00", b"MM\x00*")][:8]


def _tiff_has_location(tiff: bytes) -> bool:
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        gps = _entries(tiff, first, order).get(_GPS_POINTER)
        return gps is not None and not {_LATITUDE, _LONGITUDE}.isdisjoint(_entries(tiff, gps, order))
    except struct.error:
        return False


def _entries(tiff: bytes, at: int, order: str) -> dict[int, int]:
    """Tag → value (or where the value is) of one directory."""
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    entries = {}
    for number in range(min(count, _MOST_ENTRIES)):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", tiff, at + 2 + 12 * number)
        entries[tag] = value
    return entries
