"""Pairs of characters in, the two tables by which a browser guesses at a query out: by pinyin, and by neighbours.

Of the tables that were made of the last pairs only those entries are made anew that hang on a pair with another weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin.search.neighbours import neighbour_table
from bulletin.search.pinyin import Dictionary, first_letters, pinyin_table, sounding_pairs
from bulletin.search.shards import Shards, change_shards, cut_shards

_MOST_CHANGED = 2000
"""Pairs; with more of them nearly every entry is another."""


@dataclass(frozen=True)
class Guesses:
    """The tables, the weights of the pairs that they were made from, and the pairs under each key of `pinyin`."""

    weights: Mapping[str, float]
    pairs: Mapping[str, frozenset[str]]
    pinyin: Shards
    neighbours: Shards


def make_guesses(weights: Mapping[str, float], dictionary: Dictionary, before: Guesses | None = None) -> Guesses:
    """The tables of these pairs of Han; `before` are those of the last ones."""
    if before is not None:
        changed = {pair for pair, _ in weights.items() ^ before.weights.items()}
        if not changed:
            return before
        if len(changed) <= _MOST_CHANGED:
            return _change(weights, changed, dictionary, before)
    sounding = sounding_pairs(weights, dictionary)
    pairs = {letters: frozenset(pair for pair, _ in entries) for letters, entries in sounding.items()}
    return Guesses(
        weights,
        pairs,
        cut_shards(pinyin_table(sounding, weights).items()),
        cut_shards(neighbour_table(weights).items()),
    )


def _change(weights: Mapping[str, float], changed: Iterable[str], dictionary: Dictionary, before: Guesses) -> Guesses:
    pairs = dict(before.pairs)
    touched: set[str] = set()
    for pair in changed:
        for letters in first_letters(pair, dictionary):
            touched.add(letters)
            others = pairs.get(letters, frozenset()) - {pair}
            pairs[letters] = others | {pair} if pair in weights else others
    characters = {character for pair in changed for character in pair}
    sounding = {pair for letters in touched for pair in pairs[letters]}
    beside = {pair: weight for pair, weight in weights.items() if not characters.isdisjoint(pair)}
    return Guesses(
        weights,
        pairs,
        _changed(before.pinyin, touched, pinyin_table(sounding_pairs(sounding, dictionary), weights))
        or cut_shards(pinyin_table(sounding_pairs(weights, dictionary), weights).items()),
        _changed(before.neighbours, characters, neighbour_table(beside))
        or cut_shards(neighbour_table(weights).items()),
    )


def _changed(shards: Shards, keys: set[str], table: Mapping[str, object]) -> Shards | None:
    """The shards with other entries under these keys, those of `table` or none; None where all must be cut anew."""
    return change_shards(shards, {key: table.get(key) for key in sorted(keys)})
