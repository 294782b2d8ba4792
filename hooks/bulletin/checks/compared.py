"""Some notices in, those others whose obligations a rule holds against theirs out. No rule itself."""

from __future__ import annotations

from collections.abc import Collection

from bulletin.checks.burden.asked_once import materials_of, may_ask_for
from bulletin.index import Bulletin
from bulletin.succession import OUT_OF_FORCE


def compared_with(bulletin: Bulletin, paths: Collection[str]) -> set[str]:
    """The paths of all that must be read for obligations as well, so that nothing is missed in the notices of `paths`.

    Those have their obligations already. What was asked for before (`asked_once`) may stand in any earlier notice in
    force; what a correction sets anew (`correction_agrees`) stands in the notice that amends.
    """
    wanted: set[str] = set()
    materials: set[str] = set()
    for entry in bulletin.notices:  # the latest first
        if entry.document.path in paths:
            materials |= materials_of(entry)
            by = {change.by for change in entry.changes if change.verb == "amends"}
            wanted |= {other.document.path for doc_no in by if (other := bulletin.notice_by_doc_no.get(doc_no))}
        elif entry.status not in OUT_OF_FORCE and may_ask_for(materials, entry.document.body.text):
            wanted.add(entry.document.path)
    return wanted - set(paths)
