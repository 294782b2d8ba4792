"""A date in the text is 2026年3月2日: Arabic figures with 年月日 (GB/T 9704 7.3.5, GB/T 15835)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of, line_around
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_POINTED = late(
    r"(?P<year>(?:19|20)\d{2})\s?(?P<sign>[./—–-])\s?(?P<month>0?[1-9]|1[0-2])\s?(?P=sign)\s?(?P<day>0?[1-9]|[12]\d|3[01])(?![\d./A-Za-z_-])"
)
_HAN_YEAR = late(
    r"(?P<year>[二一][〇○零0Ｏ零OoО九][〇○零0O一二三四五六七八九\d]{2})年(?:(?P<month>[一二三四五六七八九十\d]{1,2})月(?:(?P<day>[一二三四五六七八九十\d]{1,3})日)?)?"
)
# 二〇二六年三月二日 is the form of before 2012: old-fashioned, and at one with itself.
_HAN_ONLY = late(r"[〇一二三四五六七八九十年月日]+\Z")
# With ○ for 〇, as the input methods of that time gave it.
_HAN_WITH_CIRCLE = late(r"[〇○一二三四五六七八九十年月日]+\Z")
_BEFORE = late(r"[\d./A-Za-z_-]")
_DIGITS = {**dict.fromkeys("〇○零OoОＯ", "0"), **{c: str(n) for n, c in enumerate("一二三四五六七八九", 1)}}


def check_date_forms(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each date in another form, with the right one; in a table for information only."""
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        found = [
            (one, f"{one['year']}年{int(one['month'])}月{int(one['day'])}日")
            for one in islice(_POINTED.finditer(text), MOST_PER_PIECE)
            if _begins(text, one)
        ]
        if "年" in text:
            found += [
                (one, _arabic(one))
                for one in islice(_HAN_YEAR.finditer(text), MOST_PER_PIECE)
                if not _HAN_ONLY.match(one.group())
            ]
        for one, right in found:
            # In a narrow column figures with points are what people expect.
            is_slight = line_around(text, one.start()).startswith("|") or _HAN_WITH_CIRCLE.match(one.group())
            level: Level = "info" if is_slight else "warning"
            yield Finding("date-form", passage.place(one.start()), level, {"given": one.group(), "right": right})


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether the figures are no tail of a longer number, a version or a file's name."""
    return _BEFORE.match(text, max(0, found.start() - 1)) is None or found.start() == 0


def _arabic(found: re.Match[str]) -> str:
    year = "".join(_DIGITS.get(c, c) for c in found["year"])
    parts = [f"{year}年"]
    for name, sign in (("month", "月"), ("day", "日")):
        if found[name]:
            parts.append(f"{_number(found[name])}{sign}")
    return "".join(parts)


def _number(words: str) -> int:
    """十五 → 15, 二十 → 20, 3 → 3; all below a hundred."""
    if words.isdigit():
        return int(words)
    tens, ten, units = words.partition("十")
    if not ten:
        return int("".join(_DIGITS.get(c, c) for c in words))
    return (int(_DIGITS.get(tens[-1:], tens[-1:]) or 1)) * 10 + int(_DIGITS.get(units[:1], units[:1]) or 0)
