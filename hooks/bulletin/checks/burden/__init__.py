"""Rules of 减负: short notice, the same material asked twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.burden.asked_once import check_asked_once
from bulletin.checks.burden.time_enough import check_time_enough
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (check_time_enough, check_asked_once)
