"""The ledgers of what was published: as they are to be after a publication; those of docs/ and of a target as one.

A target keeps the ledgers of each release beside it (`release_folder`): so nothing is forgotten when nobody commits
them. Those in docs/ are what every check knows, and what a build elsewhere is made with.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bulletin.addresses import merged_addresses, updated_addresses
from bulletin.feeds.ledger import merged_entries, updated_entries
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.register.ledgers import (
    ADDRESSES_FILE,
    CALENDAR_FILE,
    read_addresses,
    read_calendar_entries,
    write_ledger,
)

from publishing.release_folder import ReleaseError

_HEADS = {
    ADDRESSES_FILE: "# 公开过的网址：公开的时间、网址、属于谁。由 python3 scripts addresses 维护，一般不用手改。\n",
    CALENDAR_FILE: (
        "# 日历里告诉过订阅者的任务：文号、序号、第几次改动、任务编号、时间、取消日期、责任方、事项。\n"
        "# 由 python3 scripts addresses 维护，一般不用手改。\n"
    ),
}


def page_addresses(site: Path) -> list[str]:
    """The address of each page of a built site, relative to its root."""
    folders = (page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    return ["" if folder == "." else f"{folder}/" for folder in folders]


def ledger_texts(bulletin: Bulletin, pages: Iterable[str], now: dt.datetime) -> dict[str, str]:
    """Path below docs/ → the ledger once this bulletin, with these pages, is published at `now` (+08:00)."""
    return {
        ADDRESSES_FILE: write_ledger(_HEADS[ADDRESSES_FILE], updated_addresses(bulletin, pages, now)),
        CALENDAR_FILE: write_ledger(_HEADS[CALENDAR_FILE], updated_entries(bulletin, now.date())),
    }


def merge_ledgers(ours: Mapping[str, bytes], theirs: Mapping[str, str], place: str) -> dict[str, str]:
    """Path below docs/ → the ledger that knows what both know: `ours` of docs/, `theirs` of the target at `place`.

    Where one of ours cannot be read it is left out: it stays as it is, for the checks to tell of. Raises ReleaseError
    where one of theirs cannot.
    """
    merged: dict[str, str] = {}
    if ADDRESSES_FILE in theirs:
        addresses, faults = read_addresses(theirs[ADDRESSES_FILE].encode("utf-8"))
        _refuse(faults, place)
        own, own_faults = read_addresses(ours.get(ADDRESSES_FILE, b""))
        if not own_faults:
            merged[ADDRESSES_FILE] = write_ledger(_HEADS[ADDRESSES_FILE], merged_addresses(own, addresses))
    if CALENDAR_FILE in theirs:
        entries, faults = read_calendar_entries(theirs[CALENDAR_FILE].encode("utf-8"))
        _refuse(faults, place)
        own_entries, own_faults = read_calendar_entries(ours.get(CALENDAR_FILE, b""))
        if not own_faults:
            merged[CALENDAR_FILE] = write_ledger(_HEADS[CALENDAR_FILE], merged_entries(own_entries, entries))
    return merged


def _refuse(faults: Sequence[Finding], place: str) -> None:
    if faults:
        raise ReleaseError(
            f"{place} 的 ledgers 里最近一份台账第 {faults[0].place.line} 行读不出来，没有进行，原来的网站没有变。"
            "请从备份恢复这个文件，再运行一次。"
        )
