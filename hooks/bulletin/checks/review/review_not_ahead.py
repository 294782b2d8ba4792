"""Nobody has reviewed a text on a day that is still to come."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.index import Bulletin
from bulletin.model import REVIEW_STEPS


def check_review_not_ahead(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each review dated after today; no error, for the bulletin may be looked at as of an earlier day."""
    if bulletin.today is None:
        return
    for document in bulletin.documents:
        for step in REVIEW_STEPS if document.header.review else ():
            record = getattr(document.header.review, step)
            if record is not None and record.date > bulletin.today:
                params = {
                    "step": FRONT_MATTER_KEYS[step],
                    "date": record.date.isoformat(),
                    "today": bulletin.today.isoformat(),
                }
                yield Finding("review-ahead", document.place_of("review", step, "date"), "warning", params)
