"""Elements within a line in, inlines out: words, marks, links, notes; what stands between lines is not known here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from bulletin.digest.links import target_of
from bulletin.digest.model import Block, Break, CodeText, Inline, Internal, Link, Note, Picture, Styled, Text
from bulletin.digest.source import Source
from bulletin.digest.tree import Element

Style = Literal["strong", "emphasis", "strike", "sub", "sup", "underline"]

STYLES: dict[str, Style] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "s": "strike",
    "del": "strike",
    "u": "underline",
    "ins": "underline",
    "mark": "underline",
    "sub": "sub",
    "sup": "sup",
}
# PDF/UA-1 as Typst writes it tells one of them at a time to those who cannot see.
_LINES = frozenset({"strike", "underline"})
TRANSPARENT = frozenset({"span", "abbr", "small", "wbr"})
CODE = frozenset({"code", "kbd"})
_HAN = "\u2014\u2018-\u201d\u2026\u3001-\u301f\u3400-\u9fff\uff01-\uff60"
_SMALL = 64  # pixels, the height of two characters: a sign among words, and nothing to be looked into
_WRAPPED = re.compile(rf"(?<=[{_HAN}])[ \t]*\n[ \t]*(?=[{_HAN}])")
_SPACE = re.compile(r"[ \t\r\n\f]+")

ReadBlocks = Callable[[Source, Element], tuple[Block, ...]]


def read_inlines(source: Source, children: Iterable[Element | str], read_blocks: ReadBlocks) -> tuple[Inline, ...]:
    """The inlines of some children, without white space at the two ends; `read_blocks` reads the text of a note."""
    return trim(tuple(_join(_read_all(source, children, read_blocks))))


def is_inline(child: Element | str) -> bool:
    """Whether a child stands within a line."""
    if isinstance(child, str):
        return True
    return child.name in STYLES or child.name in TRANSPARENT or child.name in CODE or child.name in _OTHERS


def plain_words(inlines: Iterable[Inline]) -> str:
    """The words of inlines, without notes."""
    words = []
    for inline in inlines:
        if isinstance(inline, Text | CodeText):
            words.append(inline.text)
        elif isinstance(inline, Styled | Link | Internal):
            words.append(plain_words(inline.inlines))
    return "".join(words)


def trim(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without white space and line ends at the two ends."""
    found = list(inlines)
    while found and _is_blank(found[0]):
        found.pop(0)
    while found and _is_blank(found[-1]):
        found.pop()
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].text.lstrip(" \u3000\u00a0"))
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.rstrip(" \u3000\u00a0"))
    return tuple(found)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Break) or (isinstance(inline, Text) and not inline.text.strip())


def _read_all(source: Source, children: Iterable[Element | str], read_blocks: ReadBlocks) -> Iterator[Inline]:
    for child in children:
        if isinstance(child, str):
            if text := _SPACE.sub(" ", _WRAPPED.sub("", child)):
                yield Text(text)
        else:
            yield from _read_element(source, child, read_blocks)


def _read_element(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Inline]:
    name = element.name
    if name == "sup" and (note := _name_of_note(source, element)):
        yield from _read_note(source, note, read_blocks)
    elif name in STYLES:
        if inner := tuple(_join(_read_all(source, element.children, read_blocks))):
            if STYLES[name] in _LINES and any(STYLES.get(each.name) in _LINES for each in element.walk()):
                source.report("print-lines-combined", element.words.strip())
            yield Styled(STYLES[name], inner)
    elif name in TRANSPARENT:
        yield from _read_all(source, element.children, read_blocks)
    elif name in CODE:
        yield CodeText(_SPACE.sub(" ", element.words))
    elif name in _OTHERS:
        yield from _OTHERS[name](source, element, read_blocks)
    else:
        # A block where only words may be: its words are not to be lost.
        yield from _read_all(source, element.children, read_blocks)


def _read_break(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Inline]:
    yield Break()


def _read_quotation(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Inline]:
    yield Text("“")
    yield from _read_all(source, element.children, read_blocks)
    yield Text("”")


def _read_link(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Inline]:
    if "footnote-backref" in element.attributes.get("class", ""):
        return
    inner = tuple(_join(_read_all(source, element.children, read_blocks)))
    target = target_of(source, element.attributes.get("href", ""))
    if target is None or not inner:
        yield from inner
    elif isinstance(target, str):
        yield Link(target, inner)
    else:
        yield Internal(target.item, inner)


def _read_picture(source: Source, element: Element, read_blocks: ReadBlocks) -> Iterator[Inline]:
    picture = read_picture(source, element)
    if picture:
        yield picture


_OTHERS: dict[str, Callable[[Source, Element, ReadBlocks], Iterator[Inline]]] = {
    "br": _read_break,
    "q": _read_quotation,
    "a": _read_link,
    "img": _read_picture,
}


def read_picture(source: Source, element: Element) -> Picture | None:
    """A picture with its words; None, and a finding, where it cannot be printed."""
    address, alt = element.attributes.get("src", ""), element.attributes.get("alt", "").strip()
    if not address:
        # The site takes away an address on another host; on paper nothing would be left.
        source.report("print-picture-outside", alt or "<img>")
        return None
    if not alt:
        source.report("print-picture-without-words", address)
        return None
    found = source.load_picture(address)
    if found is None:
        return None
    key, size = found
    caption = element.attributes.get("title", "").strip()
    return Picture(key, alt, caption, size.width, size.height, is_small=size.height <= _SMALL)


def _name_of_note(source: Source, element: Element) -> str:
    """The footnote that a mark names, <sup id="fnref:1"><a href="#fn:1">; nothing where it is no mark of one."""
    links = [child for child in element.children if isinstance(child, Element) and child.name == "a"]
    if not links or "footnote-ref" not in links[0].attributes.get("class", ""):
        return ""
    name = links[0].attributes.get("href", "").removeprefix("#")
    return name if name in source.notes else ""


def _read_note(source: Source, name: str, read_blocks: ReadBlocks) -> Iterator[Inline]:
    """The footnote at its first mark, and behind it those that only it names.

    A footnote within a footnote is lost by Typst where it would come to stand on the next page.
    """
    label = f"{source.item}-note-{list(source.notes).index(name) + 1}"
    if source.in_note:
        source.waiting.append(name)
        yield Note(label, ())
        return
    if name in source.printed_notes:
        yield Note(label, ())
        return
    source.printed_notes.add(name)
    source.in_note = True
    blocks = read_blocks(source, source.notes[name])
    source.in_note = False
    yield Note(label, blocks)
    waiting, source.waiting = source.waiting, []
    for other in waiting:
        if other not in source.printed_notes:
            yield from _read_note(source, other, read_blocks)


def _join(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Neighbouring texts as one, and no space at the end or the beginning of a line."""
    waiting = ""
    is_first = False
    for inline in inlines:
        if isinstance(inline, Text):
            waiting = (waiting + inline.text).lstrip(" ") if is_first else waiting + inline.text
            continue
        is_first = isinstance(inline, Break)
        if waiting:
            yield Text(waiting.rstrip(" ") if isinstance(inline, Break) else waiting)
            waiting = ""
        yield inline
    if waiting:
        yield Text(waiting)
