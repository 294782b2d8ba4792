"""`verify`: today's texts, the list of prints, and what git keeps; wrong codes are helped along."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

import pytest
import verify
from bulletin.read.document import read_document
from bulletin.short_code import ALPHABET, show_code
from printed import notice


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    verify.configure(parser)
    return verify.run(parser.parse_args([*words, "--today", "2026-03-20"]))


def code(data: bytes) -> str:
    return show_code(read_document(data, "notices/2026/a.md").code)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "docs" / "notices" / "2026"
    folder.mkdir(parents=True)
    (folder / "a.md").write_bytes(notice("第一版。"))
    monkeypatch.setattr(verify, "ROOT", tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=n", "-c", "user.email=n@example.edu.cn"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def test_an_old_version_is_found_in_git(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = docs / "docs/notices/2026/a.md"
    git(docs, "init", "-q")
    git(docs, "add", "-A")
    git(docs, "commit", "-qm", "one")
    file.write_bytes(notice("第二版。"))
    git(docs, "commit", "-qam", "two")
    assert run(code(notice("第二版。"))) == 0
    assert run(code(notice("第一版。"))) == 1
    said = capsys.readouterr().out
    assert "文本改过" in said
    assert code(notice("第二版。")) in said
    assert run(code(notice("第一版。")), "--no-history") == 1
    assert "没有查到" in capsys.readouterr().out
    file.unlink()
    assert run(code(notice("第一版。"))) == 1
    assert "简报里已经没有" in capsys.readouterr().out


def test_without_git_the_answer_is_still_one(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(code(notice("别的。"))) == 1
    captured = capsys.readouterr()
    assert "没有查到" in captured.out
    assert "只查了现行文本和印制清单" in captured.err


def test_a_slip_is_told_and_the_code_that_was_meant_is_shown(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = code(notice("第一版。"))
    other = next(letter for letter in ALPHABET if letter != right[0])
    assert run(other + right[1:]) == 1
    said = capsys.readouterr().out
    assert "核验码抄错了" in said
    assert right in said
    assert run("") == 1
    assert "10个字符" in capsys.readouterr().out


def test_a_withdrawn_notice_no_longer_stands(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    later = notice("撤销前文。", doc_no="云溪师委〔2026〕2号", date="2026-03-09", withdraws="[云溪师委〔2026〕1号]")
    (docs / "docs/notices/2026/b.md").write_bytes(later)
    assert run(code(notice("第一版。"))) == 1
    said = capsys.readouterr().out
    assert "已经不再执行" in said
    assert "云溪师委〔2026〕2号" in said
