"""What a reader touches, in a real browser: groups by today, filters in the address, the keyboard, small screens."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

NOW = "2026-03-09T10:00:00+08:00"
SAMPLE_PAGES = [
    "",
    "register/",
    "units/computer-science/",
    "notices/2026/autumn-training/",
    "stories/",
    "guide/front-matter/",
    "digests/",
    "digests/2026-10/",
    "verify/",
]


@pytest.fixture(scope="module")
def address(small_site: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(small_site)


@pytest.fixture(scope="module")
def sample_address(sample_site: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(sample_site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any script error and any request to another host; the clock stands at NOW."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: errors.append(request.url) if "//127.0.0.1:" not in request.url else None)
    yield page
    context.close()
    assert errors == []


def texts(page: Page, selector: str) -> list[str]:
    # What is off the screen is not laid out, and has no inner text.
    return [text.strip() for text in page.locator(selector).all_text_contents()]


def test_the_register_is_grouped_by_today(page: Page, address: str) -> None:
    page.goto(f"{address}register/")
    groups = {
        name: texts(page, f"#group-{name} .row-quote") for name in ("overdue", "today", "week", "later", "recurring")
    }
    assert groups == {
        "overdue": ["文学院党总支于3月4日前上报总结"],
        "today": ["各党总支于3月9日前报送计划"],
        "week": ["各党总支于3月13日17:00前报送名单"],
        "later": ["理学院党总支于5月20日前提交方案"],
        "recurring": ["理学院党总支每月10日前更新台账"],
    }
    states = texts(page, "#group-dated .row-state")
    assert states[:4] == ["逾期5天", "今日", "剩余4天", "剩余72天"]
    page.locator("#group-ended summary").click()
    assert texts(page, "#group-ended .row-state") == ["已过59天"]


@pytest.mark.parametrize(
    ("moment", "group", "state"),
    [
        ("2026-03-13T16:59:00+08:00", "today", "今日"),
        ("2026-03-13T17:01:00+08:00", "overdue", "今日已逾期"),
        ("2026-03-12T23:30:00+08:00", "week", "明日"),
        ("2026-03-08T23:30:00+08:00", "later", "剩余5天"),
        ("2026-03-09T00:30:00+08:00", "week", "剩余4天"),
    ],
)
def test_the_hour_and_the_monday_count_in_shanghai(
    page: Page, address: str, moment: str, group: str, state: str
) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{address}register/")
    row = page.locator(f"#group-{group} .row", has_text="3月13日17:00前")
    expect(row.locator(".row-state")).to_have_text(state)


def test_home_shows_the_next_fourteen_days(page: Page, address: str) -> None:
    page.goto(address)
    shown = "[data-upcoming] .row:not([hidden]) .row-quote"
    assert texts(page, shown) == ["各党总支于3月9日前报送计划", "各党总支于3月13日17:00前报送名单"]
    page.clock.set_fixed_time("2026-04-01T10:00:00+08:00")
    page.reload()
    assert texts(page, shown) == []
    expect(page.locator("[data-upcoming-empty]")).to_be_visible()


def test_the_list_of_months_leads_to_this_one(page: Page, address: str) -> None:
    page.goto(f"{address}deadlines/")
    expect(page.locator("[aria-current=date]")).to_have_attribute("href", re.compile("deadlines/2026-03/$"))
    page.get_by_role("link", name="本月时限").click()
    expect(page).to_have_url(re.compile("deadlines/2026-03/$"))
    assert "周期任务" in page.locator(".lead").inner_text()
    page.get_by_role("link", name="周期任务").click()
    expect(page.locator(".row:not([hidden]) .row-quote")).to_have_text(["理学院党总支每月10日前更新台账"])
    page.clock.set_fixed_time("2026-04-01T10:00:00+08:00")
    page.goto(f"{address}deadlines/")
    expect(page.get_by_role("link", name="本月时限")).to_have_count(0)
    expect(page.locator("[aria-current=date]")).to_have_count(0)


def test_filters_live_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}register/")
    page.get_by_label("单位").select_option(label="理学院党总支")
    page.get_by_label("时限类别").select_option(label="周期")
    assert page.url.endswith("?unit=science&kind=recurring")
    expect(page.locator("[data-count]")).to_contain_text("符合条件的有 1 项")
    page.goto(f"{address}register/?unit=literature")
    assert page.get_by_label("单位").input_value() == "literature"
    visible = texts(page, ".row:not([hidden]) .row-who")
    assert visible
    assert all("理学院" not in who for who in visible)
    page.get_by_text("清除条件").click()
    assert page.url.endswith("register/")
    assert page.locator(".row[hidden]").count() == 0


def test_what_is_to_be_reviewed_can_be_looked_for_and_sent(page: Page, sample_address: str) -> None:
    told = page.request.get(f"{sample_address}obligations.json").json()["obligations"]
    wanted = sum(obligation["needs_review"] for obligation in told)
    page.goto(f"{sample_address}register/")
    page.get_by_label("状态").select_option(label="待核")
    assert page.url.endswith("register/?state=review")
    page.goto(page.url)  # as a colleague would
    expect(page.locator("[data-count]")).to_contain_text(f"符合条件的有 {wanted} 项")
    rows = page.locator(".row:not([hidden])")
    expect(rows).to_have_count(wanted)
    assert 0 < wanted == page.locator(".row:not([hidden]):has(.mark-review)").count()


def test_a_unit_leads_to_its_duties_that_hold_no_longer(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}units/computer-science/")
    told = re.search(r"另有 (\d+) 项", page.locator(".lead").inner_text())
    assert told
    page.locator(".lead").get_by_role("link", name="任务总表").click()
    expect(page.locator("[data-count]")).to_contain_text(f"符合条件的有 {told[1]} 项")
    expect(page.locator(".row-void:not([hidden])")).to_have_count(int(told[1]))
    expect(page.locator(".row:not([hidden])")).to_have_count(int(told[1]))


def test_a_notice_can_be_looked_for_by_number_or_title(page: Page, address: str) -> None:
    page.goto(f"{address}register/?notice=报送名单")
    assert page.locator(".row:not([hidden])").count() >= 6
    page.goto(f"{address}register/?notice=云委〔2026〕999号")
    assert page.locator(".row:not([hidden])").count() == 0
    expect(page.locator("[data-count]")).to_contain_text("0 项")


def test_the_filters_work_from_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}register/")
    page.get_by_label("单位").focus()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("没有这份通知")
    page.keyboard.press("Enter")
    assert "unit=-" in page.url
    expect(page.locator("[data-count]")).to_have_attribute("aria-live", "polite")
    expect(page.locator("[data-count]")).to_contain_text("符合条件的有 0 项")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("register/")


def test_a_link_of_the_box_leads_to_its_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}notices/2026/a/")
    link = page.locator(".box a").first
    link.click()
    target = page.locator(".obligation:target")
    expect(target).to_be_in_viewport()
    assert target.inner_text() in ("各党总支于2026年1月9日前完成自查", "文学院党总支于3月4日前上报总结")


def test_without_scripts_the_page_is_right(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}register/")
    assert texts(page, "#group-dated h3") == ["2026年5月", "2026年3月", "2026年1月"]
    assert page.locator(".row").count() >= 6
    assert "2026年3月13日" in page.locator("#group-dated").inner_text()
    assert not re.search(r"剩余|逾期|今日", page.locator("main").inner_text())
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.get_by_text("浏览器没有启用脚本")).to_be_visible()
    page.goto(address)
    page.locator(".home summary", has_text="党总支").click()
    page.get_by_role("link", name="文学院党总支").first.click()
    expect(page).to_have_url(f"{address}units/literature/")
    context.close()


@pytest.mark.parametrize("path", SAMPLE_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_screens_never_scroll_sideways(page: Page, sample_address: str, path: str, scheme: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.goto(sample_address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("main").inner_text()


def test_a_notice_prints_as_paper(page: Page, address: str) -> None:
    page.goto(f"{address}notices/2026/a/")
    page.emulate_media(media="print")
    for part in (".md-header", ".sections", ".box", ".notice-side", ".md-footer"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".paper h1")).to_be_visible()


def test_a_line_of_the_body_has_at_most_38_characters(page: Page, address: str) -> None:
    page.goto(f"{address}notices/2026/a/")
    width, size = page.locator(".paper-body").evaluate("e => [e.clientWidth, parseFloat(getComputedStyle(e).fontSize)]")
    assert 30 <= width / size <= 38.01


def test_our_own_pages_hold_under_a_strict_policy(browser: Browser, small_site: Path, address: str) -> None:
    """Our script and styles are files: no inline code of ours, no style attribute. (Material's own is hashed later.)"""
    for file in small_site.rglob("*.html"):
        main = file.read_text("utf-8").split("<main", 1)[1].split("</main>")[0]
        content = main.split('class="md-content"', 1)[1].split("</article>")[0]
        assert "<script" not in content
        assert " style=" not in content
        assert not re.search(r"\son[a-z]+=", content)


WIDE = """<div class="md-typeset"><article class="paper-body"><ol><li>各党总支要认真组织学习，不走过场。</li></ol>
<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table><tr><th>序号</th><th>任务</th>
<th>责任单位</th><th>配合单位</th><th>时限</th><th>备注</th></tr><tr><td>1</td>
<td>组织全体党员认真学习会议精神，撰写心得体会</td><td>各党总支</td>
<td></td><td>12月11日</td><td></td></tr></table></div></div></article></div>"""


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_a_table_that_fits_cannot_be_moved(page: Page, sample_address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{sample_address}notices/2026/key-tasks-2026/")
    page.wait_for_selector(".md-typeset__scrollwrap")
    for part in (".paper-body", ".md-typeset__scrollwrap"):
        assert page.locator(part).evaluate("part => part.scrollWidth <= part.clientWidth"), part


def test_a_table_wider_than_the_page_is_moved_from_the_keyboard(
    browser: Browser,
    small_files: Callable[[], dict[str, str]],
    build_project: Callable[..., Path],
    tmp_path: Path,
    serve_folder: Callable[[Path], str],
) -> None:
    files = small_files()
    heads = "序号 责任单位 配合单位 任务 措施 时限 材料 地点 备注".split()
    lines = [heads, ["---"] * len(heads), ["各党总支开展自查"] * len(heads)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    files["notices/2026/a.md"] += f"\n{table}\n\n| 序号 | 任务 |\n|---|---|\n| 1 | 自查 |\n"
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{serve_folder(build_project(tmp_path, files))}notices/2026/a/")
    wide = page.get_by_role("group", name="表格，可以左右移动")
    expect(wide).to_have_count(1)  # and the narrow one is no stop
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("place => place.scrollLeft > 0", arg=wide.element_handle())
    page.close()


def test_on_a_small_screen_a_wide_table_is_moved_sideways_and_no_column_squeezed(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{address}notices/2026/a/")
    page.evaluate("html => { document.querySelector('.md-content__inner').innerHTML = html; }", WIDE)
    cells = page.locator(".paper-body td")
    assert cells.nth(4).evaluate("cell => cell.clientHeight") <= cells.nth(1).evaluate("cell => cell.clientHeight")
    assert all(cell.evaluate("cell => cell.clientWidth") >= 80 for cell in cells.all()[1:])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    item = page.locator(".paper-body li")
    assert item.evaluate("item => getComputedStyle(item).listStylePosition") == "inside"
    assert item.evaluate("item => item.offsetLeft === item.closest('.paper-body').offsetLeft")
