"""The record the bulletin exists for: who must or must not do what, and when; knows no text and no calendar."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from typing import Literal

from bulletin.record import record

Kind = Literal["by", "from", "on", "between", "recurring", "relative", "immediate", "prompt"]
Modality = Literal["must", "must_not"]
Relation = Literal["before", "after", "around"]
Unit = Literal["minute", "hour", "day", "workday", "week", "month", "year"]
Every = Literal["term", "academic_year"]
Source = Literal["extracted", "declared"]
Doubt = Literal[
    "no_modal_word",
    "no_timing",
    "party_inherited",
    "party_from_afar",
    "party_asked",
    "party_from_recipients",
    "party_unsure",
    "thing_as_subject",
    "event_unsure",
    "several_times",
    "beginning_only",
    "date_unknown",
    "behind_statement",
    "no_act",
    "amid_others",
    "ban_with_limit",
    "may_be_programme",
    "told_of_others",
    "single_party",
    "timing_from_heading",
]
"""What a reading leans on beside the words themselves; see `extract.doubt` for which of them call for a review."""

_NO_WORDS = re.compile(r"[\s*`_#>|\\]+")

TIMING_FIELDS: Mapping[Kind, frozenset[str]] = {
    "by": frozenset({"due"}),
    "from": frozenset({"start"}),
    "on": frozenset({"start"}),
    "between": frozenset({"start", "due"}),
    "recurring": frozenset({"rrule", "every", "time"}),
    "relative": frozenset({"event", "relation", "amount", "unit", "start", "due"}),
    "immediate": frozenset(),
    "prompt": frozenset(),
}
"""Which fields besides `kind` and `text` a timing of each kind may carry."""


@record
class Step:
    """How one date of a timing came about: `rule` counts `gives` from `anchor` (ISO) with `parts`.

    `calendar` names the calendar of working days where one was used. The rules are those of
    `bulletin.verify`, which recomputes every step without the grammar.
    """

    gives: Literal["start", "due"]
    rule: str
    anchor: str | None
    parts: Mapping[str, str | int]
    calendar: str | None = None


@record
class Timing:
    """When an obligation binds (corpus GUIDE, “Timing”).

    `start` and `due` are ISO 8601, a date or a local date-time (Asia/Shanghai). They are None where the words do
    not tell the day: such a timing is 未定 and keeps its `text`. `rrule` is RFC 5545 without DTSTART; `time` is the
    hour of a recurring one (HH:MM). `text` is the expression as the notice has it. `derivation` tells how its dates
    came about; `is_provisional` (暂按) that working days were counted in a year whose holidays are not published.
    """

    kind: Kind
    text: str
    start: str | None = None
    due: str | None = None
    rrule: str | None = None
    every: Every | None = None
    time: str | None = None
    event: str | None = None
    relation: Relation | None = None
    amount: int | None = None
    unit: Unit | None = None
    derivation: tuple[Step, ...] = ()
    is_provisional: bool = False

    @property
    def sort_date(self) -> str | None:
        """The ISO date by which lists sort this timing: its end, else its beginning, else None."""
        return self.due or self.start

    @property
    def is_open(self) -> bool:
        """Whether the day is still to be told (未定): a dated kind without its date, an event without its day."""
        if self.kind in ("by", "between"):
            return self.due is None
        if self.kind in ("from", "on"):
            return self.start is None
        return self.kind == "relative" and self.sort_date is None


@record
class Obligation:
    """A clause that binds somebody.

    `quote` is the slice [`start`, `end`) of the Markdown body, verbatim; `span` is the same clause in the body's
    plain text. `who` is as written, `units` the names of the register's units it resolves to (filled by the index).
    `excepted` are the parties left out of `who` (除外国语学院党总支外); `listed` are the names in the notice's own
    attachment that `who` speaks of (附件1所列单位).
    `deliverable` (交付物), its `form` and the receiver `to` are there where the sentence says so.
    `needs_review` (待核) tells that the grammar is not sure, `doubts` what it leant on; what is declared has none.
    `id` survives edits elsewhere in the notice: it is made from the quote alone (see `identify`).
    """

    id: str
    who: tuple[str, ...]
    modality: Modality
    quote: str
    start: int
    end: int
    span: tuple[int, int]
    text: str
    timing: Timing | None
    units: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    source: Source = "extracted"
    doubts: tuple[Doubt, ...] = ()
    needs_review: bool = False
    deliverable: str | None = None
    form: str | None = None
    to: str | None = None


def identify(quote: str, earlier: Counter[str] | None = None, notice: str = "") -> str:
    """The id of an obligation: made from its words and its notice's doc_no, so that edits elsewhere leave it as it is.

    `earlier` counts the ids given before in the same notice, this one included from now on; the same words once more
    get a number behind.
    """
    words = _NO_WORDS.sub("", quote)
    name = hashlib.sha256(f"{notice}\n{words}".encode()).hexdigest()[:10]
    if earlier is None:
        return name
    earlier[name] += 1
    return name if earlier[name] == 1 else f"{name}-{earlier[name]}"
