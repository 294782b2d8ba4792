"""What a page offers: its calendar, its feeds, the text for a chat group; and what stays of a repealed notice."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest
from bulletin.index import Bulletin
from bulletin.obligation import Timing
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.offers import Offers
from bulletin.render.pages import render_pages

TODAY = dt.date(2026, 3, 2)
PATH = "notices/2026/a.md"
DUTIES = [
    ("各党总支要报送甲", Timing("by", "15日前", due="2026-03-15T17:00")),
    ("各党总支不得报送乙", Timing("by", "四月底前", due="2026-04-30"), {"modality": "must_not"}),
    ("各党总支每月要报送丙", Timing("recurring", "每月", rrule="FREQ=MONTHLY")),
    ("各党总支要重视", None),
]
SITE = "http://dj.example.edu.cn/"


@pytest.fixture
def bulletin_with(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]) -> Callable[..., Bulletin]:
    def make(more: Mapping[str, str] | None = None) -> Bulletin:
        body = "。\n\n".join(quote for quote, *_ in DUTIES) + "。"
        duties = [(*duty[:2], {"units": ("文学院党总支",)} | (duty[2] if len(duty) > 2 else {})) for duty in DUTIES]
        return make_bulletin({PATH: notice_text(body), **(more or {})}, {PATH: duties})

    return make


def page_of(bulletin: Bulletin, offers: Offers) -> str:
    lists = Lists(bulletin, offers)
    return compose_notice(bulletin.notice_by_path[PATH], lists, "<p>正文</p>")


def chat_of(page: str) -> str:
    start = page.index("data-chat-text")
    return page[start : page.index("</div>", start)]


def test_a_unit_offers_its_calendar_with_the_whole_address(bulletin_with: Callable[..., Bulletin]) -> None:
    url = "units/literature/"
    offers = Offers(SITE, {url: 2}, {url: 1})
    page = render_pages(Lists(bulletin_with(), offers), TODAY)["units/literature.md"].html
    assert f"{SITE}units/literature/calendar.ics</code>" in page
    assert 'href="calendar.ics" download' in page
    assert "（2 项" in page
    assert "另有 1 项周期任务" in page
    assert 'href="feed.atom"' in page


def test_without_an_address_a_script_completes_it(bulletin_with: Callable[..., Bulletin]) -> None:
    page = render_pages(Lists(bulletin_with(), Offers()), TODAY)["units/literature.md"].html
    assert 'data-address="calendar.ics">calendar.ics</code>' in page
    assert "另有" not in page


def test_the_text_for_a_group_says_who_what_by_when_and_where(bulletin_with: Callable[..., Bulletin]) -> None:
    chat = chat_of(page_of(bulletin_with(), Offers(SITE)))
    assert "《关于报送名单的通知》（云委〔2026〕1号）" in chat
    assert "1. 各党总支：各党总支要报送甲（2026年3月15日17:00前）" in chat
    assert "不得" in chat
    assert "3. 各党总支：各党总支每月要报送丙（每月）" in chat
    assert "还有 1 项" in chat
    assert f"{SITE}notices/2026/a/" in chat


def test_a_notice_out_of_force_is_not_passed_on(
    bulletin_with: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    repeal = notice_text(
        "废止云委〔2026〕1号。", doc_no="云委〔2026〕8号", withdraws="[云委〔2026〕1号]", date="2026-04-01"
    )
    bulletin = bulletin_with({"notices/2026/z.md": repeal})
    page = page_of(bulletin, Offers(SITE, {"notices/2026/a/": 3}))
    assert "data-chat-text" not in page
    assert "放进日历" not in page
    assert "<strong>本文已废止</strong>，自2026年4月1日起不再执行" in page
    other = compose_notice(bulletin.notice_by_path["notices/2026/z.md"], Lists(bulletin), "<p>正文</p>")
    assert "本文<strong>废止</strong>" in other


@pytest.mark.parametrize(("verb", "months"), [("废止", ["2026-03"]), ("撤销", [])])
def test_what_was_due_before_a_repeal_stays_in_its_month(
    bulletin_with: Callable[..., Bulletin], notice_text: Callable[..., str], verb: str, months: list[str]
) -> None:
    other = notice_text(
        f"{verb}云委〔2026〕1号。", doc_no="云委〔2026〕8号", withdraws="[云委〔2026〕1号]", date="2026-04-01"
    )
    lists = Lists(bulletin_with({"notices/2026/z.md": other}))
    assert list(lists.rows_by_month) == months
    assert "共 0 项" in render_pages(lists, TODAY)["units/literature.md"].html
