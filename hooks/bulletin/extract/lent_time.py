"""When an act without a time of its own is due: under its heading, at the meeting, in the span that 期间 means."""

from __future__ import annotations

from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed
from bulletin.extract.told_spans import (
    ToldSpan,
    lasts_so_long,
    may_mean_span,
    means_meanwhile,
    means_that_time,
    means_these_days,
)
from bulletin.extract.when import best, prefer, span_alone
from bulletin.late_pattern import late

_ATTENDS = late(r"参加|出席|列席|到会|[参与]会(?![人者代名情回嘉单])|到场|要来")
# 佩戴党徽参加, 带笔记本到会, but 参加志愿服务
_IS_THERE = late(
    r"(?:均|都|一律|务必|全部|统一|(?:佩戴|穿着?|着|携带?|持|凭|带)[^，的]{1,10}?)*(?:按时|准时|提前)?"
    r"(?:参加|出席|到会|参会|与会|到场|列席)(?:大会|会议|活动|培训|仪式|典礼|讲座)?"
)
_WHO_IS_VISITED = ("被抽", "被检", "被查", "被访", "被督", "受检", "受查", "迎检")
_BY_THAT_TIME = late("(?:上述|前述|以上|此|该|同一)(?:截止)?(?:时间|期限|日期|时限|时点|节点)(?:之|以)?前")
HELPS = ("配合", "协助", "协同")
_HANDED = "(?:报送|上报|呈报|报备|报|提交|递交|送交|上交|交|送|反馈|寄送|发送)"
# 直属党支部|直接报组织部
_ANOTHER_WAY = late(f"(?:可|则|应|须|要|由)?(?:直接|径直|径)(?:[将把向][^，]{{2,24}}?)?{_HANDED}(?![告名考销到])[^，]")
_HANDED_IN = late(_HANDED)
_SAME_TIME = late("同期(?:一并|统一|分别)?(?:内)?(?:报|送|交|提交|完成|移交|备案|将|把|上传|反馈)")


def time_of(course: Course, clause: Clause, waiting: Timed | None) -> Timed | None:
    """When an act is due: by what it says itself, by what waits for it, or by what was told before."""
    timed = prefer(best(clause), waiting)
    if timed is None:
        return _told_before(course, clause)
    if clause.modality == "must_not" and timed.clause is not clause and _bans_before(clause, timed):
        return None
    if course.context.heading_span and timed.clause.text.startswith("当场", timed.expression.start):
        # （三）印制试卷（12月18日—20日） ⏎ 各学院派人送印，当场点清: how it is done then.
        return _told_before(course, clause) or timed
    return timed


def _bans_before(clause: Clause, named: Timed) -> bool:
    """返校时间：3月27日至28日，|不得提前返校: no sooner, and not in those days."""
    is_of_days = span_alone(named.clause) is not None and not named.clause.text.endswith(("期间", "内"))
    return "提前" in clause.text and is_of_days


def _told_before(course: Course, clause: Clause) -> Timed | None:
    """When an act without a time of its own is due, as what was told before says."""
    timed = _span_around(course, clause)
    if timed is None and "直" in clause.text and (others := _of_the_others(course, clause)):
        timed = course.lent = others
    if timed is None and "同期" in clause.text and _SAME_TIME.search(clause.text):
        return course.last_limit()
    if timed is None and "前" in clause.text and _BY_THAT_TIME.search(clause.text):
        return course.last_limit()
    return timed


def _of_the_others(course: Course, clause: Clause) -> Timed | None:
    """各党支部于11月20日前向上级提交结果；|直属党支部直接报组织部: when the others hand it in, by another way."""
    if clause.parties is None or _ANOTHER_WAY.match(clause.text, clause.parties.end) is None:
        return None
    last = course.context.drafts[-1] if course.context.drafts else None
    if last is None or last.timed is None or last.modality != "must" or last.end + 1 != clause.segment.start:
        return None
    is_term = last.timed.expression.kind in ("by", "between", "recurring")
    return last.timed if is_term and _HANDED_IN.search(last.words) else None


