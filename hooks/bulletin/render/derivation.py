"""A timing in, the sentences that tell how its dates came about out; the words are the glossary's."""

from __future__ import annotations

from bulletin.glossary import DERIVATIONS, UNITS
from bulletin.obligation import Step, Timing
from bulletin.render.dates import clock_words, day_words


def describe_derivation(timing: Timing) -> list[str]:
    """One sentence for each way a date of the timing was counted; none where nothing was counted."""
    return list(dict.fromkeys(_describe_step(step, timing) for step in timing.derivation))


def _describe_step(step: Step, timing: Timing) -> str:
    anchor = f"{day_words(step.anchor)}{clock_words(step.anchor)}" if step.anchor else ""
    amount = step.parts.get("amount", step.parts.get("day_shift", 0))
    assert isinstance(amount, int)
    words = DERIVATIONS[_pattern(step, amount)].format(
        anchor=anchor, event=timing.event or "", amount=abs(amount), unit=UNITS.get(str(step.parts.get("unit")), "")
    )
    if step.calendar:
        words += DERIVATIONS["calendar"].format(calendar=step.calendar)
    if timing.is_provisional and step.calendar:
        words += DERIVATIONS["provisional"]
    return words


def _pattern(step: Step, amount: int) -> str:
    if step.rule in ("event", "day", "day-of-notice", "day-of-event"):
        return step.rule + ("_after" if amount > 0 else "_before" if amount < 0 else "")
    is_named = "year" in step.parts and step.rule in ("month", "part-of-year", "month-of-anchor")
    return "named_year" if is_named else step.rule
