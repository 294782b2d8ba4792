"""What an editor asks for in, the documents to be printed out in their order, and what of it is not there."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.succession import OUT_OF_FORCE

Entry = NoticeEntry | StoryEntry
_TYPED = re.compile(r"〔(\d{4})年?〕第?0*(\d{1,6})号?\Z")
_NUMBER = re.compile(r"〔(\d{4})〕(\d+)号")


@dataclass(frozen=True)
class Selection:
    """`entries` in the order of print; `left_out` are notices no longer in force, `unknown` names of no document."""

    entries: tuple[Entry, ...]
    left_out: tuple[NoticeEntry, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def notices(self) -> tuple[NoticeEntry, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, NoticeEntry))


def select_period(bulletin: Bulletin, first: dt.date, last: dt.date) -> Selection:
    """The notices in force and the stories of a period by 成文日期, both days included; notices first, oldest first."""
    notices = [entry for entry in bulletin.notices if _is_within(entry, first, last)]
    void = [entry for entry in notices if entry.status in OUT_OF_FORCE]
    stories = [entry for entry in bulletin.stories if _is_within(entry, first, last)]
    kept: list[Entry] = [*_in_order(entry for entry in notices if entry not in void), *_in_order(stories)]
    return Selection(tuple(kept), tuple(void))


def select_year(bulletin: Bulletin, year: int) -> Selection:
    """Every notice of a year, whatever has become of it: a volume is a record."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Selection(tuple(_in_order(entry for entry in bulletin.notices if _is_within(entry, first, last))))


def select_named(bulletin: Bulletin, names: Sequence[str]) -> Selection:
    """The documents of a list in its order, each once, by path below docs/ or by 文号."""
    entries: dict[str, Entry] = {}
    unknown = []
    for name in names:
        entry = find_document(bulletin, name)
        if entry is None:
            unknown.append(name)
        else:
            entries[entry.url] = entry
    return Selection(tuple(entries.values()), unknown=tuple(unknown))


def find_document(bulletin: Bulletin, name: str) -> Entry | None:
    """A document by its path, with or without docs/ before it, or by its 文号 as somebody types it.

    In whatever brackets, with blanks, full-width figures, 第 or a leading zero, without 号.
    """
    path = name.replace("\\", "/").removeprefix("./").removeprefix("docs/")
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", name)).translate(
        str.maketrans("[](){}【】", "〔〕〔〕〔〕〔〕")
    )
    doc_no = _TYPED.sub(r"〔\1〕\2号", typed)
    return (
        bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path) or bulletin.notice_by_doc_no.get(doc_no)
    )


def _is_within(entry: Entry, first: dt.date, last: dt.date) -> bool:
    return entry.header.date is not None and first <= entry.header.date <= last


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=_order)


def _order(entry: Entry) -> tuple[str, str, int, str]:
    """By day, then by issuer and running number, so that 9号 comes before 10号."""
    doc_no = entry.header.doc_no or "" if isinstance(entry, NoticeEntry) else ""
    found = _NUMBER.search(doc_no)
    return (str(entry.header.date), doc_no.partition("〔")[0], int(found[2]) if found else 0, entry.url)
