"""Rules of secrecy: 涉密不上网、上网不涉密; no switch turns them off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = ()
