"""Elements of a page in, the blocks of the printed document out: paragraphs, headings, lists, quotes, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from bulletin.digest.inlines import is_inline, plain_words, read_inlines, trim
from bulletin.digest.model import (
    Block,
    Code,
    Heading,
    Inline,
    Internal,
    Link,
    List,
    Note,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
)
from bulletin.digest.source import Source
from bulletin.digest.tables import read_table
from bulletin.digest.tree import Element, parse_html

_HEADINGS = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 4}
_LADDER = tuple(
    re.compile(mark)
    for mark in (
        r"[一二三四五六七八九十百]{1,4}、",
        r"[（(][一二三四五六七八九十百]{1,4}[）)]",
        r"\d{1,2}[.．、](?!\d)",
        r"[（(]\d{1,2}[）)]",
    )
)
_LADDER_CLASS = re.compile(r"ladder-([12])\Z")
# 图1　会场, in the line below a picture.
_CAPTION = re.compile(r"图[ \u3000]?[\d一二三四五六七八九十]{1,3}(?!\d)[^。；]{0,40}\Z")

# 表1　任务分工表, in the line above a table; not 表1所列单位….
_TABLE_CAPTION = re.compile(
    r"(?:附?表)[ \u3000]?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?"
    r"(?:[ \u3000：:.．]+[^。；，：]{1,40}|(?![\d所中内里至到和及与或是为见的、])[^。；，：]{0,40})\Z"
)


def read_page(source: Source, html: str) -> tuple[Block, ...]:
    """The blocks of a page's HTML, as `dialect` gives it."""
    root = parse_html(html)
    for element in root.walk():
        if element.name == "div" and element.attributes.get("class") == "footnote":
            notes = (each for each in element.walk() if each.name == "li" and "id" in each.attributes)
            source.notes |= {note.attributes["id"]: note for note in notes}
    blocks = tuple(each for block in read_blocks(source, root) for each in _as_rungs(block))
    for name, note in source.notes.items():
        if name not in source.printed_notes:
            source.report("print-note-without-mark", note.words.strip(" \n\u00a0\u21a9\ufe0e"))
    return blocks


def _as_rungs(block: Block) -> Iterator[Block]:
    """The items of an ordered list as paragraphs: 1. is the third rung of the ladder, no list that is set in."""
    if not (isinstance(block, List) and block.ordered):
        yield block
        return
    for number, item in enumerate(block.items, block.start):
        mark = Text(f"{number}. ")
        first = item[0] if item else None
        if isinstance(first, Paragraph) and not first.lead:
            yield replace(first, inlines=(mark, *first.inlines), indent=True)
            yield from item[1:]
        else:
            yield Paragraph((mark,))
            yield from item


def read_blocks(source: Source, parent: Element) -> tuple[Block, ...]:
    """The blocks of an element's children; words that stand loose between them are paragraphs."""
    blocks: list[Block] = []
    for is_loose, children in groupby(parent.children, key=is_inline):
        if is_loose:
            blocks.extend(_paragraphs(source, children))
        else:
            blocks.extend(each for child in children for each in _read_block(source, child))
    return tuple(_with_captions(blocks))


def _read_block(source: Source, element: Element | str) -> Iterable[Block]:
    assert isinstance(element, Element)
    if element.attributes.get("class") == "footnote":
        return ()
    if element.name in _HEADINGS:
        return _read_heading(source, element)
    if reader := _READERS.get(element.name):
        return reader(source, element)
    # What only holds others: div, dl, dd. Words in an element that nobody has foreseen are kept.
    return read_blocks(source, element)


def _read_paragraph(source: Source, element: Element) -> Iterator[Block]:
    level = _ladder_level(element)
    if level:
        yield Heading(level, read_inlines(source, element.children, read_blocks))
        return
    first = element.children[0] if element.children else ""
    if isinstance(first, Element) and (lead_level := _ladder_level(first)):
        lead = read_inlines(source, first.children, read_blocks)
        rest = read_inlines(source, element.children[1:], read_blocks)
        yield from _parted(rest, Paragraph((), lead_level=lead_level, lead=lead))
        return
    yield from _paragraphs(source, element.children)


def _paragraphs(source: Source, children: Iterable[Element | str]) -> Iterator[Block]:
    """One paragraph, or its parts: pictures in it, but for small ones among words, are blocks of their own."""
    yield from _parted(read_inlines(source, children, read_blocks))


