"""The lists of the documents themselves, 通知 and 先进典型, by year; where there are many, older years on own pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.render.spread import MOST_CARDS, MOST_LINES, UNDATED, cut_blocks

Entry = TypeVar("Entry", NoticeEntry, StoryEntry)
Documents = TypeVar("Documents", NoticeEntry, StoryEntry, NoticeEntry | StoryEntry)


def render_document_pages(lists: Lists) -> dict[str, GeneratedPage]:
    """Path → page."""
    notices, stories = lists.bulletin.notices, lists.bulletin.stories
    return {
        **_list("notices", "通知", notices, MOST_LINES, lambda _: {}),
        **_list("stories", "先进典型", stories, MOST_CARDS, lambda shown: _filters(lists, shown)),
    }


def by_year(entries: Iterable[Documents]) -> list[tuple[int | None, list[Documents]]]:
    """Documents by the year of their date, newest first; those without a date last."""
    years: dict[int | None, list[Documents]] = {}
    for entry in entries:
        years.setdefault(entry.header.date.year if entry.header.date else None, []).append(entry)
    return sorted(years.items(), key=lambda pair: pair[0] or 0, reverse=True)


def _list(
    folder: str,
    title: str,
    entries: Sequence[Entry],
    most: int,
    more: Callable[[Sequence[Entry]], dict[str, object]],
) -> dict[str, GeneratedPage]:
    """The first page of a list, and if there are more than `most` also one of each year.

    `more` gives a page what it needs besides the documents that it shows.
    """
    years = by_year(entries)
    first = f"{folder}/index.md"
    if len(entries) <= most:
        return {first: GeneratedPage(title, f"{folder}.html", {"root": "../", "years": years, **more(entries)})}
    # Of the newest years as many as there is room for, and if it is but a part of one.
    shown: list[tuple[int | None, list[Entry]]] = []
    room = most
    for year, of_year in years:
        if shown and len(of_year) > room:
            break
        shown.append((year, of_year[:room]))
        room -= len(of_year)
    counts = [(year, _name(year), len(of_year)) for year, of_year in years]
    values = {"root": "../", "years": shown, "counts": counts, "total": len(entries)}
    pages = {first: GeneratedPage(title, f"{folder}.html", values | more([e for _, some in shown for e in some]))}
    for year, of_year in years:
        parts = cut_blocks([(_name(year), of_year)], most)
        for part in parts:
            values = {
                "root": "../../",
                "entries": part.items,
                "total": len(of_year),
                "parts": [other.name for other in parts] if len(parts) > 1 else [],
                "part": part.name,
            }
            name = f"{year}年的{title}" if year else f"未写日期的{title}"
            pages[f"{folder}/{part.name}/index.md"] = GeneratedPage(
                name, f"{folder}-year.html", values | more(part.items)
            )
    return pages


def _name(year: int | None) -> str:
    return UNDATED if year is None else str(year)


def _filters(lists: Lists, stories: Sequence[StoryEntry]) -> dict[str, object]:
    named = {name for entry in stories for name in entry.units}
    return {
        "units": [unit for unit in lists.bulletin.register.units if unit.name in named],
        "numbers": lists.unit_numbers,
    }
