"""What a notice says takes place and when in, the day of an event that it only names later out: 比赛当天, 大会当天."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin.extract.time.calendar import Span
from bulletin.record import record

# 活动当天: whatever it is that the notice is about.
_ANY = frozenset(("活动", "本次活动"))
_MATCH, _MEETING, _TEST, _RITE = ("赛", "马拉松", "运动会"), ("会",), ("考", "试"), ("礼", "仪式", "式")
# What is called by its kind is the 马拉松赛, the 动员会 told of before; 班会 is another one.
_SIGNS = {
    **dict.fromkeys(("比赛", "竞赛", "大赛", "赛事"), _MATCH),
    **dict.fromkeys(("会议", "大会", "开会"), _MEETING),
    **dict.fromkeys(("考试", "测试"), _TEST),
    **dict.fromkeys(("典礼", "仪式"), _RITE),
    "培训": ("训",),
    "演练": ("练",),
}


@record
class Held:
    """The words that tell of an event, and its one day."""

    words: str
    day: Span


def only_day(held: Iterable[Held]) -> Span | None:
    """The day of all of them, with their hour where they have one; None where there are several or none."""
    held = tuple(held)
    days = {each.day.first for each in held}
    hours = {each.day.clock for each in held if each.day.clock}
    day = days.pop() if len(days) == 1 else None
    return Span(day, day, hours.pop() if len(hours) == 1 else None) if day else None


def day_held(event: str, held: Iterable[Held]) -> Span | None:
    """The day of what is called `event`, None where the notice does not tell it or tells several."""
    held = tuple(held)
    if event in _ANY:
        return only_day(held)
    if named := only_day(each for each in held if event in each.words):
        return named
    signs = _SIGNS.get(event.removesuffix("日"), ())
    return only_day(each for each in held if any(sign in each.words for sign in signs))
