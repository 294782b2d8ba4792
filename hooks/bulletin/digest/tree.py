"""Clean HTML in, the tree of its elements out; expects the output of `render.safety`, which is well-formed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "col", "wbr"})


@dataclass
class Element:
    """An element: its name, its attributes, and what is in it, elements and texts in their order."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All texts in it, one behind the other."""
        return "".join(child if isinstance(child, str) else child.words for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Every element in it, outer ones first."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()


def parse_html(html: str) -> Element:
    """A nameless element that holds all of it."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.name == tag for element in self._open[1:]):
            while self._open.pop().name != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
