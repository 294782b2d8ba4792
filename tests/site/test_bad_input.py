"""Faulty files: each is reported, none breaks the build or vanishes, none runs anything in a reader's browser."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from builds import build_here


class Built(Protocol):
    """A build, see conftest."""

    code: int
    output: str
    site: Path

    def read(self, path: str) -> str: ...


HEADER = "---\ntitle: 关于报名的通知\ndoc_no: 云委〔2026〕2号\nissuer: 中共云溪学院委员会\ndate: 2026-03-02\n---\n\n"

FAULTY: dict[str, bytes] = {
    "gbk": (HEADER + "各党总支请报名。\n").encode("gbk"),
    "utf16": (HEADER + "各党总支请报名。\n").encode("utf-16"),
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "no-header": "各党总支请报名。\n".encode(),
    "not-closed": b"---\ntitle: x\n",
    "not-yaml": b"---\ntitle: [\n  : {\n---\n\nx\n",
    "list": b"---\n- a\n---\n\nx\n",
    "wrong-type": HEADER.replace("2026-03-02", "[1]").encode(),
    "unknown-key": HEADER.replace("date:", "dat:").encode(),
    "no-such-date": HEADER.replace("2026-03-02", "2026-02-30").encode(),
    "python-tag": b"---\ntitle: !!python/object/apply:os.system ['echo harm']\n---\n\nx\n",
    "huge": (HEADER + "各党总支请报名。\n" * 200_000).encode(),
    "template": (HEADER + "{{ config }} {% raw %}\n").encode(),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_notice_is_reported_and_keeps_its_page(build_site: Callable[..., Built], name: str) -> None:
    built = build_site({f"notices/2026/{name}.md": FAULTY[name]})
    assert built.code == 0, built.output
    assert "Traceback" not in built.output
    page = built.read(f"notices/2026/{name}/index.html")
    if name != "template":
        assert re.search(rf"docs/notices/2026/{name}\.md:\d+:\d+ 错误", built.output)
        assert "需要修改" not in page, "what is for editors is shown in the preview only"
    # The others are still there, in the same run.
    assert "关于报送名单的通知" in built.read("notices/index.html")


def test_strict_mode_refuses_what_is_faulty(build_site: Callable[..., Built]) -> None:
    assert build_site({}, "--strict").code == 0
    assert build_site({"notices/2026/gbk.md": FAULTY["gbk"]}, "--strict").code != 0


def test_windows_files_are_read_as_they_are(build_site: Callable[..., Built]) -> None:
    text = "\ufeff" + HEADER + "各党总支于3月20日前报名。\n"
    built = build_site({"notices/2026/w.md": text.replace("\n", "\r\n").encode()}, "--strict")
    assert built.code == 0, built.output
    assert "<h1>关于报名的通知</h1>" in built.read("notices/2026/w/index.html")


def test_all_faults_are_told_in_one_run(build_site: Callable[..., Built]) -> None:
    built = build_site({f"notices/2026/{name}.md": FAULTY[name] for name in ("gbk", "empty", "no-such-date")})
    for name in ("gbk", "empty", "no-such-date"):
        assert f"{name}.md:" in built.output


def test_a_faulty_page_of_the_editors_does_not_stop_the_build(build_site: Callable[..., Built]) -> None:
    built = build_site({"guide/index.md": "# 指南\n\n写清楚。\n".encode("gbk"), "index.md": b"---\n: [\n---\n\n# x\n"})
    assert built.code == 0, built.output
    assert "写清楚。" in built.read("guide/index.html")
    assert "docs/guide/index.md" in built.output


HOSTILE = """<script>window.harm = 1</script>

<img src="x.png" onerror="window.harm=1" alt="图">

<div onmouseover="window.harm=1" class="md-overlay" id="__search">字</div>

[点](javascript:window.harm=1) <a href="data:text/html,x">点</a>

<style>body { display: none }</style>

<iframe src="https://e.example/"></iframe><form action="https://e.example/"><input></form>

![外](https://e.example/x.png)

<svg><script>window.harm=1</script></svg>

<!-- --><math><script>1</script>

<p>各党总支请报名"""


@pytest.mark.parametrize("path", ["notices/2026/h.md", "stories/2026/h.md", "guide/h.md", "index.md"])
def test_hostile_markdown_is_harmless(small_project: Path, path: str) -> None:
    """In the preview: a site goes without a notice or a story that has such things, see test_withheld.py."""
    header = HEADER.replace("title: 关于报名的通知", "title: '</title><script>window.harm=1</script>'")
    (small_project.parent / "docs" / path).write_text(header + HOSTILE, "utf-8")
    built = build_here(small_project, small_project.parent / "site", dirty=False, preview_at="http://127.0.0.1:8000/")
    assert built.is_done, built.said
    page = built.files["index.html" if path == "index.md" else path.replace(".md", "/index.html")].decode()
    assert "报名" in page
    assert not [code for code in re.findall(r"<script\b.*?</script>|<[^>]*>", page, re.DOTALL) if "harm" in code]
    assert "e.example" not in "".join(re.findall(r"<[^>]*>", page))
    assert "</footer>" in page
    content = page.split('class="md-content"')[1].split("</article>")[0]
    tags = "".join(re.findall(r"<[^>]*>", content))
    for trace in ("<script", "<style", "<iframe", "<form", "onerror", "onmouseover", "javascript:", "data:text"):
        assert trace not in tags


def test_a_link_that_leads_nowhere_is_said_once_and_generated_pages_are_known(build_site: Callable[..., Built]) -> None:
    links = "见[登记表](forms/a.pdf)、[任务总表](../../register/index.md)。\n"
    built = build_site({"notices/2026/links.md": HEADER + links})
    assert re.search(r"links\.md:8:\d+ 错误 \[target-missing\]", built.output)
    assert built.output.count("target-missing") == 1
    assert "contains a link" not in built.output
    assert 'href="../../../register/"' in built.read("notices/2026/links/index.html")
