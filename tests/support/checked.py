"""What a few rules find in a few documents, without a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin, build_index
from bulletin.read.document import Document
from bulletin.register import Register

Rule = Callable[[Bulletin], Iterator[Finding]]


def findings_of(rules: Iterable[Rule], *documents: Document, register: Register | None = None) -> list[Finding]:
    """The findings of these rules over these documents, the rules in their order."""
    bulletin = build_index(documents, {}, register or Register())
    return [finding for rule in rules for finding in rule(bulletin)]


def codes_of(rules: Iterable[Rule], *documents: Document, register: Register | None = None) -> set[str]:
    """The codes of them."""
    return {finding.code for finding in findings_of(rules, *documents, register=register)}
