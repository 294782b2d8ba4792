"""Bank cards: 16 to 19 digits that pass Luhn's check (GB/T 15120, ISO/IEC 7812) and begin as cards in China do.

An account of the school's own (账号 for 党费) has another shape or is allowed by an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.personal.sighting import (
    Sighting,
    findings_of,
    has_long_number,
    is_in_machine_words,
    masked,
    over_lines,
)
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_NUMBER = late(
    r"(?<![\d*])(?<!\d[-.])(?:\d{16,19}"
    r"|\d{4}(?P<gap>[ -]{1,2})\d{4}(?P=gap)\d{4}(?P=gap)\d{4}(?:(?P=gap)?\d{1,3})?)(?![\d*])"
)
# UnionPay's own; the others are cards only where the words say so.
_UNIONPAY = "62"
_OTHERS = ("4", "51", "52", "53", "54", "55", "35", "9", "60", "68")
_LABEL = late(r"卡号|银行卡|储蓄卡|工资卡|借记卡|信用卡|账号|帐号|账户|帐户|户名|开户")
_BIRTHDAY = late(r"\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\Z")


@over_lines
def find_bank_cards(writing: Writing) -> Iterator[Sighting]:
    """Every number of a bank card."""
    text = writing.text
    for found in _NUMBER.finditer(text) if has_long_number(text) else ():
        value = re.sub(r"\D", "", found.group())
        if _BIRTHDAY.match(value) or not _passes_luhn(value) or is_in_machine_words(text, *found.span()):
            continue
        has_label = _LABEL.search(text, max(0, found.start() - 30), found.start()) is not None
        if value.startswith(_UNIONPAY) or (has_label and value.startswith(_OTHERS)):
            yield Sighting(writing, found.start(), value, masked(value, 4, 4))


def _passes_luhn(value: str) -> bool:
    from stdnum import luhn  # takes as long to load as a hundred texts take to search, and hardly any has a number

    return bool(luhn.is_valid(value))


def check_bank_cards(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each card that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_bank_cards(writing))
    yield from findings_of(bulletin, sightings, "personal-bank-card")
