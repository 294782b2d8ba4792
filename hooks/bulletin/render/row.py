"""One obligation in, what a list shows of it out: whose it is, what, when in words, which group it belongs to.

No clock: whether a day is past is for the reader's browser to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bulletin.index import NoticeEntry
from bulletin.obligation import Obligation, Timing
from bulletin.render.dates import clock_words
from bulletin.render.html_tokens import squash
from bulletin.render.timing_words import describe_timing
from bulletin.succession import OUT_OF_FORCE

Group = Literal["dated", "recurring", "trigger", "event", "open", "standing", "void"]

GROUPS: tuple[Group, ...] = ("dated", "recurring", "trigger", "event", "open", "standing", "void")
"""The groups of a list in their order. `dated` is divided by month here, and by today in the browser."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Row:
    """An obligation as lists show it. `date` is the ISO moment it sorts by, None where it has no day.

    `kind` is the timing's kind or `standing`; `words` the timing in words; `clock` the hour of `date`, if it has one.
    """

    entry: NoticeEntry
    obligation: Obligation
    anchor: str
    url: str
    who: str
    quote: str
    kind: str
    group: Group
    date: str | None
    start: str | None
    clock: str
    words: str
    party_numbers: str

    @cached_property
    def was_due(self) -> bool:
        """Whether its day came before its notice was replaced or repealed (废止): it was in force on that day."""
        ended = self.entry.ended
        return self.entry.status != "withdrawn" and bool(self.date and ended and self.date[:10] < ended.isoformat())

    @property
    def text_adds_to_quote(self) -> bool:
        """Whether the short text says anything that the quoted sentence does not."""
        return squash(self.obligation.text) not in squash(self.quote)

    @cached_property
    def day(self) -> str:
        """The ISO day under which an archive has it: its date, else that of its notice, else nothing."""
        if self.date and self.group in ("dated", "void"):
            return self.date[:10]
        return self.entry.header.date.isoformat() if self.entry.header.date else ""

    @cached_property
    def due_day(self) -> str:
        """The ISO day on which it is due, or was while its notice was in force; else nothing."""
        return (self.date or "")[:10] if self.group == "dated" or self.was_due else ""

    @cached_property
    def sort_key(self) -> tuple[str, str, str]:
        """By date, whole days after the hours of the same day; then by notice and place."""
        date = self.date or ""
        return (date if len(date) > 10 else f"{date}~", self.entry.url, f"{self.obligation.span[0]:09}")


def row_of(entry: NoticeEntry, obligation: Obligation, unit_numbers: dict[str, str]) -> Row:
    """The row of one obligation; `unit_numbers` gives each unit of the register a short name for the filters."""
    timing = obligation.timing
    group = group_of(entry, timing)
    date = timing.sort_date if timing else None
    return Row(
        entry=entry,
        obligation=obligation,
        anchor=f"o-{obligation.id}",
        url=f"{entry.url}#o-{obligation.id}",
        who="、".join(obligation.who),
        quote=plain_quote(entry, obligation),
        kind=timing.kind if timing else "standing",
        group=group,
        date=date,
        start=timing.start if timing else None,
        clock=clock_words(date) if date else "",
        words=describe_timing(timing) if timing else "",
        party_numbers=" ".join(unit_numbers[unit] for unit in obligation.units if unit in unit_numbers) or "-",
    )


def plain_quote(entry: NoticeEntry, obligation: Obligation) -> str:
    """The sentence as a reader sees it: the words of the quote on one line, without Markdown's marks."""
    start, end = obligation.span
    words = entry.document.body.text[start:end]
    return _SPACE.sub(lambda found: " " if " " in found.group() else "", words).strip()


def group_of(entry: NoticeEntry, timing: Timing | None) -> Group:
    """Where lists show an obligation."""
    if entry.status in OUT_OF_FORCE:
        return "void"
    if timing is None:
        return "standing"
    if timing.kind == "recurring":
        return "recurring"
    if timing.kind in ("immediate", "prompt"):
        return "trigger"
    if timing.kind == "relative":
        return "dated" if timing.due else "event"
    return "open" if timing.is_open else "dated"
