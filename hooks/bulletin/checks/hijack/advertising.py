"""No sentence advertises: betting, loans, brushing of orders, ghost-writing … put into the prose of an office.

A sentence that forbids or warns uses the same words, and so does every sentence of a notice against fraud; but there
too somebody can put in an offer, which sells in several words and tells of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.office_words import office_words
from bulletin.checks.hijack.plain_characters import in_plain_characters
from bulletin.checks.hijack.selling_clause import clause_findings
from bulletin.checks.hijack.selling_prose import places_of_selling
from bulletin.checks.hijack.titles import is_titled, listed_title, title_cells
from bulletin.checks.hijack.warned import (
    is_about_benefits,
    is_about_it,
    is_guarded,
    is_lectured,
    is_studied,
    is_title_of_a_lecture,
    sentence_span,
)
from bulletin.checks.hijack.weighed_trade import prose_findings, trade_findings
from bulletin.checks.hijack.words import read_kinds, read_shapes, read_words
from bulletin.checks.passages import MOST_PER_PIECE, Passage, passages_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_DENIED = frozenset("不没未勿拒禁反防")
"""Before the word they turn it round: 不代写, 禁赌."""
_STUDIED = frozenset(("赌博", "色情", "贷款", "投资"))
"""The kinds that lawyers, historians and economists write about."""
_GOODS = "货"
"""The kind of promotion.txt that a lecture may name; it has no price, promises nothing, invites nobody."""
_QUOTES = ("“”", "‘’", "「」", '""')
_SPOKEN = "说"
"""The kind of selling_shapes.txt that is a price as it is spoken, 一门三十, 九块九: no notice has one."""
_FEWEST_OF_ONE_KIND = 3
_FEWEST_OF_AN_OFFER = 3
_KINDS_OF_A_PAGE = 3
_TELLING = 4
_FIGURES = "一二两三四五六七八九十百千万半0123456789０１２３４５６７８９"
# The shapes that no sign tells: 包过包会, 想脱单的来.
_UNSIGNED = late("包[一-鿿]{2}包|想[一-鿿]{1,6}的[朋宝来加]")
# 优惠券、满减、拼团等促销工具的原理
_TAUGHT = late("等[^，。；\n]{0,8}的(?:原理|概念|定义|区别|由来)")
# Who tells of an offer, or puts it in quotes, does not make it.
_REPORTED = late(
    '[“”‘’「」『』"]|所谓|声称|宣称|自称|号称|谎称|名义|幌子|话术|套路|手段|手法|伎俩|冒充|伪装|假冒|引诱|诱惑|招揽|兜售'
    "|不法|嫌疑|对方|受害|同学们?[要应]|学生|(?<![包证])通过|利用|以.{1,12}为|等(?:方式|形式|广告|信息|行为|内容|问题|服务|词|字样)|[党校院处委应须要请将]|各(?![科类种])|属于|常见|典型|抽检|核查|抽查|等(?:促销|营销|推广)|的原理"
)


@cache
def _advertising() -> AnyWord:
    return AnyWord(read_kinds("advertising"), but=read_words("by_chance"))


@cache
def _promotion() -> AnyWord:
    return AnyWord(read_kinds("promotion"), but=read_words("by_chance"))


@cache
def _any_sign() -> AnyWord:
    """Words of the three lists, and signs of shapes: one search, where nearly every text has none of them."""
    signs = [sign.replace("№", one) for sign in read_words("selling_signs") for one in _FIGURES]
    return AnyWord([*read_kinds("advertising"), *read_kinds("promotion"), *read_words("trade"), *signs], is_gate=True)


@cache
def _any_word() -> AnyWord:
    return AnyWord([*read_kinds("advertising"), *read_kinds("promotion"), *read_words("trade")])


@cache
def _shape(shape: str) -> re.Pattern[str]:
    """Compiled when it is first looked for: that takes longer than reading a short text."""
    return late(shape)


@cache
def _any_shape() -> re.Pattern[str]:
    """All shapes that begin with a plain character: one search, where nearly every text has none of them."""
    return late("|".join(shape for _, shape in read_shapes("selling_shapes") if shape[0] != "["))


def may_sell(text: str) -> bool:
    """Whether there is a word of the lists, or a sign of a shape: without one there is neither word nor shape."""
    return _any_sign().is_in(text) or _UNSIGNED.search(text) is not None


def _shapes_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Place, words and kind of each shape."""
    is_likely = _any_shape().search(text) is not None
    for kind, shape in read_shapes("selling_shapes"):
        if is_likely or shape[0] == "[":
            for found in _shape(shape).finditer(text):
                yield found.start(), found.group(), kind


