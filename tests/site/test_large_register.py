"""The filters of a register too large for one page, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

NOTICES, A_NOTICE = 30, 40


@pytest.fixture(scope="module")
def address(
    small_files: Callable[[], dict[str, str]],
    build_project: Callable[..., Path],
    serve_folder: Callable[[Path], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    files = small_files()
    for number in range(NOTICES):
        year, month = 2016 + number // 3, 1 + number % 3 * 4
        unit = "文学院党总支" if number == 7 else "理学院党总支"
        duties = [f"{unit}要在{year}年{month}月{day % 27 + 1}日前报送第{day}份表。" for day in range(A_NOTICE)]
        files[f"notices/{year}/n{number}.md"] = (
            f"---\ntitle: 关于第{number}件事的通知\ndoc_no: 云委〔{year}〕{number + 10}号\n"
            f"issuer: 中共云溪学院委员会\ndate: {year}-{month:02}-01\n---\n\n" + "\n\n".join(duties) + "\n"
        )
    return serve_folder(build_project(tmp_path_factory.mktemp("large"), files))


@pytest.fixture
def page(browser: Browser) -> Page:
    page = browser.new_context().new_page()
    page.clock.set_fixed_time("2026-03-09T10:00:00+08:00")
    return page


def show_all(page: Page) -> None:
    button = page.locator(".found button")
    expect(button).to_be_enabled()  # it is not while rows are being fetched
    while button.is_visible():
        before = page.locator(".found .row").count()
        button.press("Enter")  # a pointer may miss it while rows above are laid out for the first time
        expect(page.locator(".found .row")).not_to_have_count(before)
        expect(button).to_be_enabled()


def test_the_filters_find_what_the_first_page_does_not_list(page: Page, address: str) -> None:
    page.goto(f"{address}register/?unit=literature&notice=第7件事")
    expect(page.locator("[data-count]")).to_contain_text(f"符合条件的有 {A_NOTICE} 项，共 12")
    rows = page.locator(".found .row")
    expect(rows).to_have_count(A_NOTICE)
    assert all("文学院" in who for who in page.locator(".row:visible .row-who").all_text_contents())
    rows.first.locator(".row-quote a").click()
    expect(page).to_have_url(f"{address}notices/2018/n7/" + page.url.partition("n7/")[2])
    expect(page.locator(".obligation:target")).to_be_in_viewport()


def test_many_are_shown_some_at_a_time_and_each_once(page: Page, address: str) -> None:
    page.goto(f"{address}register/?unit=science")
    expect(page.locator(".found .row")).not_to_have_count(0)
    show_all(page)
    urls = page.locator(".rows > .row:not([hidden])").evaluate_all("rows => rows.map(row => row.dataset.obligation)")
    assert len(urls) == len(set(urls))
    expect(page.locator("[data-count]")).to_contain_text(f"符合条件的有 {len(urls)} 项")
    assert len(urls) > (NOTICES - 2) * A_NOTICE
    page.get_by_text("清除条件").click()
    expect(page.locator(".found")).to_have_count(0)
    expect(page.locator("[data-count]")).to_contain_text("共 12")


def test_an_archive_out_of_reach_is_told(page: Page, address: str) -> None:
    page.route("**/rows.json", lambda route: route.abort())
    page.goto(f"{address}register/?unit=literature")
    expect(page.locator("[data-count]")).to_contain_text("没有全部取到")


def test_what_could_not_be_fetched_is_fetched_at_the_next_press(page: Page, address: str) -> None:
    page.goto(f"{address}register/?unit=science")
    button, rows = page.locator(".found button"), page.locator(".found .row")
    expect(rows).not_to_have_count(0)
    expect(button).to_be_enabled()
    first = rows.count()
    page.route("**/register/20*/", lambda route: route.abort())
    button.press("Enter")
    expect(page.locator("[data-count]")).to_contain_text("没有全部取到")
    expect(button).to_be_enabled()
    assert rows.count() == first
    page.unroute("**/register/20*/")
    button.press("Enter")
    expect(rows).not_to_have_count(first)
    expect(page.locator("[data-count]")).not_to_contain_text("没有全部取到")
    show_all(page)
    listed = page.locator(".rows > .row:not([hidden])").count()
    expect(page.locator("[data-count]")).to_contain_text(f"符合条件的有 {listed} 项")


def test_the_archive_needs_no_script(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}register/")
    page.locator("#archive a").first.click()
    assert page.locator(".row").count() > 0
    page.get_by_role("link", name="任务总表").last.click()
    expect(page).to_have_url(f"{address}register/")
