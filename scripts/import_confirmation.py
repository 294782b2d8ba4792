"""A draft in quarantine and a person's word on title and issuer in, the notice in docs/ out; nothing is overwritten."""

import argparse
import re
import sys
from pathlib import Path

from bulletin.asset import Asset
from bulletin.finding import Finding
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.intake.names import TAMPERED, doubt_of_office, doubt_of_title
from bulletin.intake.write import set_field
from bulletin.model import Notice
from bulletin.pipeline import assemble_documents
from bulletin.read.dates import intended_date
from bulletin.read.document import read_document
from bulletin.register import read_register
from bulletin.stage import at_stage
from bulletin.wording.report import format_finding
from contents import read_docs
from day import day_for
from environment import ROOT
from named_files import shown
from new_facts import OPEN
from quarantine import DRAFT, explain_not_written, place
from unreadable import UnreadableError, explain, read_regular

_DOCS = ROOT / "docs"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 60
_NO_NAMES = {"index", "readme", "con", "prn", "aux", "nul"}
_PICTURE = re.compile(r"(!\[[^\[\]\n]{0,300}\]\()images/([^()/\n]{1,200})\)")


class _NotConfirmed(Exception):  # noqa: N818 (its text is a sentence for the editor)
    pass


def confirm(options: argparse.Namespace) -> int:
    """0 placed in docs/, 1 its text has errors that stop a draft, 2 could not be done."""
    try:
        return _confirm(options)
    except _NotConfirmed as reason:
        print(reason, file=sys.stderr)
    except UnreadableError as error:
        print(f"{error}\n没有放进简报。请改好以后再确认一次。", file=sys.stderr)
    except OSError as error:
        print(explain_not_written(error), file=sys.stderr)
    return 2


def _confirm(options: argparse.Namespace) -> int:
    folder = options.confirm
    source = folder / DRAFT if folder.is_dir() else folder
    try:
        markdown = read_regular(source).decode("utf-8")
        pictures = {file.name: read_regular(file) for file in sorted((source.parent / "images").glob("*"))}
    except OSError as error:
        file = Path(error.filename or source)
        raise _NotConfirmed(f"{shown(file)}：{explain(file, error)}") from error
    except UnicodeDecodeError as error:
        raise _NotConfirmed(f"{shown(source)} 不是 UTF-8 编码。请用文本编辑器另存为 UTF-8。") from error
    header = read_document(markdown.encode(), "notices/draft.md").notice or Notice()
    markdown = _confirmed(markdown, header, options)
    header = read_document(markdown.encode(), "notices/draft.md").notice or Notice()
    if header.date is None and options.date != OPEN:
        raise _NotConfirmed(
            "没有成文日期，不知道放进哪一年。请加上 --date，例如 --date 2026-03-02；还没有签发的写 --date 待定。"
        )
    day = header.date or day_for(None)
    year = f"{day.year}"
    slug = _slug(options.slug, year, f"notice-{day:%m-%d}")
    markdown = _PICTURE.sub(rf"\1images/{slug}-\2)", markdown)
    path = f"notices/{year}/{slug}.md"
    files = {f"notices/{year}/images/{slug}-{name}": data for name, data in pictures.items()}
    files = {name: data for name, data in files.items() if f"(images/{Path(name).name})" in markdown}
    findings = [finding for finding in _check(path, markdown, files) if finding.level == "error"]
    if findings:
        print(*map(format_finding, findings), sep="\n")
        print(f"还有 {len(findings)} 条错误，没有放进简报。请在 {shown(source)} 里改好，再确认一次。")
        return 1
    place({**{_DOCS / name: data for name, data in files.items()}, _DOCS / path: markdown.encode()})
    print(f"已经放进 docs/{path}。送审以前请运行：python3 scripts check docs/{path}")
    print(f"草稿还在 {shown(source.parent)}，用不着了可以删去。")
    return 0


def _confirmed(markdown: str, header: Notice, options: argparse.Namespace) -> str:
    """The draft with what the person says."""
    title = _answer(options.title, "title", header.title or "")
    issuer = _answer(options.issuer, "issuer", header.issuer or "")
    # The same look as at what was found: a person in a hurry confirms what stands there.
    if doubt_of_title(title) in TAMPERED:
        raise _NotConfirmed(f"标题“{title}”疑似被人换过字，没有放进简报。请与原件核对。")
    if doubt := doubt_of_office(issuer):
        known = "疑似被人换过字" if doubt in TAMPERED else "不像一个机构的全称"
        raise _NotConfirmed(f"发文机关“{issuer}”{known}，没有放进简报。请与原件核对，写全称。")
    markdown = set_field(markdown, "issuer", FRONT_MATTER_KEYS["issuer"], issuer)
    markdown = set_field(markdown, "title", FRONT_MATTER_KEYS["title"], title)
    if options.doc_no:
        markdown = set_field(markdown, "doc_no", FRONT_MATTER_KEYS["doc_no"], options.doc_no)
    if options.date == OPEN:
        markdown = set_field(markdown, "date", FRONT_MATTER_KEYS["date"], OPEN)
    elif options.date:
        date = intended_date(options.date)
        if date is None or not date.exists:
            raise _NotConfirmed(f"“{options.date}”不是日历上的日子。请写成 2026-03-02 这样。")
        markdown = set_field(markdown, "date", FRONT_MATTER_KEYS["date"], date.iso_date)
    return markdown


def _answer(given: str | None, key: str, found: str) -> str:
    """What the person says of a field: by the option, or asked."""
    name = FRONT_MATTER_KEYS[key]
    if given is None:
        if not sys.stdin.isatty():
            raise _NotConfirmed(f"请由人确认{name}：加上 --{key}，写明全称。草稿里现在是：{found or '（空着）'}")
        prompt = f"{name}（原文是“{found}”，对的话按回车）：" if found else f"{name}："
        given = input(prompt).strip() or found
    if not given.strip():
        raise _NotConfirmed(f"{name}没有写，没有放进简报。")
    return given.strip()


def _slug(given: str | None, year: str, proposed: str) -> str:
    """The name of the file: as the person says, or the proposed one with the first number that is free."""
    if given is not None:
        if not _SLUG.fullmatch(given) or len(given) > _LONGEST_SLUG or given in _NO_NAMES:
            raise _NotConfirmed(f"短名“{given}”不行：只能用小写英文字母、数字和减号，例如 branch-meeting。")
        if (_DOCS / "notices" / year / f"{given}.md").exists():
            raise _NotConfirmed(f"docs/notices/{year}/{given}.md 已经存在，没有改动它。请用 --slug 换一个短名。")
        return given
    numbers = (proposed if number == 1 else f"{proposed}-{number}" for number in range(1, 10_000))
    free = next(slug for slug in numbers if not (_DOCS / "notices" / year / f"{slug}.md").exists())
    if sys.stdin.isatty():
        said = input(f"文件短名，也是网址（建议 {free}，同意按回车）：").strip()
        return _slug(said, year, proposed) if said else free
    return free


def _check(path: str, markdown: str, pictures: dict[str, bytes]) -> list[Finding]:
    """The findings of the draft at its place, among all that is there."""
    docs = read_docs(_DOCS)
    register, _ = read_register({name: data for name, data in docs.texts.items() if name.startswith(REGISTER_FOLDER)})
    texts = {name: data for name, data in docs.texts.items() if is_document(name)}
    assets = [*docs.assets, *(Asset(name, data) for name, data in pictures.items())]
    bulletin = assemble_documents({**texts, path: markdown.encode()}, register, assets, wanted={path})
    return [finding for finding in at_stage(bulletin.findings, "draft") if finding.place.path == path]
