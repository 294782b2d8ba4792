"""Dates in the text are written as on paper: no 01月, no 03日, and the year with four digits."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_ZERO = late(r"(?<!\d)(?:\d{4}年)?(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)")
_LEADING_ZERO = late(r"(?<!\d)0(?=\d)")
_ZERO_MONTH = late(r"0\d月")
_MONTH_AND_DAY = late(r"年\d{1,2}月\d{1,2}日")


def check_date_without_zero(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such date, with the right one."""
    for document in bulletin.documents:
        text = document.body.text
        if "月0" in text or _ZERO_MONTH.search(text):
            for found in _ZERO.finditer(text):
                params = {"given": found.group(), "right": _LEADING_ZERO.sub("", found.group())}
                yield Finding("date-with-zero", _place(document, found.start()), "warning", params)
        for found in _MONTH_AND_DAY.finditer(text):
            # Above 39 it is a length: 党龄满50年3月2日.
            year = text[max(0, found.start() - 2) : found.start()]
            is_short = (
                year.isdigit() and len(year) == 2 and not text[max(0, found.start() - 3) : found.start() - 2].isdigit()
            )
            if is_short:
                given = year + found.group()
                params = {"given": given, "right": f"20{given}"}
                yield Finding("year-not-in-full", _place(document, found.start() - 2), "warning", params)


def _place(document: Document, start: int) -> Place:
    return document.place_in_body(document.body.plain.offsets[start])
