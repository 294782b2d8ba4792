"""What a notice replaces, amends or withdraws, and what a story responds to, is there; and no notice changes itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from bulletin.checks.nearest import nearest_name
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.read.document import Document

_VERBS: tuple[Literal["replaces", "amends", "withdraws"], ...] = ("replaces", "amends", "withdraws")


def check_changed_notices(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each 文号 named in front matter that neither the bulletin nor the register's list knows."""
    known = {*bulletin.notice_by_doc_no, *(document.doc_no for document in bulletin.register.documents)}
    for entry in bulletin.notices:
        for verb in _VERBS:
            for number, target in enumerate(getattr(entry.header, verb)):
                if target == entry.header.doc_no:
                    place = entry.document.place_of(verb, number)
                    yield Finding("change-of-itself", place, params={"key": verb, "given": target})
                elif target not in known:
                    yield _unknown(entry.document, verb, number, target, known)
    for story in bulletin.stories:
        for number, target in enumerate(story.header.responds_to):
            if target not in known:
                yield _unknown(story.document, "responds_to", number, target, known)


def _unknown(document: Document, key: str, number: int, target: str, known: set[str]) -> Finding:
    near = nearest_name(target, sorted(known), 0.7)
    code = "target-misspelt" if near else "target-unknown"
    return Finding(code, document.place_of(key, number), params={"key": key, "given": target, "near": near})
