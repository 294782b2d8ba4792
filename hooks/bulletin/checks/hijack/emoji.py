"""Prose of an office has no strings of emoji."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_EMOJI = (
    "[\u231a\u231b\u23e9-\u23f3\u2728\u2753-\u2757\u2763\u2764\u2b50\u2b55"
    "\u26a1\u2705\u274c\U0001f000-\U0001f0ff\U0001f18a-\U0001faff]"
)
_STRING = late(f"(?:{_EMOJI}[\ufe0f\u200d]{{0,2}}[ ]?){{2,100}}")
_ONE = late(_EMOJI)
_FEWEST_SINGLE = 3


def check_emoji(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each string of two or more, or once for three that stand apart."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            if passage.text.isascii() or not _ONE.search(passage.text):
                continue
            strings = list(islice(_STRING.finditer(passage.text), MOST_PER_PIECE))
            if not strings:
                ones = list(islice(_ONE.finditer(passage.text), _FEWEST_SINGLE))
                strings = ones[:1] if len(ones) == _FEWEST_SINGLE else []
            for found in strings:
                yield Finding(
                    "emoji-in-prose", passage.place(found.start()), "warning", {"given": found.group().strip()}
                )
