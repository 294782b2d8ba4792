"""What is shown of a document that is found: the very sentence, its link, and marks that cut through nothing."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from asked_search import ask, ask_all, open_search
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HEAD = "---\ntitle: {title}\ndoc_no: 云委〔2026〕{number}号\nissuer: 组织部\ndate: 2026-01-0{number}\n---\n\n"
# Long enough for several files of the index; what it says of each college stands once.
LONG = "\n\n".join(
    f"{n}. 第{n}学院于每月最后一周检查消防器材，发现压力不足的，当天更换；第{n}学院的记录本由值班员"
    f"{'甲乙丙丁戊己庚辛'[n % 8]}保管，写明日期、地点和检查的人，检查的人要签名，不得代签，也不得事后补写。"
    for n in range(1, 61)
)
FILES = {
    "notices/2026/long.md": HEAD.format(title="关于消防器材检查的通知", number=1)
    + LONG
    + "\n\n61. 各学院要在年底前写出自查整改报告，并附上照片。\n\n62. 标题以外的末尾写着葡萄园。\n",
    "notices/2026/numbers.md": HEAD.format(title="关于党费收缴的通知", number=2)
    + "一、缴纳党费\n\n党费系统自2026年12月1日至15日开放至12月18日关闭，咨询时间12:30以后。按照校内第22号文，每月11日、"
    "2月3日各核对一次；v2.0版和第2期材料以2026年7月的为准，地点在128教室8号桌。\n",
    "notices/2026/rare.md": HEAD.format(title="关于姓名登记的通知", number=3)
    + f"姓名里有生僻字的同学{'𠮷' * 12}，请注明读音。登记时请把abcdefghijklmnopqrstuvwxyz写全，请核对拼写。\n",
}


@pytest.fixture(scope="module")
def sample_page(browser: Browser, sample_site: Path, serve_folder: Callable[[Path], str]) -> Iterator[Page]:
    page = browser.new_page()
    yield open_search(page, serve_folder(sample_site))
    page.close()


@pytest.fixture(scope="module")
def page(browser: Browser, build_once: Callable[..., Any], serve_folder: Callable[[Path], str]) -> Iterator[Page]:
    page = browser.new_page()
    yield open_search(page, serve_folder(build_once(FILES).site))
    page.close()


def bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def test_a_sentence_that_is_pasted_leads_to_itself(sample_page: Page, sample_site: Path) -> None:
    """Every obligation of the sample, with its commas, quotation marks and days."""
    obligations = json.loads((sample_site / "obligations.json").read_text("utf-8"))["obligations"]
    standing = [each for each in obligations if each["source"] == "extracted" and len(each["quote"]) >= 8]
    times = Counter(bare(each["quote"]) for each in standing)
    once = [each for each in standing if times[bare(each["quote"])] == 1]
    assert len(once) > 300
    answers = ask_all(sample_page, [each["quote"] for each in once], count=1)
    wrong = [
        each["quote"]
        for each, answer in zip(once, answers, strict=True)
        if [f"{hit.url}#{hit.anchor}" for hit in answer.hits] != [each["url"]]
    ]
    assert len(wrong) <= len(once) // 50, wrong


@pytest.mark.parametrize(
    "change",
    [
        lambda quote: quote.replace("，", ","),
        lambda quote: quote.replace("，", " "),
        lambda quote: f"“{quote}。”",
        lambda quote: f"一、{quote}；",
        lambda quote: f"通知里说：{quote}",
        lambda quote: quote[2:-2],
    ],
)
def test_a_sentence_may_be_pasted_inexactly(sample_page: Page, change: Callable[[str], str]) -> None:
    quote = "各党支部于12月22日（星期二）前将核对结果报所在二级党委、党总支"
    right, answer = ask_all(sample_page, [quote, change(quote)], count=1)
    assert right.hits[0].anchor
    assert answer.hits[0] == answer.hits[0].__class__(**{**vars(answer.hits[0]), "anchor": right.hits[0].anchor})
    assert "核对结果报所在二级党委" in answer.hits[0].excerpt


@pytest.mark.parametrize("words", ["自查整改报告", "第30学院", "第57学院的记录本", "葡萄园", "写出 照片", "第1学院"])
def test_an_excerpt_is_from_the_part_that_has_the_words(page: Page, words: str) -> None:
    hit = ask(page, words).hits[0]
    assert hit.url == "notices/2026/long/"
    assert all(word in hit.excerpt for word in words.split())


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("党费 12月1日", {"党费", "12月1日"}),
        ("12月18日", {"12月18日"}),
        ("2月3日", {"2月3日"}),
        ("第2期", {"第2期"}),
        ("v2.0", {"v2", "0"}),
        ("2:30", {"2", "30"}),
        ("8号桌", {"8号桌"}),
        ("2026年7月", {"2026年7月"}),
        ("28教室", {"教室"}),
        ("2号文", {"号文"}),
    ],
)
def test_marks_cut_through_no_number(page: Page, query: str, marked: set[str]) -> None:
    hit = next(hit for hit in ask(page, query).hits if hit.url == "notices/2026/numbers/")
    assert set(hit.marks) <= marked
    assert set(hit.marks) & marked


@pytest.mark.parametrize("query", ["注明读音", "请核对拼写", "请注明", "𠮷𠮷，请注明", "核对"])
def test_an_excerpt_begins_and_ends_with_a_whole_character(page: Page, query: str) -> None:
    hit = next(hit for hit in ask(page, query).hits if hit.url == "notices/2026/rare/")
    assert not re.search("[\ud800-\udfff\ufffd]", hit.excerpt)
    assert bare(query) in bare(hit.excerpt)
    words = re.findall("[a-z]+", hit.excerpt)
    assert words in ([], ["abcdefghijklmnopqrstuvwxyz"])
