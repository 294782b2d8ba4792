"""The memory of the engine changes what is made again, and never what is found."""

import datetime as dt
import inspect
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import engine_memory
import pytest
from bulletin.asset import Asset, looks_inside
from bulletin.checks import RULES, TOGETHER
from bulletin.folders import is_document
from bulletin.index import Bulletin
from bulletin.memory import Lately, once, once_each
from bulletin.pipeline import assemble_bulletin

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests/checks/cases"
DAY = dt.date(2026, 11, 22)


def folders() -> Iterator[Path]:
    yield ROOT / "docs"
    yield from sorted(path for path in CASES.iterdir() if path.is_dir())


def read(folder: Path) -> tuple[dict[str, bytes], list[Asset]]:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    texts = {path: data for path, data in files.items() if is_document(path) or path.startswith("_register/")}
    assets = [Asset(p, data if looks_inside(p) else None, False) for p, data in files.items() if p not in texts]
    return texts, assets


def shown(bulletin: Bulletin) -> tuple[Counter[str], object, object]:
    """Findings in no order, since those of one place have none; all entries."""
    return Counter(map(repr, bulletin.findings)), bulletin.notices, bulletin.stories


@pytest.mark.parametrize("folder", list(folders()), ids=lambda path: path.name)
def test_with_a_memory_the_bulletin_is_the_same(folder: Path) -> None:
    texts, assets = read(folder)
    plain = assemble_bulletin(texts, assets, DAY)
    memory: dict[str, object] = {}
    first = assemble_bulletin(texts, assets, DAY, memory)
    again = assemble_bulletin(texts, assets, DAY, memory)
    assert shown(plain) == shown(first) == shown(again)
    assert len(memory) == 2 * sum(map(is_document, texts)) + len(assets) + 1


def test_what_was_made_lately_is_known_and_the_rest_forgotten() -> None:
    lately: Lately[int, str] = Lately(3)
    for number in range(10):
        lately.keep({0: "zero", number: str(number)})
    assert lately.get(0) == "zero"  # used again and again
    assert lately.get(9) == "9"
    assert lately.get(1) is None
    assert sum(lately.get(number) is not None for number in range(10)) <= 6


def test_of_many_only_what_is_not_kept_is_made() -> None:
    memory: dict[str, object] = {"square 3": 9, "square 120": "kept"}
    made: list[int] = []

    def squares(numbers: Sequence[int]) -> list[int]:
        made.extend(numbers)
        return [number * number for number in numbers]

    asked = [(str(number), number) for number in range(1, 131)]
    found = once_each(memory, "square", asked, squares)
    assert made == [number for number in range(1, 131) if number not in (3, 120)]
    assert found == [number * number if number != 120 else "kept" for number in range(1, 131)]
    assert once_each(memory, "square", asked, squares) == found
    assert len(made) == 128
    assert once_each(None, "square", [("", 2), ("", 3)], squares) == [4, 9]


def test_what_changes_is_made_again() -> None:
    """The document itself, the register, and for the findings the day: each is part of the key."""
    texts, assets = read(ROOT / "docs")
    memory: dict[str, object] = {}
    assemble_bulletin(texts, assets, DAY, memory)
    path = next(path for path in texts if path.startswith("notices/2026/"))
    changed = {**texts, path: texts[path] + "\n各党总支要于12月1日前报送名单。\n".encode()}
    assert shown(assemble_bulletin(changed, assets, DAY, memory)) == shown(assemble_bulletin(changed, assets, DAY))
    others = [*assets[:-1], Asset("notices/files/new.csv", "姓名,110101199003074514\n".encode(), False)]
    assert shown(assemble_bulletin(texts, others, DAY, memory)) == shown(assemble_bulletin(texts, others, DAY))
    others[-1] = Asset("notices/files/new.csv", b"", False)
    assert shown(assemble_bulletin(texts, others, DAY, memory)) == shown(assemble_bulletin(texts, others, DAY))
    units = {**texts, "_register/units.yml": b"units: []\n"}
    assert shown(assemble_bulletin(units, assets, DAY, memory)) == shown(assemble_bulletin(units, assets, DAY))
    later = dt.date(2040, 1, 1)
    assert shown(assemble_bulletin(texts, assets, later, memory)) == shown(assemble_bulletin(texts, assets, later))


