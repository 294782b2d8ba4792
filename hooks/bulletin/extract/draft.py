"""What the reading of a paragraph makes and remembers: obligations in the making, and what later clauses lean on."""

from __future__ import annotations

from dataclasses import dataclass, field

from bulletin.extract.clause import Clause
from bulletin.extract.time.expression import Expression
from bulletin.obligation import Doubt, Modality
from bulletin.record import record


@record
class Timed:
    """An expression and the clause it stands in."""

    clause: Clause
    expression: Expression


@record
class Trigger:
    """What befalls somebody in a sentence, at `start` in the stretch: 发现泄密的，…; 突发情况立即报告."""

    words: str
    start: int


@dataclass
class Draft:
    """An obligation in the making: [start, end) in the stretch.

    `act` is where its verb begins, behind party and modal word; `predicate` where all but a leading party does. A
    labelled one (责任单位：…) names no act itself: it is what the sentence before it is about. `says` is what its
    clause says behind party and modal word, `trigger` what the sentence says has befallen before it, `topic` what the
    clause before it speaks of without binding anybody.
    With `is_by` the party is named with 由, with `is_signed` for no more than to sign or approve; with `is_aside` it
    stands beside a timed one and is no step to the next.
    """

    start: int
    end: int
    who: tuple[str, ...]
    modality: Modality
    timed: Timed | None
    act: int
    condition: str = ""
    words: str = ""
    says: str = ""
    topic: str = ""
    is_bare: bool = False
    is_by: bool = False
    is_signed: bool = False
    is_aside: bool = False
    before: Expression | None = None
    predicate: int = 0
    is_labelled: bool = False
    excepted: tuple[str, ...] = ()
    trigger: Trigger | None = None
    doubts: set[Doubt] = field(default_factory=set)

    def give_to(self, who: tuple[str, ...], end: int) -> None:
        """Words up to `end` say whose duty it is: 由X负责, （责任单位：X）."""
        self.who, self.end = who, end
        self.doubts -= {
            "party_inherited", "single_party", "party_from_afar", "party_from_recipients", "party_asked",
            "thing_as_subject",
        }  # fmt: skip


@dataclass
class Context:
    """What a paragraph has said so far that later clauses may lean on.

    With `is_asked` the paragraph is one of demands, so that bare acts are asked for as well. `greeted` are those whom a
    letter without 主送机关 greets. With `is_called_to` the first sentence only calls: 会前要做足功课。
    `party` is whose turn it is; with `is_party_near` the sentence being read, or the label of its paragraph, says so;
    `addressed` is the party of that label. With `is_span_above` the span is that of a line above the paragraph, with
    `is_span_of_deeds` only of what is plainly done there (宿管员清点家具), and of no rule. `held` is the span set off
    in front of all that a sentence asks for, and of what goes on with it behind a semicolon (`is_held_on`).
    """

    issuer: str
    recipients: tuple[str, ...]
    marker: str = ""
    section: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    greeted: tuple[str, ...] = ()
    is_called_to: bool = False
    is_party_near: bool = False
    is_addressed: bool = False
    addressed: tuple[str, ...] = ()
    is_asked: bool = False
    is_description: bool = False
    is_told_of: bool = False
    heading_span: Timed | None = None
    is_span_above: bool = False
    is_span_of_deeds: bool = False
    meeting: Timed | None = None
    void_span: Timed | None = None
    held: Timed | None = None
    is_held_on: bool = False
    drafts: list[Draft] = field(default_factory=list)

    def address(self, party: tuple[str, ...]) -> None:
        """宣传部：…: a label names a party, and all that follows it is theirs."""
        self.turn_to(party)
        self.is_addressed, self.addressed = True, party

    def turn_to(self, party: tuple[str, ...]) -> None:
        """The sentence being read names a party: what follows without one is theirs."""
        self.party, self.is_party_near = party, True
