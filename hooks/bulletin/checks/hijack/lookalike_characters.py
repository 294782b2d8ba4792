"""No letter that only looks like another: Cyrillic in a Latin word, a radical of the dictionary for a Han character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u13a0-\u13f4\u1f00-\u1fff\ua4d0-\ua4f7"
_CYRILLIC_TWINS = "АВЕЅІЈКМНОРСТУХаеорсухіјѕ"
_GREEK_TWINS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_TWINS = _GREEK_TWINS + _CYRILLIC_TWINS
"""The ones that one takes for a Latin letter."""
_BESIDE_LATIN = _FOREIGN.removeprefix("\u0370-\u03ff") + _GREEK_TWINS
# Greek alone or at the end of a formula is a sign (α, 5μm, ΔG), and a word of Cyrillic is foreign; in a Latin word, or
# where nothing but twins of Latin letters stands beside Han or figures, they are a disguise.
_MIXED = late(
    f"[A-Za-z0-9]{{0,20}}(?:[A-Za-z][{_BESIDE_LATIN}]|[{_BESIDE_LATIN}][A-Za-z]|[a-z][{_FOREIGN}][a-z])[A-Za-z0-9{_FOREIGN}]{{0,20}}"
    f"|(?<![{_FOREIGN}])[{_TWINS}]{{2,20}}(?=\\d)[A-Za-z0-9]{{1,20}}|\\d{{3,20}}[{_TWINS}]{{2,20}}(?![{_FOREIGN}])"
    f"|(?<![{_FOREIGN}])(?:(?<=[\u4e00-\u9fff])[{_TWINS}]{{2,20}}|[{_TWINS}]{{2,20}}(?=[\u4e00-\u9fff]))(?![{_FOREIGN}])"
    f"|(?<=[\u4e00-\u9fff])[{_CYRILLIC_TWINS}](?![{_FOREIGN}])|(?<![{_FOREIGN}])[{_CYRILLIC_TWINS}](?=[\u4e00-\u9fff])"
)
_COMPATIBLE = late("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]+")
_ANY = late(
    f"[{_FOREIGN}\u2e80-\u2fdf\uf900-\ufaff\u249c-\u24e9\U0001d400-\U0001d7ff\U0001f110-\U0001f189\U0002f800-\U0002fa1f]"
)
# Letters in circles, boxes, bold: 𝐛𝐛, Ⓐ, 🅱. ①② and ㈠ are numbers and welcome.
_DRESSED = late("[\u249c-\u24e9\U0001d400-\U0001d7ff\U0001f110-\U0001f189]+")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# Radicals of U+2E80 that NFKC leaves alone, by what Word and PDF mean by them.
_RADICALS = {
    "⺠": "民",
    "⻓": "长",
    "⻔": "门",
    "⻋": "车",
    "⻢": "马",
    "⻅": "见",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
}


def check_lookalike_characters(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a word of two scripts or of dressed letters, a warning for a radical in place of a character."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            if not _ANY.search(passage.text):
                continue
            # A full-width letter is no disguise by itself, and none of its neighbour either.
            text = passage.text.translate(_NARROW)
            for pattern in (_MIXED, _DRESSED):
                for found in islice(pattern.finditer(text), MOST_PER_PIECE):
                    params = {"given": found.group(), "odd": _odd(found.group())}
                    yield Finding("letters-disguised", passage.place(found.start()), params=params)
            for found in islice(_COMPATIBLE.finditer(passage.text), MOST_PER_PIECE):
                params = {"given": found.group(), "right": _plain(found.group()), "odd": _odd(found.group())}
                yield Finding("character-lookalike", passage.place(found.start()), "warning", params)


def _plain(text: str) -> str:
    return "".join(_RADICALS.get(c, unicodedata.normalize("NFKC", c)) for c in text)


def _odd(text: str) -> str:
    """The code points that are no Latin letter and no figure."""
    return "、".join(f"U+{ord(c):04X}" for c in dict.fromkeys(text) if not c.isascii())
