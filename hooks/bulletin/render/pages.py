"""The bulletin in, every generated page out; the conductor of this room.

Each page is a Markdown heading and one block of HTML, so that whatever builds the site next can take it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.render.deadline_pages import render_deadline_pages
from bulletin.render.document_pages import by_year, render_document_pages
from bulletin.render.former_pages import render_former_pages, render_vanished_parts
from bulletin.render.front_matter_page import front_matter_sections
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.history_pages import render_history_pages
from bulletin.render.html_tokens import visible_words
from bulletin.render.lists import Lists
from bulletin.render.load_page import render_load_page
from bulletin.render.messages_page import list_message_groups
from bulletin.render.register_pages import render_register_pages
from bulletin.render.row import Row
from bulletin.render.spread import MOST_ROWS
from bulletin.render.unit_pages import count_by_level, render_unit_pages, units_by_level

_HOME_DAYS = 60
_HOME_NOTICES = 10
_HOME_STORIES = 4


def render_pages(lists: Lists, today: dt.date) -> dict[str, GeneratedPage]:
    """Path under docs/ → page. `today` only bounds what the home page carries; the browser knows the real day."""
    printer = RowPrinter()
    of_months = {**render_register_pages(lists, today, printer), **render_deadline_pages(lists, printer)}
    pages = {
        "index.md": _home(lists, today, printer),
        **render_unit_pages(lists, today, printer),
        # The pages of the register's months and of the deadlines in turns: they have many a row in common, and the
        # printer keeps but the last ones.
        **dict(sorted(of_months.items(), key=lambda page: page[0].rpartition("/")[2])),
        **render_document_pages(lists),
        **render_former_pages(lists),
        **render_history_pages(lists),
        "load/index.md": render_load_page(lists, today),
        "subscribe/index.md": GeneratedPage(
            "订阅和数据", "subscribe.html", {"root": "../", "offers": lists.offers.of("")}
        ),
        "search/index.md": _search(lists),
        "guide/front-matter.md": _guide(
            "登记部分的键", "front-matter.html", {"root": "../../", "sections": front_matter_sections()}
        ),
        "guide/messages.md": _guide("检查规则一览", "messages.html", {"groups": list_message_groups()}),
    }
    return {**render_vanished_parts(lists, pages), **pages}


def _guide(title: str, template: str, values: Mapping[str, object]) -> GeneratedPage:
    page = GeneratedPage(title, template, values)
    return replace(page, words=visible_words(page.html))


def _home(lists: Lists, today: dt.date, printer: RowPrinter) -> GeneratedPage:
    last = today + dt.timedelta(days=_HOME_DAYS)
    months = {month for month in lists.rows_by_month if today.isoformat()[:7] <= month <= last.isoformat()[:7]}
    upcoming = [
        row
        for month, rows in lists.rows_by_month.items()
        if month in months
        for row in rows
        if today.isoformat() <= (row.date or "")[:10] <= last.isoformat()
    ]
    upcoming, last = _bound(upcoming, last)
    values = {
        "upcoming": upcoming,
        "first": today,
        "last": last,
        "notices": lists.bulletin.notices[:_HOME_NOTICES],
        "stories": lists.bulletin.stories[:_HOME_STORIES],
        "levels": count_by_level(lists),
        "print": printer.at(""),
    }
    return GeneratedPage("党建简报", "home.html", values)


def _bound(upcoming: list[Row], last: dt.date) -> tuple[list[Row], dt.date]:
    """As many whole days as a page holds, and the last of them; one day is shown as far as it goes."""
    if len(upcoming) <= MOST_ROWS:
        return upcoming, last
    days = [(row.date or "")[:10] for row in upcoming]
    whole = [row for row, day in zip(upcoming, days, strict=True) if day < days[MOST_ROWS]]
    kept = whole or upcoming[:MOST_ROWS]
    return kept, dt.date.fromisoformat((kept[-1].date or "")[:10])


def _search(lists: Lists) -> GeneratedPage:
    """The form of the search; what it finds is put there by the browser, from the files of `bulletin.search`."""
    bulletin = lists.bulletin
    documents: list[NoticeEntry | StoryEntry] = [*bulletin.notices, *bulletin.stories]
    values = {
        "root": "../",
        "years": [year for year, _ in by_year(documents) if year],
        "issuers": sorted({entry.header.issuer for entry in bulletin.notices if entry.header.issuer}),
        "levels": units_by_level(lists),
    }
    return GeneratedPage("搜索", "search.html", values)
