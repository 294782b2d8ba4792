"""`rollback`: an earlier release online again: 0 done, 1 there is none, 2 could not run. POSIX only, as `publish`."""

import argparse
import os
import sys

from publish import ONLY_POSIX
from publishing.release_folder import ReleaseError, explain
from publishing.target import Target, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("destination", metavar="目标", help="发布用的文件夹，或者 用户@主机:/绝对路径")
    parser.add_argument("--to", metavar="名称", help="退到哪一次（默认正在使用的前一次），--list 可以看到名称")
    parser.add_argument("--list", action="store_true", help="只列出保留的各次发布，不改动")


def run(options: argparse.Namespace) -> int:
    """Switch."""
    if os.name == "nt":
        print(ONLY_POSIX, file=sys.stderr)
        return 2
    try:
        with connect(options.destination) as target:
            target.open(may_begin=False)
            return _list(target) if options.list else _roll_back(target, options.to)
    except ReleaseError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(explain(error, options.destination), file=sys.stderr)
    return 2


def _list(target: Target) -> int:
    names, online = target.releases(), target.current()
    if not names:
        print("还没有发布过。")
    for name in names:
        print(f"{name}{'（正在使用）' if name == online else ''}")
    return 0


def _roll_back(target: Target, wanted: str | None) -> int:
    names, online = target.releases(), target.current()
    earlier = [name for name in names if online is None or name < online]
    chosen = wanted or (earlier[-1] if earlier else None)
    if chosen is None or chosen not in names:
        said = f"没有 {wanted} 这次发布" if wanted else "没有更早的发布可退"
        print(f"{said}，网站没有变。保留的有：{'、'.join(names) or '无'}。", file=sys.stderr)
        return 1
    target.switch(chosen)
    print(f"已退回 {chosen}。")
    return 0
