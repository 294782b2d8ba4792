"""Attachments written as the path of a file: told with the line that would be right, and read as meant."""

from __future__ import annotations

import pytest
from bulletin.read.document import Document, read_document

HEAD = "---\ntitle: 关于报名的通知\ndoc_no: 云溪师委〔2026〕7号\nissuer: 党委办公室\ndate: 2026-03-02\n"
WRITTEN = {
    "files/x.csv": "{title: x, file: files/x.csv}",
    "报名表.xlsx": "{title: 报名表, file: files/报名表.xlsx}",
    "files\\报名表.DOCX": "{title: 报名表, file: files/报名表.DOCX}",
    "'C:\\Users\\a\\报名, 表.xlsx'": '{title: "报名, 表", file: "files/报名, 表.xlsx"}',
    "../2025/files/名单.pdf": "{title: 名单, file: ../2025/files/名单.pdf}",
    "/data/名单.wps": "{title: 名单, file: files/名单.wps}",
    "报名表（2026.3版）.et": "{title: 报名表（2026.3版）, file: files/报名表（2026.3版）.et}",
    "title: files/x.csv": "{title: x, file: files/x.csv}",
    "统计表：files/x.csv": "{title: 统计表, file: files/x.csv}",
    "统计表: files/x.csv": "{title: 统计表, file: files/x.csv}",
    '"[统计表](files/x (1).csv)"': "{title: 统计表, file: files/x (1).csv}",
}
FINE = [
    "报名表",
    "学院/部门汇总表",
    "软件清单（Word、Excel 2016）",
    "关于报送.csv文件的说明",
    "报名表: 一式两份",
    "{title: 报名表.xlsx, file: files/报名表.xlsx}",
    "{title: 报名表}",
    "https://www.example.edu.cn/a.pdf",
    "第3.1版报名表",
]


def read(lines: str) -> Document:
    return read_document(f"{HEAD}{lines}\n---\n\n正文。\n".encode(), "notices/2026/a.md")


def told(document: Document) -> list[tuple[int, str]]:
    found = [finding for finding in document.findings if finding.code == "attachment-is-path"]
    return [(finding.place.line, finding.params["right"]) for finding in found]


@pytest.mark.parametrize("written", WRITTEN)
def test_an_item_that_is_a_path(written: str) -> None:
    document = read(f"attachments:\n  - 名单\n  - {written}")
    assert told(document) == [(8, f"  - {WRITTEN[written]}")]
    right = read(f"attachments:\n  - 名单\n  - {WRITTEN[written]}")
    assert document.header == right.header
    assert told(right) == []


@pytest.mark.parametrize("key", ["attachments", "附件"])
@pytest.mark.parametrize("written", ["[files/x.csv, 名单, files/y.csv]", "[{title: files/x.csv}, 名单, y.csv]"])
def test_a_list_on_one_line_is_told_once(key: str, written: str) -> None:
    right = f"{key}: [{{title: x, file: files/x.csv}}, 名单, {{title: y, file: files/y.csv}}]"
    assert told(read(f"{key}: {written}")) == [(6, right)]
    assert told(read(right)) == []


def test_a_path_without_a_list() -> None:
    assert told(read("attachments: files/x.csv")) == [(6, "attachments: [{title: x, file: files/x.csv}]")]


@pytest.mark.parametrize("written", FINE)
def test_titles_are_let_be(written: str) -> None:
    assert told(read(f"attachments:\n  - {written}")) == []


@pytest.mark.parametrize(
    "written", ["attachments:", "attachments: []", "attachments: {a: b, c: d}", "events: {a.csv: b}"]
)
def test_what_is_no_list_is_for_other_rules(written: str) -> None:
    assert told(read(written)) == []
