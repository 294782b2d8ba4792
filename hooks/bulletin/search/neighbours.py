"""Pairs of characters in, for each character those that follow it and those that come before it out.

By these the browser mends one wrong character (官系 → 关系: what stands before 系?) and completes a single one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from bulletin.search.pinyin import grade

_MOST = 150  # neighbours on a side; the rarer ones are as likely to be misprints themselves


def neighbour_table(weights: Mapping[str, float]) -> dict[str, tuple[str, str]]:
    """Character → those before it, those after it: weightiest first, each run of equal weight headed by its digit."""
    before: dict[str, list[tuple[float, str]]] = defaultdict(list)
    after: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for pair, weight in weights.items():
        after[pair[0]].append((-weight, pair[1]))
        before[pair[1]].append((-weight, pair[0]))
    return {character: (_write(before[character]), _write(after[character])) for character in sorted({*before, *after})}


def _write(neighbours: list[tuple[float, str]]) -> str:
    written, last = [], None
    for weight, character in sorted(neighbours)[:_MOST]:
        if (digit := grade(-weight)) != last:
            written.append(str(digit))
            last = digit
        written.append(character)
    return "".join(written)
