"""Words that no line end may part: ranges up to their sign, fractions, names in a list; and the marks of notes.

GB/T 15834: 连接号 begins no line (5.1.7), 分隔号 neither begins nor ends one (5.1.8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.digest.model import Plain

_WORD = r"(?:[0-9A-Za-z.%]{1,10}|[^\s/，。、；：！？])"
# 8:30— of 8:30—11:30, but no 破折号, which is two of them; 24/7, 元/人.
_KEPT = re.compile(rf"(?:[!-~]{{1,12}}|[^\s—～])[—～](?![—～])|(?<!/){_WORD}(?:/{_WORD}){{1,3}}(?!/)")
# 1 234 567.89, 10 kg, No. 5.
_UNIT = "(?:k?g|mg|t|[kcm]?m|m?L|h|min|s|kWh?|W|V|Hz|Pa|[KMGT]B|℃|°C)"
_NUMBER = re.compile(rf"\d{{1,3}}(?: \d{{3}})+(?:\.\d+)?(?!\d)|\d[\d.,]{{0,9}} {_UNIT}(?![A-Za-z\d])|No\. \d{{1,4}}")
# A list of names, three at least with wide gaps between them: 冉清越　沈　渡　周砚秋.
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_NAME = f"(?:[{_HAN}·]{{2,8}}|[{_HAN}]\u3000[{_HAN}])"
_NAMES = re.compile(rf"(?<![^\s\u3000]){_NAME}(?:[ \u3000]+{_NAME}){{2,}}(?![^\s\u3000])")
_EACH_NAME = re.compile(_NAME)
# What a mark stands behind: the last character, of a word in letters or figures all of it.
_LAST = re.compile(r"(?:[!-~]{1,15}|[^\s\ufe00-\ufe0f\U000e0100-\U000e01ef][\ufe00-\ufe0f\U000e0100-\U000e01ef]*)\Z")
_ADDRESS = re.compile(r"[!-~]{16,}")  # may break anywhere, see `long_runs`
_SHORT = 8  # characters of words in a style that go with the mark behind them


def find_kept(words: str) -> Iterator[tuple[int, int]]:
    """Where what is kept together begins and ends."""
    end = 0
    for start, stop in sorted(_found(words)):
        if start >= end:
            yield start, stop
            end = stop


def _found(words: str) -> Iterator[tuple[int, int]]:
    if "—" in words or "～" in words or "/" in words:
        loose = [found.span() for found in _ADDRESS.finditer(words)]
        for found in _KEPT.finditer(words):
            if not any(found.start() < end and start < found.end() for start, end in loose):
                yield found.span()
    if " " in words:
        yield from (found.span() for found in _NUMBER.finditer(words))
    if "\u3000" in words:
        for names in _NAMES.finditer(words):
            yield from (found.span() for found in _EACH_NAME.finditer(words, *names.span()))


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
