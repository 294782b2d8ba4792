"""A notice or a story stands where it is read: in notices/ or stories/, in the folder of its year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin, NoticeEntry

_PLACE = re.compile(r"(?:notices|stories)/(?P<year>\d{4})/[a-z0-9]+(?:-[a-z0-9]+)*\.md\Z")
_DOC_NO = re.compile("^(?:doc_no|发文字号)\\s*(?::|：)".encode(), re.MULTILINE)


def check_documents_in_place(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each notice that nobody reads where it is, or whose folder or name is not as it should be."""
    for asset in bulletin.assets:
        is_text = asset.path.lower().endswith((".md", ".markdown")) and not asset.path.startswith("guide/")
        if is_text and asset.data is not None and _DOC_NO.search(asset.data[:3000]):
            yield Finding("notice-misplaced", Place(asset.path), "warning")
    notices = [(entry.document.path, _date_of(entry)) for entry in bulletin.notices]
    stories = [(entry.document.path, entry.header.date) for entry in bulletin.stories]
    for path, date in notices + stories if bulletin.assets else ():
        if not path.startswith(("notices/", "stories/")):
            continue  # a draft, which may lie anywhere
        found = _PLACE.match(path)
        if found is None or (date is not None and found["year"] != str(date.year)):
            folder = path.partition("/")[0]
            year = str(date.year) if date else "2026"
            right = f"docs/{folder}/{year}/branch-meeting.md"
            yield Finding("document-in-wrong-folder", Place(path), "warning", {"right": right})


def _date_of(entry: NoticeEntry) -> dt.date | None:
    """None where the folder and the 文号 agree on another year: then the date is wrong, and is told as that."""
    folder = entry.document.path.rpartition("/")[0].rpartition("/")[2]
    return None if f"〔{folder}〕" in (entry.header.doc_no or "") else entry.header.date
