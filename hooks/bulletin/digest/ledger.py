"""The list of what has been printed, `docs/digests/printed.csv`: which code was which version of which document.

A site is built without the history of its texts; this list is what still tells, years later, what a printed page was.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from bulletin.index import Bulletin
from bulletin.short_code import ALPHABET

PATH = "digests/printed.csv"
"""Below docs/; it is in the site as well."""

_FINGERPRINT_LENGTH = 20


@dataclass(frozen=True)
class Printed:
    """One version: its `code`, what it was, and for a whole digest the codes of its `contents` (joined by spaces).

    `kind` is notice, story, brief or volume; `date` (ISO) that of the document; `pdf` the fingerprint of the PDF of a
    digest that the site offers.
    """

    code: str
    kind: str
    path: str
    doc_no: str
    title: str
    date: str
    contents: str = ""
    pdf: str = ""


def read_ledger(data: bytes) -> tuple[Printed, ...]:
    """The list; lines that are not of it are passed over, since a page of it is better than none."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace")))
    size = len(fields(Printed))
    head = [field.name for field in fields(Printed)]
    return tuple(Printed(*row) for row in rows if len(row) == size and row != head)


def ledger_of(bulletin: Bulletin) -> tuple[Printed, ...]:
    """The list of a bulletin, empty where nothing was printed yet."""
    data = next((asset.data for asset in bulletin.assets if asset.path == PATH), None)
    return read_ledger(data or b"")


def add_to_ledger(known: Sequence[Printed], new: Iterable[Printed]) -> bytes:
    """The file of the list with what is new in it; a code that is there with the same PDF is not added again."""
    rows: dict[tuple[str, str], Printed] = {(each.code, each.pdf): each for each in known}
    for each in new:
        rows.setdefault((each.code, each.pdf), each)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([field.name for field in fields(Printed)])
    writer.writerows(astuple(each) for each in rows.values())
    # With a mark of byte order, or Excel shows Chinese as something else.
    return text.getvalue().encode("utf-8-sig")


def fingerprint(pdf: bytes) -> str:
    """A PDF's hash in the letters of the codes: in no text does it look like somebody's telephone number."""
    number = int.from_bytes(hashlib.sha256(pdf).digest()[:16])
    letters = []
    for _ in range(_FINGERPRINT_LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def by_code(ledger: Iterable[Printed]) -> Mapping[str, Printed]:
    """Code → what it was printed as, the first time."""
    found: dict[str, Printed] = {}
    for each in ledger:
        found.setdefault(each.code, each)
    return found
