"""`check` and files that are no plain texts: attachments, folders, links, and what cannot be read."""

import argparse
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import check
import pytest

ROOT = Path(__file__).resolve().parents[2]
SECRET = "绝密★"
GOOD = """---
title: 关于报送走访表的通知
doc_no: 云溪师组〔2026〕99号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支]
date: 2026-03-02
---

各党总支：

请各党总支于3月13日17:00前将走访表报送组织部。

中共云溪师范大学委员会组织部

2026年3月2日
"""
ATTACHING = GOOD.replace("---\n\n各", "attachments: [{title: 走访表, file: files/zz.docx}]\n---\n\n各")
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A bulletin of its register and one good notice."""
    shutil.copytree(ROOT / "docs/_register", tmp_path / "docs/_register")
    (tmp_path / "docs/notices/2026/files").mkdir(parents=True)
    (tmp_path / "docs/notices/2026/good.md").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    monkeypatch.setattr(check, "_DOCS", project / "docs")
    monkeypatch.chdir(project)

    def run(*words: str | Path) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        check.configure(parser)
        code = check.run(parser.parse_args(list(map(str, words))))
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


@pytest.fixture
def deny(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Take the right to read away from whoever runs the tests, who may be one that no file refuses."""
    denied: set[Path] = set()
    read, scan = Path.read_bytes, os.scandir

    def refuse(path: object) -> None:
        if Path(str(path)).absolute() in denied:
            raise PermissionError(13, "Permission denied", str(path))

    def read_bytes(path: Path) -> bytes:
        refuse(path)
        return read(path)

    def scandir(path: str) -> object:
        refuse(path)
        return scan(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).absolute() not in denied)
    return denied.add


def write_docx(path: Path, words: str = SECRET) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(path, "w") as archive:
        body = f'<w:document xmlns:w="{name}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>'
        archive.writestr("word/document.xml", body)


@pytest.mark.parametrize(
    "asked", ["docs/notices/2026/zz.md", "docs/notices/2026/files", "docs/notices/2026", "docs", "docs/notices/*/zz.md"]
)
def test_what_a_notice_attaches_is_looked_into(project: Path, run: Check, asked: str) -> None:
    (project / "docs/notices/2026/zz.md").write_text(ATTACHING, "utf-8")
    write_docx(project / "docs/notices/2026/files/zz.docx")
    code, said, _ = run(asked)
    assert code == 1
    assert "docs/notices/2026/files/zz.docx:1:1 错误" in said
    assert "docs/notices/2026/files/zz.docx" not in run("docs/notices/2026/good.md")[1]


@pytest.mark.parametrize("asked", ["elsewhere", "elsewhere/zz.md", "elsewhere/files", "elsewhere/files/zz.docx"])
def test_attachments_outside_docs(project: Path, run: Check, asked: str) -> None:
    write_docx(project / "elsewhere/files/zz.docx")
    (project / "elsewhere/zz.md").write_text(ATTACHING, "utf-8")
    code, said, _ = run(asked)
    assert code == 1
    assert "elsewhere/files/zz.docx:1:1 错误" in said
    assert "attachment-missing" not in said


def test_a_file_that_a_text_links_to(project: Path, run: Check) -> None:
    linking = GOOD.replace("组织部。", "组织部（[表](files/zz.docx)）。")
    (project / "docs/notices/2026/zz.md").write_text(linking, "utf-8")
    write_docx(project / "docs/notices/2026/files/zz.docx")
    assert "files/zz.docx:1:1 错误" in run("docs/notices/2026/zz.md")[1]


