"""A document knows the place of everything in it, as an editor counts lines and columns."""

from __future__ import annotations

import pytest
from bulletin.finding import Place
from bulletin.model import Notice, Story
from bulletin.read.document import read_document

TEXT = """---
标题: 关于做好工作的通知
recipients:
  - 各党总支
  - 各直属党支部
obligations:
  - action: add
    quote: 第一句
  - action: declare
    quote: 第二句
---

第一句。**第二句**。
"""


def test_places_of_front_matter() -> None:
    document = read_document(TEXT.encode(), "notices/2026/a.md")
    assert document.place_of("title") == Place("notices/2026/a.md", 2, 5)
    assert document.place_of("recipients", 1) == Place("notices/2026/a.md", 5, 5)
    # What is not there is placed at the nearest thing around it.
    assert document.place_of("recipients", 7) == Place("notices/2026/a.md", 4, 3)
    assert document.place_of("date") == Place("notices/2026/a.md", 2, 1)


def test_place_of_a_quote_is_its_own_beside_a_faulty_entry() -> None:
    """The faulty first entry is not in the header, so numbers there and in the file differ."""
    document = read_document(TEXT.encode(), "notices/2026/a.md")
    assert document.notice is not None
    [declared] = document.notice.obligations
    assert document.place_of_quote(declared.quote) == Place("notices/2026/a.md", 10, 12)


@pytest.mark.parametrize("before", ["", "\n\n", "\ufeff"])
def test_places_of_the_body(before: str) -> None:
    document = read_document((before + TEXT).encode(), "notices/2026/a.md")
    offset = document.body.source.index("第二句")
    place = document.place_in_body(offset)
    assert document.text.split("\n")[place.line - 1][place.column - 1 :].startswith("第二句")


@pytest.mark.parametrize(
    ("path", "data", "header"),
    [
        ("notices/2026/a.md", "---\ntitle: 甲\n---\n", Notice),
        ("stories/2026/a.md", "---\ntitle: 甲\n---\n", Story),
        ("stories/2026/a.md", "---\ntype: notice\n---\n", Notice),
        ("stories/2026/a.md", "---\n类型: 通知\n---\n", Notice),
        ("notices/2026/a.md", "---\ntype: 先进典型\n---\n", Story),
        ("notices/2026/a.md", "---\ntype: 简报\n---\n", Notice),
        ("notices/2026/a.md", "", Notice),
    ],
)
def test_type_comes_from_the_key_and_else_from_the_folder(path: str, data: str, header: type) -> None:
    assert type(read_document(data.encode(), path).header) is header


def test_what_is_right_beside_a_fault_is_kept() -> None:
    data = "---\ntitle: 通知: 甲\ndate: 2026-02-30\ndoc_no：云溪师委〔2026〕7号\n---\n正文\n"
    document = read_document(data.encode(), "notices/2026/a.md")
    assert document.notice is not None
    assert (document.notice.title, document.notice.doc_no) == ("通知：甲", "云溪师委〔2026〕7号")
    assert document.body.text == "正文\n"