def check_advertising(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each sentence that advertises, at its first telling word."""
    for document in bulletin.documents:
        is_about: bool | None = None
        for given in passages_of(document):
            text = in_plain_characters(given.text)
            passage = replace(given, text=text) if text != given.text else given
            if not may_sell(text) or (not _any_word().is_in(text) and not any(_shapes_in(text))):
                yield from islice((finding for finding, _ in _check_unlisted(passage, set(), ())), MOST_PER_PIECE)
                continue
            told = 0
            sold: Mapping[tuple[int, int], Mapping[str, str]] | None = None
            titles: list[slice] | None = None
            for finding, span in _check(passage):
                titles = list(title_cells(text)) if titles is None else titles
                if _stands_in(titles, text, span) or is_titled(listed_title(text, span[0])):
                    continue
                if is_about is None:
                    is_about = is_about_it(document)
                is_matter = (
                    is_about
                    or (finding.code == "promotion-sentence" and is_about_benefits(document))
                    or (finding.params.get("kind") in _STUDIED and is_studied(text, *span))
                    or is_title_of_a_lecture(text, span[0])
                    or _TAUGHT.search(text, *span) is not None
                )
                if is_matter and sold is None:
                    sold = _sold(text)
                if not is_matter or sold is None or _is_offer(text, span, sold.get(span, {})):
                    told += 1
                    yield finding
                if told == MOST_PER_PIECE:
                    break


def _stands_in(cells: Sequence[slice], text: str, span: tuple[int, int]) -> bool:
    """Whether each telling word of a row stands in one of some cells of it."""
    near = [cell for cell in cells if span[0] <= cell.start < span[1]]
    shapes = (span[0] + at for at, *_ in _shapes_in(text[slice(*span)])) if near else ()
    places = [*(at for at, _ in _any_word().places_in(text, *span)), *shapes] if near else []
    return bool(places) and all(any(cell.start <= at < cell.stop for cell in near) for at in places)


def _is_offer(text: str, span: tuple[int, int], words: Iterable[str]) -> bool:
    """Whether a sentence sells in so many words, and tells of nobody who does."""
    telling = {*words, *(word for _, word in _advertising().places_in(text, *span))}
    telling = {word for word in telling if not any(word in other for other in telling if other != word)}
    return len(telling) >= _FEWEST_OF_AN_OFFER and not _REPORTED.search(text, *span)


def tells_of_selling(words: str) -> bool:
    """Whether there is any telling word or shape in some words, however weak."""
    return any(telling_words(words))


def telling_words(words: str) -> Iterator[tuple[int, str]]:
    """Each telling word or shape in some words, however weak, with its place."""
    for finder in (_advertising(), _promotion()):
        yield from finder.places_in(words)
    for at, found, _ in _shapes_in(words):
        yield at, found


def _check(passage: Passage) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A finding for each sentence that advertises, and its span."""
    text = passage.text
    last = -1
    told: set[tuple[int, int]] = set()
    kinds = read_kinds("advertising")
    lectured: set[tuple[int, int]] = set()
    for at, word in _advertising().places_in(text):
        if at < last or _is_spoken_of(text, at, word):
            continue
        start, end = sentence_span(text, at)
        if _is_matter_of_a_lecture(text, at, word, (start, end)):
            lectured.add((start, end))
            continue
        last = end
        if not is_guarded(text, start, last):
            params = {"kind": kinds[word], "word": word, "sentence": shorten(text[start:last], 80)}
            told.add((start, last))
            yield Finding("advertising-sentence", passage.place(at), params=params), (start, last)
    for finding, span in _check_selling(passage):
        told.add(span)
        yield finding, span
    spoken_of = told.union(sentence_span(text, at) for at, _ in _advertising().places_in(text))
    for finding, span in trade_findings(passage, spoken_of):
        spoken_of.add(span)
        told.add(span)
        yield finding, span
    yield from _check_unlisted(passage, told | lectured, _any_word().places_in(text))


def _check_unlisted(
    passage: Passage, told: set[tuple[int, int]], words: Iterable[tuple[int, str]]
) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """Warnings by the weight of characters, of sentences and of clauses."""
    places = list(places_of_selling(passage.text))
    for finding, span in prose_findings(passage, told, places):
        told.add(span)
        yield finding, span
    yield from clause_findings(passage, told, [*words, *((at, "") for at in places)])


def _is_matter_of_a_lecture(text: str, at: int, word: str, span: tuple[int, int]) -> bool:
    """Whether a lecture is on it: its sentence may name goods, but no price of theirs, and it invites nobody."""
    return is_lectured(text, at, word) and all(kind == _GOODS for kind in _sold(text).get(span, {}).values())


def _is_spoken_of(text: str, at: int, word: str) -> bool:
    """Whether the word is turned round, or stands in quotes by itself: “代开发票” is what one looks for."""
    before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    return before in _DENIED or f"{before}{after}" in _QUOTES


def _sold(text: str) -> Mapping[tuple[int, int], Mapping[str, str]]:
    """Span of a sentence → the telling words in it → their kinds."""
    parts = read_kinds("promotion")
    cues = [(at, word, parts[word]) for at, word in _promotion().places_in(text)]
    cues += _shapes_in(text)
    sentences: dict[tuple[int, int], dict[str, str]] = {}
    for at, word, kind in sorted(cues):
        words = sentences.setdefault(sentence_span(text, at), {})
        if len(words) < 20 and not any(word in other or other in word for other in words):
            words[word] = kind
    return sentences


def _check_selling(passage: Passage) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each sentence with telling words of two kinds or three of one, an error for the plainest."""
    text = passage.text
    for span, words in _sold(text).items():
        is_selling = (
            len(words) >= _FEWEST_OF_ONE_KIND
            or len(set(words.values())) >= 2
            or _SPOKEN in words.values()
            or _is_plain_selling(text, span, words)
        )
        if is_selling and not is_guarded(text, *span) and not any(_advertising().places_in(text, *span)):
            params = {"words": "、".join(words), "sentence": shorten(text[slice(*span)], 80)}
            place = passage.place(text.index(next(iter(words)), span[0]))
            # Goods, their price, and what to do about them, with nothing of an office: that is no slip of the pen.
            is_plain = len(set(words.values())) >= _KINDS_OF_A_PAGE and not office_words(text, *span)
            yield Finding("promotion-sentence", place, "error" if is_plain else "warning", params), span


def _is_plain_selling(text: str, span: tuple[int, int], words: Iterable[str]) -> bool:
    """One telling word of some length is enough in a sentence that has nothing of an office."""
    is_telling = any(len(word) >= _TELLING and word not in read_words("never_alone") for word in words)
    return is_telling and not office_words(text, *span)
