"""The front matter of a notice and of a story, as types: the only truth of the keys; knows no file and no wording.

Every field is optional in the types, because reading never raises and an author's draft may lack anything: what must
be there is listed in `required`, what a notice gets when it is signed in `at_signing`, and a missing key is a finding.
Contract: design, “Front matter”.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bulletin.obligation import TIMING_FIELDS, Every, Kind, Modality, Relation, Timing, Unit

_LIST_SEPARATORS = re.compile(r"[、，,；;]")
YEARS = range(1900, 2200)
"""The years that a date here can be of: with all that is reckoned from it the calendar has every day."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?\Z")


def _split_list(value: object) -> object:
    """A list may be written as one line of names joined by 、, as on paper."""
    if isinstance(value, str):
        return [part.strip() for part in _LIST_SEPARATORS.split(value.rstrip("：:")) if part.strip()]
    return value


def _require_iso_date(value: object) -> object:
    """Pydantic would also take a number for a date; an author who writes one has made a mistake."""
    if isinstance(value, dt.date) and value.year in YEARS:
        return value
    if not (isinstance(value, str) and _ISO_DATE.match(value) and int(value[:4]) in YEARS):
        raise ValueError("date")
    return value


def _parse_moment(value: object) -> object:
    """An ISO date or local date-time, kept as text in its shortest form: 2026-03-15 or 2026-03-15T17:00."""
    text = str(value)
    if not _ISO_MOMENT.match(text) or int(text[:4]) not in YEARS:
        raise ValueError("moment")
    if len(text) == 10:
        return dt.date.fromisoformat(text).isoformat()
    return dt.datetime.fromisoformat(text).isoformat(timespec="minutes")


def _as_attachment(value: object) -> object:
    return {"title": value} if isinstance(value, str) else value


IsoDate = Annotated[dt.date, BeforeValidator(_require_iso_date)]
# The pattern stands before the validator, that the JSON Schema has it too.
Moment = Annotated[str, Field(pattern=f"^{_ISO_MOMENT.pattern}".replace("\\Z", "$")), BeforeValidator(_parse_moment)]
DOC_NO_FORM = r"[\u4e00-\u9fff（）]{1,20}〔(\d{4})〕[1-9]\d*号"
"""机关代字〔year〕N号. Another form is read as well and told of by a rule; software for editors marks it at once."""
DocNo = Annotated[str, Field(json_schema_extra={"pattern": f"^{DOC_NO_FORM}$"})]
Names = Annotated[tuple[str, ...], BeforeValidator(_split_list)]
RecurrenceRule = Annotated[str, Field(pattern=r"^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[-+A-Z0-9,]+)*$")]

REVIEW_STEPS = ("first", "second", "final")
"""初审, 复审, 终审: the keys of `Review`, in their order."""

NAME_LISTS = frozenset({"recipients", "replaces", "amends", "withdraws", "cc", "honors", "responds_to", "who"})
"""The keys that take `Names`."""

SENTENCES = frozenset({"quote", "text", "reason", "summary"})
"""The keys whose value is free prose, in which a quotation mark is part of the words."""


class _Strict(BaseModel):
    """What all parts of the front matter share: no unknown key, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Attachment(_Strict):
    """An attachment: its title, and its file where the bulletin offers it, relative to the notice."""

    title: str
    file: str | None = None


class ReviewStep(_Strict):
    """One of the three reviews: by whom, on which day; the final one keeps the hash of the body it approved."""

    by: str
    date: IsoDate
    sha256: str | None = None


class Review(_Strict):
    """三审: first, second and final review."""

    first: ReviewStep | None = None
    second: ReviewStep | None = None
    final: ReviewStep | None = None


class TimingInput(_Strict):
    """A timing as an editor writes it; the same fields as in obligations.json."""

    kind: Kind
    start: Moment | None = None
    due: Moment | None = None
    rrule: RecurrenceRule | None = None
    every: Every | None = None
    time: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    event: str | None = None
    relation: Relation | None = None
    amount: int | None = None
    unit: Unit | None = None

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        given = set(self.model_dump(exclude_none=True)) - {"kind"}
        if given - TIMING_FIELDS[self.kind]:
            raise ValueError("timing fields")
        return self

    def to_timing(self, text: str) -> Timing:
        """The timing of the index, with the words it stands for."""
        return Timing(text=text, **self.model_dump())


class ObligationInput(_Strict):
    """What the editor declares, corrects or strikes, by quoting the sentence of the body."""

    action: Literal["declare", "correct", "strike", "confirm"]
    quote: str
    who: Names | None = None
    modality: Modality | None = None
    timing: TimingInput | None = None
    text: str | None = None
    reason: str | None = None


class Notice(_Strict):
    """A notice (通知、意见、决定 …)."""

    required: ClassVar[tuple[str, ...]] = ("title", "issuer")
    at_signing: ClassVar[tuple[str, ...]] = ("doc_no", "date")

    type: Literal["notice"] = "notice"
    title: str | None = None
    doc_no: DocNo | None = None
    issuer: str | None = None
    recipients: Names = ()
    date: IsoDate | None = None
    issued: IsoDate | None = None
    events: dict[str, Moment] = Field(default_factory=dict)
    replaces: Names = ()
    amends: Names = ()
    withdraws: Names = ()
    attachments: tuple[Annotated[Attachment, BeforeValidator(_as_attachment)], ...] = ()
    cc: Names = ()
    review: Review | None = None
    expires: IsoDate | None = None
    obligations: tuple[ObligationInput, ...] = ()


class Story(_Strict):
    """A story of an exemplary member or branch (先进典型)."""

    required: ClassVar[tuple[str, ...]] = ("title", "date", "subject", "kind")
    at_signing: ClassVar[tuple[str, ...]] = ()

    type: Literal["story"] = "story"
    title: str | None = None
    date: IsoDate | None = None
    subject: str | None = None
    kind: Literal["person", "group"] | None = None
    unit: str | None = None
    honors: Names = ()
    summary: str | None = None
    responds_to: Names = ()
    consent: bool | None = None
    review: Review | None = None


Header = Notice | Story
