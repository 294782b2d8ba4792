"""The pages on printed digests: what can be fetched, and whether what is printed still stands, scripts or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pymupdf
import pytest
from bulletin.digest.ledger import PATH, Printed, add_to_ledger
from bulletin.read.document import read_document
from bulletin.short_code import ALPHABET, fault_of_code, make_code, show_code
from playwright.sync_api import Browser, Page, expect

MANIFEST = """---
name: 党建简报
issue: 1
publisher: 党委组织部
from: 2026-01-01
to: 2026-03-31
---

**按** 请认真组织学习。
"""


def one_page() -> bytes:
    """A PDF that opens: a damaged one is kept out of the site."""
    with pymupdf.open() as paper:
        paper.new_page()
        return bytes(paper.tobytes())


PDF = one_page()
OLD, GONE = make_code(["old"]), make_code(["gone"])
LEDGER = add_to_ledger(
    (),
    [
        Printed(OLD, "notice", "notices/2026/a.md", "云委〔2026〕1号", "关于报送名单的通知", "2026-01-02"),
        Printed(GONE, "notice", "notices/2026/gone.md", "云委〔2026〕9号", "关于旧事的通知", "2026-01-09"),
    ],
)
FILES = {"digests/2026-03.md": MANIFEST, "digests/2026-03.pdf": PDF, PATH: LEDGER}


class Built(Protocol):
    """What a build leaves: see conftest.py."""

    site: Path

    def read(self, path: str) -> str: ...


@pytest.fixture(scope="module")
def built(build_once: Callable[..., Built]) -> Built:
    return build_once(FILES)


@pytest.fixture(scope="module")
def current(built: Built) -> str:
    """The code of the notice as it stands."""
    source = built.site.parent / "docs/notices/2026/a.md"
    return read_document(source.read_bytes(), "notices/2026/a.md").code


def test_the_list_offers_the_pdf_and_the_page_of_a_digest_what_is_in_it(built: Built) -> None:
    listed = built.read("digests/index.html")
    assert 'href="../digests/2026-03/"' in listed
    assert re.search(r'href="\.\./digests/2026-03\.pdf"[^>]*>PDF', listed)
    page = built.read("digests/2026-03/index.html")
    assert "党建简报第1期" in page
    assert page.index("下载 PDF") < page.index("请认真组织学习") < page.index("关于报送名单的通知")
    assert (built.site / "digests/2026-03.pdf").read_bytes() == PDF
    assert page.count("<h1") == 1


def test_without_scripts_each_code_is_found_by_its_first_character(built: Built, current: str) -> None:
    form = built.read("verify/index.html")
    assert all(f'href="{letter.lower()}/"' in form for letter in ALPHABET)
    for code, said in {current: "仍然有效，与网站上的文本一致", OLD: "后来改过", GONE: "简报里已经没有"}.items():
        page = built.read(f"verify/{code[0].lower()}/index.html")
        entry = re.search(rf'id="c-{code}".*?(?=id="c-|</ul>\s*</div>|\Z)', page, re.DOTALL)
        assert entry
        assert said in entry.group()
        assert show_code(code) in entry.group()


def test_the_page_of_a_notice_has_the_code_of_its_prints(built: Built, current: str) -> None:
    assert f">{show_code(current)}</a>" in built.read("notices/2026/a/index.html")


def test_a_site_without_digests_says_so(small_site: Path) -> None:
    assert "还没有编印的简报" in (small_site / "digests/index.html").read_text("utf-8")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.mark.browser
def test_a_code_is_checked_in_the_browser(page: Page, built: Built, serve_folder: Callable[[Path], str]) -> None:
    address = serve_folder(built.site)
    page.goto(f"{address}verify/")
    field = page.get_by_label("纸上的核验码")
    field.fill(f" {show_code(OLD).lower()}。")
    field.press("Enter")
    page.wait_for_url(f"**/verify/{OLD[0].lower()}/#c-{OLD}")
    expect(page.locator(f"#c-{OLD}")).to_be_in_viewport()
    expect(page.locator(f"#c-{OLD}")).to_contain_text("后来改过")
    expect(page.locator("[data-verify-missing]")).to_be_hidden()


@pytest.mark.browser
def test_a_code_that_nobody_knows_and_one_that_is_none(
    page: Page, built: Built, serve_folder: Callable[[Path], str]
) -> None:
    address = serve_folder(built.site)
    unknown = make_code(["unknown"])
    page.goto(f"{address}verify/")
    page.get_by_label("纸上的核验码").fill(unknown)
    page.get_by_role("button", name="核验").click()
    expect(page.locator("[data-verify-missing]")).to_be_visible()
    page.goto(f"{address}verify/")
    for written, said in {"K7QM": "10个字符", "O0000-00000": "没有0、1和字母"}.items():
        page.get_by_label("纸上的核验码").fill(written)
        page.get_by_role("button", name="核验").click()
        expect(page.locator("[data-verify-status]")).to_contain_text(said)


@pytest.mark.browser
def test_browser_and_command_agree_on_what_a_code_is(
    page: Page, built: Built, serve_folder: Callable[[Path], str]
) -> None:
    page.goto(f"{serve_folder(built.site)}verify/")
    field, button = page.get_by_label("纸上的核验码"), page.get_by_role("button", name="核验")
    right = make_code(["agree"])
    for place in range(len(right)):
        other = ALPHABET[(ALPHABET.index(right[place]) + 1 + place) % len(ALPHABET)]
        wrong = right[:place] + other + right[place + 1 :]
        assert fault_of_code(wrong) == "check"
        field.fill(wrong)
        button.click()
        expect(page.locator("[data-verify-status]")).to_contain_text("不对")
        assert page.url.endswith("/verify/")
