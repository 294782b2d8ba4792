"""A small project of this house in a repository of its own, which can really be published."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-03-09"
SAMPLE_TODAY = "2026-11-22"
UNITS = """units:
  - {name: 中共云溪学院委员会, slug: committee, level: 学校党委, codes: [云委]}
  - {name: 文学院党总支, slug: literature, level: 党总支}
  - {name: 理学院党总支, slug: science, level: 党总支}
"""
NOTICE = """---
title: 关于报送名单的通知
doc_no: 云委〔2026〕1号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-01-02
---

各党总支：

各党总支于3月13日17:00前将名单报送党委组织部。

中共云溪学院委员会

2026年1月2日
"""
SMALL: Mapping[str, str] = {
    "_register/units.yml": UNITS,
    "notices/2026/a.md": NOTICE,
}


@dataclass(frozen=True)
class Project:
    """A copy of the house with its own docs/, under git."""

    folder: Path
    today: str = TODAY

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def append(self, path: str, text: str) -> None:
        self.write(path, (self.folder / path).read_text("utf-8") + text)

    def git(self, *words: str, **variables: str) -> str:
        who = {f"GIT_{role}_{key}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
        date = {"GIT_AUTHOR_DATE": "2026-03-08T10:00:00+0800", "GIT_COMMITTER_DATE": "2026-03-08T10:00:00+0800"}
        done = subprocess.run(
            ["git", "-c", "init.defaultBranch=main", *words],
            cwd=self.folder,
            env={**os.environ, **who, **date, **variables},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def commit(self, **variables: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change", **variables)

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.folder / "scripts"), *words]

    def variables(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        return {**kept, "BULLETIN_TODAY": self.today, "PYTHONUTF8": "1"}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the project's; what it said is in `stdout`."""
        return subprocess.run(
            self.command(*words),
            cwd=self.folder,
            env=self.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    def publish(self, destination: Path | str, *words: str) -> subprocess.CompletedProcess[str]:
        """Publish on trial: the small project's notice has not been reviewed."""
        return self.run("publish", str(destination), "--stage", "review", *words)


def make_project(folder: Path, docs: Path | None = None) -> Project:
    """A project with this `docs`, else the small one, committed."""
    without = shutil.ignore_patterns("__pycache__", ".git")
    for name in ("hooks", "scripts", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=without)
    for name in ("mkdocs.yml", ".gitignore", "pyproject.toml"):
        shutil.copyfile(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(sys.prefix)
    made = Project(folder, SAMPLE_TODAY if docs else TODAY)
    if docs:
        shutil.copytree(docs, folder / "docs")
    else:
        shutil.copytree(ROOT / "docs" / "guide", folder / "docs" / "guide")  # pages link to it
        shutil.copyfile(ROOT / "docs" / "index.md", folder / "docs" / "index.md")
        for path, text in SMALL.items():
            made.write(f"docs/{path}", text)
    made.git("init", "--quiet")
    made.commit()
    return made
