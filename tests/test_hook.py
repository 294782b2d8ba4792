"""The door itself: it takes the day from outside and gives MkDocs only what cannot trip it."""

import ast
import datetime as dt
import os
from pathlib import Path

import bulletin_hook
import pytest
from door.day import read_today
from door.sources import source_for_mkdocs
from mkdocs.config.defaults import MkDocsConfig  # noqa: TID251
from mkdocs.exceptions import PluginError  # noqa: TID251 the door is tested from both sides
from mkdocs.plugins import EVENTS  # noqa: TID251
from mkdocs.structure.files import File, get_files  # noqa: TID251

HOOKS = Path(bulletin_hook.__file__).parent
DOOR = [HOOKS / "bulletin_hook.py", *sorted((HOOKS / "door").rglob("*.py"))]


def test_every_name_that_mkdocs_takes_for_an_event_is_one() -> None:
    names = {name for name in vars(bulletin_hook) if name.startswith("on_")}
    assert names <= {f"on_{event}" for event in EVENTS}
    assert {"on_files", "on_page_read_source", "on_page_content", "on_post_build"} <= names


@pytest.mark.parametrize("path", DOOR, ids=lambda path: path.name)
def test_all_imports_stand_at_the_top(path: Path) -> None:
    """MkDocs has hooks/ on sys.path only while the file loads."""
    tree = ast.parse(path.read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert all(node in tree.body for node in imports)


@pytest.mark.parametrize(
    ("variables", "day"),
    [
        ({"BULLETIN_TODAY": "2026-03-09"}, "2026-03-09"),
        ({"SOURCE_DATE_EPOCH": "1773000000"}, "2026-03-09"),
        ({"SOURCE_DATE_EPOCH": "1772985599"}, "2026-03-08"),
        ({"BULLETIN_TODAY": "2026-01-01", "SOURCE_DATE_EPOCH": "1773000000"}, "2026-01-01"),
    ],
)
def test_the_day_comes_from_outside(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], day: str) -> None:
    for name in ("BULLETIN_TODAY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert read_today() == dt.date.fromisoformat(day)


@pytest.mark.parametrize("value", ["明天", "2026-02-30", "20260309x"])
def test_a_day_that_is_none_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("BULLETIN_TODAY", value)
    with pytest.raises(PluginError, match="不是日期"):
        read_today()


def test_without_a_given_day_it_is_the_day_of_shanghai(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BULLETIN_TODAY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    shanghai = dt.timezone(dt.timedelta(hours=8))
    earliest = dt.datetime.now(shanghai).date()  # noqa: TID251 the door reads this very clock
    assert read_today() in (earliest, earliest + dt.timedelta(days=1))


def test_a_link_out_of_docs_is_withheld_with_a_sentence(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    docs, secret = tmp_path / "docs", tmp_path / "secret.pdf"
    (docs / "notices").mkdir(parents=True)
    (docs / "notices" / "real.csv").write_bytes(b"ours")
    secret.write_bytes(b"theirs")
    try:
        (docs / "notices" / "link.pdf").symlink_to(secret)
    except OSError:
        pytest.skip("this account may not make links")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(docs), "site_dir": str(tmp_path / "site")})
    assert config.validate() == ([], [])
    config.plugins._current_plugin = "bulletin_hook"  # what MkDocs sets around an event
    files = get_files(config)
    left = bulletin_hook.on_files(files, config)
    assert "notices/link.pdf" not in left.src_uris
    assert "notices/real.csv" in left.src_uris
    said = [record.getMessage() for record in caplog.records if "[file-outside]" in record.getMessage()]
    assert len(said) == 1
    assert "notices/link.pdf" in said[0]
    assert "secret" not in said[0]


def test_what_cannot_be_read_is_withheld_with_a_sentence(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As whoever runs the tests may read all, the refusals are made here."""
    docs = tmp_path / "docs"
    closed = ("notices/2026/a.md", "notices/2026/b.pdf", "notices/2026/c.zip", "_register/units.yml")
    for path in (*closed, "notices/2026/real.csv", "notices/2026/shut/d.md"):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(b"ours")
    (docs / "notices/2026/loop").symlink_to("loop")
    (docs / "notices/2026/nowhere.md").symlink_to("missing.md")
    os.mkfifo(docs / "notices/2026/pipe.md")
    refused = {str(docs / path) for path in (*closed, "notices/2026/shut")}
    scan, read = os.scandir, File.content_bytes

    def refuse(path: str) -> str:
        if path in refused:
            raise PermissionError(13, "Permission denied", path)
        return path

    monkeypatch.setattr(os, "scandir", lambda path: scan(refuse(str(path))))
    monkeypatch.setattr(os, "access", lambda path, _: str(path) not in refused)
    content = property(lambda file: refuse(str(file.abs_src_path)) and read.fget(file), read.fset)
    monkeypatch.setattr(File, "content_bytes", content)
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(docs), "site_dir": str(tmp_path / "site")})
    assert config.validate() == ([], [])
    config.plugins._current_plugin = "bulletin_hook"
    left = bulletin_hook.on_files(get_files(config), config)
    assert "notices/2026/real.csv" in left.src_uris
    said = [record.getMessage() for record in caplog.records]
    for path in (*closed, "notices/2026/shut"):
        assert path not in left.src_uris
        assert [f"docs/{path}:1:1 错误" in words and "[file-unreadable]" in words for words in said].count(True) == 1
    for path in ("notices/2026/loop", "notices/2026/nowhere.md", "notices/2026/pipe.md"):
        assert path not in left.src_uris
        assert [f"docs/{path}:1:1 错误" in words and "[file-outside]" in words for words in said].count(True) == 1


def test_a_title_reaches_mkdocs_as_text_only() -> None:
    source = source_for_mkdocs('</title><script>alert("1")</script>\n---\nx: [', "正文", ["toc"])
    header, body = source.removeprefix("---\n").split("\n---\n", 1)
    assert "<" not in header
    assert header.count("\n") == 1
    assert body.strip() == "正文"


@pytest.mark.parametrize("folder", ["bulletin", "door"])
def test_the_picture_of_the_house_names_every_file(folder: str) -> None:
    readme = (HOOKS / "README.md").read_text("utf-8")
    place = HOOKS if folder == "door" else HOOKS / folder
    modules = [path for path in (HOOKS / folder).rglob("*.py") if path.name != "__init__.py"]
    missing = [path.relative_to(place).as_posix() for path in modules]
    assert [name for name in missing if f"`{name}`" not in readme] == []
