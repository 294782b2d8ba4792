"""Rules on the record of 三审三校."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = ()
