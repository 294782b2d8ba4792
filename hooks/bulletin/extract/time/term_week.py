"""A clause in, the weeks of the term out that it names (第13—16周, 第10周周五前): no calendar here can count them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.extract.time.expression import Expression
from bulletin.late_pattern import late
from bulletin.obligation import Kind

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TO = "[至到—－–~～、和-]{1,2}"
_DAY = "[一二三四五六日天]"
_HOUR = r"(?:的?(?:[上下中]午|晚上?|早上?)?(?:\d{1,2}(?:[:：]\d{2}|[点时](?:\d{1,2}分|半)?))?)"
# 开学第一周, 4月第二周, 节后第一周 are counted from something else.
_OF_TERM = (
    r"(?<![月每后前假节旬初隔满逢])(?<!开学)(?<!入学)(?<!返校)(?<!报到)(?<!假期)(?<!实习)(?<!培训)(?<!军训)(?<!集训)"
)
_WEEK = late(
    rf"(?:(?:[本上下]|第[一二三1-3]|[春秋]季)?学期的?)?{_OF_TERM}(?:(?<!非)教学周?|[校学]历|行课|上课|期[初中末])?的?"
    rf"第{_NUMBER}(?:(?:教学|[校学]历)?周?{_TO}第?{_NUMBER}[两三四]?)?(?:教学|[校学]历)?周(?!年|期(?!间)|边|转|刊|报(?![送名到备表办销审批考])|岁|日程)"
    rf"(?P<day>(?:的?(?:周|星期|礼拜)|(?<=周)(?={_DAY}(?:前|[上下]午|之前|以前|（|，|$))){_DAY}"
    rf"(?:{_TO}(?:周|星期|礼拜)?{_DAY})?{_HOUR})?"
)
_BY = late("(?:周?末|结束|下班)?(?:[之以]?前(?![往来期后])|截止|为止|止)")
_FROM = late("(?:起|开始|以后|之后|后)(?![续期])")
_NUMBERED = late(rf"第(?:{_NUMBER}周?{_TO}第?{_NUMBER}?)?$")
_INSIDE = late("[之以]?内(?!容|部)|期间|之间|左右|周?末")
_ENDS_WEEK = tuple("周一二三四五六日天午上晚点时分0123456789")
_TOLD = ("by", "on", "between", "from", "recurring")
_LIMIT = late("(?:最[迟晚]|至迟|截[至止]到?|不迟于|不晚于)(?:应|须|要)?[于在至到]?$")


def add_term_weeks(text: str, found: Sequence[Expression]) -> list[Expression]:
    """The expressions of a clause with the weeks of the term that it names; a date beside them says which week it is.

    第10周周五 is no event either.
    """
    weeks = [_finish(text, week) for week in _WEEK.finditer(text)]
    if any(each.kind in _TOLD and not _is_day_of(each, weeks) for each in found):
        return list(found)
    others = [each for each in found if _counts(text, each) or not any(_overlap(each, week) for week in weeks)]
    return [*others, *(week for week in weeks if not any(_overlap(each, week) for each in others))]


def _is_day_of(one: Expression, weeks: Sequence[Expression]) -> bool:
    """第2周周三、周四: the days of that week."""
    return any(week.start <= one.start and one.end <= week.end for week in weeks)


def is_term_week(event: str) -> bool:
    """第10周周五, as what something is due before."""
    return event.endswith(_ENDS_WEEK) and _WEEK.fullmatch(event) is not None


def _counts(text: str, one: Expression) -> bool:
    """第3周结束后两天内, but 教学周第|8周内, 第1～|2周内, 第1～2|两周内."""
    return one.amount is not None and _NUMBERED.search(text, max(0, one.amount.start - 6), one.amount.start) is None


def _overlap(one: Expression, other: Expression) -> bool:
    return one.start < other.end and other.start < one.end


def _finish(text: str, week: re.Match[str]) -> Expression:
    start, end = week.span()
    before = _BY.match(text, end)
    if before or _LIMIT.search(text, max(0, start - 6), start):
        return Expression(start, before.end() if before else end, "relative", event=week[0], relation="before")
    kind: Kind = "on" if week["day"] else "between"
    if behind := _FROM.match(text, end):
        kind, end = "from", behind.end()
    elif behind := _INSIDE.match(text, end):
        end = behind.end()
    return Expression(start, end, kind)
