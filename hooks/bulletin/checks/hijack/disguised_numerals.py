"""No figure in a ring or in brackets stands for a plain one: ㈠对㈠, 日赚③百. ①② that count points are welcome."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_RINGED = "\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289\U0001f100-\U0001f10c"
_ANY = late(f"[{_RINGED}]")
_AMID = late(
    f"[{_RINGED}](?:对|比|V|v)[{_RINGED}]"
    f"|(?<=[日月天赚送返领加满减约仅低至高达奖超付才只借贷要交元])[{_RINGED}]{{1,4}}(?:[百千万亿元块折毛角倍]|[克斤]|[小][时])"
)
_ROW = late(f"[\\d〇○]{{0,12}}[{_RINGED}](?:[-_ ]?[\\d{_RINGED}〇○]){{4,20}}")
_FEWEST_IN_A_ROW = 3


def check_disguised_numerals(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each place where they are read as a number, or stand in a row as those of a telephone do."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            text = passage.text
            if text.isascii() or not _ANY.search(text):
                continue
            rows = [found for found in _ROW.finditer(text) if _is_number(found.group())]
            for found in islice((*_AMID.finditer(text), *rows), MOST_PER_PIECE):
                given = found.group()
                params = {"given": given, "right": unicodedata.normalize("NFKC", given).translate(_BRACKETS)}
                yield Finding("numerals-disguised", passage.place(found.start()), params=params)


_BRACKETS = {ord(mark): None for mark in "()."}


def _is_number(row: str) -> bool:
    """Whether the ringed ones among them do not just count up, as those of a list do."""
    values = [unicodedata.numeric(one) for one in row if _ANY.match(one)]
    return len(values) >= _FEWEST_IN_A_ROW and values != sorted(set(values))
