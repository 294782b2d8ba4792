"""What the extraction was not sure of is told to the editor, once a notice."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import DOUBTS
from bulletin.index import Bulletin


def check_review_needed(bulletin: Bulletin) -> Iterator[Finding]:
    """An info at the first timed obligation of a notice that needs a review (待核), with their number and the reasons.

    Untimed ones bear the mark on the page but are not counted here: a list of every exhortation would be read by
    nobody.
    """
    for entry in bulletin.notices:
        if any(finding.level == "error" for finding in entry.document.findings):
            # A header that cannot be read makes everything doubtful; that fault is told already.
            continue
        # What hangs on a day that is still to come, nobody can confirm yet.
        is_open = "date" in entry.document.left_open.keys
        doubtful = [
            each
            for each in entry.obligations
            if each.needs_review and each.timing and not (is_open and "date_unknown" in each.doubts)
        ]
        if doubtful:
            first = doubtful[0]
            params = {
                "count": str(len(doubtful)),
                "quote": first.quote,
                "reasons": "；".join(DOUBTS[doubt] for doubt in first.doubts),
            }
            yield Finding("review-needed", entry.document.place_in_body(first.start), "info", params)
