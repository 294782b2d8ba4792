"""What Gitea Actions and GitLab CI are told to run, run: line by line, in a fresh clone, as their runners would."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from small_project import ROOT, Project
from web_servers import free_port, nginx

GITEA = ".gitea/workflows/publish.yml"
GITLAB = ".gitlab-ci.yml"


@dataclass(frozen=True)
class Forge:
    """A repository that nobody may push to from a runner, and what its administrator has set."""

    folder: Path
    bare: Path
    variables: Mapping[str, str]

    def job(self, file: str, name: str, number: int) -> subprocess.CompletedProcess[str]:
        """Run a job in a folder of its own; what it said is in `stdout`."""
        place = self.folder / f"run{number}"
        place.mkdir()
        workflow = yaml.safe_load((ROOT / file).read_text("utf-8"))
        if file == GITEA:
            lines = [step["run"] for step in workflow["jobs"][name]["steps"]]
        else:
            subprocess.run(["git", "clone", "--quiet", str(self.bare), "."], cwd=place, check=True)
            lines = workflow[name]["script"]
        done = subprocess.CompletedProcess[str]([], 0, "")
        for line in lines:
            done = self._run(self._filled_in(line), place)
            if done.returncode != 0:
                break
            if not (place / ".venv").exists():
                (place / ".venv").symlink_to(sys.prefix)  # else it would be made anew, from a package registry
        return done

    def _filled_in(self, line: str) -> str:
        """Gitea writes its variables into the line itself."""
        return functools.reduce(
            lambda text, known: text.replace("${{ vars." + known[0] + " }}", known[1]), self.variables.items(), line
        )

    def _run(self, line: str, place: Path) -> subprocess.CompletedProcess[str]:
        sha = subprocess.run(
            ["git", "rev-parse", "main"], cwd=self.bare, capture_output=True, text=True, check=True
        ).stdout.strip()
        path = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        told = {
            "GITHUB_SERVER_URL": f"file://{self.bare.parent.parent}",
            "GITHUB_REPOSITORY": "party/bulletin",
            "GITHUB_SHA": sha,
            "PATH": path,
            "BULLETIN_TODAY": "2026-03-09",
            "PYTHONUTF8": "1",
        }
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", line], cwd=place, env={**os.environ, **told, **self.variables},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip


@pytest.fixture
def forge(project: Project, tmp_path: Path) -> Forge:
    for step, person in (("first", "张三"), ("second", "李四"), ("final", "王五")):
        project.run("review", "docs/notices/2026/a.md", "--step", step, "--by", person)
    project.commit()
    bare = tmp_path / "forge" / "party" / "bulletin.git"
    project.git("clone", "--quiet", "--bare", str(project.folder), str(bare))
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3").symlink_to(getattr(sys, "_base_executable", sys.executable))
    address = f"http://127.0.0.1:{free_port()}/jb/"
    return Forge(tmp_path, bare, {"BULLETIN_DEST": str(tmp_path / "发布 目标"), "BULLETIN_ADDRESS": address})


def test_their_jobs_check_and_publish(forge: Forge, find_program: Callable[[str], str]) -> None:
    dest, port = Path(forge.variables["BULLETIN_DEST"]), int(forge.variables["BULLETIN_ADDRESS"].split(":")[2][:-4])
    first = forge.job(GITEA, "publish", 1)
    assert "这是第一次发布" in first.stdout, first.stdout
    with nginx(find_program("nginx"), dest, port, forge.folder / "server"):
        for number, file in enumerate((GITEA, GITLAB), 2):
            done = forge.job(file, "publish", number)
            assert done.returncode == 0, done.stdout
            assert "已发布" in done.stdout
    assert forge.job(GITEA, "check", 5).returncode == 0
    assert forge.job(GITLAB, "check", 6).returncode == 0
    assert json.loads((forge.folder / "run6" / "findings.json").read_text("utf-8")) == []
