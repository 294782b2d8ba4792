"""No words that a reader does not see and a search engine does: display:none, white on white, far off the screen."""

from __future__ import annotations

import html
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, shorten, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_TAG = late(r"<[a-zA-Z][^<>]{0,1000}|\{[:.#][^{}\n]{0,300}")
_COMMENTED_LINK = late(r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,2000}?(?:https?:|www\.|href)")
_HIDES = late(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0?(?:\.0\d*)?(?![\d.])|font-size:0*(?:\.\d+)?(?:[a-z%;\"'!]|\Z)|font-size:1px"
    r"|(?<!-)color:(?:#fff(?:fff)?(?:ff)?(?![0-9a-f])|white|transparent|rgba?\(255,255,255)"
    r"|(?:text-indent|left|top|right|bottom|margin-left|margin-top):-\d{3,}|(?:max-)?(?:height|width):[01](?:px)?[;\"'!]"
    r"|clip:rect\(0|clip-path:inset\((?:50|100)%|transform:scale\(0|z-index:-\d{2,}|line-height:0[;\"'p]"
)
_HIDDEN_BY_NAME = late(
    r"<[a-z][^<>]{0,900}[\s\"']hidden(?=[\s=>/]|\Z)|class=[\"']?[^\"'<>]{0,200}(?<![\w-])(?:hidden|hide|d-none|sr-only|visually-hidden|invisible)(?![\w-])"
    r"|\{[:.#][^{}]{0,200}\.(?:hidden|hide|d-none|sr-only)"
    r"|<font[^<>]{0,300}(?:color=[\"']?(?:#?fff(?:fff)?|white)|size=[\"']?0)|<marquee[^<>]{0,300}(?:height|width)=[\"']?[01](?!\d)"
)
_SPACES = late(r"[\s\\]+|/\*.{0,50}?\*/")


def check_hidden_html(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each tag or list of attributes that hides its words, and for a link in a comment."""
    for document in bulletin.documents:
        passage = source_of(document)
        text = passage.text
        if "<" not in text and "{" not in text:
            continue
        count = 0
        for found in _TAG.finditer(text):
            if count < MOST_PER_PIECE and _hides(found.group()):
                count += 1
                params = {"given": shorten(found.group() + text[found.end() : found.end() + 1])}
                yield Finding("html-hidden", passage.place(found.start()), params=params)
        for found in _COMMENTED_LINK.finditer(text):
            if count < MOST_PER_PIECE:
                count += 1
                params = {"given": shorten(found.group())}
                yield Finding("html-hidden", passage.place(found.start()), params=params)


def _hides(tag: str) -> bool:
    if "=" not in tag and ":" not in tag and "hid" not in tag and "." not in tag:
        return False
    shown = html.unescape(tag).lower()
    return _HIDES.search(_SPACES.sub("", shown)) is not None or _HIDDEN_BY_NAME.search(shown) is not None
