"""A notice is not given out (印发日期) before it is signed (成文日期)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_issued_after_date(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each notice whose `issued` lies before its `date`."""
    for entry in bulletin.notices:
        date, issued = entry.header.date, entry.header.issued
        if date and issued and issued < date:
            params = {"date": date.isoformat(), "issued": issued.isoformat()}
            yield Finding("issued-before-date", entry.document.place_of("issued"), params=params)
