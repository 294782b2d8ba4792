"""A block in, the rung of the ladder 一、（一）1.（1） on which it stands out."""

from __future__ import annotations

from bulletin.late_pattern import late
from bulletin.read.blocks import Block

_LEVELS = (
    r"[一二三四五六七八九十百]+、",
    r"[（(][一二三四五六七八九十百]+[）)]",
    r"\d+[.．、](?!\d)",
    r"[（(]\d+[）)]|\d+[.．]\d",
)
_LEVEL = late("|".join(f"({mark})" for mark in _LEVELS))
LOWEST = len(_LEVELS)


def level_of(block: Block) -> int:
    """1 for 一、, 2 for （一） and so on; 0 for a block outside the ladder."""
    if block.shape == "heading":
        return 1
    found = _LEVEL.match(block.marker) if block.marker else None
    return (found.lastindex or 0) if found else 0
