"""Figures and letters are half-width: 2026 and not ２０２６."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of, head_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_WIDE = late("[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ．％]{0,40}")


def check_fullwidth_letters(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each run of full-width ones, with the right form."""
    for document in bulletin.documents:
        # A value that reading has complained about may hold them for that very reason: a date in full-width figures.
        is_sound = all(finding.level == "info" for finding in document.findings)
        for passage in (head_of(document), body_of(document)) if is_sound else (body_of(document),):
            for found in islice(_WIDE.finditer(passage.text), MOST_PER_PIECE):
                params = {"given": found.group(), "right": unicodedata.normalize("NFKC", found.group())}
                yield Finding("fullwidth-letters", passage.place(found.start()), "warning", params)
