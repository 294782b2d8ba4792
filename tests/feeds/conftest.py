"""Bulletins for the feeds, read by the engine itself from texts, with ledgers where a test brings them."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin

UNITS = """units:
  - {name: 文学院党总支, slug: literature, level: 党总支}
  - {name: 理学院党总支, slug: science, level: 党总支}
"""
TODAY = dt.date(2026, 4, 1)


def notice_file(body: str, doc_no: str = "云委〔2026〕1号", **header: str) -> str:
    values = {
        "title": "关于报送材料的通知",
        "doc_no": doc_no,
        "issuer": "中共云溪委员会",
        "date": "2026-03-02",
        **header,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in values.items() if value)
    return f"---\n{lines}\n---\n\n{body}\n"


def declared(*duties: tuple[str, str], who: str = "各党总支") -> str:
    """The `obligations` of a front matter, in flow form: (quote, timing)."""
    items = [f"{{action: declare, quote: {quote}, who: [{who}], timing: {{{timing}}}}}" for quote, timing in duties]
    return f"[{', '.join(items)}]"


@pytest.fixture
def read_bulletin() -> Callable[..., Bulletin]:
    """`read(files, today)`: the bulletin of these files (path → text) beside the two units."""

    def read(files: Mapping[str, str], today: dt.date = TODAY) -> Bulletin:
        texts = {"_register/units.yml": UNITS, **files}
        return assemble_bulletin({path: text.encode() for path, text in texts.items()}, today=today)

    return read
