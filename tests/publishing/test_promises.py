"""What the bulletin promises its readers, in a real browser, from a real server, under the policy of this very build.

The sample bulletin as it is published, one page of each kind and depth; no name resolves but 127.0.0.1.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from publishing.manifest import read_manifest
from small_project import ROOT, make_project
from web_servers import free_port, nginx

pytestmark = pytest.mark.browser

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
NOW = "2026-11-22T10:00:00+08:00"
SERIOUS = ("serious", "critical")
# Besides one of each kind: a table, pictures, something corrected, and what was put in its place.
MORE = (
    "notices/2026/autumn-training/",
    "notices/2026/publishing-review-flow/",
    "notices/2026/autumn-training-correction/",
    "notices/2024/branch-funds-interim-measures/",
    "stories/2026/drain-map/",
    "search/?q=培训",
)
NOT_THERE = "a/b/c/not-there/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, find_program: Callable[[str], str]) -> Iterator[tuple[str, Path]]:
    """The address of the published sample below a path, and its files."""
    program, scratch, port = find_program("nginx"), tmp_path_factory.mktemp("promises"), free_port()
    project, dest = make_project(scratch / "project", ROOT / "docs"), scratch / "dest"
    address = f"http://127.0.0.1:{port}/xb/jb/"
    said = project.publish(dest, "--address", address).stdout
    assert "这是第一次发布" in said, said
    with nginx(program, dest, port, scratch / "server"):
        yield address, dest / "current"


def one_of_each_kind(site: Path) -> list[str]:
    """A page for each section and depth, the longest of them, which has most in it."""
    kinds: dict[tuple[str, int], str] = {}
    for name in read_manifest(site):
        if name.endswith("index.html"):
            key = (name.split("/")[0], name.count("/"))
            if key not in kinds or (site / name).stat().st_size > (site / kinds[key]).stat().st_size:
                kinds[key] = name
    pages = [name.removesuffix("index.html") for name in kinds.values()]
    return [*dict.fromkeys([*sorted(pages), *MORE]), NOT_THERE]


@pytest.fixture
def visit(browser: Browser, site: tuple[str, Path]) -> Iterator[Callable[..., Iterator[Page]]]:
    """`visit(**options)`: each page in turn; at the end nothing went to another host and the console is clean."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def go(**options: object) -> Iterator[Page]:
        context = browser.new_context(timezone_id="America/New_York", **options)  # type: ignore[arg-type]
        contexts.append(context)
        for path in one_of_each_kind(site[1]):
            page = context.new_page()
            page.clock.set_fixed_time(NOW)
            page.on(
                "request",
                lambda asked: wrong.append(asked.url) if not asked.url.startswith((site[0], "data:")) else None,
            )
            page.on("requestfailed", lambda asked: wrong.append(f"failed: {asked.url}"))
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on(
                "console",
                lambda said: (
                    wrong.append(f"{said.text} {said.location}")
                    if said.type in ("error", "warning") and not _is_expected(said.text, said.location)
                    else None
                ),
            )
            page.goto(site[0] + path)
            yield page
            page.close()

    yield go
    for context in contexts:
        context.close()
    assert wrong == []


def _is_expected(text: str, location: object) -> bool:
    """A page that is not there is told by the browser itself."""
    return "404" in text and NOT_THERE in str(location)


def test_there_are_all_kinds(site: tuple[str, Path]) -> None:
    pages = one_of_each_kind(site[1])
    assert len(pages) > 15
    sections = {"", "notices", "stories", "units", "deadlines", "register", "guide"}
    assert {page.split("/")[0] for page in pages} >= sections


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_no_other_host_no_error_no_serious_fault(visit: Callable[..., Iterator[Page]], scheme: str, width: int) -> None:
    faults = []
    for page in visit(color_scheme=scheme, viewport={"width": width, "height": 844}):
        page.evaluate(AXE)  # past the policy: the browser runs it, not the page
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert result["passes"], "axe has looked at nothing"
        faults += [
            f"{page.url} {fault['id']}: {fault['nodes'][0]['html'][:160]} {fault['nodes'][0]['failureSummary']}"
            for fault in result["violations"]
            if fault["impact"] in SERIOUS
        ]
    assert faults == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_reaches_over_the_edge_of_a_small_screen(visit: Callable[..., Iterator[Page]], width: int) -> None:
    wide = [
        page.url
        for page in visit(viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True)
        if page.evaluate("document.scrollingElement.scrollWidth") > width
    ]
    assert wide == []


def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit: Callable[..., Iterator[Page]]) -> None:
    """From page top on, each stop can be seen and is marked; no stop keeps the keyboard."""
    for page in visit(viewport={"width": 1280, "height": 900}):
        seen = []
        for _ in range(25):
            page.keyboard.press("Tab")
            stop = page.evaluate(
                """() => {
                  const at = document.activeElement;
                  // Material's choice of colours is a hidden field whose label is seen.
                  const shown = at.matches(".md-option") ? at.nextElementSibling : at;
                  const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
                  return {what: at.outerHTML.slice(0, 120), body: at === document.body,
                    big: box.width > 0 && box.height > 0,
                    marked: style.outlineStyle !== "none" || style.boxShadow !== "none"};
                }"""
            )
            if stop["body"]:
                break
            assert stop["big"], (page.url, stop["what"])
            assert stop["marked"], (page.url, stop["what"])
            seen.append(stop["what"])
        assert len(seen) > 8, page.url
        assert len(set(seen)) > len(seen) / 2, (page.url, seen)


def test_on_paper_there_is_the_content_and_nothing_to_click(visit: Callable[..., Iterator[Page]]) -> None:
    for page in visit(viewport={"width": 794, "height": 1123}, color_scheme="dark"):
        page.emulate_media(media="print")
        for selector in (".md-header", ".sections", ".md-sidebar", ".finder", ".md-footer"):
            for found in page.locator(selector).all():
                assert not found.is_visible(), (page.url, selector)
        heading = page.locator("h1").first
        assert heading.is_visible(), page.url
        ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(map(int, re.findall(r"\d+", ink)[:3])) < 120, (page.url, ink)
        assert paper in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"), (page.url, paper)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 794, page.url


_TOLD = "rows => rows.map(row => row.dataset.obligation)"


def test_without_scripts_all_is_there(visit: Callable[..., Iterator[Page]], site: tuple[str, Path]) -> None:
    """Content, index and dates; only what needs today's date is missing, and nothing claims to have it."""
    register = json.loads((site[1] / "obligations.json").read_text("utf-8"))["obligations"]
    for page in visit(java_script_enabled=False, viewport={"width": 1280, "height": 900}):
        text = page.locator("main").inner_text()
        assert len(text) > 20, page.url
        assert page.locator("nav.sections a").count() >= 7, page.url
        if page.url.endswith("/register/"):
            assert page.locator("[data-obligation]").count() > 0
            months = page.locator(".archive a").evaluate_all("links => links.map(link => link.href)")
            told = set(page.locator("[data-obligation]").evaluate_all(_TOLD))
            for month in months:
                page.goto(month)
                told |= set(page.locator("[data-obligation]").evaluate_all(_TOLD))
            assert told == {obligation["url"] for obligation in register}
            assert page.locator("[data-obligation]").first.is_visible()
        assert not re.search(r"剩余\d+天|逾期\d+天", text), page.url
