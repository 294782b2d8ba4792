"""The pages that stand where others have been: a redirect leads on, a tombstone says what was here and why it went.

Of a notice that expired only what cannot name a person is told: not the title, 关于接收张三为预备党员的公示.
"""

from __future__ import annotations

from collections.abc import Container

from bulletin.addresses import home_of_part, owners_of, targets_of
from bulletin.expiry import anchors_into
from bulletin.index import Bulletin
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.links import root_of
from bulletin.render.lists import Lists

_UNKNOWN = "新页面"


def render_former_pages(lists: Lists) -> dict[str, GeneratedPage]:
    """Path → page, for each redirect and tombstone whose place no page has taken."""
    bulletin = lists.bulletin
    taken = owners_of(bulletin)
    pages: dict[str, GeneratedPage] = {}
    values: dict[str, object]
    for old, new in targets_of(bulletin).items():
        if old and old not in taken:
            way = root_of(old) + new or "./"
            values = {"target": way, "target_title": _title_of(new, bulletin), "stone": None}
            pages[f"{old.rstrip('/')}.md"] = GeneratedPage("页面已经搬迁", "former.html", values, redirect=way)
    for stone in bulletin.register.tombstones:
        url = stone.url[1:]
        if url and url not in taken:
            values = {"target": None, "target_title": "", "stone": stone}
            pages[f"{url.rstrip('/')}.md"] = GeneratedPage("本页已经撤下", "former.html", values)
    for entry in bulletin.expired:
        anchors = anchors_into(bulletin, entry.document.path)
        pages[entry.document.path] = GeneratedPage("本页已经下线", "expired.html", {"entry": entry}, anchors=anchors)
    return pages


def render_vanished_parts(lists: Lists, made: Container[str]) -> dict[str, GeneratedPage]:
    """Path → page, for each part of a list that was published and is not among the paths that are made now."""
    taken, pages = owners_of(lists.bulletin), dict[str, GeneratedPage]()
    for address in lists.bulletin.register.addresses:
        url, home = address.url, home_of_part(address.url)
        is_made = url in taken or f"{url.rstrip('/')}.md" in made or f"{url}index.md" in made
        if home is not None and not is_made:
            way = root_of(url) + home
            values = {"target": way, "target_title": _title_of(home, lists.bulletin), "stone": None}
            pages[f"{url.rstrip('/')}.md"] = GeneratedPage("页面已经搬迁", "former.html", values, redirect=way)
    return pages


def _title_of(url: str, bulletin: Bulletin) -> str:
    titles = {entry.url: entry.title for entry in bulletin.notices}
    titles |= {entry.url: entry.title for entry in bulletin.stories}
    owner = owners_of(bulletin).get(url)
    return titles.get(url) or (f"{owner}的任务" if owner and url.startswith("units/") else _UNKNOWN)
