"""What an editor quotes in `obligations:` stands in the text today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.declared import find_quote
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_SENTENCE = late(r"[^。！？；!?;\n]+[。！？；!?;]?")
_LEAST_IN_COMMON = 0.3


def check_quotes(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each quote that is not in the text, with the sentence of the text that is most like it."""
    for entry in bulletin.notices:
        for quote in entry.document.quotes:
            if find_quote(entry.document, quote) is not None:
                continue
            near = nearest_sentence(quote, entry.document.body.text)
            code = "quote-not-found" if near else "quote-nowhere-near"
            yield Finding(code, entry.document.place_of_quote(quote), params={"quote": quote, "near": near})


def nearest_sentence(quote: str, text: str) -> str:
    """The sentence that shares the most pairs of characters with the quote, empty if none shares nearly a third.

    Pairs, because they are counted in one pass over the text, where an edit distance would take its square.
    """
    wanted = _pairs(quote)
    best, most = "", 0.0
    for found in _SENTENCE.finditer(text):
        pairs = _pairs(found.group())
        common = 2 * len(wanted & pairs) / max(1, len(wanted) + len(pairs))
        if common > most:
            best, most = found.group().strip(), common
    return best if most >= _LEAST_IN_COMMON else ""


def _pairs(text: str) -> set[str]:
    words = re.sub(r"\s", "", text)
    return {words[n : n + 2] for n in range(len(words) - 1)}
