"""`hooks`: what git runs before a commit and before it takes a push, and how to install it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bulletin.finding import Finding
from bulletin.wording.report import format_finding
from contents import with_folder
from environment import ROOT
from git_gate import Update, is_grave, judge_staged, judge_update, stage_of
from git_reading import GitFailed, Repository
from hooks_install import install_pre_commit, install_pre_receive

_STAGE_NAMES = {"draft": "起草", "review": "送审", "publish": "发布"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "what",
        choices=("install", "pre-commit", "pre-receive"),
        metavar="install|pre-commit|pre-receive",
        help="install 装上；另两个由 git 自己运行",
    )
    parser.add_argument("--server", type=Path, metavar="仓库", help="装到服务器的这个仓库里，检查推送")


def run(options: argparse.Namespace) -> int:
    """0 may pass, 1 is refused, 2 could not look; git refuses on both."""
    repository = Repository(Path.cwd())
    try:
        if options.what == "install":
            return _install(options.server)
        return _before_commit(repository) if options.what == "pre-commit" else _before_receiving(repository)
    except GitFailed as failure:
        print(f"git 没有给出要检查的内容，没有放行：{failure}", file=sys.stderr)
        return 2


def _install(server: Path | None) -> int:
    try:
        if server is None:
            print(install_pre_commit(Repository(ROOT), ROOT))
            return 0
        if not (server / "objects").is_dir():
            print(f"{server} 不是服务器上的 git 仓库（里面没有 objects 文件夹）。", file=sys.stderr)
            return 2
        print(install_pre_receive(server.resolve(), ROOT))
    except FileExistsError as error:
        print(
            f"{error} 是别的程序装的，没有改动。请在里面加一行，运行 {ROOT}/scripts/hooks/ 里的同名文件。",
            file=sys.stderr,
        )
        return 2
    except PermissionError as error:
        print(f"没有写入 {error.filename} 的权限，没有装上。", file=sys.stderr)
        return 2
    return 0


def _before_commit(repository: Repository) -> int:
    findings = judge_staged(repository)
    errors = [finding for finding in findings if finding.level == "error"]
    _print([finding for finding in findings if finding.level != "info"])
    if errors:
        print(f"没有提交：有 {len(errors)} 条错误。改好以后用 git add 重新登记，再提交。")
        return 1
    return 0


def _before_receiving(repository: Repository) -> int:
    refused = 0
    # As bytes: the server's own encoding may be another than that of the names of branches.
    for line in sys.stdin.buffer:
        old, new, ref = line.decode("utf-8", "surrogateescape").rstrip("\r\n").split(" ", 2)
        update = Update(old, new, ref)
        if not update.is_deletion:
            refused += _judge(repository, update)
    if refused:
        print(f"没有接收：有 {refused} 条错误，服务器上的内容没有变。")
    return 1 if refused else 0


def _judge(repository: Repository, update: Update) -> int:
    """Print what is wrong in one branch; how many errors keep it out."""
    if not repository.has(update.new):
        print(f"{update.ref} 指的不是一次提交，里面的内容无法检查。")
        return 1
    refused = 0
    stage = stage_of(repository, update.ref)
    for verdict in judge_update(repository, update):
        errors = [finding for finding in verdict.findings if finding.level == "error"]
        if errors and not refused:
            print(f"{update.ref.removeprefix('refs/heads/')} 按“{_STAGE_NAMES[stage]}”检查：")
        if verdict.commit:
            print(f"提交 {verdict.commit[:10]} 里有下面的内容。后来的提交改掉了，但 git 会永远保存每一次提交：")
        _print(errors)
        if verdict.commit:
            print("  请用 git rebase -i 把这次提交改写或者去掉，再推送。涉密内容还要按保密规定报告。")
        refused += len(errors)
    return refused


def _print(findings: Sequence[Finding]) -> None:
    for finding in sorted(findings, key=lambda finding: (not is_grave(finding), finding.sort_key)):
        print(format_finding(with_folder(finding)))
