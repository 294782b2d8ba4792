"""`bench pages`: the largest page of each kind is opened, and one that keeps its reader waiting is told from others."""

from pathlib import Path

import pytest
from benches.pages import largest_pages, line, open_page
from benches.search.server import serve
from playwright.sync_api import Browser

HEAVY = """<!doctype html><meta charset="utf-8"><p>任务</p>
<script>const end = performance.now() + 300; while (performance.now() < end);</script>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in {
        "": HEAVY,
        "register": "<p>短",
        "units/a": "<p>短",
        "units/b": "<p>这一页长一些",
        "units/b/2026": "<p>单位的年份在另一行，再长也不算",
    }.items():
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / path / "index.html").write_text(text, "utf-8")
    return tmp_path


def test_of_each_kind_that_there_is_the_largest_page_is_taken(site: Path) -> None:
    found = {kind: file.relative_to(site).parent.as_posix() for kind, file in largest_pages(site)}
    assert found == {"首页": ".", "任务总表": "register", "单位": "units/b", "单位的年份": "units/b/2026"}


def test_a_page_that_works_long_is_shown_late(site: Path, browser: Browser) -> None:
    with serve(site) as server:
        heavy = open_page(browser, server, site / "index.html", 2, 1.0)
        light = open_page(browser, server, site / "register/index.html", 2, 1.0)
    assert len(heavy.shown) == len(heavy.worked) == 2
    assert min(heavy.shown) >= 300  # it says so itself
    assert min(heavy.worked) > min(light.worked)
    assert heavy.html <= heavy.total
    assert heavy.elements > light.elements > 0
    assert f"{heavy.elements} 个元素  首页 /" in line("首页", "", heavy)
