"""A span that is given to somebody or to a deed: 3月9日至13日为文学院；3月10日前为学生缴费时间；报名时间为3月10日."""

from __future__ import annotations

import re

from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed
from bulletin.extract.duty_parts import acts_the_issuer, last_span
from bulletin.extract.labelled_term import is_deed_of_theirs
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import HEAD_TAGS, read_names

_IS = re.compile(r"(?:均|都|定)?[为是](?P<what>[^，为是]{2,20})$")
_TIME_IS = re.compile(r"(?:本次|此次|本学期)?(?P<what>[^，：]{2,16}?(?:时间|日期|期限))(?:均|都|定|安排)?[为是]")
_OPENS = re.compile(r"(?:\d{1,2}、)?[从于在]?")
_TIME_FOR = re.compile(r"(?P<what>[^，]{2,16}?)的?(?:时间|时段|阶段|期限|期|日期)$")
# What goes on then, or what the school does to somebody.
_NO_DUTY = re.compile(
    "[寒暑]假|放假|假期|休|考试|考核|面试|笔试|答辩|体测|体检|测试|实习|见习|培训|军训|上课|开课|听课|讲座|会议|大会|例会|论坛"
    "|试用|聘任|任职|任期|观察|值班|复习|比赛|竞赛|决赛|活动|开放|评审|评选|评议|公示|公布|发布|发放|审核|审批|抽查|督查|检修|维护|施工|录取|毕业|入学|开学|保护|服务|就餐|用餐|洗浴|供暖"
)
_OF_THE_SCHOOL = ("学校", "我校", "学院评", "专家", "评委", "评审")


def takes_turn(course: Course, clause: Clause) -> bool:
    """Whether the clause says no more than when somebody's turn is, or when a deed is to be done."""
    if not clause.expressions or clause.role != "void":
        return False
    last = clause.expressions[-1]
    if clause.modality is not None or last.kind not in ("by", "on", "between"):
        return False
    named = _told_of(clause.text, clause.expressions[0].start, last.end)
    if named is None or (named and acts_the_issuer(named, course.context.issuer)):
        return False
    context, turn = course.context, course.turn
    party, is_near = context.party, context.is_party_near
    begin(course, clause.segment.start, clause, "must", Timed(clause, last), named)
    # What follows is not theirs alone.
    context.party, context.is_party_near, course.turn = party, is_near, turn
    context.void_span = last_span(clause) or context.void_span
    if course.current:
        course.current.doubts.add("no_act")
    course.waiting = []
    return True


def _told_of(text: str, start: int, end: int) -> tuple[str, ...] | None:
    """Who is named in front of a span in [start, end) or behind it, () for nobody; None where it is no such clause."""
    if _OPENS.fullmatch(text, 0, start):
        told = _IS.match(text, end)
        return _whose(told["what"]) if told else None
    told = _TIME_IS.fullmatch(text, 0, start) if end == len(text) and "每" not in text else None
    return _whose(told["what"]) if told else None


def _whose(what: str) -> tuple[str, ...] | None:
    """文学院; 职工 of 职工调整房源时间; nobody by name of 申请报名期, and None of 公示期."""
    time_for = _TIME_FOR.fullmatch(what)
    deed = time_for["what"] if time_for else ""
    if what.startswith(_OF_THE_SCHOOL):
        return None
    heads = [token.end for token in LEXICON.tag(deed or what) if token.tag in HEAD_TAGS]
    if not time_for:
        return read_names(what) if heads and heads[-1] == len(what) else None
    if heads and 2 <= heads[0] <= len(deed) - 2:
        return None if _NO_DUTY.search(deed, heads[0]) else read_names(deed[: heads[0]])
    return () if not heads and is_deed_of_theirs(deed) else None
