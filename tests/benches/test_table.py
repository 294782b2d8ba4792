"""The table says what was measured, and aligns Han characters."""

import unicodedata
from pathlib import Path

from benches.search.engine import Site
from benches.search.measure import Measured
from benches.search.queries import Query
from benches.search.table import failure_lines, table_lines

FIRST, SECOND, PINYIN = (Query(kind, word, ("x",)) for kind, word in (("题名", "甲"), ("提问", "乙"), ("拼音", "jia")))
RIGHT = {FIRST: frozenset({"a/"}), SECOND: frozenset({"a/"}), PINYIN: frozenset({"a/"})}


def measured() -> Measured:
    return Measured(
        idle_bytes=3000,
        first_bytes=61_000,
        cold=212.4,
        keystrokes=[10.0, 20.0, 30.0],
        found={FIRST: ["a/"], SECOND: ["b/", "a/"], PINYIN: []},
    )


def test_shares_count_pinyin_apart() -> None:
    head, row, note = table_lines(300, {"ours": (Site(Path(), 1_500_000, 2.0, 80.0, "说明"), measured())}, RIGHT)
    assert row.split() == [
        "ours",
        "300",
        "1.5",
        "3.0",
        "61.0",
        "212",
        "20",
        "29",
        "0.500",
        "1.000",
        "0.000",
        "2.0",
        "80",
    ]
    assert width(head) == width(row)
    assert note == "ours：说明。"


def test_what_was_not_measured_is_a_dash() -> None:
    row = table_lines(300, {"ours": (Site(Path(), 0), Measured())}, {})[1]
    assert row.split()[3:] == ["–"] * 10


def test_failures_say_where_the_right_page_stood() -> None:
    assert list(failure_lines("ours", measured(), RIGHT)) == [
        "ours 没有排在第一的：",
        "  题名 1/1：全对",
        "  提问 0/1：乙（第 2）",
        "  拼音 0/1：jia（没有）",
    ]


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
