"""The very first lines that run: a Python too old is told so, whatever its age."""

import ast
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

MAIN = Path(__file__).resolve().parent.parent.parent / "scripts" / "__main__.py"


@pytest.fixture
def main() -> ModuleType:
    spec = importlib.util.spec_from_file_location("door_main", MAIN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_can_parse_the_file() -> None:
    ast.parse(MAIN.read_text("utf-8"), feature_version=(3, 6))


def test_only_sys_is_imported_before_the_check() -> None:
    tree = ast.parse(MAIN.read_text("utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(node) for node in imports] == ["import sys"]


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 0), (2, 7, 18)])
def test_an_old_python_is_named_with_what_is_needed(main: ModuleType, version: tuple[int, ...]) -> None:
    sentence = main.sentence_if_too_old(version)
    assert "3.11" in sentence
    assert ".".join(map(str, version)) in sentence


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_a_current_python_is_let_in(main: ModuleType, version: tuple[int, ...]) -> None:
    assert main.sentence_if_too_old(version) == ""


def test_an_old_python_exits_with_2_and_a_sentence(
    main: ModuleType, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(main.sys, "version_info", (3, 8, 1, "final", 0))
    assert main.start() == 2
    assert "需要 Python 3.11" in capsysbinary.readouterr().err.decode()
