"""The command `build` a second time: nothing is made where nothing has changed, and the same is said."""

import argparse
import importlib
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import chinese_argparse
import pytest

Build = Callable[..., int]


@pytest.fixture
def project(tmp_path: Path, write_small: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small bulletin that the command takes for its own; it says something about one notice."""
    import mkdocs_process

    root = tmp_path / "project"
    monkeypatch.setattr(mkdocs_process, "CONFIGURATION", write_small(root))
    monkeypatch.setattr("environment.ROOT", root)
    monkeypatch.setenv("BULLETIN_TODAY", "2026-03-09")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773000000")
    return root


@pytest.fixture
def build(project: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    monkeypatch.delitem(sys.modules, "build", raising=False)
    module = importlib.import_module("build")

    def run(*words: str) -> int:
        parser = argparse.ArgumentParser()
        module.configure(parser)
        return int(module.run(chinese_argparse.parse(parser, words)))

    return run


@pytest.fixture
def mkdocs_runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each time that MkDocs is started."""
    import mkdocs_process

    runs: list[str] = []
    command = mkdocs_process.command

    def counted(*words: str) -> list[str]:
        runs.append(words[2])
        return command(*words)

    monkeypatch.setattr(mkdocs_process, "command", counted)
    return runs


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was said, but for the last line, which tells the time that it took."""
    return capsys.readouterr().out.splitlines()[:-1]


def test_nothing_is_made_where_nothing_has_changed_and_the_same_is_said(
    build: Build, project: Path, mkdocs_runs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    notice = project / "docs/notices/2026/a.md"
    notice.write_text(notice.read_text("utf-8") + "\n请于11月31日前报送。\n", "utf-8")
    assert build("--no-strict") == 0
    first = shown(capsys)
    assert any("11月31日" in line for line in first)
    assert build("--no-strict") == 0
    assert mkdocs_runs == ["--clean"]
    assert shown(capsys) == first
    # Strictly the same site does not pass: not now, and not the next time.
    assert [build(), build(), build()] == [1, 1, 1]
    assert mkdocs_runs == ["--clean", "--dirty"]


def test_whatever_has_changed_is_seen(build: Build, project: Path, mkdocs_runs: list[str]) -> None:
    site, notice = project / "site", project / "docs/notices/2026/a.md"
    assert build("--no-strict") == 0

    def change_and_change_back() -> None:
        text = notice.read_text("utf-8")
        notice.write_text(text.replace("名单", "花名册"), "utf-8")
        assert build("--no-strict") == 0
        notice.write_text(text, "utf-8")

    changes: list[Callable[[], object]] = [
        (site / "register/index.html").unlink,
        lambda: (site / "notices/2026/a/index.html").write_text("x", "utf-8"),
        lambda: (site / "left-over.html").write_text("x", "utf-8"),
        lambda: shutil.rmtree(site / "search"),
        change_and_change_back,
        lambda: (project / "docs/guide/index.md").write_text("# 写作\n", "utf-8"),
    ]
    for change in changes:
        assert build("--no-strict") == 0
        change()
        before = len(mkdocs_runs)
        assert build("--no-strict") == 0
        assert len(mkdocs_runs) == before + 1
    assert build("--no-strict", "--today", "2026-03-10") == 0
    assert build("--no-strict", "--clean") == 0
    assert len(mkdocs_runs) == before + 3


def test_an_edit_in_the_middle_of_a_build_that_is_undone_afterwards_does_not_stay_in_the_site(
    build: Build, project: Path, mkdocs_runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import mkdocs_process

    notice, relay = project / "docs/notices/2026/a.md", mkdocs_process.relay
    page, text = project / "site/notices/2026/a/index.html", notice.read_text("utf-8")

    def edit_meanwhile(*arguments: object) -> object:
        notice.write_text(f"{text}\n请认真学习。\n", "utf-8")
        return relay(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(mkdocs_process, "relay", edit_meanwhile)
        assert build("--no-strict") == 0
    assert "请认真学习" in page.read_text("utf-8")
    notice.write_text(text, "utf-8")
    assert build("--no-strict") == 0
    assert "请认真学习" not in page.read_text("utf-8")
    assert len(mkdocs_runs) == 2


def test_a_build_that_did_not_end_is_not_remembered(
    build: Build, project: Path, mkdocs_runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import mkdocs_process

    assert build("--no-strict") == 0
    with monkeypatch.context() as broken:
        broken.setattr(mkdocs_process, "command", lambda *_: [sys.executable, "-c", "raise SystemExit(9)"])
        os.utime(project / "site/index.html")
        assert build("--no-strict") == 1
        assert build("--no-strict") == 1
    assert build("--no-strict") == 0
    assert mkdocs_runs == ["--clean", "--dirty"]
