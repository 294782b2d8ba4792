"""A notice does not leave the site (下线日期) before anybody could read it: after it was signed and given out."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_expires_after_date(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each notice whose `expires` is not later than its `date` and `issued`."""
    for entry in bulletin.notices:
        expires = entry.header.expires
        days = [day for day in (entry.header.date, entry.header.issued) if day]
        if expires and days and expires <= max(days):
            params = {"expires": expires.isoformat(), "date": max(days).isoformat()}
            yield Finding("expires-before-date", entry.document.place_of("expires"), params=params)
