"""The words of a line of Markdown are found, each with its place in the source."""

from __future__ import annotations

import pytest
from bulletin.read.blocks import read_body
from patience import within_patience


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**各党总支**须报送", "各党总支须报送"),
        ("见[附件1](files/a.xlsx)。", "见附件1。"),
        ("见[附件1][a]。", "见附件1。"),
        ("![一张图](a.png)报送", "报送"),
        ("报送[^1]名单", "报送名单"),
        ("报<b>送</b><!-- 注 --><span>名</span><sup>单</sup>", "报送名单"),
        # What parts words on the page parts them here, once, and not at the ends of a line.
        ("报送<br>名单<BR/>总结", "报送 名单 总结"),
        ("<table><tr><td>甲</td><td>2</td></tr></table>", "甲 2"),
        ("<li>一</li> <li>二</li><p>三 <br>四</p>", "一 二 三 四"),
        ("一<p class='a'>&#20108;</p>[三<br>](a.md)四", "一 二 三 四"),
        ("一![图](a.png)二<img src='a.png'>三", "一 二 三"),
        ("**一**<hr>\\*二", "一 *二"),
        ("<big>一</big>二<bdi>三</bdi><thing>四</thing>", "一二三四"),
        (r"1\. 报送\*名单", "1. 报送*名单"),
        ("报送{.red}名单", "报送名单"),
        ("~~不~~报送", "不报送"),
        # As a browser shows them, by their figures and by their names.
        ("139&#49;2345678，绝&#23494;", "13912345678，绝密"),
        ("139&#x31;2&#X33;45678", "13912345678"),
        ("&lt;方案&gt;&amp;&ldquo;附件&rdquo;", "<方案>&“附件”"),
        ("甲&#10;乙&Tab;丙", "甲 乙 丙"),
        # A bar so written parts no cells; no entities, and one that is no character.
        ("甲&#124;乙", "甲&#124;乙"),
        ("R&D；A&B; &乙; &#; &unknown; &#49", "R&D；A&B; &乙; &#; &unknown; &#49"),
        # No marks of Markdown: brackets of a document's number, a comparison, an underscore in a name.
        ("云溪师委〔2026〕7号 [2026]", "云溪师委〔2026〕7号 [2026]"),
        ("人数<10的支部", "人数<10的支部"),
        ("a_b@example.org", "a_b@example.org"),
    ],
)
def test_words(source: str, words: str) -> None:
    assert read_body(source).text == words + "\n"


def test_a_quote_is_cut_from_the_source_with_its_marks() -> None:
    body = read_body("请**各党总支**按时[报送](a.md)。")
    start = body.text.index("各党总支")
    assert body.quote(start, start + 4) == "各党总支"
    assert body.quote(0, body.text.index("。") + 1) == "请**各党总支**按时[报送](a.md)。"


def test_a_quote_holds_its_entities_whole() -> None:
    body = read_body("请&#21508;单位报&#x9001;**名单&#12290;**\n")
    assert body.text == "请各单位报送名单。\n"
    assert body.quote(1, 6) == "&#21508;单位报&#x9001;"
    assert body.quote(4, 9) == "报&#x9001;**名单&#12290;"


def test_a_quote_holds_whole_tags() -> None:
    body = read_body("请<br>各单位<p>报送</p>名单。\n")
    assert body.text == "请 各单位 报送 名单。\n"
    assert body.quote(0, 5) == "请<br>各单位"
    assert body.quote(2, 10) == "各单位<p>报送</p>名"
    assert body.quote(1, 6) == "<br>各单位<p>"
    assert body.quote(6, 10) == "报送</p>名"


def test_each_character_knows_its_place() -> None:
    source = "请**各党总支**按时\n\n[报送](a.md)。"
    body = read_body(source)
    offsets = body.plain.offsets
    assert [source[at] for at in offsets][: len(body.text) - 1] == list(body.text)[:-1]
    assert [offsets[at] for at in range(len(offsets))] == list(offsets) == offsets[:]
    assert (offsets[-1], offsets[-2:]) == (list(offsets)[-1], list(offsets)[-2:])
    for at in (len(offsets), -len(offsets) - 1):
        with pytest.raises(IndexError):
            offsets[at]
    assert offsets == read_body(source).plain.offsets
    assert offsets != read_body(f" {source}").plain.offsets
    assert list(read_body("").plain.offsets) == []


@pytest.mark.parametrize("mark", ["[", "**", "<a", "`", "<!--", "[^", "\\", "{.", "![", "[甲]("])
def test_a_long_row_of_marks_costs_no_more_than_its_length(mark: str) -> None:
    with within_patience():
        read_body(mark * 40_000)
