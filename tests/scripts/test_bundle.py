"""The archive for a machine without internet: from an empty folder to a bulletin that is served."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

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


def test_a_changed_package_is_not_installed(unpacked: Path) -> None:
    wheel = next((unpacked / "wheels").glob("click-*.whl"))
    good = wheel.read_bytes()
    wheel.write_bytes(good + b"\n")
    try:
        done = offline(unpacked, _BASE_PYTHON, "scripts", "build")
    finally:
        wheel.write_bytes(good)
    assert done.returncode == 2
    assert "校验值不符" in done.stdout


def test_the_same_first_command_serves_it_without_a_network(unpacked: Path) -> None:
    done = offline(unpacked, _BASE_PYTHON, "-c", _SERVE, _BASE_PYTHON, str(free_port()))
    assert "SERVED" in done.stdout, done.stdout
    assert "环境已就绪" in done.stdout
    published = offline(unpacked, _BASE_PYTHON, "scripts", "publish", "../dest", "--stage", "review")
    assert published.returncode == 0, published.stdout


def test_nothing_of_the_machine_it_was_made_on_is_in_it(unpacked: Path) -> None:
    assert str(unpacked.parents[1]) not in (unpacked / ".git" / "config").read_text()
    assert not (unpacked / ".venv").exists() or (unpacked / ".venv").is_dir()
    assert not (unpacked / "site").exists()
