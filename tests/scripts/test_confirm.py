"""`confirm`: only the entries are new, whatever the file looks like; what it cannot write it refuses."""

import subprocess
import sys
from pathlib import Path

import pytest
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register
from confirm_record import confirm, doubtful
from front_matter_lines import RefusedError

ROOT = Path(__file__).resolve().parents[2]
HEAD = """---
title: 关于开展档案自查的通知   # 定稿
doc_no: 云溪师组〔2026〕98号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支]
date: 2026-04-13
"""
BODY = """---

各党总支须于5月15日前完成自查。

5月20日前报送**总结**。
会后3日内: 反馈“意见”。

"""
TOTAL, FEEDBACK = "5月20日前报送总结", "会后3日内: 反馈“意见”"


def confirmed(text: str, *numbers: int) -> str:
    data = text.encode()
    open_ones = doubtful(data, "notices/2026/a.md", Register())
    return confirm(data, "notices/2026/a.md", Register(), [open_ones[number - 1] for number in numbers]).data.decode()


def marks(text: str) -> list[bool]:
    return [found.needs_review for found in obligations_of(read_document(text.encode(), "a.md"), Register())]


def test_the_entries_are_put_at_the_end_of_the_front_matter() -> None:
    text = HEAD + BODY
    assert marks(text) == [False, True, True]
    after = confirmed(text, 1)
    assert after == f"{HEAD}obligations:\n  - action: confirm\n    quote: {TOTAL}\n{BODY}"
    assert marks(after) == [False, False, True]


def test_what_yaml_would_read_as_something_else_is_quoted() -> None:
    after = confirmed(HEAD + BODY, 1, 2)
    assert f"    quote: '{FEEDBACK}'\n" in after
    assert marks(after) == [False, False, False]


@pytest.mark.parametrize("key", ["obligations", "任务登记"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_the_entries_that_are_there_stay(key: str, indent: str) -> None:
    own = f"{key}:   # 编辑登记\n{indent}- action: strike\n{indent}  quote: 完成自查\n"
    after = confirmed(f"{HEAD}{own}expires: 2027-01-01\n{BODY}", 1)
    assert after == (f"{HEAD}{own}{indent}- action: confirm\n{indent}  quote: {TOTAL}\nexpires: 2027-01-01\n{BODY}")
    assert marks(after) == [False, True]


def test_the_line_ends_of_windows_stay() -> None:
    after = confirmed((HEAD + BODY).replace("\n", "\r\n"), 1)
    assert after.replace("\r\n", "") == confirmed(HEAD + BODY, 1).replace("\n", "")
    assert "\n" not in after.replace("\r\n", "")


def test_a_duty_of_the_same_sentence_is_confirmed_with_it_and_told() -> None:
    text = HEAD + "---\n\n学生出现发热、呕吐的，须立即报告辅导员，辅导员须立即报告学院。\n"
    data = text.encode()
    open_ones = doubtful(data, "a.md", Register())
    assert len(open_ones) > 0
    made = confirm(data, "a.md", Register(), open_ones[:1])
    left = doubtful(made.data, "a.md", Register())
    assert len(open_ones) == len(made.chosen) + len(made.besides) + len(left)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{HEAD}obligations: [{{action: strike, quote: 完成自查}}]\n{BODY}", "写在一行里"),
        # The same words twice: a quote means the first.
        (f"{HEAD}---\n\n5月20日前报送总结。\n\n又及：\n\n5月20日前报送总结。\n", "没有办法只凭原句认出来"),
    ],
)
def test_what_cannot_be_written_is_refused(text: str, reason: str) -> None:
    data = text.encode()
    open_ones = doubtful(data, "a.md", Register())
    with pytest.raises(RefusedError, match=reason):
        confirm(data, "a.md", Register(), open_ones[-1:])


def run(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts"), "confirm", str(file), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_command_lists_and_confirms(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(HEAD + BODY, encoding="utf-8")
    listed = run(file)
    assert listed.returncode == 0
    assert (
        "1. 各党总支｜应当｜5月20日前（2026年5月20日）｜5月20日前报送总结\n   原句：5月20日前报送总结\n"
        in listed.stdout
    )
    assert "共 2 项待核" in listed.stdout
    assert file.read_text(encoding="utf-8") == HEAD + BODY
    wrong = run(file, "1", "3-5")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "没有序号“3-5”。序号从 1 到 2" in wrong.stderr
    assert file.read_text(encoding="utf-8") == HEAD + BODY
    done = run(file, "--all")
    assert (done.returncode, done.stderr) == (0, "")
    assert "这份通知没有待核的任务了。" in done.stdout
    assert run(file).stdout == "这份通知没有待核的任务。\n"
