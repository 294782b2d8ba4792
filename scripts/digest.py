"""`digest`: documents of the bulletin as a PDF: a 简报, one 公文, a 汇编. The file is written whole or not at all."""

import argparse
import os
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin.asset import Asset
from bulletin.checks.targets_exist import TARGET_CODES
from bulletin.digest.compose import Proof, compose_print
from bulletin.digest.ledger import PATH as LEDGER
from bulletin.digest.manifest import is_manifest
from bulletin.digest.model import PrintKind, print_data
from bulletin.digest.order import Order
from bulletin.digest.selection import Selection
from bulletin.digest.signed_alone import titles_signed_alone
from bulletin.finding import Finding
from bulletin.glossary import FRONT_MATTER_KEYS, STATUSES
from bulletin.index import Bulletin
from bulletin.pipeline import judge_part, read_bulletin, read_obligations
from bulletin.render.dates import day_words
from bulletin.stage import STAGES, at_stage
from bulletin.succession import OUT_OF_FORCE
from contents import Contents, read_docs, with_folder
from day import day_for, read_day
from digest_request import Refused, Request, read_request
from distribution import Distribution, read_distribution
from environment import ROOT
from fonts import NoFontsError, choose_fonts
from print_record import record_print
from typesetting import CannotSetError, typeset
from unreadable import UnreadableError
from whole_file import explain_not_written, write_whole

_DOCS = ROOT / "docs"
_SAID = "报头、按语和报尾.txt"  # the name by which messages call what the command line says
_MOST_NAMED = 8
_WATERMARKS = {"draft": "草稿", "review": "送审稿", "publish": ""}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    what = parser.add_argument_group("编印什么（只选一种）")
    what.add_argument("--from", dest="first", type=read_day, metavar="年-月-日", help="简报：从这一天起（按成文日期）")
    what.add_argument("--to", dest="last", type=read_day, metavar="年-月-日", help="简报：到这一天止，含这一天")
    what.add_argument("--select", nargs="+", metavar="文件", help="简报：只要这几份，照这个顺序（路径或字号）")
    what.add_argument("--notice", metavar="字号", help="公文：一份通知单独编印；写发文字号或者文件路径")
    what.add_argument("--volume", type=_year, metavar="年份", help="汇编：这一年的全部文件")
    what.add_argument(
        "--manifest", type=Path, metavar="文件", help="照 docs/digests 里写好的一期编印，PDF 放在它旁边，网站上可以下载"
    )
    said = parser.add_argument_group("报头和报尾")
    said.add_argument("--issue", type=_number, metavar="期号", help="第几期")
    said.add_argument("--total", type=_number, metavar="总期号", help="总第几期")
    said.add_argument("--name", metavar="名称", help="报头的名称（默认 党建简报；汇编默认 文件汇编）")
    said.add_argument("--publisher", metavar="单位", help="编发单位")
    said.add_argument("--number", metavar="编号", help="报头右上角的编号")
    said.add_argument("--date", type=read_day, metavar="年-月-日", help="报头的日期（默认所印文件中最晚的一天）")
    said.add_argument("--note", type=Path, metavar="文件", help="按语，写在一个文本文件里")
    said.add_argument("--to-list", type=_to_list, metavar="名单", help="例如 报：学校党委；送：各部门；发：各党总支")
    said.add_argument("--copies", type=_number, metavar="份数", help="共印多少份")
    how = parser.add_argument_group("怎样编印")
    how.add_argument("-o", "--output", type=Path, metavar="文件", help="PDF 放到哪里（默认放在当前文件夹，按内容取名）")
    how.add_argument(
        "--fonts",
        choices=("pinned", "system"),
        default="pinned",
        metavar="字体",
        help="pinned 项目自带的（默认，每台电脑印出来一样）、system 这台电脑上装的公文字体",
    )
    how.add_argument("--duplex", action="store_true", help="双面印刷：左右边距对称")
    how.add_argument("--site", type=_site, metavar="网址", help="简报网站的网址，纸上的链接由此指向网站")
    how.add_argument(
        "--stage",
        choices=STAGES,
        default="publish",
        metavar="阶段",
        help="publish 正式编印（默认）；review 送审稿、draft 草稿：检查从宽，每页有水印。保密和个人信息不从宽",
    )
    how.add_argument("--no-record", action="store_true", help="不记入印制清单（docs/digests/printed.csv）")
    how.add_argument("--today", type=read_day, metavar="年-月-日", help="把这一天当作今天（默认按北京时间）")


