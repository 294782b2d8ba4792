"""Folded text in, the tokens by which it is found out.

A token is a pair of neighbouring units (a Han character, a word, a number); a word or a number by itself; a Han
character that stands alone; a time of day (`8:30`); a date (`@3-11`, `@2026-3-11`, `@2026-3`); a 文号
(`#云溪师委2026-7`, `#2026-7`). How titles sound (`~dang fei`, `~dfs`) is told by `search.pinyin`. Overlapping pairs
need no dictionary, so that the text and the query cannot be cut differently.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import add

from bulletin.cited_code import without_lead
from bulletin.late_pattern import late
from bulletin.search.forms import HAN, PATTERNS, WORD, read_numeral

_RUN = late(PATTERNS["run"])
_NUMERAL = late(PATTERNS["numeral"])
_FULL_DATE = late(PATTERNS["fullDate"])
_MONTH = late(PATTERNS["month"])
_DAY = late(PATTERNS["day"])
_SPAN = late(PATTERNS["span"])
_DOC_NO = late(PATTERNS["docNo"])
_HAN_YEAR = late(PATTERNS["hanYear"])
_CITED = late(PATTERNS["cited"])
_CODE = late(f"[{HAN}]+\\Z")
_LONGEST_CODE = 15
_NOT_HAN = late(f"[^{HAN}]+")
# The other units: words and numbers that stand together, with the Han characters on either side.
_OTHER = late(f"([{HAN}]?)([{WORD}0-9]+)(?=([{HAN}]?))")
_OTHER_UNIT = late(f"[{WORD}]+|[0-9]+")
_ALONE = late(f"(?<![{HAN}{WORD}0-9])[{HAN}](?![{HAN}{WORD}0-9])")
_CLOCK = late(PATTERNS["clock"])
_LONG_NUMBER = late("[0-9]{4}")
_BROKEN = late(f"(?<=[{HAN}])\\s+(?=[{HAN}])")


def tokenise(text: str) -> set[str]:
    """The tokens of folded text: pairs, words, numbers and times. A line break inside a sentence breaks no pair."""
    text = _BROKEN.sub("", text)
    tokens = _pairs(text)
    if _NUMERAL.search(text):
        tokens |= _pairs(" ".join(_arabic(run) for run in _RUN.findall(text) if _NUMERAL.search(run)))
    if ":" in text:
        tokens.update(f"{int(found[1])}:{found[2]}" for found in _CLOCK.finditer(text))
    return tokens


@lru_cache(maxsize=4096)
def tokens_of_name(text: str) -> frozenset[str]:
    """The tokens of a folded text that many documents have: an issuer, a recipient, a party."""
    return frozenset(tokenise(text))


def date_tokens(text: str, year: int | None = None) -> set[str]:
    """The dates in folded text; a day without a year is also one of `year`."""
    text = _arabic(text)
    tokens: set[str] = set()
    if "月" not in text and not _LONG_NUMBER.search(text):
        return tokens
    for found in _FULL_DATE.finditer(text):
        tokens |= day_tokens(int(found[1]), int(found[2]), int(found[3]))
    text = _FULL_DATE.sub(" ", text)
    tokens |= {f"@{int(found[1])}-{int(found[2])}" for found in _MONTH.finditer(text) if 0 < int(found[2]) <= 12}
    for pattern in (_DAY, _SPAN):
        for found in pattern.finditer(text):
            tokens.add(f"@{int(found[1])}-{int(found[2])}")
            if year:
                tokens.add(f"@{year}-{int(found[1])}-{int(found[2])}")
    return tokens


def day_tokens(year: int, month: int, day: int) -> set[str]:
    """The tokens of a day: with and without its year, and its month."""
    return {f"@{year}-{month}-{day}", f"@{month}-{day}", f"@{year}-{month}"}


def doc_no_tokens(text: str) -> set[str]:
    """The 文号 in folded text, with and without what stands before the year."""
    text = _HAN_YEAR.sub(lambda found: str(read_numeral(found.group())), text)
    return {token for found in _DOC_NO.finditer(text) for token in _doc_no(found[1], found[2], found[3])}


def cited_tokens(text: str) -> set[str]:
    """The 文号 that folded text cites in the middle of a sentence."""
    tokens: set[str] = set()
    if "号" not in text:
        return tokens
    text = _HAN_YEAR.sub(lambda found: str(read_numeral(found.group())), text)
    for found in _CITED.finditer(text):
        run = _CODE.search(text, max(0, found.start() - _LONGEST_CODE), found.start())
        tokens.update(_doc_no(without_lead(run.group()) if run else "", found[1], found[2]))
    return tokens


def _arabic(text: str) -> str:
    """The text with its numbers of days, months, issues … in digits: 三月十一日 → 3月11日."""
    if not _NUMERAL.search(text):
        return text
    return _NUMERAL.sub(lambda found: str(read_numeral(found.group())), text)


def _doc_no(code: str, year: str, number: str) -> Iterator[str]:
    yield f"#{year}-{int(number)}"
    if code:
        yield f"#{code}{year}-{int(number)}"


def _pairs(text: str) -> set[str]:
    """What a run without a break is made of, two by two; over the whole text at once, which is three times quicker."""
    han = _NOT_HAN.sub(" ", text)
    tokens = {pair for pair in set(map(add, han, islice(han, 1, None))) if " " not in pair}
    tokens.update(_ALONE.findall(text))
    for before, words, after in _OTHER.findall(text):
        units = _OTHER_UNIT.findall(words)
        tokens.update(unit for unit in units if len(unit) > 1 or unit.isascii() or not (before or units[1:] or after))
        row = [*filter(None, [before]), *units, *filter(None, [after])]
        tokens.update(map(add, row, islice(row, 1, None)))
    return tokens
