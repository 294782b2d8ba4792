"""Where a release goes: a folder here, or `user@host:/path` by ssh and rsync; the same calls for both.

The work on a folder elsewhere is done there, by the source of `release_folder` itself, sent along at the start: one
implementation of the switch, and nothing to install but Python 3.8 and rsync. The lock lives as long as the connection.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

from publishing.release_folder import ReleaseError, ReleaseFolder

_SOURCES = ("manifest", "release_folder", "agent")
_REMOTE = re.compile(r"(?P<host>(?:[^@:/\s]+@)?[^@:/\s-][^@:/\s]*):(?P<path>/(?!/).*)")
_BOOTSTRAP = (
    "import json,sys,types\n"
    "sys.modules['publishing']=types.ModuleType('publishing');sys.modules['publishing'].__path__=[]\n"
    "root,sources=json.loads(sys.stdin.readline())\n"
    "for name,text in sources:\n"
    "  made=types.ModuleType(name);sys.modules[name]=made;exec(compile(text,name,'exec'),made.__dict__)\n"
    "sys.modules['publishing.agent'].serve(root)"
)
SSH = ("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15")


class Target(Protocol):
    """What `release_folder.ReleaseFolder` can do, wherever it is."""

    @property
    def place(self) -> str: ...
    def open(self, may_begin: bool) -> None: ...
    def releases(self) -> list[str]: ...
    def current(self) -> str | None: ...
    def free_bytes(self) -> int: ...
    def hashed_files(self) -> dict[str, str]: ...
    def begin(self, name: str) -> str: ...
    def send(self, folder: Path, incoming: str) -> None: ...
    def finish(self, name: str, carried: list[str], ledgers: dict[str, str]) -> None: ...
    def ledgers(self) -> dict[str, str]: ...
    def switch(self, name: str) -> None: ...
    def discard(self, name: str) -> None: ...
    def keep(self, count: int) -> list[str]: ...
    def write_server_files(self, files: dict[str, str]) -> bool: ...
    def server_file(self, name: str) -> str: ...
    def verify(self) -> list[str]: ...
    def signed_manifest(self) -> tuple[str, str] | None: ...


class LocalTarget(ReleaseFolder):
    """A folder on this machine."""

    @property
    def place(self) -> str:
        return str(self.root)

    def send(self, folder: Path, incoming: str) -> None:
        self.check_still_there()
        # One by one: of a whole tree Python tells all that failed, and no longer why.
        for path in sorted(folder.rglob("*")):
            place = Path(incoming) / path.relative_to(folder)
            if path.is_dir():
                place.mkdir(exist_ok=True)
            else:
                shutil.copyfile(path, place)


class RemoteTarget:
    """A folder on another machine, by one ssh connection for the work and rsync for the files."""

    def __init__(self, host: str, root: str) -> None:
        self._host, self._root = host, root
        for program in ("ssh", "rsync"):
            if shutil.which(program) is None:
                raise ReleaseError(f"发布到别的机器要用 {program}，这台机器没有装，没有发布。请先安装 {program}。")
        self._agent = subprocess.Popen(
            [*SSH, host, f"exec python3 -c {_quote(_BOOTSTRAP)}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is for this program, which then closes the connection
        )
        here = Path(__file__).parent
        sources = [(f"publishing.{name}", (here / f"{name}.py").read_text("utf-8")) for name in _SOURCES]
        self._say([root, sources])

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._agent.communicate(timeout=10)

    def _say(self, value: object) -> None:
        assert self._agent.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # the answer that does not come tells of it
            self._agent.stdin.write(json.dumps(value) + "\n")
            self._agent.stdin.flush()

    def _ask(self, method: str, *arguments: object) -> object:
        self._say([method, *arguments])
        assert self._agent.stdout is not None
        line = self._agent.stdout.readline()
        if not line:
            assert self._agent.stderr is not None
            said = self._agent.stderr.read().strip().splitlines()
            raise ReleaseError(
                f"和 {self._host} 的连接没有建立或者断了（{said[-1] if said else '没有说明'}），原来的网站没有变。"
                "请检查 ssh 能否不输密码登录，对方有没有 Python 3.8 以上，再运行一次。"
            )
        answer = json.loads(line)
        if "error" in answer:
            raise ReleaseError(f"{self._host}：{answer['error']}")
        return cast(object, answer["result"])

    def send(self, folder: Path, incoming: str) -> None:
        """Only what the release online does not have travels; it is copied there, and never linked."""
        online = self.current()
        known = [f"--copy-dest=../{online}"] if online else []
        command = ["rsync", "--recursive", "--checksum", "--chmod=D755,F644", *known, "-e", " ".join(SSH)]
        done = subprocess.run(
            [*command, f"{folder}/", f"{self._host}:{incoming}/"], capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode != 0:
            said = (done.stderr.strip().splitlines() or ["没有说明"])[0]
            raise ReleaseError(
                f"文件没有送到 {self._host}（{said}），原来的网站没有变。请检查对方的磁盘、权限和 rsync，再运行一次。"
            )

    @property
    def place(self) -> str:
        return self._root

    def open(self, may_begin: bool) -> None:
        self._ask("open", may_begin)

    def releases(self) -> list[str]:
        return cast(list[str], self._ask("releases"))

    def current(self) -> str | None:
        return cast("str | None", self._ask("current"))

    def free_bytes(self) -> int:
        return cast(int, self._ask("free_bytes"))

    def hashed_files(self) -> dict[str, str]:
        return cast(dict[str, str], self._ask("hashed_files"))

    def begin(self, name: str) -> str:
        return cast(str, self._ask("begin", name))

    def finish(self, name: str, carried: list[str], ledgers: dict[str, str]) -> None:
        self._ask("finish", name, carried, ledgers)

    def ledgers(self) -> dict[str, str]:
        return cast(dict[str, str], self._ask("ledgers"))

    def switch(self, name: str) -> None:
        self._ask("switch", name)

    def discard(self, name: str) -> None:
        self._ask("discard", name)

    def keep(self, count: int) -> list[str]:
        return cast(list[str], self._ask("keep", count))

    def write_server_files(self, files: dict[str, str]) -> bool:
        return cast(bool, self._ask("write_server_files", files))

    def server_file(self, name: str) -> str:
        return cast(str, self._ask("server_file", name))

    def verify(self) -> list[str]:
        return cast(list[str], self._ask("verify"))

    def signed_manifest(self) -> tuple[str, str] | None:
        answer = cast("list[str] | None", self._ask("signed_manifest"))
        return (answer[0], answer[1]) if answer else None


@contextlib.contextmanager
def connect(destination: str) -> Iterator[Target]:
    """The target that a DEST of the command line names; let go of at the end."""
    found = _REMOTE.fullmatch(destination)
    if found is None and ":" in destination and not destination.startswith(("/", ".", "~")):
        raise ReleaseError(f"看不懂目标“{destination}”。本机写文件夹的路径，别的机器写 用户@主机:/绝对路径。")
    target = RemoteTarget(found["host"], found["path"]) if found else LocalTarget(absolute(destination))
    try:
        yield target
    finally:
        target.close()


def absolute(destination: str) -> str:
    """A DEST of the command line as it is named from every folder."""
    is_remote = _REMOTE.fullmatch(destination)
    return destination if is_remote else str(Path(destination).expanduser().absolute())


def _quote(text: str) -> str:
    return "'" + text.replace("'", "'\"'\"'") + "'"
