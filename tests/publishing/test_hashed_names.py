"""A page names just the files that it was built with; addresses that people know stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from publishing.built_tree import check_tree
from publishing.hashed_names import give_hashed_names

PAGES = {
    "index.html": '<link href="assets/a.css"><meta name="bulletin-index" content="search/data/">'
    '<a href="search/data/x">',
    "notices/a/index.html": '<script src="../../assets/a.js?v=1"></script><a href="assets/own.pdf">a</a>'
    '<a href="../../assets/附件.pdf">b</a><p>src="assets 是文件夹</p>',
    "404.html": '<link href="/jb/assets/a.css"><script type="application/json">{"search": "/jb/assets/a.js"}</script>',
    "assets/a.css": "a{background:url(img/b.svg)}",
    "assets/a.js": "1",
    "assets/img/b.svg": "<svg/>",
    "assets/附件.pdf": "",
    "notices/a/assets/own.pdf": "",
    "search/data/about.js": "x",
    "search/index.html": '<meta name="bulletin-index" content="data/"><img src="./data/about.js">',
    "search/data/x/index.html": "",
}
EDITORS = {"assets/附件.pdf", "notices/a/assets/own.pdf"}


def make(folder: Path, **changed: str) -> Path:
    for name, text in {**PAGES, **changed}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    give_hashed_names(folder, "/jb/", EDITORS)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site")


def test_pages_name_the_files_where_they_are(site: Path) -> None:
    for pdf in site.rglob("*.pdf"):
        pdf.unlink()  # they are none
    assert [fault for fault in check_tree(site, "/jb/") if "pdf" not in fault] == []
    home = (site / "index.html").read_text("utf-8")
    assert re.search(r'href="assets\.[0-9a-f]{16}/a\.css".*content="search/data\.[0-9a-f]{16}/"', home)
    assert {path.name for path in site.rglob("about.js")} == {"about.js"}
    assert not (site / "search" / "data").exists()
    search = (site / "search" / "index.html").read_text("utf-8")
    assert re.search(r'content="data\.[0-9a-f]{16}/"', search)


def test_what_editors_attached_keeps_its_address(site: Path) -> None:
    page = (site / "notices" / "a" / "index.html").read_text("utf-8")
    assert 'href="../../assets/附件.pdf"' in page
    assert 'href="assets/own.pdf"' in page
    assert 'src="assets 是文件夹' in page
    assert re.search(r'src="\.\./\.\./assets\.[0-9a-f]{16}/a\.js\?v=1"', page)
    assert (site / "assets" / "附件.pdf").is_file()
    assert (site / "notices" / "a" / "assets" / "own.pdf").is_file()


def test_names_change_with_any_byte_and_with_nothing_else(site: Path, tmp_path: Path) -> None:
    def folders(built: Path) -> set[str]:
        return set(re.findall(r"(?:assets|search/data)\.[0-9a-f]{16}(?=/)", (built / "index.html").read_text("utf-8")))

    assert folders(make(tmp_path / "same")) == folders(site)
    assert len(folders(site)) == 2
    style = folders(make(tmp_path / "style", **{"assets/img/b.svg": "<svg></svg>"}))
    index = folders(make(tmp_path / "index", **{"search/data/about.js": "y"}))
    assert len(style & folders(site)) == 1
    assert len(index & folders(site)) == 1
    assert style != index
