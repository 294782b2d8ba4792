"""What cannot be looked into is said, and what an attachment or a picture gives away besides its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bulletin.asset import is_left_behind
from bulletin.finding import Finding, Level, Place
from bulletin.glossary import ATTACHMENT_PARTS
from bulletin.index import Bulletin
from bulletin.writing import Inspection
from bulletin.writing.inspection import PartKind

_FAULTS: Mapping[str, tuple[str, Level]] = {
    "too_large": ("attachment-too-large", "error"),
    "broken": ("attachment-broken", "error"),
    "encrypted": ("attachment-encrypted", "error"),
    "unknown_format": ("attachment-not-inspected", "warning"),
}
_TRACES: tuple[PartKind, ...] = ("comments", "inserted", "deleted", "hidden")
_LONGEST_SHOWN = 20


def check_attachments_inspected(bulletin: Bulletin) -> Iterator[Finding]:
    """Findings on each file that is not notice nor story."""
    for inspection in bulletin.inspections:
        place = Place(inspection.path)
        if inspection.fault and not is_left_behind(inspection.path):
            code, level = _FAULTS[inspection.fault]
            yield Finding(code, place, level)
        if inspection.has_macro:
            yield Finding("attachment-macro", place)
        if inspection.has_location:
            yield Finding("picture-location", place)
        if inspection.is_scan:
            yield Finding("attachment-is-scan", place, "info")
        yield from _traces(inspection)


def _traces(inspection: Inspection) -> Iterator[Finding]:
    """Comments, revisions and hidden words: what the writer did not mean to publish."""
    for kind in _TRACES:
        words = " ".join(" ".join(part.text for part in inspection.parts if part.kind == kind).split())
        if words:
            # A number there may be somebody's; the rules on personal data tell of it without repeating it.
            words = re.sub(r"[0-9]{4,}[0-9Xx]?", "****", words)
            shown = words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + "…"
            name = ATTACHMENT_PARTS[kind]
            yield Finding("attachment-traces", Place(inspection.path), params={"part": name, "given": shown})
