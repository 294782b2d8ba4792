"""An expression and the notice's anchor in, a Timing out; what cannot be told stays 未定, with its words."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Literal

from bulletin.extract.time.calendar import Anchor, Span, resolve_moment, shift
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.moment import Moment
from bulletin.late_pattern import late
from bulletin.obligation import Step, Timing

# 自本通知印发之日起: counted from the notice's own 印发日期.
_PAPERS = "通知|意见|方案|办法|决定|文件|公告|通告|规定|细则"
_OWN_ISSUE = late(rf"(?:本?(?:{_PAPERS})?(?:印发|下发|发布|公布)|发文|本?(?:{_PAPERS})(?:发出|下达))(?:之日)?\Z")
# 报到当天, but 发现当天: on the day on which it is held, and not after it.
_IS_HELD = late(
    "(?:[会考试赛训检验选礼展演课]|会议|活动|仪式|报到|注册|返校|离校|开学|放假|答辩|评审|讲座|升旗|开班|接种|采样|出发|值班|搬迁|割接|检修|清运|面签|招聘|接站|迎新)日?\\Z"
)
_EVENT_GOES_ON = late(r"(?:议|场|时间|放假|召开|举行|举办|开始|结束|当天|当日|之日|日)*\Z")
_PARTS = (
    "year", "year_shift", "month", "month_shift", "day", "part", "half", "quarter", "year_part",
    "weekday", "week_shift", "day_shift", "stated_weekday",
)  # fmt: skip
_parts_of = attrgetter(*_PARTS)


def resolve(expression: Expression, words: str, anchor: Anchor, previous: Span | None = None) -> Timing:
    """The timing of one expression. `words` is its text; `previous` the span read before it in the sentence."""
    is_dated = expression.kind not in ("immediate", "prompt", "recurring", "relative")
    return resolve_in(expression, words, anchor, spans_of(expression, anchor, previous) if is_dated else None)


def resolve_in(
    expression: Expression, words: str, anchor: Anchor, spans: tuple[Span | None, Span | None] | None
) -> Timing:
    """The same where the spans of an expression of the calendar are known; of the others there are none."""
    if expression.kind in ("immediate", "prompt"):
        return Timing(expression.kind, words)
    if expression.kind == "recurring":
        rule = expression.recurrence
        assert rule is not None
        return Timing("recurring", words, rrule=rule.rrule, every=rule.every, time=rule.time)
    if expression.kind == "relative":
        return _resolve_relative(expression, words, anchor)
    assert spans is not None
    return _resolve_dated(expression, words, anchor, *spans)


def _resolve_dated(expression: Expression, words: str, anchor: Anchor, first: Span | None, last: Span | None) -> Timing:
    steps: list[Step] = []
    start = due = None
    if expression.kind != "by":
        if expression.from_now and anchor.date:
            start = anchor.date.isoformat()
            steps.append(Step("start", "day-of-notice", start, {}))
        elif first and expression.first:
            start = first.start_text()
            steps.append(_step("start", first, expression.first))
    if expression.kind in ("by", "between") and last and expression.last:
        due = last.due_text()
        steps.append(_step("due", last, expression.last))
    return Timing(expression.kind, words, start=start, due=due, derivation=tuple(steps))


def spans_of(expression: Expression, anchor: Anchor, previous: Span | None) -> tuple[Span | None, Span | None]:
    """The days of an expression's first and last moment; the last one is read in the light of the first."""
    first = resolve_moment(expression.first, anchor, previous) if expression.first else None
    if expression.last is None:
        return first, None
    if expression.last is expression.first:
        return first, first
    inherited = first or (Span(anchor.date, anchor.date) if expression.from_now and anchor.date else previous)
    return first, resolve_moment(expression.last, anchor, inherited, ends_span=inherited is not previous)


def _step(gives: Literal["start", "due"], span: Span, moment: Moment) -> Step:
    given = zip(_PARTS, _parts_of(moment), strict=True)
    parts: dict[str, str | int] = {name: value for name, value in given if value is not None}
    if moment.days_after:
        parts["day_shift"] = moment.days_after
    if span.clock:
        parts["clock"] = f"{span.clock[0]:02}:{span.clock[1]:02}"
    return Step(gives, span.rule, span.anchor.isoformat() if span.anchor else None, parts)


