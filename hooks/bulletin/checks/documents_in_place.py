"""A notice or a story stands where it is read: in notices/ or stories/, in the folder of its year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin, NoticeEntry

_PLACE = re.compile(r"(?:notices|stories)/(?P<year>\d{4})/[a-z0-9]+(?:-[a-z0-9]+)*\.md\Z")
_FENCE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,9}---\s*$", re.MULTILINE)
_DOC_NO = re.compile("^(?:doc_no|发文字号)\\s*(?::|：)".encode(), re.MULTILINE)


def check_documents_in_place(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each notice that nobody reads where it is, or whose folder or name is not as it should be."""
    for asset in bulletin.assets:
        if asset.data is not None and _is_text(asset.path, asset.data) and _DOC_NO.search(asset.data[:3000]):
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


def _is_text(path: str, data: bytes) -> bool:
    """Whether a file is written as a notice is; Windows hides the .txt that it adds to a.md, and so may the editor."""
    name = path.lower()
    is_header = name.endswith(".txt") and (
        name.endswith((".md.txt", ".markdown.txt")) or _FENCE.match(data) is not None
    )
    return (name.endswith((".md", ".markdown")) or is_header) and not path.startswith("guide/")


def _date_of(entry: NoticeEntry) -> dt.date | None:
    """None where the folder and the 文号 agree on another year: then the date is wrong, and is told as that."""
    folder = entry.document.path.rpartition("/")[0].rpartition("/")[2]
    return None if f"〔{folder}〕" in (entry.header.doc_no or "") else entry.header.date
