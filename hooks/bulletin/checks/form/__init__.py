"""Rules on 公文要素 in the body: title, ladder, addressees, signature, attachments, references."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = ()
