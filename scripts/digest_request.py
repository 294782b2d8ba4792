"""What the words of `digest` ask for in, one request out: what is printed, what is said of it, where it is put.

It reads a manifest and a note from the disk, and refuses in one sentence what cannot be meant.
"""

import argparse
import datetime as dt
import difflib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin.digest.check import check_request
from bulletin.digest.manifest import FOLDER, ManifestFile, read_manifest, with_slash
from bulletin.digest.model import PrintKind
from bulletin.digest.order import Order
from bulletin.digest.selection import Selection, find_document, select_named, select_period, select_year
from bulletin.glossary import DIGEST_KINDS
from bulletin.index import Bulletin
from bulletin.wording.report import format_finding
from contents import with_folder
from distribution import Distribution
from unreadable import explain, read_regular

_USUAL_NAMES: dict[PrintKind, str] = {"brief": "党建简报", "official": "党建简报", "volume": "文件汇编"}
_UNSAFE_IN_NAMES = '\\/:*?"<>|\n\t'


class Refused(Exception):  # noqa: N818 (its text is a sentence for the editor)
    """The request cannot be met: exit code 2 where it is not understood, 1 where the bulletin has nothing for it."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class Request:
    """One request. `order` lacks what the stage adds; `manifest` is the file it was read from, if any."""

    options: argparse.Namespace
    order: Order
    output: Path
    docs: Path
    manifest: ManifestFile | None = None

    def select(self, bulletin: Bulletin) -> Selection:
        """The documents; raises Refused where there is none, or one that is named is not there."""
        selection = self._select(bulletin)
        if selection.unknown:
            raise Refused("\n".join(_unknown(name, bulletin) for name in selection.unknown), 1)
        if not selection.entries:
            raise Refused(self._nothing(bulletin, bool(selection.left_out)), 1)
        if self.order.kind == "official" and (len(selection.entries) != 1 or not selection.notices):
            raise Refused("公文一次只印一份通知；先进典型请用 --select 编进简报。")
        return selection

    def repeated(self, bulletin: Bulletin) -> list[str]:
        """The names of a list that name a document which was named before."""
        named = [(name, find_document(bulletin, self._name(name))) for name in self.options.select or ()]
        seen = [entry.url if entry else "" for _, entry in named]
        return [name for at, (name, entry) in enumerate(named) if entry and entry.url in seen[:at]]

    def order_for(self, watermark: str, today: dt.date) -> Order:
        """The order with what the command line says of paper and stage."""
        options = self.options
        return replace(
            self.order,
            duplex=options.duplex or self.order.duplex,
            site=with_slash(options.site or "") or self.order.site,
            watermark=watermark,
            today=today,
        )

    def _select(self, bulletin: Bulletin) -> Selection:
        options = self.options
        if self.manifest:
            return self.manifest.select(bulletin)
        if options.notice:
            return select_named(bulletin, [self._name(options.notice)])
        if options.select:
            return select_named(bulletin, list(map(self._name, options.select)))
        if options.volume:
            return select_year(bulletin, options.volume)
        return select_period(bulletin, options.first, options.last)

    def _name(self, given: str) -> str:
        """As it was given; of the whole path of a file, as file managers give it, the part below docs/."""
        file = Path(given)
        is_below = file.is_absolute() and file.is_relative_to(self.docs)
        return file.relative_to(self.docs).as_posix() if is_below else given

    def _nothing(self, bulletin: Bulletin, has_void: bool) -> str:
        if has_void:
            return "这一段时间的通知都已经不再执行，没有可以编印的。要印，请用 --select 写明。"
        what = "这一年没有通知" if self.order.kind == "volume" else "这一段时间没有通知，也没有先进典型"
        headers = [document.header for document in bulletin.documents]
        dates = sorted({str(header.date) for header in headers if header.date})
        span = f"简报里的稿件从 {dates[0]} 到 {dates[-1]}。" if dates else "简报里还没有写明成文日期的稿件。"
        return f"{what}，没有编印。{span}"


def read_request(options: argparse.Namespace, root: Path) -> Request:
    """The request of a command line; raises Refused."""
    period = options.first is not None or options.last is not None
    ways = [period, bool(options.select), bool(options.notice), options.volume is not None, bool(options.manifest)]
    if sum(ways) != 1:
        raise Refused(
            "请写明编印什么，只选一种，例如：\n"
            "  python3 scripts digest --from 2026-03-01 --to 2026-03-31      一段时间的简报\n"
            "  python3 scripts digest --select notices/2026/a.md             选定的几份\n"
            "  python3 scripts digest --notice 云溪师委〔2026〕7号           一份公文\n"
            "  python3 scripts digest --volume 2026                          一年的文件汇编"
        )
    if options.manifest:
        return _read_manifest_request(options, root)
    if period and (options.first is None or options.last is None):
        raise Refused("--from（起）和 --to（止）要一起写，例如：--from 2026-03-01 --to 2026-03-31")
    if period and options.last < options.first:
        raise Refused(f"止日 {options.last} 在起日 {options.first} 之前，请对调。")
    order = _order(options)
    _refuse_what_has_no_place(order)
    return Request(options, order, _output(options, Path(_file_name(options, order))), root / "docs")


def _read_manifest_request(options: argparse.Namespace, root: Path) -> Request:
    said = ("issue", "total", "name", "publisher", "number", "date", "note", "to_list", "copies")
    if any(getattr(options, name) is not None for name in said):
        raise Refused("用 --manifest 时，期号、名称、报送范围等都写在那个文件里，命令行上不再写。")
    docs = root / "docs"
    # A loop of links raises nothing here, nor does a folder that lets nobody in.
    file: Path = options.manifest if os.path.lexists(options.manifest) else docs / options.manifest
    path = Path(os.path.realpath(file))
    try:
        data = read_regular(file)
    except OSError as error:
        raise Refused(f"{options.manifest}：{explain(file, error)}") from error
    if not path.is_relative_to(docs / FOLDER):
        raise Refused(f"{options.manifest} 不在 docs/{FOLDER} 里。请放在那里，网站才能提供下载。")
    manifest = read_manifest(data, path.relative_to(docs).as_posix())
    errors = [finding for finding in (*manifest.findings, *check_request(manifest)) if finding.level == "error"]
    if errors:
        raise Refused("\n".join(format_finding(with_folder(finding)) for finding in errors), 1)
    _refuse_what_has_no_place(manifest.order, f"{options.manifest}：")
    return Request(options, manifest.order, _output(options, docs / manifest.pdf_path), docs, manifest)


def _output(options: argparse.Namespace, usual: Path) -> Path:
    """Where the PDF goes: as it was named, by its usual name into a folder that was named, or to its usual place."""
    if options.output is None:
        return usual
    named: Path = options.output
    if named.is_dir():
        return named / usual.name
    if named.suffix.lower() != ".pdf":
        raise Refused(f"编印出来的是 PDF，-o 后面的文件名要以 .pdf 结尾，例如：{named.with_suffix('.pdf')}")
    return named


def _refuse_what_has_no_place(order: Order, where: str = "") -> None:
    """Raise Refused where something is said that this kind of print has no place for: it would be lost."""
    said: dict[str, object] = {
        "期号": order.issue,
        "总期号": order.total,
        "编号": order.number,
        "按语": order.note.strip(),
        "报送范围": (*order.report_to, *order.send_to, *order.distribute_to),
        "印数": order.copies,
    }
    if order.kind == "official":
        said |= {"名称": order.name != _USUAL_NAMES["official"], "编发单位": order.publisher, "日期": order.date}
    lost = "、".join(word for word, value in said.items() if value)
    if lost and order.kind != "brief":
        raise Refused(f"{where}{DIGEST_KINDS[order.kind]}上没有印{lost}的地方，请去掉；要印，请编成简报。")


def _order(options: argparse.Namespace) -> Order:
    kind: PrintKind = "official" if options.notice else "volume" if options.volume else "brief"
    to_list = options.to_list or Distribution()
    return Order(
        kind=kind,
        name=options.name or _USUAL_NAMES[kind],
        publisher=options.publisher or "",
        issue=options.issue,
        total=options.total,
        number=options.number or "",
        date=options.date,
        year=options.volume,
        report_to=to_list.report_to,
        send_to=to_list.send_to,
        distribute_to=to_list.distribute_to,
        copies=options.copies,
        note=_note(options.note) if options.note else "",
        note_path=options.note.as_posix() if options.note else "",
    )


def _note(file: Path) -> str:
    try:
        return read_regular(file).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise Refused(f"{file}：不是 UTF-8 编码的文本文件。请另存为 UTF-8 编码。") from None
    except OSError as error:
        raise Refused(f"{file}：{explain(file, error)}") from error


def _file_name(options: argparse.Namespace, order: Order) -> str:
    """A name that says what it is, and that every file system takes."""
    if options.notice:
        name = options.notice.replace("\\", "/").rpartition("/")[2].removesuffix(".md")
    elif options.volume:
        name = f"{order.name}{options.volume}"
    elif options.issue:
        name = f"{order.name}第{options.issue}期"
    elif options.first:
        name = f"{order.name}{options.first:%Y%m%d}-{options.last:%Y%m%d}"
    else:
        name = order.name
    return "".join("_" if character in _UNSAFE_IN_NAMES else character for character in name) + ".pdf"


def _unknown(name: str, bulletin: Bulletin) -> str:
    titled = next((each for each in bulletin.documents if each.header.title == name.strip("《》 ")), None)
    if titled:
        return f"请写文件路径或者发文字号，不写标题。《{titled.header.title}》是“{titled.path}”。"
    doc_nos = list(bulletin.notice_by_doc_no)
    paths = [document.path for document in bulletin.documents]
    near = difflib.get_close_matches(name.removeprefix("docs/"), [*paths, *doc_nos], 1, 0.6)
    return f"简报里没有“{name}”。" + (f"是不是“{near[0]}”？" if near else "请核对文件路径或者发文字号。")
