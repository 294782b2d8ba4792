"""Files that may stand in the site: of known kinds, inside docs/, and none that a browser would run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.asset import is_left_behind
from bulletin.finding import Finding, Place
from bulletin.index import Bulletin

_ALLOWED = frozenset(
    ".md .png .jpg .jpeg .gif .webp .svg .pdf .csv .txt .doc .docx .xls .xlsx .ppt .pptx .wps .et .dps .ofd .zip .ics"
    " .yml".split()
)
# Anything that runs or loads: scripts, event attributes, foreign content, addresses of programs or of other hosts.
_RUNS = re.compile(
    rb"<\s*(?:script|foreignobject|iframe|embed|object|handler|set|animate)|\son[a-z]{3,20}\s*=|javascript:|<!entity"
    rb"|(?:href|src)\s*=\s*[\"']\s*(?!#|data:image/(?:png|jpeg|gif))[a-z]+:",
    re.IGNORECASE,
)


def check_assets_harmless(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each file that is withheld from the site, and why."""
    for asset in bulletin.assets:
        name = asset.path.rpartition("/")[2]
        suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
        if asset.is_unreadable:
            yield Finding("file-unreadable", Place(asset.path))
        elif asset.is_outside:
            yield Finding("file-outside", Place(asset.path))
        elif is_left_behind(asset.path):
            yield Finding("file-left-behind", Place(asset.path))
        elif suffix not in _ALLOWED:
            yield Finding("file-not-allowed", Place(asset.path), params={"suffix": suffix or name})
        elif suffix == ".svg" and asset.data is not None and (found := _RUNS.search(asset.data)):
            line = asset.data.count(b"\n", 0, found.start()) + 1
            given = found.group().decode("utf-8", "replace").strip()
            yield Finding("svg-not-harmless", Place(asset.path, line), params={"given": given})
