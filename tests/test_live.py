"""Whether the build behind the preview is still right about the site, while edits come in."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from door.live import Live
from door.preview import Preview

PATIENCE = 20.0  # seconds


def test_a_build_is_overtaken_from_the_moment_an_edit_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config: Any = SimpleNamespace(docs_dir=str(tmp_path), config_file_path=None, site_dir=str(tmp_path))
    live = Live(Preview(), config, "review", lambda: None, empties_site=False)
    told: list[bool] = []
    built, may_build = threading.Event(), threading.Event()

    def take_one(path: Path) -> str:
        told.append(live.is_overtaken)  # its page is written now, and nothing is wanted yet
        return "texts"

    def build(wanted: set[str]) -> None:
        may_build.wait(PATIENCE)
        told.append(live.is_overtaken)
        built.set()

    monkeypatch.setattr(live, "_take_one", take_one)
    monkeypatch.setattr(live, "_build", build)
    assert not live.is_overtaken
    live.take({tmp_path / "a.md"})
    may_build.set()
    assert built.wait(PATIENCE)
    live.stop()
    assert told == [True, False]
