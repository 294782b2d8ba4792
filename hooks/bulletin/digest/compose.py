"""An order in, the whole document to be set out, with its pictures and what cannot be printed; the conductor here.

It chooses nothing and judges nothing: what is printed was selected, and the rules of the bulletin are asked elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bulletin.digest.duties import collect_duties
from bulletin.digest.item import Press
from bulletin.digest.model import Block, Colophon, Masthead, Print
from bulletin.digest.order import Order, code_of_order, latest_date, title_of
from bulletin.digest.selection import Selection
from bulletin.digest.source import Pictures
from bulletin.finding import Finding, Place
from bulletin.index import Bulletin, NoticeEntry
from bulletin.render.dates import day_words
from bulletin.render.lists import Lists
from bulletin.short_code import show_code


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
