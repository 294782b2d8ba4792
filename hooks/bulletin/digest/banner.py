"""A notice in, what print must say of it out: above it what was done to it and by it, beside its title its state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bulletin.glossary import CHANGES, EXPIRED, STATUSES, UNSIGNED
from bulletin.index import Bulletin, NoticeEntry
from bulletin.render.dates import day_words
from bulletin.succession import OUT_OF_FORCE, changes_by

_CHANGED = {
    "amends": "本文已有更正，请同时参看{by}。",
    "replaces": "本文{already}被替代，{since}不再执行，请改看{by}。",
    "repeals": "本文{already}废止，{since}不再执行，依据{by}。",
    "withdraws": "本文已撤销，自始无效，依据{by}。",
}


def banner_of(entry: NoticeEntry, bulletin: Bulletin) -> tuple[str, ...]:
    """The lines, as the page of the notice has them: the latest change first."""
    return tuple(_lines(entry, bulletin))


def state_of(entry: NoticeEntry, today: dt.date | None) -> str:
    """Its state in a word or two, as compilations of rules have it in their contents; nothing where it simply holds."""
    if entry.document.left_open.keys:
        return UNSIGNED
    if entry.status in OUT_OF_FORCE:
        return STATUSES[entry.status]
    if today and entry.header.expires and entry.header.expires <= today:
        return EXPIRED
    return STATUSES[entry.status] if entry.status == "amended" else ""


def _lines(entry: NoticeEntry, bulletin: Bulletin) -> Iterator[str]:
    already = "已" if entry.status in OUT_OF_FORCE else ""
    for change in reversed(entry.changes):
        since = f"自{day_words(change.day)}起" if change.day else ""
        yield _CHANGED[change.verb].format(already=already, since=since, by=_name(change.by, bulletin))
    for target, change in changes_by(entry.document, entry.header):
        since = f"自{day_words(change.day)}起" if change.day and change.day != entry.header.date else ""
        yield f"本文{since}{CHANGES[change.verb]}{_name(target, bulletin)}。"


def _name(doc_no: str, bulletin: Bulletin) -> str:
    notice = bulletin.notice_by_doc_no.get(doc_no)
    return f"《{notice.title}》（{doc_no}）" if notice else doc_no
