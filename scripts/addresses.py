"""`addresses`: the two ledgers of what was published, brought up to date.

`publish` keeps them at its target, release by release, so that they hold whoever publishes next and from where; this
command brings them into docs/, where they are committed and every check knows them. Whoever publishes by other means
has it record the site as it was built.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from build import DEFAULT_SITE
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin
from bulletin.wording.addresses import SENTENCES
from bulletin.wording.report import format_finding
from contents import read_docs, with_folder
from day import day_for, moment_on, read_day
from environment import ROOT
from publishing.ledgers import ledger_texts, merge_ledgers, page_addresses
from publishing.release_folder import ReleaseError
from publishing.target import connect
from replaced_file import ChangedMeanwhileError, replace_whole
from whole_file import create_whole, explain_not_written


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--dry-run", action="store_true", help="只说明会登记什么，不写文件")
    parser.add_argument(
        "--from",
        dest="target",
        metavar="目标",
        help="把 publish 在目标里记下的取来：本机的文件夹，或者 用户@主机:/绝对路径（默认登记 site/ 里生成的网站）",
    )
    parser.add_argument(
        "--today", type=read_day, metavar="年-月-日", help="把这一天当作今天，例如 2026-03-09（默认按北京时间）"
    )


def run(options: argparse.Namespace) -> int:
    """Write the ledgers. 0 done, 1 where a published address would be lost, 2 where it could not run."""
    docs = ROOT / "docs"
    contents = read_docs(docs)
    try:
        texts = _from_target(contents.texts, options.target) if options.target else None
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 2
    if texts is None:
        if not (DEFAULT_SITE / "index.html").is_file():
            print(
                "site/ 里没有生成的网站。请先运行 python3 scripts build；用 publish 发布的，请加 --from 目标。",
                file=sys.stderr,
            )
            return 2
        today = day_for(options.today)
        bulletin = assemble_bulletin(contents.texts, contents.assets, today)
        findings = blocking_findings(bulletin)
        for finding in findings:
            print(format_finding(with_folder(finding)))
        if findings:
            print(f"有 {len(findings)} 处要先处理，台账没有改动。", file=sys.stderr)
            return 1
        texts = ledger_texts(bulletin, page_addresses(DEFAULT_SITE), moment_on(today))
    return write_ledgers(docs, texts, contents.texts, is_dry=options.dry_run)


def _from_target(ours: Mapping[str, bytes], destination: str) -> Mapping[str, str]:
    with connect(destination) as target:
        known = target.ledgers()
    if not known:
        raise ReleaseError(f"{destination} 里没有台账，还没有正式发布过。台账没有改动。")
    return merge_ledgers(ours, known, destination)


def blocking_findings(bulletin: Bulletin) -> list[Finding]:
    """What must be put right before the site may be published: lost addresses, ledgers that cannot be read."""
    return [finding for finding in bulletin.findings if finding.code in SENTENCES]


def write_ledgers(docs: Path, texts: Mapping[str, str], before: Mapping[str, bytes], is_dry: bool = False) -> int:
    """Put the ledgers in place, each whole or not at all, and say what is new. `before` is what was read."""
    for path, text in texts.items():
        old = before.get(path)
        known = set(old.decode("utf-8").splitlines()) if old is not None else set[str]()
        fresh = [line for line in text.splitlines() if line not in known and not line.startswith("#")]
        if old == text.encode("utf-8"):
            print(f"docs/{path} 没有变化。")
            continue
        if not is_dry:
            try:
                if old is None:
                    create_whole(docs / path, text)
                else:
                    replace_whole(docs / path, old, text.encode("utf-8"))
            except OSError as error:
                print(explain_not_written(f"docs/{path}", error), file=sys.stderr)
                return 2
            except ChangedMeanwhileError:
                print(f"docs/{path} 刚被别人改动，没有写入。请再运行一次。", file=sys.stderr)
                return 2
        print(f"docs/{path} {'会' if is_dry else '已'}登记 {len(fresh)} 条。")
    return 0
