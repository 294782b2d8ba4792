"""The ledgers of what was published: what the command adds, what stops it, and that nothing is written by halves."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import addresses
import pytest
from bulletin.asset import Asset
from bulletin.index import Bulletin
from bulletin.pipeline import assemble_bulletin
from bulletin.register.ledgers import ADDRESSES_FILE, CALENDAR_FILE
from publishing.ledgers import ledger_texts, merge_ledgers

NOW = dt.datetime(2026, 3, 9, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))
NOTICE = """---
title: 关于报送名单的通知
doc_no: 云委〔2026〕1号
issuer: 中共云溪委员会
date: 2026-03-02
---

各党总支要于3月13日前报送名单。
"""
UNITS = "units:\n  - {name: 文学院党总支, slug: literature, level: 党总支}\n"
MONTHS = ["deadlines/2026-03/"]
"""What the built site has beside the pages that somebody owns."""
FILES = {"notices/2026/a.md": NOTICE, "_register/units.yml": UNITS}


def bulletin_of(files: Mapping[str, str]) -> Bulletin:
    texts = {path: text.encode() for path, text in files.items()}
    return assemble_bulletin(texts, [Asset("guide/index.md", None), Asset("index.md", None)], NOW.date())


def published(files: Mapping[str, str]) -> dict[str, str]:
    return {**files, **ledger_texts(bulletin_of(files), MONTHS, NOW)}


def test_every_page_is_on_record_with_its_owner() -> None:
    lines = published(FILES)[ADDRESSES_FILE].splitlines()[1:]
    assert [line.split("\t")[1:] for line in lines] == [
        ["/", "-"],
        ["/deadlines/2026-03/", "-"],
        ["/guide/", "-"],
        ["/notices/2026/a/", "云委〔2026〕1号"],
        ["/units/literature/", "文学院党总支"],
    ]
    assert {line.split("\t")[0] for line in lines} == {"2026-03-09T10:30+08:00"}


def test_a_second_publication_changes_nothing() -> None:
    once = published(FILES)
    later = ledger_texts(bulletin_of(once), MONTHS, NOW + dt.timedelta(days=1))
    assert later == {path: once[path] for path in (ADDRESSES_FILE, CALENDAR_FILE)}
    assert addresses.blocking_findings(bulletin_of(once)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"notices/2026/a.md": None}, "address-vanished"),
        ({"notices/2026/a.md": None, "notices/2026/b.md": NOTICE}, "address-moved"),
        ({"notices/2026/a.md": NOTICE.replace("1号", "2号")}, "address-of-other"),
        ({"_register/units.yml": UNITS.replace("literature", "letters")}, "address-moved"),
    ],
)
def test_what_would_be_lost_stops_the_publication(change: Mapping[str, str | None], code: str) -> None:
    files = {path: text for path, text in {**published(FILES), **change}.items() if text is not None}
    assert [finding.code for finding in addresses.blocking_findings(bulletin_of(files))] == [code]


def test_a_redirect_or_a_tombstone_lets_it_pass_and_nothing_is_forgotten() -> None:
    files = published(FILES)
    del files["notices/2026/a.md"]
    moved = "redirects:\n  - {old: /notices/2026/a/, new: /notices/2026/b/}\n"
    with_redirect = {**files, "notices/2026/b.md": NOTICE, "_register/moved.yml": moved}
    assert addresses.blocking_findings(bulletin_of(with_redirect)) == []
    stone = "{url: /notices/2026/a/, title: 甲, by: 组织部, date: 2026-03-10, reason: 内容有误}"
    with_stone = {**files, "_register/moved.yml": f"tombstones:\n  - {stone}\n"}
    assert addresses.blocking_findings(bulletin_of(with_stone)) == []
    for again in (with_redirect, with_stone):
        assert "/notices/2026/a/" in published(again)[ADDRESSES_FILE]


def test_ledgers_are_written_whole_and_what_is_new_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = ledger_texts(bulletin_of(FILES), MONTHS, NOW)
    assert addresses.write_ledgers(tmp_path, texts, {}, is_dry=True) == 0
    assert "会登记 5 条" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    assert addresses.write_ledgers(tmp_path, texts, {}) == 0
    before = {path: (tmp_path / path).read_bytes() for path in texts}
    assert {path: data.decode() for path, data in before.items()} == texts
    assert addresses.write_ledgers(tmp_path, texts, before) == 0
    assert "没有变化" in capsys.readouterr().out


def test_a_ledger_that_somebody_has_touched_meanwhile_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = ledger_texts(bulletin_of(FILES), MONTHS, NOW)
    addresses.write_ledgers(tmp_path, texts, {})
    read = dict.fromkeys(texts, b"# old\n")
    assert addresses.write_ledgers(tmp_path, texts, read) == 2
    assert "刚被别人改动" in capsys.readouterr().err
    assert (tmp_path / ADDRESSES_FILE).read_text("utf-8") == texts[ADDRESSES_FILE]


def test_two_ledgers_know_together_what_each_knows() -> None:
    """The earlier day; our owner, who may have been corrected by hand; of a duty the later revision."""
    head = "2026-01-02T10:00+08:00\t/notices/2026/a/\t甲〔2026〕1号\n"
    ours = {
        ADDRESSES_FILE: (head + "2026-03-01T10:00+08:00\t/guide/\t-\n").encode(),
        CALENDAR_FILE: "甲〔2026〕1号\t1\t2\ta\t2026-03-15\t-\t各党总支\t报送\n".encode(),
    }
    theirs = {
        ADDRESSES_FILE: head.replace("01-02", "02-02").replace("甲", "乙") + "2026-02-01T10:00+08:00\t/\t-\n",
        CALENDAR_FILE: "甲〔2026〕1号\t1\t1\ta\t2026-03-10\t-\t各党总支\t报送\n"
        "甲〔2026〕1号\t2\t0\tb\t2026-03-20\t-\t各党总支\t交\n",
    }
    merged = merge_ledgers(ours, theirs, "dest")
    lines = [line.split("\t") for line in merged[ADDRESSES_FILE].splitlines() if not line.startswith("#")]
    assert [line[1:] for line in lines] == [["/", "-"], ["/guide/", "-"], ["/notices/2026/a/", "甲〔2026〕1号"]]
    assert lines[2][0].startswith("2026-01-02")
    told = [line.split("\t")[1:5:3] for line in merged[CALENDAR_FILE].splitlines() if not line.startswith("#")]
    assert told == [["1", "2026-03-15"], ["2", "2026-03-20"]]
    assert merge_ledgers(ours, {}, "dest") == {}
    assert ADDRESSES_FILE not in merge_ledgers({ADDRESSES_FILE: b"wrong\n"}, theirs, "dest")
