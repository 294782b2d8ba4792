"""The address of a link in, where it leads from paper out: to an item of the document, out to the web, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from bulletin.digest.source import Source
from bulletin.index import url_of

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_IGNORED_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\ufeff]+")


@dataclass(frozen=True)
class ItemTarget:
    """An item of the same document, by its id."""

    item: str


def target_of(source: Source, address: str) -> ItemTarget | str | None:
    """Where a link leads; None where it leads nowhere on paper: within its own page, or into a site without address."""
    address = _IGNORED_IN_ADDRESS.sub("", address)
    if not address or address.startswith("#"):
        return None
    scheme = _SCHEME.match(address)
    if scheme:
        # The page's own cleaning lets no other through; a second look costs nothing.
        return address if scheme[1].lower() in _ALLOWED else None
    if address.startswith(("//", "\\")):
        return None
    return _inside(source, address)


def _inside(source: Source, address: str) -> ItemTarget | str | None:
    path = source.path_of(address)
    if path.startswith(".."):
        return None
    url = url_of(path) if path.endswith(".md") else path
    for page in (url, f"{url}/"):
        if page in source.items:
            return ItemTarget(source.items[page])
    anchor = address.partition("#")[2]
    return urljoin(source.site, quote(url) + (f"#{anchor}" if anchor else "")) if source.site else None
