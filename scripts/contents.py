"""The contents of docs/, from the disk or from a commit, in; what is wrong in some of its files out.

Shared by `check`, `new` and `hooks`: what one of them lets pass, no other refuses.
"""

import datetime
import errno
import logging
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bulletin.asset import Asset, looks_inside
from bulletin.finding import Finding
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.memory import Memory
from bulletin.pipeline import assemble_documents
from bulletin.register import read_register
from day import day_for
from folder_walk import own_folders
from unreadable import UnreadableError, explain, is_regular, not_followed, why_unread

# What is odd in a PDF is told as a finding, in Chinese.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_TEXTS = {".md", ".yml", ".txt"}


@dataclass(frozen=True)
class Contents:
    """What the engine reads of docs/: `texts` by their path below docs/, and the other files."""

    texts: dict[str, bytes] = field(default_factory=dict)
    assets: list[Asset] = field(default_factory=list)


def is_text(path: str) -> bool:
    """Whether the engine reads this file of docs/ as a document or as a part of the register."""
    return is_document(path) or path.startswith(REGISTER_FOLDER)


def collect(
    paths: Iterable[str],
    read: Callable[[str], bytes],
    outside: Collection[str] = (),
    is_read: Callable[[str], bool] = looks_inside,
    unreadable: dict[str, OSError] | None = None,
) -> Contents:
    """The contents of these paths below docs/; of the other files `read` is asked only for those that are read.

    What cannot be read goes into `unreadable`; without it the error of the first is raised.
    """
    contents = Contents()
    for path in sorted(paths):
        if path in outside:
            contents.assets.append(Asset(path, None, is_outside=True))
            continue
        try:
            data = read(path) if is_text(path) or is_read(path) else None
        except OSError as error:
            if unreadable is None:
                raise
            unreadable[path] = error
            data = None
        if is_text(path) and data is not None:
            contents.texts[path] = data
        else:
            contents.assets.append(Asset(path, data))  # a text that cannot be read is there for those that name it
    return contents


def read_docs(
    folder: Path, is_read: Callable[[str], bool] = looks_inside, unreadable: dict[str, OSError] | None = None
) -> Contents:
    """What is on the disk. `is_read` and `unreadable` are as of `collect`; folders too can be unreadable.

    Without `unreadable` one UnreadableError tells of all that should have been read and could not be, of links
    of folders, and of links in the place of a text that lead nowhere.
    """
    faults: list[OSError] = []
    files = {path.relative_to(folder).as_posix(): path for path in files_below(folder, faults)}
    errors = {} if unreadable is None else unreadable
    for error in (*faults, *_misplaced_folders(folder)):
        errors[Path(error.filename).relative_to(folder).as_posix()] = error
    root = folder.resolve()
    # A link that leads out of docs/, or nowhere, is no file of the bulletin: what it shows was never committed.
    outside = {name for name, path in files.items() if not _is_own_file(path, root)}
    contents = collect(files, lambda name: files[name].read_bytes(), outside, is_read, errors)
    if unreadable is None:
        told = {name: explain(folder / name, error) for name, error in errors.items()}
        told |= {name: why_unread(files[name], root) for name in outside if is_text(name)}
        if told:
            raise UnreadableError({f"docs/{name}": sentence for name, sentence in told.items()})
    return contents


def _misplaced_folders(folder: Path) -> Iterator[OSError]:
    """Folders in the place of a text, and links of folders."""
    links: list[Path] = []
    for place, folders, _ in own_folders(str(folder), links=links):
        for path in (Path(place, name) for name in folders):
            if is_text(path.relative_to(folder).as_posix()) and path.suffix in _TEXTS:
                yield IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    yield from map(not_followed, links)


def files_below(folder: Path, faults: list[OSError]) -> Iterator[Path]:
    """All that is in a folder and in those below, but folders and links to them; whatever cannot be listed is told."""
    for place, _, names in own_folders(str(folder), faults):
        yield from (Path(place, name) for name in names)


def _is_own_file(path: Path, root: Path) -> bool:
    """Whether it is a file of the folder, or a link to one; a pipe or a device is none."""
    try:
        return is_regular(path) and (not path.is_symlink() or path.resolve().is_relative_to(root))
    except PermissionError:
        return not os.path.islink(path)  # noqa: PTH114 (raises nothing); reading it will tell
    except OSError:
        return False


def findings_of(
    contents: Contents,
    wanted: Collection[str],
    others: Mapping[str, bytes] | None = None,
    today: datetime.date | None = None,
    memory: Memory | None = None,
) -> list[Finding]:
    """The findings of the wanted files, which may name and contradict any notice of the bulletin.

    `others` are documents that lie elsewhere, or in docs/ with other contents than on the disk.
    """
    others = others or {}
    register, found = read_register(
        {path: data for path, data in contents.texts.items() if path.startswith(REGISTER_FOLDER)}
    )
    documents = {path: data for path, data in contents.texts.items() if is_document(path)}
    bulletin = assemble_documents(
        {**documents, **others}, register, contents.assets, set(wanted), today or day_for(None), memory
    )
    # Without its units nothing is as it should be, whatever was asked for.
    lost = [finding for finding in found if finding.code == "register-units-lost" and finding.place.path not in wanted]
    return lost + [finding for finding in (*found, *bulletin.findings) if finding.place.path in wanted]


def with_folder(finding: Finding) -> Finding:
    """The finding of a file of docs/ with the path that an editor can open."""
    return replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}"))
