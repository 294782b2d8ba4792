"""A bulletin judged for a day in, what readers see of it out: a notice leaves the site on the day of its `expires`.

It goes with its attachments and pictures; what stays is its address, where a page says that it was here and why it
went. For whoever writes, checks or prints, the notice is as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from posixpath import normpath
from urllib.parse import unquote

from bulletin.index import Bulletin, NoticeEntry
from bulletin.read.decode import decode_source

# Markdown's and HTML's ways to name a file; in <…> and in quotes an address may hold blanks.
_NAMED = re.compile(
    r"\]\(\s*(?:<([^<>\n]+)>|([^()\s<>]+))|^\s{0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)|\b(?:href|src)\s*=\s*[\"']([^\"'\n]+)",
    re.MULTILINE,
)


def expired_notices(bulletin: Bulletin) -> tuple[NoticeEntry, ...]:
    """The notices whose day has come; none where nobody said which day it is."""
    day = bulletin.today
    return tuple(entry for entry in bulletin.notices if day and entry.header.expires and entry.header.expires <= day)


def expired_paths(bulletin: Bulletin) -> frozenset[str]:
    """The files under docs/ that leave with them: their own, and those that no other page names."""
    expired = {entry.document.path: entry for entry in expired_notices(bulletin)}
    if not expired:
        return frozenset()
    kept: set[str] = set()
    for document in bulletin.documents:
        if document.path not in expired:
            kept |= _files_named(document.path, document.text)
    for asset in bulletin.assets:
        if asset.path.endswith(".md") and asset.data is not None:
            kept |= _files_named(asset.path, decode_source(asset.data, asset.path)[0])
    gone: set[str] = set()
    for path, entry in expired.items():
        attached = {_path(path, attachment.file) for attachment in entry.header.attachments if attachment.file}
        gone |= _files_named(path, entry.document.text) | attached
    files = {asset.path for asset in bulletin.assets if not asset.path.endswith(".md")}
    return frozenset(expired) | (gone & files - kept)


def without_expired(bulletin: Bulletin) -> Bulletin:
    """The bulletin as readers see it; the notices that left are in `expired`."""
    gone = expired_paths(bulletin)
    if not gone:
        return bulletin
    return replace(
        bulletin,
        notices=tuple(entry for entry in bulletin.notices if entry.document.path not in gone),
        assets=tuple(asset for asset in bulletin.assets if asset.path not in gone),
        expired=expired_notices(bulletin),
    )


def anchors_into(bulletin: Bulletin, path: str) -> tuple[str, ...]:
    """The places within one page that other documents lead to: a link may not break because a notice has left."""
    found = {
        unquote(fragment)
        for document in bulletin.documents
        for address in _addresses(document.text)
        for to, _, fragment in [address.partition("#")]
        if fragment and to and _path(document.path, to) in (path, path.removesuffix(".md"))
    }
    return tuple(sorted(found))


def _files_named(path: str, text: str) -> set[str]:
    return {_path(path, address.partition("#")[0].partition("?")[0]) for address in _addresses(text)}


def _addresses(text: str) -> Iterator[str]:
    for found in _NAMED.finditer(text):
        yield next(filter(None, found.groups()), "")


def _path(document: str, address: str) -> str:
    """The file under docs/ that an address on a page names."""
    return normpath(f"{document.rpartition('/')[0]}/{unquote(address)}")
