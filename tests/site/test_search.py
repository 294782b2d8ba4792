"""The search as a reader uses it, in a real browser: results, filters, keys, odd queries, strict policy, a stick."""

import functools
import http.server
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from bulletin.search.fold import fold
from bulletin.search.tokens import tokenise
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

READY = "[data-hits][data-ready]"


@pytest.fixture(scope="module")
def address(sample_site: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(sample_site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any script error and any request to another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T10:00:00+08:00")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.on(
        "request",
        lambda request: errors.append(request.url) if not re.match("http://127|file:", request.url) else None,
    )
    yield page
    context.close()
    assert errors == []


def search(page: Page, address: str, query: str, **filters: str) -> list[str]:
    """The pages that are found, in order."""
    asked = "&".join(f"{name}={quote(value)}" for name, value in {"q": query, **filters}.items())
    page.goto(f"{address}search/?{asked}")
    page.wait_for_selector(READY, state="attached")
    return [hit.get_attribute("data-hit") or "" for hit in page.locator("[data-hit]").all()]


DUES = "notices/2025/dues-and-statistics-2025/"
TRANSFER = "notices/2026/graduate-transfer/"
TASKS = "notices/2026/key-tasks-2026/"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("规范党费收缴", DUES),
        ("党费收缴截止时间", DUES),
        ("黨費收繳", DUES),
        ("党废收缴", DUES),
        ("guifan dangfei", DUES),
        ("gfdfsj", DUES),
        ("云溪师委[2026]7号", TASKS),
        ("云溪师委2026年第7号", TASKS),
        ("（2026）7号 督办清单", TASKS),
        ("毕业生 组织关系", TRANSFER),
        ("怎么转组织官系", TRANSFER),
        ("ＺＵＺＨＩＧＵＡＮＸＩ 转接", TRANSFER),
        ("zuzhiguanxi", TRANSFER),
        ("怎样搜索", "guide/search/"),
        ("检查规则一览", "guide/messages/"),
        ("计算机学院党总支的任务", "units/computer-science/"),
    ],
)
def test_the_right_page_comes_first(page: Page, address: str, query: str, first: str) -> None:
    assert search(page, address, query)[:1] == [first]


def test_a_result_tells_what_a_reader_needs(page: Page, address: str) -> None:
    search(page, address, "毕业生组织关系转接")
    hit = page.locator("[data-hit]").first
    assert hit.locator(".hit-title mark").all_inner_texts()
    assert hit.locator(".hit-facts span").all_inner_texts() == ["云溪师组〔2026〕12号", "中共云溪师范大学委员会组织部"]
    assert hit.locator("time").get_attribute("datetime") == "2026-05-29"
    hit.locator(".hit-title a").click()
    expect(page).to_have_url(f"{address}{TRANSFER}")


def test_an_obligation_is_linked_to_its_very_sentence(page: Page, address: str) -> None:
    search(page, address, "学生党支部逐人核对信息")
    link = page.locator("[data-hit] a.hit-excerpt").first
    target = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page.locator(f"[id='{target}']")).to_contain_text("核对信息")


def test_what_holds_no_longer_is_marked_and_ranks_below(
    page: Page, build_site: Callable[..., Any], serve_folder: Callable[[Path], str]
) -> None:
    old = (
        "---\ntitle: 关于党费收缴的通知\ndoc_no: 云委〔2025〕1号\nissuer: 组织部\ndate: 2025-01-02\n---\n\n党费收缴。\n"
    )
    new = (
        old.replace("2025", "2026")
        .replace("---\n\n", "replaces: [云委〔2025〕1号]\n---\n\n")
        .replace("收缴的", "收缴有关事项的")
    )
    built = build_site(
        {"notices/2025/a.md": old, "notices/2026/a.md": None, "notices/2026/b.md": new, "stories/2026/s.md": None}
    )
    assert built.code == 0, built.output
    assert search(page, serve_folder(built.site), "关于党费收缴的通知") == ["notices/2026/b/", "notices/2025/a/"]
    expect(page.locator(".hit-status")).to_have_text("已被替代")


