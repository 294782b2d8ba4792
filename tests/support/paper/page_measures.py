"""What holds for every page of any print: paper, grid, edges, marks at the ends of lines, red, page numbers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from paper.measured import FANGSONG, SONG, Measured, share_in
from paper.numbers import CHAR, LINE, POINT
from paper.page import Line, Paper, Sheet, chars

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
DUPLEX_EVEN_LEFT = 26.0
NOT_AT_START = "，。、；：？！）》〉」』】〕”’%…"
NOT_AT_END = "（《〈「『【〔“‘"
_BODY = 16 * 0.98  # points, the least that is still 3号


def left_edge(paper: Paper, sheet: Sheet, is_duplex: bool) -> float:
    return DUPLEX_EVEN_LEFT if is_duplex and sheet.number % 2 == 0 else LEFT


def is_folio(line: Line) -> bool:
    return "—" in line.text and line.y > BOTTOM


def body_lines(sheet: Sheet) -> list[Line]:
    """Lines of the type area in 3号 仿宋, from the top; 版头 and 报头 above the red rule have their own measures."""
    head = max((rule.y for rule in sheet.rules if rule.is_red), default=0.0)
    return [
        line
        for line in sheet.lines
        if head < line.y < BOTTOM + 1 and abs(line.size * POINT - CHAR) < 0.1 and FANGSONG in line.inked[0].font
    ]


def measure_pages(paper: Paper, is_duplex: bool = False) -> Iterator[Measured]:
    for sheet in paper.sheets:
        if sheet.width > sheet.height:
            continue  # a turned page has measures of its own
        where = f"page {sheet.number}"
        yield Measured("paper-width", sheet.width, where)
        yield Measured("paper-height", sheet.height, where)
        yield from _edges(sheet, left_edge(paper, sheet, is_duplex))
        yield from _line_ends(sheet)
        if sheet.number > 1:
            red = sum(glyph.is_red for glyph in sheet.glyphs) + sum(rule.is_red for rule in sheet.rules)
            yield Measured("red-elsewhere", red, where)
        body = [glyph for line in body_lines(sheet) for glyph in line.inked]
        if body:
            yield Measured("body-is-black", sum(glyph.colour == 0 for glyph in body) / len(body), where)
    yield from _on_grid(paper)


def _edges(sheet: Sheet, left: float) -> Iterator[Measured]:
    """No character of the text is outside of the type area; a trimmed mark's box may be, its ink is not."""
    outside = [
        glyph.char
        for line in sheet.lines
        if line.y < BOTTOM + 1
        for glyph in line.inked
        if (glyph.is_han or glyph.char.isascii())
        and (glyph.x < left - 0.1 or glyph.right > left + 156 + 0.3 or glyph.y - 0.88 * CHAR < TOP - 3)
    ]
    yield Measured("outside-area", len(outside), f"page {sheet.number}: {''.join(outside)[:20]}")


def _line_ends(sheet: Sheet) -> Iterator[Measured]:
    lines = body_lines(sheet)
    starts = [line.text for line in lines if line.text[0] in NOT_AT_START]
    ends = [line.text for line in lines if line.text[-1] in NOT_AT_END]
    yield Measured("forbidden-at-start", len(starts), f"page {sheet.number}: {starts[:1]}")
    yield Measured("forbidden-at-end", len(ends), f"page {sheet.number}: {ends[:1]}")


def _on_grid(paper: Paper) -> Iterator[Measured]:
    pitches = [
        (below.y - above.y) / LINE
        for sheet in paper.sheets
        for above, below in itertools.pairwise(body_lines(sheet))
        if sheet.width < sheet.height
    ]
    if not pitches:
        return
    yield Measured("share-on-grid", sum(abs(each - round(each)) < 0.02 for each in pitches) / len(pitches), "all pages")
    single = [each for each in pitches if abs(each - 1) < 0.2]
    yield Measured("line-pitch", sum(single) / len(single) * LINE / CHAR, "all pages, on average")


