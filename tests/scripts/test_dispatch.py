"""`python3 scripts` itself: the list of commands, unknown commands, options before and after the command."""

import importlib
import re

import commands
import dispatch
import pytest
from setup_failures import SetupError


def test_without_a_command_all_commands_are_listed_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert dispatch.main([]) == 0
    shown = capsys.readouterr().out
    for name, command in commands.COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(command.help)}$", shown, re.MULTILINE)


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        dispatch.main(["--help"])
    assert exit_.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("用法：")
    assert not re.search(r"usage|options|show this|exit", shown)


def test_an_unknown_command_is_told_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert dispatch.main(["buidl"]) == 2
    assert capsys.readouterr().err == "没有“buidl”这个命令，是不是“build”？\n"


def test_a_command_near_to_none_is_told_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert dispatch.main(["预览"]) == 2
    assert "、".join(commands.COMMANDS) in capsys.readouterr().err


def test_a_wheels_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert dispatch.main(["--wheels", "no-such-folder", "build"]) == 2
    assert "no-such-folder" in capsys.readouterr().err


def test_the_value_of_a_door_option_is_not_the_command() -> None:
    assert dispatch._split(["--wheels", "w", "build", "--wheels"]) == (["--wheels", "w"], "build", ["--wheels"])
    assert dispatch._split(["--wheels=w", "test", "-k", "x"]) == (["--wheels=w"], "test", ["-k", "x"])
    assert dispatch._split(["--wheels"]) == (["--wheels"], None, [])


def test_a_setup_that_failed_is_one_line_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise SetupError("一句话。")

    monkeypatch.setattr("environment.enter", fail)
    assert dispatch.main(["build"]) == 2
    assert capsys.readouterr().err == "一句话。\n"


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_has_its_module_with_chinese_help(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = importlib.import_module(commands.COMMANDS[name].module)
    assert callable(module.run)
    monkeypatch.setattr("environment.enter", lambda **_: None)
    with pytest.raises(SystemExit) as exit_:
        dispatch.main([name, "--help"])
    assert exit_.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"用法：{dispatch.PROGRAM} {name}")
    assert not re.search(r"usage|options:|show this|default:", shown)
