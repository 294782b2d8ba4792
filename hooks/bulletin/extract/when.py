"""Of the times that stand around an act, the one that says when it is due; knows no party and counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.time.expression import Expression
from bulletin.extract.words import frames
from bulletin.late_pattern import late

# 自查自评（5月22日至31日）
_NAME_OF_STAGE = late(r"[^，（]{2,10}（[^（）]*）")
_NAME_OF_STEP = late(r"[一-龥]{2,8}（[^（）]*）")
_LONGEST_TILL = 3  # 截至 and the bracket before it
# 年度内|发生教学事故的人员，…
_WHO_DID = late(
    "(?:发生|受到|出现|存在|未|有过|受过|新)[^，]{2,30}的(?:人员|同志|单位|教师|学生|支部|党员|部门|个人|干部)"
)
_BESIDE = late("[之以]?内?(?:[、和与及]|以及|并|或)(?:于|在)?")
AT_ONCE = ("immediate", "prompt")
_THAT = (
    "此",
    "这",
    "那",
    "该",
    "上述",
    "以上",
    "前述",
    "此日",
    "该日",
    "这天",
    "那天",
    "这一天",
    "这个日期",
    "这一日期",
)
# Which of several times in one clause says when: the more exact.
_RANK = {"by": 0, "between": 1, "on": 2, "recurring": 3, "from": 4, "relative": 5, "immediate": 6, "prompt": 7}

_AT_THE_LATEST = late(r"(?:最[迟晚]|至[迟晚])[^，、\d]{0,8}\Z")
_HANDS_IN = late("(?:报送|上报|呈报|填报|报备|提交|递交|送交|上交|上传|寄送|交)(?![流通换接由往])")


def best(clause: Clause) -> Timed | None:
    """The time of a clause that says when its act is due."""
    if not clause.expressions:
        return None
    # Of equals the first, as `min` has it.
    found = clause.expressions[0]
    if len(clause.expressions) > 1:
        found = _last_word(clause) or min(_with_hour(clause.expressions), key=_rank)
    if found.kind == "on" and clause.text.startswith("（", found.start - 1) and _hands_in(clause):
        # 各学院报送名单（9月26日）
        found = as_deadline(found)
    return Timed(clause, found)


def _last_word(clause: Clause) -> Expression | None:
    """3月14日前、最迟3月16日报送: of two deadlines the one that is called the last."""
    if "迟" not in clause.text and "晚" not in clause.text:
        return None
    deadlines = [each for each in clause.expressions if each.kind == "by"]
    if len(deadlines) < 2:
        return None
    return next((each for each in deadlines if _AT_THE_LATEST.search(clause.text, 0, each.start)), None)


def _with_hour(expressions: Sequence[Expression]) -> Sequence[Expression]:
    """4月20日|答辩人|13:30到场: a day, and behind the party its hour."""
    day, hour = expressions[0], expressions[1]
    date, clock = day.first, hour.last or hour.first
    if day.kind != "on" or date is None or date.clock or clock is None or not clock.is_clock_only:
        return expressions
    if hour.kind not in ("on", "by", "from") or not (
        date.day or date.is_same_day or date.days_after or date.weekday is not None
    ):
        return expressions
    whole = replace(date, clock=clock.clock, end_of_work=clock.end_of_work)
    return [replace(hour, first=hour.first and whole, last=hour.last and whole), *expressions[2:]]


def _hands_in(clause: Clause) -> bool:
    return _HANDS_IN.match(clause.text, clause.parties.end if clause.parties else 0) is not None


def best_of(clauses: Sequence[Clause]) -> Timed | None:
    """The best time of several clauses; that of a condition (12月31日前未完成的，…) is not that of the duty."""
    times = [timed for clause in clauses if not clause.text.endswith(("的", "者")) and (timed := best(clause))]
    times = [timed for timed in times if not _is_of_party(timed)]
    return min(times, key=lambda timed: _rank(timed.expression), default=None)


def prefer(own: Timed | None, waiting: Timed | None) -> Timed | None:
    """Of a clause's own time and the one set off before it, the one that says when."""
    if own is None or waiting is None:
        return own or waiting
    if waiting.expression.relation == "after" and own.clause.text.startswith("当场", own.expression.start):
        # 讨论结束后，当场收齐记录: when the place is known, so is the time.
        return waiting
    if own.expression.relation == "before" and own.expression.amount is not None:
        # 7月23日全校停水，请各食堂提前一天储水
        return own
    if own.expression.kind == "recurring" and waiting.expression.kind in ("by", "between"):
        # 5月底前，每周五报送进展: how long it goes on.
        return own
    if _is_uncounted(own.expression) and not _is_uncounted(waiting.expression):
        # 3月9日至13日，|学生在第2周内提交申请: the days of that week.
        return waiting if waiting.expression.kind in ("by", "on", "between") else own
    return waiting if _rank(waiting.expression) < _rank(own.expression) else own


