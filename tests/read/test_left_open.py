"""What a notice gets when it is signed may be open until then; what is written and wrong is wrong, and not open."""

from __future__ import annotations

import pytest
from bulletin.read.document import Document, read_document


def read(path: str = "notices/2026/a.md", **header: str) -> Document:
    given = {"title": "关于报送名册的通知", "issuer": "中共云溪师范大学委员会"} | header
    lines = "".join(f"{key}: {value}\n" for key, value in given.items())
    return read_document(f"---\n{lines}---\n\n正文。\n".encode(), path)


@pytest.mark.parametrize(
    "given",
    [
        "云溪师委〔2026〕\u3000号",
        "云溪师委〔2026〕号",
        "云溪师委〔2026〕  号",
        "云溪师委〔2026〕__号",
        "云溪师委〔2026〕×号",
        "云溪师委〔2026〕XX号",
        "云溪师委[2026]第 号",
        "云溪师委（2026）\u3000号",
        "云溪师委〔2026〕",
    ],
)
def test_a_number_with_an_empty_place(given: str) -> None:
    document = read(doc_no=given, date="2026-03-02")
    assert document.header.doc_no is None
    assert document.findings == ()
    assert (document.left_open.keys, document.left_open.code, document.left_open.year) == (
        ("doc_no",),
        "云溪师委",
        "2026",
    )


@pytest.mark.parametrize(
    "given", ["待定", "待编号", "未定", "签发后编号", "", "''", "〔2026〕\u3000号", "云溪师委〔〕号"]
)
def test_a_number_that_is_not_there(given: str) -> None:
    document = read(doc_no=given, date="2026-03-02")
    assert (document.header.doc_no, document.findings, document.left_open.keys) == (None, (), ("doc_no",))


@pytest.mark.parametrize(
    "given",
    [
        "云溪师委〔2026〕7号",
        "云溪师委〔2026〕七号",
        "云溪师委〔2026〕07号",
        "云溪师委2026号",
        "7号",
        "无",
        "云溪师委〔202X〕X号",
    ],
)
def test_a_number_that_is_written_is_not_open(given: str) -> None:
    document = read(doc_no=given, date="2026-03-02")
    assert (document.header.doc_no, document.left_open.keys) == (given, ())


@pytest.mark.parametrize(
    ("given", "year", "month"),
    [
        ("2026年\u3000月\u3000日", "2026", ""),
        ("2026年 月 日", "2026", ""),
        ("2026年3月\u3000日", "2026", "3"),
        ("2026年03月__日", "2026", "3"),
        ("2026年X月X日", "2026", ""),
        ("2026-XX-XX", "2026", ""),
        ("2026-11-XX", "2026", "11"),
        ("年\u3000月\u3000日", "", ""),
        ("待定", "", ""),
        ("签发后填写", "", ""),
        ("", "", ""),
    ],
)
def test_a_day_with_empty_places(given: str, year: str, month: str) -> None:
    document = read(doc_no="云溪师委〔2026〕7号", date=given)
    assert (document.header.date, document.findings) == (None, ())
    assert (document.left_open.keys, document.left_open.year, document.left_open.month) == (("date",), year, month)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("2026-13-45", "date-does-not-exist"),
        ("2026-02-30", "date-does-not-exist"),
        ("2026年3月", "date-not-read"),
        ("2026", "date-not-read"),
        ("3月2日", "date-not-read"),
        ("明天", "date-not-read"),
        ("2026年3月2日", "date-not-iso"),
    ],
)
def test_a_day_that_is_written_wrong_is_wrong_and_not_open(given: str, code: str) -> None:
    document = read(doc_no="云溪师委〔2026〕7号", date=given)
    assert ([finding.code for finding in document.findings], document.left_open.keys) == ([code], ())


def test_a_number_behind_a_misspelt_key_is_told_as_that_alone() -> None:
    document = read(docno="云溪师委〔2026〕7号", date="2026-03-02")
    assert ([finding.code for finding in document.findings], document.left_open.keys) == (["key-misspelt"], ())


@pytest.mark.parametrize(
    ("path", "header", "year"),
    [
        ("notices/2026/a.md", {}, "2026"),
        ("notices/2026/a.md", {"doc_no": "云溪师委〔2027〕 号"}, "2027"),
        ("notices/2026/a.md", {"doc_no": "云溪师委〔2026〕 号", "date": "2027-01-04"}, "2027"),
        ("drafts/a.md", {}, ""),
        ("a.md", {"date": "2026年 月 日"}, "2026"),
    ],
)
def test_the_year_is_the_one_that_is_written_and_else_that_of_the_folder(
    path: str, header: dict[str, str], year: str
) -> None:
    assert read(path, **header).signing_year == year


def test_a_story_is_not_signed() -> None:
    document = read_document("---\ntype: story\ntitle: 一盏灯\n---\n\n正文。\n".encode(), "stories/2026/a.md")
    assert document.left_open.keys == ()
    assert {"date（日期）", "date（成文日期）"} & {finding.params.get("key") for finding in document.findings}
