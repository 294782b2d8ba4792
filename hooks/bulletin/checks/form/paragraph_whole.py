"""A paragraph is not broken by a page end: 「疫⏎⏎情」. It is read as one; the editor is told."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

_SHOWN = 10


def check_paragraph_whole(bulletin: Bulletin) -> Iterator[Finding]:
    """An info for each empty line in the middle of a sentence, where the second half begins."""
    for document in bulletin.documents:
        body = document.body
        for block in body.blocks:
            at = body.text.find("\n", block.start, block.end)
            while at >= 0:
                between = body.source[body.plain.offsets[at - 1] : body.plain.offsets[at + 1]]
                if between.count("\n") > 1:
                    before, after = body.text[at - _SHOWN : at], body.text[at + 1 : at + 1 + _SHOWN]
                    params = {"before": before.rpartition("\n")[2], "after": after.partition("\n")[0]}
                    place = document.place_in_body(body.plain.offsets[at + 1])
                    yield Finding("paragraph-broken", place, "info", params)
                at = body.text.find("\n", at + 1, block.end)
