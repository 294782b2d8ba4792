"""Prints that nobody would write, and somebody will: empty fields, things within things, whatever a body may hold."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
from bulletin.digest.model import (
    Annex,
    Block,
    Break,
    Cell,
    Code,
    CodeText,
    Heading,
    Internal,
    Item,
    Link,
    List,
    Masthead,
    Note,
    Paragraph,
    Picture,
    Print,
    Quote,
    Rule,
    Signature,
    Styled,
    Table,
    Text,
    print_data,
)
from fonts import FontChoice
from paper.page import Paper
from paper.prints import NOTICE, OPENING, PICTURES, brief, note, official, paragraph, said, table, volume
from typesetting import typeset

BARE = Item("bare", "notice", "通知", ("通知",), "", "", "notices/bare.md", ())
ITEMS = List(True, 2, ((paragraph("项"),), (paragraph("又一项"),)))
WIDE = Picture("wide.png", "会场全景", "", 1600, 400)

BODIES: dict[str, tuple[Block, ...]] = {
    "nothing": (),
    "an empty paragraph": (Paragraph(()), paragraph("有字的一段")),
    "levels left out": (Heading(4, said("（1）第四层")), Heading(1, said("一、第一层")), paragraph("有字的一段")),
    "headings only": (Heading(1, said("一、甲")), Heading(2, said("（一）乙"))),
    "a table of one cell": (Table(1, (), ((Cell(said("有字的一段")),),)),),
    "a head without rows": (Table(2, ((Cell(said("甲")), Cell(said("有字的一段"))),), ()),),
    "empty cells": (Table(2, ((Cell(()), Cell(())),), ((Cell(()), Cell(said("有字的一段"))),)),),
    "cells that span": (
        Table(
            3,
            ((Cell(said("表头"), colspan=3),), (Cell(said("甲")), Cell(said("乙")), Cell(said("丙")))),
            (
                (Cell(said("跨两行"), rowspan=2, is_head=True), Cell(said("1")), Cell(said("2"))),
                (Cell(said("有字的一段"), colspan=2),),
            ),
        ),
    ),
    "a picture in a cell": (Table(2, (), ((Cell((WIDE,)), Cell(said("有字的一段"))),)),),
    "a wide table in a list": (List(False, 1, ((paragraph("有字的一段"), table(2, 30)),)),),
    "lists in lists": (
        List(True, 0, ((List(False, 1, ((List(True, 9, ((paragraph("有字的一段"),),)),),)),),)),
    ),
    "an empty item": (List(True, 1, ((), (paragraph("有字的一段"),))),),
    "a quotation of everything": (
        Quote((Heading(1, said("一、题")), table(2, 2), WIDE, ITEMS, paragraph("有字的一段"))),
    ),
    "notes everywhere": (
        Heading(1, (Text("一、题"), note("in-heading"))),
        List(False, 1, ((Paragraph((Text("项"), note("in-list"))),),)),
        Table(1, (), ((Cell((Text("格"), note("in-cell"))),),)),
        Quote((Paragraph((Text("引"), note("in-quote"))),)),
        Paragraph((Text("有字的一段"), note("twice"), Text("再注"), Note("twice", ()))),
    ),
    "a note of everything": (
        Paragraph((
            Text("有字的一段"),
            Note("full", (paragraph("一"), ITEMS, Quote((paragraph("引"),)), table(1, 2), WIDE, Code("码"))),
        )),
    ),
    "marks in marks": (
        Paragraph((
            Styled("strong", (Styled("emphasis", (Styled("strike", said("有字")),)),)),
            Styled("underline", said("的一段")),
            Styled("sub", said("下")),
            Styled("sup", said("上")),
            CodeText("a  b"),
            Break(),
            Text(""),
        )),
    ),
    "links to nowhere": (
        Paragraph((
            Link("", said("有字的")),
            Link("javascript:alert(1)", said("一段")),
            Link("notices/x/", said("站内")),
            Internal("no-such-item", said("别处")),
            Link("mailto:office@example.edu.cn", said("邮箱")),
        )),
    ),
    "lines and code": (Rule(), Code(""), Code("\n\n  有字的一段\n\n"), Rule()),
    "a dot of a picture": (replace(WIDE, width=1, height=1), paragraph("有字的一段")),
    "a ribbon of a picture": (replace(WIDE, width=90000, height=2, caption="长图"), paragraph("有字的一段")),
    "a tower of a picture": (replace(WIDE, width=2, height=90000), paragraph("有字的一段")),
    "a very long paragraph": (paragraph(OPENING * 200), paragraph("有字的一段")),
    "blanks of all kinds": (paragraph("  有字\u00a0的\u3000一段\t  "),),
}  # fmt: skip


def text_of(pdf: bytes) -> str:
    pages = pymupdf.open(stream=pdf, filetype="pdf")
    return "".join("".join(page.get_text().split()) for page in pages)


@pytest.mark.parametrize("name", BODIES)
def test_it_is_printed_whole(name: str, pinned_fonts: FontChoice, tmp_path: Path) -> None:
    item = replace(NOTICE, body=BODIES[name], annex=())
    pdf = typeset(print_data(official(item)), PICTURES, pinned_fonts)
    if BODIES[name] and name != "headings only":
        assert "有字的一段" in text_of(pdf)
    file = tmp_path / "odd.pdf"
    file.write_bytes(pdf)
    told = subprocess.run(
        [Path(sys.executable).parent / "outloud", file, "--fail-on", "error"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stdout


def test_the_number_of_a_brief_stands_above_its_name(pinned_fonts: FontChoice) -> None:
    head = Masthead("云溪师范大学全面从严治党工作简报（专刊）", "党委组织部", "2026年3月2日", 3, 86, "000123")
    pdf = typeset(print_data(replace(brief(), masthead=head)), PICTURES, pinned_fonts)
    lines = pymupdf.open(stream=pdf, filetype="pdf")[0].get_text("dict")["blocks"]
    spans = [span for block in lines for line in block.get("lines", ()) for span in line["spans"]]
    name = [span["bbox"] for span in spans if span["color"] == 0xE11212]
    (number,) = (span["bbox"] for span in spans if "000123" in span["text"])
    assert name
    assert number[3] <= min(box[1] for box in name) + 6


LONG_NAMES = ["云溪师范大学学习贯彻党的创新理论主题教育工作简报", "云溪师范大学党委党建工作与事业发展深度融合文件汇编"]


@pytest.mark.parametrize("document", [brief(), volume(1)], ids=["brief", "volume"])
@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_is_large_and_its_lines_end_between_words(
    name: str, document: Print, pinned_fonts: FontChoice
) -> None:
    assert document.masthead
    document = replace(document, masthead=replace(document.masthead, name=name))
    page = Paper(typeset(print_data(document), PICTURES, pinned_fonts)).sheets[0]
    lines = [line for line in page.lines if any(glyph.is_red for glyph in line.inked)]
    assert "".join("".join(glyph.char for glyph in line.inked) for line in lines) == name
    assert len(lines) == 2
    assert not lines[0].text.replace(" ", "").endswith(("学习贯彻党的创", "主", "融", "事", "深"))
    assert min(line.size for line in lines) > 24  # in one line 17
    assert all(line.left > 27.9 and line.right < 184.1 for line in lines)


def test_a_very_long_title_begins_on_the_first_page(pinned_fonts: FontChoice) -> None:
    words = ("关于", *("深入", "开展", "调查", "研究", "和") * 20, "工作", "的", "通知")
    item = replace(NOTICE, title="".join(words), title_words=words)
    first = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")[0]
    assert "关于深入开展" in first.get_text()


def test_a_row_to_be_filled_in_is_as_high_as_one_with_words(pinned_fonts: FontChoice) -> None:
    rows = tuple((Cell(said(text)), Cell(said(text))) for text in ("甲", "乙"))
    empty = ((Cell(()), Cell(())),)
    ends = []
    for body in (rows, (*rows[:1], *empty)):
        block = Table(2, ((Cell(said("姓名")), Cell(said("单位"))),), body)
        item = replace(NOTICE, body=(block, paragraph("表下面的一段")), recipients="", attachments=(), annex=())
        page = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")[0]
        ends.append(round(page.search_for("表下面的一段")[0].y0))
    assert ends[0] == ends[1]


def test_a_cell_is_as_high_as_its_lines_whether_they_have_words_or_not(pinned_fonts: FontChoice) -> None:
    ends = []
    for inlines in (
        (Text("甲"), Break(), Text("乙"), Break(), Text("丙")),
        (Break(), Break()),
        (Text("甲"), Break(), Break()),
        (Break(), Break(), Text("丙")),
    ):
        block = Table(2, ((Cell(said("意见")), Cell(said("签字"))),), ((Cell(inlines), Cell(())),))
        item = replace(NOTICE, body=(block, paragraph("表下面的一段")), recipients="", attachments=(), annex=())
        page = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")[0]
        ends.append(round(page.search_for("表下面的一段")[0].y0))
    assert len(set(ends)) == 1


@pytest.mark.parametrize(
    "block",
    [
        List(True, 1, ((paragraph("一"), List(False, 1, ((WIDE,),))),)),
        Quote((WIDE,)),
        Table(2, (), ((Cell(said("样式")), Cell((WIDE,))), (Cell(said(OPENING)), Cell(said(OPENING))))),
        Paragraph((Text("注"), Note("picture", (WIDE,)))),
    ],
    ids=["list", "quote", "cell", "note"],
)
def test_a_picture_can_be_looked_into_and_keeps_within_its_room(block: Block, pinned_fonts: FontChoice) -> None:
    pdf = typeset(print_data(official(replace(NOTICE, body=(block,), annex=()))), PICTURES, pinned_fonts)
    (shown,) = (found["bbox"] for page in pymupdf.open(stream=pdf, filetype="pdf") for found in page.get_image_info())
    left, _, right, _ = (edge / 72 * 25.4 for edge in shown)
    assert left >= 28 - 0.1
    assert right <= 210 - 26 + 0.1
    assert right - left >= 40


@pytest.mark.parametrize(
    "document",
    [
        official(BARE),
        official(replace(BARE, signature=Signature("", "2026年3月2日"))),
        official(replace(BARE, signature=Signature("党委组织部", ""))),
        official(replace(BARE, kind="story", byline="作者")),
        official(replace(BARE, annex=(Annex("附件", "", ()), Annex("附件2", "表", (table(2, 2),))))),
        replace(brief(), masthead=None, note=(), colophon=None),
        replace(brief(), items=(BARE,), obligations=None),
        replace(brief(), note=(Heading(1, said("编者按")), paragraph("请看。"), Heading(2, said("（一）题")))),
        Print("volume", "汇编", "", "2026-01-01", (), masthead=None),
        Print("brief", "简报", "", "2026-01-01", ()),
    ],
    ids=range(10),
)
def test_what_is_not_given_is_not_missed(document: Print, pinned_fonts: FontChoice) -> None:
    assert typeset(print_data(document), PICTURES, pinned_fonts).startswith(b"%PDF")


@pytest.mark.parametrize("name", ["中共云溪师范大学委员会组织部", "云溪师范大学保卫工作处、云溪师范大学后勤服务总公司"])
def test_a_signature_is_never_alone_on_a_page_nor_over_its_edge(pinned_fonts: FontChoice, name: str) -> None:
    """However many lines stand above it: 署名 and 日期 are within the type area, some of the text with them."""
    for lines in range(12, 22):
        body = tuple(paragraph(f"第{number}行") for number in range(lines))
        item = replace(BARE, body=body, signature=Signature(name, "2026年3月2日"))
        document = Print("volume", "汇编", "云溪师范大学", "2026-03-02", (item,))
        with pymupdf.open(stream=typeset(print_data(document), {}, pinned_fonts)) as pdf:
            words = [word for page in pdf for word in page.get_text("words") if word[4] == "2026年3月2日"]
            signed = next(page for page in pdf if "2026年3月2日" in page.get_text())
            assert "行" in signed.get_text(), lines
            assert words[0][3] <= (297 - 35) / 25.4 * 72 + 0.5, lines
