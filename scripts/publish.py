"""`publish`: the last commit, checked and built, online at a target: 0 online, 1 faults, 2 could not run.

POSIX only, for it relies on a rename that replaces a link. Editors on Windows commit; a server publishes.
"""

import argparse
import datetime
import getpass
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import finding_formats
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin, findings_for_readers
from bulletin.stage import Stage, at_stage
from contents import read_docs, with_folder
from day import day_for, moment_on, read_day
from environment import ROOT
from publishing.build_release import Plan, build_release
from publishing.commit_tree import export, read_commit
from publishing.go_online import Steps, go_online
from publishing.ledgers import ledger_texts, merge_ledgers, page_addresses
from publishing.release_folder import ReleaseError, explain
from publishing.release_name import name_release
from publishing.server_files import Serving, check_range, server_files
from publishing.target import Target, absolute, connect
from unreadable import UnreadableError

ONLY_POSIX = "发布要在 Linux 或者 macOS 上运行（Windows 没有一步换掉链接的办法）；写稿的电脑只要提交，由服务器发布。"
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~-]+)*/?")
_LEAST_KEPT = 2


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("destination", metavar="目标", help="发布到哪里：本机的文件夹，或者 用户@主机:/绝对路径")
    parser.add_argument(
        "--address",
        type=_address,
        metavar="网址",
        help="读者用的网址，例如 http://djjb.example.edu.cn/jb/；给了就在切换以后通过服务器检查，不对自动退回",
    )
    parser.add_argument(
        "--stage",
        choices=("review", "publish"),
        default="publish",
        metavar="阶段",
        help="publish 正式发布（默认）；review 试运行：不要求终审，每一页都标明“试运行”，其他检查一样",
    )
    parser.add_argument("--keep", type=_kept, default=5, metavar="个数", help="保留最近几次发布（默认 5，最少 2）")
    parser.add_argument("--sign-key", type=Path, metavar="私钥", help="用这个 ssh 私钥给清单签名")
    parser.add_argument(
        "--allow",
        type=_network,
        action="append",
        default=[],
        metavar="网段",
        help="只给校园网看，例如 10.0.0.0/8，可写多次",
    )
    parser.add_argument(
        "--reload", default="", metavar="命令", help="服务器配置变了就运行它，例如 “sudo systemctl reload nginx”"
    )
    parser.add_argument(
        "--today", type=read_day, metavar="年-月-日", help="把这一天当作今天，例如 2026-03-09（默认按北京时间）"
    )


def run(options: argparse.Namespace) -> int:
    """Check, build, check what was built, bring it online."""
    if os.name == "nt":
        print(ONLY_POSIX, file=sys.stderr)
        return 2
    try:
        return _publish(options)
    except ReleaseError as error:
        print(error, file=sys.stderr)
    except UnreadableError as error:
        print(f"{error}\n没有发布，原来的网站没有变。请改好、提交后再运行一次。", file=sys.stderr)
    except OSError as error:
        print(explain(error, options.destination), file=sys.stderr)
    return 2


def _publish(options: argparse.Namespace) -> int:
    day, address = day_for(options.today), options.address or ""
    with connect(options.destination) as target, tempfile.TemporaryDirectory(prefix="bulletin-publish-") as scratch:
        docs, known = read_docs(ROOT / "docs"), target.ledgers()
        ledgers = merge_ledgers(docs.texts, known, options.destination)
        texts = docs.texts | {path: text.encode("utf-8") for path, text in ledgers.items()}
        bulletin = assemble_bulletin(texts, docs.assets, day)
        if not _passes_checks(bulletin, options.stage):
            print("检查没有通过，没有发布，原来的网站没有变。请按上面的提示修改、提交后再运行。", file=sys.stderr)
            return 1
        commit = read_commit(ROOT)
        target.open(may_begin=True)
        if target.ledgers() != known:
            raise ReleaseError("检查的时候另一次发布刚刚完成，这一次没有进行。请再运行一次。")
        now = datetime.datetime.now(datetime.UTC)  # noqa: TID251  # a door reads the clock
        name, warning = name_release(now, commit.name, commit.epoch, target.releases())
        if warning:
            _say(warning)
        _say(f"正在生成 {commit.name} 的网站……")
        project, site = Path(scratch) / "project", Path(scratch) / "site"
        export(ROOT, project, ledgers)
        if faults := build_release(project, site, Plan(commit, day.isoformat(), options.stage, address, ROOT / "docs")):
            print(*faults, sep="\n")
            print(f"生成的网站有 {len(faults)} 处不对，没有发布，原来的网站没有变。", file=sys.stderr)
            return 1
        if options.stage == "publish":  # a trial promises nothing
            ledgers = ledger_texts(bulletin, page_addresses(site), moment_on(day))
        if not go_online(target, site, name, _steps(options, target, ledgers)):
            return 1
    if options.stage == "publish" and any(docs.texts.get(path) != text.encode() for path, text in ledgers.items()):
        _say(
            "公开过的网址和日历记在目标里，不会丢。要让写稿的电脑也能查到，请有空时运行 python3 scripts addresses "
            f"--from {shlex.quote(options.destination)}，再 git add docs/_register、git commit、git push。"
        )
    trial = "，这是试运行，每一页都有标记" if options.stage != "publish" else ""
    _say(f"已发布 {name}{trial}。")
    return 0


def _passes_checks(bulletin: Bulletin, stage: Stage) -> bool:
    """The same report as `check`. At both stages secrecy, personal data and hijacked text are errors."""
    blocking = [
        with_folder(finding) for finding in at_stage(findings_for_readers(bulletin), stage) if finding.level != "info"
    ]
    if blocking:
        finding_formats.print_findings(blocking, "text")
    return not blocking


def _steps(options: argparse.Namespace, target: Target, ledgers: dict[str, str]) -> Steps:
    serving = Serving(target.place, options.address or "", options.allow, options.reload)
    again = _command(options)

    def make(policy: str) -> dict[str, str]:
        return server_files(serving, policy, ROOT, getpass.getuser(), again)

    def reload() -> str:
        return _run_reload(shlex.split(options.reload))

    reloading = reload if options.reload else None
    return Steps(options.address or "", options.sign_key, options.keep, ledgers, make, reloading, _say)


def _command(options: argparse.Namespace) -> list[str]:
    """What publishes in the same way, from whatever folder and on whatever day it is run."""
    # The Python that `.venv` is made with, which is there even when that is to be made anew.
    words = [getattr(sys, "_base_executable", sys.executable), str(ROOT / "scripts"), "publish"]
    words += [absolute(options.destination), "--stage", options.stage, "--keep", str(options.keep)]
    words += ["--address", options.address] if options.address else []
    words += ["--sign-key", str(options.sign_key.absolute())] if options.sign_key else []
    words += [word for network in options.allow for word in ("--allow", network)]
    return [*words, "--reload", options.reload] if options.reload else words


def _run_reload(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        return error.strerror or str(error)
    return "" if done.returncode == 0 else (done.stderr.strip() or f"结束码 {done.returncode}")


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}”不是网址，请写成 http://djjb.example.edu.cn/jb/ 这样")
    return text.rstrip("/") + "/"


def _kept(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) >= _LEAST_KEPT):
        raise argparse.ArgumentTypeError(f"“{text}”不行，请写不小于 {_LEAST_KEPT} 的数，否则没有上一版可退")
    return int(text)


def _network(text: str) -> str:
    try:
        return check_range(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是网段，请写成 10.0.0.0/8 这样") from None
