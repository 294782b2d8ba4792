"""The generated pages: every list says the same, and what is not in force is not listed as if it were."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from bulletin.index import Bulletin
from bulletin.obligation import Timing
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.render.pages import render_pages

TODAY = dt.date(2026, 3, 2)
DUTIES = [
    ("各党总支要报送甲", Timing("by", "15日前", due="2026-03-15T17:00")),
    ("各党总支要报送乙", Timing("by", "四月底前", due="2026-04-30")),
    ("各党总支每月要报送丙", Timing("recurring", "每月", rrule="FREQ=MONTHLY")),
    ("各党总支要立即报告", Timing("immediate", "立即")),
    ("各党总支要在会后报送", Timing("relative", "会后3日内", event="会", relation="after", amount=3, unit="day")),
    ("各党总支要尽早报送丁", Timing("by", "月底前")),
    ("各党总支要重视", None),
]


@pytest.fixture
def pages(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]) -> dict[str, GeneratedPage]:
    body = "。\n\n".join(quote for quote, _ in DUTIES) + "。"
    old = notice_text("各党总支要报送旧表。", doc_no="云委〔2025〕9号", title="关于旧表的通知", date="2025-03-02")
    new = notice_text(body, withdraws="[云委〔2025〕9号]")
    return render_pages(
        Lists(
            make_bulletin(
                {"notices/2026/a.md": new, "notices/2025/old.md": old},
                {
                    "notices/2026/a.md": DUTIES,
                    "notices/2025/old.md": [("各党总支要报送旧表", Timing("by", "底前", due="2026-03-31"))],
                },
            )
        ),
        TODAY,
    )


def listed(html: str) -> list[str]:
    return re.findall(r'data-obligation="([^"]*)"', html)


def test_the_register_lists_every_obligation_once(pages: dict[str, GeneratedPage]) -> None:
    urls = listed(pages["register/index.md"].html)
    assert len(urls) == len(set(urls)) == len(DUTIES) + 1


def test_the_groups_of_the_register(pages: dict[str, GeneratedPage]) -> None:
    groups = re.split(r'id="group-', pages["register/index.md"].html)[1:]
    counts = {group.split('"')[0]: len(listed(group)) for group in groups}
    assert counts == {"dated": 2, "recurring": 1, "trigger": 1, "event": 1, "open": 1, "standing": 1, "void": 1}


def test_a_row_quotes_its_sentence_and_leads_to_it(pages: dict[str, GeneratedPage]) -> None:
    html = pages["register/index.md"].html
    assert re.search(r'<a href="\.\./notices/2026/a/#o-[0-9a-f]{10}">各党总支要报送甲</a>', html)
    assert "日期未定，等待“会”" in html


def test_every_list_marks_what_is_to_be_reviewed_and_tells_the_handover(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    told = {"needs_review": True, "deliverable": "名单", "form": "书面", "to": "组织部"}
    duties = {"notices/2026/a.md": [(*DUTIES[0], told), ("各党总支要报送乙", DUTIES[1][1])]}
    bulletin = make_bulletin({"notices/2026/a.md": notice_text("各党总支要报送甲。各党总支要报送乙。")}, duties)
    pages = render_pages(Lists(bulletin), TODAY)
    for path in ("register/index.md", "deadlines/2026-03.md", "units/literature.md", "index.md"):
        html = pages[path].html
        words = ("待核", "交：名单", "形式：书面", "交给：组织部")
        assert {word: html.count(f">{word}</span>") for word in words} == dict.fromkeys(words, 1), path


LISTS = ("register/index.md", "deadlines/2026-03.md", "units/literature.md", "index.md")


@pytest.mark.parametrize(
    ("words", "key", "mark"),
    [
        ("见云委〔2026〕1号。", "amends", "有更正"),
        ("本办法自2026年3月20日起施行。", "replaces", "2026年3月20日起不再执行"),
        ("云委〔2026〕1号自2026年3月20日起废止。", "withdraws", "2026年3月20日起不再执行"),
        ("见云委〔2026〕1号。", "cc", None),
    ],
)
def test_every_list_tells_what_was_done_to_the_notice_of_a_row(
    make_bulletin: Callable[..., Bulletin],
    notice_text: Callable[..., str],
    words: str,
    key: str,
    mark: str | None,
) -> None:
    changing = notice_text(words, doc_no="云委〔2026〕9号", title="关于改变的通知", **{key: "[云委〔2026〕1号]"})
    files = {"notices/2026/a.md": notice_text("各党总支要报送甲。"), "notices/2026/b.md": changing}
    pages = render_pages(Lists(make_bulletin(files, {"notices/2026/a.md": DUTIES[:1]}, today=TODAY)), TODAY)
    for path in LISTS:
        row = re.search(r"<li class=.row.*?</li>", pages[path].html, re.DOTALL)
        assert row
        assert re.findall(r'class="status[^>]*>([^<]*)', row[0]) == ([mark] if mark else []), path


def test_months_hold_absolute_dates_and_only_what_is_in_force(pages: dict[str, GeneratedPage]) -> None:
    assert "deadlines/2026-03.md" in pages
    assert "deadlines/2026-04.md" in pages
    march = pages["deadlines/2026-03.md"].html
    assert len(listed(march)) == 1
    assert "2026年3月15日" in march
    assert "周日 17:00截止" in march


def test_a_unit_sees_its_own_duties_in_force(pages: dict[str, GeneratedPage]) -> None:
    assert len(listed(pages["units/literature.md"].html)) == len(DUTIES)
    assert "另有 1 项" in pages["units/literature.md"].html
    assert listed(pages["units/organization.md"].html) == []


def test_home_carries_the_next_weeks_from_the_day_of_the_build(pages: dict[str, GeneratedPage]) -> None:
    assert len(listed(pages["index.md"].html)) == 2
    assert "2026年3月2日至2026年5月1日" in pages["index.md"].html


def test_home_of_a_later_day_carries_only_what_is_ahead(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    bulletin = make_bulletin(
        {"notices/2026/a.md": notice_text("各党总支要报送甲。")}, {"notices/2026/a.md": DUTIES[:1]}
    )
    assert len(listed(render_pages(Lists(bulletin), dt.date(2026, 3, 15))["index.md"].html)) == 1
    assert len(listed(render_pages(Lists(bulletin), dt.date(2026, 3, 16))["index.md"].html)) == 0


def test_a_day_counted_before_the_holidays_are_known_says_so(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    timing = Timing("relative", "会后3个工作日内", event="会", due="2027-03-05", is_provisional=True)
    duties = {"notices/2026/a.md": [("各党总支要报送甲", timing)]}
    bulletin = make_bulletin({"notices/2026/a.md": notice_text("各党总支要报送甲。")}, duties)
    page = render_pages(Lists(bulletin), TODAY)["deadlines/2027-03.md"].html
    assert "会后3个工作日内" in page
    assert "暂按" in page


def test_nothing_but_home_and_the_load_depends_on_today(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    bulletin = make_bulletin(
        {"notices/2026/a.md": notice_text("各党总支要报送甲。")}, {"notices/2026/a.md": DUTIES[:1]}
    )
    one, other = (render_pages(Lists(bulletin), day) for day in (TODAY, dt.date(2030, 1, 1)))
    assert {path for path in one if one[path].html != other[path].html} == {"index.md", "load/index.md"}


def test_no_page_of_its_own_sends_its_reader_elsewhere(pages: dict[str, GeneratedPage]) -> None:
    assert [path for path, page in pages.items() if page.redirect is not None] == []


def test_no_page_has_an_empty_line_in_its_html(pages: dict[str, GeneratedPage]) -> None:
    """It would end the block of HTML for a Markdown parser that follows CommonMark."""
    for page in pages.values():
        assert "\n\n" not in page.html


def test_an_empty_bulletin_has_all_its_pages(make_bulletin: Callable[..., Bulletin]) -> None:
    pages = render_pages(Lists(make_bulletin({})), TODAY)
    assert {"index.md", "register/index.md", "units/index.md", "deadlines/index.md", "notices/index.md"} <= set(pages)
    assert "还没有通知" in pages["notices/index.md"].html
