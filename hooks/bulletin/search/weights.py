"""How often tokens stand in the documents in, what each pair of Han weighs out when pinyin or a slip is guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_TITLE_WEIGHT = 10  # a pair in a title is worth as many as in ten bodies
_PAIR = re.compile("[\u4e00-\u9fff]{2}\\Z")


class Weights(Mapping[str, float]):
    """Pair of Han → its weight, told where it is asked for: an edit asks for few of a large bulletin's.

    `counts`: token → in how many documents it stands; `in_titles`: in how many titles.
    """

    def __init__(self, counts: Mapping[str, int], in_titles: Mapping[str, int]) -> None:
        self._counts, self._in_titles = counts, in_titles

    def __getitem__(self, pair: str) -> float:
        if not _PAIR.match(pair):
            raise KeyError(pair)
        return float(self._counts[pair] + _TITLE_WEIGHT * self._in_titles.get(pair, 0))

    def __iter__(self) -> Iterator[str]:
        return filter(_PAIR.match, self._counts)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def among(self, tokens: Iterable[str]) -> dict[str, float]:
        """Those of the tokens that are pairs of Han and stand anywhere, with their weights."""
        return {token: self[token] for token in tokens if token in self._counts and _PAIR.match(token)}
