"""What a reader takes along, in a real browser: the whole address of a calendar, the text for a group, with and without
scripts; and every file that a page offers is there.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


def test_the_address_of_a_calendar_is_completed_and_its_file_is_there(
    browser: Browser, small_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    address = serve_folder(small_site)
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}units/literature/?from=mail#group-dated")
    page.get_by_text("放进日历、订阅新任务").click()
    told = page.locator(".address").inner_text()
    assert told == f"{address}units/literature/calendar.ics"
    assert page.request.get(told).text().startswith("BEGIN:VCALENDAR")
    for link in page.locator('link[rel~="alternate"]').all():
        assert page.request.get(page.evaluate("link => link.href", link.element_handle())).ok
    page.close()
    assert errors == []


def test_the_text_for_a_group_is_copied_with_its_address(
    browser: Browser, small_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    address = serve_folder(small_site)
    page = browser.new_page()
    page.goto(f"{address}notices/2026/a/")
    page.get_by_text("转发到群的文字").click()
    page.get_by_role("button", name="复制", exact=True).click()
    expect(page.locator(".chat-said")).to_have_text(re.compile("已复制|已选中"))
    copied = page.evaluate("() => getSelection().toString()")
    assert copied.startswith("《关于报送名单的通知》（云委〔2026〕1号）\n1. ")
    assert "文学院党总支：文学院党总支于3月4日前上报总结（2026年3月4日前）" in copied
    assert copied.rstrip().endswith(f"{address}notices/2026/a/")
    page.close()


def test_one_duty_is_copied_with_its_source(
    browser: Browser, small_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    address = serve_folder(small_site)
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.goto(f"{address}notices/2026/a/")
    page.evaluate("addEventListener('copy', event => { window.copied = event.target.value; })")
    button = page.get_by_role("button", name="复制：理学院党总支于5月20日前提交方案")
    button.focus()
    at = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("[data-copied]")).to_have_text("已复制这一项和出处。")
    expect(page.get_by_role("button", name="已复制：理学院")).to_be_focused()
    assert page.evaluate("scrollY") == at
    link = page.locator(".box-row a", has_text="5月20日").evaluate("link => link.href")
    assert page.evaluate("copied").split("\n") == [
        "理学院党总支：理学院党总支于5月20日前提交方案（2026年5月20日 周三截止）",
        "依据：《关于报送名单的通知》（云委〔2026〕1号）",
        link,
    ]
    page.close()


def test_with_scripts_off_the_text_is_there_and_no_button(
    browser: Browser, small_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve_folder(small_site)}notices/2026/a/")
    page.get_by_text("转发到群的文字").click()
    expect(page.locator("[data-chat-text]")).to_be_visible()
    expect(page.locator("[data-copy-chat]")).to_be_hidden()
    assert not any(button.is_visible() for button in page.locator("[data-copy-duty]").all())
    context.close()
