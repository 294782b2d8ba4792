"""What a wrong encoding left of a text is told once, and nothing that only looks a little like it."""

from __future__ import annotations

import pytest
from bulletin.pipeline import assemble_bulletin
from patience import within_patience

HEAD = """---
title: 关于做好教育工作的通知
doc_no: 云委〔2026〕9号
issuer: 党委组织部
recipients: [各党总支]
date: 2026-03-02
---

"""
BODY = "各党总支：\n\n现将党员教育培训工作有关事项通知如下，请认真贯彻落实。\n\n请于3月20日前报送总结。\n"


def as_windows(text: str) -> str:
    unknown = b"\x81\x8d\x8f\x90\x9d"
    return "".join(chr(b) if b in unknown else bytes([b]).decode("cp1252") for b in text.encode())


def codes_of(body: str, head: str = HEAD) -> list[str]:
    bulletin = assemble_bulletin({"notices/2026/a.md": (head + body).encode()})
    return [f"{f.place.line} {f.code}" for f in bulletin.findings if not f.code.startswith(("review", "pair"))]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (BODY.replace("教育", "锟斤拷锟斤拷"), 11),
        (BODY.replace("教育", "锟斤拷"), 11),
        (BODY + "烫烫烫\n", 14),
        (BODY + "屯屯屯屯屯屯\n", 14),
        (BODY.encode().decode("latin-1"), 9),
        (as_windows(BODY), 9),
        (BODY.encode("gbk").decode("latin-1"), 9),
    ],
)
def test_garbled_text_is_told_once(body: str, line: int) -> None:
    assert codes_of(body) == [f"{line} text-garbled"]


def test_a_garbled_head_is_told() -> None:
    assert "2 text-garbled" in codes_of(BODY, HEAD.replace("关于做好", as_windows("关于做好")))


@pytest.mark.parametrize(
    "words",
    [
        "开展屯垦史教育，屯田屯粮，军屯民屯。",
        "饭菜很烫，小心烫伤，麻辣烫。",
        "斧头、锛子、凿子各一把，两斤拷贝纸。",
        "法语 Café、naïve、São Paulo、Beyoncé、«été»、ÀÉÈÙÇ，德语 Zürich、Größe。",
        "面积 3×4 米，误差 ±0.5℃，价格 €20、£15，§3 第 ¶2 段。",
    ],
)
def test_other_text_is_let_be(words: str) -> None:
    assert codes_of(f"{BODY}\n{words}\n") == []


def test_each_line_with_damaged_characters_is_told() -> None:
    body = BODY.replace("教育", "\ufffd\ufffd").replace("总结", "总\ufffd")
    assert codes_of(body) == ["11 bytes-broken", "13 bytes-broken"]
    assert codes_of(BODY, HEAD.replace("教育", "教\ufffd")) == ["2 bytes-broken"]
    assert len(codes_of("请报送总\ufffd。\n" * 100)) == 20


@pytest.mark.parametrize("piece", ["锟", "烫", "å", "å…", "¹Ø", "å\x85", "斤拷"])
def test_a_long_row_costs_no_more_than_its_length(piece: str) -> None:
    with within_patience():
        codes_of(piece * 20_000)
