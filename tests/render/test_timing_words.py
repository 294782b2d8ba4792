"""A timing without words of the notice is told in an office's words."""

import pytest
from bulletin.obligation import Timing
from bulletin.render.timing_words import describe_timing


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Timing("by", "3月15日17:00前", due="2026-03-15T17:00"), "3月15日17:00前"),
        (Timing("by", "", due="2026-03-15T17:00"), "2026年3月15日17:00前"),
        (Timing("from", "", start="2026-02-10"), "2026年2月10日起"),
        (Timing("between", "", start="2026-03-01", due="2026-03-15"), "2026年3月1日至2026年3月15日"),
        (Timing("recurring", "", rrule="FREQ=MONTHLY;BYMONTHDAY=10"), "每月10日"),
        (Timing("recurring", "", rrule="FREQ=MONTHLY;BYMONTHDAY=-1", time="17:00"), "每月最后一日17:00"),
        (Timing("recurring", "", rrule="FREQ=MONTHLY;INTERVAL=3"), "每3个月"),
        (Timing("recurring", "", rrule="FREQ=WEEKLY;BYDAY=MO,FR"), "每周一、五"),
        (Timing("recurring", "", every="term"), "每学期"),
        (Timing("recurring", "", rrule="FREQ=SECONDLY"), "FREQ=SECONDLY"),
        (Timing("relative", "", event="会", relation="after", amount=3, unit="workday"), "会后3个工作日"),
        (Timing("relative", "", event="开学", relation="before"), "开学前"),
        (Timing("immediate", ""), "即时"),
        (Timing("by", ""), "截止"),
    ],
)
def test_words(timing: Timing, words: str) -> None:
    assert describe_timing(timing) == words
