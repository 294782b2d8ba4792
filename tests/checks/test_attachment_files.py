"""Attachments whose file or title is nearly right: told with what would be right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bulletin.asset import Asset
from bulletin.checks.form.attachments_agree import check_attachments_agree
from bulletin.checks.targets_exist import check_targets_exist
from bulletin.pipeline import assemble_documents
from bulletin.register import Register

HEAD = "---\ntitle: 关于报名的通知\ndoc_no: 云溪师委〔2026〕7号\nissuer: 党委办公室\ndate: 2026-03-02\n"


def told(head: str, body: str, *files: str) -> list[tuple[str, str]]:
    data = f"{HEAD}{head}\n---\n\n{body}\n".encode()
    bulletin = assemble_documents({"notices/2026/a.md": data}, Register())
    assets = tuple(Asset(f"notices/2026/{file}") for file in files)
    found = [*check_targets_exist(replace(bulletin, assets=assets)), *check_attachments_agree(bulletin)]
    return [(finding.code, finding.params.get("right", "")) for finding in found]


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("files/报名表", "files/报名表.xlsx"),
        ("files/报名表.xlsx.xlsx", "files/报名表.xlsx"),
        ("files/报名表.xlsx", "files/报名表.xlsx.xlsx"),
        ("files/报名表.xls", "files/报名表.xlsx"),
        ("files/FORM.CSV", "files/form.csv"),
        ("files/报名表(终稿).docx", "files/报名表（终稿）.docx"),
        ("files/报名 表.docx", "files/报名表.docx"),
        ("报名表.docx", "报名表 .docx"),
    ],
)
def test_a_file_that_is_nearly_there(written: str, there: str) -> None:
    head = f"attachments:\n  - {{title: 报名表, file: {written}}}"
    assert told(head, "正文。", there, "files/汇总表.xlsx") == [("file-misspelt", f"file: {there}")]
    assert told("cc: 甲", f"[报名表](<{written}>)", there, "files/汇总表.xlsx") == [("file-misspelt", there)]


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("files/2025报名表.xlsx", ["files/2026报名表.xlsx"]),
        ("files/报名表.xlsx", ["报名表.xlsx"]),
        ("files/报名表", ["files/报名表.xlsx", "files/报名表.docx"]),
        ("files/报名表.xlsx", ["files/old/报名表.xls"]),
        ("files/", ["files/报名表.xlsx"]),
        ("files/报名表.xlsx", ["files/报名表1.xlsx"]),
    ],
)
def test_a_file_that_is_not_there(written: str, there: list[str]) -> None:
    head = f"attachments:\n  - {{title: 报名表, file: {written}}}"
    assert told(head, "正文。", *there) == [("attachment-missing", "")]


@pytest.mark.parametrize(
    "title", ["1.报名表", "附件1：报名表", "附件1 .报名表", "1、报名表", "附件一：报名表", "附件：报名表"]
)
def test_a_title_with_its_number(title: str) -> None:
    note = "正文。\n\n附件：报名表"
    assert told(f"attachments: [{title}]", note) == [("attachment-title-numbered", "title: 报名表")]


@pytest.mark.parametrize("title", ["2026年报名表", "报名表", "《报名表》", "2026.3月报名表"])
def test_a_title_with_a_number_of_its_own(title: str) -> None:
    assert told(f"attachments: [{title}]", f"正文。\n\n附件：{title}") == []
