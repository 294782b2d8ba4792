"""The folder of releases on a server: what lies in it, how a release comes in, goes online, and goes away.

    DEST/BULLETIN-RELEASES      says what this folder is; without it nothing is ever written here
    DEST/releases/<UTC>-<commit>/   whole sites, each with its MANIFEST.sha256; never changed once they have this name
    DEST/current                a link to one of them, replaced by a rename: at any moment it names a whole release
    DEST/ledgers/<release>/     what had been public once that release was online, see `ledgers`
    DEST/server/                configurations for web servers, beside the site and not in it

Standard library only, for Python 3.8 as well: for a target on another machine this very source runs there, see `agent`.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

from publishing.manifest import (
    MANIFEST,
    SIGNATURE,
    UnreadableManifestError,
    compare,
    hash_file,
    list_files,
    read_manifest,
)

MARKER = "BULLETIN-RELEASES"
_MARKER_TEXT = (
    "这个文件夹由党建简报的 publish 命令管理：releases 里是各次发布的完整网站，current 指向正在使用的一次。\n"
    "请不要手工改动里面的文件；退回上一次发布用 rollback 命令。\n"
)
RELEASE_NAME = re.compile(r"(\d{8}T\d{6}Z)-([0-9a-z]+)")
HASHED_FOLDER = re.compile(r"\bassets\.[0-9a-f]{16}(?=/)")
"""The folder of the theme's files, whose name holds the hash of their content (`hashed_names`): its files are carried
from one release to the next. The index of the search is not: it holds the words of notices that may have had to go."""
_INCOMING = ".incoming-"
_LOCK = ".publish.lock"


class ReleaseError(Exception):
    """The target cannot be used, or the work on it failed; the text says why and what to do."""


class ReleaseFolder:
    """A folder of releases on this machine. Every method may raise ReleaseError, or OSError (see `explain`)."""

    def __init__(self, root: str) -> None:
        self.root = Path(root)
        self._lock: int | None = None

    # --- taking hold of it

    def open(self, may_begin: bool) -> None:
        """See that this is a folder of releases; where it may begin here, make an empty folder one. Take the lock."""
        if not self.root.exists() and may_begin:
            if not self.root.parent.is_dir():
                raise ReleaseError(f"没有 {self.root.parent} 这个文件夹，没有发布。请检查路径，或者先把它建好。")
            self.root.mkdir()
        if not self.root.is_dir():
            raise ReleaseError(f"没有 {self.root} 这个文件夹，请检查路径，磁盘是否已挂载。")
        if not (self.root / MARKER).is_file():
            if not may_begin or any(self.root.iterdir()):
                raise ReleaseError(
                    f"{self.root} 不是发布用的文件夹（里面没有 {MARKER}），没有写入任何内容。"
                    "请换成上次发布的文件夹；第一次发布请用一个空文件夹。"
                )
            _write_whole(self.root / MARKER, _MARKER_TEXT)
        self._take_lock()
        (self.root / "releases").mkdir(exist_ok=True)

    def check_still_there(self) -> None:
        """A share that has gone away leaves an empty folder behind, which must not be taken for the target."""
        if not (self.root / MARKER).is_file():
            raise FileNotFoundError(errno.ENOENT, "", str(self.root))

    def _take_lock(self) -> None:
        """One publisher at a time. The system drops the lock when its holder ends, however it ends."""
        import fcntl  # not on Windows, where nothing is published but this module is still read

        self._lock = os.open(self.root / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ReleaseError(
                f"另一次发布或退回正在使用 {self.root}，这一次没有进行。请等它结束以后再运行。"
            ) from None

    def close(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    # --- what is there

    def releases(self) -> list[str]:
        """The names of all whole releases, oldest first; names rise with time, see `release_name`."""
        folder = self.root / "releases"
        return sorted(path.name for path in folder.iterdir() if RELEASE_NAME.fullmatch(path.name) and path.is_dir())

    def current(self) -> str | None:
        """The name of the release that is online."""
        try:
            return Path(os.readlink(self.root / "current")).name  # noqa: PTH115 (Python 3.8)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            raise ReleaseError(
                f"{self.root / 'current'} 不是链接，不敢改动。请查明它是怎么来的，移走以后再运行。"
            ) from None

    def free_bytes(self) -> int:
        return shutil.disk_usage(self.root).free

    def hashed_files(self) -> dict[str, str]:
        """Path → sha256 of the hashed files that pages of the releases here name: what an open page may still fetch."""
        found: dict[str, str] = {}
        for name in self.releases():
            home = self.root / "releases" / name / "index.html"
            # Only its own folders, which its pages name: what it carried itself would be carried for ever.
            own = set(HASHED_FOLDER.findall(home.read_text("utf-8"))) if home.is_file() else set()
            manifest = self.manifest_of(name)
            found.update({path: manifest[path] for path in manifest if own & set(path.split("/"))})
            for path in [path for path in found if path in manifest and not self._is_sound(name, path, found[path])]:
                del found[path]  # damaged since: nobody is to get it once more
        return found

    def _is_sound(self, name: str, path: str, digest: str) -> bool:
        try:
            return hash_file(self.root / "releases" / name / path) == digest
        except OSError:
            return False

    def manifest_of(self, name: str) -> dict[str, str]:
        """Path → sha256 of a release, empty where that cannot be read."""
        try:
            return read_manifest(self.root / "releases" / name)
        except UnreadableManifestError:
            return {}

    def ledgers(self) -> dict[str, str]:
        """Path below docs/ → the ledger of the newest release that has one; empty where nothing was published yet.

        Each knows all that those before it knew. Where there is no release, as on a new server with nothing but the
        backup, the newest that there is. May be asked before `open`.
        """
        if not (self.root / MARKER).is_file():
            return {}
        releases = self.releases() if (self.root / "releases").is_dir() else []
        for name in reversed(releases or sorted(path.name for path in (self.root / "ledgers").glob("*"))):
            folder = self.root / "ledgers" / name
            if folder.is_dir():
                return {path: (folder / path).read_text("utf-8") for path in list_files(folder)}
        return {}

    # --- a release comes in

    def begin(self, name: str) -> str:
        """Clear away what a killed publisher left, and make the folder that the files are to be sent to."""
        for path in (self.root / "releases").glob(f"{_INCOMING}*"):
            shutil.rmtree(path, ignore_errors=True)  # a killed publisher's rsync may still be at it: the next time then
        for path in self.root.glob(".current-*"):
            path.unlink()
        releases = self.releases()
        for path in (self.root / "ledgers").glob("*"):
            if releases and path.name not in releases:
                shutil.rmtree(path)
        incoming = self.root / "releases" / f"{_INCOMING}{name}"
        incoming.mkdir()
        return str(incoming)

    def finish(self, name: str, carried: list[str], ledgers: dict[str, str]) -> None:
        """Bring in the `carried` files of earlier releases, see that all has arrived, and give it its name.

        Its ledgers come first: a release that has its name has them too.
        """
        self.check_still_there()
        for path, text in ledgers.items():
            file = self.root / "ledgers" / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(file, text)
        incoming = self.root / "releases" / f"{_INCOMING}{name}"
        self._carry(incoming, carried)
        self._set_times(incoming, name)
        if faults := compare(incoming):
            raise ReleaseError(
                f"送到 {self.root} 的文件与清单不符（{faults[0]}，共 {len(faults)} 处），没有启用。"
                "请检查磁盘和网络后再运行一次。"
            )
        os.sync()  # what the name promises must be on the disk before the name is
        incoming.rename(self.root / "releases" / name)

    def _carry(self, incoming: Path, carried: list[str]) -> None:
        wanted = set(carried)
        for name in self.releases():
            for path in sorted(wanted):
                source = self.root / "releases" / name / path
                if source.is_file():
                    target = incoming / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(source, target)
                    wanted.discard(path)

    def _set_times(self, incoming: Path, name: str) -> None:
        """A file that has not changed keeps its time, a changed one gets the release's own.

        Web servers make their ETag of size and time: this way a browser's copy stays valid just as long as it is right.
        """
        online = self.current()
        before = self.manifest_of(online) if online else {}
        now = _stamp_seconds(name)
        for path in [*list_files(incoming), MANIFEST, SIGNATURE]:
            file = incoming / path
            if not file.is_file() or file.is_symlink():
                continue
            old = self.root / "releases" / str(online) / path
            is_same = path in before and old.is_file() and before[path] == hash_file(file)
            time = old.stat().st_mtime if is_same else now
            os.utime(file, (time, time))
            file.chmod(0o644)
        for folder in [incoming, *(path for path in incoming.rglob("*") if path.is_dir())]:
            folder.chmod(0o755)

    # --- online, and back

    def switch(self, name: str) -> None:
        """Put a release online: a rename over `current`, which is the old link or the new one and never nothing."""
        self.check_still_there()
        if not (self.root / "releases" / name / MANIFEST).is_file():
            raise ReleaseError(f"{self.root} 里没有 {name} 这次发布，没有切换。")
        self.current()  # refuses what is no link
        temporary = self.root / f".current-{os.getpid()}"
        if temporary.is_symlink():
            temporary.unlink()
        temporary.symlink_to(f"releases/{name}")
        temporary.replace(self.root / "current")
        _sync_folder(self.root)

    def discard(self, name: str) -> None:
        """Remove a release that is not online. The name goes first, so that half a release never has one."""
        if name == self.current():
            raise ReleaseError(f"{name} 正在使用，不能删除。")
        condemned = self.root / "releases" / f"{_INCOMING}{name}"
        (self.root / "releases" / name).rename(condemned)
        shutil.rmtree(condemned)
        shutil.rmtree(self.root / "ledgers" / name, ignore_errors=True)

    def keep(self, count: int) -> list[str]:
        """Remove the oldest releases until `count` are left; never the one online nor the one before it."""
        names = self.releases()
        online = self.current()
        spared = {online, *(name for name in names if online and name < online)} if online else set()
        spared = set(sorted(filter(None, spared))[-2:])
        surplus = [name for name in names[: max(0, len(names) - count)] if name not in spared]
        for name in surplus:
            self.discard(name)
        return surplus

    def write_server_files(self, files: dict[str, str]) -> bool:
        """Write the configurations; whether any of them differs from what was there."""
        folder = self.root / "server"
        self.check_still_there()
        folder.mkdir(exist_ok=True)
        is_changed = False
        for name, text in files.items():
            path = folder / name
            if not path.is_file() or path.read_text("utf-8") != text:
                _write_whole(path, text)
                is_changed = True
        return is_changed

    def server_file(self, name: str) -> str:
        """The text of a configuration, empty where there is none."""
        path = self.root / "server" / name
        return path.read_text("utf-8") if path.is_file() else ""

    def verify(self) -> list[str]:
        """What differs in the release online from its manifest."""
        if not (self.root / "current").exists():
            raise ReleaseError(f"{self.root} 里没有 current，还没有发布过，或者链接断了。")
        try:
            return compare(self.root / "current")
        except UnreadableManifestError as error:
            return [str(error)]

    def signed_manifest(self) -> tuple[str, str] | None:
        """The manifest of the release online and its signature, where it has one."""
        signature = self.root / "current" / SIGNATURE
        if not signature.is_file():
            return None
        return (self.root / "current" / MANIFEST).read_text("utf-8"), signature.read_text("ascii")


def explain(error: OSError, place: str) -> str:
    """One sentence for whoever publishes: what stopped the work, that the site is as it was, and what to do."""
    where = str(error.filename or place)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return (
            f"写 {where} 时磁盘空间（或者配额、文件个数）不够，没有发布，原来的网站没有变。"
            "请腾出空间，或者减少 --keep，再运行一次。"
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"没有读写 {where} 的权限，没有进行，原来的网站没有变。请用有权限的账号运行，或者请管理员开通。"
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.EIO, errno.ENOTCONN):
        return f"{where} 不见了或者读写出错，没有发布。请检查 {place} 所在的磁盘或共享是否还在，恢复后再运行一次。"
    return f"没有发布，原来的网站没有变：{where}：{error.strerror}。"


def _stamp_seconds(name: str) -> float:
    import calendar
    import time

    return float(calendar.timegm(time.strptime(name[:16], "%Y%m%dT%H%M%SZ")))


def _write_whole(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    part.chmod(0o644)
    part.replace(path)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
