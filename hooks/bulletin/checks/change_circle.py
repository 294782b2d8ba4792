"""Two notices do not replace or withdraw each other, not even round a corner."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_change_circle(bulletin: Bulletin) -> Iterator[Finding]:
    """An error at each notice that is, step by step, replaced or withdrawn by what it replaces or withdraws."""
    targets = {
        number: [t for t in (*entry.header.replaces, *entry.header.withdraws) if t != number]
        for number, entry in bulletin.notice_by_doc_no.items()
    }
    for number, entry in bulletin.notice_by_doc_no.items():
        reached: set[str] = set()
        front = list(targets[number])
        while front:
            step = front.pop()
            if step not in reached:
                reached.add(step)
                front.extend(targets.get(step, ()))
        if number in reached:
            verb = "replaces" if entry.header.replaces else "withdraws"
            yield Finding("change-circle", entry.document.place_of(verb), params={"given": "、".join(targets[number])})
