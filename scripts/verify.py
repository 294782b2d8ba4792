"""`verify`: what a printed page was printed from, by the short code in its foot, and whether that still stands.

Today's texts and the list of prints answer at once; where they do not know the code, every version that git keeps of
the texts is looked at, so that also what was printed without a record is found.
"""

import argparse
import sys
from collections.abc import Iterator

from bulletin.digest.ledger import Printed
from bulletin.digest.verification import Answer, Verifier
from bulletin.folders import is_document
from bulletin.model import Notice
from bulletin.pipeline import assemble_bulletin
from bulletin.read.document import read_document
from bulletin.short_code import read_code
from contents import read_docs
from day import day_for, read_day
from environment import ROOT
from git_reading import GitFailed, Repository

_STANDS = ("stands", "amended")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("codes", nargs="+", metavar="核验码", help="纸上页脚的核验码，例如 K7QM3-XPD4V，可以有几个")
    parser.add_argument("--no-history", action="store_true", help="只查现行文本和印制清单，不翻 git 里的旧版本")
    parser.add_argument("--today", type=read_day, metavar="年-月-日", help="把这一天当作今天（默认按北京时间）")


def run(options: argparse.Namespace) -> int:
    """0 all of them still stand, 1 one does not or is not known, 2 could not run."""
    contents = read_docs(ROOT / "docs")
    bulletin = assemble_bulletin(contents.texts, contents.assets, day_for(options.today))
    verifier = Verifier(bulletin)
    # Typed with the word before it, a code is two words of the command line.
    codes = list(filter(read_code, options.codes)) or options.codes
    answers = [verifier.answer(code) for code in codes]
    wanted = {answer.code for answer in answers if answer.verdict == "unknown"}
    if wanted and not options.no_history:
        print("现行文本和印制清单里没有，正在翻 git 里的旧版本……", file=sys.stderr, flush=True)
        verifier = Verifier(bulletin, _from_history(wanted))
        answers = [verifier.answer(code) for code in codes]
    for answer in answers:
        print(*_lines(answer), sep="\n")
    return 0 if all(answer.verdict in _STANDS for answer in answers) else 1


def _lines(answer: Answer, indent: str = "") -> Iterator[str]:
    yield f"{indent}{answer.shown_code}：{answer.headline}"
    if answer.title:
        facts = [f"《{answer.title}》{f'（{answer.doc_no}）' if answer.doc_no else ''}", answer.date_text, answer.url]
        yield f"{indent}  {'　'.join(fact for fact in facts if fact)}"
    yield from (f"{indent}  {sentence}" for sentence in answer.sentences)
    if answer.near:
        yield f"{indent}  是不是下面这一个？"
    for part in (*answer.parts, *answer.near):
        yield from _lines(part, f"{indent}    ")


def _from_history(wanted: set[str]) -> list[Printed]:
    """The versions with these codes among all that git keeps; nothing, and a word, where there is no git."""
    try:
        return [each for each in _versions() if each.code in wanted]
    except GitFailed as error:
        print(f"没有翻成旧版本（{error}），只查了现行文本和印制清单。", file=sys.stderr)
        return []


def _versions() -> Iterator[Printed]:
    """Every version of every notice and story, each content once."""
    repository = Repository(ROOT)
    folder = "docs"
    blobs: dict[str, str] = {}
    history = repository.ask("log", "--all", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=", "--", folder)
    for change in history.split(b"\0:"):
        # 「:100644 100644 before after M」, then the path; the zeros of a deletion are no content.
        facts, _, rest = change.lstrip(b":\0").partition(b"\0")
        words = facts.decode("ascii", "replace").split()
        path = rest.split(b"\0")[0].decode("utf-8", "replace").removeprefix(f"{folder}/")
        if len(words) >= 4 and is_document(path) and words[3].strip("0"):
            blobs[words[3]] = path
    contents = repository.read(blobs)
    for name, path in blobs.items():
        document = read_document(contents[name], path)
        header = document.header
        doc_no = header.doc_no or "" if isinstance(header, Notice) else ""
        date = header.date.isoformat() if header.date else ""
        yield Printed(document.code, header.type, path, doc_no, header.title or path, date)
