"""The words of an obligation in, a line short enough for a list out."""

from __future__ import annotations

from bulletin.late_pattern import late

LONGEST = 60

_ORDINAL = late(r"(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[①-⑳])")


def summarise(whole: str, act: str) -> str:
    """The act without party and modal word where that leaves enough, cut at a comma where it is long."""
    text = act.lstrip("，：、") if len(act) >= 4 else whole
    if ordinal := _ORDINAL.match(text):
        text = text[ordinal.end() :]
    if len(text) <= LONGEST:
        return text
    cut = text.rfind("，", 0, LONGEST)
    return text[: cut if cut >= LONGEST // 3 else LONGEST - 1] + "…"
