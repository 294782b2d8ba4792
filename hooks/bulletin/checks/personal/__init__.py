"""Rules on personal data; what is allowed is an exception with a purpose and an end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.personal.accounts import check_accounts
from bulletin.checks.personal.badly_masked import check_badly_masked
from bulletin.checks.personal.bank_cards import check_bank_cards
from bulletin.checks.personal.exceptions_current import check_exceptions_current
from bulletin.checks.personal.grades_of_person import check_grades_of_person
from bulletin.checks.personal.hardship_of_person import check_hardship_of_person
from bulletin.checks.personal.health_of_person import check_health_of_person
from bulletin.checks.personal.home_addresses import check_home_addresses
from bulletin.checks.personal.identity_numbers import check_identity_numbers
from bulletin.checks.personal.mobile_numbers import check_mobile_numbers
from bulletin.checks.personal.passwords import check_passwords
from bulletin.checks.personal.private_mail import check_private_mail
from bulletin.checks.personal.private_matters import check_private_matters
from bulletin.checks.personal.publicity_expires import check_publicity_expires
from bulletin.checks.personal.school_numbers import check_school_numbers
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_accounts,
    check_badly_masked,
    check_bank_cards,
    check_exceptions_current,
    check_grades_of_person,
    check_hardship_of_person,
    check_health_of_person,
    check_home_addresses,
    check_identity_numbers,
    check_mobile_numbers,
    check_passwords,
    check_private_mail,
    check_private_matters,
    check_publicity_expires,
    check_school_numbers,
)
