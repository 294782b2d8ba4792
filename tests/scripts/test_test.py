"""`test` and `lint`: every check runs, whatever fails, and the exit code tells."""

import argparse
from collections.abc import Callable
from types import ModuleType

import chinese_argparse
import lint
import pytest
import test as door_test

Run = Callable[..., tuple[int, list[tuple[str, ...]]]]

ON_ALL_CORES = ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with tools that end with the given codes; return its code and the tools that ran."""

    def begin(command: ModuleType, *words: str, **codes: int) -> tuple[int, list[tuple[str, ...]]]:
        ran: list[tuple[str, ...]] = []

        def run_tool(_heading: str, tool: tuple[str, ...]) -> int:
            ran.append(tool)
            return codes.get(tool[0], 0)

        monkeypatch.setattr(lint, "run_tool", run_tool)
        parser = argparse.ArgumentParser()
        command.configure(parser)
        return command.run(chinese_argparse.parse(parser, words)), ran

    return begin


def test_all_checks_run_and_pytest_comes_last(run: Run) -> None:
    code, ran = run(door_test)
    assert code == 0
    assert ran == [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("pytest", *ON_ALL_CORES)]


def test_a_failed_check_does_not_keep_the_others_from_running(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    code, ran = run(door_test, mypy=1)
    assert code == 1
    assert ran[-1] == ("pytest", *ON_ALL_CORES)
    assert capsys.readouterr().out == "没有通过：类型（mypy）\n"


def test_nothing_follows_the_closing_lines_of_pytest(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(door_test, pytest=1)[0] == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("pytest_code", "expected"), [(0, 0), (1, 1), (5, 1), (2, 2), (4, 2)])
def test_the_codes_of_pytest_become_ours(run: Run, pytest_code: int, expected: int) -> None:
    assert run(door_test, pytest=pytest_code)[0] == expected


def test_words_of_its_own_go_to_pytest_alone(run: Run) -> None:
    code, ran = run(door_test, "-k", "port", "tests/scripts", mypy=1)
    assert code == 0
    assert ran == [("pytest", "-k", "port", "tests/scripts")]


def test_lint_fixes_first_when_asked(run: Run) -> None:
    code, ran = run(lint, "--fix", mypy=1)
    assert code == 1
    assert ran[:2] == [("ruff", "check", "--fix"), ("ruff", "format")]
    assert len(ran) == 5


def test_a_tool_runs_in_the_environment_with_its_code(capfd: pytest.CaptureFixture[str]) -> None:
    assert lint.run_tool("标题", ("no_such_module",)) == 1
    assert capfd.readouterr().out == "== 标题\n"
