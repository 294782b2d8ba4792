"""Pasted text becomes Markdown whose paragraphs are the office's."""

import re

import markdown
import pytest
from bulletin.read.blocks import read_body
from bulletin.render.layout import NoIndentedCode, UnmarkedText, lay_out
from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import SimpleTextInlineProcessor


def to_html(source: str) -> str:
    extensions = ["tables", "sane_lists", NoIndentedCode()]
    return markdown.markdown(lay_out(read_body(source)), extensions=extensions)


def test_paragraphs_without_empty_lines_between_stand_alone() -> None:
    html = to_html("一、时间\n3月15日前报送。\n二、要求\n（一）要快。\n（二）要准。\n")
    assert html.count("<p>") == 5


def test_indented_paragraphs_are_no_program_code() -> None:
    html = to_html("    各党总支要报送名单。\n\n　　各党支部要开会。\n\n\t学院要报名。\n")
    assert "<code>" not in html
    assert html.count("<p>") == 3
    assert "　" not in html


def test_a_paragraph_broken_by_a_page_end_is_one() -> None:
    first = "为了做好这一年的各项准备工作，学校决定开展检查。各党总支要认真对照检查清单逐项开展自查自评，并在"
    assert to_html(f"{first}\n\n三月十五日前报送结果。\n").count("<p>") == 1


def test_lists_tables_and_quotes_stay_what_they_are() -> None:
    html = to_html("请带：\n\n- 名单\n- 表格\n\n1. 先报\n2. 后送\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n")
    assert html.count("<li>") == 4
    assert "<table>" in html
    assert "<p>名单" not in html


def test_a_table_right_under_a_paragraph_is_a_table() -> None:
    assert "<table>" in to_html("名单如下：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n以上。\n")


def test_a_table_without_bars_at_its_edges_is_a_table() -> None:
    html = to_html("名单如下：\n\n姓名 | 单位\n--- | :-:\n甲 | 乙\n丙 | 丁\n")
    assert html.count("<td") == 4
    assert to_html("电话：1 | 邮箱：2\n地点：3 | 时间：4\n").count("<p>") == 2


@pytest.mark.parametrize(
    "source",
    [
        "名单：\n\n姓名 | 单位\n甲 | 乙\n丙 | 丁\n完。\n",
        "| 姓名 | 单位 |\n| 甲 | 乙 |\n| 丙 | 丁 |\n",
        "　　姓名\t单位\n　　甲\t乙\n　　丙\t丁\n",
    ],
)
def test_rows_without_a_rule_below_the_first_are_a_table(source: str) -> None:
    html = to_html(source)
    assert html.count("<th>") == 2
    assert html.count("<td>") == 4


def test_rows_with_empty_lines_between_them_are_a_table() -> None:
    html = to_html("如下：\n\n姓名 | 单位 | 时间\n\n甲 | 乙 | 3月1日\n\n丙 | 丁 | 3月2日\n\n完。\n")
    assert (html.count("<th>"), html.count("<td>"), html.count("<p>")) == (3, 6, 2)


@pytest.mark.parametrize(
    "source",
    [
        "首页 | 新闻 | 通知\n",
        "1.\t先报\n2.\t后送\n3.\t归档\n",
        "甲 | 乙 | 丙\n丁 | 戊\n",
        "党委办公室\t组织部\n3月2日\t印\n",
    ],
)
def test_lines_with_a_bar_or_a_tab_are_not_all_tables(source: str) -> None:
    assert "<table>" not in to_html(source)


@pytest.mark.parametrize("source", ["", "\n", "甲", "| 甲 |", "# 题\n甲", "```\n甲\n乙\n```\n丙", "> 甲\n> 乙"])
def test_no_word_is_lost(source: str) -> None:
    assert "".join(lay_out(read_body(source)).split()) == "".join(source.split())


def outline(source: str) -> str:
    """The lists of a text: [ and ] around bullets, ( and ) around numbers."""
    html = re.sub(r"</?(?:li|p)>|\s", "", to_html(source))
    for tag, sign in (("<ul>", "["), ("</ul>", "]"), ("<ol>", "("), ("</ol>", ")")):
        html = html.replace(tag, sign)
    return html


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("- 甲\n  - 乙\n  - 丙\n- 丁", "[甲[乙丙]丁]"),
        ("1. 甲\n   - 乙\n2. 丙", "(甲[乙]丙)"),
        ("1. 甲\n   1. 乙\n   2. 丙\n2. 丁", "(甲(乙丙)丁)"),
        ("- 甲\n   1. 乙\n   2. 丙\n- 丁", "[甲(乙丙)丁]"),
        ("- 甲\n  - 乙\n    - 丙\n- 丁", "[甲[乙[丙]]丁]"),
        ("- 甲\n    - 乙\n        - 丙\n    - 丁", "[甲[乙[丙]丁]]"),
        ("* 甲\n\n  * 乙\n\n* 丙", "[甲[乙]丙]"),
        # One list, whatever its items are set in by.
        ("1. 甲\n   2. 乙\n3. 丙", "(甲乙丙)"),
        ("- 甲\n - 乙\n- 丙", "[甲乙丙]"),
        ("  1. 甲\n  2. 乙", "(甲乙)"),
        ("甲：\n  - 乙\n  - 丙", "甲：[乙丙]"),
        ("- 甲\n\n乙\n\n- 丙", "[甲]乙[丙]"),
    ],
)
def test_lists_within_lists(source: str, seen: str) -> None:
    assert outline(source) == seen


def test_no_list_in_program_code_is_moved() -> None:
    source = "```\n- 甲\n  - 乙\n```\n"
    assert lay_out(read_body(source)) == source


_PIECES = (
    *"甲 乙。 * ** _ __ ` `` \\ \\* [ ] ( ) [^1] ![ < > <b> & &amp; a@b.c # - 1. | \x02 \x03".split(" "),
    *("\n", "\n\n", "\n[^1]: ", "  \n", " "),
)


_MARKED = (
    *"_甲_ __乙__ *甲* **乙** `甲` \\* [甲](乙) ![甲](乙) <b>甲</b> &amp; <a@b.c> <http://a.b>".split(" "),
    *("甲  \n乙", "甲[^1]\n\n[^1]: 乙", "[甲]\n\n[甲]: 乙"),
)


@pytest.mark.parametrize("source", _MARKED)
def test_each_mark_is_seen(source: str) -> None:
    _check_unmarked(source)


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_where_no_mark_stands_none_is_missed(source: str) -> None:
    _check_unmarked(source)


def _check_unmarked(source: str) -> None:
    extensions = ["tables", "footnotes", "sane_lists", "toc", "fenced_code", NoIndentedCode()]
    expected = markdown.markdown(source, extensions=extensions)
    assert markdown.markdown(source, extensions=[*extensions, UnmarkedText()]) == expected


def test_what_others_look_for_is_found() -> None:
    class Bells(markdown.Extension):
        def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 the name is Markdown's
            md.inlinePatterns.register(SimpleTextInlineProcessor("铃(声)"), "bells", 5)

    assert markdown.markdown("铃声响", extensions=[UnmarkedText(), Bells()]) == "<p>声响</p>"
    assert markdown.markdown("铃声响", extensions=[UnmarkedText()]) == "<p>铃声响</p>"
