"""What a sentence has told so far: the clauses that wait for their act, and the duty that may still go on."""

from __future__ import annotations

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Context, Draft, Timed, Trigger
from bulletin.extract.told_spans import ToldSpans
from bulletin.obligation import Doubt


class Course:
    """How far the reading of one sentence has come. The rooms that read its clauses tell one another by it."""

    def __init__(self, context: Context, spans: ToldSpans) -> None:
        self.context = context
        self.spans = spans
        self.known = len(context.drafts)  # how many obligations the sentences before it have
        self.waiting: list[Clause] = []
        self.current: Draft | None = None
        self.beside: list[Draft] = []  # those begun in front of the act that they share with what stands behind them
        self.after_void = False
        self.after_permission = False  # whether the clause before allows something
        self.turn: tuple[str, ...] = ()
        self.previous = ""  # what the clause before says of its party
        self.ahead = ""  # the same of the clause before those that wait
        self.tellers: tuple[str, ...] = ()  # who is to tell others what they have to do: 请各学院通知学生，务必…
        self.topic = ""  # what the clause before speaks of without binding anybody: 动火作业，须提前2天…
        self.is_turn_unsure = False
        self.is_rival_near = False  # whether a clause since the last duty names a party that was not read as acting
        self.trigger: Trigger | None = None
        self.doubts_ahead: set[Doubt] = set()  # those about the duty that is still to be begun
        self.lent: Timed | None = None  # the span that another paragraph told and a clause here names
        self.is_held_over = False  # whether it goes on, behind a semicolon, with the sentence before it
        self.is_relayed = False  # whether somebody else is told what follows: …，要求学生按时就寝，禁止喧哗
        self.is_issuers = False  # whether the issuer acts, so that what follows without a party is its own as well
        self.is_telling = False  # whether it opens like one that tells how things are
        self.is_description = context.is_description
        context.is_party_near = context.is_addressed
        context.party = context.addressed or context.party

    def labelled(self) -> Draft | None:
        """The duty named last, where a label named it and its time is still to come."""
        last = self.context.drafts[-1] if self.context.drafts else None
        return last if last and last.is_labelled and last.timed is None else None

    def take_waiting(self, act: Clause) -> None:
        """What waits has found its act, and those have as well that share it.

        各党总支须于3月1日前、各直属党支部须于3月2日前报送总结: what the first is to do stands behind the last, and what
        follows it is for both.
        """
        for begun in self.beside:
            begun.end = act.segment.end
        if self.beside and self.current and not self.turn:
            row = (*self.beside, self.current)
            self.context.turn_to(tuple(dict.fromkeys(name for draft in row for name in draft.who)))
        self.waiting, self.beside = [], []

    def take_back(self) -> None:
        """…应于5月底前提交，至今未提交: the sentence tells of a duty that was not done."""
        if self.current is not None and self.current is self.context.drafts[-1]:
            self.context.drafts.pop()

    def last_limit(self) -> Timed | None:
        """What 同期 or 完成时间同上 means: the limit set last in the paragraph."""
        limits = (draft.timed for draft in reversed(self.context.drafts) if draft.timed)
        return next((timed for timed in limits if timed.expression.kind in ("by", "on", "between")), None)
