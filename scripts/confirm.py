"""`confirm`: what of a notice bears 待核, numbered; and the entries that confirm it, written for the editor."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from bulletin.glossary import DOUBTS, VALUES
from bulletin.obligation import Obligation, Timing
from bulletin.parties import party_words
from bulletin.render.dates import clock_words, day_words
from bulletin.render.timing_words import describe_timing
from bulletin.wording.report import format_finding
from confirm_record import Confirmed, confirm, doubtful, plain_quote
from front_matter_lines import RefusedError
from own_register import read_own_register
from recorded_file import find_document, write_record
from unreadable import explain, read_regular

_NUMBERS = re.compile(r"(\d{1,3})(?:[-–—~～](\d{1,3}))?")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, metavar="文件", help="通知的 Markdown 文件，可以不在 docs 里")
    parser.add_argument(
        "numbers", nargs="*", metavar="序号", help="核对无误的是哪几项，例如 1 3-5；不写就只列出来，什么都不改"
    )
    parser.add_argument("--all", action="store_true", help="列出的各项都核对过了，全部确认")


def run(options: argparse.Namespace) -> int:
    """List, or confirm and say so. 0 done, 1 refused with the reason, 2 when a file cannot be read or written."""
    file = find_document(options.file)
    try:
        data = read_regular(file)
    except OSError as error:
        print(f"{options.file}：{explain(file, error)}", file=sys.stderr)
        return 2
    register = read_own_register()
    try:
        open_ones = doubtful(data, options.file.as_posix(), register)
        numbers = range(1, len(open_ones) + 1) if options.all else _chosen(options.numbers, len(open_ones))
        if not numbers:
            _list(open_ones, options.file)
            return 0
        made = confirm(data, options.file.as_posix(), register, [open_ones[number - 1] for number in numbers])
    except RefusedError as refusal:
        print("\n".join([refusal.sentence, *map(format_finding, refusal.findings)]), file=sys.stderr)
        return 1
    if not write_record(file, options.file, data, made.data):
        return 2
    _tell(made, len(open_ones))
    return 0


def _chosen(told: Sequence[str], count: int) -> list[int]:
    """1 3-5 as numbers, each once, rising. Raises RefusedError for what is no number of the list."""
    numbers: set[int] = set()
    for part in filter(None, re.split("[,，、]", ",".join(told))):
        found = _NUMBERS.fullmatch(part.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= count:
            right = f"序号从 1 到 {count}，例如 1 3-5" if count else "这份通知没有待核的任务"
            raise RefusedError(f"没有序号“{part}”。{right}。不写序号就列出各项。")
        numbers.update(range(first, last + 1))
    return sorted(numbers)


def _list(open_ones: Sequence[Obligation], file: Path) -> None:
    if not open_ones:
        print("这份通知没有待核的任务。")
        return
    for number, found in enumerate(open_ones, 1):
        print(f"{number}. {_line(found)}")
        print(f"   原句：{plain_quote(found.quote)}")
        print(f"   原因：{'；'.join(DOUBTS[doubt] for doubt in found.doubts)}")
    print(
        f"共 {len(open_ones)} 项待核。对照原文，责任方、时限、事项都对的，写上序号确认，例如：\n"
        f"python3 scripts confirm {file.as_posix()} 1\n"
        "都对的，把序号换成 --all。不对的请更正或者删去，写法见写作指南。"
    )


def _line(found: Obligation) -> str:
    who = party_words(found) or "（没有写明责任方）"
    modality = next(name for name, value in VALUES["modality"].items() if value == found.modality)
    when = _when(found.timing) if found.timing else "没有时限"
    return f"{who}｜{modality}｜{when}｜{found.text}"


def _when(timing: Timing) -> str:
    """下周一12时（2026年11月23日12:00）: the words, and the days that were made of them."""
    days = "至".join(f"{day_words(moment)}{clock_words(moment)}" for moment in (timing.start, timing.due) if moment)
    return describe_timing(timing) + (f"（{days}）" if days else "")


def _tell(made: Confirmed, count: int) -> None:
    for found in made.chosen:
        print(f"已确认：{_line(found)}")
    for found in made.besides:
        print(f"同在一句，一并确认：{_line(found)}")
    left = count - len(made.chosen) - len(made.besides)
    print(f"还有 {left} 项待核。" if left else "这份通知没有待核的任务了。")
