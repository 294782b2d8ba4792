"""The lists of the documents themselves: 通知 by year, the older years on pages of their own; 先进典型 on one page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.render.spread import MOST_LINES, UNDATED, cut_blocks

Entry = TypeVar("Entry", NoticeEntry, StoryEntry, NoticeEntry | StoryEntry)


def render_document_pages(lists: Lists) -> dict[str, GeneratedPage]:
    """Path → page."""
    return {**_notices(lists), "stories/index.md": _stories(lists)}


def by_year(entries: Iterable[Entry]) -> list[tuple[int | None, list[Entry]]]:
    """Documents by the year of their date, newest first; those without a date last."""
    years: dict[int | None, list[Entry]] = {}
    for entry in entries:
        years.setdefault(entry.header.date.year if entry.header.date else None, []).append(entry)
    return sorted(years.items(), key=lambda pair: pair[0] or 0, reverse=True)


def _notices(lists: Lists) -> dict[str, GeneratedPage]:
    years = by_year(lists.bulletin.notices)
    if len(lists.bulletin.notices) <= MOST_LINES:
        return {"notices/index.md": GeneratedPage("通知", "notices.html", {"root": "../", "years": years})}
    # Of the newest years as many as there is room for, and if it is but a part of one.
    shown: list[tuple[int | None, list[NoticeEntry]]] = []
    room = MOST_LINES
    for year, entries in years:
        if shown and len(entries) > room:
            break
        shown.append((year, entries[:room]))
        room -= len(entries)
    counts = [(year, UNDATED if year is None else str(year), len(entries)) for year, entries in years]
    pages = {
        "notices/index.md": GeneratedPage(
            "通知",
            "notices.html",
            {"root": "../", "years": shown, "counts": counts, "total": len(lists.bulletin.notices)},
        )
    }
    for year, entries in years:
        parts = cut_blocks([(UNDATED if year is None else str(year), entries)], MOST_LINES)
        for part in parts:
            values = {
                "root": "../../",
                "entries": part.items,
                "total": len(entries),
                "parts": [other.name for other in parts] if len(parts) > 1 else [],
                "part": part.name,
            }
            title = f"{year}年的通知" if year else "未写日期的通知"
            pages[f"notices/{part.name}/index.md"] = GeneratedPage(title, "notices-year.html", values)
    return pages


def _stories(lists: Lists) -> GeneratedPage:
    stories = lists.bulletin.stories
    named = {name for entry in stories for name in entry.units}
    values = {
        "root": "../",
        "years": by_year(stories),
        "units": [unit for unit in lists.bulletin.register.units if unit.name in named],
        "numbers": lists.unit_numbers,
    }
    return GeneratedPage("先进典型", "stories.html", values)
