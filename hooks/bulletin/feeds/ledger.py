"""The bulletin in, the ledger of calendar entries as it is to be after publishing out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bulletin.feeds.duty import Duty, duties_of, duties_of_withdrawn, is_recent, ledger_by_notice
from bulletin.index import Bulletin
from bulletin.register import CalendarEntry


def updated_entries(bulletin: Bulletin, today: dt.date) -> list[CalendarEntry]:
    """The lines by doc_no and number. Old ones go, but for the last of each notice: a number is given only once."""
    ledger = ledger_by_notice(bulletin)
    duties = duties_of_withdrawn(bulletin, ledger)
    for entry in bulletin.notices:
        duties += duties_of(entry, ledger.get(entry.header.doc_no or "", ()), today)
    before = {(line.doc_no, line.number): line for lines in ledger.values() for line in lines}
    now = {(duty.source.doc_no, duty.number): duty for duty in duties}
    highest: dict[str, int] = {}
    for doc_no, number in (*before, *now):
        highest[doc_no] = max(number, highest.get(doc_no, 0))
    lines = before | {key: _line(duty, before.get(key)) for key, duty in now.items()}
    return [
        lines[key]
        for key in sorted(lines)
        if key[1] == highest[key[0]] or key not in now or is_recent(now[key].occasion, today)
    ]


def merged_entries(ours: Iterable[CalendarEntry], theirs: Iterable[CalendarEntry]) -> list[CalendarEntry]:
    """Two ledgers as one, by doc_no and number: of two lines for one duty the later revision, else that of `theirs`."""
    known = {(entry.doc_no, entry.number): entry for entry in theirs}
    for entry in ours:
        other = known.get((entry.doc_no, entry.number))
        if other is None or entry.sequence > other.sequence:
            known[entry.doc_no, entry.number] = entry
    return [known[key] for key in sorted(known)]


def _line(duty: Duty, before: CalendarEntry | None) -> CalendarEntry:
    """What is to be remembered of a duty once it is published."""
    known = before.obligation if before else "-"
    return CalendarEntry(
        duty.source.doc_no,
        duty.number,
        duty.sequence,
        duty.obligation.id if duty.obligation else known,
        duty.when,
        None if duty.obligation else duty.since,
        duty.who,
        duty.summary,
    )
