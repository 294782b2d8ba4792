"""A file and the error of reading it in, the sentence that an editor understands out.

Standard library only: doors of every kind ask it.
"""

import errno
import os
import stat
from pathlib import Path

NO_FILE = "这不是普通文件（可能是设备或者管道），没有检查。请写出要检查的文件。"
_DEAD_LINK = "这是一个已经失效的链接，没有可读的文件。请删去它，或者把需要的文件复制过来。"
_LINKED_FOLDER = (
    "这是一个文件夹的链接（符号链接，或者 Windows 的目录联接），里面的文件没有检查，也不能放进网站。"
    "请把需要的文件复制到 docs 文件夹里，再删去这个链接。"
)
_OUTSIDE = "这个链接指向 docs 文件夹以外，或者这不是普通文件。请把需要的文件复制到 docs 文件夹里，再删去这一个。"
_FOLDER = "这是一个文件夹。请写出里面的文件，例如 docs/notices/2026/a.md。"
_FOLDER_FOR_FILE = "这是一个文件夹，名字却像文件。请把文件夹改名；需要这个文件的，再把文件放到这里。"
_TEXTS = (".md", ".yml", ".txt")


class UnreadableError(Exception):
    """Something that all else hangs on cannot be read: a line for each, with its place and what to do."""

    def __init__(self, told: dict[str, str]) -> None:
        super().__init__("\n".join(f"{path}：{told[path]}" for path in sorted(told)))


class _NoFileError(OSError):
    """A pipe or a device, which never ends."""


def explain(file: Path, error: OSError) -> str:
    """Why a file cannot be read, and what to do."""
    if error.errno == errno.ELOOP and os.path.isdir(file):  # noqa: PTH112 (raises nothing)
        return _LINKED_FOLDER
    if os.path.isdir(file) and os.access(file, os.R_OK | os.X_OK):  # noqa: PTH112 (raises nothing); Windows denies it
        return _FOLDER_FOR_FILE if Path(file).suffix in _TEXTS else _FOLDER
    if isinstance(error, _NoFileError):
        return NO_FILE
    if isinstance(error, FileNotFoundError):
        if os.path.islink(file):  # noqa: PTH114 (raises nothing)
            return _DEAD_LINK
        return "没有这个文件。请检查路径和文件名。"
    if error.errno == errno.ELOOP:
        return _DEAD_LINK
    if isinstance(error, PermissionError):
        return "没有读取的权限。请检查文件权限，或者文件是否正被别的程序占用。"
    return f"读不出来（{error.strerror}）。请检查文件。"


def not_followed(link: Path) -> OSError:
    """The error of a link of a folder, which nobody here goes into: it may lead anywhere, and back to itself."""
    return OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(link))


def is_regular(path: Path) -> bool:
    """Whether it is a file, or a link to one. Raises OSError where that cannot be told."""
    return stat.S_ISREG(path.stat().st_mode)


def read_regular(file: Path) -> bytes:
    """The bytes of a file; raises OSError, at once also for what would never end."""
    if file.exists() and not file.is_dir() and not is_regular(file):
        raise _NoFileError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))
    return file.read_bytes()


def why_unread(file: Path, docs: Path) -> str:
    """Why a file of docs/ (given as its real place) cannot be read as its own; empty where it can."""
    try:
        if not file.is_dir() and (not is_regular(file) or not file.resolve().is_relative_to(docs)):
            return _OUTSIDE
        file.read_bytes()
    except OSError as error:
        return explain(file, error)
    return ""
