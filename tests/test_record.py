"""A record is what its values are: equal, a key, copied and kept by them."""

import pickle
from dataclasses import replace

from bulletin.obligation import Obligation, Timing
from bulletin.record import record


@record
class Pair:
    """Two values, the second with a default."""

    first: str
    second: tuple[int, ...] = ()


def test_records_of_equal_values_are_one_key() -> None:
    assert Pair("a", (1,)) == Pair(second=(1,), first="a") != Pair("a")
    assert len({Pair("a"), Pair("a", ()), Pair("b")}) == 2


def test_a_copy_with_another_value_leaves_the_first_as_it_was() -> None:
    given = Pair("a", (1,))
    assert replace(given, first="b") == Pair("b", (1,))
    assert given == Pair("a", (1,))


def test_what_is_kept_comes_back_equal() -> None:
    timing = Timing("by", "3月5日前", due="2026-03-05")
    duty = Obligation("1", ("各党总支",), "must", "报送", 0, 2, (0, 2), "报送", timing)
    for given in (Pair("a", (1, 2)), duty):
        assert pickle.loads(pickle.dumps(given, pickle.HIGHEST_PROTOCOL)) == given
