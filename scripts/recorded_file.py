"""A document that a command writes a record into: found as it was named, and written whole or not at all."""

import sys
from pathlib import Path

from environment import ROOT
from replaced_file import ChangedMeanwhileError, replace_whole


def find_document(file: Path) -> Path:
    """The file as it was named, or by the name that messages give it, from docs/ on."""
    inside = ROOT / "docs" / file
    return inside if not file.exists() and inside.exists() else file


def write_record(file: Path, named: Path, old: bytes, new: bytes) -> bool:
    """Write it; where that fails, say so of the file as it was `named`, and leave it as it is."""
    try:
        replace_whole(file, old, new)
    except ChangedMeanwhileError:
        print(f"{named}：登记时文件正好被别人保存过，没有写入。请看过改动再登记。", file=sys.stderr)
        return False
    except OSError as error:
        print(f"{named}：没有写入（{error.strerror}），原文件没有变。请检查权限和磁盘空间。", file=sys.stderr)
        return False
    return True
