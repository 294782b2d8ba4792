"""No character is written as its two halves, 亻言 for 信, so that a word list does not see it.

A radical by itself stands in no prose but that of a lesson, which names it; of two whole characters, 力口 for 加, the
word that they make together tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.advertising import telling_words
from bulletin.checks.hijack.plain_characters import in_plain_characters
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, line_around, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# No character of the language by themselves, nor of a name; 囗 is drawn for a box, 丶 and 丨 for marks.
_RADICALS = "亻讠氵扌纟钅饣忄犭艹宀辶阝刂冫礻衤疒廴攵丬"
_ALONE = late(f"[{_RADICALS}](?=[\u4e00-\u9fff])(?:(?<=[\u4e00-\u9fffA-Za-z].)|(?=.[\u4e00-\u9fff]))")
_NAMED = late("[旁部偏字首底头]|[、，]")
_LESSON = late("偏旁|部首|笔画|笔顺|汉字|书法|识字|造字|说文|甲骨")
_BEFORE = ("部首", "偏旁", "形旁", "从", "旁", "“", "‘", "「", "『", "、", "《")
_AROUND = 8


@cache
def _halves() -> tuple[AnyWord, Mapping[str, str]]:
    whole = {entry[:2]: entry[2] for entry in read_words("split")}
    return AnyWord(whole, is_gate=True), whole


def check_split_characters(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each pair of halves in a word that sells, a warning for a radical in prose."""
    halves, whole = _halves()
    for document in bulletin.documents:
        for passage in passages_of(document):
            if passage.text.isascii():
                continue
            text, told = passage.text, -1
            for at, given in islice(halves.places_in(text), MOST_PER_PIECE):
                if word := _sold(text, at, whole[given]):
                    told = at + len(given)
                    params = {"given": given, "right": whole[given], "joined": word}
                    yield Finding("characters-split", passage.place(at), params=params)
            for found in islice(_ALONE.finditer(text), MOST_PER_PIECE):
                if found.start() > told and not _is_spoken_of(text, found):
                    given = text[found.start() : found.start() + 2]
                    right = whole.get(given, "一个完整的字")
                    params = {"given": given if given in whole else found.group(), "right": right, "joined": right}
                    yield Finding("characters-split", passage.place(found.start()), "warning", params)


def _sold(text: str, at: int, right: str) -> str:
    """The telling word that two halves make with what stands around them; empty where they make none."""
    before = _whole_again(text[max(0, at - _AROUND) : at].rpartition("\n")[2])
    after = _whole_again(text[at + 2 : at + 2 + _AROUND].partition("\n")[0])
    for start, word in telling_words(in_plain_characters(before + right + after)):
        if start <= len(before) < start + len(word):
            return word
    return ""


def _whole_again(words: str) -> str:
    halves, whole = _halves()
    for _, given in halves.places_in(words):
        words = words.replace(given, whole[given])
    return words


def _is_spoken_of(text: str, found: re.Match[str]) -> bool:
    """Whether it is a lesson's own matter: 三点水“氵”, 氵旁, 亻、彳等偏旁."""
    if _NAMED.match(text, found.end()) or _LESSON.search(line_around(text, found.start())):
        return True
    return text.endswith(_BEFORE, 0, found.start())
