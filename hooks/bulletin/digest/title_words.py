"""A title in, its words out, so that a line of it never ends in the middle of one; joined they are the title again.

GB/T 9704, 7.3.1 wants 词意完整. No dictionary of the whole language: the words of official titles (words.txt), names
that the caller knows, the shapes of years, numbers and Latin words, and pairs of characters for the rest, since most
Chinese words have two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from importlib import resources

_WORDS = frozenset(
    word
    for line in resources.files("bulletin.digest").joinpath("words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
_LONGEST_WORD = 12
# A year or a number with its unit, a range, a Latin word, what introduces a subtitle: each is one.
_UNIT = r"(?:年度|年级|年代|学年度?|学期|季度|周年|周岁|中全会|[年月日届级次期个项条号批章周天名轮场篇%％])"
_FIGURES = r"\d+(?:\.\d+)*"
_NUMERALS = "[〇零一二三四五六七八九十百千万两]"
_SHAPES = re.compile(
    rf"第?{_FIGURES}(?:[—～~-]{_FIGURES})?{_UNIT}?"
    rf"|第{_NUMERALS}+{_UNIT}?"
    rf"|{_NUMERALS}{{2,}}(?:{_UNIT}|大(?![学会型队家赛]))?|{_NUMERALS}(?:周年|季度|中全会)"
    r"|[A-Za-z][A-Za-z0-9+.&'-]*"
    r"|——+"
    r"|[ \t\u00a0\u3000]+"
)
_COMMITTEE_OF = re.compile(r"\A(?:中国共产党|中共)(.{4,12}?)(?:委员会|总支部|直属支部|支部)")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
# What may not stand at the end of a line, and what may not begin one.
_OPENING = "《〈（(“‘「『【〔"
_CLOSING = "》〉）)”’」』】〕，。、；：！？—…·"
# These lean on the word before them: no line begins with 的.
_LEANING = "的地得了们等上中下内外前后里"
_SINGLE = "作的和与及或在对从向于为以将把被由至到并而暨各等新老"


def names_of(offices: Iterable[str]) -> frozenset[str]:
    """Those names of offices, and of the bodies whose committees they are (中共云溪师范大学委员会), that stay whole."""
    return frozenset(name for office in offices for name in (office, *_COMMITTEE_OF.findall(office)))


def cut_title(title: str, names: Collection[str] = ()) -> tuple[str, ...]:
    """The words of a title; `names` are proper names (units, offices) that stay whole where they are short."""
    known = frozenset(name for name in names if 2 <= len(name) <= _LONGEST_WORD)
    pieces: list[str] = []
    at = 0
    while at < len(title):
        piece = _next(title, at, known)
        pieces.append(piece)
        at += len(piece)
    return tuple(_join(pieces))


def _next(title: str, at: int, names: frozenset[str]) -> str:
    if shape := _SHAPES.match(title, at):
        return shape.group()
    if word := _known(title, at, names):
        return word
    if not _HAN.match(title[at]) or title[at] in _SINGLE:
        return title[at]
    run = 1
    while run < 4 and at + run < len(title) and _goes_on(title, at + run, names):
        run += 1
    # 三 alone at the end would be the rest of a word: three unknown characters stay together.
    return title[at : at + (run if run <= 3 else 2)]


def _goes_on(title: str, at: int, names: frozenset[str]) -> bool:
    """Whether an unknown stretch goes on: with a character that begins no word of its own."""
    is_plain = bool(_HAN.match(title[at])) and title[at] not in _SINGLE
    return is_plain and not _known(title, at, names) and not _SHAPES.match(title, at)


def _known(title: str, at: int, names: frozenset[str]) -> str:
    """The longest known word that begins here."""
    for length in range(min(_LONGEST_WORD, len(title) - at), 1, -1):
        word = title[at : at + length]
        if word in _WORDS or word in names:
            return _with_suffix(title, at, word)
    return ""


@lru_cache(maxsize=4096)
def _begins_word(words: str) -> bool:
    return any(words.startswith(word) for word in _WORDS if len(word) == 2)


def _with_suffix(title: str, at: int, word: str) -> str:
    """标准 + 化, 负责 + 人: a suffix belongs to its word, unless it begins the next."""
    end = at + len(word)
    if title[end : end + 1] in tuple("化性率制员者会部处办") and not _begins_word(title[end : end + 2]):
        return title[at : end + 1]
    return word


def _join(pieces: list[str]) -> list[str]:
    """Put what may not begin or end a line to the word it leans on."""
    words: list[str] = []
    opening = ""
    for piece in pieces:
        if piece in _OPENING or piece.startswith("——"):
            opening += piece
        elif words and not opening and (piece[0] in _CLOSING or piece in tuple(_LEANING) or piece.isspace()):
            words[-1] += piece
        else:
            words.append(opening + piece)
            opening = ""
    if opening:
        words.append(opening)
    return words
