"""The bulletin in, every generated page out; the conductor of this room.

Each page is a Markdown text that holds one block of HTML, so that whatever builds the site next can take it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.render.deadline_pages import render_deadline_pages
from bulletin.render.environment import render_template
from bulletin.render.former_pages import render_former_pages
from bulletin.render.front_matter_page import front_matter_sections
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.history_pages import render_history_pages
from bulletin.render.html_tokens import visible_words
from bulletin.render.lists import Lists, group_rows
from bulletin.render.load_page import render_load_page
from bulletin.render.messages_page import list_message_groups
from bulletin.render.unit_pages import count_by_level, render_unit_pages, units_by_level

_HOME_DAYS = 60
_HOME_NOTICES = 10
_HOME_STORIES = 4


def render_pages(lists: Lists, today: dt.date) -> dict[str, GeneratedPage]:
    """Path under docs/ → page. `today` only bounds what the home page carries; the browser knows the real day."""
    printer = RowPrinter()
    return {
        "index.md": _home(lists, today, printer),
        "register/index.md": _register(lists, printer),
        **render_unit_pages(lists, printer),
        **render_deadline_pages(lists, printer),
        **render_former_pages(lists),
        **render_history_pages(lists),
        "load/index.md": render_load_page(lists, today),
        "subscribe/index.md": GeneratedPage(
            "订阅和数据", render_template("subscribe.html", root="../", offers=lists.offers)
        ),
        "notices/index.md": GeneratedPage(
            "通知", render_template("notices.html", root="../", years=_by_year(lists.bulletin.notices))
        ),
        "stories/index.md": _stories(lists),
        "search/index.md": _search(lists),
        "guide/front-matter.md": _guide(
            "登记部分的键", render_template("front-matter.html", root="../../", sections=front_matter_sections())
        ),
        "guide/messages.md": _guide("检查规则一览", render_template("messages.html", groups=list_message_groups())),
    }


def _guide(title: str, html: str) -> GeneratedPage:
    return GeneratedPage(title, html, words=visible_words(html))


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
    html = render_template(
        "home.html",
        upcoming=upcoming,
        first=today,
        last=last,
        notices=lists.bulletin.notices[:_HOME_NOTICES],
        stories=lists.bulletin.stories[:_HOME_STORIES],
        levels=count_by_level(lists),
        print=printer.at(""),
    )
    return GeneratedPage("党建简报", html)


def _register(lists: Lists, printer: RowPrinter) -> GeneratedPage:
    html = render_template(
        "register.html",
        root="../",
        total=len(lists.rows),
        groups=group_rows(lists.rows),
        levels=units_by_level(lists),
        numbers=lists.unit_numbers,
        notices=[entry for entry in lists.bulletin.notices if entry.obligations and entry.header.doc_no],
        print=printer.at("../"),
    )
    return GeneratedPage("任务总表", html)


def _by_year(entries: Iterable[NoticeEntry | StoryEntry]) -> list[tuple[int | None, list[object]]]:
    """Documents by the year of their date, newest first; those without a date last."""
    years: dict[int | None, list[object]] = {}
    for entry in entries:
        years.setdefault(entry.header.date.year if entry.header.date else None, []).append(entry)
    return sorted(years.items(), key=lambda pair: pair[0] or 0, reverse=True)


def _stories(lists: Lists) -> GeneratedPage:
    stories = lists.bulletin.stories
    named = {name for entry in stories for name in entry.units}
    html = render_template(
        "stories.html",
        root="../",
        years=_by_year(stories),
        units=[unit for unit in lists.bulletin.register.units if unit.name in named],
        numbers=lists.unit_numbers,
    )
    return GeneratedPage("先进典型", html)


def _search(lists: Lists) -> GeneratedPage:
    """The form of the search; what it finds is put there by the browser, from the files of `bulletin.search`."""
    bulletin = lists.bulletin
    html = render_template(
        "search.html",
        root="../",
        years=[year for year, _ in _by_year((*bulletin.notices, *bulletin.stories)) if year],
        issuers=sorted({entry.header.issuer for entry in bulletin.notices if entry.header.issuer}),
        levels=units_by_level(lists),
    )
    return GeneratedPage("搜索", html)
