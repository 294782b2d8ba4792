"""Many words at once: from left to right, the longest at each place, none over another; and the lines they stand in."""

from bulletin.checks.any_word import AnyWord
from hypothesis import given
from hypothesis import strategies as st

WORDS = AnyWord(["代写", "代写论文", "论文代发", "代发"])


def test_the_longest_word_counts() -> None:
    assert list(WORDS.places_in("可代写论文代发，也代写")) == [(1, "代写论文"), (5, "代发"), (9, "代写")]


def test_only_a_slice_is_looked_at() -> None:
    assert list(WORDS.places_in("代写论文代发", 1, 6)) == [(2, "论文代发")]
    assert list(WORDS.places_in("代写论文代发", 0, 3)) == [(0, "代写")]


@given(st.text(alphabet="甲乙丙丁\n", max_size=60), st.integers(0, 2))
def test_just_the_lines_with_a_word_are_told_and_those_below(text: str, below: int) -> None:
    lines = text.split("\n")
    wanted = {
        number + step
        for number, line in enumerate(lines)
        if ("甲乙" in line or "丙" in line)
        for step in range(below + 1)
        if number + step < len(lines)
    }
    told: set[int] = set()
    last = -1
    for start, end in AnyWord(["甲乙", "丙"]).lines_in(text, below):
        assert last < start <= end
        numbers = set(range(text.count("\n", 0, start), text.count("\n", 0, end) + 1))
        assert text[start:end] == "\n".join(lines[number] for number in sorted(numbers))
        assert told.isdisjoint(numbers)
        told |= numbers
        last = end
    assert told == wanted
