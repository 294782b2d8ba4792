"""A clause in, the first days of a time that begins with an event out: 开学头两周, 开学首周, 返校后头三天."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.extract.time.amount import Amount, read_amount
from bulletin.extract.time.expression import Expression
from bulletin.late_pattern import late

FIRST_DAYS_SIGNS = r"[学课期校到职岗后假训习]的?头[\d一二两三四五六七八九十半]|首周|首月"
_EVENT = (
    "(?:春季|秋季|新|下|本)?(?:学期)?(?:开学|开课|入学|返校|报到|复课|入职|到岗|上岗|入住|开馆|上线)"
    "|新学期|寒假|暑假|假期|军训|实习"
)
_FIRST = late(
    rf"(?P<event>{_EVENT})(?:[之以]?后)?的?"
    "(?:(?:头|最初|起初)的?(?=[\\d一二两三四五六七八九十半])|(?P<one>首)(?=[周月]))"
)
_ONE = late("[周月]")
_INSIDE = late("时间?(?:之内|以内|内|里)|(?:之内|以内|内|里)")
# 开学第一周的周三前, 开学首周周五: one day of it; 开学第一课, 第一周岁
_ONE_DAY = late("的?(?:周|星期|礼拜)?[一二三四五六日天](?![一-龥]?[学系院级年])|的?第|（|[年岁期刊报边转]|[—–~～至到-]")
_TELLS_WHEN = ("发生在", "出现在", "集中在", "多在")


def read_first_days(text: str) -> Iterator[Expression]:
    """The spans counted from their event on, as 开学后两周内 is."""
    for found in _FIRST.finditer(text):
        length = _length_of_one(text, found.end()) if found["one"] else read_amount(text, found.end())
        if length is None or length.unit not in ("day", "workday", "week", "month"):
            continue
        end = length.end
        if _ONE_DAY.match(text, end):
            continue
        if inside := _INSIDE.match(text, end):
            end = inside.end()
        if text.startswith("的", end) or text.endswith(_TELLS_WHEN, 0, found.start()):
            # 做好开学第一周的值日安排: of which days it is. 纠纷多发生在入学头两个月
            continue
        yield Expression(found.start(), end, "relative", event=found["event"], relation="after", amount=length)


def _length_of_one(text: str, at: int) -> Amount | None:
    """The 周 of 开学首周."""
    unit = _ONE.match(text, at)
    return Amount(at, unit.end(), 1, "month" if unit[0] == "月" else "week") if unit else None
