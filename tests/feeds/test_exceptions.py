"""Wherever a duty is shown, those whom it leaves out are named: each view asks the one place that words a party."""

import datetime as dt
from collections.abc import Callable

import pytest
from bulletin.digest.duties import collect_duties
from bulletin.feeds import Calendars, feed_files
from bulletin.feeds.ledger import updated_entries
from bulletin.index import Bulletin
from bulletin.memory import LongText, Part
from bulletin.register.ledgers import write_ledger
from bulletin.render.row import rows_of
from bulletin.search.entries import search_sources

TODAY = dt.date(2026, 4, 1)
WORDS = "各党总支（除理学院党总支外）"
PATH, LEDGER = "notices/2026/a.md", "_register/calendar-entries.txt"
NOTICE = """---
title: 关于报送计划的通知
doc_no: 云委〔2026〕1号
issuer: 中共云溪委员会
date: 2026-03-02
---

除理学院党总支外，各党总支应于4月20日前报送计划。理学院党总支应于4月24日前报送计划。
"""


@pytest.fixture
def bulletin(read_bulletin: Callable[..., Bulletin]) -> Bulletin:
    return read_bulletin({PATH: NOTICE})


def text_of(text: str | Part | LongText) -> str:
    if isinstance(text, str):
        return text
    return text.make() if isinstance(text, Part) else "".join(part.make() for part in text())


def test_in_every_file_that_is_fetched(bulletin: Bulletin) -> None:
    files = {name: text_of(text) for name, text in feed_files(Calendars(bulletin, "", TODAY)).items()}
    told = [name for name, text in files.items() if WORDS in text.replace("\r\n ", "")]
    assert {"calendar.ics", "obligations.csv", "units/literature/feed.atom"} <= set(told), sorted(files)


def test_in_lists_and_in_the_digest(bulletin: Bulletin) -> None:
    (entry,) = bulletin.notices
    rows = list(rows_of(entry, " ".join))
    assert [row.who for row in rows] == [WORDS, "理学院党总支"]
    duties = collect_duties(rows, {entry.url: "a"})
    assert duties is not None
    assert [row.who for group in duties.by_date for row in group.rows] == [WORDS, "理学院党总支"]
    assert {group.title for group in duties.by_unit} == {WORDS, "理学院党总支"}


def test_in_the_search(bulletin: Bulletin) -> None:
    assert WORDS in search_sources(bulletin)[0].make().facts


def test_a_duty_that_is_gone_is_told_to_the_same_units(
    bulletin: Bulletin, read_bulletin: Callable[..., Bulletin]
) -> None:
    ledger = write_ledger("# 台账\n", updated_entries(bulletin, TODAY))
    later = read_bulletin({PATH: NOTICE.partition("除理")[0] + "无。\n", LEDGER: ledger})
    files = {name: text_of(text) for name, text in feed_files(Calendars(later, "", TODAY)).items()}
    assert "20260420" in files["units/literature/calendar.ics"]
    assert "20260420" not in files["units/science/calendar.ics"]
