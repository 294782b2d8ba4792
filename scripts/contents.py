"""The contents of docs/, from the disk or from a commit, in; what is wrong in some of its files out.

Shared by `check`, `new` and `hooks`: what one of them lets pass, no other refuses.
"""

import datetime
import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bulletin.asset import Asset, looks_inside
from bulletin.finding import Finding
from bulletin.memory import Memory
from bulletin.pipeline import REGISTER_FOLDER, assemble_documents, is_document
from bulletin.register import read_register
from day import day_for

# What is odd in a PDF is told as a finding, in Chinese.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


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
) -> Contents:
    """The contents of these paths below docs/; of the other files `read` is asked only for those that are read."""
    contents = Contents()
    for path in sorted(paths):
        if path in outside:
            contents.assets.append(Asset(path, None, is_outside=True))
        elif is_text(path):
            contents.texts[path] = read(path)
        else:
            contents.assets.append(Asset(path, read(path) if is_read(path) else None))
    return contents


def read_docs(folder: Path, is_read: Callable[[str], bool] = looks_inside) -> Contents:
    """What is on the disk; a file that cannot be read is for the build to tell. `is_read` as of `collect`."""
    paths = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    files = {path.relative_to(folder).as_posix(): path for path in paths if not path.is_dir()}
    root = folder.resolve()
    # A link that leads out of docs/, or nowhere, is no file of the bulletin: what it shows was never committed.
    outside = {name for name, path in files.items() if path.is_symlink() and not _is_file_below(path.resolve(), root)}
    return collect(files, lambda name: files[name].read_bytes(), outside, is_read)


def _is_file_below(path: Path, folder: Path) -> bool:
    return path.is_file() and path.is_relative_to(folder)


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
    return [finding for finding in (*found, *bulletin.findings) if finding.place.path in wanted]


def with_folder(finding: Finding) -> Finding:
    """The finding of a file of docs/ with the path that an editor can open."""
    return replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}"))
