"""A span of time ends after it begins."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_span_runs_forward(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each timing whose end lies before its beginning (起 after 止)."""
    for entry, obligation in bulletin.obligations:
        timing = obligation.timing
        if timing and timing.start and timing.due and timing.due < timing.start[: len(timing.due)]:
            place = entry.document.place_in_body(obligation.start)
            params = {"start": timing.start, "due": timing.due, "quote": obligation.quote}
            yield Finding("span-reversed", place, params=params)
