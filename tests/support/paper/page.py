"""A PDF in, what stands on its pages out: characters, lines and rules with their places in millimetres, and the ink.

It knows nothing of what was meant to be printed. Read with MuPDF.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pymupdf

from paper.numbers import CHAR, POINT

FOOT = 263.0  # what stands lower on an upright page is its foot
SAME_LINE = 1.2  # millimetres between baselines within which characters stand in one line
ABOVE, BELOW = 0.88, 0.12  # of the size: how far the box of a Han character reaches from its baseline


@dataclass(frozen=True)
class Glyph:
    """A character: left edge and baseline, right edge of its box, size in points, colour 0xRRGGBB."""

    char: str
    x: float
    y: float
    right: float
    size: float
    font: str
    colour: int

    @property
    def is_han(self) -> bool:
        return unicodedata.category(self.char) == "Lo"

    @property
    def is_red(self) -> bool:
        red, green, blue = self.colour >> 16, self.colour >> 8 & 255, self.colour & 255
        return red > 150 and green < 80 and blue < 80


@dataclass(frozen=True)
class Line:
    """The characters of one baseline from left to right; `page` counts from 1."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        return "".join(glyph.char for glyph in self.glyphs).strip()

    @cached_property
    def inked(self) -> tuple[Glyph, ...]:
        return tuple(glyph for glyph in self.glyphs if glyph.char.strip())

    @property
    def left(self) -> float:
        return self.inked[0].x

    @property
    def right(self) -> float:
        """Where the last character ends; the ink of a mark of punctuation is in the left half of its box."""
        last = self.inked[-1]
        return last.x + last.size * POINT / 2 if last.char in "，。、；：？！" else last.right

    @property
    def y(self) -> float:
        return max(self.inked, key=lambda glyph: glyph.size).y

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.inked)

    @property
    def top(self) -> float:
        return self.y - ABOVE * self.size * POINT

    @property
    def bottom(self) -> float:
        return self.y + BELOW * self.size * POINT


@dataclass(frozen=True)
class Rule:
    """A horizontal line, in millimetres; `colour` as red, green, blue from 0 to 1."""

    page: int
    left: float
    right: float
    y: float
    weight: float
    colour: tuple[float, float, float]

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def is_red(self) -> bool:
        red, green, blue = self.colour
        return red > 0.6 and green < 0.3 and blue < 0.3


class Sheet:
    """One page; `number` counts from 1."""

    def __init__(self, page: pymupdf.Page) -> None:
        self._page = page
        self.number: int = page.number + 1
        self.width = page.rect.width * POINT
        self.height = page.rect.height * POINT

    @cached_property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(self._glyphs())

    def _glyphs(self) -> Iterator[Glyph]:
        flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
        for block in self._page.get_text("rawdict", flags=flags)["blocks"]:
            for line in block.get("lines", ()):
                for span in line["spans"]:
                    for char in span["chars"]:
                        x, y = char["origin"]
                        yield Glyph(
                            char["c"],
                            x * POINT,
                            y * POINT,
                            char["bbox"][2] * POINT,
                            span["size"],
                            span["font"],
                            span["color"],
                        )

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        rows: list[list[Glyph]] = []
        for glyph in sorted((glyph for glyph in self.glyphs if glyph.char.strip()), key=lambda glyph: glyph.y):
            if rows and abs(rows[-1][0].y - glyph.y) < SAME_LINE:
                rows[-1].append(glyph)
            else:
                rows.append([glyph])
        return tuple(Line(self.number, tuple(sorted(row, key=lambda glyph: glyph.x))) for row in rows)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Horizontal strokes, and boxes so thin that they are strokes."""
        found = []
        for drawing in self._page.get_drawings():
            box = drawing["rect"]
            weight = drawing["width"] if drawing["type"] == "s" else box.height
            colour = drawing["color"] if drawing["type"] == "s" else drawing["fill"]
            if box.width > 20 and (weight or 0) < 3 and box.height < 3:
                y = (box.y0 + box.y1) / 2
                left, right, black = box.x0 * POINT, box.x1 * POINT, (0.0, 0.0, 0.0)
                found.append(Rule(self.number, left, right, y * POINT, weight * POINT, tuple(colour or black)))
        return tuple(sorted(found, key=lambda rule: rule.y))

    def ink(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """The box of what is drawn within a part of the page, seen at 600 dots an inch."""
        clip = pymupdf.Rect(left / POINT, top / POINT, right / POINT, bottom / POINT)
        shown = self._page.get_pixmap(dpi=600, clip=clip, colorspace=pymupdf.csGRAY)
        rows = [row for row in range(shown.height) if min(shown.samples[row * shown.stride :][: shown.width]) < 128]
        columns = [
            column for column in range(shown.width) if min(shown.samples[column :: shown.stride][: shown.height]) < 128
        ]
        dot = 25.4 / 600
        assert rows, "nothing is drawn there"
        return left + columns[0] * dot, top + rows[0] * dot, left + (columns[-1] + 1) * dot, top + (rows[-1] + 1) * dot


class Paper:
    """A whole PDF."""

    def __init__(self, pdf: bytes) -> None:
        self.document = pymupdf.open(stream=pdf, filetype="pdf")
        self.sheets = tuple(Sheet(page) for page in self.document)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all type areas, without the feet of the pages."""
        return tuple(
            line for sheet in self.sheets for line in sheet.lines if line.y < FOOT or sheet.width > sheet.height
        )

    @cached_property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)

    def find(self, told: Callable[[Line], bool]) -> Line:
        """The first line of which something is true."""
        return next(line for line in self.lines if told(line))

    def starting(self, text: str) -> Line:
        """The first line that begins with a text."""
        return self.find(lambda line: line.text.startswith(text))

    def after(self, line: Line, count: int = 1) -> Line:
        """The line that is `count` below another one."""
        return self.lines[self.lines.index(line) + count]


def chars(millimetres: float) -> float:
    """A length in 字."""
    return millimetres / CHAR
