"""A text in, the same with one shape for each digit, dash, blank and bracket out; says where each character was.

A number in full-width digits, or with something invisible in it, is the same number to a reader.
"""

from __future__ import annotations

import re
from array import array

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_ODD = re.compile("[^\n -~\u3001-\u301f\u4e00-\u9fff，。：；！？“”‘’·…（）]")


def _same_width_table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    # Chinese punctuation keeps its full width: rules tell sentences by it.
    for mark in "，：；！？（）":
        table.pop(ord(mark))
    for zero in (0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6):
        table.update({zero + digit: str(digit) for digit in range(10)})
    table.update(dict.fromkeys(map(ord, "‐‑‒–—―−﹣－─━"), "-"))
    table.update(dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u3000\t"), " "))
    table[ord("﹫")] = "@"
    return table


_SAME_WIDTH = _same_width_table()


def make_uniform(text: str) -> tuple[str, array[int] | None]:
    """The uniform text, and the place of each of its characters in the given one; None where they are the same."""
    # Most texts hold nothing odd, and going through a text character by character is what costs.
    if text.isascii() or not _ODD.search(text):
        return text, None
    places: array[int] | None = None
    if _INVISIBLE.search(text):
        gone = {found.start() for found in _INVISIBLE.finditer(text)}
        places = array("l", (n for n in range(len(text)) if n not in gone))
        text = _INVISIBLE.sub("", text)
    return text.translate(_SAME_WIDTH), places