def measure_folios(paper: Paper, blanks: Sequence[int] = ()) -> Iterator[Measured]:
    """Page numbers; `blanks` are a blank page and the 版记 behind it."""
    for sheet in paper.sheets:
        folios = [line for line in sheet.lines if is_folio(line)]
        where = f"page {sheet.number}"
        if sheet.number in blanks:
            yield Measured("folio-on-blank", len(folios), where)
            continue
        if sheet.width > sheet.height:
            continue
        yield Measured("folio-missing", int(len(folios) != 1 or f"—{sheet.number}—" != _number(folios[0])), where)
        for line in folios:
            glyphs = [glyph for glyph in line.inked if glyph.size > 12]
            yield Measured("folio-size", glyphs[0].size, where)
            yield Measured("folio-is-song", sum(SONG in glyph.font for glyph in glyphs) / len(glyphs), where)
            edge = left_edge(paper, sheet, is_duplex=False)
            if sheet.number % 2:
                yield Measured("folio-right", chars(edge + 156 - glyphs[-1].right), where)
            else:
                yield Measured("folio-left", chars(glyphs[0].x - edge), where)
            if sheet.number <= 2:
                dash = glyphs[0]
                _, top, _, _ = sheet.ink(dash.x + 0.5, BOTTOM + 1, dash.right - 0.5, BOTTOM + 16)
                yield Measured("folio-below-area", top - BOTTOM, where)


def _number(line: Line) -> str:
    return "".join(glyph.char for glyph in line.inked if glyph.size > 12)


def measure_turned(paper: Paper) -> Iterator[Measured]:
    """Pages turned to the side: their text keeps within what is left of the sheet."""
    for sheet in paper.sheets:
        if sheet.width <= sheet.height:
            continue
        text = [glyph for glyph in sheet.glyphs if glyph.is_han and glyph.x > 35]
        width = max(glyph.right for glyph in text) - min(glyph.x for glyph in text)
        yield Measured("landscape-width", width, f"page {sheet.number}")
        outside = [glyph for glyph in text if glyph.x < 34.9 or glyph.right > 260.3 or not 27.9 < glyph.y < 184.1]
        yield Measured("outside-area", len(outside), f"turned page {sheet.number}")


def measure_plain(paper: Paper) -> Iterator[Measured]:
    """Pages of nothing but Han characters: the type area itself. Their paragraphs have no marks that could give way."""
    sheet = paper.sheets[1]
    lines = body_lines(sheet)
    full = [line for line in lines if line.right > RIGHT - CHAR and line.left < LEFT + CHAR]
    yield Measured("lines-a-page", len(lines), "page 2")
    yield Measured("top-margin", lines[0].top, "page 2")
    yield Measured("area-bottom", lines[-1].bottom, "page 2")
    yield Measured("left-margin", full[0].left, "page 2")
    yield Measured("area-width", full[0].right - full[0].left, "page 2")
    yield Measured("skew", abs(full[0].left - full[-1].left), "page 2")
    for line in full:
        yield Measured("chars-a-line", (line.right - line.left) / (line.size * POINT), line.text)
        yield Measured("chars-a-line", len(line.inked), line.text)


def measure_body(paper: Paper, indented: Sequence[str]) -> Iterator[Measured]:
    """The paragraphs that begin with the texts given: size, face, indent, lines turned over and how full they are."""
    turned = short = 0
    for start in indented:
        first = paper.starting(start)
        yield Measured("body-size", first.size, first.text)
        yield Measured("body-is-fangsong", share_in(first.inked, FANGSONG, SONG), first.text)
        yield Measured("indent", chars(first.left - LEFT), first.text)
        above = first
        for line in paper.lines[paper.lines.index(first) + 1 :]:
            if line.page != first.page or line.left > LEFT + CHAR or FANGSONG not in line.inked[0].font:
                break
            if line.inked[0].is_han:
                yield Measured("turnover-left", line.left - LEFT, line.text)
            turned += 1
            short += above.right < RIGHT - CHAR
            above = line
    yield Measured("ragged-lines", short / turned, f"{turned} lines turned over")
