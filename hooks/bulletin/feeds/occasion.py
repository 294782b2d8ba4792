"""A timing in, what of it can stand in a calendar out: a day, a moment, or a rule with its first day; or why nothing.

Nothing is guessed: a monthly duty whose day the notice does not tell has no place in a calendar.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, Protocol, cast

from dateutil.rrule import rrulestr

from bulletin.obligation import Timing

Obstacle = Literal["standing", "trigger", "event_unknown", "day_unknown", "no_end", "no_rule"]
"""Why a duty stands in no calendar: without a time, upon a trigger, upon an event without its day, without its day in
the period, every day without an end, in terms that no calendar knows."""

_PART = re.compile(r"([A-Z]+)=([^;]*)")
_LIMITS = re.compile(r";(?:UNTIL|COUNT)=[^;]*")
_WHOLE_DAY = re.compile(r"(UNTIL=\d{8})(?!\d*T)")
_LAST_SECOND = "T155959Z"
"""Of a day in China. RFC 5545: where the beginning has an hour, the end has one too, in UTC."""
_ZONE = dt.timezone(dt.timedelta(hours=8))
_FURTHEST = "2200-01-01"


@dataclass(frozen=True)
class Occasion:
    """When a calendar shows a duty: `start` an ISO date or local date-time, `rule` an RRULE whose first day it is."""

    start: str
    rule: str | None = None

    @property
    def day(self) -> dt.date:
        """The first day."""
        return dt.date.fromisoformat(self.start[:10])

    def last_day(self) -> dt.date | None:
        """The last day; None where the rule has no end."""
        if not self.rule:
            return self.day
        if not _LIMITS.search(self.rule):
            return None
        try:
            last = _parse(self.rule, self.start).before(self._midnight(_FURTHEST))
        except (ValueError, KeyError, IndexError, TypeError):  # from a ledger that somebody has edited
            return self.day
        return last.date() if last else self.day

    def _midnight(self, day: str) -> dt.datetime:
        """The beginning of a day, to be compared with what the rule gives."""
        return _moment(f"{day}T00:00") if len(self.start) > 10 else _moment(day)

    def until(self, end: dt.date) -> Occasion | None:
        """The same without what falls on `end` or later; None where nothing is left."""
        if not self.rule:
            return self if self.day < end else None
        midnight = self._midnight(end.isoformat())
        last = _parse(self.rule, self.start).before(midnight)
        if last is None:
            return None
        following = _parse(self.rule, self.start).after(last)
        if following is None:
            return self
        # RFC 5545: UNTIL has the form of DTSTART, and is in UTC where that is a local time.
        moment = f"{last.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}" if len(self.start) > 10 else f"{last:%Y%m%d}"
        return Occasion(self.start, f"{_LIMITS.sub('', self.rule)};UNTIL={moment}")


def occasion_of(timing: Timing | None, since: dt.date | None) -> Occasion | Obstacle:
    """Where in a calendar a duty stands that its notice asks for from `since` on."""
    if timing is None:
        return "standing"
    if timing.kind in ("immediate", "prompt"):
        return "trigger"
    if timing.kind == "recurring":
        return _recurring(timing, since)
    moment = timing.due if timing.kind == "relative" else timing.sort_date
    if moment is None:
        return "event_unknown" if timing.kind == "relative" else "day_unknown"
    return Occasion(moment)


def _recurring(timing: Timing, since: dt.date | None) -> Occasion | Obstacle:
    if timing.every or not timing.rrule or since is None:
        return "no_rule"
    parts = dict(_PART.findall(timing.rrule))
    if not _tells_day(parts):
        return "day_unknown"
    # 值班期间每日报告: a week or two, which the rule does not know. Every day for ever it would bury all else.
    if parts.get("FREQ") == "DAILY" and not _LIMITS.search(timing.rrule):
        return "no_end"
    if parts.get("INTERVAL", "1").strip("0") == "":
        return "no_rule"
    start = since.isoformat() + (f"T{timing.time}" if timing.time else "")
    rule = _WHOLE_DAY.sub(rf"\1{_LAST_SECOND}", timing.rrule) if timing.time else timing.rrule
    try:
        first = _parse(rule, start).after(_moment(start), inc=True)
    except (ValueError, KeyError, IndexError, TypeError, OverflowError):
        return "no_rule"
    if first is None:
        return "no_rule"
    return Occasion(
        first.replace(tzinfo=None).isoformat(timespec="minutes") if timing.time else first.date().isoformat(),
        rule,
    )


def _tells_day(parts: dict[str, str]) -> bool:
    """Whether a rule tells the day in its period."""
    match parts.get("FREQ"):
        case "DAILY":
            return True
        case "WEEKLY":
            return "BYDAY" in parts
        case "MONTHLY":
            return "BYMONTHDAY" in parts or "BYDAY" in parts
        case "YEARLY":
            in_month = "BYMONTH" in parts and ("BYMONTHDAY" in parts or "BYDAY" in parts)
            return in_month or "BYYEARDAY" in parts
    return False


class _Rule(Protocol):
    """What is used of a rule of dateutil's."""

    def before(self, moment: dt.datetime, /) -> dt.datetime | None: ...
    def after(self, moment: dt.datetime, /, inc: bool = False) -> dt.datetime | None: ...


def _parse(rule: str, start: str) -> _Rule:
    return cast(_Rule, rrulestr(rule, dtstart=_moment(start)))


def _moment(start: str) -> dt.datetime:
    """A day as a rule counts it: with an hour in the zone of China, else without a zone, as UNTIL must be then."""
    moment = dt.datetime.fromisoformat(start)
    return moment.replace(tzinfo=_ZONE) if len(start) > 10 else moment
