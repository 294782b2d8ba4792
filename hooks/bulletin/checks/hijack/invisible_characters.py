"""No character that cannot be seen: zero-width, control, private use, turning the direction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, source_of
from bulletin.checks.text.garbled_text import garbled_spans
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# U+FE0F and U+200D inside emoji belong to the emoji, which are another rule's.
_HIDDEN = late(
    "(?:[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200d\ufe0f])+"
)
_ANY = late(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U0010ffff]"
)
_TURNING = late("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PRIVATE = late("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_OF_BYTES = late("[\x80-\x9f\xad]+")
_AROUND = 12


def check_invisible_characters(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each run of them in a body; the lines of front matter are looked at where they are read."""
    for document in bulletin.documents:
        passage = source_of(document)
        if not _ANY.search(passage.text):
            continue
        # What is read of a wrong encoding is told once, as that.
        is_garbled = bool(garbled_spans(document.body.text))
        hidden = [each for each in _HIDDEN.finditer(passage.text) if not (is_garbled and _OF_BYTES.fullmatch(each[0]))]
        for found in islice(hidden, MOST_PER_PIECE):
            code = "character-turning" if _TURNING.search(found.group()) else "character-hidden"
            before, after = _around(passage.text, found)
            params = {"given": _names(found.group()), "before": before, "after": after}
            yield Finding(code, passage.place(found.start()), params=params)
        private = () if is_garbled else _PRIVATE.finditer(passage.text)
        for found in islice(private, MOST_PER_PIECE):
            before, after = _around(passage.text, found)
            params = {"given": _names(found.group()), "before": before, "after": after}
            yield Finding("character-private", passage.place(found.start()), params=params)


def _around(text: str, found: re.Match[str]) -> tuple[str, str]:
    before = text[max(0, found.start() - _AROUND) : found.start()].rpartition("\n")[2]
    return before, text[found.end() : found.end() + _AROUND].partition("\n")[0]


def _names(characters: str) -> str:
    """U+200B（ZERO WIDTH SPACE）, the first three of them."""
    names = [f"U+{ord(c):04X}" for c in dict.fromkeys(characters) if unicodedata.category(c)[0] in "CMZL"]
    return "、".join(names[:3]) + ("等" if len(names) > 3 else "")
