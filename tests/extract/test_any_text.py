"""Any text whatever goes through: extraction never raises, quotes verbatim, and gives real dates, always the same."""

import datetime as dt

import pytest
from bulletin.obligation import TIMING_FIELDS
from bulletin.pipeline import obligations_of
from bulletin.read.document import Document, read_document
from bulletin.register import Register
from bulletin.verify import mismatches
from hypothesis import given, settings
from hypothesis import strategies as st
from patience import within_patience

HEAD = (
    "---\ntitle: 关于工作的通知\ndoc_no: 甲〔2026〕1号\nissuer: 中共某大学委员会\nrecipients: [各党总支]\n"
    "date: {}\n---\n"
)
WORDS = (
    "各党总支 党支部 责任单位： 完成时限： 要 须 不得 严禁 请 由 将 把 于 在 从 自 至 到 前 后 内 起 会 会后 开学 印发 "
    "收到通知 3月15日 2月30日 13月1日 12月31日 1月5日 次年 本周五 下周一 月底 上旬 24时 25时 下午2:30 17:00 "
    "每月 每周一 "
    "每季度 5个工作日 两周 提前3天 第一时间 及时 报送 提交 完成 材料 的 ， 。 ； ： 、 （ ） 《 》 “ ” 一、 1. ① | "
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", "**", " "])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))
DATES = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))


def document(date: dt.date, body: str, head: str = HEAD) -> Document:
    return read_document((head.format(date.isoformat()) + body).encode("utf-8", "replace"), "notices/any.md")


@settings(max_examples=400, deadline=None)
@given(DATES, TEXTS, st.sampled_from([HEAD, "---\ntitle: 关于工作的通知\ndate: {}\n---\n", ""]))
def test_any_text_is_read(date: dt.date, body: str, head: str) -> None:
    read = document(date, body, head)
    found = obligations_of(read, Register())
    assert found == obligations_of(document(date, body, head), Register())
    assert len({obligation.id for obligation in found}) == len(found)
    for obligation in found:
        assert obligation.quote.strip()
        assert read.body.source[obligation.start : obligation.end] == obligation.quote
        timing = obligation.timing
        if timing is None:
            continue
        for moment in filter(None, (timing.start, timing.due)):
            assert dt.datetime.fromisoformat(moment)
        given_fields = {name for name in ("start", "due", "rrule", "every", "time", "event") if getattr(timing, name)}
        assert given_fields <= TIMING_FIELDS[timing.kind]
        assert mismatches(timing) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "各单位要做好工作。责任单位：甲单位；",
        "各单位要提前3天整理。",
        "各单位要报送材料，并做好工作，",
        "3月1日前，",
    ],
)
def test_a_paragraph_without_end_stays_quick(sentence: str) -> None:
    """A hundred thousand characters in one line, each sentence of which may look back into all that came before."""
    endless = document(dt.date(2026, 3, 2), f"反复要求。{sentence * (100_000 // len(sentence))}")
    with within_patience():
        obligations_of(endless, Register())
