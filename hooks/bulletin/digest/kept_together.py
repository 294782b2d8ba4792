"""Words that no line end may part: a range up to its sign, a fraction, 元/人; and the marks of notes behind them.

GB/T 15834: 连接号 begins no line (5.1.7), 分隔号 neither begins nor ends one (5.1.8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.digest.model import Plain

_WORD = r"(?:[0-9A-Za-z.%]{1,10}|[^\s/，。、；：！？])"
# 8:30— of 8:30—11:30, but no 破折号, which is two of them; 24/7, 元/人.
_KEPT = re.compile(rf"(?:[!-~]{{1,12}}|[^\s—～])[—～](?![—～])|(?<!/){_WORD}(?:/{_WORD}){{1,3}}(?!/)")
# What a mark stands behind: the last character, of a word in letters or figures all of it.
_LAST = re.compile(r"(?:[!-~]{1,15}|[^\s\ufe00-\ufe0f\U000e0100-\U000e01ef][\ufe00-\ufe0f\U000e0100-\U000e01ef]*)\Z")
_ADDRESS = re.compile(r"[!-~]{16,}")  # may break anywhere, see `long_runs`
_SHORT = 8  # characters of words in a style that go with the mark behind them


def find_kept(words: str) -> Iterator[tuple[int, int]]:
    """Where what is kept together begins and ends."""
    if "—" in words or "～" in words or "/" in words:
        loose = [found.span() for found in _ADDRESS.finditer(words)]
        for found in _KEPT.finditer(words):
            if not any(found.start() < end and start < found.end() for start, end in loose):
                yield found.span()


def keep_notes(inlines: list[Plain]) -> list[Plain]:
    """Inlines as JSON, in which every mark of a note is in one `kept` with the end of the words before it."""
    if not any(map(_is_note, inlines)):
        return inlines
    made: list[Plain] = []
    for inline in inlines:
        if _is_note(inline) and made:
            head, tail = _parted(made.pop())
            made.extend([*head, {"kind": "kept", "inlines": [*tail, inline]}])
        else:
            made.append(inline)
    return made


def _parted(before: Plain) -> tuple[list[Plain], list[Plain]]:
    """What stands before a mark, and the end of it that goes with the mark."""
    if isinstance(before, str) and (last := _LAST.search(before)):
        return [before[: last.start()]] if last.start() else [], [last[0]]
    if isinstance(before, dict) and isinstance(inner := before.get("inlines"), list):
        if before["kind"] == "kept":
            return [], inner
        if sum(len(each) if isinstance(each, str) else _SHORT + 1 for each in inner) <= _SHORT:
            return [], [before]
    return [before], []


def _is_note(inline: Plain) -> bool:
    return isinstance(inline, dict) and inline.get("kind") == "note"
