"""The files of scripts/hooks/ into a repository, over nobody else's."""

import stat
from pathlib import Path

from git_reading import Repository

_MARK = "hooks pre-"


def install_pre_commit(repository: Repository, root: Path) -> str:
    """Into a checkout; the sentence that says what was done. Raises FileExistsError over a foreign hook."""
    folder = Path(repository.ask("rev-parse", "--git-path", "hooks").decode("utf-8").strip())
    target = (repository.folder / folder) / "pre-commit"
    _write(target, (root / "scripts/hooks/pre-commit").read_text("utf-8"))
    return f"已装上提交前的检查：{target}"


def install_pre_receive(bare: Path, root: Path) -> str:
    """Into a repository on the server; a forge that runs a folder of hooks gets it there."""
    several = bare / "hooks" / "pre-receive.d"
    target = several / "bulletin" if several.is_dir() else bare / "hooks" / "pre-receive"
    text = (root / "scripts/hooks/pre-receive").read_text("utf-8")
    _write(target, text.replace("@CHECKOUT@", _quoted(root)))
    return f"已装上推送时的检查：{target}，用的是 {root} 里的规则。"


def _write(target: Path, text: str) -> None:
    if target.exists() and _MARK not in target.read_text("utf-8", "replace"):
        raise FileExistsError(str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(text.encode("utf-8"))
    part.chmod(part.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    part.replace(target)


def _quoted(root: Path) -> str:
    """The path as the right side of a shell's `${…:-…}` inside no quotes takes it."""
    return "".join(f"\\{character}" if character in " '\"\\$`(){};&|<>*?#~!" else character for character in str(root))
