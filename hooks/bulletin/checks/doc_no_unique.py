"""A 文号 belongs to one notice: by it notices cite, replace and withdraw each other."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry


def check_doc_no_unique(bulletin: Bulletin) -> Iterator[Finding]:
    """An error at each place of a 文号 that more than one notice carries, naming the others."""
    by_number: dict[str, list[NoticeEntry]] = {}
    for entry in bulletin.notices:
        if entry.header.doc_no:
            by_number.setdefault(entry.header.doc_no, []).append(entry)
    for doc_no, entries in by_number.items():
        for entry in entries if len(entries) > 1 else ():
            others = sorted(str(other.document.place_of("doc_no")) for other in entries if other is not entry)
            params = {"doc_no": doc_no, "others": "、".join(others)}
            yield Finding("doc-no-duplicate", entry.document.place_of("doc_no"), params=params)
