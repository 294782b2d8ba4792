"""A folder in, its MANIFEST.sha256 out, and back: which files are changed, missing or extra.

The format is sha256sum's, so that any server can check without this program: `sha256sum -c MANIFEST.sha256`.
Standard library only, for Python 3.8 as well: the same source runs on the server that a release goes to.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

MANIFEST = "MANIFEST.sha256"
SIGNATURE = f"{MANIFEST}.sig"
_LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)", re.DOTALL)
_ESCAPES = {"\\n": "\n", "\\r": "\r", "\\\\": "\\"}
_CHUNK = 1 << 20


class UnreadableManifestError(Exception):
    """There is no manifest, or it is none; the text says so in a sentence."""


def hash_file(path: Path) -> str:
    """The sha256 of a file, in hexadecimal digits."""
    total = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in iter(lambda: file.read(_CHUNK), b""):
            total.update(chunk)
    return total.hexdigest()


def list_files(folder: Path) -> list[str]:
    """Every file and every link below a folder, with forward slashes; without the manifest and its signature."""
    found = []
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]  # noqa: PTH114, PTH118 speed
        below = Path(place).relative_to(folder)
        found += [(below / name).as_posix() for name in [*names, *links]]
    return sorted(set(found) - {MANIFEST, SIGNATURE})


def hash_files(folder: Path) -> dict[str, str]:
    """Path → sha256 of every file below a folder."""
    return {name: hash_file(folder / name) for name in list_files(folder)}


def format_manifest(hashes: dict[str, str]) -> str:
    """The lines of sha256sum, by path; a name with a backslash or a line end is escaped as sha256sum does."""
    return "".join(_format_line(name, hashes[name]) for name in sorted(hashes))


def _format_line(name: str, digest: str) -> str:
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    mark = "\\" if escaped != name else ""
    return f"{mark}{digest}  {escaped}\n"


def read_manifest(folder: Path) -> dict[str, str]:
    """Path → sha256, as the manifest of a folder has them."""
    try:
        text = (folder / MANIFEST).read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise UnreadableManifestError(f"{folder} 里没有 {MANIFEST}，这里不是发布的网站。") from None
    except IsADirectoryError:
        raise UnreadableManifestError(f"{folder / MANIFEST} 已损坏，是一个文件夹。") from None
    except PermissionError:
        raise UnreadableManifestError(f"没有读取 {folder / MANIFEST} 的权限。请用平时发布的账号运行。") from None
    except UnicodeDecodeError:
        raise UnreadableManifestError(f"{folder / MANIFEST} 已损坏，不是文本。") from None
    hashes = {}
    for number, line in enumerate(text.split("\n")[:-1], 1):
        found = _LINE.fullmatch(line)
        if not found:
            raise UnreadableManifestError(f"{folder / MANIFEST} 已损坏：第 {number} 行不是“校验值  文件名”。")
        name = found[3]
        if found[1]:
            name = re.sub(r"\\[nr\\]", lambda sign: _ESCAPES[sign[0]], name)
        hashes[name] = found[2]
    if not hashes or not text.endswith("\n"):
        raise UnreadableManifestError(f"{folder / MANIFEST} 已损坏：没有写完。")
    return hashes


def compare(folder: Path) -> list[str]:
    """What differs from the manifest, a sentence each; empty when the folder is just what was published."""
    expected = read_manifest(folder)
    found = list_files(folder)
    faults = []
    for name in sorted({*expected, *found}):
        path = folder / name
        if path.is_symlink():
            faults.append(f"多出链接：{name}")
        elif name not in expected:
            faults.append(f"多出文件：{name}")
        elif not path.is_file():
            faults.append(f"缺少文件：{name}")
        elif (said := _explain_difference(path, expected[name])) is not None:
            faults.append(f"{said}：{name}")
    return faults


def _explain_difference(path: Path, digest: str) -> str | None:
    try:
        return None if hash_file(path) == digest else "内容被改动"
    except OSError as error:
        return f"读不出来（{error.strerror}）"
