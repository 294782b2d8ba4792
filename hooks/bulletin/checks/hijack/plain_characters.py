"""A text in, the same in plain characters out, each at its place: 賺 is 赚, ㈠ is 一, Ｖ is v.

A list of words knows one form of each; who copies from a site abroad, or hides from such a list, puts in another.
"""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.hijack.words import read_words
from bulletin.late_pattern import late


@cache
def _table() -> tuple[re.Pattern[str], dict[int, str]]:
    pairs = {ord(pair[0]): pair[1] for name in ("traditional", "dressed") for pair in read_words(name)}
    return late(f"[{''.join(map(chr, pairs))}]"), pairs


def in_plain_characters(text: str) -> str:
    """As long as the text; a text without such characters is given back as it is."""
    any_of_them, pairs = _table()
    return text.translate(pairs) if any_of_them.search(text) else text
