"""Walks through folders with links in them: told, not followed; or followed, but never in circles."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import folder_walk
import pytest
from folder_walk import folders_below, is_link, linked_folders, own_folders


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Folders whose links lead into one another, up, out and to a folder beside."""
    docs = tmp_path / "docs"
    (docs / "a/b").mkdir(parents=True)
    (docs / "c").mkdir()
    (docs / "a/b/x.md").write_bytes(b"")
    for name, target in {"a/b/up": "../..", "a/to-c": "../c", "c/to-a": "../a", "out": "..", "fine": "a/b"}.items():
        (docs / name).symlink_to(target, target_is_directory=True)
    return docs


def test_links_of_folders_are_told_and_not_followed(docs: Path) -> None:
    (docs / "file.md").symlink_to("a/b/x.md")
    (docs / "dead").symlink_to("nowhere")
    told = {path.relative_to(docs).as_posix() for path in linked_folders(docs)}
    assert told == {"a/b/up", "a/to-c", "c/to-a", "out", "fine"}
    assert {os.path.relpath(place, docs) for place, _, _ in own_folders(str(docs))} == {".", "a", "a/b", "c"}


def test_folders_that_lead_round_in_circles(docs: Path) -> None:
    below = [os.path.relpath(place, docs) for place, _, _ in folders_below(str(docs))]
    assert {".", "a", "a/b", "c", "fine", "a/to-c"} <= set(below)
    assert len(below) < 50


@pytest.mark.parametrize(("tag", "expected"), [(0xA0000003, True), (0x9000001A, False), (0, False)])
def test_a_junction_of_windows_is_a_link(
    docs: Path, monkeypatch: pytest.MonkeyPatch, tag: int, *, expected: bool
) -> None:
    """A file that OneDrive keeps elsewhere has a tag as well, and is none."""
    seen, folder = os.lstat, str(docs / "a")

    def lstat(path: str) -> object:
        return SimpleNamespace(st_mode=seen(path).st_mode, st_reparse_tag=tag) if str(path) == folder else seen(path)

    monkeypatch.setattr(folder_walk, "_JUNCTION", 0xA0000003)
    monkeypatch.setattr(os, "lstat", lstat)
    assert is_link(folder) is expected
    assert (docs / "a" in linked_folders(docs)) is expected


def test_what_is_not_there_is_no_link(tmp_path: Path) -> None:
    assert not is_link(str(tmp_path / "nowhere"))
