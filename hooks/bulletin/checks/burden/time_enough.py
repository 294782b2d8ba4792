"""A deadline leaves at least three working days after the day on which a notice is given out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.burden.confirmed import is_confirmed
from bulletin.extract.time.workdays import is_workday
from bulletin.finding import Finding
from bulletin.index import Bulletin

LEAST = 3
"""Working days, as facts of the office have it: less is short notice."""


def check_time_enough(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each `by` nearer than that, but for urgent notices (紧急通知) and what an editor has confirmed."""
    closed = bulletin.register.closed_days
    for entry in bulletin.notices:
        given_out = entry.header.issued or entry.header.date
        if given_out is None or "紧急" in (entry.header.title or ""):
            continue
        for obligation in entry.obligations:
            timing = obligation.timing
            if timing is None or timing.kind != "by" or not timing.due or obligation.modality != "must":
                continue
            due = dt.date.fromisoformat(timing.due[:10])
            # Every nine days have three working ones or more, but for the longest holidays; those are counted too.
            if due < given_out or (due - given_out).days > 30:
                continue
            all_days = (given_out + dt.timedelta(n) for n in range(1, (due - given_out).days + 1))
            days = len(list(islice((day for day in all_days if is_workday(day, closed)[0]), LEAST)))
            if days < LEAST and not is_confirmed(entry, obligation):
                params = {
                    "due": timing.due,
                    "issued": given_out.isoformat(),
                    "days": str(days),
                    "least": str(LEAST),
                    "quote": obligation.quote,
                }
                yield Finding("deadline-short", entry.document.place_in_body(obligation.start), "warning", params)
