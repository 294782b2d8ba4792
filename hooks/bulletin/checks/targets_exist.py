"""What a text links to, shows or attaches inside the site is there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import unquote

from bulletin.finding import Finding, Place
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

# In <…> an address may hold blanks, as names of files do.
_LINK = late(r"\]\(\s{0,5}(?:<(?P<quoted>[^<>#?\n]{1,300})|(?P<plain>(?:[^()\s<>#?]|\([^()\s<>#?]{0,60}\)){1,300}))")
# 统计 表.docx: what goes on behind a blank, and is no title in quotes.
_REST = late(
    r"[ ]{1,3}(?:[^()<>\"'#?\n]|\([^()<>\"'#?\n]{0,60}\)){1,100}(?<=\.)"
    r"(?:docx?|xlsx?|pptx?|wps|et|pdf|jpe?g|png|csv|txt|zip|md)(?=[ ]{0,3}\))",
    re.IGNORECASE,
)
# What is generated has no file yet; whether its page comes to be is seen by MkDocs.
_GENERATED = late(
    r"(?:register|units|deadlines|load|subscribe)(?:/|\Z)|(?:(?:notices|stories)(?:/\d{4})?/)?index\.md\Z"
)
# C:\\, file:, and places that only a disk has.
_ON_DISK = late(r"file:|[a-z]:(?:[\\/]|%5C)|\\\\|/(?:etc|home|root|usr|var|tmp|Users)/", re.IGNORECASE)
_ELSEWHERE = late(r"(?!file:)[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)

# Windows hides endings, and its editors add a second one; case, blanks and the width of brackets are easily mistaken.
_ENDINGS = late(r"(?:\.(?:docx?|xlsx?|pptx?|wps|et|pdf|jpe?g|png|csv|txt|zip|md))+\Z", re.IGNORECASE)

TARGET_CODES = frozenset({"target-missing", "file-misspelt", "target-outside", "target-backslash"})
"""What is found of links, of which MkDocs and the printing tell as well."""


def check_targets_exist(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each link, image or attachment outside docs/ or without its file; none if no files are known."""
    if not bulletin.assets:
        return
    documents = [entry.document for entry in bulletin.notices] + [entry.document for entry in bulletin.stories]
    known = {asset.path for asset in bulletin.assets} | {document.path for document in documents}
    for document in documents:
        for found in _LINK.finditer(document.body.source):
            address = _address(document, found)
            if _ELSEWHERE.match(address):
                continue
            place = document.place_in_body(found.start(found.lastgroup or 0))
            yield from _judge(document, address, place, known, "target-missing")
        for number, file in _attached(document) if document.notice else ():
            yield from _judge(document, file, document.place_of("attachments", number), known, "attachment-missing")


def _judge(document: Document, address: str, place: Place, known: set[str], missing: str) -> Iterator[Finding]:
    """What is wrong with one address; `missing` is the code for one where nothing is."""
    if _lies_outside(document, address):
        yield Finding("target-outside", place, params={"given": address})
    elif "\\" in address:  # as Windows writes it, which no browser follows
        params = {"given": address, "right": address.replace("\\", "/")}
        yield Finding("target-backslash", place, params=params)
    elif not _leads_to(document, address, known):
        name = _near(_path_of(document, address), known)
        right = f"{address.rpartition('/')[0]}/{name}".lstrip("/")
        params = {"given": address, "right": right if missing == "target-missing" else f"file: {right}"}
        yield (
            Finding("file-misspelt", place, params=params)
            if name
            else Finding(missing, place, params={"given": address})
        )


def _near(path: str, known: set[str]) -> str:
    """The name of the one file in the same folder that differs in nothing but what nobody sees; empty for none."""
    folder, _, name = path.rpartition("/")
    beside = [each for each in known if each.startswith(f"{folder}/") and "/" not in each[len(folder) + 1 :]]
    like = [each for each in beside if _bare(each) == _bare(name)]
    return like[0].rpartition("/")[2] if len(like) == 1 else ""


def _bare(path: str) -> str:
    name = _ENDINGS.sub("", unicodedata.normalize("NFKC", path.rpartition("/")[2]).strip())
    return "".join(filter(str.isalnum, name.casefold()))


def _address(document: Document, found: re.Match[str]) -> str:
    """The address of a link; as pages have it, also one with blanks in a file's name."""
    if found["quoted"]:
        return found["quoted"]
    rest = _REST.match(document.body.source, found.end())
    return found["plain"] + (rest[0] if rest else "")


def _attached(document: Document) -> Iterator[tuple[int, str]]:
    """The files of the attachments, also of one that is left out of the header for another fault in it."""
    read = document.notice.attachments if document.notice else ()
    values = document.front_matter.values
    items = values.get("attachments", values.get(FRONT_MATTER_KEYS["attachments"]))
    given = items if isinstance(items, list) else [items]
    for number, item in enumerate(given):
        file = item.get("file", item.get(FRONT_MATTER_KEYS["file"])) if isinstance(item, dict) else None
        if file is None and len(read) == len(given):
            file = read[number].file  # written as a path and nothing else
        if isinstance(file, str) and file:
            yield number, file


def _path_of(document: Document, address: str) -> str:
    return normpath(f"{document.path.rpartition('/')[0]}/{unquote(address)}")


def _lies_outside(document: Document, address: str) -> bool:
    """Whether a relative address climbs above docs/, or is a path of the author's own disk."""
    return _path_of(document, address).startswith("../") or _ON_DISK.match(address) is not None


def files_beside(document: Document) -> Iterator[str]:
    """The paths that a document attaches or links to, whether anything is there or not."""
    for found in _LINK.finditer(document.body.source):
        address = _address(document, found)
        if not _ELSEWHERE.match(address):
            yield _path_of(document, address)
    for attachment in document.notice.attachments if document.notice else ():
        if attachment.file:
            yield _path_of(document, attachment.file)


def _leads_to(document: Document, address: str, known: set[str]) -> bool:
    """Whether an address relative to a document is a file of docs/, or the page or folder of one."""
    path = _path_of(document, address)
    return _GENERATED.match(path) is not None or path in known or f"{path}.md" in known or f"{path}/index.md" in known
