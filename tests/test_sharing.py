"""Equal values are kept once; those that are only alike stay what they are."""

from bulletin.sharing import share


def test_of_equal_values_the_first_is_kept() -> None:
    first, second = tuple("各党总支 各支部".split()), tuple("各党总支 各支部".split())
    assert first is not second
    assert share(second) is share(first)
    assert share(int("100000")) is share(int("100000"))


def test_what_only_compares_equal_is_not_taken_for_the_same() -> None:
    assert [type(share(value)) for value in (1, True, 1.0)] == [int, bool, float]
