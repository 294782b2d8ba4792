"""The clauses of a sentence in, and out again with those as waiting that say only who, when or without whose leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.clause import Clause
from bulletin.late_pattern import late

# 未经学校批准，|不得举办活动
_WITHOUT_LEAVE = late(
    "未经[^，的]{0,14}?(?:批准|审批|核准|报批|报备|备案|审核|审查|同意|允许|准许|许可|授权|委托|公示|检查|验收)$"
)
_BEHIND_SPAN = ("", "期间", "内", "之间", "之内", "这段时间", "这段时间内")


def with_set_in_front(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """学生3月10日至20日期间，|不得离校; 教师3月20日前未经批准，|不得调课."""
    waiting: set[int] = set()
    for number in range(len(clauses) - 2, -1, -1):
        clause, following = clauses[number], clauses[number + 1]
        if clause.modality is not None or clause.segment.mark != "，":
            continue
        leads_on = number + 1 in waiting or (following.modality is not None and following.parties is None)
        if _lacks_leave(clause, following) or (leads_on and clause.role == "act" and _is_party_and_span(clause)):
            waiting.add(number)
    if not waiting:
        return clauses
    return [replace(clause, role="adverbial") if number in waiting else clause for number, clause in enumerate(clauses)]


def _lacks_leave(clause: Clause, following: Clause) -> bool:
    return following.modality == "must_not" and "未经" in clause.text and _WITHOUT_LEAVE.search(clause.text) is not None


def _is_party_and_span(clause: Clause) -> bool:
    if clause.parties is None or clause.parties.start or len(clause.expressions) != 1:
        return False
    (span,) = clause.expressions
    is_span = span.kind == "between" and clause.parties.end == span.start
    return is_span and clause.text[span.end :] in _BEHIND_SPAN
