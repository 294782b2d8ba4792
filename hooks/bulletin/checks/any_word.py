"""Many words in, a finder out that tells where any of them stands in a text, at once in compiled code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind


class AnyWord:
    """Finds words that do not overlap, from left to right, the longest one at each place."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._find = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes

    def places_in(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str]]:
        """Each word in [start, end) of the text, and where it begins."""
        for number, at, _ in self._find(text[start:end] if start or end is not None else text):
            yield start + at, self._words[number]

    def is_in(self, text: str) -> bool:
        """Whether any of them stands in the text."""
        return bool(self._find(text))

    def lines_in(self, text: str, below: int = 0) -> Iterator[tuple[int, int]]:
        """`lines_at` the places of any of them."""
        return lines_at((at for at, _ in self.places_in(text)), text, below)


def lines_at(places: Iterable[int], text: str, below: int = 0) -> Iterator[tuple[int, int]]:
    """Where the lines of rising places begin and end, each with so many lines `below` it; those that overlap as one.

    A pattern that reaches no farther than its line is looked for there alone: most texts have but one with a sign.
    """
    start = end = line_end = -1
    for at in places:
        if at < line_end:
            continue
        line = text.rfind("\n", 0, at) + 1
        if line > end:
            if end >= 0:
                yield start, end
            start = line
        end = line_end = _line_end(text, at)
        for _ in range(below):
            end = _line_end(text, end + 1)
    if end >= 0:
        yield start, end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
