"""The clauses of a paragraph in, its obligations out: what a clause leaves out it takes from the ones before it.

Here and in `sentence`, with the rooms it asks, live the rules of inheritance (GUIDE, “Obligation”): a party from the
last one named in the paragraph, else the 主送机关; a chain of verbs under one party and one timing is one obligation; a
time or condition set off by a comma belongs to the act that follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Context, Draft
from bulletin.extract.left_open import doubt_behind_stage, doubt_in_stage, doubt_untimed, doubt_words
from bulletin.extract.sentence import read_sentence
from bulletin.extract.step import step_time, timed_work
from bulletin.extract.told_spans import ToldSpans
from bulletin.extract.when import best_of, has_time_in_brackets, span_alone
from bulletin.extract.words import frames
from bulletin.late_pattern import late

_STAGE = late(r"第[一二三四五六]阶段|[^，（]{2,6}阶段（|第[\d一二三四五六七八九十]{1,3}[^，（]{0,8}周（")
_STAGE_AHEAD = late("[^，（）的须应要请]{2,14}(?:阶段|环节|步骤)（[^（）]*）")
_LONGEST_NAME = 6
_LONGEST_STEP = 3  # clauses
_STEP = late("第[一二三四五六七八]步|步骤[一二三四五六七八]")
# 要严守纪律。, 一要压实责任。: a call of a few words that only announces what follows.
_CALL = late(r"要[^，]{2,9}$")
_CALLS_AHEAD = late(
    "[一-龥]{1,6}(?:之?[前中后]|期间|过程中)(?:要|须|应)(?:做足|做好|做实|做细|做到|抓好|抓实|抓牢|抓紧|开好|把好|备足|严肃|认真|充分|精心|周密|扎实|强化|加强|突出|注重|从严|严格|压实|用足|用好|备好|盯紧|盯牢)[^，]{0,6}"
)


def assemble(sentences: Sequence[Sequence[Clause]], context: Context, spans: ToldSpans) -> list[Draft]:
    """The obligations of one paragraph, in order. `context` is used up: it belongs to this paragraph.

    `spans` are those of the whole notice.
    """
    for number, whole in enumerate(sentences):
        sentence, has_more = whole, number + 1 < len(sentences)
        headed = _clauses_of_heading(whole, context, has_more=has_more) if number == 0 else 0
        if number == 0 and has_more and not headed and _says_when(whole, sentences[1]):
            headed, context.is_span_above = len(whole), True
        if headed:
            context.heading_span, sentence = best_of(whole[:headed]), whole[headed:]
            spans.hear(whole[:headed])
        if not sentence:
            continue
        may_be_heading = has_more and number == 0 and not headed
        if (
            may_be_heading
            and context.marker
            and _is_run_in_heading(sentence, context.marker, is_asked=context.is_asked)
        ):
            continue
        if has_more and len(sentence) == 1 and frames.COUNTED_CALL.match(sentence[0].text):
            continue
        if may_be_heading and (
            context.is_called_to or _is_slogan(sentence, context) or _calls_ahead(sentence, sentences[1])
        ):
            continue
        known = len(context.drafts)
        read_sentence(Course(context, spans), sentence)
        _doubt(sentence, context, known)
    return context.drafts


def _doubt(sentence: Sequence[Clause], context: Context, known: int) -> None:
    """Take note of what the sentence around them, and the stage, leave open about its drafts, those from `known` on."""
    drafts = context.drafts[known:]
    doubt_untimed(sentence, drafts)
    doubt_words(sentence, drafts)
    if context.heading_span:
        doubt_in_stage(context.heading_span, drafts)
        if known and not context.is_span_above:
            doubt_behind_stage(drafts)
    elif context.held:
        behind = context.held.clause.segment.end
        doubt_in_stage(context.held, [draft for draft in drafts if draft.end > behind])


def _clauses_of_heading(sentence: Sequence[Clause], context: Context, *, has_more: bool) -> int:
    """How many clauses name a step and its time in front of what is to be done then; 0 where none do.

    （一）数据核查（3月17日—4月4日）。, 第一阶段（3月17日—4月4日）：, 第一步，自查（4月18日—5月20日）。,
    自查阶段：3月1日—3月10日。
    """
    if has_more and 1 < len(sentence) <= _LONGEST_STEP:
        if len(sentence) == 2 and _STEP.fullmatch(sentence[0].text) and has_time_in_brackets(sentence[1]):
            return 2
        is_dated = any(clause.expressions for clause in sentence)
        if is_dated and step_time("".join(clause.text + clause.segment.mark for clause in sentence)):
            return len(sentence)
    first = sentence[0]
    if has_more and len(sentence) == 1 and context.marker and span_alone(first):
        # （一）3月8日至16日。各学院须进行审核。
        return 1
    is_label = first.segment.mark == "：" or (first.text[-1:] == "）" and _is_stage_ahead(sentence))
    stands_apart = has_more if len(sentence) == 1 else is_label
    is_heading = bool(context.marker) or is_label or _STAGE.match(first.text) is not None
    return int(stands_apart and is_heading and has_time_in_brackets(first))


def _says_when(sentence: Sequence[Clause], following: Sequence[Clause]) -> bool:
    """自查时间：3月15日至30日。|请各单位认真自查。"""
    if "时间" not in sentence[0].text:
        return False
    work = timed_work("".join(clause.text + clause.segment.mark for clause in sentence))
    return bool(work) and any(work[-2:] in clause.text for clause in following)


def _is_stage_ahead(sentence: Sequence[Clause]) -> bool:
    """自查阶段（3月3日—15日），|对照清单排查: the comma stands for the colon behind the name of a stage."""
    return len(sentence) > 1 and _STAGE_AHEAD.fullmatch(sentence[0].text) is not None


def _is_slogan(sentence: Sequence[Clause], context: Context) -> bool:
    """★去向要清楚。, as a heading in front of what is to be done."""
    text = sentence[0].text
    is_marked = bool(context.marker) or not text[0].isalnum()
    is_plain = len(sentence) == 1 and not sentence[0].parties and not sentence[0].expressions
    return is_marked and is_plain and frames.SLOGAN.match(text) is not None


def _calls_ahead(sentence: Sequence[Clause], following: Sequence[Clause]) -> bool:
    """会前要做足准备。|各支部要在3月20日前组织学习: a call that only says of when the rest of the paragraph is."""
    if len(sentence) > 1 or sentence[0].parties or _CALLS_AHEAD.fullmatch(sentence[0].text) is None:
        return False
    return any(clause.parties and (clause.modality or clause.expressions) for clause in following)


def _is_run_in_heading(sentence: Sequence[Clause], marker: str, *, is_asked: bool) -> bool:
    """一、落实防汛责任。即日起…: the first sentence of a numbered paragraph that only names its matter."""
    if len(sentence) == 1 and _CALL.match(sentence[0].text):
        return True
    length = sum(len(clause.text) for clause in sentence)
    if frames.TOLD.match(sentence[-1].text):
        return False
    if any(frames.HANDED_IN_WITH.search(clause.text) for clause in sentence):
        return False
    if any(clause.modality and not clause.is_weak for clause in sentence):
        return False
    if is_asked and sentence[0].role == "adverbial" and frames.PLAINLY_ASKS.match(sentence[-1].text):
        # 二、工作要求, （二）办公室无人时，切断电源。
        return False
    times = [expression for clause in sentence for expression in clause.expressions]
    if times:
        if marker.endswith("是") and all(e.event and not e.amount for e in times):
            # 三是会后抓好落实。
            return len(sentence) == 1 and length <= 10 and sentence[0].parties is None
        # 一、立即开展隐患排查。, （三）按月缴纳。
        at_once = all(e.kind in ("immediate", "prompt") and e.start == 0 for e in times)
        # （一）节前检查。, （二）会后落实。
        is_name = length <= _LONGEST_NAME and all(e.event and not e.amount and e.start == 0 for e in times)
        is_name = is_name and bool(marker) and sentence[0].modality is None
        is_rhythm = length <= 8 and all(e.kind == "recurring" and e.start == 0 for e in times)
        return (at_once or is_rhythm or is_name) and len(sentence) == 1 and length <= 14 and sentence[0].parties is None
    return length <= 8 or (length <= 30 and not any(clause.parties for clause in sentence))
