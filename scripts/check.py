"""`check`: every rule over the files that are named, or over all of docs/; nothing is built, nothing is changed."""

import argparse
import datetime
import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import finding_formats
from bulletin.asset import Asset, looks_inside
from bulletin.finding import Finding
from bulletin.pipeline import assemble_bulletin, is_document
from bulletin.stage import STAGES, at_stage
from contents import findings_of, read_docs
from day import day_for, read_day
from engine_memory import engine_memory
from environment import ROOT, cache_folder
from named_files import fill_in
from unreadable import explain

_DOCS = ROOT / "docs"
_TEXTS = {".md", ".markdown", ".txt", ".yml"}
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
    unreadable: list[str] = []
    named = fill_in(options.paths)
    wanted = sorted({file.resolve(): None for path in named for file in _files_below(path, unreadable)})
    today = day_for(options.today)
    found = _check_some(wanted, unreadable, today) if options.paths else _check_all(today)
    findings = at_stage(found, options.stage)
    # That nothing was found wrong in what could not be read is no news.
    if findings or not unreadable or options.format != "text":
        finding_formats.print_findings(findings, options.format)
    for message in unreadable:
        print(message, file=sys.stderr)
    if unreadable:
        return 2
    return 1 if any(finding.level != "info" for finding in findings) else 0


def _check_all(today: datetime.date) -> list[Finding]:
    """Every finding of the whole bulletin, as the build has it."""
    docs = read_docs(_DOCS)
    with engine_memory(cache_folder(), forgets=False) as memory:
        bulletin = assemble_bulletin(docs.texts, docs.assets, today, memory)
    return [_placed(finding) for finding in bulletin.findings]


def _check_some(wanted: Sequence[Path], unreadable: list[str], today: datetime.date) -> list[Finding]:
    """The findings of these files, which may name and contradict any notice of the bulletin."""
    docs = read_docs(_DOCS)
    names = {}
    for file in wanted:
        try:
            names[_name_of(file)] = file.read_bytes()
        except OSError as error:
            unreadable.append(f"{_shown(_name_of(file))}：{explain(file, error)}")
    # In docs/ only notices and stories are documents; anywhere else whatever text was named is meant as one.
    outside = {path: data for path, data in names.items() if not _is_in_docs(path)}
    attached = [path for path in outside if looks_inside(path) and Path(path).suffix.lower() not in _TEXTS]
    docs = replace(docs, assets=[*docs.assets, *(Asset(path, outside.pop(path)) for path in attached)])
    others = {path: data for path, data in names.items() if is_document(path) or path in outside}
    with engine_memory(cache_folder(), forgets=False) if len(names) >= _MANY else nullcontext() as memory:
        found = findings_of(docs, set(names), others, today, memory)
    return [_placed(finding) for finding in found]


def _files_below(path: Path, unreadable: list[str]) -> Iterable[Path]:
    """The file itself, or the documents in a folder."""
    if path.is_dir():
        return [file for file in sorted(path.rglob("*")) if file.is_file() and file.suffix.lower() in _TEXTS]
    if not path.exists():
        unreadable.append(f"{path}：没有这个文件。请检查路径和文件名。")
        return []
    return [path]


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
    return not Path(name).is_absolute() and (_DOCS / name).exists()
