"""Text with entities of HTML (&#49;, &#x31;, &nbsp;) in, what a browser shows in their stead out, with places."""

from __future__ import annotations

import re
from array import array
from html import unescape

# With its semicolon: without one Markdown writes &amp;, and the figures stay what they are.
ENTITY = r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});"
_ENTITY = re.compile(ENTITY)


def decode_entity(entity: str) -> str:
    """The characters for an entity, itself where there are none.

    A line end would part what is one line, and a browser shows a blank there; a bar is written so to part no cells.
    """
    characters = unescape(entity)
    if characters == "|":
        return entity
    return " " if characters in ("\n", "\r", "\t") else characters or entity


def decode_entities(text: str) -> tuple[str, array[int] | None]:
    """The text decoded, and the place of each of its characters in the given one; None where they are the same."""
    if "&" not in text:
        return text, None
    out: list[str] = []
    places = array("l")
    position = 0
    for found in _ENTITY.finditer(text):
        characters = decode_entity(found.group())
        if characters != found.group():
            out += (text[position : found.start()], characters)
            places.extend(range(position, found.start()))
            places.extend([found.start()] * len(characters))
            position = found.end()
    if not out:
        return text, None
    places.extend(range(position, len(text)))
    return "".join((*out, text[position:])), places
