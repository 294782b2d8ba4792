"""What one build knows between the events of MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bulletin.feeds import Calendars
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.search import SitePage
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from door.frames import Frames
from door.rebuild import Rebuild
from door.telling import Problems
from door.waiting import WaitingPages


@dataclass(frozen=True)
class Frame:
    """What MkDocs makes a page with, besides the page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        pages = self.files.documentation_pages()
        return {file.dest_uri: file.page for file in pages if file.page is not None}

    def page_at(self, output: str) -> Page | None:
        """The page that is written to a file of the site; None where it is no page for readers."""
        return self._pages.get(output)


@dataclass
class Build:
    """Made anew by `on_files`, so that nothing stale survives in `serve`."""

    lists: Lists
    calendars: Calendars
    pages: Mapping[str, GeneratedPage]
    problems: Problems = field(default_factory=Problems)
    rebuild: Rebuild | None = None
    own_pages: set[str] = field(default_factory=set)
    """The pages that are generated as a whole: where the editors have written one, their words come first."""
    site_pages: list[SitePage] = field(default_factory=list)
    is_whole: bool = False
    """Whether the site has come to its end, with the search and all that leaves it for other software."""
    started: float = 0.0
    """Seconds of the epoch."""
    is_preview: bool = False
    is_sketch: bool = False
    """The first build of a preview: its pages are made when they are asked for, all else by the build behind it."""
    last_good: Mapping[str, Lists] = field(default_factory=dict)
    """In the preview, a document whose front matter cannot be read → the lists with the document as it last could."""
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """In the preview, the files that it was made from: documents, register and the editors' other pages."""
    nav: Navigation | None = None
    frame: Frame | None = None
    frames: Frames | None = None
    waiting: WaitingPages = field(default_factory=WaitingPages)
    written: set[str] = field(default_factory=set)
    """In the preview, the pages whose bytes this build has changed, by their paths in the site."""

    def lists_for(self, path: str) -> Lists:
        """The lists to show a page with."""
        return self.last_good.get(path, self.lists)
