"""What a text links to, shows or attaches inside the site is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import unquote

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

# In <…> an address may hold blanks, as names of files do.
_LINK = late(r"\]\(\s{0,5}(?:<(?P<quoted>[^<>#?\n]{1,300})|(?P<plain>[^()\s<>#?]{1,300}))")
# What is generated has no file yet; whether its page comes to be is seen by MkDocs.
_GENERATED = late(
    r"(?:register|units|deadlines|load|subscribe)(?:/|\Z)|(?:(?:notices|stories)(?:/\d{4})?/)?index\.md\Z"
)
_ELSEWHERE = late(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check_targets_exist(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each relative link, image or attachment without its file. Silent where the files are not known."""
    if not bulletin.assets:
        return
    documents = [entry.document for entry in bulletin.notices] + [entry.document for entry in bulletin.stories]
    known = {asset.path for asset in bulletin.assets} | {document.path for document in documents}
    for document in documents:
        for found in _LINK.finditer(document.body.source):
            address = found["quoted"] or found["plain"]
            if not _ELSEWHERE.match(address) and not _leads_to(document, address, known):
                yield Finding(
                    "target-missing",
                    document.place_in_body(found.start(found.lastgroup or 0)),
                    params={"given": address},
                )
        header = document.notice
        for number, attachment in enumerate(header.attachments if header else ()):
            if attachment.file and not _leads_to(document, attachment.file, known):
                place = document.place_of("attachments", number)
                yield Finding("attachment-missing", place, params={"given": attachment.file})


def files_beside(document: Document) -> Iterator[str]:
    """The paths that a document attaches or links to, whether anything is there or not."""
    for found in _LINK.finditer(document.body.source):
        address = found["quoted"] or found["plain"]
        if not _ELSEWHERE.match(address):
            yield _path_of(document, address)
    for attachment in document.notice.attachments if document.notice else ():
        if attachment.file:
            yield _path_of(document, attachment.file)


def _path_of(document: Document, address: str) -> str:
    return normpath(f"{document.path.rpartition('/')[0]}/{unquote(address)}")


def _leads_to(document: Document, address: str, known: set[str]) -> bool:
    """Whether an address relative to a document is a file of docs/, or the page or folder of one."""
    path = _path_of(document, address)
    return _GENERATED.match(path) is not None or path in known or f"{path}.md" in known or f"{path}/index.md" in known
