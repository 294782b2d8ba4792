"""What no line end parts: a range before its sign, a fraction, a mark of a note and what it stands behind."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from bulletin.digest.kept_together import find_kept
from bulletin.digest.model import Block, Note, Paragraph, Styled, Text, print_data
from fonts import FontChoice
from hypothesis import given
from hypothesis import strategies as st
from paper.page import Paper
from paper.page_measures import body_lines
from paper.prints import NOTICE, PICTURES, official, paragraph
from typesetting import typeset


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("上午8:30—11:30报到", ["8:30—"]),
        ("第1—3周", ["1—"]),
        ("2026—2027学年", ["2026—"]),
        ("10—15人、20～30人", ["10—", "20～"]),
        ("北京—上海", ["京—"]),
        ("9月1日—9月5日", ["日—"]),
        ("执行GB/T 9704—2012", ["GB/T", "9704—"]),
        ("50元/人", ["元/人"]),
        ("1200元/人/年", ["元/人/年"]),
        ("24/7服务，A/B测试", ["24/7", "A/B"]),
        ("是/否", ["是/否"]),
        ("2026/10/9", ["2026/10/9"]),
        ("共1 234 567.89元", ["1 234 567.89"]),
        ("约10 kg、3.5 km、25 ℃", ["10 kg", "3.5 km", "25 ℃"]),
        ("见No. 5", ["No. 5"]),
        ("冉清越　沈　渡　周砚秋", ["冉清越", "沈　渡", "周砚秋"]),
        ("冉清越　　沈　渡　　阿依古丽·买买提", ["冉清越", "沈　渡", "阿依古丽·买买提"]),
        ("文学院：\n冉清越 沈　渡 周砚秋　骆听澜", ["冉清越", "沈　渡", "周砚秋", "骆听澜"]),
    ],
)
def test_what_is_kept(words: str, kept: list[str]) -> None:
    assert [words[start:end] for start, end in find_kept(words)] == kept


@pytest.mark.parametrize(
    "words",
    [
        "分四步走——学习",
        "——记冉清越",
        "三年——",
        "10月15日",
        "http://a.cn",
        "甲、乙，丙。",
        "3-5人",
        "",
        "—",
        "/",
        "甲 / 乙",
        "dj.example.edu.cn/notices/2026—2027",
        "第一条　为规范经费使用，制定本办法。",
        "第一章　总则",
        "联系人：党建办公室　电话：60120",
        "甲　乙",
        "3 May 2026",
        "Word 3 Excel",
        "10 months",
    ],
)
def test_what_is_not(words: str) -> None:
    assert [*find_kept(words)] == []


@given(st.text("甲1a—～/.，“ \u3000", max_size=60))
def test_it_is_found_in_order_and_never_long(words: str) -> None:
    found = [*find_kept(words)]
    assert [*sorted(found)] == found
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert all(end - start <= 45 for start, end in found)


NOTE = Note("n", (paragraph("注释的话。"),))


def noted(number: int) -> Paragraph:
    inlines = (Text("甲" * number + "学习有关文件"), replace(NOTE, label=f"n{number}"), Text("，抓好落实。"))
    return Paragraph(inlines)


def in_bold(number: int) -> Paragraph:
    bold = Styled("strong", (Text("有关文件"),))
    return Paragraph((Text("乙" * number + "学习"), bold, replace(NOTE, label=f"b{number}"), Text("，抓好落实。")))


RANGES = tuple(paragraph("甲" * number + "8:30—11:30，见GB/T 9704—2012，50元/人。") for number in range(14, 30))
NOTES = tuple(each(number) for number in range(14, 30) for each in (noted, in_bold))


def paper_of(body: tuple[Block, ...], fonts: FontChoice) -> Paper:
    item = replace(NOTICE, body=body, attachments=(), annex=())
    return Paper(typeset(print_data(official(item)), PICTURES, fonts))


def test_no_line_begins_with_the_sign_of_a_range_nor_with_or_behind_a_stroke(pinned_fonts: FontChoice) -> None:
    paper = paper_of(RANGES, pinned_fonts)
    lines = [line.text.strip() for sheet in paper.sheets for line in body_lines(sheet)]
    assert any("11:30" in line for line in lines)
    assert [line for line in lines if line.startswith(("—", "/")) or line.endswith("/")] == []


def test_a_list_of_names_breaks_between_them(pinned_fonts: FontChoice) -> None:
    names = ("冉清越", "沈　渡", "周砚秋", "骆听澜", "阿依古丽·买买提")
    body = tuple(paragraph("甲" * number + "　" + "　".join(names * 4)) for number in range(2, 6))
    lines = [line.text for sheet in paper_of(body, pinned_fonts).sheets for line in body_lines(sheet)]
    whole = {"".join(name.split()) for name in names}
    ends = [(line.split()[0], line.split()[-1]) for line in lines if "越" in line or "提" in line]
    assert len(ends) > 8
    for first, last in ends:
        assert any(first.startswith(name[:1]) for name in [*whole, "甲"])
        assert not last.endswith(("冉", "冉清", "沈", "周", "周砚", "骆", "骆听", "·", "买"))


def test_no_line_begins_with_the_mark_of_a_note(pinned_fonts: FontChoice) -> None:
    paper = paper_of(NOTES, pinned_fonts)
    # In the text they are larger than before the notes themselves.
    marks = [glyph for sheet in paper.sheets for glyph in sheet.glyphs if glyph.char.isdigit() and 8 < glyph.size < 12]
    assert len(marks) > len(NOTES)
    assert [glyph for glyph in marks if glyph.x < 30] == []
    assert paper.text.count("注释的话。") == len(NOTES)
