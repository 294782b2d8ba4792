"""The two ledgers that publishing keeps, as text in; what is on record of addresses and calendar entries out.

One line a record, columns parted by tabs, so that git merges them; `python3 scripts addresses` writes them. A line that
does not fit is left out and becomes a finding. The words of a line are not trusted further than their shape.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bulletin.finding import Finding, Place
from bulletin.read.decode import decode_source
from bulletin.read.faults import show

ADDRESSES_FILE = "_register/addresses.txt"
CALENDAR_FILE = "_register/calendar-entries.txt"

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00\Z")
_ADDRESS = re.compile(r"/(?:[^\t\n\r?#\\]+/)?\Z")
_WHEN = re.compile(
    r"(?P<start>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)"
    r"(?: FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[-+A-Z0-9,]+)*)?(?: (?:ended|cancelled))?\Z"
)
_NONE = "-"


@dataclass(frozen=True)
class PublishedAddress:
    """A page that has been public: its `url` below the site's root, to whom it belongs, and since when (+08:00).

    `owner` is a notice's doc_no, a story's subject, a unit's name, and None for the pages of the bulletin itself.
    """

    url: str
    owner: str | None
    since: dt.datetime
    place: Place

    @property
    def line(self) -> str:
        """The line of the ledger."""
        return "\t".join((self.since.isoformat(timespec="minutes"), f"/{self.url}", self.owner or _NONE))


@dataclass(frozen=True)
class CalendarEntry:
    """What subscribers were last told of one duty: its `number` in its notice, for ever, and the revision.

    `obligation` is the id by which it was found last, `when` its date or rule with its state, `gone` the day since
    which it is no longer asked for. `who` and `summary` are kept to say what was cancelled.
    """

    doc_no: str
    number: int
    sequence: int
    obligation: str
    when: str
    gone: dt.date | None
    who: str
    summary: str

    @property
    def line(self) -> str:
        """The line of the ledger."""
        gone = self.gone.isoformat() if self.gone else _NONE
        columns = (self.doc_no, str(self.number), str(self.sequence), self.obligation, self.when, gone)
        return "\t".join((*columns, self.who, self.summary))


_Record = TypeVar("_Record", PublishedAddress, CalendarEntry)


def read_addresses(data: bytes) -> tuple[tuple[PublishedAddress, ...], list[Finding]]:
    """The ledger of addresses, in its order."""
    right = "2026-03-02T10:30+08:00⇥/notices/2026/example/⇥云溪师委〔2026〕7号"
    return _read(data, ADDRESSES_FILE, _address, lambda record: record.url, right)


def read_calendar_entries(data: bytes) -> tuple[tuple[CalendarEntry, ...], list[Finding]]:
    """The ledger of calendar entries, in its order."""
    right = "云溪师委〔2026〕7号⇥1⇥0⇥1a2b3c4d5e⇥2026-03-15⇥-⇥各党总支⇥报送名单"
    return _read(data, CALENDAR_FILE, _entry, lambda record: f"{record.doc_no} {record.number}", right)


def write_ledger(head: str, records: Iterable[PublishedAddress | CalendarEntry]) -> str:
    """The text of a ledger; `head` are its lines of comment."""
    return head + "".join(f"{record.line}\n" for record in records)


def _read(
    data: bytes,
    path: str,
    read_line: Callable[[list[str], Place], _Record],
    key_of: Callable[[_Record], str],
    right: str,
) -> tuple[tuple[_Record, ...], list[Finding]]:
    text, findings = _decode(data, path)
    records: dict[str, _Record] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = Place(path, number)
        try:
            record = read_line(line.split("\t"), place)
        except ValueError:
            findings.append(Finding("ledger-line-wrong", place, params={"given": show(line), "right": right}))
            continue
        if key_of(record) in records:
            findings.append(Finding("ledger-line-twice", place, params={"given": show(line)}))
        else:
            records[key_of(record)] = record
    return tuple(records.values()), findings


def _decode(data: bytes, path: str) -> tuple[str, list[Finding]]:
    """The text; a ledger may be longer than anything that is written by hand."""
    try:
        return data.decode("utf-8").replace("\r\n", "\n"), []
    except UnicodeDecodeError:
        return decode_source(data, path)


def _address(columns: list[str], place: Place) -> PublishedAddress:
    since, url, owner = columns
    if not _MOMENT.match(since) or not _ADDRESS.match(url) or ".." in url or not owner:
        raise ValueError
    return PublishedAddress(url[1:], None if owner == _NONE else owner, dt.datetime.fromisoformat(since), place)


def _entry(columns: list[str], _: Place) -> CalendarEntry:
    doc_no, number, sequence, obligation, when, gone, who, summary = columns
    found = _WHEN.match(when)
    if not (doc_no and number.isdecimal() and sequence.isdecimal() and found and summary):
        raise ValueError
    dt.datetime.fromisoformat(found["start"])
    day = None if gone == _NONE else dt.date.fromisoformat(gone)
    return CalendarEntry(doc_no, int(number), int(sequence), obligation, when, day, who, summary)
