"""A file and the error of reading it in, the sentence that an editor understands out."""

from pathlib import Path


def explain(file: Path, error: OSError) -> str:
    """Why a file cannot be read, and what to do."""
    if file.is_dir():  # Windows reports a folder as a lack of permission
        return "这是一个文件夹。请写出里面的文件，例如 docs/notices/2026/a.md。"
    if isinstance(error, FileNotFoundError):
        return "没有这个文件。请检查路径和文件名。"
    if isinstance(error, PermissionError):
        return "没有读取的权限。请检查文件权限，或者文件是否正被别的程序占用。"
    return f"读不出来（{error.strerror}）。请检查文件。"