def test_old_formats_are_no_texts(project: Path, run: Check) -> None:
    (project / "旧表.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    assert "attachment-not-inspected" in run("旧表.doc")[1]


@pytest.mark.parametrize("asked", [[], ["docs"], ["docs/notices"], ["docs/notices/2026/zz.md"]])
@pytest.mark.parametrize("name", ["zz.md", "zz.pdf"])
def test_a_file_that_may_not_be_read(
    project: Path, run: Check, deny: Callable[[Path], None], asked: list[str], name: str
) -> None:
    bad = project / "docs/notices/2026/bad.md"
    bad.write_text(GOOD.replace("date: 2026-03-02", "date: 2026/3/2").replace("99号", "98号"), "utf-8")
    file = project / "docs/notices/2026" / name
    file.write_text(GOOD, "utf-8")
    deny(file)
    code, said, told = run(*(name_.replace("zz.md", name) for name_ in asked))
    assert code == 2
    assert told == f"docs/notices/2026/{name}：没有读取的权限。请检查文件权限，或者文件是否正被别的程序占用。\n"
    assert ("docs/notices/2026/bad.md:6:7 错误" in said) == (asked != ["docs/notices/2026/zz.md"])


@pytest.mark.parametrize("asked", [[], ["docs/notices/2026/good.md"]])
def test_a_register_that_may_not_be_read(
    project: Path, run: Check, deny: Callable[[Path], None], asked: list[str]
) -> None:
    deny(project / "docs/_register/units.yml")
    code, _, told = run(*asked)
    assert code == 2
    assert "docs/_register/units.yml：没有读取的权限" in told


@pytest.mark.parametrize("asked", [[], ["docs"], ["docs/notices"], ["docs/notices/2026/files"]])
def test_a_folder_that_may_not_be_read(
    project: Path, run: Check, deny: Callable[[Path], None], asked: list[str]
) -> None:
    deny(project / "docs/notices/2026/files")
    code, _, told = run(*asked)
    assert code == 2
    assert told.startswith("docs/notices/2026/files：没有读取的权限")
    assert len(told.splitlines()) == 1


def test_a_file_in_a_folder_that_lets_nobody_in(project: Path, run: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = os.stat

    def refuse(path: str | Path, **options: bool) -> os.stat_result:
        if Path(path).name == "a.md":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", refuse)
    code, said, told = run("docs/notices/2026/a.md")
    assert (code, said) == (2, "")
    assert told.startswith("docs/notices/2026/a.md：没有读取的权限")


def test_an_empty_folder(project: Path, run: Check) -> None:
    (project / "空").mkdir()
    assert run("空") == (2, "", "空：这个文件夹里没有可以检查的文件。请检查路径。\n")


def test_json_of_what_is_not_there(run: Check) -> None:
    code, said, told = run("--json", "没有.md")
    assert (code, json.loads(said)) == (2, {"findings": []})
    assert "没有.md：没有这个文件" in told


@pytest.mark.parametrize("target", ["dang2", "nowhere"])
def test_links_that_lead_nowhere(project: Path, run: Check, target: str) -> None:
    (project / "docs/notices/2026/dang2").symlink_to(target)
    for asked in ([], ["docs"], ["docs/notices/2026/dang2"]):
        code, said, told = run(*asked)
        assert (code, told) == (1, "")
        assert said.count("docs/notices/2026/dang2:1:1 错误 [file-outside]") == 1
    (project / "elsewhere").mkdir()
    (project / "elsewhere/a.md").symlink_to("a.md" if target == "dang2" else target)
    for asked in (["elsewhere"], ["elsewhere/a.md"]):
        code, said, told = run(*asked)
        assert (code, said) == (2, "")
        assert told.startswith("elsewhere/a.md：这是一个已经失效的链接")


def test_a_link_that_leads_out_of_docs(project: Path, run: Check) -> None:
    (project / "secret.md").write_text(GOOD + SECRET, "utf-8")
    (project / "docs/notices/2026/zz.md").symlink_to("../../../secret.md")
    for asked in ([], ["docs"], ["docs/notices/2026/zz.md"]):
        assert run(*asked)[1].count("zz.md:1:1 错误 [file-outside]") == 1


@pytest.mark.parametrize("target", ["../../../elsewhere", "../2025", ".", ".."])
def test_a_link_of_a_folder(project: Path, run: Check, target: str) -> None:
    (project / "elsewhere").mkdir()
    (project / "docs/notices/2025").mkdir()
    (project / "elsewhere/zz.md").write_text(GOOD + SECRET, "utf-8")
    (project / "docs/notices/2026/linked").symlink_to(target, target_is_directory=True)
    inner = ["docs/notices/2026/linked", "docs/notices/2026/linked/zz.md"]
    for asked in ([], ["docs"], ["docs/notices/2026"], *([path] for path in inner)):
        code, _, told = run(*asked)
        assert (code, told.count("\n")) == (2, 1)
        assert told.startswith("docs/notices/2026/linked：这是一个文件夹的链接")
    assert run("docs/notices/2026/good.md")[2] == ""
    assert run("elsewhere")[2] == "", "what is named itself is looked at"


@pytest.mark.parametrize("asked", ["pipe.md", "folder", "/dev/zero"])
def test_what_never_ends(project: Path, run: Check, asked: str) -> None:
    (project / "folder").mkdir()
    os.mkfifo(project / "pipe.md")
    os.mkfifo(project / "folder/pipe.md")
    code, said, told = run(asked)
    assert (code, said) == (2, "")
    assert "这不是普通文件" in told


def test_a_pipe_in_docs(project: Path, run: Check) -> None:
    os.mkfifo(project / "docs/notices/2026/pipe.md")
    for asked in ([], ["docs"]):
        assert "docs/notices/2026/pipe.md:1:1 错误 [file-outside]" in run(*asked)[1]


def test_annotations_of_a_path_with_marks(project: Path, run: Check) -> None:
    (project / "a,b:c 100%.md").write_text(GOOD.replace("2026-03-02", "2026/3/2"), "utf-8")
    assert "::error file=a%2Cb%3Ac 100%25.md,line=6,col=7,title=date-not-iso::" in run("--format", "github", ".")[1]
