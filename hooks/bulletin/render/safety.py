"""An author's HTML in, HTML that can only be read out: nothing in it runs, loads from elsewhere or poses as the site.

Markdown lets raw HTML through; this allow-list is what keeps it harmless. It knows no page and no obligation.
"""

from __future__ import annotations

import re

import nh3

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li"
    " mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul wbr".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
# The classes and ids that Markdown's own extensions make. Others could borrow the site's styles and anchors.
_CLASSES = frozenset({"footnote", "footnote-ref", "footnote-backref", "footnote-hr"})
_FOOTNOTE_ID = re.compile(r"fn(?:ref)?\d*:[\w-]{1,40}\Z")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADING_ID = re.compile(r"(?!o-|__)[\w-]{1,120}\Z")
# Browsers drop white space and control characters in an address and take a backslash for a slash.
_IGNORED_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\ufeff]+")
_LEADS_OUT = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)


def sanitise_html(html: str) -> str:
    """The HTML without anything that could run, load from another host, or look like a part of the site."""
    return _CLEANER.clean(html)


def _keep_attribute(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "class":
        return " ".join(name for name in value.split() if name in _CLASSES) or None
    if attribute == "id":
        is_heading = tag in _HEADINGS and _HEADING_ID.match(value)
        return value if is_heading or _FOOTNOTE_ID.match(value) else None
    if attribute == "src":
        return None if _LEADS_OUT.match(_IGNORED_IN_ADDRESS.sub("", value)) else value
    return value


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    attribute_filter=_keep_attribute,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
