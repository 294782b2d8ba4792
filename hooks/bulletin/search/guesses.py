"""Pairs of characters in, the two tables by which a browser guesses at a query out: by pinyin, and by neighbours.

Of the tables that were made of the last pairs only those entries are made anew that hang on a pair with another weight.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.search.neighbours import neighbour_table
from bulletin.search.pinyin import Dictionary, first_letters, pinyin_table, sounding_pairs
from bulletin.search.shards import Shards, change_shards, cut_shards

_MOST_CHANGED = 2000
"""Pairs; with more of them nearly every entry is another."""


@dataclass(frozen=True)
class Guesses:
    """The tables; under each key of `pinyin` its pairs, one behind the other; the characters of all pairs, sorted."""

    pairs: Mapping[str, str]
    characters: str
    pinyin: Shards
    neighbours: Shards


def make_guesses(weights: Mapping[str, float], dictionary: Dictionary) -> Guesses:
    """The tables of these pairs of Han."""
    sounding = sounding_pairs(weights, dictionary)
    pairs = {letters: "".join(sorted({pair for pair, _ in entries})) for letters, entries in sounding.items()}
    return Guesses(
        pairs,
        _characters_of(weights),
        cut_shards(pinyin_table(sounding, weights).items()),
        cut_shards(neighbour_table(weights).items()),
    )


def change_guesses(
    guesses: Guesses, weights: Mapping[str, float], changed: Collection[str], dictionary: Dictionary
) -> Guesses:
    """The tables of pairs of which those of `changed` at most have another weight, or came or went."""
    if len(changed) > _MOST_CHANGED:
        return make_guesses(weights, dictionary)
    pairs = dict(guesses.pairs)
    touched: set[str] = set()
    for pair in changed:
        for letters in first_letters(pair, dictionary):
            touched.add(letters)
            known = {*_pairs_of(pairs.get(letters, ""))} - {pair}
            pairs[letters] = "".join(sorted(known | {pair} if pair in weights else known))
    characters = {character for pair in changed for character in pair}
    sounding = {pair for letters in touched for pair in _pairs_of(pairs[letters])}
    beside = {pair: weights[pair] for pair in weights if not characters.isdisjoint(pair)}
    is_there = all(pair in weights for pair in changed) and characters.issubset(guesses.characters)
    return Guesses(
        pairs,
        guesses.characters if is_there else _characters_of(weights),
        _changed(guesses.pinyin, touched, pinyin_table(sounding_pairs(sounding, dictionary), weights))
        or cut_shards(pinyin_table(sounding_pairs(weights, dictionary), weights).items()),
        _changed(guesses.neighbours, characters, neighbour_table(beside))
        or cut_shards(neighbour_table(weights).items()),
    )


def _characters_of(pairs: Iterable[str]) -> str:
    return "".join(sorted({character for pair in pairs for character in pair}))


def _pairs_of(joined: str) -> Iterator[str]:
    return (joined[at : at + 2] for at in range(0, len(joined), 2))


def _changed(shards: Shards, keys: set[str], table: Mapping[str, object]) -> Shards | None:
    """The shards with other entries under these keys, those of `table` or none; None where all must be cut anew."""
    return change_shards(shards, {key: table.get(key) for key in sorted(keys)})
