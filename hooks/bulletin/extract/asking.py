"""Ordered questions and many things to ask them about in, for each thing the first answer out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


class Question(NamedTuple, Generic[_Thing, _Answer]):
    """`ask` gives an answer, or None where it knows none.

    `signs` are what the words of a thing must hold for an answer: asking is dearer than looking. They may only save
    work and never decide: without them the answers are the same.
    """

    ask: Callable[[_Thing], _Answer | None]
    signs: re.Pattern[str] | None = None


def first_answers(
    questions: Sequence[Question[_Thing, _Answer]], things: Sequence[_Thing], words: Sequence[str]
) -> list[_Answer | None]:
    """What the first question that knows says of each thing; its words stand beside it.

    One question is asked about all things before the next one is: its patterns and its code then stay at hand.
    """
    answers: list[_Answer | None] = [None] * len(things)
    open_ones: Sequence[int] = range(len(things))
    for ask, signs in questions:
        knows = False
        for number in open_ones if signs is None else [n for n in open_ones if signs.search(words[n])]:
            answer = ask(things[number])
            if answer is not None:
                answers[number] = answer
                knows = True
        if knows:
            open_ones = [number for number in open_ones if answers[number] is None]
    return answers
