"""Lines in, where half-width punctuation stands between Chinese words out; it is told and never changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.intake.loss import Loss, shorten

_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff）”》])[,;:?!()]|[,;:?!()](?=[\u4e00-\u9fff（“《])")
_AROUND = 10


def half_width_marks(lines: Iterable[str]) -> Iterator[Loss]:
    """One loss for all of them, with their number and the first one among its words."""
    count, first, where = 0, "", ""
    paragraph = 0
    for line in lines:
        if not line or line.startswith(("![", "|--")):
            continue
        paragraph += 1
        for found in _HALF_WIDTH.finditer(line):
            if not count:
                first = shorten(line[max(found.start() - _AROUND, 0) : found.end() + _AROUND])
                where = f"正文第{paragraph}段"
            count += 1
    if count:
        yield Loss("half-width-marks", where, "look", {"count": f"{count}", "words": first})
