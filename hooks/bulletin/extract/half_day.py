"""Whether nothing tells in which half of the day an hour is: 3月5日4:00前交, 每周三2点集中, but 下午4:00 and 16:00."""

from __future__ import annotations

from bulletin.extract.draft import Timed
from bulletin.late_pattern import late
from bulletin.obligation import Timing

_EARLY = late("T0[1-6]:|^0[1-6]:")
# 每周三|2:30, where the words are all that is known
_BARE = late("(?<![\\d:午晨早晚夜])[1-4](?::\\d|[点时])")
_NIGHT = late("次日|翌日|第二天|凌晨|夜|通宵|至1?[0-9]:")
# 6:20到位: people do come that early, where nobody has handed in a paper by then.
_COMES = late(
    "[^，]{0,8}(?:到岗|上岗|到位|就位|入场|进场|到场|到会|签到|集合|出发|发车|乘车|上车|报到|点名|起床|出操|早操|晨练|检录|就餐|到达|抵达|候车|离开|撤离)"
)


def is_half_unknown(timed: Timed, timing: Timing) -> bool:
    """Whether the hour was taken for one of the morning for want of a word."""
    hours = [moment for moment in (timed.expression.first, timed.expression.last) if moment and moment.clock]
    if not any(_EARLY.search(told) for told in (timing.start, timing.due, timing.time) if told):
        return False
    if not hours:
        return _BARE.search(timing.text) is not None and _NIGHT.search(timing.text) is None
    if any(moment.is_half_told or moment.days_after for moment in hours):
        # 22:00至次日6:00
        return False
    earliest = min(moment.clock[0] for moment in hours if moment.clock)
    if earliest in (1, 2, 3, 4):
        return True
    return timing.kind == "by" and _COMES.match(timed.clause.text, timed.expression.end) is None
