"""What a browser would look for in vain, or on another host, is found before the site is published."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from publishing.built_tree import check_tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "index.html": '<a href="notices/a/#x">a</a><img src="assets/中文%20图.svg">',
        "notices/a/index.html": '<h1 id="x">a</h1><a href="../..">首页</a><a href="https://www.example.edu.cn/">外</a>',
        "assets/中文 图.svg": "<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>",
        "assets/a.css": "/* url(nowhere) */ a { background: url('%E4%B8%AD文%20图.svg#p') }",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_good_tree_has_no_faults(site: Path) -> None:
    assert check_tree(site, "/") == []


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<a href="notices/b/">b</a>', "指向 notices/b/，网站里没有"),
        ('<a href="notices/a/#y">b</a>', "那一页里没有这个位置"),
        ('<a href="../up.html">b</a>', "指向 ../up.html，网站里没有"),
        ('<a href="/jb/notices/a/">b</a>', "指向 /jb/notices/a/，网站里没有"),
        ('<script src="https://cdn.example.com/a.js"></script>', "要从别的主机取 https://cdn.example.com/a.js"),
        ('<img src="//cdn.example.com/a.png">', "要从别的主机取"),
        ('<img srcset="assets/a.css 1x, http://h/b.png 2x">', "要从别的主机取 http://h/b.png"),
        ('<link rel="preload stylesheet" href="http://h/a.css">', "要从别的主机取"),
        ('<style>@import "http://h/a.css"</style>', "要从别的主机取"),
        ('<p style="background:url(http://h/a.png)">', "要从别的主机取"),
        ('<svg><use xlink:href="http://h/a.svg#i"/></svg>', "要从别的主机取"),
        ('<video poster="no.png"></video>', "指向 no.png，网站里没有"),
        ('<meta http-equiv="refresh" content="0; url=nowhere/">', "指向 nowhere/，网站里没有"),
        ('<form action="no/"></form>', "指向 no/，网站里没有"),
        (f'<a href="{"长" * 300}">b</a>', "，网站里没有"),
        ('<object data="no.pdf"></object>', "指向 no.pdf，网站里没有"),
    ],
)
def test_each_fault_is_told_with_its_page(site: Path, html: str, told: str) -> None:
    (site / "index.html").write_text(html, "utf-8")
    (fault,) = check_tree(site, "/")
    assert fault.startswith("index.html")
    assert told in fault


def test_addresses_from_the_root_are_looked_up_below_the_path_of_the_site(site: Path) -> None:
    (site / "404.html").write_text('<a href="/jb/notices/a/">a</a><a href="/jb/">b</a>', "utf-8")
    assert check_tree(site, "/jb/") == []
    assert len(check_tree(site, "/")) == 2


def test_a_style_that_names_another_host_or_nothing_is_told(site: Path) -> None:
    (site / "assets" / "a.css").write_text("@font-face{src:url(//h/f.woff2)} b{background:url(gone.png)}")
    assert len(check_tree(site, "/")) == 2


def test_a_link_of_the_file_system_is_told(site: Path) -> None:
    (site / "secret.txt").symlink_to("/etc/hostname")
    assert check_tree(site, "/") == ["secret.txt 是链接，网站里只能有文件"]


def test_a_pdf_that_does_not_open_is_told(site: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(site / "good.pdf")
    assert check_tree(site, "/") == []
    (site / "cut.pdf").write_bytes((site / "good.pdf").read_bytes()[:60])
    (site / "none.pdf").write_bytes(b"")
    assert [fault.split()[0] for fault in check_tree(site, "/")] == ["cut.pdf", "none.pdf"]


def test_hundreds_of_faults_do_not_hide_how_many_there_are(site: Path) -> None:
    (site / "index.html").write_text("".join(f'<a href="no{n}">x</a>' for n in range(100)))
    faults = check_tree(site, "/")
    assert len(faults) == 21
    assert faults[-1] == "还有 80 处同样的问题"
