"""A built site in; the same with the theme's files and the search index under names made of their content.

A page then asks for just the files it was built with, whatever release is online when it does; and a browser may keep
such a file for ever. Addresses that people know (pages, attachments, pictures of notices, data files) stay.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection
from pathlib import Path

from publishing.manifest import hash_files

_FOLDERS = ("assets", "search/data")
# Where a page names a file: attributes, and Material's configuration, which is JSON in the page.
_NAMED = re.compile(r'((?:\b(?:href|src|content)=|"search": ?)")([^"?#]*)')


def give_hashed_names(site: Path, root: str, editors_files: Collection[str]) -> None:
    """Rename the folders and rewrite the pages.

    `root` is the path under which the site is served, "/" or "/a/b/": the 404 page names it. `editors_files` are the
    paths of docs/: an attachment that lies in assets/ keeps its address.
    """
    names = {folder: _rename(site, folder, editors_files) for folder in _FOLDERS if (site / folder).is_dir()}
    for page in site.rglob("*.html"):
        place = f"/{page.relative_to(site).parent.as_posix()}/".replace("/./", "/")
        text = page.read_text("utf-8")
        changed = _NAMED.sub(lambda found: found[1] + _rewrite(found[2], place, root, names, editors_files), text)  # noqa: B023 used at once
        if changed != text:
            page.write_bytes(changed.encode())


def _rename(site: Path, folder: str, editors_files: Collection[str]) -> str:
    """Move the files of a folder of the site; its new name."""
    hashes = {
        path: digest for path, digest in hash_files(site / folder).items() if f"{folder}/{path}" not in editors_files
    }
    digest = hashlib.sha256("".join(f"{path}\n{hashes[path]}\n" for path in sorted(hashes)).encode()).hexdigest()
    name = f"{folder}.{digest[:16]}"
    for path in hashes:
        (site / name / path).parent.mkdir(parents=True, exist_ok=True)
        (site / folder / path).rename(site / name / path)
    for left in sorted([site / folder, *(site / folder).rglob("*")], reverse=True):
        if left.is_dir() and not any(left.iterdir()):
            left.rmdir()
    return name


def _rewrite(address: str, place: str, root: str, names: dict[str, str], editors_files: Collection[str]) -> str:
    """The address of a file in a renamed folder, seen from a page at `place`; any other as it was."""
    if address.startswith(root) and root != "/":
        path = address[len(root) :]
    elif address.startswith("/"):
        path = address[1:]
    else:
        path = posixpath.normpath(posixpath.join(place, address)).lstrip("/") + ("/" if address.endswith("/") else "")
    for folder, name in names.items():
        if path.startswith(f"{folder}/") and path not in editors_files:
            renamed = f"{name}/{path[len(folder) + 1 :]}"
            return root + renamed if address.startswith("/") else _from(place, renamed)
    return address


def _from(place: str, path: str) -> str:
    """The relative address of a file of the site, seen from a page at `place`."""
    return posixpath.relpath(f"/{path}", place) + ("/" if path.endswith("/") else "")
