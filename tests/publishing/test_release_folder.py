"""The folder of releases: nothing is written where it should not be, and `current` is always a whole release."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from publishing.manifest import MANIFEST, format_manifest, hash_files
from publishing.release_folder import MARKER, ReleaseError, ReleaseFolder, explain
from publishing.release_name import name_release
from publishing.target import LocalTarget, connect

NAMES = [f"2026030{day}T000000Z-abc" for day in range(1, 8)]


def make_site(folder: Path, **files: str) -> Path:
    """A site of these files (`a_html` is a.html), with its manifest."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    (folder / MANIFEST).write_text(format_manifest(hash_files(folder)))
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Iterator[LocalTarget]:
    made = LocalTarget(str(tmp_path / "dest"))
    made.open(may_begin=True)
    yield made
    made.close()


def release(target: LocalTarget, site: Path, name: str) -> None:
    target.send(site, target.begin(name))
    target.finish(name, [], {})
    target.switch(name)


@pytest.mark.parametrize("content", ["index.html", "releases/x", "current"])
def test_a_folder_that_is_not_of_releases_is_never_written_to(tmp_path: Path, content: str) -> None:
    (tmp_path / content).parent.mkdir(exist_ok=True)
    (tmp_path / content).write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ReleaseError, match="不是发布用的文件夹"):
        LocalTarget(str(tmp_path)).open(may_begin=True)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_and_a_path_into_nowhere_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for path in ("file", "no/such/folder"):
        with pytest.raises(ReleaseError, match="没有"):
            LocalTarget(str(tmp_path / path)).open(may_begin=True)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_rollback_and_verify_never_begin_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="不是发布用的文件夹"):
        LocalTarget(str(tmp_path)).open(may_begin=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts a file system")
@pytest.mark.parametrize("limit", ["size=256k", "size=64m,nr_inodes=40"])
def test_a_disk_that_fills_up_on_the_way_is_told(tmp_path: Path, limit: str) -> None:
    """Whether it is the bytes that end or the number of files, which nobody looked at before."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", limit, "tmpfs", str(disk)], capture_output=True, check=False
    ).returncode:
        pytest.skip("no file systems may be mounted here")
    try:
        target = LocalTarget(str(disk / "dest"))
        target.open(may_begin=True)
        release(target, make_site(tmp_path / "one", index_html="one"), NAMES[0])
        large = {f"file{number}_html": "x" * 8000 for number in range(60)}
        with pytest.raises(OSError, match="No space left") as told:
            release(target, make_site(tmp_path / "two", **large), NAMES[1])
        assert "磁盘空间（或者配额、文件个数）不够" in explain(told.value, target.place)
        assert (target.current(), target.verify()) == (NAMES[0], [])
        target.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_two_at_once_the_second_is_told(target: LocalTarget) -> None:
    with pytest.raises(ReleaseError, match="另一次发布"):
        ReleaseFolder(target.place).open(may_begin=True)
    target.close()
    again = ReleaseFolder(target.place)
    again.open(may_begin=False)
    again.close()


def test_what_a_killed_publisher_left_is_cleared_and_never_online(target: LocalTarget, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", index_html="one")
    release(target, site, NAMES[0])
    target.send(site, target.begin(NAMES[1]))  # and there it was killed
    (Path(target.place) / ".current-1").symlink_to("releases/nowhere")
    assert target.releases() == [NAMES[0]]
    assert target.current() == NAMES[0]
    target.begin(NAMES[2])
    left = {path.name for path in Path(target.place).rglob("*")}
    assert f".incoming-{NAMES[1]}" not in left
    assert ".current-1" not in left


def test_a_file_damaged_on_the_way_is_not_put_online(target: LocalTarget, tmp_path: Path) -> None:
    release(target, make_site(tmp_path / "one", index_html="one"), NAMES[0])
    incoming = target.begin(NAMES[1])
    target.send(make_site(tmp_path / "two", index_html="two"), incoming)
    (Path(incoming) / "index.html").write_text("tw0")
    with pytest.raises(ReleaseError, match=r"内容被改动：index\.html"):
        target.finish(NAMES[1], [], {})
    assert target.releases() == [NAMES[0]]


def test_the_ledgers_of_the_newest_release_count_and_go_with_it(target: LocalTarget, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", index_html="one")
    assert target.ledgers() == {}
    for number in range(3):
        target.send(site, target.begin(NAMES[number]))
        target.finish(NAMES[number], [], {"_register/a.txt": str(number)} if number < 2 else {})
        target.switch(NAMES[number])
    assert target.ledgers() == {"_register/a.txt": "1"}
    folder = Path(target.place)
    (folder / "ledgers" / NAMES[5] / "_register").mkdir(parents=True)  # of a publisher that was killed
    (folder / "ledgers" / NAMES[5] / "_register" / "a.txt").write_text("5")
    assert target.ledgers() == {"_register/a.txt": "1"}
    target.keep(2)
    assert [path.name for path in sorted((folder / "ledgers").iterdir())] == [NAMES[1], NAMES[5]]
    target.begin(NAMES[6])
    assert [path.name for path in (folder / "ledgers").iterdir()] == [NAMES[1]]


def test_a_backup_of_the_ledgers_is_enough_for_a_new_server(target: LocalTarget, tmp_path: Path) -> None:
    folder = Path(target.place)
    (folder / "ledgers" / NAMES[1] / "_register").mkdir(parents=True)
    (folder / "ledgers" / NAMES[1] / "_register" / "a.txt").write_text("known")
    assert target.ledgers() == {"_register/a.txt": "known"}
    target.send(make_site(tmp_path / "site", index_html="one"), target.begin(NAMES[2]))
    assert target.ledgers() == {"_register/a.txt": "known"}
    target.finish(NAMES[2], [], {"_register/a.txt": "known and new"})
    assert target.ledgers() == {"_register/a.txt": "known and new"}


def test_a_file_that_was_damaged_online_is_not_carried_along(target: LocalTarget, tmp_path: Path) -> None:
    """Else publishing anew, which is to put things right, would stop at it."""
    names = [f"assets.{'0' * 16}/{name}.css" for name in ("a", "b")]
    site = make_site(tmp_path / "site")
    (site / names[0]).parent.mkdir()
    for name in names:
        (site / name).write_text("good")
    (site / "index.html").write_text(f'<link href="{names[0]}">')
    (site / MANIFEST).write_text(format_manifest(hash_files(site)))
    release(target, site, NAMES[0])
    assert set(target.hashed_files()) == set(names)
    (Path(target.place) / "current" / names[1]).write_text("evil")
    assert set(target.hashed_files()) == {names[0]}


def test_times_change_with_the_content_and_only_then(target: LocalTarget, tmp_path: Path) -> None:
    """Web servers tell browsers by size and time whether their copy is still right."""
    release(target, make_site(tmp_path / "one", a_html="3月1日", b_html="same"), NAMES[0])
    before = {name: (Path(target.place) / "current" / name).stat().st_mtime for name in ("a.html", "b.html")}
    release(target, make_site(tmp_path / "two", a_html="3月2日", b_html="same"), NAMES[1])
    after = {name: (Path(target.place) / "current" / name).stat().st_mtime for name in ("a.html", "b.html")}
    assert after["a.html"] != before["a.html"]
    assert after["b.html"] == before["b.html"]


def test_the_newest_are_kept_with_the_one_online_and_the_one_before(target: LocalTarget, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", index_html="one")
    for name in NAMES:
        release(target, site, name)
    assert target.keep(3) == NAMES[:4]
    target.switch(NAMES[5])
    release(target, site, "20260401T000000Z-abc")
    target.switch(NAMES[5])
    assert target.keep(2) == []
    assert target.releases() == [NAMES[4], NAMES[5], NAMES[6], "20260401T000000Z-abc"]


def test_a_current_that_is_no_link_is_left_alone(target: LocalTarget, tmp_path: Path) -> None:
    (Path(target.place) / "current").mkdir()
    site = make_site(tmp_path / "site", index_html="one")
    target.send(site, target.begin(NAMES[0]))
    with pytest.raises(ReleaseError, match="不是链接"):
        target.finish(NAMES[0], [], {})
    assert (Path(target.place) / "current").is_dir()


def test_a_target_that_went_away_is_not_made_anew(target: LocalTarget, tmp_path: Path) -> None:
    """An unmounted share leaves an empty folder at its place."""
    site = make_site(tmp_path / "site", index_html="one")
    incoming = target.begin(NAMES[0])
    Path(target.place).rename(tmp_path / "elsewhere")
    Path(target.place).mkdir()
    for work in (
        lambda: target.send(site, incoming),
        lambda: target.finish(NAMES[0], [], {}),
        lambda: target.switch(NAMES[0]),
    ):
        with pytest.raises(FileNotFoundError):
            work()
    assert list(Path(target.place).iterdir()) == []


def test_the_marker_says_what_the_folder_is(target: LocalTarget) -> None:
    assert "rollback" in (Path(target.place) / MARKER).read_text("utf-8")


@pytest.mark.parametrize("given", ["host:relative", "http://x/y", "user@:/x"])
def test_a_target_nobody_can_read_is_told(given: str) -> None:
    with pytest.raises(ReleaseError, match="看不懂"), connect(given):
        pass


NOON = dt.datetime(2026, 3, 9, 4, tzinfo=dt.UTC)
COMMITTED = int(dt.datetime(2026, 3, 8, tzinfo=dt.UTC).timestamp())


def test_a_release_is_named_by_its_hour_and_commit() -> None:
    assert name_release(NOON, "abc", COMMITTED, []) == ("20260309T040000Z-abc", "")


def test_two_in_one_second_have_two_names() -> None:
    assert name_release(NOON, "abc", COMMITTED, ["20260309T040000Z-abc"]) == ("20260309T040001Z-abc", "")


def test_names_rise_when_the_clock_goes_back() -> None:
    name, warning = name_release(NOON, "abc", COMMITTED, ["20270101T000000Z-old"])
    assert name == "20270101T000001Z-abc"
    assert "检查这台机器的时间" in warning


def test_a_clock_before_the_commit_is_refused() -> None:
    with pytest.raises(ReleaseError, match="校准时间"):
        name_release(NOON, "abc", int((NOON + dt.timedelta(days=1)).timestamp()), [])
