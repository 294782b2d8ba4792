"""A personal value seen in a writing, and the one way from it to a finding: masked, unless the register allows it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bulletin.finding import Finding, Level
from bulletin.glossary import NO_EXCEPTION
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register import Register
from bulletin.writing import Writing


@dataclass(frozen=True)
class Sighting:
    """`value` is the same however it is written; `shown` is what a message may say of it."""

    writing: Writing
    start: int
    value: str
    shown: str

    @property
    def hash(self) -> str:
        """What stands for the value in `_register/exceptions.yml`."""
        return hashlib.sha256(self.value.encode()).hexdigest()


def findings_of(
    bulletin: Bulletin, sightings: Iterator[Sighting], code: str, level: Level = "error"
) -> Iterator[Finding]:
    """A finding for each sighting that the register does not allow today."""
    allowed = allowed_hashes(bulletin)
    for sighting in sightings:
        if not allowed or sighting.hash not in allowed:
            where = f"（{sighting.writing.part}）" if sighting.writing.part else ""
            params = {
                "given": sighting.shown,
                "where": where + _why_idle(bulletin, sighting.hash),
                "hash": sighting.hash,
            }
            yield Finding(code, sighting.writing.place_at(sighting.start), level, params)


def allowed_hashes(bulletin: Bulletin) -> frozenset[str]:
    """The hashes that are allowed; where nobody said which day it is, no entry has expired."""
    today = bulletin.today
    return frozenset(entry.hash for entry in bulletin.register.exceptions if today is None or today <= entry.until)


def day_of_exceptions(register: Register, today: dt.date | None) -> dt.date | None:
    """A day on which the same exceptions hold as on `today`, and one and the same for all days until one of them ends.

    No other rule for one document asks which day it is: what they have found stays true until then.
    """
    if today is None or not register.exceptions:
        return None
    return min((entry.until for entry in register.exceptions if entry.until >= today), default=dt.date.max)


def _why_idle(bulletin: Bulletin, value: str) -> str:
    """Why an exception for this hash allows nothing, in words that go on behind the thing; empty without one."""
    until = max((entry.until for entry in bulletin.register.exceptions if entry.hash == value), default=None)
    if until is not None:
        return NO_EXCEPTION["expired"].format(until=until.isoformat())
    return NO_EXCEPTION["void"] if value in bulletin.register.void_exceptions else ""


def masked(value: str, head: int = 3, tail: int = 4) -> str:
    """The value with its middle as stars, however short it is."""
    if len(value) <= head + tail:
        head, tail = min(1, len(value) - 1), 0
    return value[:head] + "****" + value[len(value) - tail :]


_LONG_NUMBER = late(r"[0-9][0-9]{3}[ -]{0,2}[0-9]{4}[ -]{0,2}[0-9]{4}")


def has_long_number(text: str) -> bool:
    """Whether there are twelve digits in a row or in groups, without which nothing longer need be sought."""
    return _LONG_NUMBER.search(text) is not None


# 139 1234 56 78 人: so many, and nobody's number.
_COUNTED = late(r"[0-9 -]*[万亿余多]?[人元个年月份件项次名]")


Finder = Callable[[Writing], Iterator[Sighting]]


def over_lines(find: Finder) -> Finder:
    """A finder of numbers that finds those too which a line end inside a paragraph breaks."""

    def found(writing: Writing) -> Iterator[Sighting]:
        if not writing.broken_numbers:
            yield from find(writing)
            return
        whole = list(find(writing))
        yield from whole
        values = {sighting.value for sighting in whole}
        for joined, cut in writing.broken_numbers:
            if _COUNTED.match(joined.text, cut):
                continue
            for sighting in find(joined):
                before = sum(map(str.isalnum, joined.text[sighting.start : cut]))
                if 0 < before < len(sighting.value) and sighting.value not in values:
                    values.add(sighting.value)
                    yield sighting

    return found


def token_around(text: str, start: int, end: int) -> str:
    """The run without blanks and Chinese characters that holds the slice: an address, a hash; at most so much of it."""
    first, last = start, end
    while first > 0 and start - first < 200 and "!" <= text[first - 1] <= "~":
        first -= 1
    while last < len(text) and last - end < 200 and "!" <= text[last] <= "~":
        last += 1
    return text[first:last]


def is_in_machine_words(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a web address or of a long string of letters and digits, which no person's is."""
    token = token_around(text, start, end)
    if "://" in token:
        return True
    letters = token_letters(text, start) + token_letters(text[end : end + 40][::-1], 40)
    return len(letters) + end - start >= 32


def token_letters(text: str, end: int) -> str:
    """The letters and digits right before a place, at most forty."""
    first = end = min(end, len(text))
    while first > 0 and end - first < 40 and text[first - 1].isascii() and text[first - 1].isalnum():
        first -= 1
    return text[first:end]
