"""`import`: Word files, web pages and texts to drafts in quarantine and, confirmed by a person, from there to docs/."""

import argparse
import sys
from pathlib import Path

import import_confirmation
from bulletin.intake import Draft, Refusal, take_in
from bulletin.intake.kind import MAX_BYTES
from environment import ROOT
from import_report import needs_attention, reason_lines, report_text, screen_lines
from named_files import fill_in, shown
from quarantine import DRAFT, REPORT, explain_not_written, keep_draft
from unreadable import explain


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="文件", help="要导入的 .docx、.txt、.html、.md 文件，可以有几个"
    )
    parser.add_argument(
        "--confirm", type=Path, metavar="草稿文件夹", help="把核对过的草稿放进 docs/notices/，标题和发文机关由人确认"
    )
    parser.add_argument("--title", metavar="标题", help="确认的标题（不写就提问）")
    parser.add_argument("--issuer", metavar="机关", help="确认的发文机关（不写就提问）")
    parser.add_argument("--date", metavar="年-月-日", help="成文日期，草稿里没有的时候要写；还没有签发的写 待定")
    parser.add_argument("--doc-no", metavar="字号", help="发文字号，草稿里没有的时候写；还没有编号的不写")
    parser.add_argument("--slug", metavar="短名", help="文件名，也是网址：小写英文字母、数字和减号（不写就提议一个）")


def run(options: argparse.Namespace) -> int:
    """0 all came along, 1 something must be looked at, 2 a file could not be taken in."""
    if options.confirm is not None and not options.files:
        return import_confirmation.confirm(options)
    if not options.files or options.confirm is not None:
        print("请写出要导入的文件，例如：python3 scripts import 通知.docx", file=sys.stderr)
        return 2
    return max(_import(file) for file in fill_in(options.files))


def _import(file: Path) -> int:
    """One file, with everything that is to be told of it."""
    try:
        data = _read(file)
    except OSError as error:
        return _refuse(file, [f"  问题：{explain(file, error)}"])
    name = Path(shown(file)).name
    result = take_in(data, name)
    if isinstance(result, Refusal):
        return _refuse(file, list(reason_lines(result.reasons)))
    try:
        folder = keep_draft(name, _files_of(name, result))
    except OSError as error:
        return _refuse(file, [f"  问题：{explain_not_written(error)}"])
    place = folder.relative_to(ROOT).as_posix()
    print(f"{shown(file)}：草稿在 {place}/{DRAFT}")
    print(*screen_lines(result), sep="\n")
    print("  核对以后，确认标题和发文机关，放进简报：")
    print(f"    python3 scripts import --confirm {place}\n")
    return 1 if needs_attention(result) else 0


def _read(file: Path) -> bytes:
    """Never more than is allowed: a huge file costs no memory, and a device that never ends comes to one."""
    if file.exists() and not file.is_file():
        raise IsADirectoryError(f"{file}")
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _files_of(name: str, draft: Draft) -> dict[str, bytes]:
    pictures = {f"images/{picture.name}": picture.data for picture in draft.pictures}
    report = report_text(name, draft).encode()
    return {DRAFT: draft.markdown.encode("utf-8", "replace"), REPORT: report, **pictures}


def _refuse(file: Path, lines: list[str]) -> int:
    print(f"{shown(file)}：没有导入。", *lines, "", sep="\n", file=sys.stderr)
    return 2
