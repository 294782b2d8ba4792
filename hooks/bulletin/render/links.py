"""Addresses inside the site: two places in, the relative way from one to the other out; knows no file and no host."""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import quote

from bulletin.register import Unit

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)


def root_of(url: str) -> str:
    """The way from a page back to the site's root. A page's URL ends in `/`, the home page's is empty."""
    return "../" * url.count("/")


def unit_url(unit: Unit) -> str:
    """The page of a unit. The register lets no slug pass that could not stand in an address."""
    return f"units/{unit.slug}/"


def file_url(document_path: str, file: str | None) -> str | None:
    """The site's address of a file named relative to a document; None where that leads out of the site."""
    if not file or not file.strip() or _ABSOLUTE.match(file.strip()):
        return None
    path = normpath(document_path.rpartition("/")[0] + "/" + file.strip().replace("\\", "/"))
    return None if path.startswith("..") else quote(path)
