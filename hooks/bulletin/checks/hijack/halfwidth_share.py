"""The punctuation of Chinese prose is full-width: half-width throughout is how copied web pages look."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.passages import body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# Begun at the mark, which is rarer than what stands before it.
_HALF = late("[,;:?!](?<=[\u4e00-\u9fff”’》）〕].)")
_FULL = "，；：？！"
_FEWEST = 10
_SHARE = 0.6


def check_halfwidth_share(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning, once a document, where most of at least ten marks are half-width."""
    for document in bulletin.documents:
        passage = body_of(document)
        half = _HALF.findall(passage.text)
        full = sum(map(passage.text.count, _FULL))
        if len(half) >= _FEWEST and len(half) >= _SHARE * (len(half) + full):
            first = _HALF.search(passage.text)
            at = first.start() if first else 0
            params = {"half": str(len(half)), "all": str(len(half) + full)}
            yield Finding("halfwidth-throughout", passage.place(at), "warning", params)
