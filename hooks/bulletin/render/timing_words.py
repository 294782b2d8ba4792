"""A timing in, its words out: the notice's own where there are any, else what the fields say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bulletin.glossary import TIMING_KINDS, UNITS, VALUES
from bulletin.obligation import Timing
from bulletin.render.dates import clock_words, day_words

_FREQUENCIES: Mapping[str, tuple[str, str]] = {
    "DAILY": ("每日", "每{}日"),
    "WEEKLY": ("每周", "每{}周"),
    "MONTHLY": ("每月", "每{}个月"),
    "YEARLY": ("每年", "每{}年"),
}
_DAYS: Mapping[str, str] = dict(zip("MO TU WE TH FR SA SU".split(), "一二三四五六日", strict=True))
_PART = re.compile(r"([A-Z]+)=([^;]*)")


def describe_timing(timing: Timing) -> str:
    """The words of a timing, short enough for a column."""
    if timing.text:
        return timing.text
    if timing.kind == "recurring":
        return (describe_rule(timing.rrule or "") if not timing.every else _every(timing.every)) + (timing.time or "")
    if timing.kind == "relative":
        return _describe_relative(timing)
    days = "至".join(f"{day_words(moment)}{clock_words(moment)}" for moment in (timing.start, timing.due) if moment)
    if not days:
        return TIMING_KINDS[timing.kind]
    return days + {"by": "前", "from": "起"}.get(timing.kind, "")


def describe_rule(rule: str) -> str:
    """A recurrence rule (RFC 5545) in words, as far as offices use them; what is unknown is shown as it is."""
    parts = dict(_PART.findall(rule))
    if parts.get("FREQ") not in _FREQUENCIES:
        return rule
    once, many = _FREQUENCIES[parts["FREQ"]]
    interval = parts.get("INTERVAL", "1")
    words = once if interval == "1" else many.format(interval)
    if "BYMONTH" in parts:
        words += parts["BYMONTH"].replace(",", "、") + "月"
    if "BYMONTHDAY" in parts:
        words += "最后一日" if parts["BYMONTHDAY"] == "-1" else parts["BYMONTHDAY"].replace(",", "、") + "日"
    if "BYDAY" in parts:
        words = words.removesuffix("周") + "周" + "、".join(_DAYS.get(day, day) for day in parts["BYDAY"].split(","))
    return words


def _every(every: str) -> str:
    return "每" + next(chinese for chinese, value in VALUES["every"].items() if value == every)


def _describe_relative(timing: Timing) -> str:
    relation = next((chinese for chinese, value in VALUES["relation"].items() if value == timing.relation), "")
    amount = f"{timing.amount}{UNITS[timing.unit]}" if timing.amount and timing.unit else ""
    return f"{timing.event or ''}{relation}{amount}"
