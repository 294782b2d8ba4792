"""What a body keeps aside: words that are no part of its text, and still reach somebody who reads the page."""

from __future__ import annotations

import re
from typing import NamedTuple

# Code and comments are no part of the body's words, but a page shows the one and a browser the other.
_HIDDEN = re.compile(
    r"^[ \t]*(?P<fence>```|~~~).*?(?:^[ \t]*(?P=fence)|\Z)|<!--(?:[^-]|-(?!->))*+", re.MULTILINE | re.DOTALL
)
# What a picture says to those who do not see it, and what a link says under the pointer.
_SAID_BESIDE = re.compile(
    r"!\[(?P<alt>[^\]\n]{1,400})\]|\]\([^()\s]{0,400}[ \t]+[\"'(](?P<title>[^\n]{1,400}?)[\"')]\)"
    r"|\b(?:alt|title|aria-label|content|placeholder)\s{0,2}=\s{0,2}[\"'](?P<attribute>[^\"'\n]{1,400})[\"']",
    re.IGNORECASE,
)


class Aside(NamedTuple):
    """Words kept aside, and where in the source they begin."""

    start: int
    text: str


def find_asides(source: str) -> tuple[Aside, ...]:
    """Code blocks and comments, then what pictures and links say besides, of the Markdown of a body."""
    found: list[Aside] = []
    if "```" in source or "~~~" in source or "<!--" in source:
        found += (Aside(each.start(), each.group()) for each in _HIDDEN.finditer(source))
    if "](" in source or "![" in source or "<" in source:
        for each in _SAID_BESIDE.finditer(source):
            slot = each.lastgroup or 0
            found.append(Aside(each.start(slot), each[slot]))
    return tuple(found)
