"""Numbers as offices write them (15, 十五, 二〇二六, 两) in, integers out; knows nothing of what is counted."""

from __future__ import annotations

_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}

NUMBER = r"(?:\d{1,4}|[〇零○一二三四五六七八九十两廿卅百]{1,5})"
"""A pattern for any number that `read_number` reads."""


def read_number(text: str) -> int | None:
    """The value of a number up to 9999 in Arabic or Chinese digits, None where the characters make no number."""
    if text.isdigit() and text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text:
        return None
    if "十" not in text and "百" not in text:
        if any(character not in _VALUES for character in text):
            return None
        return int("".join(str(_VALUES[character]) for character in text))
    hundreds, mark, rest = text.rpartition("百")
    total = 0
    if mark:
        if hundreds not in _VALUES:
            return None
        total = _VALUES[hundreds] * 100
    rest = rest.lstrip("零〇")
    if not rest:
        return total
    tens, mark, ones = rest.partition("十")
    if mark:
        if (tens and tens not in _VALUES) or (ones and ones not in _VALUES):
            return None
        return total + (_VALUES[tens] if tens else 1) * 10 + (_VALUES[ones] if ones else 0)
    return total + _VALUES[rest] if rest in _VALUES else None
