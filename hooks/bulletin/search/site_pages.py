"""Pages that are no documents in, what the search knows of them out: the guide and the pages of the units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from bulletin.index import url_of
from bulletin.memory import digest
from bulletin.read.blocks import read_body
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.search.entries import SearchEntry, Source, cut_passages

_FOLDERS = {"guide/": "guide", "units/": "unit"}  # folder → key of the glossary's PAGE_KINDS
_HEADING = re.compile(r"^#\s+(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class SitePage:
    """A page to be found beside the documents: its path under docs/, its title, its words in Markdown."""

    path: str
    title: str
    words: str


def is_site_page(path: str) -> bool:
    """Whether a path under docs/ is a page that is searched although it is no document."""
    return path.endswith(".md") and path.startswith(tuple(_FOLDERS))


def read_site_page(path: str, data: bytes) -> SitePage:
    """A page from its Markdown file; the title is that of the front matter, else the first heading."""
    text, _ = decode_source(data, path)
    front_matter = read_front_matter(text, path)
    words = text[front_matter.body_start :]
    heading = _HEADING.search(words)
    title = str(front_matter.values.get("title") or (heading.group(1) if heading else path))
    return SitePage(path, title, words)


def page_source(page: SitePage) -> Source:
    """A page, to be made an entry of where it has changed."""
    return Source(url_of(page.path), digest([page.path, page.title, page.words]), partial(_page_entry, page))


def _page_entry(page: SitePage) -> SearchEntry:
    """A page as the search sees it: a title and a body."""
    body = read_body(page.words)
    kind = next(kind for folder, kind in _FOLDERS.items() if page.path.startswith(folder))
    return SearchEntry(
        url=url_of(page.path),
        title=page.title,
        kind=kind,
        date=None,
        doc_no=None,
        issuer=None,
        status="in_force",
        text=body.text,
        facts=(),
        days=(),
        headings=(),
        duties=(),
        passages=tuple(cut_passages(body)),
    )
