"""A clause amid the prose of an office is weighed by itself: …认真核对名单，急用钱找顺心贷当天放款，确保无误.

The words of an office on both sides hide from the sentence's weight what was put between two commas.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bulletin.checks.hijack.office_words import office_words
from bulletin.checks.hijack.selling_prose import names_people, selling_weight
from bulletin.checks.hijack.warned import is_guarded, sentence_span
from bulletin.checks.hijack.weighed_trade import first_price
from bulletin.checks.hijack.words import read_kinds, read_words
from bulletin.checks.passages import Passage, shorten
from bulletin.finding import Finding
from bulletin.late_pattern import late

_MARKS = "，。；！？!?;|：:（）()\n"
_END = late(f"[{_MARKS}]")
_HAN = late("[\u4e00-\u9fff]")
_FEWEST_CHARACTERS = 10
_LONGEST = 60
# How many words of a trade more than of an office → the least weight of the characters.
_LEAST_WEIGHT = {0: 26, 1: 16, 2: 5}
# 入驻团队第一年免租金，可享受…优惠: what is granted to whom the clause before names.
_SPOKEN_OF = late("[“‘「《]|所谓|、[^、]*、|\\A(?:并|均|都|也|另|还)?(?:可以?|将)?享受")
_DENIED = frozenset("不没未勿拒禁反防")
# What turns the clauses before it into a warning; 隐患 or 不得缺席 at the end of a sentence are an office's other work.
_WARNED_BEHIND = late(
    "[诈欺受被防行]骗|骗[局子人钱取]|违法|非法|违规|违纪|处分|处理|查处|举报|陷阱|警惕|套路|谨防|防范|打击|犯罪|案件|谎言|广告|信息|行为|等问题|等现象"
    "|(?:不得|不要|不能|切勿|严禁|禁止|不准)(?:参|从事|购买|相信|使用|传播|接受|收受|点击|添加|进入|进行|携带|在校|发生|出现|组织)|一律(?:不|禁|清|删|取)"
)
_OF_ADVERTISING = 2
"""Words of a trade that a word of advertising counts for."""


def clause_findings(
    passage: Passage, told: Collection[tuple[int, int]], places: Iterable[tuple[int, str]]
) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each such clause of a sentence that nothing else was told of.

    `places` are those of selling, and of the words of the three lists.
    """
    text = passage.text
    # A story tells of 货 and 钱 as it likes, and what is hung behind a title in the head is found by other rules.
    if passage.document.header.type == "story" or passage.base < 0:
        return
    clauses: dict[tuple[int, int], dict[str, int]] = {}
    clause = (0, 0)
    for at, word in sorted(places):
        # A text without marks is looked at once for each piece, and not for each word.
        clause = clause if at < clause[1] else _clause(text, at)
        words = clauses.setdefault(clause, {})
        if word and text[at - 1 : at] not in _DENIED:
            words.setdefault(word, at)
    for span, words in clauses.items():
        if _is_selling(text, span, words):
            sentence = sentence_span(text, span[0])
            if sentence not in told and not _is_warned_of(text, sentence, span):
                yield _finding(passage, span, words), sentence


def _clause(text: str, at: int) -> tuple[int, int]:
    floor = max(0, at - _LONGEST)
    start = max(text.rfind(mark, floor, at) for mark in _MARKS) + 1
    end = _END.search(text, at, at + _LONGEST)
    return max(start, floor), end.start() if end else min(len(text), at + _LONGEST)


def _is_selling(text: str, span: tuple[int, int], words: Collection[str]) -> bool:
    clause = text[slice(*span)]
    if len(set(_HAN.findall(clause))) < _FEWEST_CHARACTERS or _SPOKEN_OF.search(clause):
        return False
    telling = [word for word in words if word not in read_words("never_alone")]
    count = sum(_OF_ADVERTISING if word in read_kinds("advertising") else 1 for word in words)
    count = count + (first_price(text, span, words) != "") if telling else 0
    more = min(count - len(office_words(text, *span)), max(_LEAST_WEIGHT))
    return more >= 0 and selling_weight(clause) >= _LEAST_WEIGHT[more] and not names_people(clause)


def _is_warned_of(text: str, sentence: tuple[int, int], clause: tuple[int, int]) -> bool:
    is_warned = is_guarded(text, min(sentence[0], clause[0]), clause[1])
    return is_warned or _WARNED_BEHIND.search(text, clause[1], sentence[1]) is not None


def _finding(passage: Passage, span: tuple[int, int], words: Collection[str]) -> Finding:
    sentence = shorten(passage.text[slice(*span)], 80)
    if words:
        params = {"words": "、".join(words), "sentence": sentence}
        return Finding("promotion-sentence", passage.place(span[0]), "warning", params)
    return Finding("selling-prose", passage.place(span[0]), "warning", {"sentence": sentence})
