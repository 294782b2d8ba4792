"""A notice of a few sentences, for tests that look at what one of them gives."""

from bulletin.obligation import Obligation
from bulletin.pipeline import obligations_of
from bulletin.read.document import Document, read_document
from bulletin.register import Register

_HEADER = {
    "title": "关于工作的通知",
    "doc_no": "甲〔2026〕1号",
    "issuer": "中共云溪师范大学委员会",
    "recipients": "[各单位]",
    "date": "2026-03-02",
}


def read_notice(body: str, **header: str) -> Document:
    """The document with this body; the header of 2026-03-02 (a Monday) with `header` laid over it."""
    lines = "".join(f"{key}: {value}\n" for key, value in (_HEADER | header).items())
    return read_document(f"---\n{lines}---\n\n{body}\n".encode(), "notices/2026/a.md")


def extract(body: str, register: Register | None = None, **header: str) -> tuple[Obligation, ...]:
    """The obligations of that notice."""
    return obligations_of(read_notice(body, **header), register or Register())


def reading(found: Obligation) -> str:
    """各学院 | 3月20日前 | ?, without the mark where no editor is called, and - for no time."""
    words = ["、".join(found.who), found.timing.text if found.timing else "-"]
    return " | ".join([*words, "?"] if found.needs_review else words)


def readings(body: str) -> list[str]:
    return [reading(found) for found in extract(body)]
