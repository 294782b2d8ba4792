"""The words of a title in, its lines out: none broken inside a word, and together a 梯形 or a 菱形 (GB/T 9704, 7.3.1).

It knows no font: a Han character is one wide, a Latin letter or a figure 0.55.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

MOST = 20.0
"""How many characters of 2号 fit in a line of 156 mm; ours are 0.1 fewer than there are."""

_NO_START = "，。、；：？！）》〉」』】〕”’…—·的等"
_NO_END = "（《〈「『【〔“‘"
_CLOSING_OF = dict(zip("《〈「『“‘", "》〉」』”’", strict=True))
_WHOLE_QUOTE = 10.0  # a name in quotes that is no wider is not broken: “云溪先锋”
_LEAST = 4.0  # a shorter line in a title of several looks lost
_STEP = 2.0  # by how much the lines of a good 梯形 differ
_OUT_OF_SHAPE = 400.0
_SHORT = 60.0
_MORE_LINES = 25.0
_TRIED = 7  # so many numbers of lines, from the fewest
_CLAUSE_ENDS = "，；：。？！"
_INSIDE_CLAUSE = 60.0  # of a line that ends inside a clause, where there is more than one
_JOINING = "和与及暨或并"
_JOINS = 10.0  # of a line that ends in such a word, which had better begin the next one
_SUBTITLE = "——"
_FAR = float("inf")
_ROUNDING = 1e-6


def width_of(text: str) -> float:
    """How wide a text is, in Han characters."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)


def balance_title(words: Sequence[str], most: float = MOST) -> tuple[str, ...]:
    """The lines of a title, from the top; a word is broken only where it is wider than a whole line."""
    pieces = _pieces(words, most)
    if not pieces:
        return ()
    title = "".join(pieces)
    if width_of(title) <= most:
        return (title,)
    # A subtitle begins a line of its own, which is no part of the shape above it.
    subtitle = next((at for at, piece in enumerate(pieces) if at and piece.startswith(_SUBTITLE)), len(pieces))
    if subtitle < len(pieces) and title.count(_SUBTITLE) == 1:
        return balance_title(pieces[:subtitle], most) + balance_title(pieces[subtitle:], most)
    return _Balance(pieces, most).lines()


def fill_lines(words: Sequence[str], most: float) -> tuple[str, ...]:
    """The lines of a title in a list: each as full as words allow, and the last one no mere rest."""
    lines: list[list[str]] = [[]]
    for piece in _pieces(words, most):
        if lines[-1] and width_of("".join(lines[-1]) + piece) > most:
            lines.append([])
        lines[-1].append(piece)
    while len(lines) > 1 and len(lines[-2]) > 1 and width_of("".join(lines[-1])) < _LEAST:
        lines[-1].insert(0, lines[-2].pop())
    return tuple(map("".join, lines))


def _pieces(words: Sequence[str], most: float) -> list[str]:
    """What may not be broken: words with the marks that belong to them, cut only where they are wider than a line."""
    joined: list[str] = []
    for word in filter(None, words):
        is_led = word[0] in _NO_START and not word.startswith(_SUBTITLE)
        belongs = joined and (is_led or joined[-1][-1] in _NO_END)
        if belongs and len(_cut(joined[-1] + word, most)) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return [part for word in _quotes_whole(joined, most) for part in _cut(word, most)]


def _quotes_whole(words: Sequence[str], most: float) -> list[str]:
    """The same, with a short name in quotes in one piece, and what is glued to its ends."""
    whole: list[str] = []
    left = list(words)
    while left:
        taken = _length_of_quote(left, most)
        whole.append("".join(left[:taken]))
        del left[:taken]
    return whole


def _length_of_quote(words: Sequence[str], most: float) -> int:
    """How many words from the first on belong to the quote that begins in it, 1 where none does or it is long."""
    opened = next((at for at, char in enumerate(words[0]) if char in _CLOSING_OF), None)
    if opened is None:
        return 1
    closing, piece = _CLOSING_OF[words[0][opened]], ""
    for count, word in enumerate(words, 1):
        piece += word
        if width_of(piece) > most or width_of(piece[opened:]) > _WHOLE_QUOTE:
            return 1
        if closing in piece[opened:]:
            return count
    return 1


def _cut(word: str, most: float) -> list[str]:
    parts = [""]
    for char in word:
        # Of a run of letters each may be a wide one.
        if len(parts[-1]) + 1 > most * (1 if char.isupper() else 1.4) or width_of(parts[-1] + char) > most:
            parts.append("")
        parts[-1] += char
    return parts


def _cost_of_end(piece: str, has_clauses: bool) -> float:
    inside = _INSIDE_CLAUSE if has_clauses and piece[-1] not in _CLAUSE_ENDS else 0.0
    return inside + (_JOINS if piece in tuple(_JOINING) else 0.0)


@dataclass(frozen=True)
class _Choice:
    cost: float
    ends: tuple[int, ...]


class _Balance:
    """All ways to break a title, weighed: the best is that of the least cost."""

    def __init__(self, pieces: Sequence[str], most: float) -> None:
        self._pieces, self._most = pieces, most
        self._sums = [0.0]
        for piece in pieces:
            self._sums.append(self._sums[-1] + width_of(piece))
        has_clauses = any(piece[-1] in _CLAUSE_ENDS for piece in pieces[:-1])
        self._ends = [_cost_of_end(piece, has_clauses) for piece in pieces]
        self._best = cache(self._choose)

    def lines(self) -> tuple[str, ...]:
        fewest = int(-(-self._sums[-1] // self._most))
        choices: list[_Choice] = []
        for count in range(fewest, len(self._pieces) + 1):
            choice = self._best(0, 0.0, False, count)
            if choice.cost < _FAR:
                choices.append(_Choice(choice.cost + _MORE_LINES * (count - fewest), choice.ends))
            if len(choices) == _TRIED:
                break
        ends = min(choices, key=lambda choice: choice.cost).ends
        return tuple("".join(self._pieces[start:end]) for start, end in zip((0, *ends), ends, strict=False))

    def _choose(self, start: int, above: float, is_falling: bool, left: int) -> _Choice:
        """The best way to set the pieces from `start` in `left` lines below one that is `above` wide (0: none)."""
        if left == 0:
            return _Choice(0.0 if start == len(self._pieces) else _FAR, ())
        best = _Choice(_FAR, ())
        for end in range(start + 1, len(self._pieces) - left + 2):
            width = self._sums[end] - self._sums[start]
            if width > self._most + _ROUNDING:
                break
            cost = self._cost(above, width, is_falling)
            if left > 1:
                cost += self._ends[end - 1]
            rest = self._best(end, width, is_falling or width < above, left - 1)
            if cost + rest.cost < best.cost:
                best = _Choice(cost + rest.cost, (end, *rest.ends))
        return best

    def _cost(self, above: float, width: float, is_falling: bool) -> float:
        short = _SHORT if width < _LEAST else 0.0
        if above == 0.0:
            return short
        step = abs(width - above)
        # An hourglass grows again after it has shrunk; a 长方形 has lines of the same width.
        out_of_shape = _OUT_OF_SHAPE if (is_falling and width > above) or step < 0.5 else 0.0
        return short + out_of_shape + (step - _STEP) ** 2
