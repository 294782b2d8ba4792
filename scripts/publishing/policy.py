"""A built site in, the content security policy that it needs out: nothing runs but its own files and its own scripts.

The few scripts that stand in Material's pages are allowed by their hashes. One of them holds the way to the site's root
and so differs with the depth of a page: hence from the built tree, and not by hand.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r'\btype="application/(?:ld\+)?json"')  # a block of data: never run
_HASH = re.compile(r"'(sha256-[A-Za-z0-9+/=]+)'")


def script_hashes(html: str) -> set[str]:
    """`sha256-…` of each script that stands in a page."""
    bodies = (
        body for attributes, body in _SCRIPT.findall(html) if "src=" not in attributes and not _DATA.search(attributes)
    )
    return {f"sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}" for body in bodies}


def site_hashes(site: Path) -> set[str]:
    """`sha256-…` of each script that stands in any page of the site."""
    return set[str]().union(*(script_hashes(page.read_text("utf-8")) for page in site.rglob("*.html")))


def content_security_policy(hashes: Iterable[str]) -> str:
    """The value of the header."""
    scripts = " ".join(f"'{digest}'" for digest in sorted(hashes))
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )


def allowed_hashes(policy: str) -> set[str]:
    """The hashes that a policy allows."""
    return set(_HASH.findall(policy))
