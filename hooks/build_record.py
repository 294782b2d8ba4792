"""What the last build of a site was made from and what it wrote, so that the next one can leave alone what stays.

The record is taken away before a build touches the site and written last and whole: a build that did not come to its
end leaves none, and the next one makes everything anew. So it does when the site is not just as it was left.
It knows no MkDocs and no bulletin.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_FORMAT = 1
_DIGEST_SIZE = 16
Text = Iterable[str]
"""A text, or its pieces where it is too long to be held as a whole."""


@dataclass
class PageNotes:
    """What MkDocs keeps of a page that it has rendered, and what it said of it: level and words."""

    anchors: list[str] = field(default_factory=list)
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    said: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Texts:
    """Files made together: the digest of what they were made from, and output → digest of what it was made from
    itself, or of its very text."""

    inputs: str
    digests: dict[str, str]


@dataclass
class BuildRecord:
    """One build. All paths are relative, with forward slashes.

    `inputs`: output → digest of what its page or file was made from. `texts`: name → a set of files that are written
    as they are. `pages`: source of a page → its notes.
    """

    fingerprint: str
    inputs: dict[str, str] = field(default_factory=dict)
    texts: dict[str, Texts] = field(default_factory=dict)
    pages: dict[str, PageNotes] = field(default_factory=dict)


def record_file(folder: Path, site: Path) -> Path:
    """Where the record of a site is kept."""
    return folder / f"site-{hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]}.json"


def take_record(file: Path, site: Path, fingerprint: str) -> BuildRecord | None:
    """The record, which is gone from then on; None if there is none for this state of all and this very site."""
    try:
        value = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        value = None
    file.unlink(missing_ok=True)
    try:
        if value["format"] != _FORMAT or value["fingerprint"] != fingerprint:
            return None
        if {path: tuple(seen) for path, seen in value["outputs"].items()} != list_outputs(site):
            return None
        pages = {
            path: PageNotes(notes["anchors"], notes["links"], [(level, words) for level, words in notes["said"]])
            for path, notes in value["pages"].items()
        }
        texts = {name: Texts(made["inputs"], made["digests"]) for name, made in value["texts"].items()}
        return BuildRecord(fingerprint, value["inputs"], texts, pages)
    except (KeyError, TypeError, ValueError, AttributeError, OSError):
        return None


def keep_record(file: Path, site: Path, record: BuildRecord) -> None:
    """Write the record of a build that is done."""
    value = {
        "format": _FORMAT,
        **vars(record),
        "pages": {path: vars(notes) for path, notes in record.pages.items()},
        "texts": {name: vars(made) for name, made in record.texts.items()},
        "outputs": list_outputs(site),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        unfinished.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def list_outputs(site: Path) -> dict[str, tuple[int, int]]:
    """Every file of a site → its size and the time of its last change, in nanoseconds; empty folders count too."""
    found: dict[str, tuple[int, int]] = {}
    folders = [str(site)]
    start = len(str(site)) + 1
    while folders:
        folder = folders.pop()
        is_empty = True
        with os.scandir(folder) as entries:
            for entry in entries:
                is_empty = False
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    seen = entry.stat(follow_symlinks=False)
                    found[entry.path[start:].replace(os.sep, "/")] = (seen.st_size, seen.st_mtime_ns)
        if is_empty:
            found[f"{folder[start:].replace(os.sep, '/')}/"] = (0, 0)
    return found


def write_texts(site: Path, make: Callable[[], Mapping[str, Text]], inputs: str, before: Texts | None) -> Texts:
    """Write those files of a set (path → text) that are not as `before`, delete those that are no more.

    Of the same `inputs` as before they are not even made; nor is one of the same name, in a set that has a name for
    what each is made from (`name_of`). Returns what is `before` for the next build.
    """
    if before is not None and before.inputs == inputs:
        return before
    known = before.digests if before else {}
    texts = make()
    name_of: Callable[[str], str] | None = getattr(texts, "name_of", None)
    digests: dict[str, str] = {}
    for path in texts:
        if name_of is None:
            digests[path] = _write(site / path, texts[path], known.get(path))
        else:
            digests[path] = name_of(path)
            if digests[path] != known.get(path):
                _write(site / path, texts[path], None)
    delete_outputs(site, known.keys() - digests.keys())
    return Texts(inputs, digests)


def _write(file: Path, text: Text, known: str | None) -> str:
    """Write a text, unless its digest is `known`; return the digest."""
    if isinstance(text, str):
        data = text.encode()
        digest = digest_of(data)
        if digest != known:
            try:
                file.write_bytes(data)
            except FileNotFoundError:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        return digest
    file.parent.mkdir(parents=True, exist_ok=True)
    total = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("wb") as output:
            for piece in text:
                data = piece.encode()
                total.update(data)
                output.write(data)
        if (digest := total.hexdigest()) != known:
            part.replace(file)
        return digest
    finally:
        part.unlink(missing_ok=True)


def delete_outputs(site: Path, paths: Iterable[str]) -> None:
    """Delete files of a site, and the folders that are empty then."""
    for path in paths:
        file = site / path
        file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == site or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def digest_of(data: bytes) -> str:
    """A short name for just these bytes."""
    return hashlib.blake2b(data, digest_size=_DIGEST_SIZE).hexdigest()


def digest_tree(folder: Path) -> str:
    """A short name for all files of a folder but Python's own caches, by their paths and contents."""
    total = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            total.update(f"{file.relative_to(folder).as_posix()}\n{digest_of(file.read_bytes())}\n".encode())
    return total.hexdigest()
