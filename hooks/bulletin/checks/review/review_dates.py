"""The three reviews follow one another, and the last of them comes before the notice is given out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.index import Bulletin
from bulletin.model import REVIEW_STEPS


def check_review_dates(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a review dated before an earlier one; a warning for a notice given out before its final review."""
    for document in bulletin.documents:
        review = document.header.review
        if review is None:
            continue
        steps = [(step, record) for step in REVIEW_STEPS if (record := getattr(review, step)) is not None]
        for (earlier, before), (later, after) in itertools.pairwise(steps):
            if after.date < before.date:
                params = {
                    "earlier": FRONT_MATTER_KEYS[earlier],
                    "before": before.date.isoformat(),
                    "later": FRONT_MATTER_KEYS[later],
                    "after": after.date.isoformat(),
                }
                yield Finding("review-dates-order", document.place_of("review", later, "date"), params=params)
        issued = document.notice.issued if document.notice else None
        if issued and review.final and issued < review.final.date:
            params = {"issued": issued.isoformat(), "final": review.final.date.isoformat()}
            yield Finding("review-after-issue", document.place_of("review", "final", "date"), "warning", params)
