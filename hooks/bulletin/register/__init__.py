"""What the school says of itself: units, groups, the dates of its events, outside documents; resolves names to units.

It is read from `docs/_register/*.yml` and knows neither notices nor obligations.
"""

from __future__ import annotations

from bulletin.register.entries import Allowance, Event, NumberShape, OutsideDocument, Term, Unit
from bulletin.register.files import read_register
from bulletin.register.ledgers import CalendarEntry, PublishedAddress
from bulletin.register.resolve import Register

__all__ = [
    "Allowance",
    "CalendarEntry",
    "Event",
    "NumberShape",
    "OutsideDocument",
    "PublishedAddress",
    "Register",
    "Term",
    "Unit",
    "read_register",
]
