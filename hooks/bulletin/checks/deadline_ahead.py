"""A deadline does not lie before the notice that sets it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.text_dates_exist import days_not_there
from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_deadline_ahead(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each `by` whose day had gone by on 成文日期: a slip in one of the two dates."""
    for entry, obligation in bulletin.obligations:
        timing, date = obligation.timing, entry.header.date
        if timing and date and timing.kind == "by" and timing.due and timing.due[:10] < date.isoformat():
            if any(days_not_there(obligation.quote)):
                continue  # 13月5日 is told of as a day that does not exist; what is read of it is no deadline
            place = entry.document.place_in_body(obligation.start)
            params = {"due": timing.due, "date": date.isoformat(), "quote": obligation.quote}
            yield Finding("deadline-before-notice", place, "warning", params)
