"""`bench search` says in Chinese why it cannot run, and one engine that is missing does not stop the others."""

import argparse
from dataclasses import replace
from pathlib import Path

import bench
import pytest
from benches.search import command
from benches.search.engine import CannotBuildError, Workplace
from benches.search.engines import ENGINES
from benches.search.engines.minisearch import _document
from benches.search.measured_process import run_measured
from benches.search.plain_site import plain_text


def parse(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    bench.configure(parser)
    return parser.parse_args(words)


def test_both_benchmarks_have_their_own_options() -> None:
    assert parse("extract", "--runs", "2").runs == 2
    assert parse("search", "--documents", "300").documents == 300


def test_an_unknown_engine_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(parse("search", "--engines", "lunr")) == 2
    assert "没有“lunr”这个引擎" in capsys.readouterr().err


def test_a_folder_with_files_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").touch()
    assert bench.run(parse("search", "--keep", str(tmp_path))) == 2
    assert "已有文件" in capsys.readouterr().err


def test_a_faulty_file_of_queries_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "find_browser", lambda: "chromium")
    file = tmp_path / "q.tsv"
    file.write_text("只有一栏\n", encoding="utf-8")
    assert bench.run(parse("search", "--queries", str(file))) == 2
    assert "查询文件读不成" in capsys.readouterr().err


def test_engines_that_are_missing_or_fail_are_told_in_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(place: Workplace) -> object:
        raise CannotBuildError("没有生成成功：坏了")

    monkeypatch.setattr(command, "find_browser", lambda: "chromium")
    monkeypatch.setitem(ENGINES, "material", replace(ENGINES["material"], missing=lambda: "没有安装。"))
    monkeypatch.setitem(ENGINES, "pagefind", replace(ENGINES["pagefind"], missing=lambda: "", build=fail))
    assert bench.run(parse("search", "--documents", "120", "--engines", "material,pagefind")) == 2
    told = capsys.readouterr().err
    assert "material：没有安装。" in told
    assert "pagefind：没有生成成功：坏了" in told


def test_a_command_that_fails_shows_its_last_words(tmp_path: Path) -> None:
    import sys

    with pytest.raises(CannotBuildError, match="坏了"):
        run_measured([sys.executable, "-X", "utf8", "-c", "print('坏了'); exit(3)"], tmp_path / "log.txt")
    cost = run_measured([sys.executable, "-c", ""], tmp_path / "log.txt")
    assert cost.seconds > 0
    assert cost.peak_megabytes is None or cost.peak_megabytes > 1


def test_peers_find_the_facts_of_the_front_matter() -> None:
    source = "---\ntype: notice\n标题: 关于防火的通知\n发文字号: 云委〔2026〕1号\n---\n\n请防火。\n"
    assert plain_text(source) == "# 关于防火的通知\n\n云委〔2026〕1号\n\n请防火。\n"
    assert _document(3, source, "notices/2026/a/")["title"] == "关于防火的通知"
