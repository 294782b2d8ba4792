"""The words of any trade are weighed against those of an office in the same sentence, cell or pair of brackets.

An office buys, moves and repairs, too; what speaks of trades more than of its work was put in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.office_words import office_words
from bulletin.checks.hijack.selling_prose import selling_weight, sells
from bulletin.checks.hijack.warned import is_guarded, sentence_span
from bulletin.checks.hijack.words import read_kinds, read_words
from bulletin.checks.passages import Passage, shorten
from bulletin.finding import Finding
from bulletin.late_pattern import late

_FEWEST_OF_A_TRADE = 2
_SHORTEST_WEIGHED = 8
# What is quoted is spoken of, and names of people have any characters.
_NAMES_OR_QUOTES = late("“|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){2}(?![\u4e00-\u9fff])")
_WEIGHT_OF_A_WORD = 12
"""Characters of this weight in a sentence are as telling as another word."""
_HEADING = late(r"[ \t#*]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])[^。；，\n]{2,30}\Z")
_PRICE = late(
    "(?:[\\d一二三四五六七八九十百千两]|[\\d一二三四五六七八九十]万)(?:元|块|折|毛|平米?)(?![一-鿿]{0,2}(?:以|内))"
)


@cache
def _trade() -> AnyWord:
    return AnyWord([*read_words("trade"), *read_kinds("promotion")], but=read_words("by_chance"))


def first_price(text: str, span: tuple[int, int], words: Collection[str]) -> str:
    """The first price in [start, end) that is none of the words; empty where there is none."""
    return next((found.group() for found in _PRICE.finditer(text, *span) if found.group() not in words), "")


def trade_findings(passage: Passage, told: Collection[tuple[int, int]]) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each sentence, cell or pair of brackets that is of a trade, and of an office less than of that."""
    text = passage.text
    slots: dict[tuple[int, int], dict[str, int]] = {}
    sentences: dict[tuple[int, int], tuple[int, int]] = {}
    sentence = (0, 0)
    for at, word in _trade().places_in(text):
        # A text without an end of sentence is looked at once for each piece, and not for each word.
        sentence = sentence if at < sentence[1] else sentence_span(text, at)
        span = _slot(text, sentence, at)
        if text.count("“", span[0], at) <= text.count("”", span[0], at):
            slots.setdefault(span, {}).setdefault(word, at)
            sentences[span] = sentence
    for span, words in slots.items():
        first = min(words.values())
        sentence = sentences[span]
        price = first_price(text, span, words)
        shown = [*words, price] if price else [*words]
        is_apart = passage.is_aside or _ends_a_heading(text, span)
        lacking = _FEWEST_OF_A_TRADE + len(office_words(text, *span)) - len(shown) - is_apart
        if lacking > 1 or (lacking == 1 and not _is_written_so(text[slice(*span)], shown)):
            continue
        if sentence not in told and not is_guarded(text, *sentence):
            params = {"words": "、".join(shown), "sentence": shorten(text[slice(*span)], 80)}
            yield Finding("promotion-sentence", passage.place(first), "warning", params), sentence


def _is_written_so(sentence: str, words: Collection[str]) -> bool:
    """Whether the characters of a sentence make up for one word too few."""
    is_weak = len(words) == 1 and all(word in read_words("never_alone") for word in words)
    return not is_weak and len(sentence) >= _SHORTEST_WEIGHED and selling_weight(sentence) >= _WEIGHT_OF_A_WORD


def _ends_a_heading(text: str, span: tuple[int, int]) -> bool:
    """Whether a span is all that stands in the brackets behind a heading."""
    line = text.rfind("\n", 0, span[0]) + 1
    return text[span[1] + 1 : span[1] + 2] in ("\n", "") and _HEADING.match(text[line : span[0]]) is not None


def prose_findings(
    passage: Passage, told: Collection[tuple[int, int]], places: Iterable[int]
) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each other sentence that has no word of an office and is written like those of shops.

    `places` are those of selling.
    """
    text = passage.text
    # A story tells of 货 and 钱 as it likes, and what is hung behind a title in the head is found by other rules.
    is_free = passage.document.header.type == "story" or passage.base < 0
    for span in () if is_free else dict.fromkeys(sentence_span(text, at) for at in places):
        words = text[slice(*span)]
        is_likely = sells(words) and not _NAMES_OR_QUOTES.search(words) and not office_words(text, *span)
        if is_likely and span not in told and not is_guarded(text, *span):
            first = span[0] + len(words) - len(words.lstrip())
            params = {"sentence": shorten(words, 80)}
            yield Finding("selling-prose", passage.place(first), "warning", params), span


def _slot(text: str, sentence: tuple[int, int], at: int) -> tuple[int, int]:
    """Where a word of a sentence stands: in a cell of a table, in brackets, or in neither."""
    start, end = sentence
    for opens, closes in (("|", "|"), ("（(【", "）)】")):
        opened = max(text.rfind(mark, start, at) for mark in opens)
        closed = min((place for mark in closes if (place := text.find(mark, at, end)) >= 0), default=-1)
        if opened >= 0 and closed >= 0 and not any(text.find(mark, opened + 1, at) >= 0 for mark in closes):
            return opened + 1, closed
    return start, end
