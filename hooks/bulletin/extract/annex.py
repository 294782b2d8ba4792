"""The lists of units in a notice's own attachments, and which of them a party means: 附件1所列单位, 名单内的党支部.

An attachment is a part of the text that opens with 附件 and ends at the next one. Of its words only those count that
the register knows as units; the issuer's name under the text is its signature.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from bulletin.extract.issuer import is_issuer
from bulletin.extract.time.numerals import read_number
from bulletin.late_pattern import late
from bulletin.read.blocks import Body
from bulletin.register import Register

_NUMBER = r"(?P<number>[\d一二三四五六七八九十]{0,2})"
_OPENS = late(rf"附件{_NUMBER}(?:[：:.．\s]+|$)")
_BETWEEN = late(r"[、，,；;。|\s\u3000]+")
_MARK = late(r"(?:\d{1,3}[.．、)）]|[（(]\d{1,3}[）)]|[①-⑳])")
_MEANS = late(rf"(?:附件{_NUMBER}|名单(?:所列|[中内上里])|(?:列入|所列)名单|在列)")
_SEE = late(rf"名单(?:详?见|附后|附于|列于|参见)(?:文后)?(?:的)?附件{_NUMBER}")

Lists = Mapping[int, tuple[str, ...]]
"""The names in each attachment by its number, 0 for one without; attachments without any name are not there."""


def read_lists(body: Body, issuer: str, register: Register) -> Lists:
    """The units that the attachments of a notice list."""
    lists: dict[int, dict[str, None]] = defaultdict(dict)
    number: int | None = None
    for block in body.blocks:
        words = body.text[block.start : block.end]
        if opening := _OPENS.match(words):
            number, words = _number(opening), words[opening.end() :]
        if number is None:
            continue
        for piece in _BETWEEN.split(words):
            name = _MARK.sub("", piece, count=1) if _MARK.match(piece) else piece
            if name and register.resolve(name) and not is_issuer((name,), issuer):
                lists[number][name] = None
    return {number: tuple(names) for number, names in lists.items() if names}


def names_meant(party: str, lists: Lists) -> tuple[str, ...]:
    """The names of the list that a party is told by; empty for one that speaks of no list, or of none that is there."""
    return _look_up(_MEANS.search(party), lists)


def names_to_see(clause: str, lists: Lists) -> tuple[str, ...]:
    """The names of the list that a clause sends its reader to: （名单见附件1）."""
    return _look_up(_SEE.search(clause), lists)


def _look_up(found: re.Match[str] | None, lists: Lists) -> tuple[str, ...]:
    if found is None:
        return ()
    number = _number(found)
    if not number and len(lists) == 1:
        # 附件所列单位, where but one attachment lists any.
        return next(iter(lists.values()))
    return lists.get(number, ())


def _number(found: re.Match[str]) -> int:
    return read_number(found["number"] or "0") or 0
