"""A git repository, with or without a working tree, in; lists of files and their contents out. Changes nothing."""

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_LINK = "120000"


class GitFailed(RuntimeError):  # noqa: N818 (its text is what git said)
    """Git is missing or refused."""


@dataclass(frozen=True)
class Tree:
    """Files by path → the name of their content; `links` are those that are symbolic links."""

    blobs: Mapping[str, str]
    links: frozenset[str] = frozenset()


@dataclass
class Repository:
    """The repository of `folder`, with git's own environment: inside a hook it names the index and the quarantine."""

    folder: Path
    _contents: dict[str, bytes] = field(default_factory=dict)

    def ask(self, *words: str, given: bytes = b"") -> bytes:
        """What git answers. Names come as they are: no quoting, no configuration of the user's."""
        command = ["git", "-c", "core.quotePath=false", *words]
        try:
            done = subprocess.run(command, cwd=self.folder, input=given, capture_output=True, check=False)
        except OSError as error:
            raise GitFailed(f"没有找到 git：{error.strerror}") from error
        if done.returncode != 0:
            raise GitFailed(done.stderr.decode("utf-8", "replace").strip())
        return done.stdout

    def lines(self, *words: str) -> list[str]:
        return self.ask(*words).decode("utf-8", "replace").split()

    def has(self, name: str) -> bool:
        """Whether a name stands for a commit."""
        try:
            self.ask("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        except GitFailed:
            return False
        return True

    def staged(self, folder: str) -> Tree:
        """What the next commit will hold below a folder."""
        return _tree(self.ask("ls-files", "--stage", "-z", "--full-name", "--", f":/{folder}"), folder, name_at=1)

    def tree(self, commit: str, folder: str) -> Tree:
        """What a commit holds below a folder."""
        return _tree(self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{folder}/"), folder, name_at=2)

    def read(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """The contents of blobs by their names, fetched at once and kept."""
        missing = list(dict.fromkeys(name for name in names if name not in self._contents))
        if missing:
            answer = self.ask("cat-file", "--batch", given="".join(f"{name}\n" for name in missing).encode())
            at = 0
            for name in missing:
                end = answer.index(b"\n", at)
                size = int(answer[at:end].split()[2])
                self._contents[name] = answer[end + 1 : end + 1 + size]
                at = end + 1 + size + 1
        return self._contents


def _tree(answer: bytes, folder: str, name_at: int) -> Tree:
    """Lines `mode … name …<TAB>path`, ended by NUL; the paths come out relative to the folder."""
    blobs, links = {}, set()
    for line in answer.split(b"\0"):
        if not line:
            continue
        facts, _, path = line.partition(b"\t")
        words = facts.decode("ascii").split()
        if words[0] == "160000":  # another repository, of which there is nothing to read
            continue
        name = path.decode("utf-8", "replace").removeprefix(f"{folder}/")
        blobs[name] = words[name_at]
        if words[0] == _LINK:
            links.add(name)
    return Tree(blobs, frozenset(links))