def _span_around(course: Course, clause: Clause) -> Timed | None:
    """The span in the heading, for the first act under it, the hour of a meeting, or the span that 期间 means."""
    if course.context.heading_span and _is_of_heading(course, clause):
        if course.after_void or course.context.is_span_above:
            # （三）校评阶段（4月1日—15日）。学校进校考察，|各学院要做好准备: when the school comes, or they do.
            course.lent = course.context.heading_span
        return course.context.heading_span
    party_end = clause.parties.end if clause.parties else 0
    if may_attend := _at_meeting(course, clause, party_end):
        return may_attend[0]
    before = course.waiting[-1].text if course.waiting else ""
    if may_mean_span(clause.text) is None and may_mean_span(before) is None:
        return None
    told = course.current.timed if course.current else None
    span = told if told and told.expression.kind == "between" else course.context.void_span
    if number := means_these_days(clause.text, party_end) or means_these_days(before, 0):
        span = span or _lent(course, course.spans.last_here())
        return span if span and lasts_so_long(span, number) else None
    if means_that_time(clause.text, party_end) or means_that_time(before, 0):
        return span or _lent(course, course.spans.last_here())
    if means_meanwhile(clause.text) or means_meanwhile(before):
        return span
    if clause.modality is None:
        # 学生处|于督查期间对宿舍普查一遍
        is_named = clause.parties is not None and clause.text.startswith(("在", "于"), party_end)
        named = course.spans.find(clause, None) if is_named else None
        course.lent = named.timed if named else course.lent
        return named.timed if named else None
    found = _lent(course, course.spans.find(clause, course.waiting[-1] if course.waiting else None))
    if found and course.waiting and course.waiting[-1].parties is None:
        # 端午节期间，食堂要照常供应；保卫处要加强巡逻
        course.context.held = found
    return found


def _at_meeting(course: Course, clause: Clause, party_end: int) -> tuple[Timed | None] | None:
    """When whoever attends has to be there, which may not be known; None where nobody attends."""
    is_asked = clause.modality == "must" or clause.text.startswith("望各")
    if is_asked and "届时" in clause.text and course.context.meeting is None and course.context.held:
        course.lent = course.context.held
        return (course.lent,)
    if is_asked and ("届时" in clause.text or _ATTENDS.search(clause.text, party_end)):
        # 明天下午两点在报告厅开会，请准时参加
        return (course.context.meeting,)
    if course.context.meeting and clause.modality is None and _is_there(clause):
        # 大会定于6月27日15:00举行。全体党员佩戴党徽参加。
        course.lent = course.context.meeting
        return (course.lent,)
    return None


def _is_there(clause: Clause) -> bool:
    """全体党员佩戴党徽参加; but 42家企业到场 tells how many came."""
    party = clause.parties
    return (
        party is not None
        and not party.names[0][0].isdigit()
        and _IS_THERE.fullmatch(clause.text, party.end) is not None
    )


def _is_of_heading(course: Course, clause: Clause) -> bool:
    """Whether the time in the heading may be that of the clause's act: the first one, or what another one does."""
    if clause.parties and clause.parties.names[0].startswith(_WHO_IS_VISITED):
        # 清查组抽查，被抽查单位须派人到场: whenever it comes to them.
        return False
    if course.context.drafts:
        # 各学院核对台账。保卫处负责监督。: whose charge it is all along.
        # 预审合格的，由学院党委发放志愿书: in a case, whenever it comes.
        is_case = bool(course.waiting) and course.waiting[-1].text.endswith(("的", "者"))
        # 不能到会的须提交发言，由秘书代为宣读; 基建处予以配合: when the others are there, or need it.
        is_case = is_case or "代为" in clause.text or clause.text.endswith(HELPS)
        is_plain = clause.modality is None and not is_case and "负责" not in clause.text and "赔偿" not in clause.text
        return is_plain and clause.parties is not None
    if course.context.is_span_of_deeds:
        if course.context.heading_span and course.context.heading_span.expression.kind == "from":
            # （二）全面实施（10月18日起）: what is once begun goes on, and the rest is how.
            return False
        is_charge = clause.parties is not None and clause.text.startswith("负责", clause.parties.end)
        return clause.modality is None and not is_charge
    return clause.modality != "must_not"


def _lent(course: Course, told: ToldSpan | None) -> Timed | None:
    if told is None:
        return None
    if told.block != course.spans.block:
        course.lent = told.timed
    return told.timed
