"""No mark of punctuation stands twice, 。。 or ，。, and no pair of quotation marks or brackets is empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_DOUBLED = late(r"[，。；：、？！,;:“《（](?:[，。；：、？！,;:?!]+|(?<=“)”|(?<=《)》|(?<=（)）)")
_EMPTY = frozenset({"“”", "《》", "（）"})
_RIGHT = frozenset({"？！", "！？"})


def check_doubled_marks(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such row of marks."""
    for document in bulletin.documents:
        passage = body_of(document)
        for found in islice(_DOUBLED.finditer(passage.text), MOST_PER_PIECE):
            given = found.group()
            if given in _RIGHT or given.isascii() or (given[0] in "“《（" and given not in _EMPTY):
                continue
            if not passage.is_unbroken(found.start(), found.end()):
                continue
            params = {"given": given, "around": passage.text[max(0, found.start() - 8) : found.end()].replace("\n", "")}
            yield Finding("marks-doubled", passage.place(found.start()), "warning", params)
