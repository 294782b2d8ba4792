"""What is known of a clause before the part it plays is, and the parts there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bulletin.extract.modal import Modal
from bulletin.extract.party import Parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.record import record

Role = Literal["act", "adverbial", "void", "measure", "label"]
"""An act binds or goes on with one; an adverbial (time, condition, topic, bare party) belongs to what follows; a
measure (不少于8学时) to nothing; a void one (past, result, plan) binds nobody; a label (责任单位：) names the next."""


@record
class Reading:
    """What is known of a clause before its role is; `opening_end` is where the party that opens it ends, else 0."""

    view: View
    subject: Parties | None
    modal: Modal | None
    expressions: Sequence[Expression]
    has_act: bool
    words: str
    opening_end: int = 0

    @property
    def binds(self) -> bool:
        return self.modal is not None and self.modal.binds
