"""What is looked for at once is found wherever a pattern is: the words that a pattern tells stand in all it matches."""

import re
from itertools import chain

import pytest
from bulletin.extract.lookout import Lookout
from bulletin.extract.segment import split_sentences
from bulletin.extract.time import event, scan
from bulletin.extract.words import frames, services, telling
from bulletin.late_pattern import CompiledPattern, LatePattern
from bulletin.sure_words import EDGE, sure_words
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_corpus import CORPORA, read_corpus

PATTERNS = [
    pattern
    for module in (frames, services, telling, event, scan)
    for pattern in vars(module).values()
    if isinstance(pattern, re.Pattern | LatePattern | CompiledPattern)
]
CLAUSES = sorted(
    {
        paragraph[clause.start : clause.end]
        for path in sorted(CORPORA.glob("*.txt"))
        for notice in read_corpus(path)
        for paragraph in notice.text.split("\n")
        for clause in chain.from_iterable(split_sentences(paragraph))
    }
)
PIECES = [
    "甲乙",
    "丙",
    "(?:丁|戊己)",
    "[庚辛]",
    "(?:壬)?",
    "[^子]{0,2}",
    "丑+",
    "(?=寅)",
    "(?<=卯)",
    "(?!辰)",
    "$",
    "^",
    r"\d",
    ".",
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("是否|[例比]如", {"是否", "例如", "比如"}),
        ("严禁(?:吸烟)?", {"严禁"}),
        ("的$", {"的\n"}),
        ("^凡", {"\n凡"}),
        ("的$$", {"的\n"}),
        ("在[^，]{2,8}(?:举行|召开)", {"举行", "召开"}),
        ("日(?<=考日)前", {"考日"}),
        ("周(?=[一二])", {"周一", "周二"}),
        ("(?:通知|函)到", {"通知到", "函到"}),
        ("报?送", {"送"}),
        (r"\d+人?", None),
        ("甲?", None),
        ("^", None),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: set[str] | None) -> None:
    assert sure_words(re.compile(pattern)) == words


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:20])
def test_a_word_stands_in_each_clause_that_a_frame_finds(pattern: re.Pattern[str]) -> None:
    words = sure_words(pattern)
    found = [clause for clause in CLAUSES if words and pattern.search(clause)]
    assert all(any(word in f"{EDGE}{clause}{EDGE}" for word in words or ()) for clause in found)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), min_size=1, max_size=4),
    st.lists(st.text("甲乙丙丁戊己庚辛壬丑寅卯辰子1", max_size=8), max_size=6),
)
def test_nothing_is_overlooked(alternatives: list[str], texts: list[str]) -> None:
    wanted = [[re.compile(each)] for each in alternatives] + [[re.compile("|".join(alternatives))]]
    for (pattern,), seen in zip(wanted, Lookout(wanted).look(texts), strict=True):
        found = {number for number, text in enumerate(texts) if pattern.search(text)}
        assert seen is None or (found.issubset(seen) and sorted(set(seen)) == seen)
