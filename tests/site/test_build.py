"""What MkDocs makes of a bulletin through the hook."""

import json
import posixpath
import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

import pytest
from bulletin.canary import check_site

ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')
LOADED = re.compile(r'<(?:script|img|link|iframe|source|video|audio)\b[^>]*\b(?:src|href)="(?:[a-z]+:)?//[^"]*"', re.I)


class Built(Protocol):
    """A build, see conftest."""

    code: int
    output: str
    site: Path

    def read(self, path: str) -> str: ...


def test_the_sample_is_clean_in_strict_mode(sample: Built) -> None:
    assert sample.code == 0, sample.output
    assert check_site(sample.site) == []


def test_no_page_of_the_sample_loads_anything_from_elsewhere(sample: Built) -> None:
    for page in sample.site.rglob("*.html"):
        assert LOADED.findall(page.read_text("utf-8")) == [], page


def test_every_address_in_the_sample_leads_somewhere(sample: Built) -> None:
    pages = {
        page.relative_to(sample.site).as_posix(): page.read_text("utf-8") for page in sample.site.rglob("index.html")
    }
    ids = {path: set(re.findall(r'\bid="([^"]*)"', text)) for path, text in pages.items()}
    dead: list[tuple[str, str]] = []
    for path, text in pages.items():
        for _, raw in ADDRESS.findall(text):
            address, _, anchor = unescape(raw).partition("#")
            address = address.partition("?")[0]  # what a filter is asked for
            if re.match(r"[a-z]+:", address):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address))) if address else path
            if (sample.site / target).is_dir():
                target = posixpath.normpath(f"{target}/index.html")
            is_dead = not (sample.site / target).is_file()
            if is_dead or (anchor and target in ids and unquote(anchor) not in ids[target]):
                dead.append((path, raw))
    assert dead == []


def test_no_id_stands_twice_on_a_page(sample: Built) -> None:
    for page in sample.site.rglob("index.html"):
        ids = re.findall(r'\bid="([^"]*)"', page.read_text("utf-8"))
        assert len(ids) == len(set(ids)), page


def test_the_register_folder_is_no_part_of_the_site(small_site: Path) -> None:
    assert not (small_site / "_register").exists()


def test_json_and_register_say_the_same(small_site: Path) -> None:
    obligations = json.loads((small_site / "obligations.json").read_text("utf-8"))["obligations"]
    register = (small_site / "register/index.html").read_text("utf-8")
    assert {item["url"] for item in obligations} == set(re.findall(r'data-obligation="([^"]*)"', register))
    assert len(obligations) >= 6


def test_the_same_bulletin_gives_the_same_bytes(build_site: Callable[..., Built]) -> None:
    first = build_site({}, BULLETIN_TODAY="", SOURCE_DATE_EPOCH="1773000000")
    second = build_site({}, BULLETIN_TODAY="", SOURCE_DATE_EPOCH="1773000000")
    files = sorted(path.relative_to(first.site) for path in first.site.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(second.site) for path in second.site.rglob("*") if path.is_file())
    for file in files:
        assert (first.site / file).read_bytes() == (second.site / file).read_bytes(), file


def test_the_day_of_the_build_comes_from_outside(build_site: Callable[..., Built]) -> None:
    assert "2026年3月9日至" in build_site({}).read("index.html")
    # 1773000000 is 8 March 2026, 20:00 UTC: the 9th in Shanghai.
    assert "2026年3月9日至" in build_site({}, BULLETIN_TODAY="", SOURCE_DATE_EPOCH="1773000000").read("index.html")
    refused = build_site({}, BULLETIN_TODAY="明天")
    assert refused.code != 0
    assert "不是日期" in refused.output
    assert "Traceback" not in refused.output


def test_home_has_the_editors_words_and_the_generated_lists(build_site: Callable[..., Built]) -> None:
    home = build_site({}).read("index.html")
    assert home.index("欢迎。") < home.index("最新通知")
    assert home.count("<h1") == 1


def test_a_bulletin_without_pages_of_its_own_has_all_the_generated_ones(build_site: Callable[..., Built]) -> None:
    built = build_site(
        {"index.md": None, "stories/2026/s.md": None, "notices/2026/a.md": None, "_register/units.yml": None}
    )
    assert built.code == 0, built.output
    assert check_site(built.site) == []


def test_the_navigation_does_not_grow_with_the_bulletin(build_site: Callable[..., Built]) -> None:
    few = build_site({}).read("guide/index.html")
    text = (
        "---\ntitle: 关于第{0}件事的通知\ndoc_no: 云委〔2026〕{0}号\nissuer: 党委\ndate: 2026-03-02\n---\n\n请报送。\n"
    )
    many = build_site({f"notices/2026/n{n}.md": text.format(n) for n in range(10, 30)})
    assert many.read("guide/index.html") == few


def test_a_build_without_the_hook_fails_the_canary(build_site: Callable[..., Built]) -> None:
    extra = "hooks: []\nnav: []\nvalidation: {links: {not_found: ignore}}"
    built = build_site({}, extra=extra)
    assert built.code == 0, built.output
    faults = check_site(built.site)
    assert any("register/" in fault for fault in faults)
    assert any("obligations.json" in fault for fault in faults)


def test_a_build_that_loses_its_register_fails(build_site: Callable[..., Built], tmp_path: Path) -> None:
    thief = tmp_path / "thief.py"
    thief.write_text(
        "from pathlib import Path\n"
        "from mkdocs.plugins import event_priority\n\n"
        "@event_priority(100)\n"
        "def on_post_build(config):\n"
        "    (Path(config.site_dir) / 'register' / 'index.html').unlink()\n",
        "utf-8",
    )
    root = Path(__file__).resolve().parents[2]
    built = build_site({}, extra=f"hooks: [{thief}, {root}/hooks/bulletin_hook.py]")
    assert built.code != 0
    assert "缺少页面 register/index.html" in built.output
    assert "Traceback" not in built.output


def test_the_canary_sees_an_anchor_that_is_gone(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site)
    page = site / "notices/2026/a/index.html"
    page.write_text(re.sub(r' id="o-[^"]*"', "", page.read_text("utf-8")), "utf-8")
    assert any("找不到任务的位置" in fault for fault in check_site(site))


@pytest.mark.parametrize("page", ["notices/2026/a/", "stories/2026/s/", "register/", "units/literature/", ""])
def test_pages_mark_their_section(small_site: Path, page: str) -> None:
    text = (small_site / page / "index.html").read_text("utf-8")
    assert text.count("aria-current=") == 1
