"""A door: the git history of docs/ in, what published files said before out. One `git log` for all of them.

Only what lies after a file's publication is fetched, with the version that was published. Changes nothing.
"""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin.history import Version

_SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")
_NOBODY = "0" * 40


class NoHistoryError(Exception):
    """There is no git, no repository, or only a part of its history. Its text says which, in Chinese."""


@dataclass(frozen=True)
class _Step:
    """One commit's version of a file: the name of its content, and when it was committed."""

    moment: dt.datetime
    blob: str


def read_past_versions(docs: Path, published: Mapping[str, dt.datetime]) -> dict[str, tuple[Version, ...]]:
    """Path below docs/ today → its versions from the published one on, oldest first; only where there are several.

    `published` tells since when each path has been public. Raises NoHistoryError.
    """
    if not published:
        return {}
    if _ask(docs, "rev-parse", "--is-shallow-repository").strip() != b"false":
        raise NoHistoryError("只取了最近的 git 记录（浅克隆）")
    found = {
        path: since_publication(steps, published[path])
        for path, steps in _steps_by_path(docs).items()
        if path in published
    }
    wanted = {path: steps for path, steps in found.items() if len(steps) > 1}
    contents = _contents(docs, [step.blob for steps in wanted.values() for step in steps])
    return {
        path: tuple(Version(step.moment, contents[step.blob]) for step in steps if step.blob in contents)
        for path, steps in wanted.items()
    }


def since_publication(steps: Sequence[_Step], published: dt.datetime) -> list[_Step]:
    """The steps after publication, led by the last one before it; without those that came back to the same content."""
    before = [step for step in steps if step.moment <= published][-1:]
    kept: list[_Step] = []
    for step in [*before, *(step for step in steps if step.moment > published)]:
        if not kept or kept[-1].blob != step.blob:
            kept.append(step)
    return kept


def _steps_by_path(docs: Path) -> dict[str, list[_Step]]:
    """The path of today → its versions, oldest first, under whatever names."""
    answer = _ask(docs, "log", "--format=%x01%ct", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--", "notices")
    steps: dict[str, list[_Step]] = {}
    now_called: dict[str, str] = {}
    for commit in answer.split(b"\x01")[1:]:
        seconds, *words = commit.split(b"\0")
        moment = dt.datetime.fromtimestamp(int(seconds), _SHANGHAI)
        tokens = iter(words)
        for token in tokens:
            if not token.startswith((b":", b"\n:")):
                continue
            _, _, _, blob, kind = token.decode("ascii").split()
            path = next(tokens).decode("utf-8", "replace")
            name = now_called.get(path, path)
            if kind.startswith(("R", "C")):
                old, path = path, next(tokens).decode("utf-8", "replace")
                name = now_called.get(path, path)
                if kind.startswith("R"):
                    now_called[old] = name
            if blob != _NOBODY:
                steps.setdefault(name, []).insert(0, _Step(moment, blob))
    return steps


def _contents(docs: Path, names: Sequence[str]) -> dict[str, bytes]:
    """The contents of blobs, fetched at once."""
    if not names:
        return {}
    answer = _ask(docs, "cat-file", "--batch", given="".join(f"{name}\n" for name in dict.fromkeys(names)).encode())
    contents: dict[str, bytes] = {}
    at = 0
    for name in dict.fromkeys(names):
        end = answer.index(b"\n", at)
        facts = answer[at:end].split()
        if len(facts) != 3:  # missing
            at = end + 1
            continue
        size = int(facts[2])
        contents[name] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return contents


def _ask(docs: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers, asked from docs/ with names as they are."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *words], cwd=docs, input=given, capture_output=True, check=False
        )
    except OSError as error:
        raise NoHistoryError("没有找到 git") from error
    if done.returncode != 0:
        raise NoHistoryError("docs 不在 git 仓库里，或者还没有提交过")
    return done.stdout
