"""A feed in, its text as Atom (RFC 4287) and as JSON Feed 1.1 out.

Where the address of the site is not set, links are relative to the feed: Atom allows that, and readers of JSON Feed
resolve them alike; `home_page_url` and `feed_url` are then left out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from xml.etree import ElementTree

from bulletin.feeds.item import Feed, Item
from bulletin.render.links import root_of
from bulletin.render.offers import ATOM, JSON_FEED

_ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = dt.date(1970, 1, 1)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AUTHOR = "党建简报"


def write_atom(feed: Feed, site_url: str) -> str:
    """The feed as Atom."""
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max((item.updated for item in feed.items), default=_EPOCH)))
    ElementTree.SubElement(_add(root, "author", None), "name").text = _AUTHOR
    base = site_url or root_of(feed.folder)
    _link(root, "alternate", f"{site_url}{feed.folder}" if site_url else "./", "text/html")
    _link(root, "self", f"{site_url}{feed.folder}{ATOM}" if site_url else ATOM, "application/atom+xml")
    for item in feed.items:
        entry = _add(root, "entry", None)
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "published", _moment(item.published))
        _add(entry, "updated", _moment(item.updated))
        _link(entry, "alternate", base + item.url, "text/html")
        if item.author:
            ElementTree.SubElement(_add(entry, "author", None), "name").text = _NOT_XML.sub("", item.author)
        for tag in item.tags:
            ElementTree.SubElement(entry, "category", {"term": tag})
        _add(entry, "content", item.text).set("type", "text")
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def write_json_feed(feed: Feed, site_url: str) -> str:
    """The feed as JSON Feed."""
    document: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": feed.title}
    if site_url:
        document |= {"home_page_url": site_url + feed.folder, "feed_url": f"{site_url}{feed.folder}{JSON_FEED}"}
    base = site_url or root_of(feed.folder)
    document |= {"language": "zh-CN", "authors": [{"name": _AUTHOR}]}
    items = ",\n".join(json.dumps(_json_item(item, base), ensure_ascii=False) for item in feed.items)
    return json.dumps(document, ensure_ascii=False)[:-1] + f', "items": [\n{items}\n]}}\n'


def _json_item(item: Item, base: str) -> dict[str, object]:
    record: dict[str, object] = {
        "id": item.id,
        "url": base + item.url,
        "title": item.title,
        "content_text": item.text or item.title,
        "date_published": _moment(item.published),
        "date_modified": _moment(item.updated),
    }
    if item.author:
        record["authors"] = [{"name": item.author}]
    return record | ({"tags": list(item.tags)} if item.tags else {})


def _add(parent: ElementTree.Element, name: str, text: str | None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name)
    child.text = _NOT_XML.sub("", text) if text is not None else None
    return child


def _link(parent: ElementTree.Element, rel: str, href: str, kind: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})


def _moment(day: dt.date) -> str:
    """Documents have a day and no hour: midnight in China."""
    return f"{day.isoformat()}T00:00:00+08:00"
