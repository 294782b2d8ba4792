"""Rules on the record of 三审三校."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.review.body_approved import check_body_approved
from bulletin.checks.review.review_complete import check_review_complete
from bulletin.checks.review.review_dates import check_review_dates
from bulletin.checks.review.review_not_ahead import check_review_not_ahead
from bulletin.checks.review.reviewers_differ import check_reviewers_differ
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_review_complete,
    check_reviewers_differ,
    check_review_dates,
    check_review_not_ahead,
    check_body_approved,
)
