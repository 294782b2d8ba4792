"""What the last build of a site was made from and what it wrote, so that the next one can leave alone what stays.

The record is taken away before a build touches the site and written last and whole: a build that did not come to its
end leaves none, and the next one makes everything anew. So it does when the site is not just as it was left.
It knows no MkDocs and no bulletin.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sysconfig
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

_FORMAT = 2
_RUN = 4_000_000
"""Bytes that are taken over from a last file at once."""


@runtime_checkable
class Part(Protocol):
    """A text, or a part of a long one, that is made when it is asked for; `name` tells all that it is made from."""

    @property
    def name(self) -> str: ...

    @property
    def make(self) -> Callable[[], str]: ...


Seen = Mapping[str, tuple[int, int]]
"""File of a site → its size and the time of its last change, in nanoseconds."""

Text = str | Part | Callable[[], Iterable[str | Part]]
"""A text, what makes it, or what tells it part by part where it is too long to be held as a whole."""


@dataclass
class PageNotes:
    """What MkDocs keeps of a page that it has rendered, and what it said of it: level and words."""

    anchors: list[str] = field(default_factory=list)
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    said: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Texts:
    """Files made together: the digest of what they were made from, and output → digest of what it was made from
    itself, or of its very text. `parts`: output → name and number of bytes of each part of a long one."""

    inputs: str
    digests: dict[str, str]
    parts: dict[str, list[tuple[str, int]]] = field(default_factory=dict)


@dataclass
class BuildRecord:
    """One build. All paths are relative, with forward slashes.

    `inputs`: output → digest of what its page or file was made from. `texts`: name → a set of files that are written
    as they are. `pages`: source of a page → its notes. `outputs`: of a record that was taken, the files of the site.
    """

    fingerprint: str
    inputs: dict[str, str] = field(default_factory=dict)
    texts: dict[str, Texts] = field(default_factory=dict)
    pages: dict[str, PageNotes] = field(default_factory=dict)
    outputs: Seen = field(default_factory=dict)


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
        outputs = list_outputs(site)
        if {path: tuple(seen) for path, seen in value["outputs"].items()} != outputs:
            return None
        pages = {
            path: PageNotes(notes["anchors"], notes["links"], [(level, words) for level, words in notes["said"]])
            for path, notes in value["pages"].items()
        }
        texts = {
            name: Texts(
                made["inputs"],
                made["digests"],
                {path: [(part, size) for part, size in parts] for path, parts in made["parts"].items()},
            )
            for name, made in value["texts"].items()
        }
        return BuildRecord(fingerprint, value["inputs"], texts, pages, outputs)
    except (KeyError, TypeError, ValueError, AttributeError, OSError):
        return None


def keep_record(file: Path, site: Path, record: BuildRecord, left: Seen | None = None) -> None:
    """Write the record of a build that is done; `left` are the files that it has left as it found them."""
    value = {
        "format": _FORMAT,
        **vars(record),
        "pages": {path: vars(notes) for path, notes in record.pages.items()},
        "texts": {name: vars(made) for name, made in record.texts.items()},
        "outputs": list_outputs(site, left),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        unfinished.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def recorded_outputs(file: Path) -> dict[str, tuple[int, int]]:
    """What `list_outputs` told of a site when its record was written. Raises OSError or ValueError without a record."""
    try:
        return {
            path: (size, changed) for path, (size, changed) in json.loads(file.read_text("utf-8"))["outputs"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(file) from error


def list_outputs(site: Path, known: Seen | None = None) -> dict[str, tuple[int, int]]:
    """What is to be seen of every file of a site; empty folders count too.

    A file that is `known` is not looked at: should somebody have changed it meanwhile, it is not as it is told here.
    """
    known = known or {}
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
                    continue
                path = entry.path[start:].replace(os.sep, "/")
                if (seen := known.get(path)) is None:
                    status = entry.stat(follow_symlinks=False)
                    seen = (status.st_size, status.st_mtime_ns)
                found[path] = seen
        if is_empty:
            found[f"{folder[start:].replace(os.sep, '/')}/"] = (0, 0)
    return found


def write_texts(site: Path, make: Callable[[], Mapping[str, Text]], inputs: str, before: Texts | None) -> Texts:
    """Write those files of a set (path → text) that are not as `before`, delete those that are no more.

    Of the same `inputs` as before they are not even made, nor is a part of the same name. Returns what is `before` for
    the next build.
    """
    if before is not None and before.inputs == inputs:
        return before
    before = before or Texts("", {})
    after = Texts(inputs, {})
    for path, text in make().items():
        file, known = site / path, before.digests.get(path)
        if isinstance(text, str):
            data = text.encode()
            digest = digest_of(data)
            if digest != known:
                _write(file, data)
        elif not callable(text):
            digest = text.name
            if digest != known:
                _write(file, text.make().encode())
        else:
            after.parts[path] = _write_parts(file, text(), before.parts.get(path, []) if known else [])
            digest = digest_of(" ".join(name for name, _ in after.parts[path]).encode())
        after.digests[path] = digest
    delete_outputs(site, before.digests.keys() - after.digests.keys())
    return after


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True)
        file.write_bytes(data)


def _write_parts(file: Path, parts: Iterable[str | Part], before: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Write a text part by part, unless it is as before; those of the last file are taken over from there.

    Returns the parts, as `before` has those of the last file: name and number of bytes.
    """
    ends = list(accumulate(size for _, size in before))
    known = {name: (end - size, size) for (name, size), end in zip(before, ends, strict=True)}
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.part")  # not hidden: MkDocs would leave it there when it empties the site
    written: list[tuple[str, int]] = []
    try:
        with unfinished.open("wb") as output, contextlib.ExitStack() as stack:
            if not known or not file.is_file() or file.stat().st_size != ends[-1]:
                known = {}
            last = stack.enter_context(file.open("rb")) if known else None
            run = (0, 0)  # where in the last file stands what is taken over next: neighbours at once
            for part in parts:
                name = digest_of(part.encode()) if isinstance(part, str) else part.name
                if last is not None and name in known:
                    begin, size = known[name]
                    if begin == run[1] and size < _RUN - (begin - run[0]):
                        run = run[0], begin + size
                    else:
                        _copy(last, output, run)
                        run = begin, begin + size
                else:
                    if last is not None:
                        _copy(last, output, run)
                    run = (0, 0)
                    data = (part if isinstance(part, str) else part.make()).encode()
                    output.write(data)
                    size = len(data)
                written.append((name, size))
            if last is not None:
                _copy(last, output, run)
        if not known or written != list(before):
            unfinished.replace(file)
        return written
    finally:
        unfinished.unlink(missing_ok=True)


def _copy(source: BinaryIO, target: BinaryIO, span: tuple[int, int]) -> None:
    source.seek(span[0])
    target.write(source.read(span[1] - span[0]))


def delete_outputs(site: Path, paths: Iterable[str]) -> None:
    """Delete files of a site, and the folders that are empty then."""
    for path in paths:
        file = site / path
        file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == site or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def list_libraries() -> list[str]:
    """The installed packages with their versions, by the names of the folders that tell of them."""
    folders = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    return sorted(path.name for folder in folders if folder.is_dir() for path in folder.glob("*-info"))


def digest_of(data: bytes) -> str:
    """A short name for just these bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def digest_tree(folder: Path) -> str:
    """A short name for all files of a folder but Python's own caches, by their paths and contents."""
    total = hashlib.blake2b(digest_size=16)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            total.update(f"{file.relative_to(folder).as_posix()}\n{digest_of(file.read_bytes())}\n".encode())
    return total.hexdigest()
