"""A file under docs/ that is no notice and no story: its path, and its bytes where they had to be looked into."""

from __future__ import annotations

import re
from dataclasses import dataclass

_READ = tuple(
    ".svg .md .markdown .txt .csv .html .htm .ics .json .docx .xlsx .pptx .pdf .jpg .jpeg .png .tif .tiff .webp".split()
)
OPAQUE = tuple(".doc .xls .ppt .wps .et .dps .ofd .zip".split())
"""Endings of files that an office sends round and nobody here can look into; the editor is told so."""
# What Word, WPS and the systems put beside the files that they show or have open.
_LEFT_BEHIND = re.compile(
    r"(?:~\$.+|~WR[LD]\d+\.tmp|\.~.+|\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|.+\.(?:tmp|bak|swp))\Z", re.IGNORECASE
)


@dataclass(frozen=True)
class Asset:
    """`path` is relative to docs/; `data` is None where nobody needs it; `is_outside` marks a link that leads away,
    `is_unreadable` what should have been read and could not be, which may be a folder too."""

    path: str
    data: bytes | None = None
    is_outside: bool = False
    is_unreadable: bool = False


def looks_inside(path: str) -> bool:
    """Whether a check reads what is in the file, and not only its name."""
    return path.lower().endswith(_READ)


def is_left_behind(path: str) -> bool:
    """Whether no person has written the file; it never gets into the site."""
    return _LEFT_BEHIND.match(path.rpartition("/")[2]) is not None
