"""Exceptions are for a time and for a value that is there: one past its day is an error, an idle one is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bulletin.checks.personal.accounts import find_accounts
from bulletin.checks.personal.badly_masked import find_badly_masked
from bulletin.checks.personal.bank_cards import find_bank_cards
from bulletin.checks.personal.grades_of_person import find_grades_of_person
from bulletin.checks.personal.hardship_of_person import find_hardship_of_person
from bulletin.checks.personal.health_of_person import find_health_of_person
from bulletin.checks.personal.home_addresses import find_home_addresses
from bulletin.checks.personal.identity_numbers import find_identity_numbers
from bulletin.checks.personal.mobile_numbers import find_mobile_numbers
from bulletin.checks.personal.passwords import find_passwords
from bulletin.checks.personal.private_mail import find_private_mail
from bulletin.checks.personal.private_matters import find_private_matters
from bulletin.checks.personal.school_numbers import find_school_numbers
from bulletin.checks.personal.sighting import Finder
from bulletin.expiry import expired_paths
from bulletin.finding import Finding
from bulletin.index import Bulletin

_FINDERS: tuple[Finder, ...] = (
    find_accounts,
    find_passwords,
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
    """An error for each entry whose day is over, an info for each other one that allows nothing.

    An entry whose value stands only in expired notices, which nobody sees, is idle whatever its day: else the day on
    which both end would stop every publication.
    """
    register = bulletin.register
    if not register.exceptions:
        return
    finders: tuple[Finder, ...] = (*_FINDERS, partial(find_school_numbers, shapes=register.numbers))
    gone = expired_paths(bulletin)
    seen, unseen = set[str](), set[str]()
    for writing in bulletin.writings:
        hashes = unseen if writing.path in gone else seen
        hashes.update(sighting.hash for find in finders for sighting in find(writing))
    for entry, place in zip(register.exceptions, register.exception_places, strict=True):
        params = {"purpose": entry.purpose, "until": entry.until.isoformat()}
        is_over = bulletin.today is not None and bulletin.today > entry.until
        if is_over and (entry.hash in seen or entry.hash not in unseen):
            yield Finding("exception-expired", place, params=params)
        elif entry.hash not in seen:
            yield Finding("exception-unused", place, "info", params)
