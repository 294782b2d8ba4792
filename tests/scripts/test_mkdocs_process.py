"""MkDocs' output without its chatter, and the environment it gets."""

import datetime
from collections import Counter

import mkdocs_process
import pytest

OUTPUT = """\
INFO    -  Building documentation...
INFO    -  The following pages are not in the nav:
  - guide/a.md
WARNING -  bulletin: docs/notices/2026/a.md:3:1 警告 [x-y]
  改法：……
INFO    -  bulletin: docs/notices/2026/a.md:5:1 提示 [a-b]
  改法：……
INFO    -  bulletin: ▸ 刚改的 docs/notices/2026/a.md：没有问题。
INFO    -  Documentation built in 0.30 seconds

Aborted with 1 warnings in strict mode!
Traceback (most recent call last):
  File "x"
""".splitlines(keepends=True)


def test_only_what_an_editor_needs_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    counts = mkdocs_process.relay(OUTPUT, verbose=False)
    assert capsys.readouterr().out.split("\n") == [
        "docs/notices/2026/a.md:3:1 警告 [x-y]",
        "  改法：……",
        "刚改的 docs/notices/2026/a.md：没有问题。",
        "Traceback (most recent call last):",
        '  File "x"',
        "",
    ]
    assert counts == {"警告": 1, "提示": 1}


def test_findings_are_counted_in_a_sentence() -> None:
    assert mkdocs_process.describe_counts(Counter()) == ""
    assert mkdocs_process.describe_counts(Counter({"错误": 2, "警告": 1})) == "共有 2 条错误、1 条警告。"
    assert "3 条提示（提示不影响发布" in mkdocs_process.describe_counts(Counter({"提示": 3}))


def test_verbose_prints_everything(capsys: pytest.CaptureFixture[str]) -> None:
    mkdocs_process.relay(OUTPUT, verbose=True)
    assert capsys.readouterr().out == "".join(OUTPUT).replace("INFO    -  bulletin: ▸ ", "")


def test_today_is_handed_on_and_otherwise_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BULLETIN_TODAY", "2026-01-01")
    assert mkdocs_process.variables(None)["BULLETIN_TODAY"] == "2026-01-01"
    assert mkdocs_process.variables(datetime.date(2026, 3, 9))["BULLETIN_TODAY"] == "2026-03-09"
