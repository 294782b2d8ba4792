"""A page with its content in, the whole page with the theme's frame around it out; renders few of the frames.

The pages of one folder, and of folders that stand alike, have the same frame but for four places: the title, the
content, the canonical address and the anchor of the first heading. So the frame of one page is rendered with marks in
these places, and serves all of them.
Before it does, another page must come out of it exactly as from the theme; a page that is in any way unlike the others
is rendered by the theme itself. It knows no event.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Hashable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import cast

from jinja2 import Environment
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

# Of another version nobody knows what its frame asks of a page.
TRIED_MATERIAL = "9.8.1"
WHOLE_TEMPLATE = "whole.html"
"""The template of a page whose content is the whole page already."""
_FRAME_TEMPLATE = "main.html"

# Characters for private use, which no text of ours has and no filter of a template changes.
_MARK = re.compile("\ue000([a-z]+)\ue001")
# The theme adds a heading where the content has none.
_HEADING = "<h1"
# What the frame shows of a page's front matter, beside the title.
_SHARED_META = frozenset({"title", "hide", "template"})
_CHANGED_BY_FILTERS = re.compile("[<>&\"'\ue000\ue001]|^\\s|\\s$|\\s\\s")


@dataclass(frozen=True)
class _Places:
    """What stands in the places of one page; `address` and `anchor` are None where its frame has no such place."""

    title: str
    content: str
    address: str | None
    anchor: str | None


_MARKS = _Places(*(f"\ue000{name}\ue001" for name in ("title", "content", "address", "anchor")))


class Frames:
    """The frames of one build."""

    def __init__(self, env: Environment, nav: Navigation) -> None:
        self._is_tried = _material() == TRIED_MATERIAL
        self._template = env.get_template(_FRAME_TEMPLATE)
        self._in_nav = {id(page) for page in nav.pages}
        self._named = [page.url for page in nav.pages]
        self._ways: dict[str, Hashable] = {}
        self._first: dict[Hashable, Page] = {}
        # Key → the pieces of a frame, None where the pages of that key do not share it; not there until a second page.
        self._pieces: dict[Hashable, list[str] | None] = {}

    def put_around(self, page: Page, context: TemplateContext) -> str:
        """The whole page; `context` is what MkDocs renders it with."""
        is_own = not self._is_tried or id(page) in self._in_nav or any(url.startswith(page.url) for url in self._named)
        places = None if is_own else _places_of(page)
        if places is None:
            return self._template.render(context)
        key = (self._ways_from(_folder_of(page)), _kind_of(page, places))
        first = self._first.setdefault(key, page)
        if first is page:  # many a folder has but one page
            return self._template.render(context)
        if key not in self._pieces:
            whole = self._template.render(context)
            pieces = self._render_pieces(first, context, places)
            self._pieces[key] = pieces if _fill(pieces, places) == whole else None
            return whole
        known = self._pieces[key]
        return self._template.render(context) if known is None else _fill(known, places)

    def _ways_from(self, folder: str) -> Hashable:
        """All that the links of a frame hang on: the ways to what the navigation names; all else lies at the top."""
        if folder not in self._ways:
            ways = [get_relative_url(url, f"{folder}/page/") for url in self._named]
            self._ways[folder] = (folder.partition("/")[0], folder.count("/"), *ways)
        return self._ways[folder]

    def _render_pieces(self, page: Page, context: TemplateContext, like: _Places) -> list[str]:
        """The frame of a page that has the same places as another, cut at them: text and name of a place in turns."""
        marked = copy.copy(page)
        marked.active = True
        marked.title = _MARKS.title
        marked.meta = {**page.meta, "title": _MARKS.title} if "title" in page.meta else page.meta
        marked.content = _MARKS.content + (_HEADING if _HEADING in like.content else "")
        marked.canonical_url = None if like.address is None else _MARKS.address
        marked.toc = TableOfContents([] if like.anchor is None else [AnchorLink("", _MARKS.anchor or "", 1)])
        html = self._template.render(cast(TemplateContext, {**context, "page": marked}))
        return _MARK.split(html.replace(marked.content, _MARKS.content))


def _material() -> str:
    """The version of the theme."""
    try:
        return version("mkdocs-material")
    except PackageNotFoundError:
        return ""


def _places_of(page: Page) -> _Places | None:
    """What stands in the places of a page; None where more of it is its own."""
    items = page.toc.items
    if not page.title or not _folder_of(page) or page.edit_url or not page.meta.keys() <= _SHARED_META:
        return None
    if len(items) > 1 or any(item.level != 1 or item.children for item in items):
        return None
    places = _Places(page.title, page.content or "", page.canonical_url, items[0].id if items else None)
    shown = (places.title, places.address or "", places.anchor or "")
    return None if any(map(_CHANGED_BY_FILTERS.search, shown)) else places


def _kind_of(page: Page, places: _Places) -> Hashable:
    """What the frame of a page hangs on besides its places and where it stands: what it has."""
    has = (_HEADING in places.content, places.address is None, places.anchor is None, "title" in page.meta)
    return *has, str(page.meta.get("hide"))


def _folder_of(page: Page) -> str:
    """The folder in which a page stands beside others; nothing at the top, where each is of its own kind."""
    return page.url.rstrip("/").rpartition("/")[0]


def _fill(pieces: list[str], places: _Places) -> str:
    filled = list(pieces)
    filled[1::2] = [getattr(places, name) or "" for name in pieces[1::2]]
    return "".join(filled)
