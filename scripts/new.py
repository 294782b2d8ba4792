"""`new`: a new notice or story, its file filled as far as can be; asks where nothing is said, overwrites nothing."""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import setup_lock
from bulletin.folders import is_document
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_documents
from bulletin.register import read_register
from bulletin.stage import at_stage
from bulletin.wording.report import format_finding
from contents import Contents, findings_of, read_docs, with_folder
from day import day_for
from environment import ROOT
from new_facts import (
    OPEN,
    NotPossible,
    propose_doc_no,
    propose_issuer,
    propose_recipients,
    propose_slug,
    read_date,
    read_doc_no,
    read_issuer,
    read_recipients,
    read_slug,
    read_title,
    read_unit,
    read_unless_open,
)
from new_template import Values, fill_template
from unreadable import UnreadableError
from whole_file import create_whole, explain_not_written

_DOCS = ROOT / "docs"
_LOCK = ROOT / ".new.lock"
_FOLDERS = {"notice": "notices", "story": "stories"}
# What has no proposal of its own, and what has.
_TO_BE_GIVEN = {
    "notice": "--title；不写也有建议的：--issuer、--date、--doc-no、--recipients、--slug。",
    "story": "--title、--unit，写个人的还有 --kind person、--subject；不写也有建议的：--date、--slug。",
}
_Answer = TypeVar("_Answer")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("kind", choices=_FOLDERS, metavar="notice|story", help="notice 通知，story 先进典型")
    parser.add_argument("--title", metavar="标题", help="例如 关于做好党员发展工作的通知")
    parser.add_argument("--date", metavar="年-月-日", help="成文日期（默认今天；通知还没有签发的写 待定）")
    parser.add_argument("--slug", metavar="短名", help="文件名，也是网址：小写英文字母、数字和减号")
    parser.add_argument("--issuer", metavar="机关", help="通知的发文机关，可以写简称")
    parser.add_argument(
        "--doc-no", metavar="字号", help="发文字号（默认这个机关今年的下一个；签发以后才编号的写 待定）"
    )
    parser.add_argument("--recipients", metavar="单位", help="主送机关，用顿号隔开")
    parser.add_argument("--subject", metavar="名称", help="先进典型的名称：某某同志，或者某某党支部")
    parser.add_argument(
        "--kind", dest="story_kind", choices=("person", "group"), metavar="类别", help="person 个人，group 集体"
    )
    parser.add_argument("--unit", metavar="单位", help="先进典型所在的单位")
    parser.add_argument("--yes", action="store_true", help="不提问：没有写的都用建议的")


def run(options: argparse.Namespace) -> int:
    """Ask, fill, check, write. 0 written, 1 when an answer is an error in the text, 2 when nothing could be done."""
    desk = _Desk(options.kind, is_asking=sys.stdin.isatty() and not options.yes)
    try:
        docs = read_docs(_DOCS)
        draft = _notice(options, desk, _bulletin(docs)) if options.kind == "notice" else _story(options, desk, docs)
        with setup_lock.hold(_LOCK, lambda: print("另一个窗口正在新建，请稍候……", file=sys.stderr)):
            return _finish(draft)
    except NotPossible as sentence:
        print(sentence, file=sys.stderr)
    except UnreadableError as error:
        # A number or a name must not be given twice because somebody's file was not read.
        print(f"{error}\n什么都没有写。请改好以后再运行一次。", file=sys.stderr)
    except EOFError:
        print("\n没有答完，什么都没有写。", file=sys.stderr)
    except OSError as error:
        path = Path(error.filename or "新的文件")
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
        print(explain_not_written(name, error), file=sys.stderr)
    return 2


@dataclass(frozen=True)
class _Draft:
    """What was decided. `renew` decides again what was only proposed, should somebody have taken it meanwhile."""

    kind: str
    year: int
    slug: str
    values: Values
    renew: Callable[[Contents], "_Draft"]

    @property
    def path(self) -> str:
        return f"{_FOLDERS[self.kind]}/{self.year}/{self.slug}.md"


@dataclass(frozen=True)
class _Desk:
    kind: str
    is_asking: bool

    def ask(self, question: str, given: str | None, proposal: str | None, read: Callable[[str], _Answer]) -> _Answer:
        """The answer to one question: the option, what is typed (Enter takes the proposal), or the proposal."""
        if given is not None:
            return read(given)
        if not self.is_asking:
            return self._take(question, proposal, read)
        while True:
            typed = input(f"{question}{f' [{proposal}]' if proposal else ''}：").strip()
            try:
                return read(typed or proposal or "")
            except NotPossible as sentence:
                print(f"  {sentence}")

    def _take(self, question: str, proposal: str | None, read: Callable[[str], _Answer]) -> _Answer:
        """The proposal, or where there is none and one is needed, how to answer without being asked."""
        try:
            return read(proposal or "")
        except NotPossible:
            if proposal:
                raise
            raise NotPossible(
                f"{question}没有写。只有在终端里直接运行、不加 --yes 才提问，答案不能用管道送进来；"
                f"请在命令里写明：{_TO_BE_GIVEN[self.kind]}"
            ) from None


