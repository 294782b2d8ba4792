"""The words that people mistake for one another can be put in each other's place."""

from itertools import combinations

from bulletin.search.fold import fold
from bulletin.search.slips import SLIPS


def test_each_is_two_words_of_one_length() -> None:
    pairs = [slip.split(" ") for slip in SLIPS]
    assert all(len(pair) == 2 and len(pair[0]) == len(pair[1]) and pair[0] != pair[1] for pair in pairs)


def test_none_is_told_twice() -> None:
    assert all({*one.split()} != {*other.split()} for one, other in combinations(SLIPS, 2))


def test_both_are_as_the_search_compares_them() -> None:
    assert [slip for slip in SLIPS if fold(slip) != slip] == []
