"""No lower-case brand stands inside 《》: 《bb…》, 《k8…》; names of standards and software in capitals do."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.title_without_genre import is_called_a_document
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_TITLE = late(r"《(?P<title>[^《》\n]{1,20})》")
_WORD = late(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+")
_MIXED = late(r"[a-zａ-ｚ]|[0-9０-９][A-ZＡ-Ｚ]|[A-ZＡ-Ｚ][0-9０-９]")
_HAN = late("[\u4e00-\u9fff]")


def check_latin_in_title(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each short title with such a word that ends in no 文种."""
    known = frozenset(read_words("known_latin"))
    for document in bulletin.documents:
        for passage in passages_of(document):
            count = 0
            for found in _TITLE.finditer(passage.text) if "《" in passage.text else ():
                title = found["title"]
                if count < MOST_PER_PIECE and not is_called_a_document(title) and _has_brand(title, known):
                    count += 1
                    yield Finding("latin-in-title", passage.place(found.start()), "warning", {"title": title})


def _has_brand(title: str, known: frozenset[str]) -> bool:
    words = _WORD.findall(title)
    if not _HAN.search(title) and len(title) > 8:
        # The English title of a book.
        return False
    return any(_MIXED.search(word) and not word[0].isupper() and word.lower() not in known for word in words) or any(
        len(word) >= 3 and _MIXED.search(word) and any(c.isdigit() for c in word) and word.lower() not in known
        for word in words
    )