def test_filters_and_order_live_in_the_address(page: Page, address: str) -> None:
    everything = search(page, address, "党员")
    stories = search(page, address, "党员", kind="story")
    assert stories
    assert all(url.startswith("stories/") for url in stories)
    assert all("/2025/" in url for url in search(page, address, "党员", year="2025", kind="notice"))
    page.goto(f"{address}search/?q={quote('党员')}")
    page.wait_for_selector(READY, state="attached")
    page.get_by_label("类型").select_option("story")
    expect(page).to_have_url(re.compile(r"\?q=.*&kind=story$"))
    page.wait_for_function(f"document.querySelector('[data-hit]').dataset.hit === '{stories[0]}'")
    page.go_back()
    page.wait_for_function(f"document.querySelector('[data-hit]').dataset.hit === '{everything[0]}'")
    dates = search(page, address, "党员", order="date") and [
        time.get_attribute("datetime") or "" for time in page.locator("[data-hit] time").all()
    ]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("ends_with_enter", [True, False])
def test_a_query_is_one_step_of_the_history(page: Page, address: str, ends_with_enter: bool) -> None:
    page.goto(f"{address}search/")
    field = page.get_by_label("查找的字词")
    for query in ("党费", "培训"):
        field.fill("")
        for key in query:
            field.press_sequentially(key)
        if ends_with_enter:
            field.press("Enter")
            field.press("Enter")
        page.wait_for_selector(f"{READY}[data-query={query}]", state="attached")
    page.go_back()
    expect(field).to_have_value("党费" if ends_with_enter else "")
    if ends_with_enter:
        page.wait_for_selector(f"{READY}[data-query=党费]", state="attached")
        page.go_back()
        expect(field).to_have_value("")
    page.go_forward()
    expect(field).to_have_value("党费" if ends_with_enter else "培训")


def test_filters_by_issuer_unit_and_deadline(page: Page, address: str) -> None:
    found = search(page, address, "", issuer="中共云溪师范大学委员会组织部")
    assert found
    issuers = page.locator("[data-hit] .hit-facts").all_inner_texts()
    assert all("中共云溪师范大学委员会组织部" in facts for facts in issuers)
    ahead, passed = (set(search(page, address, "党员", due=due)) for due in ("ahead", "passed"))
    assert ahead
    assert passed
    assert not ahead & passed
    assert search(page, address, "", unit="计算机学院党总支")


