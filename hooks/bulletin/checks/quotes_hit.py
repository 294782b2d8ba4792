"""A correction corrects, and a strike strikes, an obligation that was found in the text."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.declared import find_quote, obligations_at
from bulletin.extract import extract_obligations
from bulletin.finding import Finding
from bulletin.index import Bulletin

_CODES = {
    "strike": "strike-hits-nothing",
    "correct": "correction-hits-nothing",
    "confirm": "confirmation-hits-nothing",
}


def check_quotes_hit(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each correction, strike or confirmation that meets no extracted obligation.

    A strike or confirmation then changes nothing, a correction is taken for a new obligation. Extraction is asked
    again, only for the notices concerned: the bulletin holds what came out after the strikes.
    """
    for entry in bulletin.notices:
        declared = [item for item in entry.header.obligations if item.action != "declare"]
        extracted = extract_obligations(entry.document, bulletin.register) if declared else ()
        for item in declared:
            span = find_quote(entry.document, item.quote)
            if span is not None and not obligations_at(span, extracted):
                place = entry.document.place_of_quote(item.quote)
                yield Finding(_CODES[item.action], place, "warning", {"quote": item.quote})
