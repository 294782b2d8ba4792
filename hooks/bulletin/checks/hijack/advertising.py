"""No sentence advertises: betting, loans, brushing of orders, ghost-writing … put into the prose of an office.

A sentence that forbids or warns uses the same words, and so does every sentence of a notice against fraud; but there
too somebody can put in an offer, which sells in several words and tells of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.selling_prose import places_of_selling, selling_weight, sells
from bulletin.checks.hijack.traditional import simplified
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_kinds, read_shapes, read_words
from bulletin.checks.passages import MOST_PER_PIECE, Passage, passages_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin

_DENIED = frozenset("不没未勿拒禁反防")
"""Before the word they turn it round: 不代写, 禁赌."""
_QUOTES = ("“”", "‘’", "「」", '""')
_FEWEST_OF_ONE_KIND = 3
_FEWEST_OF_AN_OFFER = 3
_KINDS_OF_A_PAGE = 3
_TELLING = 4
_FEWEST_OF_A_TRADE = 2
_SHORTEST_WEIGHED = 8
# What is quoted is spoken of, and names of people have any characters.
_NAMES_OR_QUOTES = re.compile(
    "“|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){2}(?![\u4e00-\u9fff])"
)
_WEIGHT_OF_A_WORD = 12
"""Characters of this weight in a sentence are as telling as another word."""
_HEADING = re.compile(r"[ \t#*]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])[^。；，\n]{2,30}\Z")
_PRICE = re.compile(
    "(?:[\\d一二三四五六七八九十百千两]|[\\d一二三四五六七八九十]万)(?:元|块|折|毛|平米?)(?![一-鿿]{0,2}(?:以|内))"
)
# Of the characters that offices use, not where they stand in a word of shops: 驾校, 医院, 会员, 男科, 供应, 可以.
_OFFICE = re.compile(
    "党|(?<![驾名])校|(?<![医影剧到])院(?!线)|(?<![好到相])处(?![女方理])|委(?!托)|(?<!重)组(?!装)|(?<![会店雇演])员"
    "|(?<![全内总局])部(?!位)|(?<![集拼])团(?![购队])|(?<![浴卧作])室|(?<![约饭牌])局|(?<![餐舞客歌])厅|(?<![男妇骨眼牙])科(?![技目])"
    "|(?<![联关])系(?![统列])|(?<![升高顶四六满])级|各(?![类种大])|(?<!供)应(?!急|有尽)|(?<!无)须|(?<![需只想])要(?![账的])|(?<!申)请(?!一)"
    "|(?<![低高])于|将|及(?!时)|其|按(?![摩条天键])|(?<![可足])以"
    "|通知|工作(?!室)|学习|培训|报送|会议|学生(?![证价用妹兼])|教师|教学|材料|检查|管理|单位|活动|(?<![网首刷代听])课|研究|项目|方案|师生|毕业证书|学位证书"
    "|食堂|宿舍|公寓|图书馆|体育馆|后勤|教职工|同志|志愿者|讲座|比赛|报销|附件|附表|登记|义诊|助学|实验|公告|公示|招标|中标|统一|自愿|让我们|举行|开展|干部|家属区|物业|负责|训练|保管|实行|使用|改为|仪式|政策|利息|补贴|补助|持有|专人|双方"
)
# Who tells of an offer, or puts it in quotes, does not make it.
_REPORTED = re.compile(
    '[“”‘’「」『』"]|所谓|声称|宣称|自称|号称|谎称|名义|幌子|话术|套路|手段|手法|伎俩|冒充|伪装|假冒|引诱|诱惑|招揽|兜售'
    "|不法|嫌疑|对方|受害|同学们?[要应]|学生|(?<![包证])通过|利用|以.{1,12}为|等(?:方式|形式|广告|信息|行为|内容|问题|服务|词|字样)|[党校院处委应须要请将]|各(?![科类种])|属于|常见|典型|抽检|核查|抽查"
)


@cache
def _advertising() -> AnyWord:
    return AnyWord(read_kinds("advertising"))


@cache
def _promotion() -> AnyWord:
    return AnyWord(read_kinds("promotion"))


@cache
def _trade() -> AnyWord:
    return AnyWord([*read_words("trade"), *read_kinds("promotion")])


@cache
def _any_word() -> AnyWord:
    """Of the three lists: one search, where nearly every text has none of them."""
    return AnyWord([*read_kinds("advertising"), *read_kinds("promotion"), *read_words("trade")])


@cache
def _shape(shape: str) -> re.Pattern[str]:
    """Compiled when it is first looked for: that takes longer than reading a short text."""
    return re.compile(shape)


@cache
def _any_shape() -> re.Pattern[str]:
    """All shapes that begin with a plain character: one search, where nearly every text has none of them."""
    return re.compile("|".join(shape for _, shape in read_shapes("selling_shapes") if shape[0] != "["))


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
            text = simplified(given.text)
            passage = replace(given, text=text) if text != given.text else given
            if not _any_word().is_in(text) and not any(_shapes_in(text)):
                yield from islice((finding for finding, _ in _check_prose(passage, ())), MOST_PER_PIECE)
                continue
            told = 0
            sold: Mapping[tuple[int, int], Mapping[str, str]] | None = None
            for finding, span in _check(passage):
                if is_about is None:
                    is_about = is_about_it(document)
                if is_about and sold is None:
                    sold = _sold(text)
                if sold is None or _is_offer(text, span, sold.get(span, {})):
                    told += 1
                    yield finding
                if told == MOST_PER_PIECE:
                    break


def _is_offer(text: str, span: tuple[int, int], words: Iterable[str]) -> bool:
    """Whether a sentence sells in so many words, and tells of nobody who does."""
    telling = {*words, *(word for _, word in _advertising().places_in(text, *span))}
    return len(telling) >= _FEWEST_OF_AN_OFFER and not _REPORTED.search(text, *span)


def tells_of_selling(words: str) -> bool:
    """Whether there is any telling word or shape in some words, however weak."""
    finders = (_advertising(), _promotion())
    return any(any(finder.places_in(words)) for finder in finders) or any(_shapes_in(words))


def _check(passage: Passage) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A finding for each sentence that advertises, and its span."""
    text = passage.text
    last = -1
    told: set[tuple[int, int]] = set()
    kinds = read_kinds("advertising")
    for at, word in _advertising().places_in(text):
        if at < last or _is_spoken_of(text, at, word):
            continue
        start, last = sentence_span(text, at)
        if not is_guarded(text, start, last):
            params = {"kind": kinds[word], "word": word, "sentence": shorten(text[start:last], 80)}
            told.add((start, last))
            yield Finding("advertising-sentence", passage.place(at), params=params), (start, last)
    for finding, span in _check_selling(passage):
        told.add(span)
        yield finding, span
    for finding, span in _check_trading(passage, told):
        told.add(span)
        yield finding, span
    yield from _check_prose(passage, told)


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
            len(words) >= _FEWEST_OF_ONE_KIND or len(set(words.values())) >= 2 or _is_plain_selling(text, span, words)
        )
        if is_selling and not is_guarded(text, *span) and not any(_advertising().places_in(text, *span)):
            params = {"words": "、".join(words), "sentence": shorten(text[slice(*span)], 80)}
            place = passage.place(text.index(next(iter(words)), span[0]))
            # Goods, their price, and what to do about them, with nothing of an office: that is no slip of the pen.
            is_plain = len(set(words.values())) >= _KINDS_OF_A_PAGE and not _OFFICE.search(text, *span)
            yield Finding("promotion-sentence", place, "error" if is_plain else "warning", params), span


