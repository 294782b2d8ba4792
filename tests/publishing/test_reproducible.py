"""One commit, one SOURCE_DATE_EPOCH: the same bytes, wherever and in whatever surroundings, and without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from publishing.manifest import hash_files
from without_network import cut_off

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1795312800"


def build(project: Path, site: Path, *around: str, **variables: str) -> dict[str, str]:
    """Build the sample; path → sha256."""
    kept = {key: value for key, value in os.environ.items() if key not in ("BULLETIN_TODAY", "PYTHONHASHSEED")}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", f"{project}/mkdocs.yml"]
    done = subprocess.run(
        [*around, *command, "--site-dir", str(site)], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**kept, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **variables}, check=False,
        encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return hash_files(site)


def copy(folder: Path) -> Path:
    """What the build reads, and no repository: the same in both places."""
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def test_two_builds_of_the_sample_are_the_same_bytes_and_need_no_network(tmp_path: Path) -> None:
    here = build(copy(tmp_path / "here"), tmp_path / "one", PYTHONHASHSEED="1")
    other = {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2", "HOME": str(tmp_path), "PYTHONUTF8": "1"}
    there = build(copy(tmp_path / "elsewhere" / "党建"), tmp_path / "two", *cut_off(), **other)
    assert len(here) > 500
    assert {name for name in here.keys() | there.keys() if here.get(name) != there.get(name)} == set()
