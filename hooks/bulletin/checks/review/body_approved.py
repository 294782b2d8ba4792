"""What is published is what was approved: the body is the one whose hash was recorded at 终审."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_body_approved(bulletin: Bulletin) -> Iterator[Finding]:
    """An error where a final review has recorded no hash, and where the body is another one by now."""
    for document in bulletin.documents:
        final = document.header.review.final if document.header.review else None
        if final is None:
            continue
        if not final.sha256:
            params = {"path": document.path, "by": final.by}
            yield Finding("review-hash-missing", document.place_of("review", "final"), params=params)
        elif final.sha256.strip().lower() != document.body_hash:
            params = {"path": document.path, "date": final.date.isoformat(), "by": final.by}
            yield Finding("review-body-changed", document.place_of("review", "final", "sha256"), params=params)
