"""No sentence advertises in another language: casino, slot gacor, казино … between the lines of a Chinese notice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.titles import listed_title
from bulletin.checks.hijack.warned import is_about_it, is_guarded, is_studied, sentence_span
from bulletin.checks.hijack.words import read_kinds
from bulletin.checks.passages import MOST_PER_PIECE, Passage, passages_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_WEAK = "weak"
_FEWEST_WEAK = 4
_LETTER = late(r"[^\W\d_]")
_QUOTED = frozenset("《“‘「『\"'")
_OF_AN_ADDRESS = frozenset("/@_-")
# The title of a paper has such words, too, but does not offer anything.
_ACADEMIC = late(
    r"\b(?:methods?|models?|modell?ing|theor(?:y|ies|etical)|analys[ie]s|evidence|histor(?:y|ies|ical)|"
    r"sociolog\w+|mechanisms?|algorithms?|genetics?|neural|probabilit(?:y|ies)|proteins?|molecular|"
    r"dynamics|statistic(?:s|al)|mathematic\w+|monte carlo|stochastic|simulations?|"
    r"(?:machine|deep) learning|dialogues?|origins?|econom(?:y|ies|ics|etric)|efficiency|politics|"
    r"political|cultur(?:e|es|al)|psycholog\w+|quantum|lattice|equations?|evolution\w*|mutations?|genes?|"
    r"genom\w+|bacteri\w+|synthesis|spectr(?:um|al|oscopy)|optimi[sz]ation|perspectives?|towards?|"
    r"rethinking|revisit(?:ed|ing)|narratives?|discourses?|gender|postcolonial|modernity|century|ethics|"
    r"regulation|governance|polic(?:y|ies)|addiction|behaviou?ral|cognitive|estimation|inference|bayesian|"
    r"toxicity|corpus|semantics?|rhetoric|anthropolog\w+|capitalis[mt]s?|(?:neo)?liberalism|globali[sz]ation|(?:re)?apprais(?:al|ing)|"
    r"implications?|determinants?|volatility|spillovers?|inequalit(?:y|ies)|sustainab\w+|comparative|approach(?:es)?|frameworks?|"
    r"heritage|migration|colonial\w*|empires?|exploring|investigating|assessing|examining|understanding|interpreting|"
    r"case stud(?:y|ies)|stud(?:y|ies) (?:of|on|in)|impacts? of|effects? of|role of|identit(?:y|ies)|"
    r"representations?|aesthetics?|criminolog\w+|jurisprudence|epidemiolog\w+|prevalence|cohorts?|randomi[sz]ed|meta-analys[ie]s|hypothes[ie]s|empirical|"
    r"paradigms?|ontolog\w+|ethnograph\w+|geograph\w+|urbani[sz]ation|demograph\w+|archaeolog\w+|philosoph\w+|"
    r"taxonom\w+|thermodynamic\w*|kinetics?|nonlinear|topolog\w+)\b",
    re.IGNORECASE,
)
_OF_STUDENTS = "代写"
"""The kind whose offers name the subjects that they write on."""
_MOST_WEAK_OF_A_TITLE = 1
# A name or a lesson in English has such words, too.
_OF_A_SCHOOL = late(
    "universit|colleg|school|student|course|lectur|conferen|workshop|journal|library|librar|research|campus|academ|museum|collection|proceeding|chapter|literature"
    "|vocabular|english|课|词汇|单词|术语|英语|例句|短语|影片|电影|图书|论文",
    re.IGNORECASE,
)


@cache
def _kinds() -> Mapping[str, str]:
    return {word.replace("_", " "): kind for word, kind in read_kinds("foreign_selling").items()}


@cache
def _any_word() -> AnyWord:
    return AnyWord(_kinds(), is_gate=True)


def check_foreign_selling(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each sentence with a telling word, a warning for one with four that are weak."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            small = passage.text.lower()
            if len(small) == len(passage.text) and _any_word().is_in(small) and not is_about_it(document):
                yield from _check(passage, small)


def _check(passage: Passage, text: str) -> Iterator[Finding]:
    sentences: dict[tuple[int, int], dict[str, int]] = {}
    for at, word in _any_word().places_in(text):
        if _stands_alone(text, at, word):
            sentences.setdefault(sentence_span(text, at), {}).setdefault(word, at)
    for span, words in list(sentences.items())[:MOST_PER_PIECE]:
        if is_guarded(text, *span) or is_studied(text, *span) or _OF_A_SCHOOL.search(text, *span):
            continue
        telling = [word for word in words if _kinds()[word] != _WEAK]
        if _is_title_of_a_paper(text, span, len(words) - len(telling)) and not _writes(telling):
            continue
        sentence = shorten(passage.text[slice(*span)], 80)
        if telling:
            params = {"kind": _kinds()[telling[0]], "word": telling[0], "sentence": sentence}
            yield Finding("advertising-sentence", passage.place(words[telling[0]]), params=params)
        elif len(words) >= _FEWEST_WEAK:
            params = {"words": "、".join(words), "sentence": sentence}
            yield Finding("promotion-sentence", passage.place(min(words.values())), "warning", params)


def _is_title_of_a_paper(text: str, span: tuple[int, int], weak: int) -> bool:
    is_likely = weak <= _MOST_WEAK_OF_A_TITLE
    return is_likely and (_ACADEMIC.search(text, *span) is not None or listed_title(text, span[0]) != "")


def _writes(telling: Iterable[str]) -> bool:
    return any(_kinds()[word] == _OF_STUDENTS for word in telling)


def _stands_alone(text: str, at: int, word: str) -> bool:
    """Whether a Latin or Cyrillic word is whole, in no address, and not quoted by itself."""
    before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    if before in _QUOTED:
        return False
    return not _is_spaced(word) or not (
        _is_letter(before) or _is_letter(after) or before in _OF_AN_ADDRESS or after in _OF_AN_ADDRESS
    )


def _is_letter(one: str) -> bool:
    return one != "" and not "\u4e00" <= one <= "\u9fff" and _LETTER.match(one) is not None


def _is_spaced(word: str) -> bool:
    """Whether its script sets blanks between words: Thai and Japanese do not, Korean hangs endings on."""
    return word[0] < "\u0590"
