"""The time of a deed, told in a sentence instead of a label: 报名时间为3月10日至20日, 学生缴费时间为3月10日."""

from __future__ import annotations

from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed
from bulletin.extract.duty_parts import acts_the_issuer, last_span
from bulletin.extract.labelled_term import is_deed_of_theirs
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import HEAD_TAGS, read_names
from bulletin.extract.when import as_deadline
from bulletin.late_pattern import late

_TIME_IS = late(
    r"(?:本次|此次|本学期)?(?P<deed>[^，：每]{2,16}?)的?(?P<last>最[后终迟]|截[止至])?(?:时间|日期|期限|时限)(?:均|都|定|安排|统一|一般)?(?:[为是]|集中[在于])"
)
# What goes on then, or where somebody is.
_NO_DUTY = late("报到|注册|返校|离校|自愿|受理|手续|考试|考核|面试|体测|体检|测试|实习|培训|[寒暑]假|放假|休|乘车")
_OF_THE_SCHOOL = ("学校", "我校", "学院评", "专家", "评委", "评审")


def takes_named_time(course: Course, clause: Clause) -> bool:
    """Whether the clause says no more than when a deed is to be done."""
    if not clause.expressions or clause.role not in ("void", "adverbial") or clause.modality is not None:
        return False
    first, last = clause.expressions[0], clause.expressions[-1]
    told = _TIME_IS.fullmatch(clause.text, 0, first.start) if last.end == len(clause.text) else None
    # 报送时间为会后三个工作日内
    is_counted = last.kind == "relative" and last.amount is not None
    named = _whose(told["deed"]) if told and (is_counted or last.kind in ("by", "on", "between")) else None
    if named is None or (named and acts_the_issuer(named, course.context.issuer)):
        return False
    context, turn = course.context, course.turn
    party, is_near = context.party, context.is_party_near
    when = as_deadline(last) if told and told["last"] else last
    begin(course, clause.segment.start, clause, "must", Timed(clause, when), named)
    # What follows is not theirs alone.
    context.party, context.is_party_near, course.turn = party, is_near, turn
    context.void_span = last_span(clause) or context.void_span
    if course.current:
        course.current.doubts.add("no_act")
    course.waiting = []
    return True


def _whose(deed: str) -> tuple[str, ...] | None:
    """学生 of 学生缴费, nobody by name of 报名, and None of 专家评审."""
    if deed.startswith(_OF_THE_SCHOOL):
        return None
    heads = [token.end for token in LEXICON.tag(deed) if token.tag in HEAD_TAGS]
    if heads and 2 <= heads[0] <= len(deed) - 2:
        is_theirs = is_deed_of_theirs(deed[heads[0] :]) and not _NO_DUTY.search(deed, heads[0])
        return read_names(deed[: heads[0]]) if is_theirs else None
    return () if not heads and is_deed_of_theirs(deed) and not _NO_DUTY.search(deed) else None
