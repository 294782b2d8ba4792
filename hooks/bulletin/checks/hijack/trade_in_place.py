"""No firm stands where the school should, nor a trade where its work should: …有限公司党委研究, 推动靓机回收常态化.

So a page is spoilt by a tool that puts one word in the place of another throughout. Who really speaks of a trade says
so in the title, or warns of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

_SCHOOL = late("大学|学院|学校|专科|党校|中学|小学")
_OF_A_SCHOOL = late(
    "(?:党委(?:常委会)?(?:会议)?(?:研究|决定|同意|批准|审议|讨论)|(?:党政联席|党委常委|校长办公)会"
    "|(?:广大|全体|各级|各类)?(?:青年|在校|在读|本科|毕业|应届)?(?:学生|师生|研究生|本科生|新生|毕业生|教师|辅导员)(?!体检|就医|就诊|优惠|特惠|半价|立减|凭|专享|挂号|门诊|床位)"
    "|(?:各|全体|所属|校内)(?:二级)?(?:学院|党总支|系部|班级)|(?:第[一二三四五六七八九十]{1,3}届|校级)?(?:教代会|学代会|团代会|教职工代表大会|学生代表大会)"
    "|(?:校园|校区|校庆|校友|校长|校党委|校团委|教务处|学生处|学工部|研究生院|思政课))"
)
_LONGEST_NAME = 16
_NAME = late(f"(?![经由对据在与和为])[\u4e00-\u9fff]{{2,{_LONGEST_NAME}}}\\Z")
# 附属医院 has students of its own.
_OWN = late("附属|学校|大学|学院|校医院|教学医院|实习医院")
_FEWEST = 2
_PEOPLE_OF_A_SCHOOL = late(
    "青年教师|优秀学生|(?:在校|全体|广大|毕业班?|贫困|困难)学生|师生|辅导员|班主任|研究生|本科生|教研室|各学院|二级学院|任课教师|专任教师|学生党支部|教师党支部|教学|学分|学籍"
)
_KIND = late("[\u4e00-\u9fff]{2}(?<![的了和与及对把将于在各等以为从到是])\\Z")
"""What says which sort of the trade is meant: two characters before it, 靓机."""
_WORK = late(
    "工作|建设|改革|教育|学习|活动|任务|成果|精神|要求|机制|制度|质量|事业|常态|长效|走深|落地|落实|开展"
    "|[与和同][^。；\\n]{2,30}(?:结合|融合|统一)|贯穿|融入|纳入|作为|氛围|会议|领导小组"
)


@cache
def _names() -> AnyWord:
    return AnyWord([*read_words("firms"), *read_words("trade_nouns")])


@cache
def _issuing_firm() -> re.Pattern[str]:
    return late(f"(?:中共)?(?P<firm>[\u4e00-\u9fff（）()]{{2,40}}(?:{'|'.join(read_words('firms'))}))")


def check_trade_in_place(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such firm, and once a notice for a trade that stands so twice or more often."""
    for entry in bulletin.notices:
        document = entry.document
        passage = body_of(document)
        yield from _as_issuer(entry, passage.text)
        named = list(_names().places_in(passage.text))
        if named and not is_about_it(document):
            if _SCHOOL.search(entry.header.issuer or ""):
                yield from _firms(passage, named)
            yield from _trades(passage, named, document.header.title or "")


def _as_issuer(entry: NoticeEntry, text: str) -> Iterator[Finding]:
    """A firm that issues a notice to teachers and students, as if it were their school."""
    name = _issuing_firm().match(entry.header.issuer or "")
    if name and not _OWN.search(name["firm"]):
        words = list(dict.fromkeys(_PEOPLE_OF_A_SCHOOL.findall(text)))
        if len(words) >= _FEWEST:
            params = {"firm": name["firm"], "words": "、".join(words[:4])}
            yield Finding("firm-as-issuer", entry.document.place_of("issuer"), params=params)


def _firms(passage: Passage, named: list[tuple[int, str]]) -> Iterator[Finding]:
    text = passage.text
    for at, kind in named[:MOST_PER_PIECE]:
        behind = _OF_A_SCHOOL.match(text, at + len(kind)) if kind in read_words("firms") else None
        name = _NAME.search(text, max(0, at - _LONGEST_NAME), at) if behind else None
        if behind and name and not _OWN.search(name.group()):
            params = {"firm": name.group() + kind, "words": behind.group()}
            yield Finding("firm-for-school", passage.place(name.start()), params=params)


def _trades(passage: Passage, named: list[tuple[int, str]], title: str) -> Iterator[Finding]:
    text = passage.text
    places: dict[str, list[int]] = {}
    for at, trade in named:
        kind = text[max(0, at - 2) : at]
        is_framed = _KIND.match(kind) and _WORK.match(text, at + len(trade)) and trade in read_words("trade_nouns")
        if is_framed and not kind.endswith(read_words("own_nouns")) and trade not in title:
            places.setdefault(kind + trade, []).append(at - 2)
    for noun, every in places.items():
        framed = [at for at in every if not is_guarded(text, *sentence_span(text, at))]
        if len(framed) >= _FEWEST:
            yield Finding("trade-noun", passage.place(framed[0]), params={"noun": noun, "count": str(len(framed))})
            break
