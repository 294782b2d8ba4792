"""Many words at once: from left to right, the longest at each place, none over another."""

from bulletin.checks.any_word import AnyWord

WORDS = AnyWord(["代写", "代写论文", "论文代发", "代发"])


def test_the_longest_word_counts() -> None:
    assert list(WORDS.places_in("可代写论文代发，也代写")) == [(1, "代写论文"), (5, "代发"), (9, "代写")]


def test_only_a_slice_is_looked_at() -> None:
    assert list(WORDS.places_in("代写论文代发", 1, 6)) == [(2, "论文代发")]
    assert list(WORDS.places_in("代写论文代发", 0, 3)) == [(0, "代写")]
