"""Every obligation an editor declares or corrects says something: for whom, or what is different."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.model import ObligationInput


def check_declared_parties(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning where nobody is named for a declared obligation, or where a correction corrects nothing."""
    for entry in bulletin.notices:
        for declared in entry.header.obligations:
            place = entry.document.place_of_quote(declared.quote)
            if declared.action == "declare" and not declared.who and not entry.header.recipients:
                yield Finding("declared-without-who", place, "warning", {"quote": declared.quote})
            if declared.action == "correct" and not _says_something(declared):
                yield Finding("correction-empty", place, "warning", {"quote": declared.quote})


def _says_something(declared: ObligationInput) -> bool:
    return any(value is not None for value in (declared.who, declared.modality, declared.timing, declared.text))
