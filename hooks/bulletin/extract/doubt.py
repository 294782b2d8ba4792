"""How sure a reading is: a draft and its timing in, what it leans on and whether an editor should look at it out.

Which doubts call for a review was chosen on the corpora of the suite, so that of what is not marked 98 in 100 are
right in clause, party, modality and timing together (tests/extract/test_confidence.py prints the table).
"""

from __future__ import annotations

import re

from bulletin.extract.draft import Draft
from bulletin.extract.time.expression import Expression
from bulletin.obligation import Doubt, Timing

_GRAVE: frozenset[Doubt] = frozenset(
    {"party_from_recipients", "party_unsure", "event_unsure", "several_times", "beginning_only", "date_unknown",
     "behind_statement", "no_act"}
)  # fmt: skip
_GRAVE_TOGETHER: tuple[frozenset[Doubt], ...] = (
    frozenset({"no_modal_word", "no_timing"}),
    frozenset({"thing_as_subject", "party_inherited"}),
)


# Words of time in a duty for which no time was found: whatever they mean, it was not understood.
_UNREAD = re.compile(
    r"[\d一二两三四五六七八九十半]个?(?:年|月|周|天|日|小时|分钟|学期|学年|工作日)(?:之?[内前后]|以[内前后])"
    r"|(?:学期|学年|季度|年度)[内末底初]|\d(?:日(?!以来|至今)|号(?![楼线馆厅门公院文机室])|点|时(?![常长]))|周[一二三四五六日]|[月年]底"
)


def find_doubts(draft: Draft, timing: Timing | None, words: str) -> tuple[Doubt, ...]:
    """Everything the reading leans on, in the order of the alphabet. `words` are those of the draft."""
    doubts = set(draft.doubts)
    if timing is None:
        doubts.add("no_timing")
        if _UNREAD.search(words):
            doubts.add("date_unknown")
        if draft.is_labelled:
            # 责任人：X, and the task that should have a time is somewhere else.
            doubts.add("no_act")
    elif timing.kind == "from":
        doubts.add("beginning_only")
    elif timing.is_open and timing.kind != "relative":
        doubts.add("date_unknown")
    if draft.timed and _is_any_evening(draft.timed.expression):
        doubts.add("date_unknown")
    if draft.timed and _is_event_unsure(draft.timed.expression):
        doubts.add("event_unsure")
    return tuple(sorted(doubts))


def _is_event_unsure(expression: Expression) -> bool:
    """No event named, one that begins with a party (各支部换届), or 收到后 with neither a length nor an hour."""
    if expression.kind != "relative":
        return False
    event = expression.event or ""
    is_bare = expression.relation == "after" and not (expression.amount or expression.first or expression.days_off)
    return not event or event.startswith(("各", "每", "全体")) or is_bare


def _is_any_evening(expression: Expression) -> bool:
    """下班前切断电源: of which day is a guess."""
    moment = expression.last
    return moment is not None and moment.end_of_work and moment.is_clock_only


def calls_for_review(doubts: tuple[Doubt, ...]) -> bool:
    """Whether an editor should look (待核)."""
    return bool(_GRAVE.intersection(doubts)) or any(pair.issubset(doubts) for pair in _GRAVE_TOGETHER)
