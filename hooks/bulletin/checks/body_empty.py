"""A document has something to say: below its front matter there is a text."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin


def check_body_empty(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each file with front matter and no word below it."""
    notices, stories = bulletin.notices, bulletin.stories
    for document in [*(entry.document for entry in notices), *(entry.document for entry in stories)]:
        # Pictures and code blocks are not words but are something: what counts is the source.
        if document.front_matter.is_present and not document.body.source.strip():
            last_line = document.text.rstrip("\n").count("\n") + 1
            yield Finding("body-empty", Place(document.path, last_line), "warning")
