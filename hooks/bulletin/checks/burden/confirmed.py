"""Whether an editor has confirmed an obligation: who has looked at it need not be told again. No rule itself."""

from __future__ import annotations

from bulletin.index import NoticeEntry
from bulletin.obligation import Obligation


def is_confirmed(entry: NoticeEntry, obligation: Obligation) -> bool:
    """Whether front matter has an `action: confirm` that quotes this very clause, or a part of it."""
    return any(
        declared.action == "confirm" and declared.quote.strip() and declared.quote.strip() in obligation.quote
        for declared in entry.header.obligations
    )
