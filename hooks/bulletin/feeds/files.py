"""The bulletin in, every file for other software out; the conductor of this room."""

from __future__ import annotations

from functools import partial

from bulletin.feeds.calendars import Calendars
from bulletin.feeds.documents import notices_json, notices_schema, stories_json, stories_schema
from bulletin.feeds.formats import write_atom, write_json_feed
from bulletin.feeds.item import FeedMaker
from bulletin.feeds.table import obligations_csv
from bulletin.memory import LongText, Memory, Part, digest
from bulletin.render.data import write_json
from bulletin.render.offers import (
    ATOM,
    JSON_FEED,
    NOTICES_DATA,
    NOTICES_SCHEMA,
    STORIES_DATA,
    STORIES_SCHEMA,
    TABLE,
)


def feed_files(calendars: Calendars, memory: Memory | None = None) -> dict[str, str | Part | LongText]:
    """Path below the site's root → text: calendars, feeds, data.

    `memory` has the events of single notices as they were written before.
    """
    bulletin, site_url = calendars.bulletin, calendars.site_url
    files: dict[str, str | Part | LongText] = {**calendars.files(memory)}
    for feed in FeedMaker(bulletin, site_url, calendars.today).feeds():
        key = digest([repr(feed), site_url])
        files[feed.folder + ATOM] = Part(key, partial(write_atom, feed, site_url))
        files[feed.folder + JSON_FEED] = Part(key, partial(write_json_feed, feed, site_url))
    files[NOTICES_DATA] = notices_json(bulletin)
    files[STORIES_DATA] = stories_json(bulletin)
    files[NOTICES_SCHEMA] = write_json(notices_schema())
    files[STORIES_SCHEMA] = write_json(stories_schema())
    files[TABLE] = partial(obligations_csv, bulletin, site_url)
    return files
