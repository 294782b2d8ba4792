"""The archive for a machine without internet: from an empty folder to a bulletin served, printed and published."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest
from small_project import make_project
from web_servers import free_port
from without_network import cut_off

_BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
# Starts the preview, waits for its word, reads a page of it, and stops it by its own process id.
_SERVE = """
import subprocess, sys, urllib.request
words = [sys.argv[1], "scripts", "serve", "--port", sys.argv[2]]
serve = subprocess.Popen(words, stdout=subprocess.PIPE, encoding="utf-8")
for line in serve.stdout:
    print(line, end="")
    if "已就绪" in line:
        text = urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[2]}/notices/2026/a/").read().decode()
        print("SERVED" if "报送名单" in text else "SOMETHING ELSE")
        break
serve.terminate()
sys.exit(serve.wait() not in (0, -15))
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, bundled, and unpacked in an empty folder."""
    scratch = tmp_path_factory.mktemp("bundle")
    project, archive = make_project(scratch / "project"), scratch / "b.zip"
    done = project.run("bundle", "--output", str(archive))
    if "软件包没有下载完" in done.stdout:
        pytest.skip("there is no package registry here")
    assert done.returncode == 0, done.stdout
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(scratch / "empty")
    return scratch / "empty" / "bulletin"


def offline(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command there without a network, and with nothing of this environment's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "BULLETIN_", "VIRTUAL_ENV"))}
    return subprocess.run(
        cut_off(*command), cwd=folder, env={**kept, "PYTHONUTF8": "1"}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip


@pytest.mark.parametrize("place", ["wheels", "../软件包 1"])
def test_a_changed_package_is_not_installed(unpacked: Path, place: str) -> None:
    """Neither from where the archive has them nor from where `--wheels` says."""
    (unpacked / "wheels").rename(unpacked / place)
    wheel = next((unpacked / place).glob("click-*.whl"))
    good = wheel.read_bytes()
    wheel.write_bytes(good + b"\n")
    words = [] if place == "wheels" else ["--wheels", place]
    try:
        done = offline(unpacked, _BASE_PYTHON, "scripts", *words, "build")
    finally:
        wheel.write_bytes(good)
        (unpacked / place).rename(unpacked / "wheels")
    assert done.returncode == 2
    assert "校验值不符" in done.stdout


def run(folder: Path, *words: str) -> str:
    """What a command of the project's said there, without a network; it must have gone well."""
    done = offline(folder, _BASE_PYTHON, "scripts", *words)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_the_same_first_command_serves_it_without_a_network_and_all_else_follows(unpacked: Path) -> None:
    """Nothing but what was in the archive: the preview, a printed digest, a release that is what was published."""
    done = offline(unpacked, _BASE_PYTHON, "-c", _SERVE, _BASE_PYTHON, str(free_port()))
    assert "SERVED" in done.stdout, done.stdout
    assert "环境已就绪" in done.stdout
    run(unpacked, "digest", "--from", "2026-01-01", "--to", "2026-01-31", "--stage", "review", "--output", "../a.pdf")
    assert "报送名单" in re.sub(r"\s", "", pypdf.PdfReader(unpacked.parent / "a.pdf").pages[0].extract_text())
    run(unpacked, "publish", "../dest", "--stage", "review")
    assert "完全一样" in run(unpacked, "verify-site", "../dest")


def test_nothing_of_the_machine_it_was_made_on_is_in_it(unpacked: Path) -> None:
    assert str(unpacked.parents[1]) not in (unpacked / ".git" / "config").read_text()
    assert not (unpacked / ".venv").exists() or (unpacked / ".venv").is_dir()
    assert not (unpacked / "site").exists()
