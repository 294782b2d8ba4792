"""The hand-written documents of this project: the sample bulletin's, and the notices of tests/corpus without marks.

They are what the known-item queries of tests/search look for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from environment import ROOT

from generated.pages import list_documents, read_head

DOCS = ROOT / "docs"
CORPORA = ROOT / "tests" / "corpus"

_MARK = re.compile(r"\[\[[^|\]]+\|(?:must|must_not)\|[^|\]]+\|(.+?)\]\]|\(\((.+?)\)\)", re.DOTALL)
_CHUNK = re.compile(r"^=== *(\S+) *\n", re.MULTILINE)
_YEAR = re.compile(r"^date: *(\d{4})", re.MULTILINE)


@dataclass(frozen=True)
class Known:
    """One hand-written document: where it goes in the bulletin, its file, its title, its 文号 (none for a story)."""

    path: str
    text: str
    title: str
    doc_no: str


def known_documents(*, with_corpora: bool = True) -> tuple[Known, ...]:
    """All of them, or the sample bulletin's alone.

    A notice of the corpora whose 文号 the sample bulletin has is left out, being the same notice.
    """
    known = [
        _known(path.relative_to(DOCS).as_posix(), path.read_text(encoding="utf-8")) for path in list_documents(DOCS)
    ]
    numbers = {document.doc_no for document in known}
    for document in _corpus_documents() if with_corpora else ():
        if document.doc_no not in numbers:
            numbers.add(document.doc_no)
            known.append(document)
    return tuple(known)


def strip_marks(text: str) -> str:
    """The text of a corpus without its marks."""
    return _MARK.sub(lambda mark: mark[1] or mark[2], text)


def _corpus_documents() -> Iterator[Known]:
    for path in sorted(CORPORA.glob("*.txt")):
        chunks = _CHUNK.split(path.read_text(encoding="utf-8"))[1:]
        for name, chunk in zip(chunks[::2], chunks[1::2], strict=True):
            yield _corpus_document(name, chunk)


def _corpus_document(name: str, chunk: str) -> Known:
    head, _, body = chunk.strip("\n").partition("\n\n")
    front = "\n".join(_front_line(line) for line in head.split("\n") if not line.startswith("#"))
    text = "\n".join(line for line in strip_marks(body).split("\n") if not line.startswith("# "))
    year = _YEAR.search(head)
    if year is None:
        raise ValueError(f"{name}: no date")
    return _known(f"notices/{year[1]}/corpus-{name}.md", f"---\ntype: notice\n{front}\n---\n\n{text}\n")


def _front_line(line: str) -> str:
    key, _, value = line.partition(": ")
    if key == "recipients":
        return f"recipients: [{', '.join(re.split('[、，]', value))}]"
    if key == "events":
        pairs = (event.split("=") for event in re.split("[；,]", value))
        return "events:\n" + "\n".join(f"  {name}: {day}" for name, day in pairs)
    return line


def _known(path: str, text: str) -> Known:
    title, doc_no = read_head(text)
    return Known(path, text, title, doc_no)
