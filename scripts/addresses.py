"""`addresses`: the two ledgers of what was published, brought up to date.

`publish` finds what stands in the way among its checks, and calls `write_ledgers` once the new release is in place.
"""

import argparse
import datetime
import sys
from collections.abc import Mapping
from pathlib import Path

from bulletin.addresses import updated_addresses
from bulletin.feeds.ledger import updated_entries
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin
from bulletin.register.ledgers import ADDRESSES_FILE, CALENDAR_FILE, write_ledger
from bulletin.render.lists import Lists
from bulletin.wording.addresses import SENTENCES
from bulletin.wording.report import format_finding
from contents import read_docs, with_folder
from day import day_for, moment_on, read_day
from environment import ROOT
from replaced_file import ChangedMeanwhileError, replace_whole
from whole_file import create_whole, explain_not_written

_HEADS = {
    ADDRESSES_FILE: "# 公开过的网址：公开的时间、网址、属于谁。由 python3 scripts addresses 维护，一般不用手改。\n",
    CALENDAR_FILE: (
        "# 日历里告诉过订阅者的任务：文号、序号、第几次改动、任务编号、时间、取消日期、责任方、事项。\n"
        "# 由 python3 scripts addresses 维护，一般不用手改。\n"
    ),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--dry-run", action="store_true", help="只说明会登记什么，不写文件")
    parser.add_argument(
        "--today", type=read_day, metavar="年-月-日", help="把这一天当作今天，例如 2026-03-09（默认按北京时间）"
    )


def run(options: argparse.Namespace) -> int:
    """Write the ledgers. 0 done, 1 where a published address would be lost, 2 where a file cannot be written."""
    docs = ROOT / "docs"
    contents = read_docs(docs)
    today = day_for(options.today)
    bulletin = assemble_bulletin(contents.texts, contents.assets, today)
    findings = blocking_findings(bulletin)
    for finding in findings:
        print(format_finding(with_folder(finding)))
    if findings:
        print(f"有 {len(findings)} 处要先处理，台账没有改动。", file=sys.stderr)
        return 1
    texts = ledger_texts(bulletin, moment_on(today))
    return write_ledgers(docs, texts, contents.texts, is_dry=options.dry_run)


def blocking_findings(bulletin: Bulletin) -> list[Finding]:
    """What must be put right before the site may be published: lost addresses, ledgers that cannot be read."""
    return [finding for finding in bulletin.findings if finding.code in SENTENCES]


def ledger_texts(bulletin: Bulletin, now: datetime.datetime) -> Mapping[str, str]:
    """Path below docs/ → the text of the ledger once this bulletin is published at `now` (+08:00)."""
    months = (f"deadlines/{month}/" for month in Lists(bulletin).rows_by_month)
    addresses = updated_addresses(bulletin, months, now)
    entries = updated_entries(bulletin, now.date())
    return {
        ADDRESSES_FILE: write_ledger(_HEADS[ADDRESSES_FILE], addresses),
        CALENDAR_FILE: write_ledger(_HEADS[CALENDAR_FILE], entries),
    }


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
