"""`review`: only the record changes, whatever the file looks like; what is not in order is refused and not written."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from bulletin.read.document import read_document
from front_matter_lines import RefusedError
from replaced_file import ChangedMeanwhileError, replace_whole
from review_record import record_step

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2026, 4, 13)
HEAD = """---
title: 关于开展档案自查的通知   # 定稿
doc_no: 云溪师组〔2026〕98号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支]
date: 2026-04-13
"""
BODY = "---\n\n各党总支须于5月15日前完成自查。  \n\n最后一段。\n\n\n"
FIRST = "  first: {by: 骆听澜, date: 2026-04-09}\n"
SECOND = "  second: {by: 沈渡, date: 2026-04-10}\n"


def record(text: str, step: str = "first", by: str = "骆听澜", day: dt.date = DAY) -> str:
    return record_step(text.encode(), "notices/2026/a.md", step, by, day).data.decode()


def test_the_first_record_is_put_at_the_end_of_the_front_matter() -> None:
    assert record(HEAD + BODY) == f"{HEAD}review:\n  first: {{by: 骆听澜, date: 2026-04-13}}\n{BODY}"


def test_the_final_one_keeps_the_hash_of_the_body_and_the_lines_of_the_others() -> None:
    before = HEAD + "review:   # 三审\n  # 先初审\n" + FIRST + SECOND + "expires: 2027-01-01\n" + BODY
    after = record(before, "final", "周砚秋")
    record_line = next(line for line in after.split("\n") if line.startswith("  final:"))
    assert after.replace(f"{record_line}\n", "") == before
    document = read_document(after.encode(), "a.md")
    assert document.header.review is not None
    assert document.header.review.final is not None
    assert document.header.review.final.sha256 == document.body_hash


def test_a_review_done_again_voids_the_later_ones() -> None:
    text = HEAD + "review:\n" + FIRST + SECOND + "  final: {by: 周砚秋, date: 2026-04-13, sha256: 旧}\n" + BODY
    after = record(text, "second", "温知禾")
    assert after == HEAD + "review:\n" + FIRST + "  second: {by: 温知禾, date: 2026-04-13}\n" + BODY


@pytest.mark.parametrize(
    "block",
    [
        "review: {first: {by: 骆听澜, date: 2026-04-09}}\n",
        "review: {first: {by: 骆听澜,\n  date: 2026-04-09}}\n",
        "review:\n  first:\n    by: 骆听澜\n    date: 2026-04-09\n",
        "审核:\n  初审: {by: 骆听澜, date: 2026-04-09}\n",
        "review:\n\n    first: {by: 骆听澜, date: 2026-04-09}\n",
    ],
)
def test_any_way_of_writing_a_record_is_added_to_or_refused(block: str) -> None:
    try:
        after = record(HEAD + block + BODY, "second", "沈渡")
    except RefusedError:
        assert "\n\n    first" in block
        return
    review = read_document(after.encode(), "notices/2026/a.md").header.review
    assert review is not None
    assert (review.first and review.first.by, review.second and review.second.by) == ("骆听澜", "沈渡")


def test_windows_lines_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + (HEAD + BODY).replace("\n", "\r\n")
    after = record(text)
    assert after == text.replace(
        "date: 2026-04-13\r\n", "date: 2026-04-13\r\nreview:\r\n  first: {by: 骆听澜, date: 2026-04-13}\r\n"
    )


@pytest.mark.parametrize(
    ("text", "step", "by", "day"),
    [
        (HEAD + BODY, "second", "沈渡", DAY),
        (HEAD + "review:\n" + FIRST + BODY, "second", "骆听澜", DAY),
        (HEAD + "review:\n" + FIRST + BODY, "second", "沈渡", dt.date(2026, 4, 1)),
        (HEAD + BODY, "first", "a: {", DAY),
        (HEAD + BODY, "first", "骆\n听澜", DAY),
        (HEAD.replace("date: 2026-04-13", "date: 2026/13/40") + BODY, "first", "骆听澜", DAY),
        ("没有登记部分。\n", "first", "骆听澜", DAY),
    ],
    ids=["first missing", "same person", "goes back", "yaml in a name", "two lines", "faulty header", "no header"],
)
def test_what_is_not_in_order_is_refused(text: str, step: str, by: str, day: dt.date) -> None:
    with pytest.raises(RefusedError):
        record(text, step, by, day)


@pytest.mark.parametrize(
    "data",
    [(HEAD + BODY).encode("gbk"), (HEAD + BODY).encode("utf-16"), (HEAD + BODY).replace("\n", "\r").encode(), b""],
)
def test_a_file_of_another_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        record_step(data, "a.md", "first", "骆听澜", DAY)


def test_the_hash_is_of_the_text_and_not_of_its_line_ends() -> None:
    hashes = {
        read_document((HEAD + body).encode(), "a.md").body_hash
        for body in (BODY, BODY.rstrip() + "\n", BODY.replace("\n", "\r\n"), BODY.replace("---\n\n", "---\n\n\n"))
    }
    assert len(hashes) == 1
    assert read_document((HEAD + BODY.replace("5月", "6月")).encode(), "a.md").body_hash not in hashes


def test_a_file_saved_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("新", "utf-8")
    with pytest.raises(ChangedMeanwhileError):
        replace_whole(file, "旧".encode(), b"x")
    assert file.read_text("utf-8") == "新"
    assert list(tmp_path.iterdir()) == [file]


def test_the_command_writes_the_file_and_says_what_it_did(tmp_path: Path) -> None:
    file = tmp_path / "通 知.md"
    file.write_text(HEAD + BODY, "utf-8")
    file.chmod(0o640)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "scripts"), "review", str(file), *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)

    done = run("--step", "first", "--by", "骆听澜", "--date", "2026-04-09")
    assert (done.returncode, done.stdout.split("。")[0]) == (0, "已登记初审：骆听澜，2026-04-09"), done.stderr
    assert file.stat().st_mode & 0o777 == 0o640
    written = file.read_bytes()
    refused = run("--step", "second", "--by", "骆听澜", "--date", "2026-04-10")
    assert refused.returncode == 1
    assert "[reviewers-same]" in refused.stderr
    assert file.read_bytes() == written
    ahead = run("--step", "second", "--by", "沈渡", "--date", "2199-01-01")
    assert (ahead.returncode, ahead.stderr.partition("，")[0]) == (1, "审核日期 2199-01-01 还没有到")
    assert file.read_bytes() == written
    file.unlink()
    assert run("--step", "first", "--by", "骆听澜").returncode == 2
