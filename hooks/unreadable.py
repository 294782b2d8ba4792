"""A file and the error of reading it in, the sentence that an editor understands out; and what of docs/ has no end.

Standard library only: doors of every kind ask it.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

NO_FILE = "这不是普通文件（可能是设备或者管道），没有检查。请写出要检查的文件。"
_DEAD_LINK = "这是一个已经失效的链接，没有可读的文件。请删去它，或者把需要的文件复制过来。"
_ENDLESS = "这个文件夹链接指回它自己所在的文件夹，一层套一层没有尽头。请删去这个链接。"
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
    if os.path.isdir(file) and os.access(file, os.R_OK | os.X_OK):  # noqa: PTH112 (raises nothing); Windows denies it
        if error.errno == errno.ELOOP:
            return _ENDLESS
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


def folders_below(folder: str, endless: list[Path] | None = None) -> Iterator[tuple[str, list[str], list[str]]]:
    """As `os.walk` that follows links, but not round in circles: the links that lead there go into `endless`."""
    # Folder → the real places of it and of those above it, and the link by which one came here.
    ways: dict[str, tuple[tuple[str, ...], str]] = {folder: ((os.path.realpath(folder),), folder)}
    for place, folders, names in os.walk(folder, followlinks=True):
        above, link = ways.pop(place)
        for name in list(folders):
            inner = os.path.join(place, name)  # noqa: PTH118 (thousands)
            is_link = os.path.islink(inner)  # noqa: PTH114 (thousands)
            here = os.path.realpath(inner) if is_link else os.path.join(above[-1], name)  # noqa: PTH118 (thousands)
            by = inner if is_link else link
            if here not in above:
                ways[inner] = ((*above, here), by)
                continue
            folders.remove(name)
            if endless is not None:
                endless.append(Path(by))
        yield place, folders, names


def endless_links(folder: Path) -> list[Path]:
    """The links to folders without end, in a folder and in those below."""
    found: list[Path] = []
    for _ in folders_below(str(folder), found):
        pass
    return list(dict.fromkeys(found))
