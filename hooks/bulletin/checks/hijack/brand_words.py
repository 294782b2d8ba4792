"""No Latin letters or figures stand glued to 体育、娱乐、棋牌、官网 …: so the brands of betting sites are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin.checks.hijack.institution import LATIN
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_TRADE = (
    "体育|體育|娱乐|娛樂|棋牌|彩票|彩金|电竞|電競|博彩|真人|捕鱼|赌场|国际娱乐|电子游艺|游戏平台|亚洲官|集团官|球友会"
)
_GLUED = late(
    f"(?<![{LATIN}./@_-])(?P<brand>[{LATIN}]{{1,16}})[ ·・-]?(?P<word>{_TRADE})"
    "(?P<school>馆|场|课|中心|类|设施|器材|活动|测试|锻炼|比赛|竞赛|学院|教学|部|教研|项目|节|赛|运动|工作|教育|社团|特长|总局|产业|文化)?"
)
# Nothing that a school has, whatever follows it.
_NO_SPORT = frozenset(("球友会", "彩金", "博彩", "赌场", "电子游艺"))
_SITE = late(
    f"(?<![{LATIN}./@_-])(?P<brand>[{LATIN}]{{2,16}})"
    "(?P<word>官网|官方网|登陆|线路检测|app|APP|平台|电子|手机版|网页版|登录|注册|下载|(?![年月日个名人次号届条项级])[\u4e00-\u9fff]{2,6}(?:官网|app下载))"
)
_PLAIN_NAME = late(
    r"(?<![区国省])[\u4e00-\u9fff]{2,4}(?P<word>(?:体育|娱乐|棋牌|电竞|彩票)"
    r"(?:官网|官方|app|APP|下载|登录|注册|入口|投注|网页版|手机版|客户端)"
    r"|(?:棋牌|娱乐|电竞|彩票)(?:平台|在线))"
)
# A brand where an office names its own work: 维护正常的…棋牌秩序, 深化…彩票改革. In earnest, what stands before such a
# word says which trade is meant, or what is done to it.
_AS_OFFICE_NOUN = late(
    r"[\u4e00-\u9fff]{2}(?<![的了和与及对把将于在区各])(?<!文化)(?<!文体)(?<!公共)(?<!休闲)(?<!校园)(?<!餐饮)(?<!网络)(?<!健康)(?<!体育)"
    r"(?<!营业)(?<!营性)(?<!歌舞)(?<!影视)(?<!周边)(?<!业余)(?<!大众)(?<!群众)(?<!节日)(?<!青年)(?<!学生)(?<!教工)(?<!职工)(?<!消费)"
    r"(?<!社会)(?<!线上)(?<!有关)(?<!相关)(?<!各类)(?<!福利)(?<!规范)(?<!加强)(?<!做好)(?<!开展)(?<!组织)(?<!推进)(?<!落实)(?<!引导)"
    r"(?<!参加)(?<!参与)(?<!从事)(?<!经营)(?<!整顿)(?<!管理)(?<!中国)(?<!国家)(?<!全国)(?<!传统)(?<!益智)(?<!干部)(?<!退休)(?<!高校)(?<!大学)(?<!竞技)(?<!电子)(?<!开设)(?<!营造)(?<!净化)"
    r"(?:(?P<word>棋牌|娱乐|电竞|彩票|博彩)(?:秩序|工作|建设|改革|质量|任务|精神|要求|纪律|氛围|会议|大局|事业|党支部|党委|党总支|党员|单位|育人|科研|评估|质效|水平))"
)
# Latin before such a word, or two of them in a row; what has none of these has no brand.
_TELLING = late(
    "(?:体育|體育|娱乐|娛樂|棋牌|彩票|彩金|电竞|電競|博彩|真人|捕鱼|赌场|国际娱|电子|游艺|游戏平|亚洲官|集团官|球友会|官网|官方|平台|手机版|网页版|登录|注册|下载|app|APP)"
    f"(?:(?<=[{LATIN} ·・-]..)|(?<=[{LATIN} ·・-]...)|(?=官|app|APP|下载|登录|注册|入口|投注|网页|手机|客户|平台|在线)"
    "|(?=秩序|工作|建设|改革|质量|任务|精神|要求|纪律|氛围|会议|大局|事业|党|单位|育人|科研|评估|质效|水平))"
)
_MIXED = late(r"[a-z]|\d[A-Z]|[A-Z]\d")
_BEFORE_A_FIGURE = late(r"(?:附件|附表|表|图|第|编号|序号|[年月日〔（(])\s?\Z")
# 12371, 12345, 95598: public numbers that have platforms.
_YEAR = late(r"(?:19|20)\d\d\Z")
_PUBLIC_NUMBER = late(r"(?:1[02]\d{3}|9[56]\d{3,4}|\d{1,2})\Z")


@cache
def _known() -> frozenset[str]:
    return frozenset(read_words("known_latin"))


def check_brand_words(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such word, wherever it stands."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            text = passage.text
            if not _TELLING.search(text):
                continue
            found = [one for one in _GLUED.finditer(text) if _is_brand(one, text)]
            found += [one for one in _SITE.finditer(text) if _is_site(one["brand"])]
            found += [one for one in _PLAIN_NAME.finditer(text) if not _is_warned_of(one, text, document)]
            found += [one for one in _AS_OFFICE_NOUN.finditer(text) if not _is_warned_of(one, text, document)]
            seen: set[int] = set()
            for one in found[:MOST_PER_PIECE]:
                if one.start() not in seen:
                    seen.add(one.start())
                    yield Finding("brand-word", passage.place(one.start()), params={"given": one.group()})


def _is_warned_of(found: re.Match[str], text: str, document: Document) -> bool:
    """Whether the sentence, or the whole document, is against such things."""
    start, end = sentence_span(text, found.start())
    return "所谓" in text[start : found.end()] or is_guarded(text, start, end) or is_about_it(document)


def _is_brand(found: re.Match[str], text: str) -> bool:
    brand = found["brand"]
    if len(brand) > 1 and _MIXED.search(brand) and brand.lower() not in _known():
        return True
    if (found["school"] and found["word"] not in _NO_SPORT) or brand.lower() in _known():
        return False
    is_figure = brand.isdigit()
    if _YEAR.match(brand):
        return False
    return not (
        is_figure and (len(brand) < 2 or _BEFORE_A_FIGURE.search(text, max(0, found.start() - 4), found.start()))
    )


def _is_site(brand: str) -> bool:
    if brand.isdigit():
        return len(brand) >= 3 and not _PUBLIC_NUMBER.match(brand)
    return _MIXED.search(brand) is not None and brand.lower() not in _known() and not brand[0].isupper()
