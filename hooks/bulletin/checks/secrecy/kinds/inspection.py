"""A check of which nobody is to know beforehand (暗访、突击检查), told with its day."""

from __future__ import annotations

from bulletin.checks.secrecy.kinds.kind import Kind
from bulletin.late_pattern import late

_SOON = r"(?:将|拟|定于|计划|准备|预计)"
_DAY = r"(?:\d{1,2}月)?\d{1,2}日|本周[一二三四五六日]|下周[一二三四五六日]?|近期|近日"

INSPECTION = Kind(
    "还没有开展的暗访",
    "暗访 突击检查 突击抽查 飞行检查 飞检 不打招呼",
    late(
        r"(?:暗访|突击检查|突击抽查|飞行检查|飞检|不打招呼)[^。\n]{0,50}?(?:提前(?:做好|有所)?准备|[请切]勿[^，。]{0,6}(?:透露|声张|外传|泄露)|不要(?:声张|外传))"
        rf"|(?:暗访组?|暗访人员|突击检查组?|飞行检查组?|飞检组?)(?:{_SOON}[^，。；\n]{{0,4}}?)(?:于|在)?(?:{_DAY})"
        rf"|(?:{_DAY})[^，。；\n]{{0,10}}?(?:有|将有|会有)[^，。；\n]{{0,10}}?(?:暗访|突击检查|飞行检查|飞检)"
    ),
)
