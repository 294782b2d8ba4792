"""The pages of the months, 按月时限, and the list that leads to them: what is due on which day."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from bulletin.render.dates import month_words
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.lists import Lists
from bulletin.render.row import Row
from bulletin.render.spread import MOST_ROWS, cut_blocks

_MONTH = re.compile(r"deadlines/(\d{4}-(?:0[1-9]|1[0-2]))/")


def render_deadline_pages(lists: Lists, printer: RowPrinter) -> dict[str, GeneratedPage]:
    """Path → page, for the list of months and each month in which something is due or once was."""
    return {"deadlines/index.md": _deadlines(lists), **_emptied_months(lists), **_months(lists, printer)}


def _emptied_months(lists: Lists) -> dict[str, GeneratedPage]:
    """The months that were published and in which nothing is due any longer: their addresses answer all the same."""
    known = (_MONTH.fullmatch(address.url) for address in lists.bulletin.register.addresses)
    return {
        f"deadlines/{found[1]}.md": GeneratedPage(
            f"{month_words(found[1])}时限", "emptied-month.html", {"root": "../../"}
        )
        for found in known
        if found
    }


def _deadlines(lists: Lists) -> GeneratedPage:
    counts = [(month, len(rows)) for month, rows in sorted(lists.rows_by_month.items(), reverse=True)]
    years = [(year, sorted(months)) for year, months in groupby(counts, key=lambda pair: pair[0][:4])]
    return GeneratedPage("按月时限", "deadlines.html", {"root": "../", "years": years})


def _months(lists: Lists, printer: RowPrinter) -> dict[str, GeneratedPage]:
    pages: dict[str, GeneratedPage] = {}
    months = list(lists.rows_by_month)
    for number, (month, rows) in enumerate(lists.rows_by_month.items()):
        heaviest = Counter(_day(row) for row in rows).most_common(1)[0]
        parts = cut_blocks([(month, rows)], MOST_ROWS)
        for part in parts:
            values = {
                "root": "../../",
                "total": len(rows),
                "days": [(day, list(due)) for day, due in groupby(part.items, key=_day)],
                "heaviest": heaviest if heaviest[1] > 1 else None,
                "earlier": months[number - 1] if number else None,
                "later": months[number + 1] if number + 1 < len(months) else None,
                "parts": [(p.name, _day(p.items[0]), _day(p.items[-1])) for p in parts] if len(parts) > 1 else [],
                "part": part.name,
                "print": printer.at("../../"),
            }
            pages[f"deadlines/{part.name}.md"] = GeneratedPage(f"{month_words(month)}时限", "month.html", values)
    return pages


def _day(row: Row) -> str:
    return (row.date or "")[:10]