def run(options: argparse.Namespace) -> int:
    """0 written, 1 something in the documents must be mended first, 2 could not run."""
    try:
        request = read_request(options, ROOT)
        return _print(options, request)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except UnreadableError as error:
        print(f"{error}\n没有编印。请改好以后再运行一次。", file=sys.stderr)
        return 2


@dataclass(frozen=True)
class _Job:
    """All that one print needs: what was read, what of it is printed, and how."""

    contents: Contents
    bulletin: Bulletin
    selection: Selection
    order: Order


def _print(options: argparse.Namespace, request: Request) -> int:
    try:
        fonts = choose_fonts(options.fonts)
    except NoFontsError as error:
        print(error, file=sys.stderr)
        return 2
    _say("正在读取……")
    job = _prepare(options, request)
    proof = compose_print(job.bulletin, job.selection, job.order, _reader(_DOCS))
    for remark in fonts.remarks:
        _say(remark)
    _say(f"正在检查和排版 {len(job.selection.entries)} 份……")
    data = print_data(proof.document)
    for title in titles_signed_alone(data):
        _say(f"《{title}》正文末尾的表要横排，署名和日期只好单独占一页。请把表改作附件，或者在表后写一句话。")
    sources = {document.path: document.text for document in job.bulletin.documents}
    with ThreadPoolExecutor(1) as aside:  # the typesetter is no Python: the rules are asked meanwhile
        setting = aside.submit(typeset, data, proof.pictures, fonts, sources, proof.paths)
        has_faults = _tell_findings(options.stage, request, job, proof)
    try:
        pdf = setting.result()
    except CannotSetError as error:
        print(f"{error}\n没有编印。", file=sys.stderr)
        return 1
    if has_faults:
        print("有问题要先改，没有编印。请按上面的提示修改后再运行。", file=sys.stderr)
        return 1
    try:
        write_whole(request.output, pdf)
    except OSError as error:
        print(explain_not_written(str(request.output), error), file=sys.stderr)
        return 2
    code = proof.document.code
    print(f"已编印：{request.output}（{len(job.selection.entries)} 份，{len(pdf) / 1000:.0f} KB，核验码 {code}）")
    if options.stage == "publish" and not options.no_record:
        _record(job, request, pdf)
    return 0


def _prepare(options: argparse.Namespace, request: Request) -> _Job:
    # An attachment that is a file of its own is not printed: nothing in it can leak into print.
    contents = read_docs(_DOCS, is_manifest)
    bulletin = read_bulletin(contents.texts, day_for(options.today))
    if request.order.kind == "brief":  # the only one with a table of them
        bulletin = read_obligations(bulletin, _paths_of(request.select(bulletin)))
    selection = request.select(bulletin)
    for name in request.repeated(bulletin):
        _say(f"“{name}”写了不止一次，只印一份。")
    for entry in selection.notices:
        if (expires := entry.header.expires) and expires <= day_for(options.today):
            _say(f"注意：《{entry.title}》到{day_words(expires)}期满，网站上已经撤下，印出来的请不要再张贴。")
    for entry in selection.notices:
        if keys := entry.document.left_open.keys:
            waiting = "、".join(FRONT_MATTER_KEYS[key] for key in keys)
            hanging = "，从它推算的时限待定" if "date" in keys else ""
            _say(f"《{entry.title}》还没有{waiting}，纸上留出空位{hanging}。")
    _tell_states(request.order.kind, selection)
    for entry in selection.left_out:
        doc_no = f"（{entry.header.doc_no}）" if entry.header.doc_no else ""
        _say(f"没有编入：《{entry.title}》{doc_no}，已经不再执行。要印，请用 --select 写明，印出来带说明。")
    order = request.order_for(_WATERMARKS[options.stage], day_for(options.today))
    return _Job(contents, bulletin, selection, order)


