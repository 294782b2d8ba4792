"""The title of a notice ends in a 文种: 通知, 意见, 决定 …, with a note in brackets at most behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.index import Bulletin

# （试行）, （征求意见稿）: what follows the 文种 in brackets belongs to it.
_NOTE = re.compile(r"[（(〔][^（）()〔〕]{1,20}[）)〕]\Z")


def check_title_genre(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each title of a notice that tells no 文种."""
    for entry in bulletin.notices:
        title = (entry.header.title or "").strip()
        words = _NOTE.sub("", title).rstrip()
        if words and not words.endswith(DOCUMENT_GENRES):
            params = {"given": title, "right": f"title: {' '.join(title.split()).rstrip('。．.！!，,')}的通知"}
            yield Finding("title-without-genre", entry.document.place_of("title"), "warning", params)
