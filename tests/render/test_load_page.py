"""The page of the load: the same counts in the charts and in the tables, absolute dates, nothing that a CSP refuses."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from bulletin.index import Bulletin
from bulletin.obligation import Timing
from bulletin.render.lists import Lists
from bulletin.render.load_page import render_load_page

TODAY = dt.date(2026, 3, 9)
BOTH = {"units": ("文学院党总支", "理学院党总支")}
DUTIES = [
    ("各党总支要报送甲", Timing("by", "13日前", due="2026-03-13T17:00"), BOTH),
    ("各党总支要报送乙", Timing("by", "13日前", due="2026-03-13"), BOTH),
    ("文学院党总支要报送丙", Timing("by", "20日前", due="2026-04-20"), {"units": ("文学院党总支",)}),
    ("各党总支每月要报送丁", Timing("recurring", "每月", rrule="FREQ=MONTHLY;BYMONTHDAY=10"), BOTH),
    ("各党总支要在明年报送", Timing("by", "明年", due="2027-03-01"), BOTH),
]


@pytest.fixture
def html(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]) -> str:
    body = "。\n\n".join(quote for quote, *_ in DUTIES) + "。"
    duties = [(quote, timing, {**more, "who": more["units"]}) for quote, timing, more in DUTIES]
    bulletin = make_bulletin({"notices/2026/a.md": notice_text(body)}, {"notices/2026/a.md": duties})
    return render_load_page(Lists(bulletin), TODAY).html


def test_the_months_around_today_are_counted(html: str) -> None:
    captions = re.findall(r"<figcaption>(?:<a [^>]*>)?([^<]+)(?:</a>)?<span class=\"count\">(\d+)</span>", html)
    assert captions == [
        ("2026年2月", "0"), ("2026年3月", "2"), ("2026年4月", "1"),
        ("2026年5月", "0"), ("2026年6月", "0"), ("2026年7月", "0"),
    ]  # fmt: skip


def test_only_months_that_have_a_page_are_linked(html: str) -> None:
    assert set(re.findall(r"deadlines/([\d-]+)/\"", html)) == {"2026-03", "2026-04"}


def test_a_chart_says_its_numbers_to_those_who_do_not_see_it(html: str) -> None:
    chart = html[html.index("<svg") : html.index("</svg>")]
    assert 'role="img"' in chart
    assert "<title" in chart
    assert "3月13日最多，有 2 项" in chart
    assert '<th scope="row"><a href="../deadlines/2026-03/#day-2026-03-13">3月13日</a> 周五</th><td>2</td>' in html


def test_a_unit_is_told_its_months_and_its_heaviest_day(html: str) -> None:
    rows = dict(re.findall(r'units/(\w+)/">[^<]+</a></th>(.*?)</tr>', html))
    assert re.findall(r"<td>(.*?)</td>", rows["literature"]) == ["", "2", "1", "", "", "", "3", "3月13日（2 项）"]
    assert re.findall(r"<td>(.*?)</td>", rows["science"]) == ["", "2", "", "", "", "", "2", "3月13日（2 项）"]
    assert "organization" not in rows


def test_crowded_days_come_first(html: str) -> None:
    assert "文学院党总支</a>：2026年3月13日（周五）2 项" in html


def test_no_style_stands_in_the_page(html: str) -> None:
    assert "style=" not in html
    assert "<style" not in html
