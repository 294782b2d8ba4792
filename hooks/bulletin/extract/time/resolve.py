"""An expression and the notice's anchor in, a Timing out; what cannot be told stays 未定, with its words."""

from __future__ import annotations

from bulletin.extract.time.calendar import Anchor, Span, resolve_moment, shift
from bulletin.extract.time.expression import Expression
from bulletin.obligation import Timing


def resolve(expression: Expression, words: str, anchor: Anchor, previous: Span | None = None) -> Timing:
    """The timing of one expression. `words` is its text; `previous` the span read before it in the sentence."""
    if expression.kind in ("immediate", "prompt"):
        return Timing(expression.kind, words)
    if expression.kind == "recurring":
        rule = expression.recurrence
        assert rule is not None
        return Timing("recurring", words, rrule=rule.rrule, every=rule.every, time=rule.time)
    if expression.kind == "relative":
        return _resolve_relative(expression, words, anchor)
    first, last = spans_of(expression, anchor, previous)
    if expression.kind == "from":
        start = anchor.date.isoformat() if expression.from_now and anchor.date else None
        return Timing("from", words, start=start or (first.start_text() if first else None))
    if expression.kind == "by":
        return Timing("by", words, due=last.due_text() if last else None)
    if expression.kind == "on":
        return Timing("on", words, start=first.start_text() if first else None)
    start = anchor.date.isoformat() if expression.from_now and anchor.date else first.start_text() if first else None
    return Timing("between", words, start=start, due=last.due_text() if last else None)


def spans_of(expression: Expression, anchor: Anchor, previous: Span | None) -> tuple[Span | None, Span | None]:
    """The days of an expression's first and last moment; the last one is read in the light of the first."""
    first = resolve_moment(expression.first, anchor, previous) if expression.first else None
    if expression.last is None:
        return first, None
    if expression.last is expression.first:
        return first, first
    inherited = first or (Span(anchor.date, anchor.date) if expression.from_now and anchor.date else previous)
    return first, resolve_moment(expression.last, anchor, inherited, ends_span=inherited is not previous)


def _resolve_relative(expression: Expression, words: str, anchor: Anchor) -> Timing:
    event, relation, amount = expression.event or "", expression.relation, expression.amount
    number, unit = (amount.number, amount.unit) if amount else (None, None)
    known = find_event(event, anchor)
    if known and expression.days_off:
        known = shift(known, expression.days_off, "day")
    start = due = None
    if known and expression.first and expression.first.clock:
        hour, minute = expression.first.clock
        known = f"{known[:10]}T{hour:02}:{minute:02}" if hour < 24 else known[:10]
        # The day of the event is known and so is the hour: an ordinary date.
        if relation == "before":
            return Timing("by", words, due=known)
        return Timing("on", words, start=known)
    if known and relation == "before":
        due = shift(known, -number, unit) if number and unit else known
    elif known and relation == "after":
        start = known
        due = shift(known, number, unit) if number and unit else None
    if expression.days_off and number is None:
        number, unit = abs(expression.days_off), "day"
    return Timing("relative", words, start=start, due=due, event=event, relation=relation, amount=number, unit=unit)


def find_event(event: str, anchor: Anchor) -> str | None:
    """The day of an event: by its own name, else by the longest known name that is part of it or that it is part of."""
    if event in anchor.events:
        return anchor.events[event]
    near = [name for name in anchor.events if name in event or (event and event in name)]
    return anchor.events[max(near, key=len)] if near else None
