"""What leaves the site for other software: calendars, feeds, tables and lists of data; a bulletin in, texts out."""

from __future__ import annotations

from bulletin.feeds.calendars import Calendars
from bulletin.feeds.files import feed_files

__all__ = ["Calendars", "feed_files"]
