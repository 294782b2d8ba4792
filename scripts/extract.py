"""`extract`: the obligations of Markdown files, wherever they lie, as JSON on standard output; nothing is built."""

import argparse
import os
import sys
from pathlib import Path

from bulletin.pipeline import assemble_documents
from bulletin.render.data import obligations_json
from bulletin.stage import at_stage
from bulletin.wording.report import format_finding
from environment import ROOT
from own_register import read_own_register
from unreadable import explain, read_regular


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("files", nargs="+", type=Path, metavar="文件", help="通知的 Markdown 文件，可以不在 docs 里")


def run(options: argparse.Namespace) -> int:
    """Print the obligations; findings go to standard error. 0 clean, 1 with errors, 2 when a file cannot be read."""
    contents: dict[str, bytes] = {}
    unreadable = False
    for file in options.files:
        try:
            contents[_name_of(file)] = read_regular(file)
        except OSError as error:
            unreadable = True
            print(f"{file}：{explain(file, error)}", file=sys.stderr)
    bulletin = assemble_documents(contents, read_own_register())
    findings = at_stage(bulletin.findings, "draft")
    for finding in findings:
        print(format_finding(finding), file=sys.stderr)
    sys.stdout.writelines(part.make() for part in obligations_json(bulletin))
    if unreadable:
        return 2
    return 1 if any(finding.level == "error" for finding in findings) else 0


def _name_of(file: Path) -> str:
    """The path to show: below docs/ as the site has it, else as it was given, with forward slashes."""
    docs = ROOT / "docs"
    absolute = Path(os.path.realpath(file))  # a loop of links raises nothing here
    return absolute.relative_to(docs).as_posix() if absolute.is_relative_to(docs) else file.as_posix()
