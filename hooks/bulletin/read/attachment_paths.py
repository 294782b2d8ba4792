"""Attachments as an editor wrote them in, those that are the bare path of a file told and given their title out.

Also 统计表：files/a.csv and [统计表](files/a.csv), which have a title, but not as a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.read.faults import Source, show
from bulletin.read.remarks import quote
from bulletin.read.slips import needs_quotes

_FILE = re.compile(
    r"(?P<folder>(?:[^\n]*[/\\])?)(?P<name>[^/\\\n]+?)"
    r"\.(?P<ending>docx?|xlsx?|pptx?|wps|et|dps|pdf|ofd|csv|txt|zip|rar|7z|jpe?g|png|gif|webp|svg|md|html?)",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[(?P<title>[^\[\]]+)\]\((?P<path>[^()]+(?:\([^()]*\)[^()]*)*)\)")
# Not C:\a.csv, a path with a letter for its disk.
_TITLED = re.compile(r"(?P<title>[^:：/\\]{2,})[:：]\s*(?P<path>\S.*)")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
# On the editor's own disk, or nowhere yet: the guide has files put into the folder beside the notice.
_ELSEWHERE = re.compile(r"[A-Za-z]:|[/\\]|~|\Z")
_FOLDER = "files/"
_KEY = "attachments"
_KEYS_OF_ITEM = frozenset({"title", "file", FRONT_MATTER_KEYS["title"], FRONT_MATTER_KEYS["file"]})


def name_attachments(values: dict[str, object], source: Source) -> Iterator[Finding]:
    """In place, a title for each that has none but the path of its file; a finding for each, with the line to write."""
    given = values.get(_KEY)
    items = given if isinstance(given, list) else [given]
    named = [_named(item) for item in items]
    if named == items:
        return
    values[_KEY] = named
    for number, (item, right) in enumerate(zip(items, named, strict=True)):
        if item == right:
            continue
        place = source.value_place((_KEY, number))
        is_on_own_line = isinstance(given, list) and place.line != source.key_place((_KEY,)).line
        whole = f"{source.names.get((_KEY,), _KEY)}: [{', '.join(_written(each) for each in named)}]"
        line = f"  - {_written(right)}" if is_on_own_line else whole
        yield Finding("attachment-is-path", place, params={"given": show(_words(item)), "right": line})
        if not is_on_own_line:
            return  # one line, mended at once


def _words(item: object) -> object:
    """What stands for both title and file: the item itself, a title alone, or 统计表: files/a.csv."""
    if not isinstance(item, dict) or len(item) != 1:
        return item
    [(key, value)] = item.items()
    return value if key == "title" else item if key in _KEYS_OF_ITEM else f"{key}: {value}"


def _named(item: object) -> object:
    words = _words(item)
    if not isinstance(words, str) or _ADDRESS.match(words):
        return item
    found = _LINK.fullmatch(words.strip()) or _TITLED.fullmatch(words.strip())
    file = _FILE.fullmatch((found["path"] if found else words).strip())
    if file is None:
        return item
    folder = _FOLDER if _ELSEWHERE.match(file["folder"]) else file["folder"].replace("\\", "/")
    title = found["title"].strip() if found else file["name"]
    return {"title": title, "file": f"{folder}{file['name']}.{file['ending']}"}


def _written(item: object) -> str:
    if isinstance(item, dict):
        return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in item.items()) + "}"
    words = str(item)
    return quote(words) if needs_quotes(words) or re.search(r"[,\[\]{}]", words) else words
