"""The history of docs/ out of a real repository: renamed files, drafts before publication, no repository at all."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from past_versions import NoHistoryError, read_past_versions

ZONE = dt.timezone(dt.timedelta(hours=8))


def git(folder: Path, *words: str, moment: dt.datetime | None = None) -> None:
    date = (moment or dt.datetime(2026, 3, 1, tzinfo=ZONE)).isoformat()
    names = {f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **names, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def at(day: int) -> dt.datetime:
    return dt.datetime(2026, 3, day, 12, 0, tzinfo=ZONE)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A draft of the 1st, what was published on the 2nd, and a correction of the 5th under a new name."""
    git(tmp_path, "init", "-q")
    docs = tmp_path / "docs"
    (docs / "notices").mkdir(parents=True)
    old, new = docs / "notices" / "旧 名.md", docs / "notices" / "new.md"
    text = "各党总支要于3月13日前报送名单。\n" * 20
    for day, words in ((1, "草稿"), (2, "定稿")):
        old.write_text(text + words, "utf-8")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", words, moment=at(day))
    old.rename(new)
    new.write_text(text + "更正", "utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "更正", moment=at(5))
    return docs


def test_versions_since_publication_under_whatever_name(docs: Path) -> None:
    found = read_past_versions(docs, {"notices/new.md": at(3)})
    versions = found["notices/new.md"]
    assert [version.data.decode()[-2:] for version in versions] == ["定稿", "更正"]
    assert [version.moment for version in versions] == [at(2), at(5)]


def test_what_was_not_changed_since_has_no_history(docs: Path) -> None:
    assert read_past_versions(docs, {"notices/new.md": at(6)}) == {}
    assert read_past_versions(docs, {"notices/other.md": at(1)}) == {}


def test_what_is_not_public_is_not_looked_at(docs: Path, tmp_path: Path) -> None:
    assert read_past_versions(docs, {}) == {}
    assert read_past_versions(tmp_path / "nowhere", {}) == {}


def test_without_a_repository_or_with_a_part_of_it_the_reason_is_said(docs: Path, tmp_path: Path) -> None:
    alone = tmp_path.parent / f"{tmp_path.name}-alone"
    alone.mkdir()
    with pytest.raises(NoHistoryError, match="不在 git 仓库里"):
        read_past_versions(alone, {"notices/new.md": at(1)})
    shallow = alone / "shallow"
    git(alone, "clone", "-q", "--depth", "1", docs.parent.as_uri(), str(shallow))
    with pytest.raises(NoHistoryError, match="浅克隆"):
        read_past_versions(shallow / "docs", {"notices/new.md": at(1)})