def _notice(options: argparse.Namespace, desk: _Desk, bulletin: Bulletin) -> _Draft:
    title = desk.ask("标题", options.title, None, lambda text: read_title(text, "notice"))
    issuer = desk.ask("发文机关", options.issuer, propose_issuer(bulletin), lambda text: read_issuer(text, bulletin))
    today = day_for(None)
    date = desk.ask("成文日期", options.date, today.isoformat(), lambda text: read_unless_open(text, read_date))
    year = (date or today).year
    next_number = propose_doc_no(bulletin, issuer, year)
    if next_number is None and not desk.is_asking and options.doc_no is None:
        raise NotPossible(f"不知道“{issuer}”的机关代字：它在简报里还没有发过通知。请用 --doc-no 写明发文字号。")
    doc_no = desk.ask(
        "发文字号",
        options.doc_no,
        next_number,
        lambda text: read_unless_open(text, lambda given: read_doc_no(given, bulletin, issuer, year)),
    )
    usual = "、".join(propose_recipients(bulletin, issuer))
    recipients = desk.ask("主送机关，用顿号隔开", options.recipients, usual or None, read_recipients)
    tail = f"{year}-{doc_no.split('〕')[1].removesuffix('号')}" if doc_no else f"{date or today:%Y-%m-%d}"
    proposed = propose_slug(bulletin, issuer, tail, _slugs("notice", year))
    slug = desk.ask("文件短名（就是网址，用英文）", options.slug, proposed, lambda text: read_slug(text, proposed))
    values: Values = {
        "title": title,
        "doc_no": doc_no or "",
        "issuer": issuer,
        "recipients": recipients,
        "date": date.isoformat() if date else "",
    }

    def renew(docs: Contents) -> _Draft:
        if doc_no is None or doc_no not in _bulletin(docs).notice_by_doc_no:
            return draft
        if options.doc_no is not None or doc_no != next_number:
            read_doc_no(doc_no, _bulletin(docs), issuer, year)  # says who has it
        later = argparse.Namespace(**vars(options))
        later.title, later.issuer, later.date, later.doc_no = title, issuer, date.isoformat() if date else OPEN, None
        later.recipients, later.slug = "、".join(recipients), None if slug == proposed else slug
        again = _notice(later, _Desk("notice", is_asking=False), _bulletin(docs))
        print(f"{doc_no} 刚被另一份通知用了，改用 {again.values['doc_no']}。")
        return again

    draft = _Draft("notice", year, slug, values, renew)
    return draft


def _story(options: argparse.Namespace, desk: _Desk, docs: Contents) -> _Draft:
    bulletin = _bulletin(docs)
    title = desk.ask("标题", options.title, None, lambda text: read_title(text, "story"))
    unit = desk.ask("所在单位", options.unit, None, lambda text: read_unit(text, bulletin.register))
    kind = desk.ask("类别，person 个人、group 集体", options.story_kind, "group", _read_kind)
    subject = desk.ask("典型名称", options.subject, unit if kind == "group" else None, _read_subject)
    date = desk.ask("成文日期", options.date, day_for(None).isoformat(), read_date)
    proposed = propose_slug(bulletin, unit, f"{date:%Y-%m-%d}", _slugs("story", date.year))
    slug = desk.ask("文件短名（就是网址，用英文）", options.slug, proposed, lambda text: read_slug(text, proposed))
    values: Values = {"title": title, "date": date.isoformat(), "subject": subject, "kind": kind, "unit": unit}
    draft = _Draft("story", date.year, slug, values, lambda _: draft)
    return draft


def _read_kind(text: str) -> str:
    kind = {"个人": "person", "集体": "group"}.get(text, text)
    if kind not in ("person", "group"):
        raise NotPossible(f"类别“{text}”不行，请写 person（个人）或者 group（集体）。")
    return kind


def _read_subject(text: str) -> str:
    if not text.strip():
        raise NotPossible("典型名称没有写。请写“某某同志”或者党支部的名称。")
    return text.strip()


def _finish(draft: _Draft) -> int:
    """Under the lock: look again at what others have written meanwhile, check, write."""
    docs = read_docs(_DOCS)
    draft = draft.renew(docs)
    text = fill_template(draft.kind, draft.values)
    found = findings_of(docs, {draft.path}, {draft.path: text.encode()})
    findings = [with_folder(finding) for finding in at_stage(found, "draft") if finding.level != "info"]
    if (_DOCS / draft.path).exists():
        raise FileExistsError(17, os.strerror(17), str(_DOCS / draft.path))
    for finding in findings:
        print(format_finding(finding))
    if any(finding.level == "error" for finding in findings):
        print("上面的问题改好以前不能新建，什么都没有写。", file=sys.stderr)
        return 1
    create_whole(_DOCS / draft.path, text)
    print(f"已新建 docs/{draft.path}")
    if draft.kind == "notice":
        print(f"发文字号 {draft.values['doc_no'] or '待定，签发以后写在登记部分'}")
    print("接下来：")
    print("  1. 打开这个文件，把【待写：……】都换成正文；")
    print("  2. python3 scripts serve 预览，改稿后页面自动刷新；")
    print(f"  3. python3 scripts check docs/{draft.path} 检查，送审以前改好全部问题。")
    if draft.values.get("kind") == "person":
        print("写个人的，请本人看过并同意，再在登记部分写上 consent: true。")
    return 0


def _bulletin(docs: Contents) -> Bulletin:
    register, _ = read_register({path: data for path, data in docs.texts.items() if not is_document(path)})
    documents = {path: data for path, data in docs.texts.items() if is_document(path)}
    return assemble_documents(documents, register, wanted=())


def _slugs(kind: str, year: int) -> set[str]:
    return {path.stem for path in (_DOCS / _FOLDERS[kind] / str(year)).glob("*.md")}