def _tell_states(kind: PrintKind, selection: Selection) -> None:
    """Say of what is printed that it holds no longer, or not as it is: who prints it may have meant another one."""
    changed = [entry for entry in selection.notices if entry.status in OUT_OF_FORCE]
    if kind == "volume":
        if changed:
            named = "、".join(entry.header.doc_no or f"《{entry.title}》" for entry in changed[:_MOST_NAMED])
            rest = "等" if len(changed) > _MOST_NAMED else ""
            _say(f"有 {len(changed)} 份已经不再执行，目录里和文前都注明：{named}{rest}。")
        return
    if kind == "official":
        changed = [entry for entry in selection.notices if entry.status != "in_force"]
    for entry in changed:
        later = "、".join(dict.fromkeys(change.by for change in entry.changes))
        _say(f"注意：《{entry.title}》{STATUSES[entry.status]}（{later}），文前印有说明。")


def _words_of(order: Order) -> str:
    lists = (order.report_to, order.send_to, order.distribute_to)
    return "\n".join([order.name, order.publisher, order.number, *map("、".join, lists), order.note])


def _paths_of(selection: Selection) -> set[str]:
    return {entry.document.path for entry in selection.entries}


def _tell_findings(stage: str, request: Request, job: _Job, proof: Proof) -> bool:
    """Print what must be mended in the documents; the rules are those of publication, at the same gravity."""
    pictures = {path: proof.pictures[key] for key, path in proof.paths.items()}
    assets = [replace(asset, data=pictures.get(asset.path, asset.data)) for asset in job.contents.assets]
    # What is said on the command line is printed as well: it passes the same rules.
    said = [] if request.manifest else [Asset(_SAID, _words_of(request.order).encode())]
    printed = {*_paths_of(job.selection), *pictures, job.order.note_path, _SAID}
    known = judge_part(job.bulletin, printed, [*assets, *said])
    missing = {finding.place.path for finding in known if finding.code in TARGET_CODES}
    own = [each for each in proof.findings if not _is_told(each, missing)]
    findings = at_stage(sorted([*known, *own], key=lambda finding: finding.sort_key), stage)  # type: ignore[arg-type]
    blocking = [finding for finding in findings if finding.level != "info" and not _is_of_pdf(finding)]
    if blocking:
        import finding_formats  # with the wording of every rule, which a clean print need not wait for

        finding_formats.print_findings([_placed(finding) for finding in blocking], "text")
    return bool(blocking)


def _is_told(finding: Finding, missing: set[str]) -> bool:
    """Whether a missing picture has been told as a missing target."""
    return finding.code == "print-picture-missing" and finding.place.path in missing


def _is_of_pdf(finding: Finding) -> bool:
    """What this very command mends."""
    return finding.code in ("digest-pdf-missing", "digest-pdf-outdated")


def _placed(finding: Finding) -> Finding:
    is_below = not Path(finding.place.path).is_absolute() and (_DOCS / finding.place.path).exists()
    return with_folder(finding) if is_below else finding


def _record(job: _Job, request: Request, pdf: bytes) -> None:
    """The print is there in any case; a list that cannot be written is told and mends itself with the next print."""
    offered = pdf if request.manifest else None
    try:
        if record_print(_DOCS, job.selection, job.order, offered, request.manifest.path if request.manifest else ""):
            print(f"已记入印制清单 docs/{LEDGER}，请和稿件一起提交，以后凭核验码就能查到这个版本。")
    except OSError as error:
        print(f"PDF 已经编印，但印制清单 docs/{LEDGER} 没有写成（{error.strerror}）。", file=sys.stderr)


def _reader(folder: Path) -> Callable[[str], bytes | None]:
    """What gives the bytes of a file below a folder, and never of one outside it, whatever a link says."""
    root = folder.resolve()

    def read(path: str) -> bytes | None:
        file = Path(os.path.realpath(root / path))  # a loop of links raises nothing here
        try:
            return file.read_bytes() if file.is_relative_to(root) and file.is_file() else None
        except OSError:
            return None  # the print tells of the picture that it lacks

    return read


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}”不是数，请写成 3 这样")
    return int(text)


def _year(text: str) -> int:
    if not re.fullmatch(r"(?:19|20|21)\d\d", text):
        raise argparse.ArgumentTypeError(f"“{text}”不是年份，请写成 2026 这样")
    return int(text)


def _site(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", text):
        raise argparse.ArgumentTypeError(f"“{text}”不是网址，请写成 http://dj.example.edu.cn/ 这样")
    return text


def _to_list(text: str) -> Distribution:
    try:
        return read_distribution(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
