"""The web editor's npm package, by name from npm or as a file, in; its files in memory out."""

import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

from unreadable import explain, read_regular

PACKAGE = "@sveltia/cms@0.221.1"
_SHA256 = "cfc6193c6c17c3d1d97c85bc2d63ec3655ba2a844b37c6fe5759f1a80821bb02"
"""Of the package file of this version; npm's registry never changes a version."""
_WANTED = ("package/npm/", "package/locales/", "package/schema/")
_NPM_SECONDS = 300


class NoBundle(RuntimeError):  # noqa: N818 (its text is a sentence for the editor)
    """The editor cannot be had, with the sentence that says why."""


def read_bundle(file: Path | None) -> Mapping[str, bytes]:
    """The files that the page needs, by their path in the package."""
    if file is not None:
        return _unpack(file)
    with tempfile.TemporaryDirectory(prefix="bulletin-editor-") as folder:
        return _unpack(_fetch(Path(folder)))


def _fetch(folder: Path) -> Path:
    # On Windows npm is a script, which only its full name starts.
    command = [shutil.which("npm") or "npm", "pack", PACKAGE, "--silent", "--ignore-scripts"]
    advice = f"在能上网的电脑上运行 npm pack {PACKAGE}，把得到的 .tgz 文件拷过来，用 --bundle 文件 打开。"
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=_NPM_SECONDS)
    except FileNotFoundError:
        raise NoBundle(f"这台电脑上没有 npm，取不到网页编辑器。请{advice}") from None
    except subprocess.TimeoutExpired:
        raise NoBundle(f"npm 很久没有回应，没有取到网页编辑器。请{advice}") from None
    file = next(folder.glob("*.tgz"), None)
    if done.returncode != 0 or file is None:
        raise NoBundle(f"npm 没有取到网页编辑器（没有网络，或者镜像里没有 {PACKAGE}）。请{advice}")
    return file


def _unpack(file: Path) -> Mapping[str, bytes]:
    try:
        data = read_regular(file)
    except OSError as error:
        raise NoBundle(f"{file}：{explain(file, error)}") from error
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise NoBundle(f"{file.name} 不是 {PACKAGE} 的原样文件，没有使用。请用 npm pack {PACKAGE} 重新取。")
    with tarfile.open(file) as archive:
        members = [member for member in archive if member.isfile() and member.name.startswith(_WANTED)]
        return {member.name: archive.extractfile(member).read() for member in members if archive.extractfile(member)}  # type: ignore[union-attr]