def test_another_day_asks_the_rules_for_one_document_only_where_an_exception_ends() -> None:
    texts, assets = read(CASES / "exceptions")
    register = texts["_register/exceptions.yml"].decode()
    memory: dict[str, object] = {}
    ends = dt.date.fromisoformat(re.findall(r"until: ([\d-]+)", register)[0])
    for day, is_new in ((-30, True), (-29, False), (0, False), (1, True), (2, False), (400, False), (-3, False)):
        today, before = ends + dt.timedelta(days=day), set(memory)
        assert shown(assemble_bulletin(texts, assets, today, memory)) == shown(assemble_bulletin(texts, assets, today))
        assert (set(memory) > before) is is_new, day


def test_no_rule_for_one_document_asks_which_day_it_is() -> None:
    """But for exceptions, which `day_of_exceptions` takes care of."""
    asking = {
        path.name for path in (ROOT / "hooks/bulletin/checks").rglob("*.py") if ".today" in path.read_text("utf-8")
    }
    together = {Path(inspect.getfile(rule)).name for rule in TOGETHER}
    assert asking - together == {"sighting.py"}


def test_a_rule_for_one_document_asks_for_no_other() -> None:
    for rule in RULES:
        if rule not in TOGETHER:
            module = inspect.getmodule(rule)
            assert module is not None
            source = inspect.getsource(module)
            asked = re.findall(r"\.(notice_by\w*|story_by\w*|status|cites|cited_by|changes|story_urls)\b", source)
            assert asked == [], f"{rule.__name__} belongs to TOGETHER"


def test_nothing_is_made_twice() -> None:
    made: list[int] = []
    memory: dict[str, object] = {}

    def make() -> list[int]:
        made.append(1)
        return [len(made)]

    assert [once(memory, "x", "k", make), once(memory, "x", "k", make)] == [[1], [1]]
    assert once(memory, "y", "k", make) == [2]
    assert once(None, "x", "k", make) == [3]


def keep(folder: Path, values: dict[str, object], *, forgets: bool = False, asks: tuple[str, ...] = ()) -> None:
    with engine_memory.engine_memory(folder, forgets=forgets) as memory:
        for key in asks:
            memory.get(key)
        for key, value in values.items():
            memory[key] = value


def kept(folder: Path) -> dict[str, object]:
    with engine_memory.engine_memory(folder, forgets=False) as memory:
        return {key: value for key in "abcd" if (value := memory.get(key)) is not None}


def test_the_memory_outlives_the_run_and_forgets_what_is_of_the_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, {"a": b"1", "b": b"2"})
    assert kept(tmp_path) == {"a": b"1", "b": b"2"}
    keep(tmp_path, {"c": b"3"}, forgets=True, asks=("a",))
    assert kept(tmp_path) == {"a": b"1", "c": b"3"}
    monkeypatch.setattr(engine_memory, "_AT_ONCE", 2)
    keep(tmp_path, {"a": b"4", "b": b"5", "c": b"6"}, forgets=True)
    assert kept(tmp_path) == {"a": b"4", "b": b"5", "c": b"6"}


def test_another_engine_remembers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, {"a": b"1"})
    engine = tmp_path / "engine"
    engine.mkdir()
    (engine / "x.py").write_text("1", "utf-8")
    monkeypatch.setattr(engine_memory, "_ENGINE", engine)
    assert kept(tmp_path) == {}
    keep(tmp_path, {"b": b"2"})
    assert kept(tmp_path) == {"b": b"2"}
    (engine / "x.py").write_text("2", "utf-8")
    engine_memory.name_engine.cache_clear()  # of another run
    assert kept(tmp_path) == {}


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\x00" + bytes(200)])
def test_a_spoilt_memory_is_no_memory(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "memory.sqlite").write_bytes(data)
    keep(tmp_path, {"a": b"1"})
    assert kept(tmp_path) == {"a": b"1"}


def test_a_damaged_value_is_no_value(tmp_path: Path) -> None:
    keep(tmp_path, {"a": b"1", "b": b"2", "c": b"3", "d": b"4"})
    database = sqlite3.connect(tmp_path / "memory.sqlite")
    with database:
        (value,) = database.execute("SELECT value FROM made WHERE key = 'a'").fetchone()
        for key, damaged in (("a", value[:-3] + bytes([value[-3] ^ 1]) + value[-2:]), ("b", b""), ("c", None)):
            database.execute("UPDATE made SET value = ? WHERE key = ?", (damaged, key))
    database.close()
    assert kept(tmp_path) == {"d": b"4"}


def test_a_memory_in_use_elsewhere_is_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_memory, "_SECONDS_TO_WAIT", 0.1)
    keep(tmp_path, {"a": b"1"})
    other = sqlite3.connect(tmp_path / "memory.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    keep(tmp_path, {"b": b"2"})
    other.rollback()
    other.close()
    assert kept(tmp_path) == {"a": b"1"}
