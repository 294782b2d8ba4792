"""A table of time expressions, each in a sentence of its own, written by somebody who had not seen the grammar."""

from pathlib import Path

import pytest
from bulletin.obligation import Obligation
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register
from bulletin.verify import mismatches
from marked_corpus import read_timing, same_timing

TABLE = Path(__file__).with_name("expressions.txt")
CASES = [
    [part.strip() for part in line.split(" | ")]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def extract(date: str, sentence: str) -> tuple[Obligation, ...]:
    head = f"---\ntitle: 关于工作的通知\ndoc_no: 甲〔2026〕1号\nissuer: 中共某大学委员会\ndate: {date}\n---\n"
    return obligations_of(read_document(f"{head}\n{sentence}\n".encode(), "notices/case.md"), Register())


@pytest.mark.parametrize(("date", "sentence", "expected"), CASES)
def test_expression(date: str, sentence: str, expected: str) -> None:
    gold = [read_timing(words) for words in expected.split(" or ")]
    found = extract(date, sentence)
    if gold == [None]:
        assert all(obligation.timing is None for obligation in found), [o.timing for o in found]
    else:
        assert any(same_timing(timing, obligation) for timing in gold for obligation in found), found


def test_the_table_is_large_enough() -> None:
    assert len({sentence for _, sentence, _ in CASES}) >= 250


@pytest.mark.parametrize(("date", "sentence", "expected"), CASES)
def test_every_date_is_counted_alike_twice(date: str, sentence: str, expected: str) -> None:
    """The independent count (`bulletin.verify`) agrees with the grammar's."""
    for obligation in extract(date, sentence):
        assert obligation.timing is None or mismatches(obligation.timing) == [], expected
