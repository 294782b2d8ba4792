"""A build of what has changed gives the very bytes, and says the very words, of a build of everything."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builds import Outcome, build_here
from random_editor import Editor

SEQUENCES = int(os.environ.get("BULLETIN_REBUILD_SEQUENCES", "4"))
STEPS = 6
EPOCH = "1773000000"


@pytest.fixture
def project(tmp_path: Path, write_small: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The configuration of a small bulletin that is built with a record."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.delenv("BULLETIN_TODAY", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("BULLETIN_BUILD_CACHE", str(tmp_path / "cache"))
    return write_small(tmp_path / "project")


def rebuilt(project: Path, site: Path, **options: bool) -> Outcome:
    return build_here(project, site, dirty=True, **options)


def made_anew(project: Path, monkeypatch: pytest.MonkeyPatch, **options: bool) -> Outcome:
    with monkeypatch.context() as without:
        without.delenv("BULLETIN_BUILD_CACHE")
        return build_here(project, project.parent.parent / "anew", dirty=False, **options)


def assert_same(rebuilt: Outcome, anew: Outcome, after: object) -> None:
    assert sorted(rebuilt.files) == sorted(anew.files), after
    assert [path for path in anew.files if rebuilt.files[path] != anew.files[path]] == [], after
    assert rebuilt.said == anew.said, after
    assert rebuilt.is_done == anew.is_done, after


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_changes_gives_the_bytes_of_a_build_of_everything(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    editor = Editor(project.parent / "docs", seed)
    site, done = tmp_path / "site", []
    rebuilt(project, site)
    for _ in range(STEPS):
        done += [editor.change() for _ in range(editor.chance.randint(1, 2))]
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), (seed, done))


def written(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*.html")}


def test_only_what_has_changed_is_made(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the rest of these tests would hold for a build that makes everything."""
    Editor(project.parent / "docs", 1)
    site = tmp_path / "site"
    rebuilt(project, site)
    before = written(site)
    rebuilt(project, site)
    again = written(site)
    assert {path for path in before if again[path] != before[path]} == {"404.html", "index.html", "guide/index.html"}
    with (project.parent / "docs/notices/2026/n1.md").open("a", encoding="utf-8") as text:
        text.write("\n理学院党总支要加强学习。\n")
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "edit")
    after = written(site)
    changed = {path for path in after if after[path] != again[path]}
    assert "notices/2026/n1/index.html" in changed
    assert "units/science/index.html" in changed
    assert not changed & {"notices/2026/a/index.html", "stories/index.html", "notices/index.html"}


def test_a_site_that_was_tampered_with_is_made_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    for change in (
        (site / "register/index.html").unlink,
        lambda: (site / "notices/2026/a/index.html").write_text("x", "utf-8"),
        lambda: (site / "left-over.html").write_text("x", "utf-8"),
        lambda: shutil.rmtree(site / "search"),
        lambda: shutil.rmtree(site),
        (site / "empty").mkdir,
    ):
        change()
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), change)
        assert not (site / "empty").exists()


def test_a_build_that_broke_off_is_made_anew(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    notice = project.parent / "docs/notices/2026/a.md"
    notice.write_text(notice.read_text("utf-8").replace("报送名单", "报送花名册"), "utf-8")
    crash = tmp_path / "crash.py"
    crash.write_text("def on_post_page(output, page, config):\n    raise KeyboardInterrupt\n", "utf-8")
    text = project.read_text("utf-8")
    # A hook that is not of the configuration leaves the fingerprint as it is: the crash alone is what is tried.
    with monkeypatch.context() as crashing:
        crashing.setattr("mkdocs.utils.write_file", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            rebuilt(project, site)
    assert project.read_text("utf-8") == text
    assert list((tmp_path / "cache").glob("*.json")) == []
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "crash")


@pytest.mark.parametrize("record", ["", "{", "[]", '{"format": 1}', "null", '{"format": 1, "fingerprint": 3}'])
def test_a_record_that_is_none_is_no_record(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    (file,) = (tmp_path / "cache").glob("*.json")
    file.write_text(record, "utf-8")
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), record)


def test_another_configuration_theme_or_version_makes_everything_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    theme = tmp_path / "theme"
    text = project.read_text("utf-8")
    shutil.copytree(re.search(r"custom_dir: ([^}]*)", text)[1], theme)  # type: ignore[index]
    project.write_text(re.sub(r"custom_dir: [^}]*", f"custom_dir: {theme}", text), "utf-8")
    rebuilt(project, site)

    def is_made_anew() -> bool:
        before = written(site)
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "setting")
        return written(site)["notices/2026/a/index.html"] != before["notices/2026/a/index.html"]

    assert not is_made_anew()
    project.write_text(project.read_text("utf-8") + "site_name: 另一个\n", "utf-8")
    assert is_made_anew()
    (theme / "assets/bulletin.css").write_text("p {}", "utf-8")
    assert is_made_anew()
    (theme / "main.html").write_text((theme / "main.html").read_text("utf-8") + "\n{# x #}", "utf-8")
    assert is_made_anew()
    monkeypatch.setenv("BULLETIN_PORTABLE", "1")
    assert is_made_anew()
    assert not is_made_anew()
    monkeypatch.setattr("mkdocs.__version__", "1.6.9")
    assert is_made_anew()
    assert is_made_anew()


def test_a_page_of_the_editors_that_is_gone_leaves_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, page = tmp_path / "site", project.parent / "docs/guide/more.md"
    page.write_text("# 补充说明\n", "utf-8")
    rebuilt(project, site)
    page.unlink()
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "gone")


def test_the_next_day_nothing_but_the_lists_of_that_day_is_made(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    before = written(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 86400))
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "next day")
    assert written(site)["notices/2026/a/index.html"] == before["notices/2026/a/index.html"]


def test_strictly_the_faults_of_pages_that_stay_are_told_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (project.parent / "docs/notices/2026/b.md").write_text(
        "---\ntitle: 关于整改的通知\ndoc_no: 云委〔2026〕2号\nissuer: 中共云溪学院委员会\ndate: 2026-03-02\n---\n\n"
        "见[安排](a.md#没有这一节)和[样式](/x.css)。\n",
        "utf-8",
    )
    first = rebuilt(project, site, strict=True)
    assert not first.is_done
    again = rebuilt(project, site, strict=True)
    assert_same(again, made_anew(project, monkeypatch, strict=True), "strict")
    assert any("没有这一节" in words for _, words in again.said)
    assert first.said == again.said
