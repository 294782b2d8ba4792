"""What a stretch of a clause says of time, before any counting: the record between `scan` and `resolve`."""

from __future__ import annotations

from bulletin.extract.time.amount import Amount
from bulletin.extract.time.moment import Moment
from bulletin.extract.time.recurrence import Recurrence
from bulletin.obligation import Kind, Relation
from bulletin.record import record


@record
class Expression:
    """A time expression of `kind` in [start, end) of a clause.

    Dated kinds have `first` and, for a span or a deadline, `last`; `from_now` stands for 即日起. A relative one has
    `event`, `relation` and perhaps `amount`; with `is_event_day` it is the event's day (会议当天) or one beside it,
    and `first` its hour where one is given."""

    start: int
    end: int
    kind: Kind
    first: Moment | None = None
    last: Moment | None = None
    from_now: bool = False
    recurrence: Recurrence | None = None
    event: str | None = None
    relation: Relation | None = None
    amount: Amount | None = None
    days_off: int = 0
    is_event_day: bool = False
