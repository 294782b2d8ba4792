"""A notice and the ledger of calendar entries in, its duties with the numbers and revisions by which subscribers know
them out.

A UID must stay when words and dates of its clause are edited, and a SEQUENCE must rise when the date changes (RFC 5545,
3.8.7.4). The obligation's own id is made from its words; so the ledger, which publishing keeps, remembers which number
each duty was given and what was told of it last. It is committed, so that a build needs no git history to reproduce.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bulletin.feeds.occasion import Occasion, occasion_of
from bulletin.glossary import STATUSES
from bulletin.index import Bulletin, NoticeEntry
from bulletin.likeness import SAME_DUTY, likeness
from bulletin.obligation import Obligation
from bulletin.parties import party_words
from bulletin.register import CalendarEntry
from bulletin.render.row import plain_quote
from bulletin.succession import OUT_OF_FORCE, status_of

State = Literal["in_force", "ended", "cancelled"]
Fate = Literal["dropped", "undated", "merged"]
"""Why a duty on record is in the calendar no longer: its notice does not ask for it, or not on a day that a calendar
knows, or in one sentence with another."""

_FATES: Mapping[Fate, str] = {"dropped": "已取消", "undated": "已移出日历", "merged": "已并入另一项"}
_LONGEST_SUMMARY = 60
_DAYS_KEPT = 400
"""Longer than calendars reach back; what is older is told to nobody, and needs no number."""


@dataclass(frozen=True)
class Source:
    """The notice of a duty: its `url` below the site's root, and in a word what became of it (已废止 …).

    `corrections` are the doc_nos of the notices that amend it.
    """

    doc_no: str
    title: str
    url: str
    state_words: str
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Duty:
    """A duty as calendars have it.

    `since` is the day of the last thing that happened to it: the notice's own, or that of its end. An `occasion` that
    was cut off by the end of its notice is `ended`, one that fell away as a whole is `cancelled`. `obligation` is None
    where only the ledger still knows of it; what became of it is its `fate`.
    """

    source: Source
    number: int
    sequence: int
    occasion: Occasion
    state: State
    since: dt.date
    who: str
    summary: str
    obligation: Obligation | None
    quote: str = ""
    fate: Fate = "dropped"

    @property
    def when(self) -> str:
        """What a subscriber sees of the time, as the ledger compares it."""
        rule = f" {self.occasion.rule}" if self.occasion.rule else ""
        return f"{self.occasion.start}{rule}" + ("" if self.state == "in_force" else f" {self.state}")


def duties_of(entry: NoticeEntry, ledger: Sequence[CalendarEntry], today: dt.date) -> list[Duty]:
    """The duties of one notice that have a place in a calendar, and those on record that are no longer asked for.

    Long past ones that were never told of are left out.
    """
    doc_no, since = entry.header.doc_no, entry.header.date
    if not doc_no or not since:
        return []
    # What is long past and was never told of: nearly all of a large bulletin.
    first_day = "" if ledger else (today - dt.timedelta(days=_DAYS_KEPT)).isoformat()
    wanted = [
        (obligation, occasion)
        for obligation in entry.obligations
        if (timing := obligation.timing)
        and (timing.rrule or (timing.sort_date or "") >= first_day)
        and isinstance(occasion := occasion_of(timing, since), Occasion)
    ]
    known = _match([obligation for obligation, _ in wanted], ledger)
    fresh = max((line.number for line in ledger), default=0)
    duties = []
    for obligation, occasion in wanted:
        line = known.get(obligation.id)
        if line is None and not is_recent(occasion, today):
            continue
        if line is None:
            fresh += 1
        duties.append(_duty(entry, obligation, occasion, line, line.number if line else fresh))
    found = {line.number for line in known.values()}
    left = [line for line in ledger if line.number not in found]
    dated = {obligation.id for obligation, _ in wanted}
    others = [o for o in entry.obligations if o.id not in dated]
    for line in left:
        fate = "dropped" if entry.status in OUT_OF_FORCE else _fate_of(line, wanted, others)
        source = Source(doc_no, entry.title, entry.url, _FATES[fate])
        duties.append(replace(_gone(source, line, line.gone or today), fate=fate))
    return duties


def duties_of_withdrawn(bulletin: Bulletin, ledger: Mapping[str, Sequence[CalendarEntry]]) -> list[Duty]:
    """The duties on record of the notices that had to leave the site."""
    return [
        _gone(Source(stone.doc_no, stone.title, stone.url[1:], "已撤下"), line, stone.date)
        for stone in bulletin.register.tombstones
        if stone.doc_no and stone.doc_no not in bulletin.notice_by_doc_no
        for line in ledger.get(stone.doc_no, ())
    ]


def ledger_by_notice(bulletin: Bulletin) -> Mapping[str, list[CalendarEntry]]:
    """Doc_no → its lines of the ledger."""
    lines: dict[str, list[CalendarEntry]] = {}
    for line in bulletin.register.calendar_entries:
        lines.setdefault(line.doc_no, []).append(line)
    return lines


def is_recent(occasion: Occasion, today: dt.date) -> bool:
    """Whether anybody is still told of it."""
    last = occasion.last_day()
    return last is None or (today - last).days <= _DAYS_KEPT


def _match(obligations: Sequence[Obligation], ledger: Iterable[CalendarEntry]) -> dict[str, CalendarEntry]:
    """Id of an obligation → its line: the same words first, then the most similar words of the same party."""
    left = {line.number: line for line in ledger}
    by_id = {line.obligation: line for line in left.values()}
    known = {o.id: by_id[o.id] for o in obligations if o.id in by_id}
    for line in known.values():
        left.pop(line.number, None)
    for obligation in obligations:
        if obligation.id in known or not left:
            continue
        like, number = max((_likeness(obligation, line), -line.number) for line in left.values())
        if like >= SAME_DUTY:
            known[obligation.id] = left.pop(-number)
    return known


def _fate_of(line: CalendarEntry, dated: Iterable[tuple[Obligation, Occasion]], others: Iterable[Obligation]) -> Fate:
    """What became of a duty on record: `dated` are those that the calendar has, `others` the rest of its notice."""
    start = line.when.split(" ")[0]
    if any(occasion.start == start and _likeness(o, line) >= SAME_DUTY for o, occasion in dated):
        return "merged"
    return "undated" if any(_likeness(o, line) >= SAME_DUTY for o in others) else "dropped"


def _likeness(obligation: Obligation, line: CalendarEntry) -> float:
    who = party_words(obligation)
    # A summary is cut, and may be made of another part of the sentence today than when it was told.
    whole = likeness("".join(obligation.quote.split()), who, "".join(line.summary.split()).removesuffix("…"), line.who)
    return max(likeness(_summary(obligation), who, line.summary, line.who), whole)


def _duty(
    entry: NoticeEntry, obligation: Obligation, occasion: Occasion, line: CalendarEntry | None, number: int
) -> Duty:
    assert entry.header.date is not None
    state: State = "in_force"
    corrected = [change for change in entry.changes if change.verb == "amends"]
    since = max([entry.header.date, *(change.day for change in corrected if change.day)])
    if entry.status == "withdrawn":
        state, since = "cancelled", _day_of(entry, "withdraws") or since
    elif entry.ended:
        left = occasion.until(entry.ended)
        if left is None:
            state, since = "cancelled", entry.ended
        elif left != occasion:
            state, since, occasion = "ended", entry.ended, left
    # An end that is still to come is told by what it will be.
    words = STATUSES[entry.status if state == "in_force" else status_of(entry.changes, None)]
    corrections = tuple(change.by for change in corrected)
    source = Source(entry.header.doc_no or "", entry.title, entry.url, words, corrections)
    duty = Duty(
        source,
        number,
        0,
        occasion,
        state,
        since,
        party_words(obligation),
        _summary(obligation),
        obligation,
        plain_quote(entry, obligation),
    )
    if line is None:
        return duty
    return replace(duty, sequence=line.sequence + (line.when != duty.when or line.gone is not None))


def _gone(source: Source, line: CalendarEntry, since: dt.date) -> Duty:
    """A duty that is no longer asked for: struck, without a day now, or gone with its notice."""
    start, *more = line.when.split(" ")
    occasion = Occasion(start, next((word for word in more if word.startswith("FREQ=")), None))
    risen = 0 if line.gone else 1
    return Duty(
        source,
        line.number,
        line.sequence + risen,
        occasion,
        "cancelled",
        since,
        line.who,
        line.summary,
        None,
    )


def _day_of(entry: NoticeEntry, verb: str) -> dt.date | None:
    return next((change.day for change in entry.changes if change.verb == verb), None)


def _summary(obligation: Obligation) -> str:
    text = " ".join(obligation.text.split())
    return text if len(text) <= _LONGEST_SUMMARY else text[: _LONGEST_SUMMARY - 1] + "…"
