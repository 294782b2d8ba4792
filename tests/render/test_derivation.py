"""How a date came about is told in words: from which day, how far, and by which calendar."""

import pytest
from bulletin.extract.time.workdays import CALENDAR
from bulletin.obligation import Step, Timing
from bulletin.pipeline import obligations_of
from bulletin.register import Register
from bulletin.render.derivation import describe_derivation
from marked_corpus import CORPORA, read_corpus
from small_notice import extract

DAY = "2026-03-02"
WORKDAYS = {"amount": 3, "unit": "workday"}


def step(rule: str, anchor: str | None = DAY, **parts: str | int) -> Step:
    return Step("due", rule, anchor, parts)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (step("day-of-notice"), "按成文日期2026年3月2日"),
        (step("day-of-notice", day_shift=1), "从成文日期2026年3月2日往后1天"),
        (step("day-of-event"), "事件在2026年3月2日"),
        (step("day-of-event", day_shift=2), "从事件的日期2026年3月2日往后2天"),
        (step("day-of-event", day_shift=-2), "从事件的日期2026年3月2日往前2天"),
        (step("day"), "日期见上文：2026年3月2日"),
        (step("day", day_shift=1), "日期见上文，从2026年3月2日往后1天"),
        (step("week", weekday=4), "从2026年3月2日所在的一周推算"),
        (step("day-near", weekday=4, day=6), "原文只写了星期和几日，从2026年3月2日推算"),
        (step("year", None, year=2026), "原文写明了年份"),
        (step("month", year=2026, month=3, day=15), "原文写明了年份"),
        (step("month", month=3, day=15), "原文没有写年份，按成文日期2026年3月2日推算"),
        (step("part-of-year", quarter=1), "原文没有写年份，按成文日期2026年3月2日推算"),
        (step("month-of-anchor", day=15), "原文没有写月份，按2026年3月2日所在的月份"),
        (step("month-since-anchor", month=5, day=1), "结束日期从开始日期2026年3月2日往后推算"),
        (step("event"), "“大会”的日期是2026年3月2日"),
        (step("event", amount=3, unit="day"), "从“大会”的日期2026年3月2日往后3天"),
        (step("event", amount=-2, unit="week"), "从“大会”的日期2026年3月2日往前2周"),
        (step("event", "2026-03-02T14:10", amount=24, unit="hour"), "从“大会”的日期2026年3月2日14:10往后24小时"),
    ],
)
def test_the_words_of_a_step(made: Step, words: str) -> None:
    assert describe_derivation(Timing("relative", "", event="大会", derivation=(made,))) == [words]


@pytest.mark.parametrize("is_provisional", [False, True])
def test_working_days_name_their_calendar_and_whether_it_is_provisional(is_provisional: bool) -> None:
    counted = Step("due", "event", DAY, WORKDAYS, "日历 1.0")
    timing = Timing("relative", "", event="大会", derivation=(counted,), is_provisional=is_provisional)
    (told,) = describe_derivation(timing)
    assert told.startswith("从“大会”的日期2026年3月2日往后3个工作日，")
    assert "日历 1.0" in told
    assert "含调休" in told
    assert ("暂按周一至周五" in told) is is_provisional


def test_two_dates_counted_alike_are_told_once_and_differently_twice() -> None:
    span = (Step("start", "month", DAY, {"month": 3, "day": 1}), Step("due", "month", DAY, {"month": 3, "day": 5}))
    assert len(describe_derivation(Timing("between", "", derivation=span))) == 1
    mixed = (Step("start", "event", DAY, {}), Step("due", "event", DAY, {"amount": 3, "unit": "day"}))
    assert describe_derivation(Timing("relative", "", event="大会", derivation=mixed)) == [
        "“大会”的日期是2026年3月2日",
        "从“大会”的日期2026年3月2日往后3天",
    ]


def test_nothing_counted_needs_no_words() -> None:
    assert describe_derivation(Timing("immediate", "立即")) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("各党总支要在大会召开后3个工作日内报送总结。", f"往后3个工作日，工作日按国务院放假安排（{CALENDAR}），含调休"),
        ("各党总支要在大会召开前2日报送名单。", "从“大会召开”的日期2026年3月9日往前2天"),
        ("各党总支要于3月20日前报送名单。", "原文没有写年份，按成文日期2026年3月2日推算"),
    ],
)
def test_what_a_notice_says_is_told_in_words(sentence: str, words: str) -> None:
    (found,) = extract(sentence, events="{大会: 2026-03-09}")
    assert found.timing is not None
    assert any(words in told for told in describe_derivation(found.timing))


def test_every_date_of_the_corpora_has_words() -> None:
    for path in sorted(CORPORA.glob("*.txt")):
        for notice in read_corpus(path):
            timings = [o.timing for o in obligations_of(notice.document, Register()) if o.timing]
            assert [t for t in timings if bool(t.sort_date) != bool(describe_derivation(t))] == []
