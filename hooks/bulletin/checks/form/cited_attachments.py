"""An attachment that the body sends the reader to is there: no 见附件3 where fewer are listed, or none at all."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.form.attachment_numbers import numbers_cited
from bulletin.checks.form.attachments_at_hand import are_all_elsewhere, count_listed, numbers_at_hand
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_WITHOUT_NUMBER = late(
    r"(?<!意)(?:见|按照?|填写|填报|参照)(?:本通知的?|后面的?|文后的?)?(?P<given>附件)"
    r"(?=[，,。；;、（）()》”\s]|\Z|中|内|[所要]|的|格式|模板|样式)"
)


def check_cited_attachments(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for the first that is beyond all that are listed, named, linked, printed below or kept elsewhere.

    Where none is listed it is but mentioned: many a notice comes without the attachments that it names.
    """
    for entry in bulletin.notices:
        if "附件" in entry.document.body.text and entry.document.front_matter.is_present:
            yield from _check(entry.document)


def _check(document: Document) -> Iterator[Finding]:
    listed = count_listed(document)
    if listed is None or are_all_elsewhere(document):
        return
    text, at_hand = document.body.text, numbers_at_hand(document)
    for at, number in numbers_cited(text):
        if number > listed and number not in at_hand:
            yield _finding(document, at, f"附件{number}", listed)
            return
    if not listed and not at_hand and (found := _WITHOUT_NUMBER.search(text)):
        yield _finding(document, found.start("given"), found["given"], listed)


def _finding(document: Document, at: int, given: str, listed: int) -> Finding:
    place = document.place_in_body(document.body.plain.offsets[at])
    item = f"  - title: {given}的名称\n    file: files/{given}.docx"
    if listed:
        params = {"given": given, "count": str(listed), "right": item}
        return Finding("attachment-cited-missing", place, "warning", params)
    return Finding("attachment-cited-none", place, "info", {"given": given, "right": f"attachments:\n{item}"})
