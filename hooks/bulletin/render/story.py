"""One story and the HTML of its body in, its page out."""

from __future__ import annotations

from bulletin.index import StoryEntry
from bulletin.render.environment import place_html, render_template
from bulletin.render.links import root_of, unit_url
from bulletin.render.lists import Lists
from bulletin.render.official import set_officially
from bulletin.render.references import link_references
from bulletin.render.safety import sanitise_html


def compose_story(entry: StoryEntry, lists: Lists, html: str) -> str:
    """The page of a story. `html` is what Markdown made of the body, not yet trusted."""
    root = root_of(entry.url)
    known = lists.bulletin.notice_by_doc_no
    unit = lists.bulletin.register.unit_by_name.get(entry.units[0]) if len(entry.units) == 1 else None
    page = render_template(
        "story.html",
        entry=entry,
        root=root,
        unit_url=unit_url(unit) if unit else None,
        answers=[(doc_no, known.get(doc_no)) for doc_no in entry.header.responds_to],
    )
    body = link_references(set_officially(sanitise_html(html)), lists.addresses(root))
    return place_html(page, body=body)
