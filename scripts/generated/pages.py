"""A folder of documents in, each with its address in the site, its title and its 文号 out; reads front matter only."""

import re
from collections.abc import Iterator
from pathlib import Path

_DOC_NO = re.compile(r"^(?:doc_no|发文字号): *(\S+)", re.MULTILINE)
_TITLE = re.compile(r"^(?:title|标题): *(.+?) *$", re.MULTILINE)


def read_head(text: str) -> tuple[str, str]:
    """Title and 文号 of a document, empty where it has none."""
    front = text.split("\n---", 1)[0]
    title, doc_no = _TITLE.search(front), _DOC_NO.search(front)
    return (title[1] if title else "", doc_no[1] if doc_no else "")


def list_documents(folder: Path) -> Iterator[Path]:
    """The notices and stories below a `docs/` folder, in order."""
    for part in ("notices", "stories"):
        yield from sorted(path for path in (folder / part).glob("*/*.md") if path.name != "index.md")


def address_of(path: Path, folder: Path) -> str:
    """The address of a document below the site's root: notices/2026/branch-elections/."""
    return path.relative_to(folder).with_suffix("").as_posix() + "/"
