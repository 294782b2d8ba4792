"""What the site offers beside its pages, and where: calendars, feeds, data. Facts for the pages; makes none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

CALENDAR = "calendar.ics"
"""In the folder of a notice or a unit; the whole bulletin's is at the root."""
ATOM = "feed.atom"
JSON_FEED = "feed.json"
"""In notices/, stories/, and the folder of each unit."""
NOTICES_DATA = "notices.json"
STORIES_DATA = "stories.json"
NOTICES_SCHEMA = "notices.schema.json"
STORIES_SCHEMA = "stories.schema.json"
TABLE = "obligations.csv"


@dataclass(frozen=True)
class Offers:
    """`site_url` is the bulletin's address in the network, ending in `/`, or empty where nobody has set it.

    `calendar_sizes` tells how many duties the calendar of a page has (address of the page → number; a page that is not
    in it has none), `undated_recurring` how many recurring duties its calendar must leave out, because their day is
    not told.
    """

    site_url: str = ""
    calendar_sizes: Mapping[str, int] = field(default_factory=dict)
    undated_recurring: Mapping[str, int] = field(default_factory=dict)
