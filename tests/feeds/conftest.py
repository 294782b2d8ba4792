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


@pytest.fixture
def read_bulletin() -> Callable[..., Bulletin]:
    """`read(files, today)`: the bulletin of these files (path → text) beside the two units."""

    def read(files: Mapping[str, str], today: dt.date = TODAY) -> Bulletin:
        texts = {"_register/units.yml": UNITS, **files}
        return assemble_bulletin({path: text.encode() for path, text in texts.items()}, today=today)

    return read
