"""Patterns taken out of what an earlier run has kept are those that `re` makes, whatever became of the file."""

import importlib
import marshal
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import bulletin
import kept_patterns
import pytest
from bulletin import sure_words
from bulletin.late_pattern import CompiledPattern, LatePattern, late
from kept_patterns import PATTERNS_FILE, KeptPatterns


@pytest.fixture(autouse=True)
def compiles_as_before() -> Iterator[None]:
    before = LatePattern.make
    yield
    LatePattern.make = before


def all_patterns() -> list[LatePattern | CompiledPattern]:
    names = [module.name for module in pkgutil.walk_packages(bulletin.__path__, "bulletin.")]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return list({id(value): value for value in values if isinstance(value, LatePattern | CompiledPattern)}.values())


def test_every_pattern_of_the_engine_is_the_one_that_re_compiles(tmp_path: Path) -> None:
    patterns = all_patterns()
    assert len(patterns) > 300
    first = KeptPatterns(tmp_path)
    for each in patterns:
        assert LatePattern.make(each.pattern, each.flags) == re.compile(each.pattern, each.flags)
    first.keep()
    KeptPatterns(tmp_path)
    for each in patterns:
        kept = LatePattern.make(each.pattern, each.flags)
        # Two patterns are equal where their code is the same.
        assert kept == re.compile(each.pattern, each.flags)
        assert kept.groupindex == re.compile(each.pattern, each.flags).groupindex


def test_what_is_kept_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = KeptPatterns(tmp_path)
    assert late(r"(?P<day>\d+)日前").search("3月15日前").group("day") == "15"
    first.keep()
    written = (tmp_path / PATTERNS_FILE).stat()
    second = KeptPatterns(tmp_path)
    monkeypatch.setattr(kept_patterns, "_compile", None)  # whoever asks for it now is seen below
    found = late(r"(?P<day>\d+)日前").search("3月15日前")
    assert found
    assert found["day"] == "15"
    second.keep()
    assert (tmp_path / PATTERNS_FILE).stat() == written


def test_which_words_a_pattern_holds_is_not_told_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = re.compile("(?:[子丑]时|寅)前")
    monkeypatch.setattr(sure_words, "TOLD", {})
    first = KeptPatterns(tmp_path)
    told = sure_words.sure_words(pattern)
    first.keep()
    monkeypatch.setattr(sure_words, "TOLD", {})
    KeptPatterns(tmp_path)
    monkeypatch.setattr(sure_words, "_tell", None)  # whoever asks for it now is seen below
    assert sure_words.sure_words(pattern) == told == {"子时前", "丑时前", "寅前"}


def test_what_another_teller_of_words_has_told_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = re.compile("卯时前")
    monkeypatch.setattr(sure_words, "TOLD", {(pattern.pattern, pattern.flags): frozenset({"辰时"})})
    first = KeptPatterns(tmp_path)
    with monkeypatch.context() as earlier:
        earlier.setattr(kept_patterns, "_teller", lambda: b"another")
        first.keep()
    monkeypatch.setattr(sure_words, "TOLD", {})
    KeptPatterns(tmp_path)
    assert sure_words.sure_words(pattern) == {"卯时前"}


def entries(file: Path) -> dict[tuple[str, int], tuple[object, ...]]:
    return marshal.loads(file.read_bytes()[kept_patterns._DIGEST :])[3]  # type: ignore[no-any-return]


def write(file: Path, *values: object) -> None:
    data = marshal.dumps(values)
    file.write_bytes(kept_patterns._digest(data) + data)


@pytest.mark.parametrize("spoil", ["cut", "one bit", "other python", "nonsense", "no code"])
def test_of_a_spoilt_file_nothing_is_believed(spoil: str, tmp_path: Path) -> None:
    first = KeptPatterns(tmp_path)
    expected = late("[甲乙]丙").search("乙丙")
    assert expected
    first.keep()
    file = tmp_path / PATTERNS_FILE
    data, kept = file.read_bytes(), entries(file)
    version, python, magic = kept_patterns._PYTHON
    if spoil == "cut":
        file.write_bytes(data[:-7])
    elif spoil == "one bit":
        at = data.index("丙".encode("utf-32-le"))  # the literal in the code
        file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    elif spoil == "other python":
        write(file, version, "2.7", magic, dict.fromkeys(kept, ()), b"", {})
    elif spoil == "nonsense":
        file.write_bytes(b"nonsense")
    else:
        wrong = {key: (flags, code[8:] + code[:8], *names) for key, (flags, code, *names) in kept.items()}  # type: ignore[index]
        write(file, version, python, magic, wrong, b"", {})
    again = KeptPatterns(tmp_path)
    found = late("[甲乙]丙").search("乙丙")
    assert found
    assert found.span() == expected.span()
    again.keep()
    assert entries(file) == kept


def test_without_the_inner_parts_of_re_all_is_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_sre", None)
    patterns = KeptPatterns(tmp_path)
    assert late("[甲乙]丙").search("乙丙")
    patterns.keep()
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    patterns = KeptPatterns(tmp_path / "file")
    assert late("[甲乙]丙").search("乙丙")
    patterns.keep()


def test_a_pattern_that_is_none_is_told_as_ever(tmp_path: Path) -> None:
    KeptPatterns(tmp_path)
    with pytest.raises(re.error):
        late("(").search("")
