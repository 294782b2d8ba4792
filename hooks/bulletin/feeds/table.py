"""The bulletin in, its register of obligations as a table for Excel out: CSV (RFC 4180) with a byte order mark.

The units that 各党总支 stands for are left out: they would make most of the file, and a unit has its own page.

A cell that Excel would take for a formula gets an apostrophe before it: what a notice says is never run.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial

from bulletin.glossary import MODALITIES, STATUSES, TIMING_KINDS
from bulletin.index import Bulletin, NoticeEntry
from bulletin.memory import Part, digest, part_of
from bulletin.obligation import Obligation
from bulletin.parties import party_words
from bulletin.render.row import plain_quote
from bulletin.render.timing_words import describe_timing

_BYTE_ORDER_MARK = "\ufeff"
_STARTS_FORMULA = tuple("=+-@＝＋－＠\t\r\n|")
_HEADINGS = (
    "发文字号 标题 发文机关 成文日期 状态 责任方 性质 事项 原文 "
    "时限类别 时限 开始 截止 重复规则 交什么 交给谁 待核 网址"
).split()


def obligations_csv(bulletin: Bulletin, site_url: str) -> Iterator[Part]:
    """One row an obligation, in the order of `obligations.json`; lines end in CRLF. In parts."""
    yield part_of(_BYTE_ORDER_MARK + _write([_HEADINGS]))
    for entry in bulletin.notices:
        if entry.obligations:
            told = [site_url, entry.document.path, entry.status, entry.document.text_digest]
            yield Part(digest(told), partial(_rows, entry, site_url))


def _rows(entry: NoticeEntry, site_url: str) -> str:
    return _write(map(_harmless, _cells(entry, obligation, site_url)) for obligation in entry.obligations)


def _write(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _cells(entry: NoticeEntry, obligation: Obligation, site_url: str) -> Iterable[str]:
    header, timing = entry.header, obligation.timing
    return (
        header.doc_no or "",
        entry.title,
        header.issuer or "",
        header.date.isoformat() if header.date else "",
        STATUSES[entry.status],
        party_words(obligation),
        MODALITIES[obligation.modality],
        obligation.text,
        plain_quote(entry, obligation),
        TIMING_KINDS[timing.kind] if timing else "",
        describe_timing(timing) if timing else "",
        (timing.start or "") if timing else "",
        (timing.due or "") if timing else "",
        (timing.rrule or "") if timing else "",
        obligation.deliverable or "",
        obligation.to or "",
        "待核" if obligation.needs_review else "",
        f"{site_url}{entry.url}#o-{obligation.id}",
    )


def _harmless(cell: str) -> str:
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.lstrip(" \u3000").startswith(_STARTS_FORMULA) else cell
