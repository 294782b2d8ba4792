"""Findings on numbers of upper documents in, without those that the register or the bulletin itself knows. No rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bulletin.checks.secrecy.upper_documents import UPPER_DOCUMENT, key_of
from bulletin.finding import Finding
from bulletin.index import Bulletin


def without_known(findings: Iterable[Finding], bulletin: Bulletin) -> list[Finding]:
    """The findings but for those of numbers that are on the register's list, or are the bulletin's own."""
    findings = list(findings)
    if all(finding.code != UPPER_DOCUMENT for finding in findings):
        return findings
    known = {key_of(document.doc_no) for document in bulletin.register.documents}
    known |= {key_of(doc_no) for doc_no in bulletin.notice_by_doc_no}
    return [f for f in findings if f.code != UPPER_DOCUMENT or not _is_known(f.params["key"], known)]


def _is_known(key: str, known: Collection[str]) -> bool:
    """Whether a number is known, from whichever of the characters in front of it it begins."""
    return any(key[at:] in known for at in range(len(key)))
