"""A notice has its 文号 and its 成文日期 when it is published; until it is signed both may be open."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.numbering import code_of, next_number, registered_codes
from bulletin.read.faults import EXAMPLES


def check_number_and_date(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each that is open, with a line as it would be right: the next number, the day of the last review."""
    for entry in bulletin.notices:
        document = entry.document
        if "doc_no" in document.left_open.keys:
            params = {"right": f"{document.name_of('doc_no')}: {_number(entry, bulletin)}"}
            yield Finding("doc-no-open", document.place_of("doc_no"), params=params)
        if "date" in document.left_open.keys:
            params = {"right": f"{document.name_of('date')}: {_day(entry, bulletin)}"}
            yield Finding("date-open", document.place_of("date"), params=params)


def _number(entry: NoticeEntry, bulletin: Bulletin) -> str:
    issuer, code = entry.header.issuer or "", entry.document.left_open.code
    codes = registered_codes(bulletin.register, issuer)
    if not code or (codes and code not in codes):
        code = code_of(bulletin, issuer) or ""
    year = entry.document.signing_year or (str(bulletin.today.year) if bulletin.today else "")
    return next_number(bulletin, code, year) if code and year else EXAMPLES["doc_no"]


def _day(entry: NoticeEntry, bulletin: Bulletin) -> str:
    review = entry.header.review
    day = review.final.date if review and review.final else bulletin.today
    return day.isoformat() if day else EXAMPLES["date"]