def test_the_keys_open_walk_and_close(page: Page, address: str) -> None:
    for key in ("/", "s"):
        page.goto(address)
        page.keyboard.press(key)
        page.keyboard.type("党费")
        expect(page.locator(".finder-hit").first).to_contain_text("党费")
    field = page.get_by_role("combobox", name="搜索")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".finder-hit[aria-selected=true]")
    assert chosen.get_attribute("id") == field.get_attribute("aria-activedescendant")
    target = chosen.locator("a").get_attribute("href")
    page.keyboard.press("Escape")
    expect(page.locator(".finder-hit").first).to_be_hidden()
    page.keyboard.type(" ")
    expect(page.locator(".finder-hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(str(target))
    page.go_back()
    page.keyboard.press("/")
    page.keyboard.type("党费")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q={quote('党费')}")
    page.wait_for_selector(READY, state="attached")
    page.locator("[data-search] input").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit-title a").first).to_be_focused()


@pytest.mark.parametrize("reopen", ["click", "ArrowDown", "ArrowUp"])
@pytest.mark.parametrize("close", ["Escape", "blur"])
def test_a_closed_list_opens_again(page: Page, address: str, close: str, reopen: str) -> None:
    page.goto(address)
    field = page.get_by_role("combobox", name="搜索")
    field.fill("党费")
    expect(page.locator(".finder-hit").first).to_be_visible()
    if close == "blur":
        page.locator("h1").first.click()
    else:
        page.keyboard.press(close)
    expect(page.locator(".finder-hit").first).to_be_hidden()
    if reopen == "click":
        field.click()
    else:
        field.focus()
        page.keyboard.press(reopen)
    expect(page.locator(".finder-hit").first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("times", [1, 2])
def test_a_list_is_as_long_as_it_was_when_the_reader_comes_back(page: Page, address: str, times: int) -> None:
    search(page, address, "党支部")
    for n in range(times):
        page.locator("[data-more]").click()
        page.wait_for_function(f"document.querySelectorAll('[data-hit]').length > {10 * (n + 1)}")
    shown = page.locator("[data-hit]").count()
    last = page.locator("[data-hit] .hit-title a").last
    last.click()
    page.wait_for_url(re.compile("/(?:notices|stories|guide|units)/"))
    page.go_back()
    page.wait_for_selector(READY, state="attached")
    expect(page.locator("[data-hit]")).to_have_count(shown)
    expect(page.locator("[data-hit] .hit-title a").last).to_be_in_viewport()
    page.locator("[data-search] input").fill("党支部书记")
    page.wait_for_selector("[data-hits][data-ready][data-query=党支部书记]", state="attached")
    expect(page.locator("[data-hit]")).to_have_count(10)


@pytest.mark.parametrize("text", ["党费收缴" * 2000, "𠮷" * 3000, "party " * 1000])
def test_a_long_paste_is_cut_and_that_is_said(page: Page, address: str, text: str) -> None:
    page.goto(f"{address}search/")
    page.locator("[data-search] input").fill(text)
    expect(page.locator("[data-status]")).to_contain_text("只查找了前 200 个字")
    assert len(page.url) < 4000
    page.goto(address)
    page.get_by_role("combobox", name="搜索").fill(text)
    expect(page.locator("[data-finder] [role=status]")).to_contain_text("只查找了前 200 个字")
    page.keyboard.press("Enter")
    page.wait_for_selector(READY, state="attached")
    assert len(page.url) < 4000
    expect(page.locator("[data-search] input")).to_have_value("".join(list(text)[:200]).strip())
    expect(page.locator("[data-status]")).not_to_contain_text("只查找了")


def test_a_result_is_one_file_and_a_query_two_rounds(page: Page, address: str) -> None:
    search(page, address, "党员")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.locator("[data-search] input").fill("党费收缴")
    page.wait_for_selector("[data-hits][data-ready][data-query=党费收缴]", state="attached")
    kinds = "".join(name[0] for name in asked if re.match("[tpnd][0-9]", name))
    assert re.fullmatch("t{1,3}d{0,10}", kinds), asked


def test_what_is_found_is_said_aloud(page: Page, address: str) -> None:
    found = search(page, address, "党费收缴")
    expect(page.get_by_role("status").first).to_have_text(f"找到 {len(found)} 篇。")


@pytest.mark.parametrize(
    "query",
    ["党", "党" * 200, "。，！", "😀", "\\d+(.*)[", "<img src=x onerror=alert(1)>", "'\"><script>alert(1)</script>",
     "constructor", "__proto__", " ", "%", "a" * 300, "\u202e党", "&q=1#x"],
)  # fmt: skip
def test_odd_queries_do_no_harm(page: Page, address: str, query: str) -> None:
    search(page, address, query)
    expect(page.locator("[data-status]")).not_to_be_empty()
    expect(page.locator("[data-status]")).not_to_contain_text("没有取到")
    assert page.locator("[data-hits] img, [data-hits] script").count() == 0


def test_one_character_finds_the_titles_with_it(page: Page, address: str) -> None:
    assert search(page, address, "党")


def test_nothing_found_says_what_was_tried(page: Page, address: str) -> None:
    assert search(page, address, "齉龘") == []
    expect(page.locator("[data-status]")).to_have_text("没有找到“齉龘”。")
    expect(page.locator("[data-tried]")).not_to_be_empty()


def test_a_missing_file_is_told_and_the_next_query_works(page: Page, address: str) -> None:
    page.route("**/search/data/t*", lambda route: route.abort())
    assert search(page, address, "党费") == []
    expect(page.locator("[data-status]")).to_contain_text("没有取到")
    page.unroute("**/search/data/t*")
    page.locator("[data-search] input").fill("党费收缴")
    page.wait_for_selector("[data-hit]")


@pytest.mark.parametrize("is_box", [True, False])
def test_a_page_left_open_over_a_publish_says_so(
    browser: Browser, sample_site: Path, serve_folder: Callable[[Path], str], tmp_path: Path, is_box: bool
) -> None:
    site = shutil.copytree(sample_site, tmp_path / "site")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(serve_folder(site) + ("" if is_box else "search/"))
    field = page.get_by_role("combobox", name="搜索") if is_box else page.locator("[data-search] input")
    found = page.locator(".finder-hit" if is_box else "[data-hit]")
    field.fill("党费收缴")
    expect(found.first).to_contain_text("党费")
    for name in ("about", "version"):
        file = site / "search" / "data" / f"{name}.js"
        file.write_text(re.sub("[0-9a-f]{12}", "0123456789ab", file.read_text("utf-8")), "utf-8")
    field.fill("组织关系")
    told = page.locator(".finder-hit" if is_box else "[data-status]")
    expect(told.last).to_have_text("网站刚刚更新过，请刷新页面再搜索。")
    assert is_box or found.count() == 0
    page.locator(".finder-hit a" if is_box else "[data-tried] a").click()
    expect(page.locator("[data-hit]").first).to_contain_text("组织关系")
    context.close()


def test_a_query_that_was_typed_on_is_not_fetched_to_its_end(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=x")
    page.wait_for_selector(READY, state="attached")
    asked = page.evaluate("""() => bulletinSearch.find("党费收缴", { isWanted: () => false }).then(
        () => "found", error => error instanceof bulletinSearch.find.Superseded ? "superseded" : String(error))""")
    assert asked == "superseded"


def test_nothing_is_loaded_before_somebody_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{TRANSFER}", wait_until="networkidle")
    loaded = [url.rpartition("/")[2] for url in asked if "search" in url]
    assert loaded == ["opener.js"]


def test_a_small_screen_leads_to_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="搜索").click()
    expect(page.locator("[data-search] input")).to_be_visible()
    search(page, address, "党员组织关系")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


class _Strict(http.server.SimpleHTTPRequestHandler):
    """The site under /party/, with the strictest policy: nothing inline, nothing evaluated, no other host."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/party"))

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 the name is the library's
        pass


def test_a_strict_policy_and_a_sub_path(browser: Browser, sample_site: Path) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Strict, directory=str(sample_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    page = context.new_page()
    try:
        address = f"http://127.0.0.1:{server.server_port}/party/"
        assert search(page, address, "dangfei")[:1] != []
        page.locator(".hit-title a").first.click()
        expect(page).to_have_url(re.compile("/party/notices/"))
    finally:
        context.close()
        server.shutdown()
        server.server_close()


def test_a_copy_on_a_stick(page: Page, build_site: Callable[..., Any]) -> None:
    built = build_site({}, BULLETIN_PORTABLE="1")
    page.goto((built.site / "index.html").as_uri())
    page.get_by_role("link", name="通知", exact=True).first.click()
    page.wait_for_url(re.compile(r"/notices/index\.html$"), wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type("名单")
    expect(page.locator(".finder-hit").first).to_contain_text("报送名单")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-hit]")
    page.locator(".hit-title a").first.click()
    expect(page).to_have_url(re.compile(r"/notices/2026/a/index\.html$"))
    expect(page.locator("h1").first).to_contain_text("报送名单")


def test_browser_and_engine_cut_a_text_alike(page: Page, address: str, sample_site: Path) -> None:
    """Both sides of the index must make the same tokens of the same words."""
    page.goto(f"{address}search/?q=x")
    page.wait_for_selector(READY, state="attached")
    sources = Path(__file__).resolve().parents[2] / "docs" / "notices"
    lines = [line for path in sorted(sources.rglob("*.md")) for line in path.read_text(encoding="utf-8").splitlines()]
    lines += ["ＡＰＰ与U盘24小时", "①②Ⅳ㈠", "第十七期", "café Ⅷ", "2026年3月11日", "党\u200b费\u00ad的○\ufe0f◯"]
    script = """lines => lines.map(line => { const text = bulletinSearch.text.fold(line);
                return [text, [...bulletinSearch.text.pairs(text)].sort()] })"""
    for line, (folded, pairs) in zip(lines, page.evaluate(script, lines), strict=True):
        # The browser keeps numerals and Arabic digits apart; the engine gives a text the tokens of both.
        assert folded == fold(line)
        assert set(pairs) <= tokenise(fold(line)), line
