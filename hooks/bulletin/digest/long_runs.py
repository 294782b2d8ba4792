"""Where a line of words may break that has neither a gap nor a Han character: addresses, numbers, rows of marks.

Such a run could be wider than the line. The typesetter may break it after any of its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Piece = tuple[str, bool]
"""Some of the words, and whether they may break anywhere."""

LONG = 16
"""Characters that surely fit into the narrowest column."""
_MARKS = "，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—·～"
# The script Han of Unicode 16 (Scripts.txt).
_HAN = (
    "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    "\U00016fe2-\U00016ff1\U00020000-\U000323af"
)
# Marks are apart from the rest, or one behind an address could begin a line.
_LONG_RUN = re.compile(rf"[^{_HAN}\s{_MARKS}]{{{LONG},}}|[{_MARKS}]{{{LONG},}}")


def cut_long_runs(words: str) -> tuple[Piece, ...]:
    """The pieces of some words, which joined are the words; none where no run is long."""
    if not _LONG_RUN.search(words):
        return ()
    return tuple(_pieces(words))


def _pieces(words: str) -> Iterator[Piece]:
    at = 0
    for run in _LONG_RUN.finditer(words):
        if at < run.start():
            yield words[at : run.start()], False
        yield run[0], True
        at = run.end()
    if at < len(words):
        yield words[at:], False
