"""The line of issuers in, each of them out (联合行文). No rule."""

from __future__ import annotations

from bulletin.late_pattern import late

# What stands in quotes is one name: “不忘初心、牢记使命”主题教育领导小组.
_BETWEEN = late(r"[、，,\s]+(?![^“”]*”)")


def issuers_in(line: str | None) -> list[str]:
    """Their names, in order; none of an empty line."""
    return [name for name in _BETWEEN.split(line or "") if name]
