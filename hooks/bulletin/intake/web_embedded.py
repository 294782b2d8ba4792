"""The source of a page in, the addresses of the files that it shows in a window of its own out: PDF, Word, films.

The words of such a notice are in that file, and the page has but its title.
"""

from __future__ import annotations

import re

_WINDOW = re.compile(
    r"""<(?:iframe|embed|object|video|audio|source)\b[^<>]{0,500}?\b(?:src|data)\s*=\s*["']?([^"'<>\s]{1,500})""",
    re.IGNORECASE,
)
_BY_SCRIPT = re.compile(r"""\bshow\w{0,30}(?:pdf|iframe|video)\w{0,30}\(\s*["']([^"'<>\s]{1,500})["']""", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|ofd|docx?|wps|xlsx?|pptx?|mp4|flv|mp3)(?:\Z|[?#&])", re.IGNORECASE)


def embedded_files(source: str) -> list[str]:
    """Each once, in order."""
    found = [*_WINDOW.finditer(source), *_BY_SCRIPT.finditer(source)]
    addresses = (one[1] for one in sorted(found, key=lambda one: one.start()))
    return list(dict.fromkeys(address for address in addresses if _FILE.search(address)))
