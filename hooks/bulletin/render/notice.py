"""One notice and the HTML of its body in, the page that looks like the document on paper out."""

from __future__ import annotations

import datetime as dt
from urllib.parse import unquote

from bulletin.glossary import DOUBTS, FRONT_MATTER_KEYS
from bulletin.index import NoticeEntry
from bulletin.obligation import Obligation
from bulletin.render.derivation import describe_derivation
from bulletin.render.environment import place_html, render_template
from bulletin.render.history_pages import last_essential_change
from bulletin.render.letterhead import leave_out_letterhead
from bulletin.render.links import file_url, root_of
from bulletin.render.lists import Lists
from bulletin.render.marking import Sentence, mark_sentences
from bulletin.render.official import set_officially
from bulletin.render.open_words import date_words, number_words
from bulletin.render.references import link_references
from bulletin.render.row import Row
from bulletin.render.safety import sanitise_html
from bulletin.succession import changes_by

_CARD_ROWS = 5
"""A message in a chat group is read on a phone."""

_LONG_BOX = 8
"""With more duties than these the document itself begins below what a phone shows at once."""

_BOX_ORDER = ("dated", "event", "open", "recurring", "trigger", "void")


def compose_notice(entry: NoticeEntry, lists: Lists, html: str) -> str:
    """The page of a notice. `html` is what Markdown made of the body, not yet trusted."""
    rows = lists.rows_of(entry)
    root = root_of(entry.url)
    known = lists.bulletin.notice_by_doc_no
    body = leave_out_letterhead(set_officially(sanitise_html(html)), entry.header)
    body = link_references(body, lists.addresses(root), own=entry.header.doc_no)
    body, lost = mark_sentences(body, [_sentence(row) for row in rows])
    timed = sorted(
        (row for row in rows if row.obligation.timing), key=lambda row: (_BOX_ORDER.index(row.group), row.sort_key)
    )
    page = render_template(
        "notice.html",
        entry=entry,
        number=number_words(entry, lists.bulletin.register),
        date=date_words(entry),
        waiting="、".join(FRONT_MATTER_KEYS[key] for key in entry.document.left_open.keys),
        root=root,
        known=known,
        deeds=_deeds(entry),
        changed=entry.document.path in lists.revisions,
        changed_on=last_essential_change(entry, lists),
        offers=lists.offers,
        card=[row for row in timed if row.group != "void"][:_CARD_ROWS],
        card_rest=len(rows) - min(len(timed), _CARD_ROWS),
        timed=timed,
        LONG_BOX=_LONG_BOX,
        untimed=[row for row in rows if not row.obligation.timing],
        lost=[name.removeprefix("o-") for name in lost],
        attachments=[(item, _download(entry, item.file, lists)) for item in entry.header.attachments],
        reasons_of=_reasons,
        stories=[lists.bulletin.story_by_url[url] for url in entry.story_urls],
    )
    return place_html(page, body=body)


def _download(entry: NoticeEntry, file: str | None, lists: Lists) -> str | None:
    """The address of an attachment; None without a file, and where the file is not in the site."""
    url, known = file_url(entry.document.path, file), lists.bulletin.asset_paths
    return url if url and (not known or unquote(url) in known) else None


def _deeds(entry: NoticeEntry) -> list[tuple[str, str, dt.date | None]]:
    """What a notice does to others: verb, doc_no, and the day from which it holds where it is not the notice's own."""
    done = changes_by(entry.document, entry.header)
    return [(c.verb, target, c.day if c.day != entry.header.date else None) for target, c in done]


def _reasons(obligation: Obligation) -> list[str]:
    """How the dates were counted, and why an editor should look, in sentences."""
    counted = describe_derivation(obligation.timing) if obligation.timing else []
    return counted + ([DOUBTS[doubt] for doubt in obligation.doubts] if obligation.needs_review else [])


def _sentence(row: Row) -> Sentence:
    return Sentence(
        row.anchor, row.quote, "：".join(part for part in (row.who, row.words) if part), row.obligation.span[0]
    )
