"""A body as read in, Markdown in which each logical paragraph stands alone out; says nothing about what they mean.

Text pasted from Word or the web has one paragraph a line, without empty lines between, and indented by spaces;
Markdown would run the lines together and take the indented ones for program code. `read.blocks` knows better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from bulletin.read.blocks import Block, Body, cut_cells

_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]")
_ITEM = re.compile(r"(?P<indent> {0,11})(?:[-*+]|(?P<number>\d{1,3})[.)])[ \t]")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_QUOTED = re.compile(r"[ \t]*>")
_CONTINUATION = re.compile(r"[ ]{2,}|\t")
# What Markdown looks for within a text, by its names; all of it begins with one of these marks, or with the sign of
# what was set aside before.
_PATTERNS = (
    "backtick escape reference link image_link image_reference short_reference short_image_ref autolink automail"
    " linebreak html entity not_strong em_strong em_strong2 footnote"
).split()
_MARK = re.compile(r"[`\\\[<&*_\x02\x03]|  \n")
_BEFORE_INLINE = 20.5  # "inline" has 20, Markdown's own before it 30
_FULL_WIDTH_INDENT = re.compile(r"^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*", re.MULTILINE)


class NoIndentedCode(Extension):
    """Markdown in which indented lines are never program code: an office indents its paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is Markdown's
        md.parser.blockprocessors.deregister("code")


class UnmarkedText(Extension):
    """Markdown that looks for marks within a text only where there may be any: nearly all of a notice has none."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is Markdown's
        md.treeprocessors.register(_SetUnmarkedApart(md), "unmarked_text", _BEFORE_INLINE)


class _SetUnmarkedApart(Treeprocessor):
    def run(self, root: Element) -> None:
        patterns = self.md.inlinePatterns
        if len(patterns) != sum(name in patterns for name in _PATTERNS):
            return  # of other extensions nobody knows what they look for
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)


OWN_EXTENSIONS = (NoIndentedCode, UnmarkedText)
"""Those that `on_config` adds; none remembers one text when it reads the next."""


def lay_out(body: Body) -> str:
    """The Markdown of a body with an empty line before each logical paragraph and none within one."""
    edits: list[tuple[int, int, str]] = []
    for previous, block in pairwise(body.blocks):
        start = _line_start(body, block.start)
        if _needs_gap(body.source, start, previous, block):
            edits.append((start, start, "\n"))
    for block in body.blocks:
        edits.extend(_gaps_within(body, block))
    edits.extend(_deeper_items(body))
    for rows in _tables(body.blocks):
        edits.extend(_as_table(body, rows))
    out: list[str] = []
    position = 0
    for start, end, text in sorted(edits):
        out += [body.source[position:start], text]
        position = end
    out.append(body.source[position:])
    return _FULL_WIDTH_INDENT.sub("", "".join(out))


def _line_start(body: Body, offset: int) -> int:
    return body.source.rfind("\n", 0, body.plain.offsets[offset]) + 1


def _needs_gap(source: str, start: int, previous: Block, block: Block) -> bool:
    if start == 0 or source[start - 2 : start - 1] in ("", "\n"):
        return False
    if block.shape == "row":
        return previous.shape != "row"
    if previous.shape == "row":
        return True
    line = source[start : start + 40]
    if _LIST_ITEM.match(line):
        above = source[source.rfind("\n", 0, start - 1) + 1 : start]
        return not (_LIST_ITEM.match(above) or _CONTINUATION.match(above))
    return not (previous.shape == "item" and not previous.marker and _CONTINUATION.match(line))


def _deeper_items(body: Body) -> Iterator[tuple[int, int, str]]:
    """What sets an item of a list within a list in as far as Markdown wants it: four blanks a level, where two will do.

    An item that goes on with the numbers of the list around it is one of its items, however far it is set in.
    """
    levels: list[tuple[int, bool]] = []  # per level: how far its first item is set in, and whether it has numbers
    for block in body.blocks:
        start = _line_start(body, block.start)
        found = _ITEM.match(body.source, start) if block.shape == "item" else None
        if not found:
            levels = []
            continue
        indent, number = len(found["indent"]), found["number"]
        while levels and indent < levels[-1][0]:
            levels.pop()
        if not levels or (indent >= levels[-1][0] + 2 and not (levels[-1][1] and number and int(number) > 1)):
            levels.append((indent, bool(number)))
        wanted = 4 * (len(levels) - 1)
        if len(levels) > 1 and indent < wanted:
            yield start, start, " " * (wanted - indent)


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The rows that stand together, two at least."""
    rows: list[Block] = []
    for block in [*blocks, None]:
        if rows and (block is None or block.shape != "row" or block.is_apart):
            if len(rows) > 1:
                yield rows
            rows = []
        if block is not None and block.shape == "row":
            rows.append(block)


def _as_table(body: Body, rows: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    """What makes Markdown take rows for a table: a rule below the first one, and bars for the tabs of Word."""
    lines = [_line_around(body, row) for row in rows]
    first, end = lines[0]
    if _QUOTED.match(body.source, first, end):
        return
    below = body.source[end + 1 : lines[1][0]].rstrip("\n")
    if not _TABLE_RULE.fullmatch(below) or "-" not in below:
        columns = len(cut_cells(body.text[rows[0].start : rows[0].end].strip()))
        rule = " | ".join(["---"] * columns)
        yield end, end, f"\n| {rule} |" if body.source[first:end].lstrip().startswith("|") else f"\n{rule}"
    for (_, above), (start, _) in pairwise(lines):
        between = body.source[above + 1 : start]
        if between and not between.strip(" \t\u3000\u00a0\n"):
            yield above + 1, start, ""
    for start, end in lines:
        at = start + len(body.source[start:end]) - len(body.source[start:end].lstrip())
        if "|" not in body.source[start:end]:
            yield from ((tab, tab + 1, "|") for tab in range(at, end) if body.source[tab] == "\t")


def _line_around(body: Body, block: Block) -> tuple[int, int]:
    start = _line_start(body, block.start)
    end = body.source.find("\n", start)
    return start, end if end >= 0 else len(body.source)


def _gaps_within(body: Body, block: Block) -> list[tuple[int, int, str]]:
    """The empty lines inside a logical paragraph, which a page end left there, as edits that take them out."""
    edits: list[tuple[int, int, str]] = []
    at = body.text.find("\n", block.start, block.end)
    while at >= 0:
        here, there = body.plain.offsets[at], _line_start(body, at + 1)
        if there > here + 1:
            edits.append((here + 1, there, ""))
        at = body.text.find("\n", at + 1, block.end)
    return edits
