"""The bulletin in, its calendar files out: one for the whole, one for each unit, one for each notice with dates.

Which duties stand in a calendar is decided here; how they are written is not known here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

from bulletin.feeds.duty import Duty, duties_of, duties_of_withdrawn, ledger_by_notice
from bulletin.feeds.occasion import occasion_of
from bulletin.index import Bulletin
from bulletin.memory import Memory, Part, digest, once
from bulletin.parties import split_parties
from bulletin.render.links import unit_url
from bulletin.render.offers import CALENDAR, Offers
from bulletin.succession import OUT_OF_FORCE

_DAYS_BACK = 366
"""A calendar reaches so far back: an old deadline is for the pages, and a client fetches the whole file each time."""
_DAYS_CANCELLED = 90
"""So long a cancellation is told, for subscribers who are away."""


class _Event(NamedTuple):
    """An event as it is written, and a name for all it is made from."""

    name: str
    text: str


class _Counts:
    """How many of something there are by the pages that show it: the notice's, the whole bulletin's, the units'."""

    def __init__(self) -> None:
        self._of_notices = Counter[str]()
        # The same few groups of units come again and again.
        self._of_units = Counter[tuple[str, ...]]()

    def add(self, url: str, units: tuple[str, ...]) -> None:
        self._of_notices[url] += 1
        self._of_units[units] += 1

    def by_page(self, page_of: Mapping[str, str]) -> dict[str, int]:
        """Address of a page → number; `page_of` tells that of a unit by its name."""
        pages = Counter(self._of_notices)
        if total := self._of_notices.total():
            pages[""] = total
        for units, count in self._of_units.items():
            for name in units:
                if name in page_of:
                    pages[page_of[name]] += count
        return dict(pages)


@dataclass(frozen=True)
class Calendars:
    """The duties of a bulletin as calendars have them on `today`."""

    bulletin: Bulletin
    site_url: str
    today: dt.date

    @cached_property
    def duties(self) -> Mapping[str, tuple[Duty, ...]]:
        """Address of a notice → those of its duties that calendars show today."""
        ledger = ledger_by_notice(self.bulletin)
        shown: dict[str, tuple[Duty, ...]] = {}
        for entry in self.bulletin.notices:
            duties = duties_of(entry, ledger.get(entry.header.doc_no or "", ()), self.today)
            if kept := tuple(duty for duty in duties if self._is_shown(duty)):
                shown[entry.url] = kept
        for duty in filter(self._is_shown, duties_of_withdrawn(self.bulletin, ledger)):
            shown[duty.source.url] = (*shown.get(duty.source.url, ()), duty)
        return shown

    def files(self, memory: Memory | None = None) -> dict[str, Part]:
        """Path below the site's root → text. Each event is written once and stands in several files.

        `memory` has the events of each notice as they were written before.
        """
        files: dict[str, Part] = {}
        every: list[_Event] = []
        by_unit: dict[str, list[_Event]] = {unit.name: [] for unit in self.bulletin.register.units}
        for url, duties in self.duties.items():
            events = self._events(duties, memory)
            every += events
            for duty, event in zip(duties, events, strict=True):
                for name in self._units_of(duty):
                    if name in by_unit:
                        by_unit[name].append(event)
            files[f"{url}{CALENDAR}"] = self._calendar(duties[0].source.title, events)
        for unit in self.bulletin.register.units:
            files[f"{unit_url(unit)}{CALENDAR}"] = self._calendar(f"{unit.name}的任务", by_unit[unit.name])
        files[CALENDAR] = self._calendar("党建简报：全部任务", every)
        return files

    def offers(self) -> Offers:
        """What the pages are to know of the calendars."""
        sizes, undated = _Counts(), _Counts()
        for entry in self.bulletin.notices:
            if entry.status in OUT_OF_FORCE:
                continue
            for obligation in entry.obligations:
                timing = obligation.timing
                if timing is None or timing.kind != "recurring":
                    continue
                if occasion_of(timing, entry.header.date) in ("day_unknown", "no_end", "no_rule"):
                    undated.add(entry.url, obligation.units)
        for url, duties in self.duties.items():
            for duty in duties:
                sizes.add(url, tuple(self._units_of(duty)))
        page_of = {unit.name: unit_url(unit) for unit in self.bulletin.register.units}
        return Offers(self.site_url, sizes.by_page(page_of), undated.by_page(page_of))

    def _is_shown(self, duty: Duty) -> bool:
        if duty.state == "cancelled" and (self.today - duty.since).days > _DAYS_CANCELLED:
            return False
        last = duty.occasion.last_day()
        return last is None or (self.today - last).days <= _DAYS_BACK

    def _units_of(self, duty: Duty) -> Iterable[str]:
        if duty.obligation:
            return duty.obligation.units
        return {name: None for party in split_parties(duty.who) for name in self.bulletin.register.resolve(party)}

    def _events(self, duties: Sequence[Duty], memory: Memory | None) -> list[_Event]:
        """The events of one notice."""
        key = digest([self.site_url, *map(repr, duties)])
        texts = once(memory, "events", key, lambda: _write_events(duties, self.site_url))
        return [_Event(f"{key} {number}", text) for number, text in enumerate(texts)]

    def _calendar(self, name: str, events: Sequence[_Event]) -> Part:
        texts = [event.text for event in events]
        return Part(digest([name, *(event.name for event in events)]), partial(_write_calendar, name, texts))


# The library of calendars is loaded where one is written: most edits change none.
def _write_events(duties: Sequence[Duty], site_url: str) -> list[str]:
    from bulletin.feeds.calendar import write_event

    return [write_event(duty, site_url) for duty in duties]


def _write_calendar(name: str, events: Sequence[str]) -> str:
    from bulletin.feeds.calendar import write_calendar

    return write_calendar(name, events, "由党建简报按通知原文整理，以印发的文件为准。")
