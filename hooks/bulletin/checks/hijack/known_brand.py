"""No betting or adult site stands in a text by its name: 乐鱼体育教务处, 中共51白菜网委员会.

Whole sites of schools were copied so, with the name of the school replaced on every page; there the brand sells
nothing, and often it is the only sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.warned import sentence_span
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# 771771威尼斯, 太阳集团138: names of places and firms are brands with the figures of an entrance glued to them.
_NAMES = ("威尼斯", "太阳城", "太阳集团", "葡京", "永利", "金沙", "必赢")
_CALLED = f"(?:{'|'.join(_NAMES)})"
# 2024金沙江, 金沙2024年 are a place and a year.
_NUMBERED = late(rf"(?<=\d\d\d){_CALLED}(?![县江镇街路湾滩中小社])|{_CALLED}(?=\d\d\d)(?!\d{{4}}[年级届])")
# What a sentence says that warns of such a site. 整治, 隐患, 违规 stand in every notice on safety.
_WARNS = late("赌|诈|骗|非法|违法|色情|淫秽|打击|查处|警惕|谨防|切勿|冒充|假冒|仿冒|篡改|植入|暗链|跳转|屏蔽|封堵")


@cache
def _brands() -> AnyWord:
    return AnyWord(read_words("known_brands"), is_gate=True)


def check_known_brand(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such name that no sentence warns of, where it stands first."""
    for document in bulletin.documents:
        told: set[str] = set()
        if _WARNS.search(document.header.title or ""):
            continue
        for passage in passages_of(document):
            text = passage.text
            numbered = _NUMBERED.finditer(text) if any(name in text for name in _NAMES) else ()
            places = chain(_brands().places_in(text), ((one.start(), one.group()) for one in numbered))
            for at, brand in islice(places, MOST_PER_PIECE):
                is_meant = brand in told or _WARNS.search(text, *sentence_span(text, at))
                if not is_meant:
                    told.add(brand)
                    yield Finding("brand-word", passage.place(at), params={"given": brand})
