"""A notice in, what must be said above it in print out: what later notices did to it, and what it does to others."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.index import Bulletin, NoticeEntry

_CHANGES = {
    "amends": "本文已有更正，请同时参看{}。",
    "replaces": "本文已被替代，不再执行，请改看{}。",
    "withdraws": "本文已撤销，不再执行，依据{}。",
}


def banner_of(entry: NoticeEntry, bulletin: Bulletin) -> tuple[str, ...]:
    """The lines, as the page of the notice has them: the latest change first."""
    return tuple(_lines(entry, bulletin))


def _lines(entry: NoticeEntry, bulletin: Bulletin) -> Iterator[str]:
    for change in reversed(entry.changes):
        yield _CHANGES[change.verb].format(_name(change.by, bulletin))
    header = entry.header
    for verb, targets in (("更正", header.amends), ("替代", header.replaces), ("撤销", header.withdraws)):
        for doc_no in targets:
            yield f"本文{verb}{_name(doc_no, bulletin)}。"


def _name(doc_no: str, bulletin: Bulletin) -> str:
    notice = bulletin.notice_by_doc_no.get(doc_no)
    return f"《{notice.title}》（{doc_no}）" if notice else doc_no
