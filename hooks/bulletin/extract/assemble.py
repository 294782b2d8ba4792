"""The clauses of a paragraph in, its obligations out: what a clause leaves out it takes from the ones before it.

Here and in `sentence` live the rules of inheritance (GUIDE, “Obligation”): a party from the last one named in the
paragraph, else the 主送机关; a chain of verbs under one party and one timing is one obligation; a time or condition
set off by a comma belongs to the act that follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.doubt import doubt_untimed
from bulletin.extract.draft import Context, Draft, Timed
from bulletin.extract.sentence import Sentence, leads_in
from bulletin.extract.when import span_in_brackets
from bulletin.extract.words import frames

_STAGE = re.compile(r"第[一二三四五六]阶段|[^，（]{2,6}阶段（")
# 要严守纪律。, 一要压实责任。: a call of a few words that only announces what follows.
# Words of an order: how it is to be done, how many, and whose charge it is.
_CHARGED = re.compile(
    "负|承担|牵头|配合|协助|做好|每[人名]|一律|凭|统一|指定|落实|逐|当面|[一二两三四五六\\d][名次份篇期场]"
)
_CALL = re.compile(r"要[^，]{2,9}$")


def assemble(sentences: Sequence[Sequence[Clause]], context: Context) -> list[Draft]:
    """The obligations of one paragraph, in order. `context` is used up: it belongs to this paragraph."""
    is_preamble = len(sentences) > 1 and not context.is_numbered and leads_in(sentences[-1])
    for number, whole in enumerate(sentences):
        sentence, has_more = whole, number + 1 < len(sentences)
        if number == 0 and (span := _heading_span(whole, context, has_more=has_more)):
            context.heading_span, sentence = span, whole[1:]
        if not sentence:
            continue
        if has_more and number == 0 and context.is_numbered and _is_run_in_heading(sentence):
            continue
        if has_more and len(sentence) == 1 and frames.COUNTED_CALL.match(sentence[0].text):
            continue
        if has_more and number == 0 and _is_slogan(sentence, context):
            continue
        known = len(context.drafts)
        Sentence(context, is_telling=is_preamble and has_more).read(sentence)
        doubt_untimed(sentence, context.drafts[known:])
    if len(context.drafts) == 1 and not context.is_numbered and _only_tells(context.drafts[0], sentences):
        context.drafts.clear()
    return context.drafts


def _only_tells(draft: Draft, sentences: Sequence[Sequence[Clause]]) -> bool:
    """学院党委坚持围绕中心、服务大局: all by itself in a paragraph that requires nothing and names no time.

    Not so where it says who is responsible (由X…, X负责…), whom a case meets, or what all have to do.
    """
    if not draft.is_bare or draft.timed is not None or draft.is_by or draft.is_labelled or draft.condition:
        return False
    if draft.who[:1] and draft.who[0].startswith(("各", "每", "全体", "所有")):
        return False
    words = [c.text for sentence in sentences for c in sentence if draft.start <= c.segment.start < draft.end]
    return not any(text.endswith(("的", "者")) or _CHARGED.search(text) for text in words)


def _heading_span(sentence: Sequence[Clause], context: Context, *, has_more: bool) -> Timed | None:
    """（一）数据核查（3月17日—4月4日）。 and 第一阶段（3月17日—4月4日）：, in front of what is to be done in it."""
    first = sentence[0]
    stands_apart = has_more if len(sentence) == 1 else first.segment.mark == "："
    is_heading = context.is_numbered or _STAGE.match(first.text) is not None
    return span_in_brackets(first) if stands_apart and is_heading else None


def _is_slogan(sentence: Sequence[Clause], context: Context) -> bool:
    """★去向要清楚。, as a heading in front of what is to be done."""
    text = sentence[0].text
    is_marked = context.is_numbered or not text[0].isalnum()
    is_plain = len(sentence) == 1 and not sentence[0].parties and not sentence[0].expressions
    return is_marked and is_plain and frames.SLOGAN.match(text) is not None


def _is_run_in_heading(sentence: Sequence[Clause]) -> bool:
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
    times = [expression for clause in sentence for expression in clause.expressions]
    if times:
        # 一、立即开展隐患排查。
        at_once = all(e.kind in ("immediate", "prompt") and e.start == 0 for e in times)
        return at_once and len(sentence) == 1 and length <= 14 and sentence[0].parties is None
    return length <= 8 or (length <= 30 and not any(clause.parties for clause in sentence))
