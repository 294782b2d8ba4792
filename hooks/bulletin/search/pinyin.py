"""Pairs of characters in, the table by which pinyin finds them out: full, initials, or mixed.

An entry holds the pairs whose syllables begin with the same two letters (`dfei` and `df` are both looked up under
`df`), under their syllables, the weightiest first.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import chain, pairwise
from pathlib import Path

from bulletin.search.forms import HAN
from bulletin.search.postings import write_numbers

_LONGEST_PHRASE = 6  # characters
_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")
_RARE_READING = 0.04  # the share of a character's phrases below which a reading is left out
_MOST = 700  # pairs; what is rarer than these in a big bulletin nobody types by its initials


@dataclass(frozen=True, eq=False)
class Dictionary:
    """How Chinese sounds, in syllables as they are typed, without tones.

    `phrases`: a phrase → its syllables, with a space between them. `characters`: a character → its readings, the
    commonest first; it has no reading that is extinct.
    """

    phrases: Mapping[str, str]
    characters: Mapping[str, tuple[str, ...]]


@cache
def read_dictionary() -> Dictionary:
    """The dictionary of pypinyin; it takes as long as some twenty notices, so that who can keeps it.

    The two tables are read and let go of: with the rest of the library they would take 50 MB until a build ends.
    """
    tables = _folder_of("pypinyin")
    of_phrases: Mapping[str, list[list[str]]] = json.loads((tables / "phrases_dict.json").read_text("utf-8"))
    of_characters: Mapping[str, str] = json.loads((tables / "pinyin_dict.json").read_text("utf-8"))
    plain = cache(plain_syllable)
    readings = (zip(phrase, tones, strict=False) for phrase, tones in of_phrases.items())
    counts = Counter((character, tones[0]) for character, tones in chain.from_iterable(readings))
    heard: dict[str, Counter[str]] = defaultdict(Counter)
    for (character, tone), count in counts.items():
        heard[character][plain(tone)] += count
    characters = {
        chr(int(code)): tuple(plain(tone) for tone in tones.split(",")[:1] if tone)
        for code, tones in of_characters.items()
    }
    for character, found in heard.items():
        enough = sum(found.values()) * _RARE_READING
        characters[character] = tuple(syllable for syllable, count in found.most_common() if count > enough)
    phrases = {phrase: " ".join(plain(tone[0]) for tone in tones) for phrase, tones in of_phrases.items()}
    return Dictionary(phrases, characters)


def _folder_of(package: str) -> Path:
    """Where a package lies, without loading it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def plain_syllable(tone: str) -> str:
    """A syllable as it is typed: fèi is fei, nǚ is nv, ê is e."""
    letters = unicodedata.normalize("NFD", tone).replace("u\u0308", "v")  # ǖǘǚǜ too
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


Sounding = Mapping[str, list[tuple[str, str]]]
"""Two letters → the pairs that begin with them, each with its syllables."""


def sounding_pairs(pairs: Iterable[str], dictionary: Dictionary) -> Sounding:
    """Pairs of Han by their letters; one that is read in several ways stands under each."""
    by_letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    shared: dict[str, str] = {}
    for pair in pairs:
        for syllables in _readings(pair, dictionary):
            by_letters[_letters(syllables)].append((pair, shared.setdefault(syllables, syllables)))
    return by_letters


def pinyin_table(sounding: Sounding, weights: Mapping[str, float]) -> dict[str, dict[str, str]]:
    """Two letters → {"dang fei": "党费5档费1"}: after each pair its weight, 0–9."""
    table = {}
    for letters, entries in sorted(sounding.items()):
        groups: dict[str, list[str]] = defaultdict(list)
        for weight, pair, syllables in sorted((-weights[pair], pair, syllables) for pair, syllables in entries)[:_MOST]:
            groups[syllables].append(f"{pair}{grade(-weight)}")
        table[letters] = {syllables: "".join(pairs) for syllables, pairs in sorted(groups.items())}
    return table


def first_letters(pair: str, dictionary: Dictionary) -> set[str]:
    """The keys under which `pinyin_table` has a pair."""
    return {_letters(syllables) for syllables in _readings(pair, dictionary)}


def _letters(syllables: str) -> str:
    return syllables[0] + syllables[syllables.index(" ") + 1]


def sound_tokens(text: str, dictionary: Dictionary) -> set[str]:
    """How folded text sounds: pairs of syllables (`~dang fei`) and of two and three first letters (`~df`, `~dfs`)."""
    tokens: set[str] = set()
    for run in _HAN_RUN.findall(text):
        syllables = read_aloud(run, dictionary)
        letters = "".join(syllable[0] for syllable in syllables)
        tokens.update(f"~{first} {second}" for first, second in pairwise(syllables))
        tokens.update(f"~{letters[n : n + size]}" for size in (2, 3) for n in range(len(letters) - size + 1))
    return tokens


@lru_cache(maxsize=65536)
def read_aloud(run: str, dictionary: Dictionary) -> tuple[str, ...]:
    """The syllables of a run of Han: of the longest phrases that the dictionary has, else of each character."""
    syllables: list[str] = []
    at = 0
    while at < len(run):
        phrases = (run[at : at + size] for size in range(_LONGEST_PHRASE, 1, -1))
        phrase = next((words for words in phrases if words in dictionary.phrases), run[at])
        if len(phrase) > 1:
            syllables.extend(dictionary.phrases[phrase].split(" "))
        else:
            syllables.extend(dictionary.characters.get(phrase, ())[:1])
        at += len(phrase)
    return tuple(syllables)


def sounds(dictionary: Dictionary) -> tuple[str, str]:
    """Every syllable of the language, and which of them each character of GB 2312 is read as.

    These are the characters that people mistake for one another. They stand in the order of that standard, which a
    browser knows as well, and which is by sound for the commoner half; each is written as its number of readings and
    their places among the syllables.
    """
    places = ((high, low) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    characters = "".join(bytes(place).decode("gb2312", errors="ignore") for place in places)
    readings = [dictionary.characters.get(character, ()) for character in characters]
    syllables = sorted({syllable for each in readings for syllable in each})
    place_of = {syllable: place for place, syllable in enumerate(syllables)}
    numbers = chain.from_iterable((len(each), *map(place_of.__getitem__, each)) for each in readings)
    return " ".join(syllables), write_numbers(numbers)


def grade(weight: float) -> int:
    """A weight as one digit: its binary logarithm."""
    return min(9, int(math.log2(max(weight, 1))))


def _readings(pair: str, dictionary: Dictionary) -> set[str]:
    """What a pair may sound like.

    Where the two are a word the dictionary tells; a pair cut from two words may have any reading of either.
    """
    if word := dictionary.phrases.get(pair):
        return {word}
    first, second = (dictionary.characters.get(character, ()) for character in pair)
    return {f"{one} {two}" for one in first for two in second}
