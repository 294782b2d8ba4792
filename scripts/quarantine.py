"""Drafts that came from elsewhere: folders below `drafts/imported/`, which nothing builds and git does not keep.

A draft stands there whole or not at all: everything is written into a folder of its own that gets its name last.
"""

import contextlib
import errno
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from environment import ROOT

QUARANTINE = ROOT / "drafts" / "imported"
DRAFT = "notice.md"
REPORT = "导入报告.txt"
_FORBIDDEN = re.compile(r"[^\w（）〔〕《》.-]+")
# On Windows they are no names of files, whatever follows a dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)
_LONGEST_NAME = 60
_TAKEN = (errno.EEXIST, errno.ENOTEMPTY)


def keep_draft(name: str, files: Mapping[str, bytes]) -> Path:
    """Write the files (path below the folder → bytes) into a new folder named after the source. Never over another.

    Raises OSError, with nothing left behind.
    """
    QUARANTINE.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=QUARANTINE))
    try:
        for path, data in files.items():
            write_durably(unfinished / path, data)
        unfinished.chmod(0o755)  # mkdtemp lets nobody else in
        return _give_name(unfinished, _folder_name(name))
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def place(sources: Mapping[Path, bytes]) -> None:
    """Create all these files or none of them, in this order; raises FileExistsError rather than touch one."""
    QUARANTINE.mkdir(parents=True, exist_ok=True)
    placed: list[Path] = []
    with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=QUARANTINE) as folder:
        try:
            for number, (target, data) in enumerate(sources.items()):
                target.parent.mkdir(parents=True, exist_ok=True)
                part = Path(folder) / str(number)
                write_durably(part, data)
                _move_if_free(part, target)
                placed.append(target)
        except BaseException:
            for target in placed:
                with contextlib.suppress(OSError):
                    target.unlink()
            raise


def write_durably(path: Path, data: bytes) -> None:
    """Write a file to the disk itself: a full one is told here or never."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def explain_not_written(error: OSError) -> str:
    """One sentence for an editor."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "磁盘已满，没有写入，也没有留下半份草稿。请腾出空间后再运行一次。"
    if isinstance(error, FileExistsError):
        return f"{error.filename2 or error.filename} 已经存在，没有改动它。请用 --slug 换一个短名。"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"没有写入 {error.filename or '文件夹'} 的权限，什么都没有写。"
            "请检查它是不是正被别的程序打开、文件夹的权限够不够。"
        )
    return f"没有写成（{error.strerror}），也没有留下半份草稿。请检查磁盘后再运行一次。"


def _folder_name(name: str) -> str:
    """A name that every system can have, from that of the source."""
    stem = unicodedata.normalize("NFC", Path(name).stem)
    name = _FORBIDDEN.sub("-", stem).strip("-. ")[:_LONGEST_NAME].rstrip("-. ") or "未命名"
    return f"文稿-{name}" if _DEVICE.match(name) else name


def _give_name(folder: Path, wanted: str) -> Path:
    """Rename to the wanted name, or to the first number of it that is free."""
    number = 1
    while True:
        target = folder.with_name(wanted if number == 1 else f"{wanted}-{number}")
        try:
            if not target.exists():  # an empty folder would be replaced
                return folder.rename(target)
        except OSError as error:
            if error.errno not in _TAKEN and not target.exists():
                raise
        number += 1


def _move_if_free(part: Path, target: Path) -> None:
    """Give the file its name unless that is taken: a link does both in one step."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        if target.exists():  # no links here (FAT, some shares)
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        shutil.move(part, target)
