"""No words taken apart by signs, 加*微*信*号, so that a word list does not see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin

_TAKEN_APART = re.compile("(?:[\u4e00-\u9fff][*_.|~+^@#$&●★☆♥◆■]{1,2}){3,20}[\u4e00-\u9fff]")
_LIKELY = re.compile("[*_.|~+^@#$&●★☆♥◆■][\u4e00-\u9fff][*_.|~+^@#$&●★☆♥◆■]")
_SIGNS = re.compile("[^\u4e00-\u9fff]")


def check_spaced_out(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each row of four or more single characters with signs between them."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            is_likely = _LIKELY.search(passage.text) is not None
            for found in islice(_TAKEN_APART.finditer(passage.text), MOST_PER_PIECE) if is_likely else ():
                params = {"given": found.group(), "joined": _SIGNS.sub("", found.group())}
                yield Finding("words-taken-apart", passage.place(found.start()), "warning", params)
