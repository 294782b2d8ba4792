"""Punctuation between Chinese words is full-width: ，；：？！（） and not , . ; : ? ! ( )."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, body_of, line_around, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_HAN = "\u4e00-\u9fff"
_MARK = late(
    f"[,.;:?!()](?:(?<=[{_HAN}”’》）]\\.)(?=\\s|\\Z)|(?<=[{_HAN}”’》）〕%][,;:?!])(?=[{_HAN}“‘《（〔\\d]|\\s|\\Z)|(?<=\\()(?=[{_HAN}《“])|(?<=[{_HAN}》”〕]\\)))"
)
_FULL = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_LONGEST_LINE = 120


def check_halfwidth_marks(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each line with such marks, at the first of them, with the line as it would be right."""
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        last, count = -1, 0
        for found in _MARK.finditer(text):
            if found.start() < last or count == MOST_PER_PIECE:
                continue
            end = text.find("\n", found.start())
            last = end if end >= 0 else len(text)
            count += 1
            line = line_around(text, found.start())
            marks = "".join(dict.fromkeys(_MARK.findall(line)))
            right = shorten(_mend(line), _LONGEST_LINE)
            params = {"marks": " ".join(marks), "right": right}
            yield Finding("halfwidth-mark", passage.place(found.start()), "warning", params)


def _mend(line: str) -> str:
    """The line with its marks made full-width, brackets in pairs."""
    mended = _MARK.sub(lambda found: _FULL[found.group()], line)
    return re.sub(r"（([^（）()]{0,80})\)", r"（\1）", re.sub(r"\(([^（）()]{0,80})）", r"（\1）", mended))
