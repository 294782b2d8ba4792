"""The bulletin in, every file for other software out; the conductor of this room."""

from __future__ import annotations

from bulletin.feeds.calendars import Calendars


def feed_files(calendars: Calendars) -> dict[str, str]:
    """Path below the site's root → text."""
    return calendars.files()
