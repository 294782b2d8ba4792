"""What a text and a query have in common: the same tokens, however either was written."""

import re

import pytest
from bulletin.search.fold import fold, simplified_forms
from bulletin.search.forms import read_numeral
from bulletin.search.tokens import cited_tokens, date_tokens, doc_no_tokens, tokenise


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("党费收缴", {"党费", "费收", "收缴"}),
        ("党", {"党"}),
        ("U盘", {"u", "u盘"}),
        ("17:00", {"17", "00", "17:00"}),
        ("08:30至9:05", {"08", "30", "9", "05", "8:30", "9:05", "30至", "至9"}),
        ("1:3、2:300、12:30:45", {"1", "3", "2", "300", "12", "30", "45"}),
        ("24小时值班", {"24", "24小", "小时", "时值", "值班"}),
        ("第17期", {"17", "第17", "17期"}),
        ("党员（群众）", {"党员", "群众"}),
        ("组织\n关系", {"组织", "织关", "关系"}),
        ("5G app", {"5", "g", "5g", "app"}),
        ("", set()),
        ("。！？", set()),
    ],
)
def test_units_and_their_pairs(text: str, tokens: set[str]) -> None:
    assert tokenise(fold(text)) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("黨費收繳", "党费收缴"),
        ("ＡＰＰ", "app"),
        ("関於", "関于"),
        ("第十七期", "第17期"),
        ("三月十一日", "3月11日"),
        ("五个工作日", "5个工作日"),
        ("二十四小时", "24小时"),
        ("三十分钟、十五天", "30分钟、15天"),
        ("裏", "里"),
        ("党\u200b费", "党费"),
        ("组\u00ad织\u2060关\ufeff系", "组织关系"),
        ("\u202e党员\u200d大\ufe0f会", "党员大会"),
        ("二○二六年", "二〇二六年"),
        ("二◯二六年", "2026年"),
    ],
)
def test_two_ways_of_writing_share_their_tokens(one: str, other: str) -> None:
    assert tokenise(fold(other)) <= tokenise(fold(one))


def test_folding_twice_is_folding_once() -> None:
    text = "".join(map(chr, simplified_forms())) + "ⅣＡ㈠①"
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("words", "number"),
    [("五", 5), ("十", 10), ("十五", 15), ("三十", 30), ("三十一", 31), ("二〇二六", 2026), ("零", 0)],
)
def test_numerals(words: str, number: int) -> None:
    assert read_numeral(words) == number


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("2026年3月11日", {"@2026-3-11", "@3-11", "@2026-3"}),
        ("2026-03-11", {"@2026-3-11", "@3-11", "@2026-3"}),
        ("二〇二六年三月十一日", {"@2026-3-11", "@3-11", "@2026-3"}),
        ("二○二六年三月十一日", {"@2026-3-11", "@3-11", "@2026-3"}),
        ("3月11日", {"@3-11", "@2025-3-11"}),
        ("3月11日至15日", {"@3-11", "@2025-3-11", "@3-15", "@2025-3-15"}),
        ("2026年5月", {"@2026-5"}),
        ("电话60226", set()),
    ],
)
def test_dates(text: str, tokens: set[str]) -> None:
    assert date_tokens(fold(text), 2025) == tokens


@pytest.mark.parametrize(
    "text",
    [
        "云溪师委〔2026〕7号",
        "云溪师委[2026]7号",
        "云溪师委（2026）7号",
        "云溪师委【2026】07号",
        "云溪师委2026年7号",
        "云溪师委2026-7",
        "云溪师委〔二〇二六〕7号",
        "云溪师委［二○二六］第7号",
        "云溪师委\u200b〔2026〕\u200b7号",
    ],
)
def test_a_doc_no_in_any_brackets(text: str) -> None:
    assert {"#2026-7", "#云溪师委2026-7"} <= doc_no_tokens(fold(text))


@pytest.mark.parametrize("text", ["2026年3月11日", "2026-03-11", "2026.3.11", "二〇二六年", "2026年3 月"])
def test_a_date_is_no_doc_no(text: str) -> None:
    assert doc_no_tokens(fold(text)) == set()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("《实施意见》（云溪师委〔2025〕26号）印发以来", {"云溪师委2025-26"}),
        ("根据云溪师委〔2025〕26号，", {"云溪师委2025-26"}),
        ("现对云溪师组〔2026〕23号作如下更正", {"云溪师组2026-23"}),
        ("按照上级文件和杏中大党办[2024]第08号要求", {"杏中大党办2024-8"}),
        ("见云溪师委〔二〇二六〕7号、云溪师组（2026）8号", {"云溪师委2026-7", "云溪师组2026-8"}),
        ("补充的，〔2026〕9号", {"2026-9"}),
        ("2026年8号楼、2026-9、〔2026〕10、3号（2026）", set()),
    ],
)
def test_what_a_sentence_cites_is_found_by_its_number(text: str, codes: set[str]) -> None:
    tokens = cited_tokens(fold(text))
    assert tokens == {f"#{code}" for code in codes} | {f"#{re.sub('[^0-9-]', '', code)}" for code in codes}
