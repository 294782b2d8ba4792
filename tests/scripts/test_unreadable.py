"""What cannot be read, for the commands that need all of docs/: one run names all of it, and nothing is half done."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import build
import dispatch
import extract
import own_register
import publish
import pytest
import verify
from contents import read_docs
from register_gate import why_not_built
from unreadable import UnreadableError, read_regular

UNITS = "units:\n  - {name: 文学院党总支, slug: literature, level: 党总支}\n"
Deny = Callable[[Path], None]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project."""
    (tmp_path / "docs/_register").mkdir(parents=True)
    (tmp_path / "docs/_register/units.yml").write_text(UNITS, "utf-8")
    (tmp_path / "docs/notices/2026").mkdir(parents=True)
    for name in ("a", "b", "c"):
        (tmp_path / f"docs/notices/2026/{name}.md").write_text(f"---\ntitle: {name}\n---\n\n正文\n", "utf-8")
    for module in (publish, verify, extract, own_register, build):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def deny(monkeypatch: pytest.MonkeyPatch) -> Deny:
    """Take the right to read away from whoever runs the tests, who may be one that no file refuses."""
    denied, read = set[Path](), Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path in denied:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    return denied.add


def spoil(project: Path, deny: Deny) -> list[str]:
    """One of each kind; the paths as they are told."""
    year = project / "docs/notices/2026"
    deny(year / "a.md")
    (year / "dead.md").symlink_to("nowhere.md")
    (year / "folder.md").mkdir()
    (year / "loop.md").symlink_to("loop.md")
    (year / "self").symlink_to(".")
    os.mkfifo(year / "tube.md")
    names = ("a.md", "dead.md", "folder.md", "loop.md", "self", "tube.md")
    return [f"docs/notices/2026/{name}" for name in names]


def test_all_is_told_at_once(project: Path, deny: Deny) -> None:
    names = spoil(project, deny)
    with pytest.raises(UnreadableError) as told:
        read_docs(project / "docs")
    lines = str(told.value).splitlines()
    assert [line.partition("：")[0] for line in lines] == names
    assert all("请" in line and "docs" in line for line in lines)
    assert "没有读取的权限" in lines[0]
    assert "名字却像文件" in lines[2]
    assert "文件夹的链接" in lines[4]


def test_links_and_folders_that_are_as_they_should_be_are_not_told(project: Path) -> None:
    year = project / "docs/notices/2026"
    (year / "files").mkdir()
    (year / "same.md").symlink_to("b.md")
    (project / "docs/notices/v1.2").mkdir()
    (year / "files/dead.pdf").symlink_to("nowhere.pdf")  # the rules tell of it
    assert "notices/2026/same.md" in read_docs(project / "docs").texts
    assert why_not_built(project / "docs") == {}


@pytest.mark.parametrize("target", ["2026", "../../elsewhere", "/usr", "."])
@pytest.mark.parametrize("link", ["notices/linked", "notices/2026/like.md", "_register/more", "linked.files"])
def test_a_link_of_a_folder_stops_every_way(project: Path, link: str, target: str) -> None:
    (project / "elsewhere").mkdir()
    (project / "docs/notices/2026/2026").mkdir()
    (project / "docs" / link).symlink_to((project / "docs/notices" / target).resolve(), target_is_directory=True)
    stopped = why_not_built(project / "docs")
    with pytest.raises(UnreadableError) as told:
        read_docs(project / "docs")
    assert str(told.value) == f"docs/{link}：{stopped[f'docs/{link}']}"
    assert "文件夹的链接" in stopped[f"docs/{link}"]


