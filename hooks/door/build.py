"""What one build knows between the events of MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from bulletin.feeds import Calendars
from bulletin.memory import Memory
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.search import SitePage

from door.rebuild import Rebuild
from door.telling import Problems


@dataclass
class Build:
    """Made anew by `on_files`, so that nothing stale survives in `serve`."""

    lists: Lists
    calendars: Calendars
    pages: Mapping[str, GeneratedPage]
    memory: Memory | None = None
    """What the engine remembers; to be used until `remembering` is left."""
    remembering: ExitStack = field(default_factory=ExitStack)
    problems: Problems = field(default_factory=Problems)
    rebuild: Rebuild | None = None
    own_pages: set[str] = field(default_factory=set)
    """The pages that are generated as a whole: where the editors have written one, their words come first."""
    site_pages: list[SitePage] = field(default_factory=list)
