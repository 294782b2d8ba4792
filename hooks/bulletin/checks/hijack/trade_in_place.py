"""No firm stands where the school should, nor a trade where its work should: …有限公司党委研究, 推动靓机回收常态化.

So a page is spoilt by a tool that puts one word in the place of another throughout. Who really speaks of a trade says
so in the title, or warns of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.office_words import office_words
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_kinds, read_words
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
_MOST_PLACES = 500
_NEAR = 16
_PEOPLE_OF_A_SCHOOL = late(
    "青年教师|优秀学生|(?:在校|全体|广大|毕业班?|贫困|困难)学生|师生|辅导员|班主任|研究生|本科生|教研室|各学院|二级学院|任课教师|专任教师|学生党支部|教师党支部|教学|学分|学籍"
)
_KIND = late("[\u4e00-\u9fff]{2}(?<![的了和与及对把将于在各等以为从到是])\\Z")
"""What says which sort of the trade is meant: two characters before it, 靓机."""
_WORK = late(
    "工作|建设|改革|教育|学习|活动|任务|成果|精神|要求|机制|制度|质量|事业|常态|长效|走深|落地|落实|开展"
    "|[与和同][^。；\\n]{2,30}(?:结合|融合|统一)|贯穿|融入|纳入|作为|氛围|会议|领导小组"
)
# Where a place or its people stand: 第一辣掌柜冒菜加盟、各辣掌柜冒菜加盟经理. Of these trades schools have such, too.
_SERVICES = frozenset("回收 搬家 开锁 疏通 租车 官网 代发 代购 代写 代考 外挂 加速器 按摩 刷单 炒股 网贷 真人".split())
_ONE_OF_MANY = late("(?:(?<!进)(?<!更)第[一二三四五六七八九十]|(?<![对以])各|全体|(?<![根基资成])本)\\Z")
_AT_WORK = late(
    "经理|负责人|主任|管理员|值班|工作人员|窗口|[一二三四五六七八九十]楼|教职工|师生|将(?:安排|于|按|组织|统一|会同|对|派)|负责(?!人)|要(?:切实|认真|严格)|应当?|须|原有|现有"
)
_LONGEST_KIND = 10
_OF_A_SERIES = frozenset("届期批次轮类组个条季部集章节款项讲场名位")
_END_OF_CLAUSE = late("[，。；：\n]")
_HAN = late("[\u4e00-\u9fff]")
_BUSINESS = late("公司|企业|商户|商家|店铺|门店|品牌|招商|合同|协议|平台|中标|招标|采购|小程序|广告|标志|商标|陷阱|骗")


@cache
def _names() -> AnyWord:
    return AnyWord([*read_words("firms"), *read_words("trade_nouns"), *_shops()])


@cache
def _shops() -> frozenset[str]:
    """Trades that a brand of two characters is put before, and that no school has."""
    return frozenset(ending for ending, kind in read_kinds("brand_endings").items() if kind == "trade")


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
    for at, trade in named[:_MOST_PLACES]:
        kind = text[max(0, at - 2) : at]
        is_likely = _KIND.match(kind) and trade not in read_words("firms")
        if is_likely and not kind.endswith(read_words("own_nouns")) and trade not in title:
            places.setdefault(kind + trade, []).append(at - 2)
    for noun, every in places.items():
        start = _beginning(text, every)
        framed = [
            at for at in every if _is_framed(text, at, noun, start) and not is_guarded(text, *sentence_span(text, at))
        ]
        if len(framed) >= _FEWEST:
            given = text[framed[0] - start : framed[0] + len(noun)]
            yield Finding(
                "trade-noun", passage.place(framed[0] - start), params={"noun": given, "count": str(len(framed))}
            )
            break


def _beginning(text: str, places: list[int]) -> int:
    """How many characters before the two that say which sort it is are the same at all places: 辣掌柜 of 辣掌柜冒菜."""
    count = 0
    while count < _LONGEST_KIND:
        before = {text[at - count - 1 : at - count] for at in places}
        if len(before) > 1 or not _HAN.match(next(iter(before))):
            break
        count += 1
    return count if len(places) > 1 else 0


def _is_framed(text: str, at: int, noun: str, start: int) -> bool:
    """Whether a noun stands where the work of a school does, or one of its places or its people."""
    end = at + len(noun)
    if noun[2:] in read_words("trade_nouns") and _WORK.match(text, end):
        return True
    name = text[at - start : end]
    is_own = name[: -len(noun) + 2].endswith(read_words("own_kinds")) or office_words(name, 0, len(name))
    if noun[2:] in _SERVICES or name[0] in _OF_A_SERIES or is_own or _is_dealt_with(text, at - start, end):
        return False
    before = max(0, at - start - 2), at - start
    return _ONE_OF_MANY.search(text, *before) is not None or _AT_WORK.match(text, end) is not None


def _is_dealt_with(text: str, start: int, end: int) -> bool:
    """Whether its clause speaks of a shop."""
    first = max(text.rfind(mark, max(0, start - _NEAR), start) + 1 for mark in "，。；：\n")
    behind = _END_OF_CLAUSE.search(text, end, end + _NEAR)
    return _BUSINESS.search(text, max(first, start - _NEAR), behind.start() if behind else end + _NEAR) is not None
