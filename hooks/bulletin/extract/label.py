"""A label before a colon and what stands behind it: 责任单位：X；完成时限：T, 报送时间：T, 学院提交汇总表：11月6日."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.duty_parts import BARE_TIME_LABELS, acts_the_issuer, labelled_names
from bulletin.extract.labelled_term import due_behind_label
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.turn import Turn, read_labelled_turn
from bulletin.extract.when import as_deadline, span_alone
from bulletin.extract.words import frames
from bulletin.obligation import Doubt

_NOT_NAMED: frozenset[Doubt] = frozenset({"party_from_recipients", "party_from_afar", "party_asked"})
_NAMES_TIME = ("时间", "日期", "时限", "期限", "期", "阶段", "时")


def takes_line(course: Course, clauses: Sequence[Clause]) -> bool:
    """学院提交汇总表：11月6日, 材料报送：6月10日前，逾期不予受理: a deed, and its day."""
    label, following, *rest = clauses
    if not rest and takes_turn(course, read_labelled_turn(label, following), label, following):
        return True
    if not rest and _takes_step(course, label, following):
        return True
    return all(clause.role == "void" for clause in rest) and _takes_term(course, label, following)


def takes_turn(course: Course, turn: Turn | None, first: Clause, last: Clause, doubt: Doubt = "no_act") -> bool:
    """3月9日至13日为文学院: theirs, in what is told above."""
    if turn is None or (turn.who and acts_the_issuer(turn.who, course.context.issuer)):
        return False
    course.current = None
    begin(course, first.segment.start, first, "must", turn.timed, turn.who)
    draft = course.context.drafts[-1]
    draft.end, draft.is_bare = last.segment.end, True
    draft.doubts.add(doubt)
    course.current, course.waiting = None, []
    return True


def _takes_step(course: Course, clause: Clause, following: Clause) -> bool:
    """学院提交汇总表：11月6日: a step of a calendar, and its day."""
    timed = span_alone(following)
    party = clause.parties
    if timed is None or party is None or party.start or clause.role != "act" or not clause.starts_with_act:
        return False
    if clause.text.endswith(_NAMES_TIME) or acts_the_issuer(party.names, course.context.issuer):
        return False
    hands_in = any(token.tag == "deliver" for token in LEXICON.tag(clause.text))
    timed = Timed(following, as_deadline(timed.expression)) if hands_in else timed
    begin(course, clause.segment.start, clause, "must", timed, party.names)
    assert course.current is not None
    course.current.is_bare, course.current.end = True, following.segment.end
    course.current.doubts.add("timing_from_heading")
    return True


def _takes_term(course: Course, label: Clause, following: Clause) -> bool:
    """材料报送：6月10日前: all that a line says of what is due."""
    timed = due_behind_label(label, following)
    if timed is None:
        return False
    begin(course, label.segment.start, label, "must", timed)
    if course.current is not None:
        course.current.end = following.segment.end
        course.current.doubts.add("no_act")
    course.waiting = []
    return True


def under_label(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """申报时间：|3月12日至18日，|申请人登录系统填报: without the label, whose time is that of the act behind it."""
    label, when, act = clauses[:3]
    if label.role != "label" or label.segment.mark != "：" or frames.PARTY_LABEL.match(label.text):
        return clauses
    timed = span_alone(when) if when.segment.mark == "，" else None
    if timed is None or act.role != "act" or act.expressions or act.modality == "must_not":
        # 报送时间：3月12日前，|不得逾期
        return clauses
    if act.parties is None and act.modality is None and not act.starts_with_act:
        return clauses
    return [replace(when, expressions=(as_deadline(timed.expression),)), *clauses[2:]]


def is_late_label(course: Course, clause: Clause) -> bool:
    """责任单位：X。时间：T, where 时间 alone would say nothing."""
    return clause.segment.mark == "：" and clause.text in BARE_TIME_LABELS and course.labelled() is not None


def take_labelled(course: Course, clause: Clause) -> None:
    """责任单位：X；完成时限：T, and 报送时间：T."""
    label = course.waiting[-1]
    last = course.context.drafts[-1] if course.context.drafts else None
    if frames.HELPER_LABEL.match(label.text):
        if last and last.is_labelled and label.segment.start - last.end <= 2:
            last.end = clause.segment.end
        course.waiting = []
        return
    # 报名时间：系统3月10日开通
    tells = clause.role == "void" and clause.text.endswith(("开放", "开通", "启动", "开启", "上线"))
    dated = (
        []
        if tells
        else [e for e in clause.expressions if e.kind in ("by", "on", "between", "immediate", "recurring", "relative")]
    )
    names = labelled_names(label, clause)
    if names and not dated:
        course.context.turn_to(names)
        if last and not last.is_labelled and label.segment.start - last.end <= 2:
            # 6月底前完成布展（责任单位：X）; but 宣讲团每学期宣讲一场（责任单位：X） names who does it.
            last.end = clause.segment.end
            if last.modality == "must" and not last.doubts.isdisjoint(_NOT_NAMED | {"party_unsure"}):
                last.give_to(names, last.end)
            course.waiting = []
            return
        course.current = Draft(label.segment.start, clause.segment.end, names, "must", None, clause.segment.start)
        course.current.is_labelled = True
        course.context.drafts.append(course.current)
        course.waiting = []
        return
    if dated:
        timed = Timed(clause, as_deadline(dated[0]))
        if last and last.timed is None and (last.is_labelled or label.segment.start - last.end <= 2):
            last.end, last.timed = clause.segment.end, timed
        else:
            begin(course, label.segment.start, clause, "must", timed)
    elif last and label.segment.start - last.end <= 2:
        # 完成时限：长期坚持
        last.end = clause.segment.end
    course.waiting = []
