"""Two duties in words in, how alike they are apart from their dates out: by it an edited duty is known again."""

from __future__ import annotations

import difflib
import re

SAME_DUTY = 0.6
"""From this likeness on, two summaries are the same duty, edited."""

_TIMES = re.compile(r"[\d〇一二三四五六七八九十年月日号时点分:：（）()前后至于在]+")
_OTHER_PARTY = 0.2


def likeness(a: str, who_a: str, b: str, who_b: str) -> float:
    """From 0 to 1; a little less where the parties differ."""
    words_a, words_b = _TIMES.sub("", a), _TIMES.sub("", b)
    ratio = difflib.SequenceMatcher(None, words_a, words_b, autojunk=False).ratio()
    return ratio - (0 if who_a == who_b else _OTHER_PARTY)
