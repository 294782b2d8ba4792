"""Exceptions are for a time and for a value that is there: one past its day is an error, an idle one is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bulletin.checks.personal.badly_masked import find_badly_masked
from bulletin.checks.personal.bank_cards import find_bank_cards
from bulletin.checks.personal.grades_of_person import find_grades_of_person
from bulletin.checks.personal.hardship_of_person import find_hardship_of_person
from bulletin.checks.personal.health_of_person import find_health_of_person
from bulletin.checks.personal.home_addresses import find_home_addresses
from bulletin.checks.personal.identity_numbers import find_identity_numbers
from bulletin.checks.personal.mobile_numbers import find_mobile_numbers
from bulletin.checks.personal.private_mail import find_private_mail
from bulletin.checks.personal.private_matters import find_private_matters
from bulletin.checks.personal.school_numbers import find_school_numbers
from bulletin.checks.personal.sighting import Finder
from bulletin.expiry import expired_paths
from bulletin.finding import Finding
from bulletin.index import Bulletin

_FINDERS: tuple[Finder, ...] = (
    find_mobile_numbers,
    find_identity_numbers,
    find_bank_cards,
    find_private_mail,
    find_home_addresses,
    find_health_of_person,
    find_hardship_of_person,
    find_grades_of_person,
    find_badly_masked,
    find_private_matters,
)


def check_exceptions_current(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each entry whose day is over while its value stays, an info for each that allows nothing.

    What stands in an expired notice is seen by nobody: else the day on which both end would stop every publication.
    """
    register = bulletin.register
    if not register.exceptions:
        return
    finders: tuple[Finder, ...] = (*_FINDERS, partial(find_school_numbers, shapes=register.numbers))
    gone = expired_paths(bulletin)
    shown = (writing for writing in bulletin.writings if writing.path not in gone)
    seen = {sighting.hash for writing in shown for find in finders for sighting in find(writing)}
    for entry, place in zip(register.exceptions, register.exception_places, strict=True):
        params = {"purpose": entry.purpose, "until": entry.until.isoformat()}
        if entry.hash not in seen:
            yield Finding("exception-unused", place, "info", params)
        elif bulletin.today is not None and bulletin.today > entry.until:
            yield Finding("exception-expired", place, params=params)
