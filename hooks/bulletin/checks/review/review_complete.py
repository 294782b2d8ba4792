"""初审, 复审 and 终审 are all recorded."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.index import Bulletin
from bulletin.model import REVIEW_STEPS


def check_review_complete(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each document that lacks one of the three, naming those it lacks."""
    for document in bulletin.documents:
        review = document.header.review
        around = document.place_of("review")
        # What is written and not as it must be is told of where it is read.
        missing = [
            step
            for step in REVIEW_STEPS
            if (review is None or getattr(review, step) is None) and document.place_of("review", step) == around
        ]
        if missing and document.front_matter.is_present:
            names = "、".join(FRONT_MATTER_KEYS[step] for step in missing)
            params = {"missing": names, "step": missing[0], "path": document.path}
            yield Finding("review-step-missing", around, params=params)
