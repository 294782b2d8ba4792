"""`check`: every rule over the files that are named, or over all of docs/; nothing is built, nothing is changed."""

import argparse
import datetime
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import finding_formats
from bulletin.asset import OPAQUE, Asset, looks_inside
from bulletin.checks.targets_exist import files_beside
from bulletin.finding import Finding
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.pipeline import assemble_bulletin
from bulletin.read.document import read_document
from bulletin.stage import STAGES, at_stage
from contents import files_below, findings_of, read_docs
from day import day_for, read_day
from engine_memory import engine_memory
from environment import ROOT, cache_folder
from folder_walk import is_link, linked_folders
from kept_patterns import KeptPatterns
from named_files import fill_in
from unreadable import NO_FILE, explain, is_regular

_DOCS = ROOT / "docs"
_TEXTS = {".md", ".markdown", ".txt", ".yml"}
_ATTACHES = (b"](", b"attachments", "附件".encode(), "附件".encode("gbk"))  # one of them where a file is named
_MANY = 50  # files; for fewer, opening the memory takes as long as it spares


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="文件或文件夹", help="查哪些（默认 docs 里的全部），可以不在 docs 里"
    )
    parser.add_argument(
        "--stage",
        choices=STAGES,
        default="review",
        metavar="阶段",
        help="draft 起草、review 送审（默认）、publish 发布；越往后越严",
    )
    parser.add_argument(
        "--today", type=read_day, metavar="年-月-日", help="把这一天当作今天，例如 2026-03-09（默认按北京时间）"
    )
    parser.add_argument(
        "--json", action="store_const", const="json", dest="format", default="text", help="同 --format json"
    )
    parser.add_argument(
        "--format",
        choices=finding_formats.FORMATS,
        default="text",
        metavar="格式",
        help="text 文字（默认）、json、github（Gitea 和 GitHub 的标注）、gitlab（GitLab 的代码质量报告）",
    )


def run(options: argparse.Namespace) -> int:
    """Print the findings. 0 clean, 1 with errors or warnings, 2 when a file cannot be read."""
    unreadable: dict[str, str] = {}
    patterns = KeptPatterns(cache_folder())
    named = fill_in(options.paths)
    wanted = sorted({file: None for path in named for file in _files_named(path, unreadable)})
    today = day_for(options.today)
    found = _check_some(wanted, unreadable, today) if options.paths else _check_all(unreadable, today)
    patterns.keep()
    findings = at_stage(found, options.stage)
    # That nothing was found wrong in what could not be read is no news.
    if findings or not unreadable or options.format != "text":
        finding_formats.print_findings(findings, options.format)
    for name, message in unreadable.items():
        print(f"{name}：{message}", file=sys.stderr)
    if unreadable:
        return 2
    return 1 if any(finding.level != "info" for finding in findings) else 0


def _check_all(unreadable: dict[str, str], today: datetime.date) -> list[Finding]:
    """Every finding of the whole bulletin, as the build has it."""
    errors: dict[str, OSError] = {}
    docs = read_docs(_DOCS, unreadable=errors)
    _tell(errors, unreadable)
    with engine_memory(cache_folder(), forgets=False) as memory:
        bulletin = assemble_bulletin(docs.texts, docs.assets, today, memory)
    return [_placed(finding) for finding in bulletin.findings]


def _check_some(wanted: Sequence[Path], unreadable: dict[str, str], today: datetime.date) -> list[Finding]:
    """The findings of these files and of what they attach; they may name and contradict any notice of the bulletin."""
    errors: dict[str, OSError] = {}
    docs = read_docs(_DOCS, unreadable=errors)
    names = {_name_of(file): file for file in wanted}
    # Without the register nothing is as it should be, whatever was asked for.
    _tell({name: errors[name] for name in errors if name in names or name.startswith(REGISTER_FOLDER)}, unreadable)
    # In docs/ only notices and stories are documents; anywhere else whatever text was named is meant as one.
    outside = {}
    for name, file in names.items():
        if not file.is_relative_to(_DOCS):
            try:
                outside[name] = file.read_bytes()
            except OSError as error:
                unreadable[name] = explain(file, error)
    attached = [Asset(name, outside.pop(name)) for name in list(outside) if _is_attachment(name)]
    documents = {name: docs.texts[name] for name in names if is_document(name) and name in docs.texts} | outside
    attaching = [
        read_document(data, name) for name, data in documents.items() if any(sign in data for sign in _ATTACHES)
    ]
    beside = {path for document in attaching for path in files_beside(document)}
    known = {asset.path for asset in docs.assets} | {asset.path for asset in attached}
    if outside:
        attached += _read_beside(beside - known, unreadable)
    docs = replace(docs, assets=[*docs.assets, *attached])
    asked = {*names, *(asset.path for asset in docs.assets if asset.path in beside)}
    _tell({name: errors[name] for name in errors if name in asked}, unreadable)
    with engine_memory(cache_folder(), forgets=False) if len(names) >= _MANY else nullcontext() as memory:
        found = findings_of(docs, asked, outside, today, memory)
    return [_placed(finding) for finding in found]


