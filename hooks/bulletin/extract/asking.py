"""Ordered questions and many things to ask them about in, for each thing the first answer out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Generic, NamedTuple, TypeVar

from bulletin.extract.lookout import Lookout

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


class Question(NamedTuple, Generic[_Thing, _Answer]):
    """`ask` gives an answer, or None where it knows none.

    `signs` are what the words of a thing must hold for an answer, and of `frames` one must be found in them: asking is
    dearer than looking. They may only save work and never decide: without them the answers are the same. `cases` are
    those in which it is asked.
    """

    ask: Callable[[_Thing], _Answer | None]
    signs: re.Pattern[str] | None = None
    frames: tuple[re.Pattern[str], ...] = ()
    cases: AbstractSet[int] = frozenset({0})


class Questions(Generic[_Thing, _Answer]):
    """Questions in the order in which they are asked."""

    def __init__(self, questions: Sequence[Question[_Thing, _Answer]]) -> None:
        self._questions = questions
        self._lookout = Lookout([each.frames or ((each.signs,) if each.signs else ()) for each in questions])

    def first_answers(
        self, things: Sequence[_Thing], words: Sequence[str], cases: Sequence[int] | None = None
    ) -> list[_Answer | None]:
        """What the first question that knows says of each thing; its words stand beside it, and its case.

        One question is asked about all things before the next one is: its patterns and its code then stay at hand.
        """
        answers: list[_Answer | None] = [None] * len(things)
        all_numbers, cases = range(len(things)), cases or [0] * len(things)
        for (ask, signs, _, fitting), seen in zip(self._questions, self._lookout.look(words), strict=True):
            for number in all_numbers if seen is None else seen:
                if cases[number] not in fitting or answers[number] is not None:
                    continue
                if signs is None or signs.search(words[number]):
                    answers[number] = ask(things[number])
        return answers
