"""No betting or adult site stands in a text by its name: 乐鱼体育教务处, 中共51白菜网委员会.

Whole sites of schools were copied so, with the name of the school replaced on every page; there the brand sells
nothing, and often it is the only sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin


@cache
def _brands() -> AnyWord:
    return AnyWord(read_words("known_brands"), is_gate=True)


def check_known_brand(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such name that no sentence warns of, where it stands first."""
    for document in bulletin.documents:
        told: set[str] = set()
        for passage in passages_of(document):
            text = passage.text
            for at, brand in islice(_brands().places_in(text), MOST_PER_PIECE):
                is_meant = brand in told or is_guarded(text, *sentence_span(text, at)) or is_about_it(document)
                if not is_meant:
                    told.add(brand)
                    yield Finding("brand-word", passage.place(at), params={"given": brand})