def test_publish_leaves_the_site_as_it_was(
    project: Path, deny: Deny, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = spoil(project, deny)
    target = tmp_path / "target"
    target.mkdir()
    assert dispatch._run("publish", [str(target)]) == 2
    said = capsys.readouterr().err
    assert [line.partition("：")[0] for line in said.splitlines()[:-1]] == names
    assert said.endswith("没有发布，原来的网站没有变。请改好、提交后再运行一次。\n")
    assert list(target.iterdir()) == []


@pytest.mark.parametrize("words", [["verify", "K7QM3-XPD4V", "--no-history"]])
def test_other_commands_stop_with_sentences(
    project: Path, deny: Deny, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    names = spoil(project, deny)
    assert dispatch._run(words[0], words[1:]) == 2
    said = capsys.readouterr().err
    assert [line.partition("：")[0] for line in said.splitlines()[:-1]] == names
    assert "Traceback" not in said


@pytest.mark.parametrize("kind", ["denied", "dead", "folder", "tube", "outside", "binary"])
@pytest.mark.parametrize("name", ["units.yml", "more.yml", "addresses.txt"])
def test_without_a_part_of_the_register_nothing_is_built(
    project: Path, deny: Deny, capsys: pytest.CaptureFixture[str], name: str, kind: str
) -> None:
    file = project / "docs/_register" / name
    file.unlink(missing_ok=True)
    if kind == "denied":
        file.write_text(UNITS, "utf-8")
        deny(file)
    elif kind == "folder":
        file.mkdir()
    elif kind == "tube":
        os.mkfifo(file)
    elif kind == "binary":
        file.write_bytes(b"PK\x03\x04\0\0\0")
    else:
        file.symlink_to("nowhere.yml" if kind == "dead" else "/etc/hostname")
    (project / "site").mkdir()
    (project / "site/sitemap.xml").write_text("last", "utf-8")
    for words in ([], ["--no-strict"], ["--clean"]):
        assert dispatch._run("build", [*words, "--site-dir", str(project / "site")]) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"docs/_register/{name}：")
        assert "原来的网站没有变" in said
        assert len(said.splitlines()) == 2
    assert (project / "site/sitemap.xml").read_text("utf-8") == "last"
    assert dispatch._run("extract", ["docs/notices/2026/b.md"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.partition("：")[0]) == ("", f"docs/_register/{name}")


@pytest.mark.parametrize("data", [None, b"", b"\n \n", b"# none\n", b"units:\n"])
def test_without_the_units_that_have_been_public_nothing_is_built(
    project: Path, capsys: pytest.CaptureFixture[str], data: bytes | None
) -> None:
    units = project / "docs/_register/units.yml"
    units.unlink()
    if data is not None:
        units.write_bytes(data)
    ledger = project / "docs/_register/addresses.txt"
    ledger.write_text("2026-03-02T10:00+08:00\t/units/literature/\t文学院党总支\n", "utf-8")
    assert dispatch._run("build", ["--site-dir", str(project / "site")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("docs/_register/units.yml：登记册里没有单位了")
    assert len(said.splitlines()) == 2
    assert not (project / "site").exists()
    # Withdrawn by the school itself, or with a unit left, also in another file.
    moved = "tombstones:\n  - {url: /units/literature/, title: 文学院, by: 组织部, date: 2026-06-30, reason: 撤销}\n"
    (project / "docs/_register/moved.yml").write_text(moved, "utf-8")
    told = why_not_built(project / "docs")
    assert list(told) == (["docs/_register/units.yml"] if data is not None and not data.strip() else [])
    (project / "docs/_register/moved.yml").write_text(UNITS, "utf-8")
    assert why_not_built(project / "docs") == {}


def test_a_register_that_has_passed_is_read_again_when_it_has_changed(project: Path, tmp_path: Path) -> None:
    docs, cache = project / "docs", tmp_path / "cache/build"
    assert why_not_built(docs, cache) == {}
    (kept,) = cache.iterdir()
    passed = kept.read_bytes()
    (docs / "_register/units.yml").write_bytes(b"")
    for _ in range(2):
        assert list(why_not_built(docs, cache)) == ["docs/_register/units.yml"]
    (docs / "_register/units.yml").write_text(UNITS, "utf-8")
    kept.unlink()
    kept.mkdir()
    assert why_not_built(docs, cache) == {}, "where nothing can be kept"
    kept.rmdir()
    # The same bytes under other names are another register.
    (docs / "_register/units.yml").rename(docs / "_register/more.txt")
    (docs / "_register/units.yml").write_bytes(b"")
    kept.write_bytes(passed)
    assert list(why_not_built(docs, cache)) == ["docs/_register/units.yml"]


@pytest.mark.parametrize("data", [b"", b" \n\n"])
def test_an_empty_file_of_units_stops_the_build(project: Path, data: bytes) -> None:
    (project / "docs/_register/units.yml").write_bytes(data)
    (project / "docs/_register/calendar.yml").write_bytes(data)
    told = why_not_built(project / "docs")
    assert list(told) == ["docs/_register/units.yml"]
    assert "这个文件是空的" in told["docs/_register/units.yml"]


def test_a_register_without_units_or_not_there_stops_nothing(project: Path) -> None:
    (project / "docs/_register/units.yml").write_bytes("# 还没有单位\n".encode())
    (project / "docs/_register/gbk.yml").write_bytes("# 单位\n".encode("gbk"))
    (project / "docs/_register/u16.yml").write_bytes("# 单位\n".encode("utf-16"))
    (project / "docs/_register/notes.pdf").symlink_to("nowhere")
    assert why_not_built(project / "docs") == {}
    assert why_not_built(project / "nothing") == {}


def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.md")
    with pytest.raises(OSError, match="Invalid"):
        read_regular(tmp_path / "tube.md")
