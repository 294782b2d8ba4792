"""MkDocs' files in, what the engine reads of them out; and back, a page's source that MkDocs cannot stumble over."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bulletin.asset import Asset, looks_inside
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.index import Bulletin
from bulletin.render.generated_page import harmless_title
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


@dataclass(frozen=True)
class Sources:
    """What lies under docs/: MkDocs' file by path, the texts that the engine reads, and the other files."""

    files: Mapping[str, File]
    texts: dict[str, bytes]
    assets: list[Asset]

    @property
    def contents(self) -> dict[str, bytes]:
        """The texts, and the pages that the editors have written besides."""
        closed = {asset.path for asset in self.assets if asset.is_outside or asset.is_unreadable}
        pages = {
            path: file.content_bytes
            for path, file in self.files.items()
            if file.is_documentation_page() and path not in closed
        }
        return {**pages, **self.texts}

    def forget_documents(self) -> None:
        """Let go of the documents' texts, which have been read; those of the register name the build."""
        for path in list(self.texts):
            if not path.startswith(REGISTER_FOLDER):
                del self.texts[path]


def read_sources(files: Files, config: MkDocsConfig) -> Sources:
    """Read what concerns the engine; nothing that leads out of docs/ is read."""
    # The theme's files are in the list too; they are ours.
    own = {file.src_uri: file for file in files if file.src_dir == config.docs_dir}
    docs = Path(config.docs_dir).resolve()
    is_inside = cache(lambda folder: Path(folder).resolve().is_relative_to(docs))
    outside = {path for path, file in own.items() if _leads_outside(file, docs, is_inside)}
    texts: dict[str, bytes] = {}
    assets = _closed_folders(docs)
    for path, file in own.items():
        try:
            if _concerns_engine(path) and path not in outside:
                texts[path] = file.content_bytes
            else:
                assets.append(_asset(path, file, path in outside))
        except OSError:
            assets.append(Asset(path, None, is_unreadable=True))
    return Sources(own, texts, assets)


def _closed_folders(docs: Path) -> list[Asset]:
    """The folders that nobody may look into, and those in a text's place; MkDocs passes them by without a word."""
    faults: list[OSError] = []
    closed: list[str] = []
    for place, folders, _ in os.walk(docs, onerror=faults.append):
        below = Path(place).relative_to(docs)
        closed += [path for name in folders if _is_text(path := (below / name).as_posix())]
    closed += [Path(error.filename).relative_to(docs).as_posix() for error in faults]
    return [Asset(path, None, is_unreadable=True) for path in dict.fromkeys(closed)]


def take_away(files: Files, sources: Sources, bulletin: Bulletin, withheld: AbstractSet[str]) -> dict[str, File]:
    """Take out of `files` what is not for readers: the register, what is withheld or has expired. The rest by path."""
    gone = withheld | {entry.document.path for entry in bulletin.expired}
    gone |= {asset.path for asset in sources.assets} - {asset.path for asset in bulletin.assets}
    kept = dict(sources.files)
    for path in sources.files:
        if path.startswith(REGISTER_FOLDER) or path in gone:
            files.remove(kept.pop(path))
    return kept


def source_for_mkdocs(title: str, body: str, hidden: list[str]) -> str:
    """A Markdown page with a front matter of ours. `hidden`: the parts of Material's frame that it goes without."""
    header = f"title: {json.dumps(harmless_title(title), ensure_ascii=False)}\n" if title else ""
    return f"---\n{header}hide: {json.dumps(hidden)}\n---\n\n{body}"


def _is_text(path: str) -> bool:
    return is_document(path) or (path.startswith(REGISTER_FOLDER) and path.endswith((".yml", ".txt")))


def _concerns_engine(path: str) -> bool:
    return is_document(path) or path.startswith(REGISTER_FOLDER)


def _leads_outside(file: File, docs: Path, is_inside: Callable[[str], bool]) -> bool:
    """Whether a file is a link that leads out of docs/, or nowhere. `is_inside` tells of a folder, and remembers it."""
    given = file.abs_src_path
    if given is None:
        return False
    try:
        if stat.S_ISREG(os.lstat(given).st_mode):
            return not is_inside(os.path.dirname(given))  # noqa: PTH120 (tens of thousands)
    except PermissionError:
        return False  # reading it will tell
    except OSError:
        return True
    real = os.path.realpath(given)  # a loop of links raises nothing here
    return not os.path.isfile(real) or not Path(real).is_relative_to(docs)  # noqa: PTH113 (raises nothing)


def _asset(path: str, file: File, is_outside: bool) -> Asset:
    """A file for the engine's checks, with its bytes where they look into it. Raises OSError."""
    if not is_outside and file.abs_src_path and not os.access(file.abs_src_path, os.R_OK):
        return Asset(path, None, is_unreadable=True)  # what is not read here is copied
    is_read = not is_outside and looks_inside(path)
    return Asset(path, file.content_bytes if is_read else None, is_outside)
