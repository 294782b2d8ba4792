"""`check` as an editor or a forge runs it: files anywhere, all findings, the formats and the exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = """---
title: 关于报送名单的通知
doc_no: 云溪师组〔2026〕99号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支]
date: 2026-03-02
---

各党总支：

请各党总支于3月13日17:00前将名单报送组织部。

中共云溪师范大学委员会组织部

2026年3月2日
"""
BAD = GOOD.replace("date: 2026-03-02", "date: 2026/3/2").replace("〔2026〕", "[2026]")
SCHEMA = {
    "type": "object",
    "required": ["findings"],
    "properties": {
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["path", "line", "column", "code", "level", "group", "message", "fix", "source"],
                "additionalProperties": False,
                "properties": {
                    **{key: {"type": "string"} for key in ("path", "code", "message", "fix", "source")},
                    **{key: {"type": "integer", "minimum": 1} for key in ("line", "column")},
                    "level": {"enum": ["error", "warning", "info"]},
                    "group": {
                        "enum": [
                            *("format", "secrecy", "personal", "hijack", "review"),
                            *("text", "dates", "references", "burden"),
                        ]
                    },
                },
            },
        }
    },
}  # fmt: skip


def check(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts"), "check", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, check=False, timeout=120)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "好 稿.md"
    file.write_text(GOOD, "utf-8")
    return file


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    file = tmp_path / "坏稿.md"
    file.write_text(BAD, "utf-8")
    return file


def test_a_good_draft_outside_docs_is_clean(good: Path) -> None:
    done = check("--stage", "draft", good)
    assert done.stdout == "没有发现问题。\n", done.stdout
    assert done.returncode == 0


def test_all_faults_of_all_files_in_one_run(good: Path, bad: Path) -> None:
    done = check(good.parent)
    assert done.returncode == 1
    assert f"{bad.as_posix()}:3:9" in done.stdout
    assert f"{bad.as_posix()}:6:7 错误 [date-not-iso]" in done.stdout
    assert str(good) not in done.stdout.split("共有")[0]
    assert done.stdout.splitlines()[-1].startswith("共有 ")


def test_json_is_as_promised(bad: Path) -> None:
    done = check("--json", bad)
    report = json.loads(done.stdout)
    jsonschema.validate(report, SCHEMA)
    assert {finding["code"] for finding in report["findings"]} >= {"date-not-iso", "doc-no-form"}


def test_annotations_for_forges(bad: Path) -> None:
    github = check("--format", "github", bad).stdout
    assert f"::error file={bad.as_posix()},line=6,col=7,title=date-not-iso::" in github
    gitlab = json.loads(check("--format", "gitlab", bad).stdout)
    assert all(set(each) >= {"description", "check_name", "fingerprint", "severity", "location"} for each in gitlab)
    assert len({each["fingerprint"] for each in gitlab}) == len(gitlab)


def test_stars_that_no_shell_has_filled_in(good: Path, bad: Path) -> None:
    """As on Windows."""
    done = check(f"{good.parent}/*稿.md")
    assert f"{bad.as_posix()}:6:7 错误" in done.stdout
    assert "没有这个文件" in check(f"{good.parent}/*.txt").stderr


def test_a_console_of_another_code_page_stops_nothing(bad: Path) -> None:
    """A Chinese Windows has no 〔 〕 in some of its fonts, but every program must be able to say them."""
    variables = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    command = [sys.executable, str(ROOT / "scripts"), "check", str(bad)]
    done = subprocess.run(command, capture_output=True, env=variables, check=False, timeout=120)
    assert done.returncode == 1
    assert "云溪师组〔2026〕99号" in done.stdout.decode("utf-8")


def test_a_reader_who_has_seen_enough(tmp_path: Path) -> None:
    """`check … | head`: no traceback, and nothing about a defect of the program."""
    file = tmp_path / "长.md"
    file.write_text(GOOD.replace("date: 2026", "date: 2025") + "2月30日。\n\n" * 3000, "utf-8")
    command = [sys.executable, str(ROOT / "scripts"), "check", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        said = child.stderr.read().decode("utf-8")
    assert said == ""


def test_a_file_that_is_not_there(good: Path, tmp_path: Path) -> None:
    done = check(good, tmp_path / "没有.md")
    assert done.returncode == 2
    assert "没有这个文件" in done.stderr
    assert done.stdout == "", "nothing found wrong in what was not read"


def test_the_sample_bulletin_has_nothing_graver_than_a_hint() -> None:
    done = check("--json")
    assert [each for each in json.loads(done.stdout)["findings"] if each["level"] != "info"] == []
    assert done.returncode == 0
