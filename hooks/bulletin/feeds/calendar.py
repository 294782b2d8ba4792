"""Duties in, the text of an iCalendar file (RFC 5545) out; knows no path and no page.

Times stand in one zone of our own, +0800 and no history: the zone of the database carries the summer time of 1986 to
1991, which some clients apply to rules. No VALARM: in a subscription clients drop it or ring for every colleague.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping

from icalendar import Calendar, Timezone, TimezoneStandard, vDuration, vRecur
from icalendar import Event as CalendarEvent

from bulletin.feeds.duty import Duty, Fate
from bulletin.glossary import MODALITIES, TO_REVIEW
from bulletin.render.dates import clock_words, day_words
from bulletin.render.row import correction_words
from bulletin.render.timing_words import describe_timing

_ZONE = "Asia/Shanghai"
_PRODUCT = "-//party-building-bulletin//calendar//ZH"
_REFRESH = dt.timedelta(hours=6)
_FATES: Mapping[Fate, str] = {
    "dropped": "通知已不再要求这一项，请以通知现在的内容为准。",
    "undated": "通知没有写明这一项是哪一天、到哪一天为止，不再放进日历，请以通知现在的内容为准。",
    "merged": "通知仍然要求，和同一天的另一项写在一句里，日历里并作一项。",
}
_END = "END:VCALENDAR\r\n"


def uid_of(doc_no: str, number: int) -> str:
    """The name of a duty for ever: of its notice's doc_no and its number there, never of its words."""
    return f"{hashlib.sha256(doc_no.encode()).hexdigest()[:20]}-{number}@party-building-bulletin"


def write_calendar(name: str, events: Iterable[str], description: str) -> str:
    """A calendar of events that `write_event` has made, with its zone; CRLF line ends, folded at 75 octets."""
    calendar = Calendar()
    name = " ".join(name.split())  # a title in two lines, which `x-wr-calname` cannot take
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("description", description)
    calendar.add("x-wr-timezone", _ZONE)
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    calendar.add_component(_zone())
    frame: str = calendar.to_ical().decode("utf-8")
    return frame.removesuffix(_END) + "".join(events) + _END


def write_event(duty: Duty, site_url: str) -> str:
    """One VEVENT. `site_url` ends in `/`, or is empty where the address of the site is not known."""
    event = CalendarEvent()
    event.add("uid", uid_of(duty.source.doc_no, duty.number))
    event.add("dtstamp", _midnight(duty.since))
    event.add("sequence", duty.sequence)
    if clock_words(duty.occasion.start):
        event.add("dtstart", dt.datetime.fromisoformat(duty.occasion.start), parameters={"TZID": _ZONE})
    else:
        event.add("dtstart", duty.occasion.day)
    # Many calendars show what is called off: once, and not again and again for ever.
    if duty.occasion.rule and duty.state != "cancelled":
        event.add("rrule", vRecur.from_ical(duty.occasion.rule))
    event.add("summary", _summary(duty))
    event.add("description", _description(duty, site_url))
    event.add("status", "CANCELLED" if duty.state == "cancelled" else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if site_url:
        event.add("url", site_url + _address(duty))
    text: str = event.to_ical().decode("utf-8")
    return text


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _zone() -> Timezone:
    standard = TimezoneStandard()
    standard.add("dtstart", dt.datetime(1970, 1, 1))  # noqa: DTZ001  # the definition of the zone itself
    standard.add("tzoffsetfrom", dt.timedelta(hours=8))
    standard.add("tzoffsetto", dt.timedelta(hours=8))
    standard.add("tzname", "CST")
    zone = Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _summary(duty: Duty) -> str:
    is_ban = duty.obligation is not None and duty.obligation.modality == "must_not"
    words = f"{MODALITIES['must_not']}：{duty.summary}" if is_ban else duty.summary
    if duty.state == "cancelled" or duty.source.corrections:
        return f"（{duty.source.state_words}）{words}"
    return words


def _description(duty: Duty, site_url: str) -> str:
    obligation = duty.obligation
    lines = [f"责任方：{duty.who}"] if duty.who else []
    if obligation:
        lines.insert(0, f"原文：{duty.quote}")
        lines += [f"时限：{describe_timing(obligation.timing)}"] if obligation.timing else []
        lines += ["放假安排尚未公布，暂按周一至周五计算，公布后可能变动。"] if _is_provisional(duty) else []
        lines += [f"交给：{obligation.to}"] if obligation.to else []
        lines += [TO_REVIEW] if obligation.needs_review else []
    else:
        lines.append(_FATES[duty.fate])
    if duty.state != "in_force" and obligation:
        lines.append(f"{duty.source.state_words}：自{day_words(duty.since)}起不再执行。")
    lines += [correction_words(duty.source.corrections)] if duty.source.corrections else []
    lines.append(f"依据：《{duty.source.title}》（{duty.source.doc_no}）")
    if site_url:
        lines.append(f"地址：{site_url}{_address(duty)}")
    return "\n".join(lines)


def _is_provisional(duty: Duty) -> bool:
    timing = duty.obligation.timing if duty.obligation else None
    return timing is not None and timing.is_provisional


def _address(duty: Duty) -> str:
    return f"{duty.source.url}#o-{duty.obligation.id}" if duty.obligation else duty.source.url
