"""A block's words made uniform, character by character, with the way back to the plain text.

White space goes, half-width punctuation becomes full-width, full-width letters and digits become half-width: the
grammar then meets one way of writing. Every character left knows where it stands in the plain text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.extract.words import frames
from bulletin.late_pattern import late
from bulletin.record import record

_WORDS = late(r"[^\s\u200b\ufeff]+")
_AMBIGUOUS = late('[:：,"]')
_LABEL_AND_BLANK = late(
    r"\s*[\u4e00-\u9fff]{0,6}(?:时间|日期|时段|地点|地址|对象|范围|方式|议程|时限|期限|电话|邮箱|联系人)"
    r"[ \u3000](?=\s*[^\s：:])"
)
_PICTURES = late("[\\U0001f000-\\U0001faff\\u2190-\\u21ff\\u2600-\\u2604\\u2607-\\u27bf\\ufe0f\\u200d]+")
_LAST_HAN = "\u9fff"
_DASHES = "—―─"
# 6.18前, 4/20前: a day, with a point in the place of 月.
_DOTTED = late(
    r"(?<![\d.:/第])(1[0-2]|0?[1-9])[./](?=(?:3[01]|[12]\d|0?[1-9])日?(?:[之以]前|前)(?![后期述面言沿提景者]))"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if code not in (0xFF1A, 0xFF1B, 0xFF1F, 0xFF20)}
_UNIFORM = (
    str.maketrans(";!?()~\uff0e\u2236\ufe50\ufe51\uff64\ufe54\ufe55\ufe56\ufe57", "；！？（）～.:，、、；：？！")
    | _WIDE
)
_OTHERWISE = late(f"[{re.escape(''.join(map(chr, _UNIFORM)))}]")


@record
class Stretch:
    """`text` normalised; `places[i]` is the index of its i-th character in the body's plain text."""

    text: str
    places: Sequence[int]

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the plain text that holds [start, end), which must not be empty."""
        return self.places[start], self.places[end - 1] + 1


def read_stretch(plain: str, start: int, end: int) -> Stretch:
    """The uniform words of the plain slice [start, end)."""
    raw = plain[start:end]
    places: Sequence[int] = range(start, end)
    if raw.split() != [raw] or "\u200b" in raw or "\ufeff" in raw:
        raw = frames.BLANK_BEFORE_LABEL.sub("；", raw)
        if label := _LABEL_AND_BLANK.match(raw):
            # 演练时间　11月9日: a blank for the colon.
            raw = f"{label[0][:-1]}：{raw[label.end() :]}"
        words = list(_WORDS.finditer(raw))
        places = [place for word in words for place in range(start + word.start(), start + word.end())]
        raw = "".join(word.group() for word in words)
    if raw[-1:] in _DASHES and (bare := raw.rstrip(_DASHES)):
        # 请做好以下几点——: as a colon does, it leads in to what follows.
        raw, places = f"{bare}：", places[: len(bare) + 1]
    if raw[:1] > _LAST_HAN or "z" < raw[:1] < "、":
        pictures = _PICTURES.match(raw)
        opens = pictures.end() if pictures and pictures.end() < len(raw) else 0
        # 🏃参赛的同学, ✔提前到场
        raw, places = raw[opens:], places[opens:]
    # Translating takes as long for a text that is uniform already, as most are.
    if _OTHERWISE.search(raw):
        raw = raw.translate(_UNIFORM)
    if "前" in raw and ("." in raw or "/" in raw):
        raw = _DOTTED.sub(r"\1月", raw)
    uniform = _AMBIGUOUS.sub(_Punctuation().settle, raw) if _AMBIGUOUS.search(raw) else raw
    if uniform.startswith("【"):
        uniform = frames.OPENING_LABEL.sub(r"。\g<words>：", uniform)
    if "（" in uniform or "【" in uniform or "〔" in uniform:
        uniform = frames.NOTE.sub(_set_apart, uniform)
    return Stretch(uniform, places)


def _set_apart(note: re.Match[str]) -> str:
    """（责任单位：X） is a sentence of its own; 〔不得代拟〕 goes on with the one before it."""
    return f"{'，' if note[0][0] == '〔' else '。'}{note['words']}。"


class _Punctuation:
    """Settles the marks whose meaning hangs on what stands around them, from left to right."""

    def __init__(self) -> None:
        self.quote_is_open = False

    def settle(self, found: re.Match[str]) -> str:
        mark, text, at = found.group(), found.string, found.start()
        between_digits = 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()
        if mark in ":：":
            return ":" if between_digits else "："
        if mark == ",":
            # 1,200 is a number; 3,应 is a clause that ends in a number.
            return "," if between_digits else "，"
        self.quote_is_open = not self.quote_is_open
        return "“" if self.quote_is_open else "”"
