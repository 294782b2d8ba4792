"""The second opinion on dates, run over every timing that the repository holds, and shown to notice a wrong one."""

import datetime as dt
import importlib.util
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bulletin.obligation import Step, Timing
from bulletin.pipeline import assemble_bulletin, obligations_of
from bulletin.register import Register
from bulletin.verify import mismatches, recompute
from marked_corpus import CORPORA, read_corpus

ROOT = Path(__file__).resolve().parent.parent


def expression_timings() -> list[Timing]:
    path = ROOT / "tests" / "extract" / "time" / "test_expressions.py"
    spec = importlib.util.spec_from_file_location("expressions_table", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = [module.extract(date, sentence) for date, sentence, _ in module.CASES]
    return [o.timing for obligations in found for o in obligations if o.timing]


def corpus_timings() -> list[Timing]:
    notices = [notice for path in sorted(CORPORA.glob("*.txt")) for notice in read_corpus(path)]
    return [o.timing for n in notices for o in obligations_of(n.document, Register()) if o.timing]


def sample_timings() -> list[Timing]:
    docs = ROOT / "docs"
    files = {p.relative_to(docs).as_posix(): p.read_bytes() for p in docs.rglob("*") if p.is_file()}
    extracted = [o for _, o in assemble_bulletin(files).obligations if o.source == "extracted"]
    return [o.timing for o in extracted if o.timing]


@pytest.mark.parametrize("source", [expression_timings, corpus_timings, sample_timings])
def test_every_date_is_counted_the_same_way_twice(source: Callable[[], list[Timing]]) -> None:
    timings = source()
    assert sum(timing.sort_date is not None for timing in timings) > 100
    assert [fault for timing in timings for fault in mismatches(timing)] == []


def test_a_wrong_date_is_noticed() -> None:
    right = Timing(
        "by",
        "3月15日前",
        due="2026-03-15",
        derivation=(Step("due", "month", "2026-03-02", {"month": 3, "day": 15}),),
    )
    assert mismatches(right) == []
    assert mismatches(replace(right, due="2027-03-15"))
    assert mismatches(replace(right, due="2026-03-15T17:00"))
    assert mismatches(replace(right, derivation=()))


@pytest.mark.parametrize(
    ("anchor", "amount", "expected"),
    [
        # 2026-02-14 (Saturday) and 2026-02-28 (Saturday) are working days instead of days of the spring festival.
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-02-27", 1, "2026-02-28"),
        ("2026-02-24", -1, "2026-02-14"),
        ("2026-03-02", 5, "2026-03-09"),
    ],
)
def test_working_days_count_the_shifted_ones(anchor: str, amount: int, expected: str) -> None:
    assert recompute(Step("due", "event", anchor, {"amount": amount, "unit": "workday"})) == expected


def test_a_day_on_which_the_school_is_closed_is_no_working_day() -> None:
    step = Step("due", "event", "2026-03-02", {"amount": 1, "unit": "workday"})
    assert recompute(step, frozenset({dt.date(2026, 3, 3)})) == "2026-03-04"
