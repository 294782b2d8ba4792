"""`review`: record one of the three reviews in the front matter of a file; the final one with the hash of the body."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.model import REVIEW_STEPS
from bulletin.wording.report import format_finding
from environment import ROOT
from front_matter_lines import RefusedError
from recorded_file import find_document, write_record
from review_record import Recorded, record_step
from unreadable import explain, read_regular

# China keeps one time all year; the zone by name would need a database that Windows does not have.
_SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")
_NEXT = {"first": "second", "second": "final"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, metavar="文件", help="通知或先进典型的 Markdown 文件，可以不在 docs 里")
    parser.add_argument(
        "--step", choices=REVIEW_STEPS, required=True, metavar="哪一审", help="first 初审、second 复审、final 终审"
    )
    parser.add_argument("--by", required=True, metavar="审核人", help="审核人的姓名或者岗位")
    parser.add_argument("--date", type=_day, metavar="年-月-日", help="审核日期，例如 2026-03-02（默认今天，北京时间）")


def run(options: argparse.Namespace) -> int:
    """Record it and say so. 0 done, 1 refused with the reasons, 2 when the file cannot be read or written."""
    file = find_document(options.file)
    try:
        data = read_regular(file)
    except OSError as error:
        print(f"{options.file}：{explain(file, error)}", file=sys.stderr)
        return 2
    if options.date and options.date > _today():
        print(f"审核日期 {options.date} 还没有到，今天是 {_today()}。审核完成以后再登记。", file=sys.stderr)
        return 1
    try:
        recorded = record_step(data, _name_of(file), options.step, options.by.strip(), options.date or _today())
    except RefusedError as refusal:
        print("\n".join([refusal.sentence, *map(format_finding, refusal.findings)]), file=sys.stderr)
        return 1
    if not write_record(file, options.file, data, recorded.data):
        return 2
    _tell(_name_of(file), options.step, recorded)
    return 0


def _tell(name: str, step: str, recorded: Recorded) -> None:
    record = recorded.record
    print(f"已登记{FRONT_MATTER_KEYS[step]}：{record.by}，{record.date}。文件：{name}")
    if record.sha256:
        print(f"正文校验值：{record.sha256}")
        print("正文如果再有改动，这次终审就作废，要重新终审。")
    if recorded.dropped:
        names = "、".join(FRONT_MATTER_KEYS[each] for each in recorded.dropped)
        print(f"原来的{names}在这之前，已经作废，记录已删去，请重新审核并登记。")
    elif step in _NEXT:
        print(f"下一步：{FRONT_MATTER_KEYS[_NEXT[step]]}（--step {_NEXT[step]}），由另一个人审核。")


def _name_of(file: Path) -> str:
    absolute = file.resolve()
    return absolute.relative_to(ROOT).as_posix() if absolute.is_relative_to(ROOT) else file.as_posix()


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-03-02 这样") from None


def _today() -> dt.date:
    given = os.environ.get("BULLETIN_TODAY")
    return dt.date.fromisoformat(given) if given else dt.datetime.now(_SHANGHAI).date()  # noqa: TID251 (a door may read the clock)