def _is_plain_selling(text: str, span: tuple[int, int], words: Iterable[str]) -> bool:
    """One telling word of some length is enough in a sentence that has nothing of an office."""
    is_telling = any(len(word) >= _TELLING and word not in read_words("never_alone") for word in words)
    return is_telling and not _OFFICE.search(text, *span)


def _check_trading(passage: Passage, told: Collection[tuple[int, int]]) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each sentence, cell or pair of brackets that is of a trade, and of an office less than of that."""
    text = passage.text
    slots: dict[tuple[int, int], dict[str, int]] = {}
    sentences: dict[tuple[int, int], tuple[int, int]] = {}
    sentence = (0, 0)
    for at, word in _trade().places_in(text):
        # A text without an end of sentence is looked at once for each piece, and not for each word.
        sentence = sentence if at < sentence[1] else sentence_span(text, at)
        span = _slot(text, sentence, at)
        if text.count("“", span[0], at) <= text.count("”", span[0], at):
            slots.setdefault(span, {}).setdefault(word, at)
            sentences[span] = sentence
    for span, words in slots.items():
        first = min(words.values())
        sentence = sentences[span]
        shown = [*words, *(found.group() for found in islice(_PRICE.finditer(text, *span), 1))]
        is_apart = passage.is_aside or _ends_a_heading(text, span)
        lacking = _FEWEST_OF_A_TRADE + len(set(_OFFICE.findall(text, *span))) - len(shown) - is_apart
        if lacking > 1 or (lacking == 1 and not _is_written_so(text[slice(*span)], shown)):
            continue
        is_told = sentence in told or any(_advertising().places_in(text, *sentence))
        if not is_told and not is_guarded(text, *sentence):
            params = {"words": "、".join(shown), "sentence": shorten(text[slice(*span)], 80)}
            yield Finding("promotion-sentence", passage.place(first), "warning", params), sentence


def _is_written_so(sentence: str, words: Collection[str]) -> bool:
    """Whether the characters of a sentence make up for one word too few."""
    is_weak = len(words) == 1 and all(word in read_words("never_alone") for word in words)
    return not is_weak and len(sentence) >= _SHORTEST_WEIGHED and selling_weight(sentence) >= _WEIGHT_OF_A_WORD


def _ends_a_heading(text: str, span: tuple[int, int]) -> bool:
    """Whether a span is all that stands in the brackets behind a heading."""
    line = text.rfind("\n", 0, span[0]) + 1
    return text[span[1] + 1 : span[1] + 2] in ("\n", "") and _HEADING.match(text[line : span[0]]) is not None


def _check_prose(passage: Passage, told: Collection[tuple[int, int]]) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """A warning for each other sentence that has no word of an office and is written like those of shops."""
    text = passage.text
    # A story tells of 货 and 钱 as it likes, and what is hung behind a title in the head is found by other rules.
    is_free = passage.document.header.type == "story" or passage.base < 0
    for span in () if is_free else dict.fromkeys(sentence_span(text, at) for at in places_of_selling(text)):
        words = text[slice(*span)]
        is_likely = sells(words) and not _NAMES_OR_QUOTES.search(words) and not _OFFICE.search(words)
        if is_likely and span not in told and not is_guarded(text, *span):
            first = span[0] + len(words) - len(words.lstrip())
            params = {"sentence": shorten(words, 80)}
            yield Finding("selling-prose", passage.place(first), "warning", params), span


def _slot(text: str, sentence: tuple[int, int], at: int) -> tuple[int, int]:
    """Where a word of a sentence stands: in a cell of a table, in brackets, or in neither."""
    start, end = sentence
    for opens, closes in (("|", "|"), ("（(【", "）)】")):
        opened = max(text.rfind(mark, start, at) for mark in opens)
        closed = min((place for mark in closes if (place := text.find(mark, at, end)) >= 0), default=-1)
        if opened >= 0 and closed >= 0 and not any(text.find(mark, opened + 1, at) >= 0 for mark in closes):
            return opened + 1, closed
    return start, end
