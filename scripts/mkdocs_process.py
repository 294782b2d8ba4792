"""MkDocs as a child process: its command line, its environment, and its output without the English chatter.

Used by `build` and `serve`. MkDocs is never imported here: should another generator follow it, only this
file and the hook change.
"""

import argparse
import datetime
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import day
import environment

CONFIGURATION = environment.ROOT / "mkdocs.yml"
NO_CONFIGURATION = f"找不到 {CONFIGURATION}，项目文件不完整，请重新取一份。"

# MkDocs' log levels below a warning, and its last word.
_CHATTER = ("INFO", "DEBUG", "Aborted with ")
_OURS = re.compile(r"^(?:ERROR|WARNING) +- +bulletin: ")
_NEWS = re.compile(r"^INFO +- +bulletin: ▸ ")  # what the hook tells of the file being edited
_FINDING = re.compile(r"^[A-Z]+ +- +bulletin: .* (?P<level>错误|警告|提示) \[[a-z0-9-]+\]$")


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Add `--today` and `--verbose`, which mean the same in every command that runs MkDocs."""
    parser.add_argument(
        "--today", type=day.read_day, metavar="年-月-日", help="把这一天当作今天，例如 2026-03-09（默认按北京时间）"
    )
    parser.add_argument("--verbose", action="store_true", help="同时显示 MkDocs 的英文过程信息")


def command(*words: str, configuration: Path | None = None) -> list[str]:
    """Return the command line of MkDocs with `words`; `configuration` is that of a project elsewhere."""
    return [sys.executable, "-m", "mkdocs", *words, "--config-file", str(configuration or CONFIGURATION)]


def serving(address: str, configuration: Path | None = None) -> list[str]:
    """Return the command line of a preview at `address` (host:port), see `SKETCHING`."""
    return command("serve", "--no-strict", "--dirty", "--dev-addr", address, configuration=configuration)


# The first build leaves the pages until they are asked for. The hook must be told so: without it nobody makes them.
SKETCHING = {"BULLETIN_SKETCH": "1"}


def variables(today: datetime.date | None) -> dict[str, str]:
    """Return the environment of the child; `today` is what the hooks take for today, None the real day."""
    result = {**environment.child_environment(), "PYTHONUNBUFFERED": "1"}
    result["NO_MKDOCS_2_WARNING"] = "1"  # an English notice of Material about its own future, of no use to editors
    result.pop("COLUMNS", None)  # MkDocs would break Chinese lines, and `path:line`, at this width
    if today is not None:
        result["BULLETIN_TODAY"] = today.isoformat()
    return result


def relay(lines: Iterable[str], verbose: bool) -> Counter[str]:
    """Print the child's output as it comes, without its chatter (and the indented lines that continue it).

    Returns how many findings of each level (错误, 警告, 提示) there were, the hidden ones too.
    """
    dropping, counts = False, Counter[str]()
    for line in lines:
        if finding := _FINDING.match(line):
            counts[finding["level"]] += 1
        if news := _NEWS.match(line):
            print(line[news.end() :].rstrip("\r\n"), flush=True)
            dropping = True
            continue
        if not line[:1].isspace():
            dropping = line.startswith(_CHATTER)
        if verbose:
            print(line.rstrip("\r\n"), flush=True)
        elif not dropping:
            print(_OURS.sub("", line).rstrip("\r\n"), flush=True)
    return counts


def describe_counts(counts: Counter[str]) -> str:
    """Say how many findings there were, in a sentence; nothing where there were none."""
    said = "、".join(f"{counts[level]} 条{level}" for level in ("错误", "警告", "提示") if counts[level])
    hint = "（提示不影响发布，加 --verbose 可以看到）" if counts["提示"] else ""
    return f"共有 {said}{hint}。" if said else ""
