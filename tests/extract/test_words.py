"""The lists of words: each word stands once, in the list that counts."""

from collections import Counter

import pytest
from bulletin.extract.words import read_words

TAGGED = "must_not may deliver not_modal must upper_bodies heads direct adverbs duty neutral quantifiers".split()
OTHERS = "handing immediate immediate_with_delivery not_relative prompt prompt_delivery weak_must weak_must_not".split()


def test_no_word_stands_in_two_lists_of_the_tagger() -> None:
    counts = Counter(word for name in TAGGED for word in read_words(name))
    assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", OTHERS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    words = read_words(name)
    assert len(set(words)) == len(words)


def test_weak_words_are_modal_words() -> None:
    assert set(read_words("weak_must")) <= set(read_words("must"))
    assert set(read_words("weak_must_not")) <= set(read_words("must_not"))
