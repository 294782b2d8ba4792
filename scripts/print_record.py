"""What was printed in, the list of it on the disk, `docs/digests/printed.csv`, brought up to date."""

from pathlib import Path

from bulletin.digest.ledger import PATH, Printed, add_to_ledger, fingerprint, read_ledger
from bulletin.digest.order import Order, code_of_order, latest_date, title_of
from bulletin.digest.selection import Entry, Selection
from bulletin.index import NoticeEntry
from whole_file import write_whole


def record_print(docs: Path, selection: Selection, order: Order, offered: bytes | None, manifest: str) -> bool:
    """Whether anything was new. `offered` is the PDF that the site offers, made by the manifest of that path."""
    file = docs / PATH
    old = file.read_bytes() if file.is_file() else b""
    new = add_to_ledger(read_ledger(old), _rows(selection, order, offered, manifest))
    if new == old:
        return False
    write_whole(file, new)
    return True


def _rows(selection: Selection, order: Order, offered: bytes | None, manifest: str) -> list[Printed]:
    rows = [_row(entry) for entry in selection.entries]
    code = code_of_order(order, selection.entries)
    if order.kind != "official" or offered is not None:
        date = order.date or latest_date(selection)
        contents = " ".join(row.code for row in rows)
        pdf = fingerprint(offered) if offered is not None else ""
        day = date.isoformat() if date else ""
        rows.append(Printed(code, order.kind, manifest, "", title_of(order, selection), day, contents, pdf))
    return rows


def _row(entry: Entry) -> Printed:
    header = entry.header
    doc_no = entry.header.doc_no or "" if isinstance(entry, NoticeEntry) else ""
    date = header.date.isoformat() if header.date else ""
    return Printed(entry.document.code, header.type, entry.document.path, doc_no, entry.title, date)
