"""Whatever a build hangs on changes the name of its inputs; what it does not hang on leaves the name as it is."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import build_inputs
import pytest
from build_inputs import Seen, name_inputs

CONFIGURATION = """
INHERIT: base/common.yml
theme: {name: material, custom_dir: "my theme"}
extra: {trial: !ENV [TRIAL, false], word: !!python/name:os.sep ''}
nav: [index.md, {外站: "https://example.invalid/"}, {坏: "\\0"}]
site_dir: site
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "简报 项目"
    files = {
        "mkdocs.yml": CONFIGURATION,
        "base/common.yml": "extra_path: ../elsewhere/snippets\n",
        "elsewhere/snippets/a.txt": "a",
        "my theme/main.html": "x",
        "hooks/bulletin_hook.py": "pass",
        "docs/notices/2026/a.md": "一",
        "docs/notices/2026/files/a.pdf": "%PDF",
        "site/index.html": "made",
        "unrelated/letter.txt": "private",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture
def name(project: Path) -> Callable[..., str]:
    def name(*words: str, **variables: str) -> str:
        return name_inputs(project / "mkdocs.yml", project / "site", variables, words)

    return name


CHANGES: dict[str, Callable[[Path], object]] = {
    "a notice": lambda root: (root / "docs/notices/2026/a.md").write_text("二", "utf-8"),
    "a new notice": lambda root: (root / "docs/notices/2026/b.md").write_text("", "utf-8"),
    "an empty folder": lambda root: (root / "docs/notices/2027").mkdir(),
    "no notice": lambda root: (root / "docs/notices/2026/a.md").unlink(),
    "another address": lambda root: (root / "docs/notices/2026/a.md").rename(root / "docs/notices/2026/c.md"),
    "an attachment": lambda root: (root / "docs/notices/2026/files/a.pdf").write_text("%PDE", "utf-8"),
    "the configuration": lambda root: (root / "mkdocs.yml").write_text(f"{CONFIGURATION}\n#", "utf-8"),
    "what it inherits": lambda root: (root / "base/common.yml").write_text("a: b", "utf-8"),
    "what that names": lambda root: (root / "elsewhere/snippets/a.txt").write_text("b", "utf-8"),
    "the theme": lambda root: (root / "my theme/main.html").write_text("y", "utf-8"),
    "the engine": lambda root: (root / "hooks/bulletin_hook.py").write_text("...", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_build_hangs_on_changes_the_name(change: str, name: Callable[..., str], project: Path) -> None:
    (project / "base/common.yml").write_text(f"snippets: {project / 'elsewhere/snippets'}\n", "utf-8")
    before = name()
    assert name() == before
    CHANGES[change](project)
    assert name() != before


def test_a_change_that_keeps_size_and_time_is_seen(name: Callable[..., str], project: Path) -> None:
    before, file = name(), project / "docs/notices/2026/a.md"
    seen = file.stat()
    file.write_text("二", "utf-8")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert name() != before


def test_what_a_build_does_not_hang_on_leaves_the_name(name: Callable[..., str], project: Path) -> None:
    before = name()
    (project / "site/index.html").write_text("made again", "utf-8")
    (project / "unrelated/letter.txt").write_text("still private", "utf-8")
    (project / "hooks/__pycache__").mkdir()
    (project / "hooks/__pycache__/bulletin_hook.pyc").write_text("x", "utf-8")
    os.utime(project / "docs/notices/2026/a.md", (time.monotonic(), time.monotonic()))
    assert name(HOME="/elsewhere") == before


def test_options_and_the_variables_that_are_asked_for_count(name: Callable[..., str]) -> None:
    told: list[dict[str, str]] = [
        {"BULLETIN_TODAY": "2026-03-09"}, {"SOURCE_DATE_EPOCH": "0"}, {"TRIAL": "true"}, {"TRIAL": "false"}, {}
    ]  # fmt: skip
    assert len({*(name(**variables) for variables in told), name("--strict"), name("--strict", "2026-03-09")}) == 7


def test_a_link_counts_by_what_it_leads_to(name: Callable[..., str], project: Path) -> None:
    try:
        (project / "docs/linked").symlink_to(project / "unrelated", target_is_directory=True)
        (project / "docs/lost.md").symlink_to(project / "nowhere.md")
    except OSError:
        pytest.skip("this system makes no links")
    before = name()
    (project / "unrelated/letter.txt").write_text("changed", "utf-8")
    after = name()
    assert after != before
    (project / "nowhere.md").write_text("", "utf-8")
    assert name() != after


def test_a_commit_counts_for_the_history_of_notices(name: Callable[..., str], project: Path) -> None:
    def git(*words: str) -> None:
        settings = ("-c", "user.name=a", "-c", "user.email=a@example.invalid", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *settings, *words], cwd=project, check=True, capture_output=True)

    git("init")
    git("commit", "--allow-empty", "-m", "one")
    before = name()
    git("commit", "--allow-empty", "-m", "two")
    assert name() != before


def test_a_configuration_that_cannot_be_read_is_one_by_its_bytes(name: Callable[..., str], project: Path) -> None:
    (project / "mkdocs.yml").write_bytes(b"site_name: [\n")
    before = name()
    (project / "mkdocs.yml").write_bytes(b"site_name: {\n")
    assert name() != before


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    os.mkfifo(tmp_path / "docs/pipe")
    assert name_inputs(tmp_path / "mkdocs.yml", tmp_path / "site", {}, [])


def test_what_looks_as_it_did_is_not_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Seen = {}
    notice = project / "docs/notices/2026/a.md"

    def named() -> str:
        return name_inputs(project / "mkdocs.yml", project / "site", {}, [], seen)

    before = named()
    assert str(notice) not in seen  # written just now, it may be written again within one step of the clock
    for file in project.rglob("*"):
        os.utime(file, (0, 0))
    monkeypatch.setattr(build_inputs, "_CLOCK_STEP", -1)
    assert named() == before
    assert str(notice) in seen
    seen[str(notice)] = (seen[str(notice)][0], "another")
    assert named() != before  # so it was not read
    notice.write_text("三", "utf-8")
    os.utime(notice, (0, 0))
    assert named() != before
    notice.write_text("一", "utf-8")
    assert named() == before
