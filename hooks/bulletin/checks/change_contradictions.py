"""What notices do to one another makes sense: one thing at a time, the later to the earlier one that holds."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.model import Notice
from bulletin.succession import Change, changes_by


def check_change_contradictions(bulletin: Bulletin) -> Iterator[Finding]:
    """Errors and warnings at the 文号 of the changed notice, in the front matter of the changing one."""
    for entry in bulletin.notices:
        done: dict[str, Change] = {}
        for target, change in changes_by(entry.document, entry.header):
            place = entry.document.place_of(*_key_of(change, target, entry.header))
            if target in done:
                key, _ = _key_of(done[target], target, entry.header)
                params = {"given": target, "first": key, "second": _key_of(change, target, entry.header)[0]}
                yield Finding("change-twice-at-once", place, params=params)
            done.setdefault(target, change)
            changed = bulletin.notice_by_doc_no.get(target)
            if changed and changed is not entry:
                if not change.is_clear:
                    yield Finding("change-manner-unclear", place, "warning", {"given": target})
                for code, params in _against_time(entry, changed):
                    yield Finding(code, place, "error" if code == "change-before-target" else "warning", params)


def _against_time(entry: NoticeEntry, changed: NoticeEntry) -> Iterator[tuple[str, dict[str, str]]]:
    """Whether the changed notice comes later than the changing one, or was out of force before it."""
    day, target = entry.header.date, changed.header
    given = target.doc_no or ""
    if day is None:
        return
    if target.date and target.date > day:
        params = {"given": given, "date": day.isoformat(), "target_date": target.date.isoformat()}
        yield "change-before-target", params
    for other in changed.changes:
        if other.verb != "amends" and other.by != entry.header.doc_no and other.day and other.day < day:
            yield "change-after-end", {"given": given, "day": other.day.isoformat(), "by": other.by}
            return


def _key_of(change: Change, target: str, header: Notice) -> tuple[str, int]:
    """The key of the front matter, and which of its entries."""
    key = "withdraws" if change.verb == "repeals" else change.verb
    return key, getattr(header, key).index(target)
