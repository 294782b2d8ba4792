"""`extract`: JSON on standard output whatever happens, faults on standard error, and what the exit code says."""

import argparse
import json
from pathlib import Path

import extract
import pytest

NOTICE = (
    "---\ntitle: 关于报送名单的通知\ndoc_no: 云溪师委〔2026〕2号\nissuer: 中共云溪师范大学委员会\n"
    "recipients: [各党总支]\ndate: 2026-03-02\n---\n\n各党总支应于3月20日前报送名单。\n"
)


def run(*files: Path) -> int:
    return extract.run(argparse.Namespace(files=list(files)))


def test_a_clean_notice_anywhere_on_the_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "通知 一.md"
    file.write_text(NOTICE, "utf-8")
    assert run(file) == 0
    out, err = capsys.readouterr()
    assert err == ""
    (found,) = json.loads(out)["obligations"]
    assert (found["who"], found["timing"]["due"]) == (["各党总支"], "2026-03-20")


def test_a_faulty_notice_still_gives_its_obligations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.md"
    file.write_text(NOTICE.replace("title: 关于报送名单的通知\n", ""), "utf-8")
    assert run(file) == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)["obligations"]) == 1
    assert "[key-missing]" in err


def test_files_that_cannot_be_read_do_not_hide_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "a.md"
    good.write_text(NOTICE, "utf-8")
    assert run(tmp_path / "missing.md", tmp_path, good) == 2
    out, err = capsys.readouterr()
    assert len(json.loads(out)["obligations"]) == 1
    missing, folder = err.splitlines()
    assert missing.startswith(f"{tmp_path / 'missing.md'}：没有这个文件")
    assert folder.startswith(f"{tmp_path}：这是一个文件夹")


def test_several_notices_are_read_as_one_bulletin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    for file in (first, second):
        file.write_text(NOTICE, "utf-8")
    assert run(first, second) == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)["obligations"]) == 2
    assert "云溪师委〔2026〕2号" in err
