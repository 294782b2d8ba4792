"""Pairs of characters in, the table by which pinyin finds them out: full, initials, or mixed.

An entry holds the pairs whose syllables begin with the same two letters (`dfei` and `df` are both looked up under
`df`), under their syllables, the weightiest first.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain, pairwise

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

from bulletin.search.forms import HAN
from bulletin.search.postings import write_numbers

_LONGEST_PHRASE = 6  # characters
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")
_RARE_READING = 0.04  # the share of a character's phrases below which a reading is left out
_MOST = 700  # pairs; what is rarer than these in a big bulletin nobody types by its initials


Sounding = Mapping[str, list[tuple[float, str, str]]]
"""Two letters → the pairs that begin with them: the weight, below zero so that the weightiest sorts first, the pair,
its syllables."""


def sounding_pairs(weights: Mapping[str, float]) -> Sounding:
    """Pairs of Han, of these weights, by their letters; one that is read in several ways stands under each."""
    by_letters: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for pair, weight in weights.items():
        for syllables in _readings(pair):
            by_letters[_letters(syllables)].append((-weight, pair, syllables))
    return by_letters


def pinyin_table(sounding: Sounding) -> dict[str, dict[str, str]]:
    """Two letters → {"dang fei": "党费5档费1"}: after each pair its weight, 0–9."""
    table = {}
    for letters, entries in sorted(sounding.items()):
        groups: dict[str, list[str]] = defaultdict(list)
        for weight, pair, syllables in sorted(entries)[:_MOST]:
            groups[syllables].append(f"{pair}{grade(-weight)}")
        table[letters] = {syllables: "".join(pairs) for syllables, pairs in sorted(groups.items())}
    return table


def first_letters(pair: str) -> set[str]:
    """The keys under which `pinyin_table` has a pair."""
    return {_letters(syllables) for syllables in _readings(pair)}


def _letters(syllables: str) -> str:
    return syllables[0] + syllables[syllables.index(" ") + 1]


def sound_tokens(text: str) -> set[str]:
    """How folded text sounds: pairs of syllables (`~dang fei`) and of two and three first letters (`~df`, `~dfs`)."""
    tokens: set[str] = set()
    for run in _HAN_RUN.findall(text):
        syllables = read_aloud(run)
        letters = "".join(syllable[0] for syllable in syllables)
        tokens.update(f"~{first} {second}" for first, second in pairwise(syllables))
        tokens.update(f"~{letters[n : n + size]}" for size in (2, 3) for n in range(len(letters) - size + 1))
    return tokens


@lru_cache(maxsize=65536)
def read_aloud(run: str) -> tuple[str, ...]:
    """The syllables of a run of Han: of the longest phrases that the dictionary has, else of each character."""
    syllables: list[str] = []
    at = 0
    while at < len(run):
        phrases = (run[at : at + size] for size in range(_LONGEST_PHRASE, 1, -1))
        phrase = next((words for words in phrases if words in PHRASES_DICT), run[at])
        if len(phrase) > 1:
            syllables.extend(plain_syllable(tones[0]) for tones in PHRASES_DICT[phrase])
        else:
            syllables.extend(syllables_of(phrase)[:1])
        at += len(phrase)
    return tuple(syllables)


def sounds() -> tuple[str, str]:
    """Every syllable of the language, and which of them each character of GB 2312 is read as.

    These are the characters that people mistake for one another. They stand in the order of that standard, which a
    browser knows as well, and which is by sound for the commoner half; each is written as its number of readings and
    their places among the syllables.
    """
    places = ((high, low) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    characters = "".join(bytes(place).decode("gb2312", errors="ignore") for place in places)
    readings = [syllables_of(character) for character in characters]
    syllables = sorted({syllable for each in readings for syllable in each})
    place_of = {syllable: place for place, syllable in enumerate(syllables)}
    numbers = chain.from_iterable((len(each), *map(place_of.__getitem__, each)) for each in readings)
    return " ".join(syllables), write_numbers(numbers)


def grade(weight: float) -> int:
    """A weight as one digit: its binary logarithm."""
    return min(9, int(math.log2(max(weight, 1))))


def _readings(pair: str) -> set[str]:
    """What a pair may sound like.

    Where the two are a word the dictionary tells; a pair cut from two words may have any reading of either.
    """
    word = PHRASES_DICT.get(pair)
    if word:
        return {" ".join(plain_syllable(tones[0]) for tones in word)}
    return {f"{one} {two}" for one in syllables_of(pair[0]) for two in syllables_of(pair[1])}


@cache
def syllables_of(character: str) -> tuple[str, ...]:
    """The readings of a character, without tones, the commonest first."""
    heard = _readings_in_phrases().get(character)
    if heard:
        enough = sum(heard.values()) * _RARE_READING
        return tuple(syllable for syllable, count in heard.most_common() if count > enough)
    return tuple(plain_syllable(tone) for tone in PINYIN_DICT.get(ord(character), "").split(",")[:1] if tone)


@cache
def _readings_in_phrases() -> dict[str, Counter[str]]:
    """How often each character is read in which way in the dictionary of phrases: it has no reading that is extinct."""
    characters = (zip(phrase, readings, strict=False) for phrase, readings in PHRASES_DICT.items())
    counts = Counter((character, tones[0]) for character, tones in chain.from_iterable(characters))
    heard: dict[str, Counter[str]] = defaultdict(Counter)
    for (character, tone), count in counts.items():
        heard[character][plain_syllable(tone)] += count
    return heard


@cache
def plain_syllable(tone: str) -> str:
    """A syllable as it is typed: fèi is fei, nǚ is nv, ê is e."""
    return to_normal(tone).replace("ü", "v").replace("ê", "e")
