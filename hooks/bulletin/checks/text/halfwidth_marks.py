"""Punctuation between Chinese words is full-width: ，；：？！（）“” and not , . ; : ? ! ( ) "."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, body_of, line_around, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_HAN = "\u4e00-\u9fff"
_MARK = late(
    f"[,.;:?!()](?:(?<=[{_HAN}”’》）]\\.)(?=\\s|\\Z)|(?<=[{_HAN}”’》）〕%][,;:?!])(?=[{_HAN}“‘《（〔(\\d]|\\s|\\Z)"
    f"|(?<=[{_HAN}”’》）〕][,:;])(?=[A-Za-z])|(?<=[A-Za-z\\d][,;:!])(?=[{_HAN}“《])|(?<=\\()(?=[{_HAN}《“])|(?<=[{_HAN}》”〕]\\)))"
)
# Straight marks around Chinese words; behind a figure they are inches, behind = they belong to code.
_PAIR = late('"[^"\\n]{1,80}"')
_IS_CHINESE = late(f"[{_HAN}]")
_FULL = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_LEFT_HALF = late(r"\(([^（）()]{0,80})）")
_RIGHT_HALF = late(r"（([^（）()]{0,80})\)")
_LONGEST_LINE = 120
_MOST_ROUNDS = 4


def check_halfwidth_marks(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each line with such marks, at the first of them, with the line as it would be right."""
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        last, count = -1, 0
        for start in _starts(text):
            if start < last or count == MOST_PER_PIECE:
                continue
            end = text.find("\n", start)
            last = end if end >= 0 else len(text)
            count += 1
            line = line_around(text, start)
            marks = "".join(dict.fromkeys([*('"' for _ in _quoted(line)), *_MARK.findall(line)]))
            right = shorten(_mend(line), _LONGEST_LINE)
            params = {"marks": " ".join(marks), "right": right}
            yield Finding("halfwidth-mark", passage.place(start), "warning", params)


def _starts(text: str) -> list[int]:
    """Where such marks stand, in their order."""
    starts = [found.start() for found in _MARK.finditer(text)]
    return sorted([*starts, *(found.start() for found in _quoted(text))]) if '"' in text else starts


def _quoted(text: str) -> Iterator[re.Match[str]]:
    """Pairs of straight marks around Chinese words."""
    return (found for found in _PAIR.finditer(text) if _is_quotation(found))


def _is_quotation(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 2) : found.start()].rstrip()[-1:]
    return _IS_CHINESE.search(found.group()) is not None and not (before.isdigit() or before == "=")


def _mend(line: str) -> str:
    """The line with its marks made full-width, brackets in pairs; one mark made so may show the next to be one."""
    mended = _PAIR.sub(lambda found: f"“{found.group()[1:-1]}”" if _is_quotation(found) else found.group(), line)
    for _ in range(_MOST_ROUNDS):
        before = mended
        mended = _MARK.sub(lambda found: _FULL[found.group()], mended)
        mended = _RIGHT_HALF.sub(r"（\1）", _LEFT_HALF.sub(r"（\1）", mended))
        if mended == before:
            break
    return mended
