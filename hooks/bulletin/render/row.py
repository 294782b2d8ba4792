"""One obligation in, what a list shows of it out: whose it is, what, when in words, which group it belongs to.

No clock: whether a day is past is for the reader's browser to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bulletin.glossary import STATUSES
from bulletin.index import NoticeEntry
from bulletin.obligation import Obligation, Timing
from bulletin.parties import party_words
from bulletin.render.dates import clock_words, day_words
from bulletin.render.html_tokens import squash
from bulletin.render.timing_words import describe_timing
from bulletin.succession import OUT_OF_FORCE

Group = Literal["dated", "recurring", "trigger", "event", "open", "standing", "void"]

GROUPS: tuple[Group, ...] = ("dated", "recurring", "trigger", "event", "open", "standing", "void")
"""The groups of a list in their order. `dated` is divided by month here, and by today in the browser."""

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)  # not frozen: that takes five times as long to make, and there are so many
class Row:
    """An obligation as lists show it. `date` is the ISO moment it sorts by, None where it has no day.

    `day` is the ISO day under which an archive has it: its date, else that of its notice, else nothing. `due_day` is
    that on which it is due, or was while its notice was in force; else nothing. A large bulletin has hundreds of
    thousands of rows: what is asked of few of them is not kept.
    """

    entry: NoticeEntry
    obligation: Obligation
    who: str
    group: Group
    date: str | None
    day: str
    due_day: str
    was_due: bool
    """Whether its day came before its notice was replaced or repealed (废止): it was in force on that day."""
    party_numbers: str

    @property
    def anchor(self) -> str:
        return f"o-{self.obligation.id}"

    @property
    def url(self) -> str:
        return f"{self.entry.url}#o-{self.obligation.id}"

    @property
    def quote(self) -> str:
        return plain_quote(self.entry, self.obligation)

    @property
    def kind(self) -> str:
        """The timing's kind or `standing`."""
        return self.obligation.timing.kind if self.obligation.timing else "standing"

    @property
    def start(self) -> str | None:
        return self.obligation.timing.start if self.obligation.timing else None

    @property
    def clock(self) -> str:
        """The hour of `date`, if it has one."""
        return clock_words(self.date) if self.date else ""

    @property
    def words(self) -> str:
        """The timing in words."""
        return describe_timing(self.obligation.timing) if self.obligation.timing else ""

    @property
    def text_adds_to_quote(self) -> bool:
        """Whether the short text says anything that the quoted sentence does not."""
        return squash(self.obligation.text) not in squash(self.quote)

    @property
    def states(self) -> str:
        """Those of `glossary.ROW_STATES` that it is in, with blanks between."""
        states = ["review"] if self.obligation.needs_review else []
        states += ["amended"] if self.entry.status == "amended" else []
        states += ["void"] if self.group == "void" else []
        return " ".join(states)

    @property
    def sort_key(self) -> tuple[str, str, int]:
        """By date, whole days after the hours of the same day; then by notice and place."""
        date = self.date or ""
        return (date if len(date) > 10 else f"{date}~", self.entry.url, self.obligation.span[0])


def rows_of(entry: NoticeEntry, unit_numbers: Callable[[tuple[str, ...]], str]) -> Iterator[Row]:
    """The rows of one notice in the order of its text.

    `unit_numbers` gives units of the register their short names for the filters.
    """
    of_notice = str(entry.header.date or "")[:10]
    ended = entry.ended.isoformat() if entry.ended and entry.status != "withdrawn" else ""
    is_void = entry.status in OUT_OF_FORCE
    for obligation in entry.obligations:
        timing = obligation.timing
        group = "void" if is_void else group_of(timing)
        date = timing.sort_date if timing else None
        was_due = bool(date) and date[:10] < ended  # type: ignore[index]
        yield Row(
            entry,
            obligation,
            party_words(obligation),
            group,
            date,
            _day_of(date) if date and group in ("dated", "void") else of_notice,
            _day_of(date or "") if group == "dated" or was_due else "",
            was_due,
            unit_numbers(obligation.units),
        )


# The same few days come again and again.
@lru_cache(maxsize=16384)
def _day_of(moment: str) -> str:
    return moment[:10]


def plain_quote(entry: NoticeEntry, obligation: Obligation) -> str:
    """The sentence as a reader sees it: the words of the quote on one line, without Markdown's marks."""
    start, end = obligation.span
    words = entry.document.body.text[start:end]
    return _SPACE.sub(lambda found: " " if " " in found.group() else "", words).strip()


def state_words(entry: NoticeEntry) -> list[str]:
    """What readers must know of a notice before they rely on what it asks for; nothing of most notices."""
    words = [STATUSES[entry.status]] if entry.status != "in_force" else []
    if entry.ended and entry.status not in OUT_OF_FORCE:
        words.append(f"{day_words(entry.ended)}起不再执行")
    return words


def correction_words(doc_nos: Iterable[str]) -> str:
    """A sentence that leads from what a notice asks for to the notices that correct it."""
    return f"已有更正，请同时看{'、'.join(doc_nos)}。"


def group_of(timing: Timing | None) -> Group:
    """Where lists show an obligation of a notice that is in force."""
    if timing is None:
        return "standing"
    if timing.kind == "recurring":
        return "recurring"
    if timing.kind in ("immediate", "prompt"):
        return "trigger"
    if timing.kind == "relative":
        return "dated" if timing.due else "event"
    return "open" if timing.is_open else "dated"
