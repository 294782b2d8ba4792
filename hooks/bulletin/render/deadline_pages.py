"""The pages of the months, 按月时限, and the list that leads to them: what is due on which day."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from bulletin.render.dates import month_words
from bulletin.render.environment import render_template
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.lists import Lists

_MONTH = re.compile(r"deadlines/(\d{4}-(?:0[1-9]|1[0-2]))/")


def render_deadline_pages(lists: Lists, printer: RowPrinter) -> dict[str, GeneratedPage]:
    """Path → page, for the list of months and each month in which something is due or once was."""
    return {"deadlines/index.md": _deadlines(lists), **_emptied_months(lists), **_months(lists, printer)}


def _emptied_months(lists: Lists) -> dict[str, GeneratedPage]:
    """The months that were published and in which nothing is due any longer: their addresses answer all the same."""
    known = (_MONTH.fullmatch(address.url) for address in lists.bulletin.register.addresses)
    return {
        f"deadlines/{found[1]}.md": GeneratedPage(
            f"{month_words(found[1])}时限", render_template("emptied-month.html", root="../../")
        )
        for found in known
        if found
    }


def _deadlines(lists: Lists) -> GeneratedPage:
    counts = [(month, len(rows)) for month, rows in sorted(lists.rows_by_month.items(), reverse=True)]
    years = [(year, sorted(months)) for year, months in groupby(counts, key=lambda pair: pair[0][:4])]
    return GeneratedPage("按月时限", render_template("deadlines.html", root="../", years=years))


def _months(lists: Lists, printer: RowPrinter) -> dict[str, GeneratedPage]:
    pages: dict[str, GeneratedPage] = {}
    months = list(lists.rows_by_month)
    for number, (month, rows) in enumerate(lists.rows_by_month.items()):
        days = [(day, list(members)) for day, members in groupby(rows, key=lambda row: (row.date or "")[:10])]
        heaviest = Counter({day: len(members) for day, members in days}).most_common(1)[0]
        html = render_template(
            "month.html",
            root="../../",
            total=len(rows),
            days=days,
            heaviest=heaviest if heaviest[1] > 1 else None,
            earlier=months[number - 1] if number else None,
            later=months[number + 1] if number + 1 < len(months) else None,
            print=printer.at("../../"),
        )
        pages[f"deadlines/{month}.md"] = GeneratedPage(f"{month_words(month)}时限", html)
    return pages
