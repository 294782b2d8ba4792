"""Many words at once: from left to right, the longest at each place, none over another."""

from bulletin.checks.any_word import AnyWord

WORDS = AnyWord(["代写", "代写论文", "论文代发", "代发"])


def test_the_longest_word_counts() -> None:
    assert list(WORDS.places_in("可代写论文代发，也代写")) == [(1, "代写论文"), (5, "代发"), (9, "代写")]


def test_only_a_slice_is_looked_at() -> None:
    assert list(WORDS.places_in("代写论文代发", 1, 6)) == [(2, "论文代发")]
    assert list(WORDS.places_in("代写论文代发", 0, 3)) == [(0, "代写")]


def test_what_begins_in_another_word_is_not_told() -> None:
    words = AnyWord(["假证", "刷单"], but=["请假", "印刷", "刷单位"])
    assert list(words.places_in("请假证明交印刷单位，刷单位置，刷单")) == [(15, "刷单")]
    assert not words.is_in("提交请假证明")
    assert words.is_in("请假者办假证")
