"""Bytes become text, or a finding says why not; the case of every encoding is among the golden ones."""

from __future__ import annotations

import pytest
from bulletin.pipeline import assemble_bulletin
from bulletin.read.decode import MAX_BYTES, decode_source
from bulletin.wording.report import format_finding

TEXT = "---\ntitle: 关于做好工作的通知\n---\n\n正文。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le"])
def test_text_is_kept(encoding: str) -> None:
    data = TEXT.encode(encoding)
    text, _ = decode_source(b"\xff\xfe" + data if encoding == "utf-16-le" else data, "a.md")
    assert text == TEXT


def test_line_ends_become_lf() -> None:
    assert decode_source("甲\r\n乙\r丙\n".encode(), "a.md")[0] == "甲\n乙\n丙\n"


def test_five_megabytes_are_one_finding_and_no_work() -> None:
    bulletin = assemble_bulletin({"notices/2026/a.md": "各党总支须按时报送。\n".encode() * 170_000})
    report = [format_finding(finding) for finding in bulletin.findings]
    assert len(report) == 1
    assert report[0].startswith("notices/2026/a.md:1:1 错误 [file-too-large]\n  问题：这个文件有 5.3 MB")


def test_the_limit_itself_is_allowed() -> None:
    assert decode_source(b"a" * MAX_BYTES, "a.md")[1] == []


def test_a_gbk_file_is_placed_at_its_first_character_that_others_garble() -> None:
    [finding] = decode_source("---\r\ntitle: 关于\r\n".encode("gbk").replace(b"\r\n", b"\n"), "a.md")[1]
    assert (finding.place.line, finding.place.column) == (2, 8)


def test_broken_bytes_are_no_gbk() -> None:
    """Most of a UTF-8 file can also be read as GB 18030, as nonsense."""
    text, [finding] = decode_source(TEXT.encode() + b"\xe6\n", "a.md")
    assert finding.code == "bytes-broken"
    assert text.startswith(TEXT)
