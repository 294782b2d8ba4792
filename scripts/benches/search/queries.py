"""The file of known-item queries in, queries with the pages that are right for them out; knows no engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from environment import ROOT

QUERIES = ROOT / "tests" / "search" / "queries.tsv"
PINYIN_KINDS = frozenset({"拼音", "首字母", "混输"})


@dataclass(frozen=True)
class Query:
    """What a reader types: its kind, the words, the documents that are right by title or 文号 (* for any letters)."""

    kind: str
    words: str
    targets: tuple[str, ...]

    @property
    def is_pinyin(self) -> bool:
        return self.kind in PINYIN_KINDS


@dataclass(frozen=True)
class Page:
    """A document of the bulletin as the queries name it: its address below the site's root, its title, its 文号."""

    address: str
    title: str
    doc_no: str


def read_queries(path: Path = QUERIES) -> tuple[Query, ...]:
    """The queries of a file: kind, words, targets joined by |, between tabs. Raises ValueError on another line."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return tuple(_read_line(line) for line in lines)


def right_addresses(query: Query, pages: Sequence[Page]) -> frozenset[str]:
    """The addresses of the pages that are right. Raises ValueError where a target is no page."""
    found: set[str] = set()
    for target in query.targets:
        right = {page.address for page in pages if _is_meant(page, target)}
        if not right:
            raise ValueError(f"“{query.words}”要找的“{target}”不在简报里")
        found |= right
    return frozenset(found)


def _is_meant(page: Page, target: str) -> bool:
    return page.title == target or bool(page.doc_no and fnmatchcase(page.doc_no, target))


def _read_line(line: str) -> Query:
    fields = line.split("\t")
    if len(fields) != 3 or not all(fields):
        raise ValueError(f"查询文件里这一行不是三栏：{line}")
    kind, words, targets = fields
    return Query(kind, words, tuple(targets.split("|")))
