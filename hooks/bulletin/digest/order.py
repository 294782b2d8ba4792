"""What is to be printed and what is said of it, as a type; its title, its day and its code."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.digest.selection import Entry, Selection
from bulletin.short_code import make_code

if TYPE_CHECKING:  # it loads all that a print is made of, and a build of the site makes no print
    from bulletin.digest.model import PrintKind


@dataclass(frozen=True)
class Order:
    """What is to be printed, and what is said of it at its head and its end.

    `name` is that of the 简报 or the volume; `date` the day that is printed on it, None for that of its latest
    document. `note` is Markdown, which begins in line `note_line` of `note_path`. `today`
    is asked only where nothing that is printed has a date, as in a draft.
    """

    kind: PrintKind
    name: str = "党建简报"
    publisher: str = ""
    issue: int | None = None
    total: int | None = None
    number: str = ""
    date: dt.date | None = None
    year: int | None = None
    report_to: tuple[str, ...] = ()
    send_to: tuple[str, ...] = ()
    distribute_to: tuple[str, ...] = ()
    copies: int | None = None
    note: str = ""
    note_path: str = ""
    note_line: int = 1
    duplex: bool = False
    site: str = ""
    watermark: str = ""
    today: dt.date | None = None


def code_of_order(order: Order, entries: tuple[Entry, ...]) -> str:
    """The code of the whole: of its head and of the versions of all that is in it, in their order."""
    codes = [entry.document.code for entry in entries]
    if order.kind == "official" and len(codes) == 1:
        return codes[0]
    head = [order.kind, order.name, order.publisher, order.issue, order.total, order.number, order.date, order.note]
    tail = [*order.report_to, "", *order.send_to, "", *order.distribute_to, order.copies]
    return make_code([*head, *tail, *codes])


def latest_date(selection: Selection) -> dt.date | None:
    """The day of the latest document, so that the same sources give the same bytes on any day."""
    dates = [entry.header.date for entry in selection.entries if entry.header.date]
    return max(dates, default=None)


def title_of(order: Order, selection: Selection) -> str:
    """What the whole is called."""
    if order.kind == "official":
        return selection.entries[0].title if selection.entries else order.name
    if order.kind == "volume":
        return f"{order.name}（{order.year}年）" if order.year else order.name
    issue = f"第{order.issue}期" if order.issue else ""
    return f"{order.name}{issue}{f'（总第{order.total}期）' if order.total else ''}"
