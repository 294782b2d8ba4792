"""A page of the site in, the same for a folder without a server out: each link names the file that a server would find.

For a copy on a stick, opened from file://, where `notices/` is a folder and no page.
"""

from __future__ import annotations

import re

_LINK = re.compile(r'(<(?:a|form|link)\b[^>]*?\b(?:href|action)=")([^"]*)(")')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


def make_portable(html: str) -> str:
    """The HTML with `index.html` behind every relative address of a folder; other addresses stay as they are."""
    return _LINK.sub(lambda found: f"{found[1]}{_name_file(found[2])}{found[3]}", html)


def _name_file(address: str) -> str:
    if _ELSEWHERE.match(address):
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    if path.endswith("/"):
        return f"{path}index.html{rest}"
    if path.rpartition("/")[2] in (".", ".."):
        return f"{path}/index.html{rest}"
    return address