def _resolve_relative(expression: Expression, words: str, anchor: Anchor) -> Timing:
    event, relation, amount = expression.event or "", expression.relation, expression.amount
    number, unit = (amount.number, amount.unit) if amount else (None, None)
    known = find_event(event, anchor)
    is_day_itself = expression.is_event_day and not expression.days_off and relation == "after"
    if known and ((expression.first and expression.first.clock) or is_day_itself):
        return _on_the_day(expression, words, known, anchor)
    if expression.days_off and number is None:
        # 漏检的次日上午10点前 is after it, by whatever hour.
        number, unit = abs(expression.days_off), "day"
        relation = "after" if expression.days_off > 0 else relation
    elif known is None and expression.is_event_day and (relation == "before" or _IS_HELD.search(event)):
        # 报到当天17:00前 is not before it.
        relation = "around"
    timing = Timing("relative", words, event=event, relation=relation, amount=number, unit=unit)
    if known is None or relation == "around" or (relation == "before" and _has_passed(known, anchor)):
        return timing
    steps = [] if relation == "before" else [Step("start", "event", known, {})]
    start = None if relation == "before" else known
    due = known if relation == "before" and not number else None
    calendar, is_provisional = None, False
    if number and unit:
        moved = shift(known, number if relation == "after" else -number, unit, anchor.closed)
        due = moved.moment if moved else None
        calendar, is_provisional = (moved.calendar, moved.is_provisional) if moved else (None, False)
    if due:
        parts: Mapping[str, str | int] = (
            {"amount": number if relation == "after" else -number, "unit": unit} if number and unit else {}
        )
        steps.append(Step("due", "event", known, parts, calendar))
    return Timing(
        "relative", words, start=start, due=due, event=event, relation=relation, amount=number, unit=unit,
        derivation=tuple(steps), is_provisional=is_provisional,
    )  # fmt: skip


def _has_passed(known: str, anchor: Anchor) -> bool:
    """Whether the school calendar's day lies before the notice: 开学前 then means the next one, which nobody named."""
    return (
        anchor.date is not None and known[:10] < anchor.date.isoformat() and known not in anchor.named_events.values()
    )


def _on_the_day(expression: Expression, words: str, known: str, anchor: Anchor) -> Timing:
    """会议当天下午1:00前, 会议当天, the day being known: an ordinary date."""
    moved = shift(known[:10], expression.days_off, "day", anchor.closed)
    if expression.first is None or expression.first.clock is None:
        return Timing("on", words, start=known[:10], derivation=(Step("start", "day-of-event", known[:10], {}),))
    hour, minute = expression.first.clock
    if moved is None:
        return Timing("relative", words, event=expression.event, relation=expression.relation)
    moment = f"{moved.moment}T{hour:02}:{minute:02}" if hour < 24 else moved.moment
    parts: dict[str, str | int] = {"clock": f"{hour:02}:{minute:02}"}
    if expression.days_off:
        parts["day_shift"] = expression.days_off
    if expression.relation == "before":
        return Timing("by", words, due=moment, derivation=(Step("due", "day-of-event", known[:10], parts),))
    return Timing("on", words, start=moment, derivation=(Step("start", "day-of-event", known[:10], parts),))


def find_event(event: str, anchor: Anchor) -> str | None:
    """The day of an event: by its own name, else by the longest known name that it ends in or goes on from.

    学校规定的开学 is 开学, 会议结束 is 会; 开学典礼 is another event than 开学.
    """
    if event in anchor.events:
        return anchor.events[event]
    if _OWN_ISSUE.match(event) and anchor.issued:
        return anchor.issued.isoformat()
    near = [
        name
        for name in anchor.events
        if event.endswith(name)
        or (event.startswith(name) and _EVENT_GOES_ON.match(event, len(name)))
        or (event and (name.endswith(event) or (name.startswith(event) and _EVENT_GOES_ON.match(name, len(event)))))
    ]
    return anchor.events[max(near, key=len)] if near else None
