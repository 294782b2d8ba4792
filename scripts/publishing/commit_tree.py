"""The project's repository in, its last commit as a folder out: what is published is what was committed.

A build from there is a clean one: nothing ignored, unsaved or left over is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bulletin.register.ledgers import ADDRESSES_FILE, CALENDAR_FILE
from git_reading import GitFailed, Repository

from publishing.release_folder import ReleaseError

_LEDGERS = tuple(f"docs/{path}" for path in (ADDRESSES_FILE, CALENDAR_FILE))
"""What `addresses` has brought in: not being committed yet, they must keep nobody back from publishing."""
_SHORT = 12
_MOST_NAMED = 10


@dataclass(frozen=True)
class Commit:
    """The commit that is published: its short name, and its time in seconds since 1970, for SOURCE_DATE_EPOCH."""

    name: str
    epoch: int


def read_commit(root: Path) -> Commit:
    """The last commit; refuses where something is not committed yet: nobody could tell later what was online."""
    repository = Repository(root)
    try:
        if Path(repository.ask("rev-parse", "--show-toplevel").decode().strip()).resolve() != root.resolve():
            raise ReleaseError(f"{root} 不是单独的 git 仓库，没有发布。请用 git clone 取得项目。")
        name, epoch = repository.lines("log", "-1", "--format=%H %ct")
        changed = repository.ask("status", "--porcelain", "-z", "--untracked-files=all").decode("utf-8", "replace")
    except GitFailed as error:
        raise ReleaseError(
            f"发布要从 git 仓库里取稿件，这里取不到（{error}），没有发布。请用 git clone 取得项目。"
        ) from None
    if names := [line[3:] for line in changed.split("\0") if len(line) > 3 and line[3:] not in _LEDGERS]:
        shown = "\n".join(f"  {name}" for name in names[:_MOST_NAMED])
        rest = f"\n  ……共 {len(names)} 个" if len(names) > _MOST_NAMED else ""
        raise ReleaseError(
            f"有改动还没有提交，没有发布。只发布已经提交的稿件，这样网站上的每一版都查得到来历：\n{shown}{rest}\n"
            "请先 git add、git commit（不要的就还原），再运行一次。"
        )
    return Commit(name[:_SHORT], int(epoch))


def export(root: Path, folder: Path, ledgers: Mapping[str, str]) -> None:
    """The last commit in a new folder, with the ledgers as they are known by now.

    Once these are committed too, the commit alone decides every byte of what is built.
    """
    try:  # not with --local, which insists on links and so on one file system for both
        Repository(root).ask("clone", "--quiet", "--no-tags", str(root), str(folder))
    except GitFailed as error:
        raise ReleaseError(
            f"没有把稿件取到 {folder.parent}（{error}），没有发布，原来的网站没有变。请检查那里的磁盘空间和权限。"
        ) from None
    for path, text in ledgers.items():
        (folder / "docs" / path).write_bytes(text.encode("utf-8"))
