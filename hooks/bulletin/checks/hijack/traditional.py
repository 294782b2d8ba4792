"""A text in, the same with the traditional characters of advertisements as simplified ones out, each at its place.

A list of words knows one form of each; who copies from a site abroad puts in the other.
"""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.hijack.words import read_words


@cache
def _table() -> tuple[re.Pattern[str], dict[int, str]]:
    pairs = {ord(pair[0]): pair[1] for pair in read_words("traditional")}
    return re.compile(f"[{''.join(map(chr, pairs))}]"), pairs


def simplified(text: str) -> str:
    """As long as the text; a text without such characters is given back as it is."""
    any_of_them, pairs = _table()
    return text.translate(pairs) if any_of_them.search(text) else text
