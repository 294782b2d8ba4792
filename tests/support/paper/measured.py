"""A value that was measured on paper, with the key of the number it is held against, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paper.page import Glyph

# What the fonts of the fixed folders (scripts/fonts.py) call themselves in a PDF.
FANGSONG, KAITI, HEITI, SONG = "FandolFang", "LXGWWenKai", "NotoSansSC", "NotoSerifSC"


@dataclass(frozen=True)
class Measured:
    """One measurement."""

    key: str
    value: float
    where: str


def share_in(glyphs: Sequence[Glyph], *fonts: str) -> float:
    """The share of the Han characters that stand in one of some fonts."""
    han = [glyph for glyph in glyphs if glyph.is_han]
    return sum(any(name in glyph.font for name in fonts) for glyph in han) / len(han)
