"""Contents in, a file that is whole or not there at all out: a new one, or one in the place of an older."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def create_whole(path: Path, text: str) -> None:
    """Write a new file, with its folders. Raises FileExistsError, or OSError with nothing left behind."""
    _write(path, text.encode("utf-8"), _put_in_place)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, in the place of an older one of its name. Raises OSError with the older one as it was."""
    _write(path, data, Path.replace)


def _write(path: Path, data: bytes, put_in_place: Callable[[Path, Path], object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write_beside(path, data, put_in_place)
    except OSError as error:
        error.filename = str(path)  # what was wanted, and not the temporary file or none
        raise


def _write_beside(path: Path, data: bytes, put_in_place: Callable[[Path, Path], object]) -> None:
    # In the same folder, so that the last step is one of the file system's own; no .md, so that no preview takes it.
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a full disk on a network share is told no earlier than here
        _make_readable(part)
        put_in_place(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _put_in_place(part: Path, path: Path) -> None:
    """Give the file its name, unless the name is taken: a link does both in one step."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        if path.exists():  # no links here (FAT, some shares)
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        part.rename(path)


def _make_readable(part: Path) -> None:
    """As any new file of this user: mkstemp lets nobody else read it."""
    mask = os.umask(0)
    os.umask(mask)
    part.chmod(0o666 & ~mask)


def explain_not_written(path: str, error: OSError) -> str:
    """One sentence for an editor."""
    if isinstance(error, FileExistsError):
        return f"{path} 已经存在，没有改动它。请换一个 --slug（文件短名），或者直接打开这个文件修改。"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"没有写入 {path} 的权限，什么都没有写。请检查它是不是正被别的程序打开、文件夹的权限够不够。"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"磁盘已满，{path} 没有写入，也没有留下半个文件。请腾出空间后再运行一次。"
    return f"{path} 没有写成（{error.strerror}），没有留下半个文件。"
