"""Rules of 减负: short notice, the same material asked twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = ()
