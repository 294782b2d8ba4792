"""`import` as an editor runs it: drafts in quarantine, what is told, bad files beside good ones, and confirming."""

import argparse
import errno
import os
import subprocess
import sys
from pathlib import Path

import import_confirmation
import import_document
import pytest
import quarantine
from bulletin.read.document import read_document
from word_files import PNG, p, picture, relation, word

ROOT = Path(__file__).resolve().parents[2]
REGISTER = ROOT / "docs" / "_register"
GOOD = word(p("现将有关事项通知如下。"), p("请各党总支于3月13日17:00前将名单报送组织部。"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bulletin of its own, with the register of the sample."""
    monkeypatch.setattr(quarantine, "QUARANTINE", tmp_path / "drafts" / "imported")
    monkeypatch.setattr(import_document, "ROOT", tmp_path)
    monkeypatch.setattr(import_confirmation, "_DOCS", tmp_path / "docs")
    for file in REGISTER.glob("*.yml"):
        (tmp_path / "docs" / "_register").mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / "_register" / file.name).write_bytes(file.read_bytes())
    return tmp_path


def take(*words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    import_document.configure(parser)
    return import_document.run(parser.parse_args(list(map(str, words))))


def drafts(desk: Path) -> list[str]:
    return sorted(path.name for path in (desk / "drafts" / "imported").glob("*"))


def written(desk: Path, name: str, data: bytes = GOOD) -> Path:
    file = desk / name
    file.write_bytes(data)
    return file


def test_draft_and_report_stand_in_quarantine(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(written(desk, "轮训.docx")) == 0
    folder = desk / "drafts" / "imported" / "轮训"
    assert sorted(file.name for file in folder.iterdir()) == ["notice.md", "导入报告.txt"]
    shown = capsys.readouterr().out
    assert "发文机关　中共云溪师范大学委员会组织部" in shown
    assert "--confirm drafts/imported/轮训" in shown


def test_losses_are_shown_and_counted_in_the_exit_code(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = word(
        p("请看图。"),
        p(picture("rp")),
        relations=relation("rp", "image", "media/a.png"),
        parts={"word/media/a.png": PNG},
    )
    assert take(written(desk, "a.docx", data)) == 1
    assert "请核对（1 处）\n    第5段，图片没有说明文字：1.png" in capsys.readouterr().out
    assert (desk / "drafts" / "imported" / "a" / "images" / "1.png").read_bytes() == PNG


def test_same_file_twice_gets_a_number(desk: Path) -> None:
    file = written(desk, "a.docx")
    assert take(file, file) == 0
    assert drafts(desk) == ["a", "a-2"]


@pytest.mark.parametrize(
    "name", ["有 空格.docx", "引'号\"和“中文”.docx", "-开头.docx", "..docx", "长" * 80 + ".docx", "$(x);&.docx"]
)
def test_any_name(desk: Path, name: str) -> None:
    assert take("--", written(desk, name)) == 0
    (folder,) = drafts(desk)
    assert not set(folder) & set("'\"$;& /\\")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are no bytes there")
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("轮训通知.docx".encode("gbk"), "轮训通知.docx"),
        ("轮训（终稿）〔2026〕.docx".encode("gb18030"), "轮训（终稿）〔2026〕.docx"),
        (b"a\xff\xfe.docx", "a\ufffd\ufffd.docx"),
    ],
)
def test_name_in_another_encoding(desk: Path, name: bytes, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A zip that was packed on Windows: the name is shown and written as it was meant."""
    file = Path(os.fsdecode(os.fsencode(desk) + b"/" + name))
    file.write_bytes(GOOD)
    assert take(file) == 0
    (folder,) = drafts(desk)
    assert folder == Path(meant).stem.replace("\ufffd", "-").rstrip("-")
    assert f"导入报告：{meant}\n" in (desk / "drafts" / "imported" / folder / "导入报告.txt").read_text("utf-8")
    file.write_bytes(b"")
    assert take(file) == 2
    assert take("--confirm", file, "--title", "甲", "--issuer", "乙") == 2
    said = capsys.readouterr()
    assert f"{meant}：草稿在" in said.out
    assert f"{meant}：没有导入。" in said.err
    (said.out + said.err).encode("utf-8")


@pytest.mark.parametrize("name", ["con", "NUL.1", "com1", "Aux"])
def test_names_that_windows_keeps_for_devices(desk: Path, name: str) -> None:
    assert take(written(desk, f"{name}.docx")) == 0
    assert drafts(desk) == [f"文稿-{name}"]


def test_bad_files_do_not_stop_the_good_ones(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [written(desk, "空.docx", b""), written(desk, "好.docx"), desk / "没有.docx", desk]
    assert take(*files) == 2
    assert drafts(desk) == ["好"]
    told = capsys.readouterr().err
    assert "空.docx：没有导入。\n  问题：这个文件是空的。\n  改法：" in told
    assert "没有.docx：没有导入。\n  问题：没有这个文件" in told
    assert "这是一个文件夹" in told


def test_huge_file_is_never_read_whole(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "大.docx"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    assert take(file) == 2
    assert "超过 20 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "told"),
    [(PermissionError(errno.EACCES, "no"), "没有读取的权限"), (FileNotFoundError(errno.ENOENT, "no"), "没有这个文件"),
     (OSError(errno.EIO, "Input/output error"), "读不出来")],
)  # fmt: skip
def test_file_that_cannot_be_read(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: OSError, told: str
) -> None:
    """No permission, or gone while it is read."""
    file = written(desk, "a.docx")

    def fail(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(import_document, "_read", fail)
    assert take(file) == 2
    assert told in capsys.readouterr().err


def test_full_disk_leaves_nothing(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(quarantine.os, "fsync", fail)
    assert take(written(desk, "a.docx")) == 2
    assert drafts(desk) == []
    assert "磁盘已满" in capsys.readouterr().err


def confirmed(desk: Path, *more: str) -> int:
    return take("--confirm", desk / "drafts" / "imported" / "a", *more)


PERSON = ("--title", "关于开展党员轮训的通知", "--issuer", "中共云溪师范大学委员会组织部")


def test_nothing_is_confirmed_while_docs_cannot_be_read(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take(written(desk, "a.docx"))
    (desk / "docs/_register/units.yml").unlink()
    (desk / "docs/_register/units.yml").mkdir()
    (desk / "docs/notices/2026").mkdir(parents=True)
    (desk / "docs/notices/2026/dead.md").symlink_to("nowhere.md")
    assert confirmed(desk, *PERSON, "--slug", "training") == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.partition("：")[0] for line in told[:2]] == ["docs/_register/units.yml", "docs/notices/2026/dead.md"]
    assert told[2:] == ["没有放进简报。请改好以后再确认一次。"]
    assert not (desk / "docs/notices/2026/training.md").exists()


def test_a_draft_that_is_not_signed_yet_goes_to_the_folder_of_this_year(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BULLETIN_TODAY", "2027-01-04")
    draft = desk / "drafts/imported/a/notice.md"
    draft.parent.mkdir(parents=True)
    draft.write_text("---\ntype: notice\n---\n\n各党总支要在2027年3月31日前报送名册。\n", "utf-8")
    assert confirmed(desk, *PERSON, "--slug", "roster") == 2
    assert "--date 待定" in capsys.readouterr().err
    assert confirmed(desk, *PERSON, "--slug", "roster", "--date", "待定") == 0, capsys.readouterr().out
    document = read_document((desk / "docs/notices/2027/roster.md").read_bytes(), "notices/2027/roster.md")
    assert document.left_open.keys == ("doc_no", "date")


def test_the_picture_of_a_draft_that_cannot_be_read_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take(written(desk, "a.docx"))
    (desk / "drafts/imported/a/images/x.png").mkdir(parents=True)
    assert confirmed(desk, *PERSON) == 2
    assert "images/x.png" in capsys.readouterr().err


def test_confirmed_draft_goes_to_docs(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = word(
        p("请看图。"),
        p(picture("rp", "图")),
        relations=relation("rp", "image", "media/a.png"),
        parts={"word/media/a.png": PNG},
    )
    take(written(desk, "a.docx", data))
    assert confirmed(desk, *PERSON, "--slug", "training") == 0, capsys.readouterr().out
    year = desk / "docs" / "notices" / "2026"
    assert "![图](images/training-1.png)" in (year / "training.md").read_text("utf-8")
    assert (year / "images" / "training-1.png").read_bytes() == PNG
    before = (year / "training.md").read_bytes()
    assert confirmed(desk, *PERSON, "--slug", "training") == 2
    assert "已经存在" in capsys.readouterr().err
    assert (year / "training.md").read_bytes() == before


@pytest.mark.parametrize(
    "more", [(), PERSON[:2], (*PERSON[:2], "--issuer", "中共k8娱乐委员会"), (*PERSON, "--slug", "A b")]
)
def test_nothing_goes_to_docs_without_a_persons_word(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    take(written(desk, "a.docx"))
    assert confirmed(desk, *more) == 2
    assert capsys.readouterr().err
    assert not (desk / "docs" / "notices").exists()


def test_errors_keep_a_draft_out(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = word(p("会议定于6月31日召开。"))
    take(written(desk, "a.docx", data))
    assert confirmed(desk, *PERSON) == 1
    assert "没有放进简报" in capsys.readouterr().out
    assert not (desk / "docs" / "notices").exists()


def test_command_as_it_is_typed(tmp_path: Path) -> None:
    """A refused file, through the real door: one clear error and exit code 2."""
    file = written(tmp_path, "旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504)
    command = [sys.executable, str(ROOT / "scripts"), "import", str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path, check=False, timeout=120)
    assert done.returncode == 2
    assert "旧版 Word" in done.stderr
    assert "Traceback" not in done.stderr
