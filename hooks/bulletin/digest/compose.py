"""An order in, the whole document to be set out, with its pictures and what cannot be printed; the conductor here.

It chooses nothing and judges nothing: what is printed was selected, and the rules of the bulletin are asked elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bulletin.digest.duties import collect_duties
from bulletin.digest.item import Press
from bulletin.digest.model import Block, Colophon, Masthead, Print, PrintKind
from bulletin.digest.selection import Entry, Selection
from bulletin.digest.source import Pictures
from bulletin.finding import Finding, Place
from bulletin.index import Bulletin, NoticeEntry
from bulletin.render.dates import day_words
from bulletin.render.lists import Lists
from bulletin.short_code import make_code, show_code


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


@dataclass(frozen=True)
class Proof:
    """A document ready to be set: its words, its pictures by key with the path each came from, and its faults."""

    document: Print
    pictures: dict[str, bytes]
    paths: dict[str, str]
    findings: tuple[Finding, ...]


def compose_print(bulletin: Bulletin, selection: Selection, order: Order, read: Callable[[str], bytes | None]) -> Proof:
    """The document of a selection; `read` gives the bytes of a file below docs/, None where there is none."""
    pictures = Pictures(read)
    items = {entry.url: f"item-{number}" for number, entry in enumerate(selection.entries, 1)}
    press = Press(bulletin, items, order.site, pictures)
    printed = tuple(
        press.print_notice(entry) if isinstance(entry, NoticeEntry) else press.print_story(entry)
        for entry in selection.entries
    )
    lists = Lists(bulletin)
    rows = (row for entry in selection.notices for row in lists.rows_of(entry))
    date = order.date or latest_date(selection) or order.today
    document = Print(
        kind=order.kind,
        title=title_of(order, selection),
        author=order.publisher or _issuer(selection),
        date=date.isoformat() if date else "",
        items=printed,
        duplex=order.duplex,
        site=order.site,
        code=show_code(code_of_order(order, selection.entries)),
        watermark=order.watermark,
        masthead=_masthead(order, date) if order.kind != "official" else None,
        note=_note(press, order),
        obligations=collect_duties(rows, items, str(date)[:4]) if order.kind == "brief" else None,
        colophon=_colophon(order) if order.kind == "brief" else None,
    )
    paths = {key: path for path, key in pictures.keys.items()}
    return Proof(document, pictures.wanted, paths, tuple(press.findings))


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


def _issuer(selection: Selection) -> str:
    """The issuer where all notices have the same one."""
    issuers = {entry.header.issuer for entry in selection.notices if entry.header.issuer}
    return issuers.pop() if len(issuers) == 1 else ""


def _masthead(order: Order, date: dt.date | None) -> Masthead:
    return Masthead(
        name=order.name,
        publisher=order.publisher,
        date_text=day_words(date) if date else "",
        issue=order.issue,
        total=order.total,
        number=order.number,
        subtitle=f"{order.year}年" if order.kind == "volume" and order.year else "",
    )


def _colophon(order: Order) -> Colophon | None:
    colophon = Colophon(order.report_to, order.send_to, order.distribute_to, order.copies)
    return colophon if colophon != Colophon() else None


def _note(press: Press, order: Order) -> tuple[Block, ...]:
    if not order.note.strip():
        return ()

    def find(words: str) -> Place:
        at = max(order.note.find(words), 0)
        return Place(order.note_path, order.note_line + order.note.count("\n", 0, at))

    return press.print_text(order.note, order.note_path, find)
