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

    `signs` are what the words of a thing must hold for an answer, one word or a pattern, and of `frames` one must be
    found in them: asking is dearer than looking. They may only save work and never decide: without them the answers are
    the same. `cases` are those in which it is asked, None all.
    """

    ask: Callable[[_Thing], _Answer | None]
    signs: str | re.Pattern[str] | None = None
    frames: tuple[re.Pattern[str], ...] = ()
    cases: AbstractSet[int] | None = None


class Questions(Generic[_Thing, _Answer]):
    """Questions in the order in which they are asked."""

    def __init__(self, questions: Sequence[Question[_Thing, _Answer]]) -> None:
        self._questions = questions
        self._lookout = Lookout([each.frames for each in questions])

    def first_answers(
        self, things: Sequence[_Thing], words: Sequence[str], cases: Sequence[int] = ()
    ) -> list[_Answer | None]:
        """What the first question that knows says of each thing; its words stand beside it, and its case.

        One question is asked about all things before the next one is: its patterns and its code then stay at hand.
        """
        answers: list[_Answer | None] = [None] * len(things)
        open_ones: Sequence[int] = range(len(things))
        for (ask, signs, _, fitting), seen in zip(self._questions, self._lookout.look(words), strict=True):
            numbers = open_ones if seen is None else [number for number in seen if answers[number] is None]
            if fitting is not None:
                numbers = [number for number in numbers if cases[number] in fitting]
            if isinstance(signs, str):
                numbers = [number for number in numbers if signs in words[number]]
            elif signs is not None:
                search = signs.search
                numbers = [number for number in numbers if search(words[number])]
            knows = False
            for number in numbers:
                answer = ask(things[number])
                if answer is not None:
                    answers[number] = answer
                    knows = True
            if knows:
                open_ones = [number for number in open_ones if answers[number] is None]
        return answers
