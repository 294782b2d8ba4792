"""From the words after `python3 scripts` to a command's exit code: 0 clean, 1 findings, 2 could not run.

Reads the door's own options, lets `environment` take the program into `.venv`, then runs the command's module.
"""

import argparse
import difflib
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import chinese_argparse
import environment
from commands import COMMANDS
from setup_failures import SetupError

INTERRUPTED = 130  # what a shell reports for a program stopped by Ctrl-C
_BUNDLED = environment.ROOT / "wheels"
# How seldom Python looks for garbage. A command keeps nearly all that it makes, and none of it is a circle: with the
# usual 700 the looking alone takes a tenth of a check of 1,000 notices and frees nothing (no difference in memory).
_SELDOM = (1_000_000, 50, 10)
PROGRAM = "python scripts" if os.name == "nt" else "python3 scripts"


def main(arguments: Sequence[str]) -> int:
    """Run the command named in `arguments` (all words after `python3 scripts`)."""
    _speak_utf8()
    chinese_argparse.install()
    try:
        return _dispatch(list(arguments))
    except SetupError as failure:
        print(failure, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n已停止。", file=sys.stderr)
        return INTERRUPTED


def _speak_utf8() -> None:
    """Print Chinese on any console: a Windows code page or a C locale must not raise."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _dispatch(arguments: list[str]) -> int:
    own, name, rest = _split(arguments)
    door = _door_parser()
    options = door.parse_args(own)
    if name is None:
        door.print_help()
        return 0
    if name not in COMMANDS:
        print(_unknown_command(name), file=sys.stderr)
        return 2
    code = environment.enter(
        requirements=COMMANDS[name].requirements,
        wheels=_wheels(options.wheels),
        arguments=arguments,
    )
    return _run(name, rest) if code is None else code


def _split(arguments: list[str]) -> tuple[list[str], str | None, list[str]]:
    """Cut at the command's name: the door's options before it, the command's words after it."""
    position = 0
    while position < len(arguments) and arguments[position].startswith("-"):
        position += 2 if arguments[position] == "--wheels" else 1
    if position >= len(arguments):
        return arguments, None, []
    return arguments[:position], arguments[position], arguments[position + 1 :]


def _door_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS)) + 2
    listed = "\n".join(f"  {name:<{width}}{command.help}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [--wheels 目录] 命令 [选项…]",
        description="党建简报：写稿、检查、生成、发布，都从这里开始。",
        epilog=f"命令：\n{listed}\n\n看某个命令的用法：{PROGRAM} 命令 --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--wheels",
        metavar="目录",
        default=os.environ.get("BULLETIN_WHEELS") or None,
        help="首次运行时不联网，改从这个目录安装软件包（默认：项目里有 wheels 就用它；也可设环境变量 BULLETIN_WHEELS）",
    )
    return parser


def _unknown_command(name: str) -> str:
    nearest = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.4)
    advice = f"是不是“{nearest[0]}”？" if nearest else f"可用的命令有：{'、'.join(COMMANDS)}。"
    return f"没有“{name}”这个命令，{advice}"


def _wheels(folder: str | None) -> Path | None:
    """The folder of packages that is named, or the one that `bundle` has put into the project; None: ask a registry."""
    if folder is None:
        return _BUNDLED if _BUNDLED.is_dir() else None
    path = Path(folder).expanduser().resolve()
    if not path.is_dir():
        raise SetupError(f"找不到软件包目录 {path}。请检查 --wheels（或环境变量 BULLETIN_WHEELS）给出的路径。")
    return path


def _run(name: str, words: list[str]) -> int:
    sys.path.insert(1, str(environment.ROOT / "hooks"))  # the engine, for every command
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through every package for some
    gc.disable()  # nothing of what is loaded is ever garbage, and looking for it takes a tenth of the start
    module = importlib.import_module(COMMANDS[name].module)
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} {name}", description=COMMANDS[name].help + "。", allow_abbrev=False
    )
    module.configure(parser)
    options = chinese_argparse.parse(parser, words)
    try:
        code = int(module.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough (`| head`, `| more`); what is left must not be tried once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except _unreadable() as error:  # not asked for before something is raised
        print(f"{error}\n没有进行，什么都没有改动。请改好以后再运行一次。", file=sys.stderr)
        return 2
    except Exception:  # noqa: BLE001 (the last line of defence: a defect is "could not run", never "findings")
        traceback.print_exc()
        print("程序出错，没有完成。请把上面的内容发给维护人员。", file=sys.stderr)
        return 2
    else:
        return code


def _unreadable() -> type[Exception]:
    """What a command raises where files that it needs cannot be read; of the engine's folder, as the commands are."""
    from unreadable import UnreadableError

    return UnreadableError
