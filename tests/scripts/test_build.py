"""`build` on a small site: what passes, what does not, and what must never be emptied."""

import argparse
import importlib.util
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import chinese_argparse
import pytest
import setup_lock

HOOK = """
import os

def on_page_markdown(markdown, **_):
    return markdown + os.environ.get("BULLETIN_TODAY", "real")
"""
Build = Callable[..., int]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "党建 简报"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# 首页\n\n", "utf-8")
    (root / "hook.py").write_text(HOOK, "utf-8")
    (root / "mkdocs.yml").write_text("site_name: 简报\nplugins: []\nhooks: [hook.py]\n", "utf-8")
    monkeypatch.delenv("BULLETIN_TODAY", raising=False)
    return root


@pytest.fixture
def faults() -> list[str]:
    """What the look at the finished site is to find."""
    return []


@pytest.fixture
def module(project: Path, faults: list[str], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module `build`, working on the small project, with a canary of our own."""
    import mkdocs_process

    canary = ModuleType("bulletin.canary")
    canary.check_site = lambda site: [] if (site / "index.html").is_file() and not faults else faults  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "bulletin.canary", canary)
    monkeypatch.setattr("environment.ROOT", project)
    monkeypatch.setattr(mkdocs_process, "CONFIGURATION", project / "mkdocs.yml")
    spec = importlib.util.find_spec("build")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def build(module: ModuleType) -> Build:
    def run(*words: str) -> int:
        parser = argparse.ArgumentParser()
        module.configure(parser)
        return int(module.run(chinese_argparse.parse(parser, words)))

    return run


def test_a_site_is_built_and_nothing_english_is_said(
    build: Build, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build("--today", "2026-03-09") == 0
    assert "2026-03-09" in (project / "site" / "index.html").read_text("utf-8")
    shown = capsys.readouterr()
    assert shown.out.startswith("网站已生成：")
    assert len(shown.out.splitlines()) == 1
    assert shown.err == ""


def test_a_warning_fails_the_build_unless_not_strict(
    build: Build, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs" / "index.md").write_text("[去](没有.md)\n", "utf-8")
    assert build() == 1
    assert "没有.md" in capsys.readouterr().out
    assert build("--no-strict") == 0


def test_what_the_canary_finds_fails_the_build(
    build: Build, faults: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    faults.append("任务清单与页面不一致。")
    assert build() == 1
    assert "任务清单与页面不一致。\n" in capsys.readouterr().out


def test_a_folder_with_other_files_is_not_emptied(build: Build, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert build("--site-dir", str(other)) == 0
    assert build("--site-dir", str(other)) == 0
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.docx").write_bytes(b"years of work")
    assert build("--site-dir", str(precious)) == 2
    assert build("--site-dir", str(precious / "thesis.docx")) == 2
    assert build("--site-dir", str(tmp_path)) == 2
    assert (precious / "thesis.docx").read_bytes() == b"years of work"


def test_without_mkdocs_yml_it_cannot_run(build: Build, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "mkdocs.yml").unlink()
    assert build() == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_a_day_that_is_none_is_refused(build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        build("--today", "2026-02-30")
    assert exit_.value.code == 2
    assert "“2026-02-30”不是日期" in capsys.readouterr().err


def test_two_builds_of_a_site_wait_for_each_other(
    build: Build, module: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = project / ".cache/build" / Path(module.record_file(Path(), project / "site")).with_suffix(".lock").name
    lock.parent.mkdir(parents=True)
    codes: list[int] = []
    other = threading.Thread(target=lambda: codes.append(build("--no-strict")))
    with setup_lock.hold(lock, lambda: None):
        other.start()
        said, until = "", time.monotonic() + 30
        while "另一个窗口" not in said and time.monotonic() < until:
            time.sleep(0.05)
            said += capsys.readouterr().err
        assert "另一个窗口正在生成这个网站" in said
        assert not (project / "site").exists()
    other.join(60)
    assert codes == [0]
    assert (project / "site/index.html").is_file()


@pytest.mark.parametrize(("code", "is_kept"), [(0, True), (1, True), (-9, False)])
def test_what_a_killed_build_has_said_is_not_said_again(
    code: int, is_kept: bool, build: Build, module: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(site: Path, record: Path, options: object, said: list[str], inherited: object) -> tuple[int, object]:
        record.write_text(json.dumps({"outputs": {}}), "utf-8")
        return code, Counter[str]()

    monkeypatch.setattr(module, "_run_mkdocs", dies)
    build("--no-strict")
    assert bool(list((project / ".cache/build").glob("*.last"))) == is_kept
