"""Two duties in words in, how alike they are apart from their dates out: by it an edited duty is known again."""

from __future__ import annotations

import difflib
import re

SAME_DUTY = 0.6
"""From this likeness on, two summaries are the same duty, edited."""

_TIMES = re.compile(r"[\d〇一二三四五六七八九十年月日号时点分:：（）()前后至于在]+")
_OTHER_PARTY = 0.2
_PART = 0.7
_SHORTEST_PART = 4
"""With fewer characters what two have in common is only the verb: 报送 of 报送名单."""


def likeness(a: str, who_a: str, b: str, who_b: str) -> float:
    """From 0 to 1; a little less where the parties differ. One that has been added to is like what it was before."""
    words_a, words_b = _TIMES.sub("", a), _TIMES.sub("", b)
    ratio = difflib.SequenceMatcher(None, words_a, words_b, autojunk=False).ratio()
    shorter, longer = sorted((words_a, words_b), key=len)
    if len(shorter) >= _SHORTEST_PART and shorter in longer:
        ratio = max(ratio, _PART)
    return ratio - (0 if who_a == who_b else _OTHER_PARTY)
