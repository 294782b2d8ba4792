"""文号 is 机关代字〔YYYY〕N号: the year in full in 〔 〕, no 第, no leading zero, and the year of 成文日期."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.model import DOC_NO_FORM
from bulletin.read.faults import EXAMPLES

_FORM = late(DOC_NO_FORM)
_NEARLY = late(
    r"(?P<body>[\u4e00-\u9fff]{1,20}?)\s*[\[【〔(（［〈]\s*(?P<year>\d{4})\s*[\]】〕)）］〉]\s*第?\s*0*(?P<number>\d+)\s*号?"
)


def check_doc_no_form(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each of another form, with the right one if it can be read; a warning for another year's."""
    for entry in bulletin.notices:
        number, date = entry.header.doc_no, entry.header.date
        if not number:
            continue
        place = entry.document.place_of("doc_no")
        found = _FORM.fullmatch(number)
        if found is None:
            nearly = _NEARLY.fullmatch(number.strip())
            right = f"{nearly['body']}〔{nearly['year']}〕{nearly['number']}号" if nearly else EXAMPLES["doc_no"]
            code = "doc-no-form" if nearly else "doc-no-not-read"
            yield Finding(code, place, params={"given": number, "right": f"doc_no: {right}"})
        elif date and int(found[1]) != date.year:  # the year may stand in wide figures, which is told as that
            params = {"given": number, "year": str(date.year)}
            yield Finding("doc-no-year", place, "warning", params)
