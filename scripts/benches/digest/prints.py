"""A number of documents in, a 文件汇编 of them as plain data and its pictures out: of the generated bulletin."""

import datetime as dt
from pathlib import Path

from bulletin.digest.compose import compose_print
from bulletin.digest.model import Plain, print_data
from bulletin.digest.order import Order
from bulletin.digest.selection import Selection, select_period
from bulletin.pipeline import assemble_bulletin
from contents import read_docs
from generated.bulletin import write_bulletin

_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2040, 1, 1)
# Of a small bulletin most documents are the hand-written ones, which are short.
_DOCUMENTS = 700
_ORDER = Order("volume", name="文件汇编", publisher="中共云溪师范大学委员会办公室", year=2026)


def make_prints(folder: Path, counts: list[int]) -> list[tuple[dict[str, Plain], dict[str, bytes]]]:
    """A print of each number of documents, all from one bulletin, with its pictures by their keys."""
    docs = folder / "docs"
    write_bulletin(docs, max(_DOCUMENTS, *counts))
    contents = read_docs(docs)
    bulletin = assemble_bulletin(contents.texts, contents.assets, _LAST)
    entries = select_period(bulletin, _FIRST, _LAST).entries

    def read(path: str) -> bytes | None:
        file = docs / path
        return file.read_bytes() if file.is_file() else None

    proofs = [compose_print(bulletin, Selection(entries[:count]), _ORDER, read) for count in counts]
    return [(print_data(proof.document), dict(proof.pictures)) for proof in proofs]
