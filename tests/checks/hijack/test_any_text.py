"""The rules on hijacked text and on slips take any text whatever, and a long one in little time."""

from __future__ import annotations

import pytest
from bulletin.checks import hijack, text
from bulletin.read.document import read_document
from checked import findings_of
from hypothesis import given, settings
from hypothesis import strategies as st
from patience import within_patience

RULES = (*hijack.RULES, *text.RULES)
WORDS = (
    "《 》 （ ） ( ) 〔2020〕 [2020] 3号 中共 委员会 体育 bb k8 官网 app"
    " \u200b \u202e \ue000 о Ⓐ ⾼ 🎁 <span style=' display:none > <!-- http:// www. .com ** * _ 。 ， , ; 、、 “ ” ‘ ’"
    " 2026.3.2 二0二六年 630日 年月8日 首存 代写 加微信 防范 \n \n\n # | ``` ---"
    " \u00a0 &nbsp; 来源: 一 单 十 元"
)
PIECES = st.sampled_from(WORDS.split(" "))
REPEATED = (
    "《 《a》 中共 中共甲 （ “ <a <!-- {. {: bb体育 1 12月 。 a. http:// ** 加_ \u200b"
    " 赚 一单 无抵押 兼职。 来源: 年 2026 二0 [2020 ，， &nbsp; о 想 期刊 体育"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_the_rules_never_raise(body: str) -> None:
    document = read_document(f"---\ntitle: 甲\n---\n{body}".encode("utf-8", "replace"), "notices/2026/a.md")
    other = read_document(f"---\ntitle: 乙\n---\n{body}。{body}".encode("utf-8", "replace"), "notices/2026/b.md")
    for finding in findings_of(RULES, document, other):
        assert finding.place.line >= 1
        assert finding.place.column >= 1


@pytest.mark.parametrize(
    "piece",
    [
        *REPEATED.split(" "),
        ",\n",
        "微 ",
        "首页 ",
        "党\n",
        "每",
        "【",
        "棋牌工作",
        "承接",
        "先写后付",
        "植发",
        "（人流",
        "亻",
        "力口加",
        "①",
        "㈠对",
        "สล",
        "д ",
        "ơ a ",
        "星澜优选",
        "casino ",
        "free buy ",
        "代写，",
    ],
)
def test_long_texts_take_little_time(piece: str) -> None:
    """300 kB of one thing."""
    document = read_document((piece * (300_000 // len(piece.encode()))).encode(), "notices/2026/a.md")
    for rule in RULES:
        with within_patience(rule):
            findings_of([rule], document)
