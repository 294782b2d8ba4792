"""The tables by which a query is guessed at are the same whether all is made anew or what has changed."""

import random

import pytest
from bulletin.search.guesses import change_guesses, make_guesses
from bulletin.search.pinyin import read_dictionary

HAN = "党委支部书记单位行长重要求报送乐音都城率领会计银行调研处分参差"


def weigh(chance: random.Random, weights: dict[str, float]) -> dict[str, float]:
    """The weights after somebody has edited a few texts: pairs come, go, and become rarer or commoner."""
    changed = dict(weights)
    for _ in range(chance.randint(0, 12)):
        pair = "".join(chance.choices(HAN, k=2))
        if chance.random() < 0.4:
            changed.pop(pair, None)
        else:
            changed[pair] = float(chance.choice([1, 2, 3, 40, 500]))
    return changed


@pytest.mark.parametrize("seed", range(20))
def test_what_is_changed_is_what_would_be_made_anew(seed: int) -> None:
    chance = random.Random(seed)
    weights: dict[str, float] = {}
    for _ in range(40):
        weights = weigh(chance, weights)
    guesses = make_guesses(weights, read_dictionary())
    for _ in range(10):
        before, weights = weights, weigh(chance, weights)
        changed = {pair for pair, _ in before.items() ^ weights.items()}
        guesses = change_guesses(guesses, weights, changed | {"支部"}, read_dictionary())
        anew = make_guesses(dict(sorted(weights.items())), read_dictionary())
        assert (guesses.pinyin, guesses.neighbours) == (anew.pinyin, anew.neighbours)
        assert {key: pairs for key, pairs in guesses.pairs.items() if pairs} == anew.pairs
