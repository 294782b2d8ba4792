"""The clauses of a paragraph in, its obligations out: what a clause leaves out it takes from the ones before it.

Here live the rules of inheritance (GUIDE, “Obligation”): a party from the last one named in the paragraph, else the
主送机关; a chain of verbs under one party and one timing is one obligation; a time or condition set off by a comma
belongs to the act that follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bulletin.extract.clause import Clause
from bulletin.extract.issuer import is_issuer
from bulletin.extract.party import Parties, read_names
from bulletin.extract.time.expression import Expression
from bulletin.extract.words import frames
from bulletin.extract.words.parties import UNNAMED
from bulletin.obligation import Doubt, Modality

# Which of several times in one clause says when: the more exact.
_RANK = {"by": 0, "between": 1, "on": 2, "from": 3, "recurring": 4, "relative": 5, "immediate": 6, "prompt": 7}
# 要严守纪律。, 一要压实责任。: a call of a few words that only announces what follows.
_CALL = re.compile(r"要[^，]{2,9}$")
_OWN_REASON = ("确", "因", "不能", "无法", "未能", "自愿", "拟")
_ITS_THING = re.compile(r"其(?![须应要需请必中他余])")
_HELPS = re.compile(r"(?:密切|积极|全力)?(?:配合|协助|协同|参与|协办)$")
_MORE_THAN_A_NAME = re.compile(r"的|[“”【】〔〕《》\d]")
_DEMANDS = ("应当", "应", "须", "必须", "要")
_ATTENDS = re.compile(r"(?:参加|出席|到会|到场|要来)")
_SUSPENDS = ("暂停", "停止", "停办", "叫停", "取消")
# 责任单位：X。时间：T
_BARE_TIME_LABELS = ("时间", "日期", "办理时间", "工作时间")
_MODAL_TAIL = re.compile(r"(?:必须|务必|应当|须|应|要|需|请|并|的)+$")
_BEFALLS = re.compile(r"发现|接到|收到|得知|出现|发生|遇|突发|异常|事故|泄")
_MEANWHILE = re.compile(r"(?:在此)?[期其]间")
_PLACE = re.compile(r"^[^，于在须应要请将把]{2,16}(?:室|厅|楼|馆|场|门口|会场|中心|校区|号)$")
_COUNTED_CALL = re.compile(r"[一二三四五六七八九]要[^，]{2,9}$")


class Timed(NamedTuple):
    """An expression and the clause it stands in."""

    clause: Clause
    expression: Expression


class Trigger(NamedTuple):
    """What befalls somebody in a sentence, at `start` in the stretch: 发现泄密的，…; 突发情况立即报告."""

    words: str
    start: int


@dataclass
class Draft:
    """An obligation in the making: [start, end) in the stretch.

    `act` is where its verb begins, behind party and modal word; `predicate` where all but a leading party does. A
    labelled one (责任单位：…) names no act itself: it is what the sentence before it is about. `trigger` is what the
    sentence says has befallen before it.
    """

    start: int
    end: int
    who: tuple[str, ...]
    modality: Modality
    timed: Timed | None
    act: int
    condition: str = ""
    is_bare: bool = False
    before: Expression | None = None
    predicate: int = 0
    is_labelled: bool = False
    excepted: tuple[str, ...] = ()
    trigger: Trigger | None = None
    doubts: set[Doubt] = field(default_factory=set)


@dataclass
class Context:
    """What a paragraph has said so far that later clauses may lean on."""

    issuer: str
    recipients: tuple[str, ...]
    is_numbered: bool = False
    section: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    is_addressed: bool = False
    is_description: bool = False
    heading_span: Timed | None = None
    meeting: Timed | None = None
    drafts: list[Draft] = field(default_factory=list)


def assemble(sentences: Sequence[Sequence[Clause]], context: Context) -> list[Draft]:
    """The obligations of one paragraph, in order. `context` is used up: it belongs to this paragraph."""
    for number, sentence in enumerate(sentences):
        has_more = number + 1 < len(sentences)
        if has_more and number == 0 and context.is_numbered and len(sentence) == 1:
            context.heading_span = _span_in_brackets(sentence[0])
        if has_more and number == 0 and context.is_numbered and _is_run_in_heading(sentence):
            continue
        if has_more and len(sentence) == 1 and _COUNTED_CALL.match(sentence[0].text):
            continue
        _Sentence(context).read(sentence)
    return context.drafts


def _span_in_brackets(clause: Clause) -> Timed | None:
    """（一）数据核查（3月17日—4月4日）。: the span in a heading is that of the first act under it."""
    spans = [e for e in clause.expressions if e.kind == "between" and clause.text.startswith("）", e.end)]
    return Timed(clause, spans[0]) if spans and clause.text.endswith("）") and clause.role == "void" else None


def _is_run_in_heading(sentence: Sequence[Clause]) -> bool:
    """一、落实防汛责任。即日起…: the first sentence of a numbered paragraph that only names its matter."""
    if len(sentence) == 1 and _CALL.match(sentence[0].text):
        return True
    length = sum(len(clause.text) for clause in sentence)
    if any(frames.HANDED_IN_WITH.search(clause.text) for clause in sentence):
        return False
    if any(clause.expressions or (clause.modality and not clause.is_weak) for clause in sentence):
        return False
    return length <= 8 or (length <= 30 and not any(clause.parties for clause in sentence))


class _Sentence:
    """One pass over one sentence: what waits for its act, and the obligation that may still go on."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.waiting: list[Clause] = []
        self.current: Draft | None = None
        self.after_void = False
        self.turn: tuple[str, ...] = ()
        self.previous = ""  # what the clause before says of its party
        self.trigger: Trigger | None = None
        self.void_span: Timed | None = None
        self.is_description = context.is_description

    def read(self, clauses: Sequence[Clause]) -> None:
        if any(clause.is_upper and frames.CITED_SPEECH.search(clause.text) for clause in clauses[:2]):
            return
        lead_in = next((n for n, clause in enumerate(clauses) if frames.LEAD_IN.search(clause.text)), None)
        if lead_in is not None:
            if any(c.parties and c.modality and c.expressions for c in clauses[:lead_in]):
                # 各党支部须于4月1日前报送总结，有关要求如下：
                for clause in clauses[:lead_in]:
                    self._take(clause)
                return
            # 各党总支要做好以下工作：binds by what follows, and says whom.
            self.context.party = next((c.parties.names for c in clauses if c.parties), self.context.party)
            return
        for number, clause in enumerate(clauses):
            has_more = number + 1 < len(clauses)
            if has_more and _COUNTED_CALL.match(clause.text) and not clause.expressions and not clause.parties:
                # 一要管好人，各党总支须…
                continue
            if not _is_caption(clause):
                self._take(clause)
                self.previous = clause.text[clause.parties.end if clause.parties else 0 :]
            elif frames.DESCRIPTION_LABEL.match(clause.text):
                self.is_description = True

    def _take(self, clause: Clause) -> None:
        if self._is_late_label(clause):
            self.waiting = [clause._replace(role="label")]
        elif clause.role == "label":
            self.waiting.append(clause)
        elif self.waiting and self.waiting[-1].role == "label":
            self._take_labelled(clause)
        elif clause.role == "adverbial":
            self._wait(clause)
        elif frames.NOT_DONE.match(clause.text):
            self._take_back()
            self._take_statement(clause)
        elif clause.role == "void":
            self._take_statement(clause)
        elif clause.role == "act":
            self._take_act(clause)
        elif how_often := _best(clause):
            self._take_measure(clause, how_often)

    def _take_back(self) -> None:
        """…应于5月底前提交，至今未提交: the sentence tells of a duty that was not done."""
        if self.current is not None and self.current is self.context.drafts[-1]:
            self.context.drafts.pop()

    def _wait(self, clause: Clause) -> None:
        self.waiting.append(clause)
        if clause.text.endswith("以来") and not clause.parties:
            # 今年以来，各单位认真落实…
            self.is_description = True
        if _BEFALLS.search(clause.text):
            self.trigger = Trigger(clause.text, clause.segment.start)
        if clause.segment.mark == "：" and clause.parties and _is_whole_party(clause):
            # 宣传部：…; 工会：…: all that follows is their task.
            self.context.party, self.context.is_addressed = clause.parties.names, True

    def _take_statement(self, clause: Clause) -> None:
        self.waiting, self.current, self.after_void = [], None, True
        self.void_span = next((Timed(clause, e) for e in clause.expressions if e.kind == "between"), None)
        self.context.meeting = next((Timed(clause, e) for e in clause.expressions if e.kind == "on"), None)
        if clause.is_permitted and clause.parties:
            # 党员自愿申报，…: so far they need do nothing, but it is their turn.
            self.turn = clause.parties.names

    def _take_measure(self, clause: Clause, how_often: Timed) -> None:
        """…讲党课，每学期不少于两次; 可灵活安排，但每季度不得少于一次: the measure tells how often."""
        if self.current and self.current.timed is None:
            self.current.timed, self.current.end = how_often, clause.segment.end
        elif self.turn and how_often.expression.kind == "recurring":
            self._begin(clause.segment.start, clause, "must", how_often)

    def _is_late_label(self, clause: Clause) -> bool:
        """责任单位：X。时间：T, where 时间 alone would say nothing."""
        return clause.segment.mark == "：" and clause.text in _BARE_TIME_LABELS and self._labelled() is not None

    def _labelled(self) -> Draft | None:
        """The duty named last, where a label named it and its time is still to come."""
        last = self.context.drafts[-1] if self.context.drafts else None
        return last if last and last.is_labelled and last.timed is None else None

    def _take_labelled(self, clause: Clause) -> None:
        """责任单位：X；完成时限：T, and 报送时间：T."""
        label = self.waiting[-1]
        last = self.context.drafts[-1] if self.context.drafts else None
        if frames.HELPER_LABEL.match(label.text):
            if last and last.is_labelled and label.segment.start - last.end <= 2:
                last.end = clause.segment.end
            self.waiting = []
            return
        dated = [
            e for e in clause.expressions if e.kind in ("by", "on", "between", "immediate", "recurring", "relative")
        ]
        if clause.parties and not dated:
            self.context.party = clause.parties.names
            self.current = Draft(
                label.segment.start, clause.segment.end, clause.parties.names, "must", None, clause.segment.start
            )
            self.current.is_labelled = True
            self.context.drafts.append(self.current)
            self.waiting = []
            return
        if dated:
            timed = Timed(clause, as_deadline(dated[0]))
            if last and last.timed is None and (last.is_labelled or label.segment.start - last.end <= 2):
                last.end, last.timed = clause.segment.end, timed
            else:
                self._begin(label.segment.start, clause, "must", timed)
        self.waiting = []

    def _take_act(self, clause: Clause) -> None:
        if self.current and clause.parties and _HELPS.match(clause.text, clause.parties.end):
            # 由甲牵头，乙配合，于5月15日前完成
            self.current.end = clause.segment.end
            return
        own = _best(clause)
        waiting = _best_of(self.waiting)
        timed = _prefer(own, waiting) or self._span_around(clause)
        party = clause.parties.names if clause.parties else self._waiting_party(clause)
        condition = next((c.text for c in reversed(self.waiting) if not c.expressions), "")
        said = (c for c in reversed(self.waiting) if c.modality and not c.is_weak and not c.text.endswith(("的", "者")))
        waiting_modality = next((c.modality for c in said), None)
        modality: Modality | None = clause.modality or waiting_modality
        if modality is None or clause.is_weak:
            if not self._is_bare_duty(clause, party, timed):
                self._pass_over(clause, is_more=not party and timed is None and (clause.has_act or bool(modality)))
                return
            modality = modality or "must"
        if self.current and not party and timed is None and modality == self.current.modality:
            self.current.end = clause.segment.end
            self.waiting = []
            return
        if self._is_topic_of(clause, party):
            assert self.current is not None
            self.current.timed, self.current.modality, self.current.end = timed, modality, clause.segment.end
            self.current.is_bare, self.current.condition = False, self.previous
            self.current.doubts.discard("no_modal_word")
            self.waiting = []
            return
        if unfinished := self._unfinished(clause, party, timed):
            unfinished.timed, unfinished.end = timed, clause.segment.end
            self.waiting = []
            return
        if self._names_doer(clause):
            assert self.current is not None
            self.current.who, self.current.end = party, clause.segment.end
            self.current.doubts -= {"party_inherited", "party_from_recipients", "thing_as_subject"}
            self.context.party = party
            if timed is not None:
                self.current.timed = timed
            return
        start = self.waiting[0].segment.start if self.waiting else clause.segment.start
        self._begin(start, clause, modality, timed, party, condition)
        if self.current:
            self.current.is_bare = clause.modality is None
            self.current.before = waiting.expression if waiting else None
            self.current.trigger = self.trigger
            self.current.excepted = next((names for c in self.waiting if (names := _exceptions(c.text))), ())
        if trigger := _immediate_trigger(clause):
            self.trigger = trigger
        self.waiting = []

    def _pass_over(self, clause: Clause, *, is_more: bool) -> None:
        """A clause that binds nobody by itself; with `is_more` it goes on with the duty before it."""
        if self.current and is_more:
            self.current.end = clause.segment.end
        elif clause.parties or clause.has_act:
            self.current = None
            if (
                clause.parties
                and clause.parties.is_certain
                and not is_issuer(clause.parties.names, self.context.issuer)
            ):
                # 各班团支书统计一下人数，明天前报…
                self.turn = clause.parties.names
        elif _PLACE.match(clause.text):
            # 3月19日16:30，外科楼15层示教室，各支部书记参加: a place parts nothing.
            return
        self.waiting = []

    def _span_around(self, clause: Clause) -> Timed | None:
        """The span in the heading, for the first act under it, the hour of a meeting, or the span that 期间 means."""
        if not self.context.drafts and self.context.heading_span:
            return self.context.heading_span
        if clause.modality == "must" and _ATTENDS.search(clause.text):
            # 明天下午两点在报告厅开会，请准时参加
            return self.context.meeting
        return self.void_span if _MEANWHILE.match(clause.text) else None

    def _is_topic_of(self, clause: Clause, party: tuple[str, ...]) -> bool:
        """党员干部操办喜庆事宜，应当事前报告: a bare act that the modal word of the next clause is about."""
        if self.current is None or party or self.waiting or not self.current.is_bare or self.current.timed is not None:
            return False
        opens = clause.text.startswith(_DEMANDS) and not clause.is_weak
        return opens and self.current.doubts.isdisjoint({"party_inherited", "party_from_recipients"})

    def _unfinished(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> Draft | None:
        """The duty that a timed clause completes.

        各系党总支摸排，1月15日前拿出名单: an untimed step that only prepares the timed one is one duty with it; so is
        责任人：X。首轮排查3月5日前完成.
        """
        if party or timed is None or timed.clause is not clause or clause.modality is not None:
            return None
        draft = self._labelled() or self.current
        if draft is None or draft.timed is not None or draft.modality != "must" or clause.text.startswith("并"):
            return None
        return draft

    def _names_doer(self, clause: Clause) -> bool:
        """报销须附发票，由经办人提交; 介质要清点，由保密员负责: who does what was asked for before without a name."""
        if self.current is None or self.waiting or clause.parties is None or self.current.timed is not None:
            return False
        is_open = not self.current.doubts.isdisjoint({"thing_as_subject", "party_from_recipients"})
        if not is_open or self.current.modality != "must" or not clause.text.startswith("由"):
            return False
        return frames.IN_CHARGE.search(clause.text, clause.parties.end) is not None

    def _waiting_party(self, act: Clause) -> tuple[str, ...]:
        """The party of a clause set off before the act: alone (各党总支，…), or meeting a condition (…的，)."""
        if _ITS_THING.match(act.text):
            # 发展的党员，其材料须…: the act is about what they have.
            return ()
        for clause in reversed(self.waiting):
            if clause.text.startswith(("确", "如", "因", "若")) and clause.text.endswith("的"):
                # 确因工作需要由学生担任的，…: a case, whoever appears in it.
                continue
            if clause.text.endswith("者"):
                # 票据缺项者，补齐: a case and not a party.
                return ()
            is_whole = _is_whole_party(clause)
            is_thing = frames.NOUN_PHRASE.search(clause.text) and not frames.CONDITION_END.search(clause.text)
            if not is_whole and is_thing and not clause.expressions:
                # 师生关注度高的事项，…: the party is part of what the clause is about.
                continue
            if clause.parties and (is_whole or clause.parties.is_certain or _is_own_case(clause, clause.parties)):
                return clause.parties.names
        return ()

    def _begin(
        self,
        start: int,
        clause: Clause,
        modality: Modality,
        timed: Timed | None,
        party: tuple[str, ...] = (),
        condition: str = "",
    ) -> None:
        who = party or self.turn or self.context.party or self.context.section or self.context.recipients
        if party and not party[0].startswith(UNNAMED):
            self.context.party = party
        act = clause.segment.start + max(clause.modal_end, clause.parties.end if clause.parties else 0)
        self.current = Draft(start, clause.segment.end, who, modality, timed, act, condition)
        self.current.doubts = self._doubts(clause, party)
        leads = clause.parties is not None and clause.parties.start <= 2
        self.current.predicate = clause.segment.start + (clause.parties.end if clause.parties and leads else 0)
        self.context.drafts.append(self.current)

    def _doubts(self, clause: Clause, party: tuple[str, ...]) -> set[Doubt]:
        """What this reading leans on beside the words of its own clause."""
        doubts: set[Doubt] = set()
        if clause.modality is None:
            doubts.add("no_modal_word" if clause.has_act else "no_act")
        if not party:
            if self.turn or self.context.party or self.context.section:
                doubts.add("party_inherited")
            elif not clause.is_plea:
                # 请报送…: whoever is written to is asked.
                doubts.add("party_from_recipients")
            if not clause.starts_with_act:
                doubts.add("thing_as_subject")
        if clause.names_rival or (clause.parties and not clause.parties.is_certain) or _is_no_plain_name(party):
            doubts.add("party_unsure")
        if len([e for e in clause.expressions if e.kind not in ("immediate", "prompt")]) > 1:
            doubts.add("several_times")
        if self.after_void:
            doubts.add("behind_statement")
        return doubts

    def _is_bare_duty(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
        """Whether a clause without a modal word assigns a duty: not the issuer but somebody acts, or a time binds."""
        if party and is_issuer(party, self.context.issuer):
            return False
        # 遗失的，出具书面说明: whom a condition meets is told what to do.
        on_condition = any(c.text.endswith(("的", "者")) for c in self.waiting) and clause.starts_with_act
        if self.is_description and not (on_condition or self.current or _is_assigned(clause, party, timed)):
            return False
        if party:
            return clause.has_act or (timed is not None and not _is_vague(clause, timed))
        if clause.text.startswith(_SUSPENDS) and timed is not None:
            # 即日起至12月8日，暂停聚集性活动
            return True
        if self.after_void:
            # 统计到12月31日为止，报表1月6日前交
            return timed is not None and timed.clause is clause and clause.has_act and _is_firm(timed)
        if self.context.is_addressed and clause.starts_with_act:
            return True
        if not clause.has_act:
            # 每周五开箱一次: a deadline or a repetition binds whatever the verb may be.
            return timed is not None and timed.clause is clause and _binds_alone(timed)
        return timed is not None or on_condition or frames.HANDED_IN_WITH.search(clause.text) is not None


def _immediate_trigger(clause: Clause) -> Trigger | None:
    """突发情况第一时间电话报告: what stands before 第一时间."""
    at = next((e.start for e in clause.expressions if e.kind == "immediate"), 0)
    words = clause.text[clause.parties.end if clause.parties and clause.parties.end <= at else 0 : at]
    words = _MODAL_TAIL.sub("", words)
    return Trigger(words, clause.segment.start) if 2 <= len(words) <= 16 else None


def _is_caption(clause: Clause) -> bool:
    """支部学习：, 对象：: a few words before a colon that are no party and name no label."""
    is_plain = clause.role in ("act", "void") and clause.modality is None and not clause.expressions
    return clause.segment.mark == "：" and is_plain and len(clause.text) <= 10 and clause.text not in _BARE_TIME_LABELS


def _is_no_plain_name(party: tuple[str, ...]) -> bool:
    """A name that says more than a name: 未完成学时的党员, 三“型”支部. Where it begins is a guess."""
    return any(_MORE_THAN_A_NAME.search(name) for name in party)


def _is_own_case(clause: Clause, party: Parties) -> bool:
    """流动党员确有困难的，…, 干部离开本市的，…: what the party itself does, not what befalls it (老同志病危的)."""
    if party.start > 2 or not clause.text.endswith("的") or clause.text.startswith("已", party.end):
        return False
    return clause.has_act or clause.text.startswith(_OWN_REASON, party.end)


def _is_whole_party(clause: Clause) -> bool:
    return clause.parties is not None and clause.parties.end >= len(clause.text) - 1


def _is_vague(clause: Clause, timed: Timed) -> bool:
    """护理支部预备期12月份满: no known verb, no sure name, and no more than a day."""
    has_sure_name = clause.parties is None or clause.parties.is_certain
    return timed.clause is clause and not has_sure_name and timed.expression.kind in ("on", "between")


def _is_assigned(clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether even among statements a bare one assigns a task: 由X…, or to somebody by a day of its own."""
    if clause.parties and clause.text.startswith("由", clause.parties.start - 1):
        return True
    return bool(party) and timed is not None and timed.expression.kind != "recurring"


def _is_firm(timed: Timed) -> bool:
    """A deadline, a counted length, 每季度至少一次 bind even behind a statement; 每周三授课 goes on with it."""
    expression = timed.expression
    if expression.kind == "recurring":
        return frames.HOW_OFTEN.search(timed.clause.text) is not None
    return expression.kind == "by" or expression.amount is not None


def _binds_alone(timed: Timed) -> bool:
    """Whether a time asks for something whatever the verb may be; 年底事情多 does not."""
    words = timed.clause.text[timed.expression.start : timed.expression.end]
    return timed.expression.kind == "recurring" or (
        timed.expression.kind == "by" and not words.endswith(("年底", "月底", "月末", "年末"))
    )


def _exceptions(words: str) -> tuple[str, ...]:
    found = frames.EXCEPT.match(words)
    return read_names(found["who"]) if found else ()


def _best(clause: Clause) -> Timed | None:
    """The time of a clause that says when its act is due."""
    if not clause.expressions:
        return None
    ranked = sorted(clause.expressions, key=_rank)
    return Timed(clause, ranked[0])


def _best_of(clauses: Sequence[Clause]) -> Timed | None:
    # 12月31日前未完成的，…: the time of a condition is not that of the duty.
    times = [timed for clause in clauses if not clause.text.endswith(("的", "者")) and (timed := _best(clause))]
    return min(times, key=lambda timed: _rank(timed.expression), default=None)


def _rank(expression: Expression) -> float:
    if expression.relation == "around":
        # 3月：学雷锋纪念日前后，…
        return 0.5
    if expression.kind == "relative" and expression.amount is None:
        return 8
    return _RANK[expression.kind]


def _prefer(own: Timed | None, waiting: Timed | None) -> Timed | None:
    if own is None or waiting is None:
        return own or waiting
    if own.expression.kind == "recurring" and waiting.expression.kind in ("by", "between"):
        # 5月底前，每周五报送进展: how long it goes on.
        return own
    return waiting if _rank(waiting.expression) < _rank(own.expression) else own


def as_deadline(expression: Expression) -> Expression:
    """Under 完成时限 a bare day is the last one."""
    if expression.kind == "on":
        return Expression(expression.start, expression.end, "by", last=expression.last or expression.first)
    return expression
