"""Sentences and their clauses: no mark inside brackets or quotation marks parts them."""

import pytest
from bulletin.extract.segment import split_sentences
from small_notice import extract


def split(text: str) -> list[list[str]]:
    return [[text[part.start : part.end] + part.mark for part in sentence] for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲，乙：丙。丁；戊！己？", [["甲，", "乙：", "丙。"], ["丁；"], ["戊！"], ["己？"]]),
        ("甲", [["甲"]]),
        ("，，甲。。", [["甲。"]]),
        ("", []),
        ("甲（乙，丙。丁）戊，己。", [["甲（乙，丙。丁）戊，", "己。"]]),
        ("“甲。乙”，丙。", [["“甲。乙”，", "丙。"]]),
        ("「甲，乙」丙。", [["「甲，乙」丙。"]]),
        ("《甲，乙：丙》丁，戊。", [["《甲，乙：丙》丁，", "戊。"]]),
        ("【甲。】乙，丙。", [["【甲。】乙，", "丙。"]]),
        # Nested, also of one kind.
        ("（甲，（乙。）丙，丁）戊，己。", [["（甲，（乙。）丙，丁）戊，", "己。"]]),
        ("“甲（乙，丙。）丁，”戊，己。", [["“甲（乙，丙。）丁，”戊，", "己。"]]),
        # A mark without its partner is a character like any other.
        ("甲（乙，丙。丁", [["甲（乙，", "丙。"], ["丁"]]),
        ("甲）乙，丙。", [["甲）乙，", "丙。"]]),
        ("“甲（乙”丙，丁。", [["“甲（乙”丙，", "丁。"]]),
        # A sentence of its own, which asks for something; what only explains is part of nothing.
        ("甲。（乙请于3月5日前提交，丙。）", [["甲。"], ["乙请于3月5日前提交，", "丙。"]]),
        ("甲。（注：乙须在3月5日前提交）", [["甲。"], ["注：", "乙须在3月5日前提交。"]]),
        ("甲。（乙在上次会议已经介绍，丙。）丁。", [["甲。"], ["（乙在上次会议已经介绍，丙。）丁。"]]),
        ("甲（乙请于3月5日前提交，丙。）。", [["甲（乙请于3月5日前提交，丙。）。"]]),
        # A bracket that closes far away was not meant.
        (f"甲（{'乙' * 200}，丙）丁。", [[f"甲（{'乙' * 200}，", "丙）丁。"]]),
    ],
)
def test_split(text: str, sentences: list[list[str]]) -> None:
    assert split(text) == sentences


def test_an_unclosed_bracket_hides_no_later_duty() -> None:
    found = extract("各党总支要报送名单（一式两份。各党支部要于3月20日前报送总结。")
    assert [obligation.who for obligation in found] == [("各党总支",), ("各党支部",)]


def test_a_sentence_in_a_quotation_is_part_of_the_sentence_around_it() -> None:
    quote = "各党总支要围绕“学什么。怎么学，怎么用”（每人一篇，不得抄袭。）撰写体会"
    assert [obligation.quote for obligation in extract(f"{quote}。")] == [quote]
