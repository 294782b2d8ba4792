"""The PDF says what the page says: every word of every sample, in the same order, and what looks like code is words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from bulletin.digest.compose import Proof
from bulletin.digest.model import Item, Link, Note, Table, print_data
from bulletin.digest.order import Order
from fonts import choose_fonts
from printed import notice, png, proof, words_in
from typesetting import typeset

ROOT = Path(__file__).resolve().parents[2]
MM = 72 / 25.4
# 天头 and the bottom edge of 版心 (GB/T 9704, 5.2): page numbers and codes are below it.
TEXT_AREA = (0, 30 * MM, 210 * MM, 262.5 * MM)
# Characters that a PDF may give back in another form: ligatures, spaces, the dashes of compatibility.
SAME = str.maketrans({"\u2060": "", "\u200b": "", "\u00ad": "", "\u00a0": "", "\u3000": ""})


def squash(text: str) -> str:
    return re.sub(r"\s+", "", text.translate(SAME))


def set_in_type(found: Proof) -> pymupdf.Document:
    pdf = typeset(print_data(found.document), found.pictures, choose_fonts("pinned"))
    return pymupdf.open(stream=pdf, filetype="pdf")


def text_of(pdf: pymupdf.Document) -> str:
    return squash("".join(page.get_text(clip=TEXT_AREA) for page in pdf))


def pieces(item: Item) -> Iterator[str]:
    """What of an item stands together on paper: a paragraph, a cell, a line of its frame; notes stand at the foot."""
    yield item.title
    if item.kind == "notice":
        yield f"{item.recipients}：" if item.recipients else ""
    yield from _pieces(item.body)
    if item.signature:
        yield from item.signature.name.split("、")  # offices that issue together may stand in rows
        yield item.signature.date_text


def _pieces(value: object) -> Iterator[str]:
    if isinstance(value, Table):
        for row in (*value.header, *value.rows):
            for cell in row:
                yield words_in(cell.inlines)
    elif isinstance(value, tuple):
        for each in value:
            if not isinstance(each, Note):
                yield from _pieces(each)
    else:
        yield words_in(_without_notes(value))


def _without_notes(value: object) -> object:
    inlines = getattr(value, "inlines", None)
    if inlines is None:
        return value
    return (*getattr(value, "lead", ()), *(each for each in inlines if not isinstance(each, Note)))


@pytest.fixture(scope="module")
def samples() -> tuple[Proof, str]:
    docs = ROOT / "docs"
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    found = proof(files, Order("brief", site="http://dj.example.edu.cn/"))
    assert found.findings == ()
    return found, text_of(set_in_type(found))


def test_every_word_of_every_sample_is_on_paper_in_its_order(samples: tuple[Proof, str]) -> None:
    found, text = samples
    at = text.index("任务和时限")
    for item in found.document.items:
        for piece in map(squash, pieces(item)):
            place = text.find(piece, at)
            assert place >= 0, f"{item.source_path}: {piece[:60]}"
            at = place + len(piece)


def test_every_obligation_of_the_samples_is_on_paper_with_its_notice(samples: tuple[Proof, str]) -> None:
    found, text = samples
    assert found.document.obligations is not None
    rows = [row for group in found.document.obligations.by_date for row in group.rows]
    assert len(rows) > 100
    for row in rows:
        assert squash(row.what) in text
        assert squash(row.notice_title) in text


HOSTILE = (
    '甲 #read("/etc/passwd") #import "x.typ": * $ sum_(i=0)^n $ @label <label> // 注 /* 注 */ \\u{41} #set page()\n\n'
    '```\n#eval("1+1") ]) #pagebreak()\n```\n\n../../../../etc/passwd 和 C:\\Windows\\win.ini。'
)


def test_content_is_never_code() -> None:
    found = proof({"notices/2026/a.md": notice(HOSTILE)}, Order("official"))
    text = text_of(set_in_type(found))
    for piece in (
        '#read("/etc/passwd")#import"x.typ"',
        "$sum_(i=0)^n$",
        "//注/*注*/",
        '#eval("1+1")])#pagebreak()',
        "C:\\Windows",
    ):
        assert piece in text, piece
    assert "root:" not in text


def test_every_construction_of_the_dialect_is_on_paper() -> None:
    body = (
        "一、总则\n\n（一）先说一句。后说一句[^1]。\n\n- 甲项\n    1. 乙项\n    2. 丙项\n\n> 引文一句。\n\n"
        '| 单位 | 人数 |\n|:--|--:|\n| 文学院 | 12 |\n\n![窗口](images/x.png "图1 窗口")\n\n~~~\n原样  两行\n~~~\n\n'
        "**强调**、*楷体*、<u>划线</u>、<del>删去</del>、H<sub>2</sub>O。\n\n---\n\n末一句。\n\n[^1]: 注文在页脚。\n"
    )
    found = proof({"notices/2026/a.md": notice(body), "notices/2026/images/x.png": png(400, 300)}, Order("official"))
    pdf = set_in_type(found)
    text = text_of(pdf)
    for piece in re.findall(r"[\u4e00-\u9fff]{2,}", re.sub(r"!\[.*?\]|images/x.png", "", body)):
        assert piece in text, piece
    assert any(page.get_images() for page in pdf)


def test_links_lead_to_pages_of_the_document_and_out_of_it() -> None:
    files = {
        "notices/2026/a.md": notice("见[乙文](b.md)和[学校](https://www.example.edu.cn/)，[坏](javascript:alert(1))。"),
        "notices/2026/b.md": notice("正文。", doc_no="云溪师委〔2026〕2号", title="关于另一件事的通知"),
    }
    found = proof(files, Order("brief", site="http://dj.example.edu.cn/"))
    assert not [each for each in vars(found.document).values() if isinstance(each, Link)]
    links = [link for page in set_in_type(found) for link in page.get_links()]
    assert any(link["kind"] in (pymupdf.LINK_GOTO, pymupdf.LINK_NAMED) for link in links)
    addresses = {link["uri"] for link in links if link["kind"] == pymupdf.LINK_URI}
    assert "https://www.example.edu.cn/" in addresses
    assert not [address for address in addresses if address.lower().startswith(("javascript", "file"))]


def lines_of(pdf: pymupdf.Document) -> list[tuple[float, str]]:
    """Where each line of the text begins, in millimetres from the left edge, and what it says."""
    return [
        (line["bbox"][0] / MM, "".join(span["text"] for span in line["spans"]).strip())
        for page in pdf
        for block in page.get_text("dict", clip=TEXT_AREA)["blocks"]
        for line in block.get("lines", ())
    ]


def test_no_line_begins_with_a_mark_behind_an_address() -> None:
    body = "\n\n".join(f"网址：https://www.example.edu.cn/{'a' * length}，邮箱另告。" for length in range(20, 80))
    lines = lines_of(set_in_type(proof({"notices/2026/a.md": notice(body)}, Order("official"))))
    assert [line for _, line in lines if line[:1] in tuple("，。、；：）")] == []
    assert squash(body) in squash("".join(line for _, line in lines))


def test_every_line_that_an_author_ends_begins_like_a_paragraph() -> None:
    body = "时间：三月<br>地点：三楼会议室<br> **主持：** 值班的同志"
    lines = lines_of(set_in_type(proof({"notices/2026/a.md": notice(body)}, Order("official"))))
    starts = [start for start, line in lines if line.startswith(("时间", "地点", "主持"))]
    assert len(starts) == 3
    assert max(starts) - min(starts) < 0.5


def test_long_wide_and_rare_things_are_all_on_paper() -> None:
    columns = 14
    heads = [f"栏目{number}" for number in range(columns)]
    table = f"| {' | '.join(heads)} |\n|{'--|' * columns}\n| {' | '.join(['很长的一些内容写在这里'] * columns)} |"
    solid = "a" * 40 + "O" * 40
    body = f"{solid}\n\n{table}\n\n龑、䶮、㵯、喆。\n\n[长网址](https://www.example.edu.cn/{'x' * 120})"
    found = proof(
        {"notices/2026/a.md": notice(body, title="关于" + "推进标准化建设" * 28 + "的通知")}, Order("official")
    )
    pdf = set_in_type(found)
    text = squash("".join(page.get_text() for page in pdf))
    for piece in (*heads, "龑", "䶮", "㵯", "喆"):
        assert piece in text
    assert text_of(pdf).count("推进标准化建设") >= 28  # without the foot of the page it goes over from
    assert text.count("O") == 40
    for page in pdf:
        for word in page.get_text("words"):
            assert 0 <= word[0] <= word[2] <= page.rect.width, word[4]
