"""Which characters a font file has: its `cmap` table, read where it lies (OpenType 1.9, cmap formats 4 and 12)."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

# Line ends and what tells a typesetter something without being drawn.
_NOT_DRAWN = frozenset("\n\t \u00a0\u2060\u3000")


class UnreadableFontError(Exception):
    """A font file without a table of characters that can be read."""


class Coverage:
    """The characters of one font."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for a character."""
        code = ord(char)
        low, high = 0, len(self._ranges)
        while low < high:
            middle = (low + high) // 2
            first, last = self._ranges[middle]
            if code < first:
                high = middle
            elif code > last:
                low = middle + 1
            else:
                return True
        return False


def missing_characters(chars: Iterable[str], fonts: Iterable[Coverage]) -> set[str]:
    """The characters that none of the fonts has; a font is asked for only where those before it lack something."""
    left = set(chars) - _NOT_DRAWN
    for font in fonts:
        left = {char for char in left if not font.has(char)}
        if not left:
            break
    return left


def read_coverage(path: Path, index: int = 0) -> Coverage:
    """The characters of a font; `index` is its place in a collection (.ttc)."""
    with path.open("rb") as file:

        def read(offset: int, length: int) -> bytes:
            file.seek(offset)
            return file.read(length)

        try:
            start = struct.unpack(">I", read(12 + 4 * index, 4))[0] if read(0, 4) == b"ttcf" else 0
            count = struct.unpack(">H", read(start + 4, 2))[0]
            for number in range(count):
                tag, _, offset, length = struct.unpack(">4sIII", read(start + 12 + 16 * number, 16))
                if tag == b"cmap":
                    return Coverage(_ranges(read(offset, length)))
        except struct.error as error:
            raise UnreadableFontError(f"字体文件读不成：{path}") from error
    raise UnreadableFontError(f"字体文件里没有字符表：{path}")


def _ranges(table: bytes) -> list[tuple[int, int]]:
    """The ranges of the largest Unicode subtable: all of Unicode (format 12) before the first plane (format 4)."""
    count = struct.unpack_from(">H", table, 2)[0]
    offsets = [struct.unpack_from(">HHI", table, 4 + 8 * number)[2] for number in range(count)]
    by_format = {struct.unpack_from(">H", table, offset)[0]: offset for offset in offsets}
    if 12 in by_format:
        return _format_12(table, by_format[12])
    if 4 in by_format:
        return _format_4(table, by_format[4])
    return []


def _format_12(table: bytes, offset: int) -> list[tuple[int, int]]:
    count = struct.unpack_from(">I", table, offset + 12)[0]
    groups = struct.iter_unpack(">III", table[offset + 16 : offset + 16 + 12 * count])
    return [(first + (glyph == 0), last) for first, last, glyph in groups]


def _format_4(table: bytes, offset: int) -> list[tuple[int, int]]:
    double = struct.unpack_from(">H", table, offset + 6)[0]
    parts = [offset + 14, offset + 16 + double, offset + 16 + 2 * double, offset + 16 + 3 * double]
    lasts, firsts, deltas, shifts = (struct.unpack_from(f">{double // 2}H", table, at) for at in parts)
    ranges: list[tuple[int, int]] = []
    for number, (first, last, delta, shift) in enumerate(zip(firsts, lasts, deltas, shifts, strict=True)):
        if shift == 0:
            ranges.append((first, last) if (first + delta) & 0xFFFF else (first + 1, last))
            continue
        # Glyphs are listed one by one; a 0 in the list is a gap.
        at = parts[3] + 2 * number + shift
        glyphs = struct.unpack_from(f">{last - first + 1}H", table, at)
        ranges += [(first + step, first + step) for step, glyph in enumerate(glyphs) if glyph]
    return [(first, last) for first, last in ranges if first <= last and first != 0xFFFF]
