"""Sentences that are written in the characters of shops and not in those of offices: for trades that no list knows.

货, 秒, 卖, 稳 weigh for a shop, 党, 各, 据, 织 for an office; a table has the weights. It is a guess, and told as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import repeat

from bulletin.checks.hijack.words import read_shapes
from bulletin.checks.personal.person import surnames
from bulletin.late_pattern import late

_STRONG = 4
_LEAST = 24
"""Of the sum of the weights of the characters of a sentence, each counted once."""
_SHORTEST = 8
_LEAST_EACH = 1.0
_RUN = late("[\u4e00-\u9fff]+")
_LONGEST_NAME = 4
_FEWEST_NAMES = 3


@cache
def _weights() -> dict[str, int]:
    return {one: int(weight) for weight, row in read_shapes("characters") for one in row}


@cache
def _strong_thrice() -> re.Pattern[str]:
    """Three characters of much weight not far from each other: nearly no sentence of an office has them."""
    strong = "".join(one for one, weight in _weights().items() if weight >= _STRONG)
    return late(f"[{strong}](?:[^。！？!?；;\n|]{{0,8}}[{strong}]){{2}}")


def places_of_selling(text: str) -> Iterator[int]:
    """Where sentences may be such; their weight tells."""
    return (found.start() for found in _strong_thrice().finditer(text))


def selling_weight(words: str) -> int:
    """The sum of the weights of the characters of some words, each counted once."""
    return sum(map(_weights().get, set(words), repeat(0)))


def sells(words: str) -> bool:
    """Whether a sentence is of a shop by the weight of its characters alone; a list of names has many of them."""
    weight = selling_weight(words)
    if weight < _LEAST or names_people(words):
        return False
    return weight >= _LEAST_EACH * max(_SHORTEST, len({one for one in words if "\u4e00" <= one <= "\u9fff"}))


def names_people(words: str) -> bool:
    """Whether half of what stands between the marks could be a person's name: 王丽、黄美英、龙海."""
    runs = _RUN.findall(words)
    names = [run for run in runs if len(run) <= _LONGEST_NAME and run.startswith(surnames())]
    return len(names) >= _FEWEST_NAMES and 2 * len(names) >= len(runs)
