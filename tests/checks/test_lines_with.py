"""Where the lines with words begin and end."""

from __future__ import annotations

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import lines_with
from hypothesis import given
from hypothesis import strategies as st


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
    for start, end in lines_with(AnyWord(["甲乙", "丙"]), text, below):
        assert last < start <= end
        numbers = set(range(text.count("\n", 0, start), text.count("\n", 0, end) + 1))
        assert text[start:end] == "\n".join(lines[number] for number in sorted(numbers))
        assert told.isdisjoint(numbers)
        told |= numbers
        last = end
    assert told == wanted
