"""Some patterns and many texts in, for each pattern the texts out in which it may be found: all looked for at once.

Most patterns stand in few of the clauses of a notice, and asking each clause about each of them would be most of the
work. One automaton, in compiled code, goes once over all clauses instead and looks for the words of all patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from bulletin.sure_words import EDGE, sure_words


class Lookout:
    """What is looked for: several times some patterns, of which one is to be found. It only saves work."""

    def __init__(self, wanted: Sequence[Sequence[re.Pattern[str]]]) -> None:
        self._patterns = wanted

    @cached_property
    def _words(self) -> list[frozenset[str] | None]:
        # At the first look and not before: a run that has no notice to read need not know.
        return [_rare_words(patterns) for patterns in self._patterns]

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        numbers: dict[str, list[int]] = {}
        for number, words in enumerate(self._words):
            for word in words or ():
                numbers.setdefault(word, []).append(number)
        return numbers

    @cached_property
    def _wanted(self) -> list[list[int]]:
        return list(self._numbers.values())

    @cached_property
    def _find(self) -> Callable[..., list[tuple[int, int, int]]]:
        found = AhoCorasick(
            list(self._numbers), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        return found.find_matches_as_indexes

    def look(self, texts: Sequence[str]) -> list[list[int] | None]:
        """The numbers of the texts in which each may be found, in order; None where it may be in any of them."""
        seen: list[list[int] | None] = [None if words is None else [] for words in self._words]
        if not self._wanted or not texts:
            return seen
        ends = list(accumulate([len(text) + 1 for text in texts]))
        text = 0
        # They come in the order of their ends.
        for word, _, end in self._find(f"{EDGE}{EDGE.join(texts)}{EDGE}", overlapping=True):
            while ends[text] < end - 1:
                text += 1
            for number in self._wanted[word]:
                numbers = seen[number]
                if numbers is not None and (not numbers or numbers[-1] != text):
                    numbers.append(text)
        return seen


def _rare_words(patterns: Sequence[re.Pattern[str]]) -> frozenset[str] | None:
    """The words of the patterns, None where it does not pay to look for them: characters stand in all clauses."""
    told = [sure_words(pattern) for pattern in patterns]
    known = [words for words in told if words]
    words = frozenset[str]().union(*known)
    is_rare = sum(len(word) > 1 for word in words) * 2 > len(words)
    return words if len(known) == len(told) and is_rare else None
