"""No words taken apart by signs or blanks, 加*微*信*号, 百 家 乐, so that a word list does not see them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.hijack.advertising import tells_of_selling
from bulletin.checks.hijack.plain_characters import in_plain_characters
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_SIGN = "/*_.|~+^@#$&●★☆♥❤◆■♠♣♦✿·"
_ONE = "[\u4e00-\u9fffVvQq]"
_TAKEN_APART = late(
    # Three in a row, or two by a sign that stands in no word of an office.
    f"{_ONE}(?:[{_SIGN} \u00a0\u3000]{{1,2}}{_ONE}){{2,20}}"
    f"|(?:{_ONE}[{_SIGN}]{{1,2}}){{2,20}}{_ONE}|{_ONE}?{_ONE}[●★☆♥❤◆■♠♣♦✿]\ufe0f?{_ONE}"
)
# It begins with the sign, which is rarer than what stands before it.
_LIKELY = late(f"[{_SIGN} \u00a0\u3000](?<=[\u4e00-\u9fff].)[{_SIGN} \u00a0\u3000]?{_ONE}")
_BY_SIGNS = late("(?:[\u4e00-\u9fff][*_.|~+^@#$&●★☆♥◆■]{1,2}){3,20}[\u4e00-\u9fff]")
_APART = late(f"[{_SIGN} \u00a0\u3000\ufe0f]")


def check_spaced_out(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each row of single characters that is a word of advertising, a warning for four with signs."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            is_likely = _LIKELY.search(passage.text) is not None
            for found in islice(_TAKEN_APART.finditer(passage.text), MOST_PER_PIECE) if is_likely else ():
                joined = _APART.sub("", found.group())
                is_selling = tells_of_selling(in_plain_characters(joined))
                if is_selling or _BY_SIGNS.fullmatch(found.group()):
                    params = {"given": found.group(), "joined": joined}
                    yield Finding(
                        "words-taken-apart", passage.place(found.start()), "error" if is_selling else "warning", params
                    )
