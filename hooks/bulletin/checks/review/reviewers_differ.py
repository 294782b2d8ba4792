"""三审 are done by three different people: nobody reviews a text twice."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.index import Bulletin
from bulletin.model import REVIEW_STEPS


def check_reviewers_differ(bulletin: Bulletin) -> Iterator[Finding]:
    """An error at each step whose reviewer has done an earlier one."""
    for document in bulletin.documents:
        seen: dict[str, str] = {}
        for step in REVIEW_STEPS:
            record = getattr(document.header.review, step, None)
            if record is None:
                continue
            name = "".join(record.by.split())
            if name in seen:
                params = {"by": record.by, "first": FRONT_MATTER_KEYS[seen[name]], "again": FRONT_MATTER_KEYS[step]}
                yield Finding("reviewers-same", document.place_of("review", step, "by"), params=params)
            seen.setdefault(name, step)