def _read_beside(paths: Iterable[str], unreadable: dict[str, str]) -> Iterable[Asset]:
    """The files outside docs/ that a document outside docs/ attaches."""
    for path in sorted(paths):
        file = Path(path)
        if _is_attachment(path) and file.is_file():
            try:
                yield Asset(path, file.read_bytes())
            except OSError as error:
                unreadable[path] = explain(file, error)


def _tell(errors: Mapping[str, OSError], unreadable: dict[str, str]) -> None:
    for name, error in errors.items():
        unreadable[f"docs/{name}"] = explain(_DOCS / name, error)


def _files_named(path: Path, unreadable: dict[str, str]) -> Iterable[Path]:
    """The file itself, or what is checked in a folder; each by its real folder, in docs/ under its own name there."""
    if link := _link_on_the_way(path):
        return [link]  # what it leads to is not in the bulletin
    try:
        if not path.is_dir():
            if is_regular(path):
                return [_real(path)]
            unreadable[str(path)] = NO_FILE
            return []
    except OSError as error:
        if _own_name(path).is_relative_to(_DOCS) and os.path.islink(path):  # noqa: PTH114 (raises nothing)
            return [_own_name(path)]  # the rules say what is wrong with it
        unreadable[str(path)] = explain(path, error)
        return []
    faults: list[OSError] = []
    is_in_docs = path.resolve().is_relative_to(_DOCS)
    files = [file for file in files_below(path, faults) if is_in_docs or _is_checked(file.name)]
    files += linked_folders(path) if is_in_docs else []
    for fault in faults:
        folder = Path(fault.filename)
        unreadable[_shown(_name_of(folder.absolute()))] = explain(folder, fault)
    if not files and not faults:
        unreadable[str(path)] = "这个文件夹里没有可以检查的文件。请检查路径。"
    return [file for each in files for file in ([_own_name(each)] if is_in_docs else _files_named(each, unreadable))]


def _link_on_the_way(path: Path) -> Path | None:
    """The first link of a folder in docs/ through which a path leads, by its own name."""
    absolute = path.absolute()
    for folder in [*reversed(absolute.parents), absolute]:
        own = _own_name(folder)
        if own != _DOCS and own.is_relative_to(_DOCS) and is_link(str(own)) and own.is_dir():
            return own
    return None


def _real(file: Path) -> Path:
    return _own_name(file) if _own_name(file).is_relative_to(_DOCS) else file.resolve()


def _own_name(file: Path) -> Path:
    """A file in the folder where it really is, but not where a link leads that it may be itself."""
    return Path(os.path.realpath(file.parent), file.name)  # a loop of links raises nothing here


def _is_checked(name: str) -> bool:
    return Path(name).suffix.lower() in _TEXTS or _is_attachment(name)


def _is_attachment(name: str) -> bool:
    """Whether a file outside docs/ is one to look into, and no document."""
    return Path(name).suffix.lower() not in _TEXTS and (looks_inside(name) or name.lower().endswith(OPAQUE))


def _name_of(file: Path) -> str:
    """The path by which the engine knows a file: below docs/ as the site has it, else the way to it from here."""
    if file.is_relative_to(_DOCS):
        return file.relative_to(_DOCS).as_posix()
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def _placed(finding: Finding) -> Finding:
    """The finding with the path that the editor can open."""
    return replace(finding, place=replace(finding.place, path=_shown(finding.place.path)))


def _shown(name: str) -> str:
    return f"docs/{name}" if _is_in_docs(name) else name


def _is_in_docs(name: str) -> bool:
    return not Path(name).is_absolute() and os.path.lexists(_DOCS / name)
