"""What one build makes of the sources before it comes to any page. It knows no event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.feeds import Calendars
from bulletin.finding import Finding
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists

from door.sources import Sources


@dataclass(frozen=True)
class Plan:
    """`told`: what readers could stumble over. `withheld`: the paths of the files that the site goes without. `index`:
    the files that the filters of a large register need."""

    sources: Sources
    today: dt.date
    site_url: str
    told: tuple[Finding, ...]
    withheld: frozenset[str]
    lists: Lists
    calendars: Calendars
    pages: Mapping[str, GeneratedPage]
    index: Mapping[str, str]

    def is_of(self, sources: Sources, today: dt.date, site_url: str) -> bool:
        """Whether another plan, of these sources for this day, would be the same."""
        same = (self.today, self.site_url) == (today, site_url)
        return same and (self.sources.texts, self.sources.assets) == (sources.texts, sources.assets)
