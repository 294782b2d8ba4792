"""docs/ in, what of it stops every build out: a register that cannot be read, links of folders.

With its units unread every party in every notice would be unknown, and the whole site wrong. A register that has been
found to have its units need not be read for them again while it stays as it is: reading it loads half of the engine.
Into a link of a folder MkDocs goes, wherever it leads, before anybody is asked.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from build_record import digest_of
from bulletin.folders import REGISTER_FOLDER
from bulletin.read.decode import decode_source
from folder_walk import linked_folders
from unreadable import explain, not_followed, why_unread

PASSED_FILE = "register.passed"

_NO_TEXT = "里面不是文字，或者太大，没有读取。请用文本编辑器重新保存，或者用 git、备份里的旧版本恢复。"
_READ = {".yml", ".txt"}
_UNITS = f"{REGISTER_FOLDER}units.yml"
_OF_THE_FILE = {"file-empty", "register-units-lost"}


def why_not_built(docs: Path, cache: Path | None = None) -> dict[str, str]:
    """Path from docs/ on → why it cannot be read and what to do, for whatever stops every build.

    `cache` is a folder in which is kept which register was found to have its units, for who asks before another does
    that asks without it.
    """
    links = {
        f"docs/{link.relative_to(docs).as_posix()}": explain(link, not_followed(link)) for link in linked_folders(docs)
    }
    return {**links, **unread_register(docs, cache)}


def unread_register(docs: Path, cache: Path | None = None) -> dict[str, str]:
    """The same of the register alone."""
    folder, told = docs / REGISTER_FOLDER, dict[str, str]()
    if not os.path.lexists(folder):
        return told
    faults: list[OSError] = []
    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        files += [Path(place, name) for name in (*folders, *names)]
    sentences = {Path(fault.filename): explain(Path(fault.filename), fault) for fault in faults}
    root = Path(os.path.realpath(docs))
    for file in files:
        if file.suffix in _READ and file not in sentences:
            sentences[file] = why_unread(file, root) or _why_no_text(file)
    if not any(sentences.values()):
        texts = {
            f"{REGISTER_FOLDER}{file.relative_to(folder).as_posix()}": file.read_bytes()
            for file in sorted(files)
            if file.suffix in _READ
        }
        sentences |= _why_no_units(docs, texts, cache / PASSED_FILE if cache else None)
    return {f"docs/{file.relative_to(docs).as_posix()}": why for file, why in sorted(sentences.items()) if why}


def _why_no_units(docs: Path, texts: Mapping[str, bytes], passed: Path | None) -> dict[Path, str]:
    """Where the units of the school should stand and do not: what `check` says of it."""
    name = digest_of(b"".join(b"%s\0%d\0%s" % (path.encode(), len(data), data) for path, data in texts.items()))
    with contextlib.suppress(OSError):
        if passed and passed.read_bytes() == name.encode():
            return {}
    # Both load what most of the engine hangs on.
    from bulletin.register import read_register
    from bulletin.wording.report import finding_record

    register, findings = read_register(texts)
    told = next(
        (finding_record(each) for each in findings if each.place.path == _UNITS and each.level == "error"), None
    )
    if told is None or register.units:
        with contextlib.suppress(OSError):
            if passed:
                passed.parent.mkdir(parents=True, exist_ok=True)
                passed.write_bytes(name.encode())
        return {}
    line = f"第 {told['line']} 行：" if told["code"] not in _OF_THE_FILE else ""
    return {docs / _UNITS: f"{line}{told['message']}{told['fix']}"}


def _why_no_text(file: Path) -> str:
    data = file.read_bytes()
    return _NO_TEXT if data.strip() and not decode_source(data, file.name)[0] else ""