def _parted(inlines: tuple[Inline, ...], first: Paragraph | None = None) -> Iterator[Block]:
    """The paragraph, up to the first picture like `first`, and what goes on behind a picture."""
    has_words = bool(first or _has_words(inlines))
    parts: list[list[Inline]] = [[]]
    pictures: list[Picture] = []
    for inline in inlines:
        alone = _pictures_alone(inline)
        if alone and not (has_words and all(picture.is_small for picture in alone)):
            pictures.extend(alone)
            parts.extend([] for _ in alone)
        else:
            parts[-1].append(inline)
    for number, part in enumerate(parts):
        words = trim(tuple(part))
        if number:
            yield pictures[number - 1]
        if first and not number:
            yield replace(first, inlines=words)
        elif words:
            yield Paragraph(words, indent=not number)


def _pictures_alone(inline: Inline) -> list[Picture]:
    """The pictures that an inline consists of: one, or a link around some."""
    if isinstance(inline, Picture):
        return [inline]
    if isinstance(inline, Link | Internal | Styled) and not _has_words(inline.inlines):
        return [picture for each in inline.inlines for picture in _pictures_alone(each)]
    return []


def _has_words(inlines: tuple[Inline, ...]) -> bool:
    return bool(plain_words(inlines).strip()) or any(isinstance(inline, Note) for inline in inlines)


def _with_captions(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, with what is written below a picture, or above a table, as its caption."""
    picture: Picture | None = None
    for block in _with_table_captions(blocks):
        if picture and isinstance(block, Paragraph) and _is_caption(block):
            yield replace(picture, caption=plain_words(block.inlines))
            picture = None
            continue
        if picture:
            yield picture
        picture = block if isinstance(block, Picture) and not block.caption else None
        if not picture:
            yield block
    if picture:
        yield picture


def _with_table_captions(blocks: list[Block]) -> Iterator[Block]:
    above: Paragraph | None = None
    for block in blocks:
        if above and isinstance(block, Table) and not block.caption:
            yield replace(block, caption=plain_words(above.inlines))
            above = None
            continue
        if above:
            yield above
        above = block if isinstance(block, Paragraph) and _is_caption(block, _TABLE_CAPTION) else None
        if not above:
            yield block
    if above:
        yield above


def _is_caption(paragraph: Paragraph, shape: re.Pattern[str] = _CAPTION) -> bool:
    is_plain = all(isinstance(inline, Text) for inline in (*paragraph.lead, *paragraph.inlines))
    return is_plain and bool(shape.match(plain_words(paragraph.inlines)))


def _ladder_level(element: Element) -> int:
    found = _LADDER_CLASS.match(element.attributes.get("class", ""))
    return int(found[1]) if found else 0


def _read_heading(source: Source, element: Element) -> Iterator[Block]:
    inlines = read_inlines(source, element.children, read_blocks)
    if inlines:
        words = plain_words(inlines)
        level = next((n for n, mark in enumerate(_LADDER, 1) if mark.match(words)), _HEADINGS[element.name])
        yield Heading(level, inlines)


def _read_list(source: Source, element: Element) -> Iterator[Block]:
    items = [child for child in element.children if isinstance(child, Element) and child.name == "li"]
    start = element.attributes.get("start", "")
    number = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
    # Beside its items a list may hold, against the rules of HTML, other things: they are not to be lost.
    strays = [child for child in element.children if child not in items and not _is_space(child)]
    if strays:
        yield from read_blocks(source, Element("", {}, strays))
    if items:
        yield List(element.name == "ol", number, tuple(read_blocks(source, item) for item in items))


def _read_quote(source: Source, element: Element) -> Iterator[Block]:
    if blocks := read_blocks(source, element):
        yield Quote(blocks)


def _read_term(source: Source, element: Element) -> Iterator[Block]:
    inlines = trim(read_inlines(source, element.children, read_blocks))
    if inlines:
        strong: tuple[Inline, ...] = (Styled("strong", inlines),)
        yield Paragraph(strong)


def _read_rule(source: Source, element: Element) -> Iterator[Block]:
    yield Rule()


def _read_code(source: Source, element: Element) -> Iterator[Block]:
    yield Code(element.words.rstrip("\n"))


def _read_item(source: Source, element: Element) -> Iterator[Block]:
    """An item without its list."""
    yield from read_blocks(source, element)


def _read_table(source: Source, element: Element) -> Iterator[Block]:
    yield from read_table(source, element, read_blocks)


def _is_space(child: Element | str) -> bool:
    return isinstance(child, str) and not child.strip()


_READERS: dict[str, Callable[[Source, Element], Iterator[Block]]] = {
    "p": _read_paragraph,
    "ul": _read_list,
    "ol": _read_list,
    "li": _read_item,
    "blockquote": _read_quote,
    "hr": _read_rule,
    "pre": _read_code,
    "dt": _read_term,
    "table": _read_table,
}
