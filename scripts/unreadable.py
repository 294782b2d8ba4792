"""A file and the error of reading it in, the sentence that an editor understands out."""

import errno
import os
from pathlib import Path

NO_FILE = "这不是普通文件（可能是设备或者管道），没有检查。请写出要检查的文件。"
_DEAD_LINK = "这是一个已经失效的链接，没有可读的文件。请删去它，或者把需要的文件复制过来。"


def explain(file: Path, error: OSError) -> str:
    """Why a file cannot be read, and what to do."""
    if os.path.isdir(file) and os.access(file, os.R_OK | os.X_OK):  # noqa: PTH112 (raises nothing); Windows denies it
        return "这是一个文件夹。请写出里面的文件，例如 docs/notices/2026/a.md。"
    if isinstance(error, FileNotFoundError):
        if os.path.islink(file):  # noqa: PTH114 (raises nothing)
            return _DEAD_LINK
        return "没有这个文件。请检查路径和文件名。"
    if error.errno == errno.ELOOP:
        return _DEAD_LINK
    if isinstance(error, PermissionError):
        return "没有读取的权限。请检查文件权限，或者文件是否正被别的程序占用。"
    return f"读不出来（{error.strerror}）。请检查文件。"
