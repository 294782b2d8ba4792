"""A weekday in brackets is the one of its date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

_WEEKDAYS = "一二三四五六日"


def check_weekday_agrees(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each timing whose date falls on another weekday than the one written; the date stands."""
    for entry, obligation in bulletin.obligations:
        timing = obligation.timing
        for step in timing.derivation if timing else ():
            stated = step.parts.get("stated_weekday")
            day = timing.start if timing and step.gives == "start" else timing.due if timing else None
            if not isinstance(stated, int) or day is None:
                continue
            real = dt.date.fromisoformat(day[:10]).weekday()
            if real != stated:
                params = {
                    "date": day[:10],
                    "stated": f"星期{_WEEKDAYS[stated]}",
                    "real": f"星期{_WEEKDAYS[real]}",
                    "quote": obligation.quote,
                }
                place = entry.document.place_in_body(obligation.start)
                yield Finding("weekday-contradicts", place, "warning", params)
