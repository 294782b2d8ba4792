"""Front matter against python-frontmatter, on every sound file of the sample bulletin."""

import datetime as dt
from pathlib import Path

import frontmatter
import pytest
from bulletin.read.document import read_document

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
FILES = sorted([*DOCS.glob("notices/*/*.md"), *DOCS.glob("stories/*/*.md")])


def as_text(value: object) -> object:
    """Dates and numbers as the author wrote them; our reader keeps all scalars as text for the model to convert."""
    if isinstance(value, dict):
        return {str(key): as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    theirs = frontmatter.loads(text)
    ours = read_document(text.encode(), path.name)
    assert ours.front_matter.values == as_text(theirs.metadata)
    assert ours.body.source.strip() == theirs.content.strip()
