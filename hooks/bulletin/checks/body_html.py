"""An author's HTML that the pages will not show: what could run or load something. Cleaning is render's work."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

FORBIDDEN_TAGS = frozenset(
    "applet audio base body button embed form frame frameset head html iframe input link math meta noembed"
    " noframes noscript object option plaintext portal script select source style svg template textarea title"
    " track video xmp".split()
)
_FENCED = late(r"^[ \t]*(?P<fence>```|~~~).*?(?:^[ \t]*(?P=fence)[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = late(r"(?P<ticks>`{1,3})(?!`)[^`\n]{1,400}(?P=ticks)(?!`)")
_COMMENT = late(r"<!--(?:[^-]|-(?!->)){0,1000}-->")
# Bounded, so that a long row of `<a<a<a` costs no more than prose.
_TAG = late(r"<(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,20})(?P<attributes>(?:[^<>\"']|\"[^\"]{0,500}\"|'[^']{0,500}'){0,300})")
_EVENT = late(r"[\s/\"']on[a-zA-Z]{3,30}\s*=")
_ADDRESS = late(r"(?:href|src|action|data|srcdoc|poster)\s*=\s*[\"']?(?P<address>[^\"'>]{1,200})", re.IGNORECASE)
_LINK = late(
    r"\]\(\s{0,5}<?(?P<inline>[^()\s>]{1,200})"
    r"|^\s{0,3}\[[^\]\n]{1,100}\]:\s{0,5}<?(?P<named>\S{1,200})"
    r"|<(?P<auto>[a-zA-Z]{4,12}:[^<>\s]{1,200})>",
    re.MULTILINE,
)
_RUNS = late(r"(?:javascript|vbscript|livescript|data):", re.IGNORECASE)
_IGNORED_BY_BROWSERS = late(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\ufeff]+")
_LONGEST_SHOWN = 60


def check_body_html(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each tag or link that is taken out of the page: the author should know, and say it otherwise."""
    notices, stories = bulletin.notices, bulletin.stories
    for document in [*(entry.document for entry in notices), *(entry.document for entry in stories)]:
        yield from _check_document(document)


def _check_document(document: Document) -> Iterator[Finding]:
    source = document.body.source
    if "<" not in source and ":" not in source:
        return
    # Code is shown and not run; blanks of the same length keep every place.
    for shown in (_FENCED, _CODE, _COMMENT):
        source = shown.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), source)
    for found in _TAG.finditer(source):
        reason = _fault_of_tag(found)
        if reason:
            line = source[found.start() :].split("\n", 1)[0]
            given = _shorten(line.partition(">")[0] + ">" if ">" in line else line)
            yield Finding(reason, document.place_in_body(found.start()), params={"given": given})
    for found in _LINK.finditer(source):
        kind = found.lastgroup or "inline"
        if _runs(found[kind]):
            params = {"given": _shorten(found[kind])}
            yield Finding("link-not-allowed", document.place_in_body(found.start(kind)), params=params)


def _fault_of_tag(found: re.Match[str]) -> str:
    attributes = found["attributes"]
    if found["name"].lower() in FORBIDDEN_TAGS or _EVENT.search(attributes):
        return "html-not-allowed"
    address = _ADDRESS.search(attributes)
    return "link-not-allowed" if address and _runs(address["address"]) else ""


def _runs(address: str) -> bool:
    """Whether a browser would run the address: entities are resolved and white space dropped as it does."""
    return _RUNS.match(_IGNORED_BY_BROWSERS.sub("", html.unescape(address))) is not None


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
