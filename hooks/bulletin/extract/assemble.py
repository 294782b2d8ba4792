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
from bulletin.extract.party import read_names
from bulletin.extract.time.expression import Expression
from bulletin.extract.words import frames
from bulletin.extract.words.parties import UNNAMED
from bulletin.obligation import Doubt, Modality

# Which of several times in one clause says when: the more exact.
_RANK = {"by": 0, "between": 1, "on": 2, "from": 3, "recurring": 4, "relative": 5, "immediate": 6, "prompt": 7}
# 要严守纪律。, 一要压实责任。: a call of a few words that only announces what follows.
_CALL = re.compile(r"要[^，]{2,9}$")
_EXCEPT = re.compile(r"除(?P<who>[^，除]{2,40}?)(?:以|之)?外")
_COUNTED_CALL = re.compile(r"[一二三四五六七八九]要[^，]{2,9}$")


class Timed(NamedTuple):
    """An expression and the clause it stands in."""

    clause: Clause
    expression: Expression


@dataclass
class Draft:
    """An obligation in the making: [start, end) in the stretch.

    `act` is where its verb begins, behind party and modal word; `predicate` where all but a leading party does. A
    labelled one (责任单位：…) names no act itself: it is what the sentence before it is about.
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
    doubts: set[Doubt] = field(default_factory=set)


@dataclass
class Context:
    """What a paragraph has said so far that later clauses may lean on."""

    issuer: str
    recipients: tuple[str, ...]
    is_numbered: bool = False
    section: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    drafts: list[Draft] = field(default_factory=list)


def assemble(sentences: Sequence[Sequence[Clause]], context: Context) -> list[Draft]:
    """The obligations of one paragraph, in order. `context` is used up: it belongs to this paragraph."""
    for number, sentence in enumerate(sentences):
        has_more = number + 1 < len(sentences)
        if has_more and number == 0 and context.is_numbered and _is_run_in_heading(sentence):
            continue
        if has_more and len(sentence) == 1 and _COUNTED_CALL.match(sentence[0].text):
            continue
        _Sentence(context).read(sentence)
    return context.drafts


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
        for clause in clauses:
            self._take(clause)

    def _take(self, clause: Clause) -> None:
        if clause.role == "label":
            self.waiting.append(clause)
        elif self.waiting and self.waiting[-1].role == "label":
            self._take_labelled(clause)
        elif clause.role == "adverbial":
            self.waiting.append(clause)
        elif clause.role == "void":
            self.waiting, self.current, self.after_void = [], None, True
        elif clause.role == "act":
            self._take_act(clause)
        elif self.current and self.current.timed is None and (how_often := _best(clause)):
            # …讲党课，每学期不少于两次: the measure tells how often.
            self.current.timed, self.current.end = how_often, clause.segment.end

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
            if last and last.timed is None and label.segment.start - last.end <= 2:
                last.end, last.timed = clause.segment.end, timed
            else:
                self._begin(label.segment.start, clause, "must", timed)
        self.waiting = []

    def _take_act(self, clause: Clause) -> None:
        own = _best(clause)
        waiting = _best_of(self.waiting)
        timed = _prefer(own, waiting)
        party = clause.parties.names if clause.parties else self._waiting_party()
        condition = next((c.text for c in reversed(self.waiting) if not c.expressions), "")
        waiting_modality = next((c.modality for c in reversed(self.waiting) if c.modality and not c.is_weak), None)
        modality: Modality | None = clause.modality or waiting_modality
        if modality is None or clause.is_weak:
            if not self._is_bare_duty(clause, party, timed):
                if self.current and not party and timed is None and (clause.has_act or modality):
                    self.current.end = clause.segment.end
                    self.waiting = []
                    return
                if clause.parties is None and not clause.has_act:
                    self.waiting = []
                    return
                self.waiting, self.current = [], None
                return
            modality = modality or "must"
        if self.current and not party and timed is None and modality == self.current.modality:
            self.current.end = clause.segment.end
            self.waiting = []
            return
        if self._completes(clause, party, timed):
            assert self.current is not None
            self.current.timed, self.current.end = timed, clause.segment.end
            self.waiting = []
            return
        start = self.waiting[0].segment.start if self.waiting else clause.segment.start
        self._begin(start, clause, modality, timed, party, condition)
        if self.current:
            self.current.is_bare = clause.modality is None
            self.current.before = waiting.expression if waiting else None
            self.current.excepted = next((names for c in self.waiting if (names := _exceptions(c.text))), ())
        self.waiting = []

    def _completes(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
        """各系党总支摸排，1月15日前拿出名单: an untimed step that only prepares the timed one is one duty with it."""
        if self.current is None or self.current.timed is not None or party or timed is None:
            return False
        is_bare = clause.modality is None and self.current.modality == "must"
        return is_bare and timed.clause is clause and not clause.text.startswith("并")

    def _waiting_party(self) -> tuple[str, ...]:
        """The party of a clause set off before the act: alone (各党总支，…), or meeting a condition (…的，)."""
        for clause in reversed(self.waiting):
            if clause.text.startswith(("确", "如", "因", "若")) and clause.text.endswith("的"):
                # 确因工作需要由学生担任的，…: a case, whoever appears in it.
                continue
            if clause.text.endswith("者"):
                # 票据缺项者，补齐: a case and not a party.
                return ()
            is_whole = clause.parties is not None and clause.parties.end >= len(clause.text) - 1
            is_thing = frames.NOUN_PHRASE.search(clause.text) and not frames.CONDITION_END.search(clause.text)
            if not is_whole and is_thing and not clause.expressions:
                # 师生关注度高的事项，…: the party is part of what the clause is about.
                continue
            if clause.parties and (is_whole or clause.parties.is_certain):
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
        who = party or self.context.party or self.context.section or self.context.recipients
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
            if self.context.party or self.context.section:
                doubts.add("party_inherited")
            elif not clause.is_plea:
                # 请报送…: whoever is written to is asked.
                doubts.add("party_from_recipients")
            if not clause.starts_with_act:
                doubts.add("thing_as_subject")
        if clause.parties and not clause.parties.is_certain:
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
        if party:
            return clause.has_act or timed is not None
        if self.after_void:
            return False
        if not clause.has_act:
            # 每周五开箱一次: a deadline or a repetition binds whatever the verb may be.
            return timed is not None and timed.clause is clause and timed.expression.kind in ("by", "recurring")
        # 遗失的，出具书面说明: whom a condition meets is told what to do.
        on_condition = any(c.text.endswith(("的", "者")) for c in self.waiting) and clause.starts_with_act
        return timed is not None or on_condition or frames.HANDED_IN_WITH.search(clause.text) is not None


def _exceptions(words: str) -> tuple[str, ...]:
    """除外国语学院党总支外，…"""
    found = _EXCEPT.fullmatch(words)
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
    if expression.kind == "relative" and expression.amount is None:
        return 8
    return _RANK[expression.kind]


def _prefer(own: Timed | None, waiting: Timed | None) -> Timed | None:
    if own is None or waiting is None:
        return own or waiting
    return waiting if _rank(waiting.expression) < _rank(own.expression) else own


def as_deadline(expression: Expression) -> Expression:
    """Under 完成时限 a bare day is the last one."""
    if expression.kind == "on":
        return Expression(expression.start, expression.end, "by", last=expression.last or expression.first)
    return expression
