"""The span that is set off in front of a sentence, or told as that of a stage: for what of it does it hold."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed
from bulletin.late_pattern import late
from bulletin.obligation import Modality

# 假期（5月1日至4日），各系每晚清点人数；学生不得下河游泳
_SET_OFF = late(
    "[^，须应要请将把]{0,24}?(?:期间|假期|期内|时段|周内|长假|[寒暑]假|阶段)(?:之?内|里)?(?:（[^（）]*）)?(?:期间|内)?"
)
# 中秋节期间，图书馆要照常开馆；后勤处要保障供电
_HOLIDAY = late("[节假]")
# 4月23日至25日|为督查阶段，各单位负责人须在场陪同
_IS_STAGE = late("(?:为|是|系)[^，的须应要请]{1,8}(?:阶段|时段|时间|期|周)$")


def hold_over(course: Course, clauses: Sequence[Clause]) -> None:
    """What was held goes on behind a semicolon, and ends with any other mark."""
    course.is_held_over = course.context.is_held_on
    if not course.is_held_over:
        course.context.held = None
    course.context.is_held_on = clauses[-1].segment.mark == "；"


def hold_stage(course: Course, clause: Clause) -> None:
    """Take note of a stage that a statement dates, or of a span set off."""
    if not clause.expressions or clause.expressions[-1].kind not in ("between", "by"):
        return
    if _IS_STAGE.search(clause.text) or (clause.segment.mark == "，" and _SET_OFF.fullmatch(clause.text)):
        course.context.held = Timed(clause, clause.expressions[-1])


def hold_set_off(course: Course) -> None:
    """Take note of a span that waits in front of an act."""
    for clause in course.waiting:
        if clause.parties is None and clause.expressions and clause.expressions[-1].kind == "between":
            course.context.held = Timed(clause, clause.expressions[-1]) if _SET_OFF.fullmatch(clause.text) else None


def lend_held(course: Course, clause: Clause, modality: Modality) -> Timed | None:
    """The span that is held, where neither the clause nor what waits for it tells a time or a case of its own.

    Behind a semicolon only a ban goes on with it, and what one party after the other does in a holiday: what else is
    asked for may be asked for at any time.
    """
    held = course.context.held
    if (
        held is None
        or clause.expressions
        or any(c.expressions or c.text.endswith(("的", "者")) for c in course.waiting)
    ):
        return None
    if modality == "must_not":
        goes_on = held.expression.kind == "between"
    else:
        goes_on = not course.is_held_over or (
            clause.parties is not None and _HOLIDAY.search(held.clause.text) is not None
        )
    if not goes_on:
        return None
    course.lent = held
    return held


def goes_on_held(course: Course, clause: Clause, modality: Modality) -> bool:
    """假期（5月1日至4日），学生不得下河游泳，|不得租乘无证车辆: of the duty to which the span was lent before."""
    draft, held = course.current, course.context.held
    if draft is None or held is None or draft.timed is not held or draft.modality != modality or clause.expressions:
        return False
    draft.end = clause.segment.end
    return True
