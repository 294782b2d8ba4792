"""MkDocs' output without its chatter, and the environment it gets."""

import datetime

import mkdocs_process
import pytest

OUTPUT = """\
INFO    -  Building documentation...
INFO    -  The following pages are not in the nav:
  - guide/a.md
WARNING -  notices/2026/a.md:3:1 警告 [x-y]
           改法：……
Building prefix dict from the default dictionary ...
INFO    -  Documentation built in 0.30 seconds
Traceback (most recent call last):
  File "x"
""".splitlines(keepends=True)


def test_only_what_an_editor_needs_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    mkdocs_process.relay(OUTPUT, verbose=False)
    assert capsys.readouterr().out == "".join([*OUTPUT[3:5], *OUTPUT[7:]])


def test_verbose_prints_everything(capsys: pytest.CaptureFixture[str]) -> None:
    mkdocs_process.relay(OUTPUT, verbose=True)
    assert capsys.readouterr().out == "".join(OUTPUT)


def test_today_is_handed_on_and_otherwise_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BULLETIN_TODAY", "2026-01-01")
    assert mkdocs_process.variables(None)["BULLETIN_TODAY"] == "2026-01-01"
    assert mkdocs_process.variables(datetime.date(2026, 3, 9))["BULLETIN_TODAY"] == "2026-03-09"
