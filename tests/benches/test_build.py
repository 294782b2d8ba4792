"""`bench build`: what is timed does what its name says, and the table tells it."""

import re
from pathlib import Path

import pytest
from benches.build.command import Counted, table_lines
from benches.build.contestants import our_contestants, peers
from benches.search.measured_process import Cost, run_measured
from generated.bulletin import write_bulletin
from generated.pages import list_documents, read_head

# With few duties, as the benchmark has them: the corpora, a thousand notices by now, stay out.
DOCUMENTS = 90
SECTIONS = "首页 通知 先进典型 简报 任务总表 我的单位 按月时限 写作指南".split()


def test_ratios_are_of_the_same_round() -> None:
    costs = {
        "本项目，全部": [Cost(9, 100.0, 2.0), Cost(9, 120.0, 4.0), Cost(9, None, 6.0)],
        "本项目，没有改动": [Cost(9, 50.0, 1.0), Cost(9, 50.0, 1.0), Cost(9, 50.0, 1.0)],
        "Material，固定导航，自带搜索": [Cost(9, 80.0, 1.0), Cost(9, 80.0, 4.0), Cost(9, 80.0, 5.0)],
    }
    head, everything, nothing, material = table_lines(7, Counted(7, 35), costs)
    assert head.startswith("7 篇、任务 35 项，")
    assert table_lines(7, Counted(213, 900), costs)[0].startswith("213 篇（要 7 篇，")
    assert "4.00（2.00—6.00）  对 Material 1.200  对本项目全部 1.000  内存 120 MB  本项目，全部" in everything
    assert "对 Material 0.250  对本项目全部 0.250" in nothing
    assert "5.00" not in material.split("（")[0]


def test_a_peer_that_is_missing_is_said_so(tmp_path: Path) -> None:
    write_bulletin(tmp_path / "docs", DOCUMENTS, duties=5)
    found, said = peers(tmp_path / "docs", tmp_path / "peers", tmp_path)
    assert [contestant.name for contestant in found] == ["Material，固定导航，自带搜索"]
    assert [line.split(" ")[0] for line in said if "jieba" not in line] == ["Zensical", "Hugo"]


def test_the_reference_makes_a_page_of_each_document_and_each_section(tmp_path: Path) -> None:
    write_bulletin(tmp_path / "docs", DOCUMENTS, duties=5)
    reference = peers(tmp_path / "docs", tmp_path / "peers", tmp_path)[0][0]
    run_measured(reference.command, tmp_path / "log", reference.variables)
    site = tmp_path / "peers" / "material"
    for path in list_documents(tmp_path / "docs"):
        page = site / path.relative_to(tmp_path / "docs").with_suffix("") / "index.html"
        source, html = path.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")
        if "\ntitle:" in source:  # and not 标题, which it does not know
            assert f"<title>{read_head(source)[0]}" in html
        assert len(re.findall('<a href="[^"#]+" class="md-nav__link">', html)) >= len(SECTIONS)
    assert (site / "units" / "index.html").is_file()
    assert (site / "search" / "search_index.json").stat().st_size > 50_000


def test_the_reference_cuts_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where jieba happens to be installed, Material takes two to three times as long: the reference goes without."""
    used = tmp_path / "used"
    package = tmp_path / "packages" / "jieba"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"open({str(used)!r}, 'w').close()\ndef cut(text): return [text.decode()]\n")
    monkeypatch.syspath_prepend(str(package.parent))
    write_bulletin(tmp_path / "docs", DOCUMENTS, duties=5)
    found, _ = peers(tmp_path / "docs", tmp_path / "peers", tmp_path)
    assert [contestant.name for contestant in found] == [
        "Material，固定导航，自带搜索",
        "Material，固定导航，自带搜索，装有 jieba",
    ]
    for contestant, has_used in zip(found, (False, True), strict=True):
        run_measured(contestant.command, tmp_path / "log", {**contestant.variables, "PYTHONPATH": str(package.parent)})
        assert used.exists() == has_used


@pytest.mark.skipif(not hasattr(__import__("os"), "wait4"), reason="the CPU time of a child is not known here")
def test_each_manner_of_our_build_does_what_it_is_named_after(tmp_path: Path) -> None:
    write_bulletin(tmp_path / "docs", DOCUMENTS, duties=5)
    contestants = our_contestants(tmp_path / "docs", tmp_path / "ours")
    made: dict[str, set[str]] = {}
    for turn in range(2):
        for contestant in contestants:
            contestant.before()
            site = Path(contestant.command[-1])
            before = {path: path.stat().st_mtime_ns for path in site.rglob("index.html")}
            cost = run_measured(contestant.command, tmp_path / "log", contestant.variables)
            assert cost.cpu_seconds > 0
            if turn:
                after = {path: path.stat().st_mtime_ns for path in site.rglob("index.html")}
                made[contestant.name] = {
                    path.relative_to(site).as_posix() for path in after if after[path] != before.get(path)
                }
    everything, edited, nothing = (made[contestant.name] for contestant in contestants)
    assert sum(path.startswith("notices/20") for path in everything) > 30
    assert sum(path.startswith("notices/20") for path in edited) == 1
    assert nothing == set()