def _is_uncounted(expression: Expression) -> bool:
    """第3—4周: what no calendar here can count."""
    return expression.kind in ("on", "between", "from") and expression.first is None and expression.last is None


def _is_of_party(timed: Timed) -> bool:
    """第一季度团费尚未缴清的支部，…: the time says which party is meant."""
    clause, party = timed.clause, timed.clause.parties
    behind = clause.text[timed.expression.end :]
    is_whole = party is not None and party.end >= len(clause.text) - 1
    return (is_whole and "的" in behind) or _WHO_DID.fullmatch(behind) is not None


def means_last_limit(expression: Expression) -> bool:
    """须在此时间之前提交, 请在这之前提出: the limit that was set before, or the day named last."""
    return expression.relation == "before" and expression.event in _THAT and expression.amount is None


def as_deadline(expression: Expression) -> Expression:
    """Under 完成时限 a bare day is the last one."""
    if expression.kind == "on":
        return Expression(expression.start, expression.end, "by", last=expression.last or expression.first)
    return expression


def has_time_in_brackets(clause: Clause) -> bool:
    """（一）数据核查（3月17日—4月4日）。, 3.学院审核（6月5日前）：: when the first act under such a heading is due."""
    if not clause.text.endswith("）"):
        return False
    times = [e for e in clause.expressions if e.kind in ("between", "by", "on") and clause.text.startswith("）", e.end)]
    # （4月27日前）, （截至4月27日）, but （校内于4月27日前）
    if not any(e.kind == "between" or "（" in clause.text[max(e.start - _LONGEST_TILL, 0) : e.start] for e in times):
        return False
    return (
        clause.role == "void"
        or (clause.parties is None and _NAME_OF_STAGE.fullmatch(clause.text) is not None)
        # 11.学生报名（6月5日前）：学生登录系统报名
        or (
            clause.segment.mark == "：" and clause.modality is None and _NAME_OF_STEP.fullmatch(clause.text) is not None
        )
    )


def span_alone(clause: Clause) -> Timed | None:
    """11月6日, 3月6日—3月10日, 3月12日前: a clause of nothing but one day or span."""
    only = clause.expressions[0] if len(clause.expressions) == 1 else None
    if only is None or only.kind not in ("by", "on", "between"):
        return None
    return Timed(clause, only) if only.start == 0 and only.end == len(clause.text) else None


def names_two_times(clause: Clause) -> bool:
    """3月1日至5日及7日，…: a second day or span beside the one that was read."""
    dated = [e for e in clause.expressions if e.kind in ("by", "on", "between")]
    return any(_BESIDE.fullmatch(clause.text, one.end, other.start) for one, other in pairwise(dated))


def is_firm(timed: Timed) -> bool:
    """A deadline, a counted length, 每季度至少一次 bind even behind a statement; 每周三授课 goes on with it."""
    expression = timed.expression
    if expression.kind == "recurring":
        return frames.HOW_OFTEN.search(timed.clause.text) is not None or "至少" in timed.clause.text
    return expression.kind == "by" or expression.amount is not None or expression.days_off != 0


def binds_alone(timed: Timed) -> bool:
    """Whether a time asks for something whatever the verb may be; 年底事情多 does not."""
    words = timed.clause.text[timed.expression.start : timed.expression.end]
    if words.startswith(("立", "即", "随", "边")) and words.endswith(("改", "办", "报", "处", "清", "整", "纠")):
        # 能改的立行立改, 随发现随整改 says by itself what to do.
        return True
    return timed.expression.kind == "recurring" or (
        timed.expression.kind == "by" and not words.endswith(("年底", "月底", "月末", "年末"))
    )


def is_next_step(timed: Timed) -> bool:
    """道路由物业清扫，雪停后2小时内清出: a length of time behind a duty asks for more, whatever the verb may be."""
    expression, words = timed.expression, timed.clause.text
    is_counted = expression.relation == "after" and expression.amount is not None
    return is_counted and re.match("[一-龥]{2}(?<!有效|不变|没有|不再|无效|均可)", words[expression.end :]) is not None


def _rank(expression: Expression) -> float:
    if expression.relation == "around":
        # 3月：学雷锋纪念日前后，…
        return 0.5
    if expression.kind == "relative" and expression.amount is None:
        return 8
    return _RANK[expression.kind]
