"""An attachment that the body sends the reader to is there: no 见附件3 where one is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.form.attachments_agree import read_note
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

# Not 《…》附件3, 〔2026〕3号附件3, 原文件附件3 or 其附件3: those are of another document.
_CITED = late(r"(?<![》）)号其原该件的中])附件[ \u3000]?(?P<number>\d{1,2})(?![\d.:：年个份件页])")
# 附件3 at the head of a line is the attachment itself, printed below.
_ITSELF = late(r"^[ \u3000#*]{0,6}附件[ \u3000]?(?P<number>\d{1,2})", re.MULTILINE)


def check_cited_attachments(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for the first number beyond all that are listed, named or printed; silent where there is none."""
    for entry in bulletin.notices:
        if "附件" in entry.document.body.text:
            yield from _check(entry)


def _check(entry: NoticeEntry) -> Iterator[Finding]:
    document = entry.document
    text = document.body.text
    known = max(len(entry.header.attachments), len(read_note(document.body)[1]))
    if not known:
        return
    there = {int(found["number"]) for found in _ITSELF.finditer(text)}
    for found in _CITED.finditer(text):
        number = int(found["number"])
        if number > known and number not in there:
            place = document.place_in_body(document.body.plain.offsets[found.start()])
            yield Finding("attachment-cited-missing", place, "warning", {"given": f"附件{number}", "count": str(known)})
            return
