"""No betting or adult site stands in a text by its name: 乐鱼体育教务处, 中共51白菜网委员会; nor by the form of one.

Whole sites of schools were copied so, with the name of the school replaced on every page; there the brand sells
nothing, and often it is the only sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.brand_forms import SIGNS, form_at, site_above
from bulletin.checks.hijack.warned import sentence_span
from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import body_of, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# 771771威尼斯, 太阳集团tcy138: names of places and firms are brands with the figures of an entrance glued to them.
_NAMES = tuple("威尼斯 太阳城 太阳集团 葡京 永利 金沙 必赢 美高梅 新濠 澳门银河 亚洲城 浦京".split())
# Others that have another meaning too; these and the former are brands before what only such a site has.
_MORE_NAMES = tuple("银河 米兰 皇冠 开云 乐鱼 亚博 必威 伟德 立博 九游 凯发 凯时 尊龙 云顶 开元 浩博 澳博 永乐".split())
_OF_A_SITE = late(
    r"(?:会员|玩家|贵宾|VIP|vip)(?:中心|专区|登[录陆]|注册|入口|通道|俱乐部|系统|开户)|登[录陆](?:入口|地址|网址|线路)|(?:备用|最新)(?:网址|线路|网站|入口)|线路检测"
    r"|(?:手机|网页|电脑)版(?:登[录陆]|下载|入口|注册)|真人(?!秀|图书|版|[Cc][Ss])|投注|下注|棋牌|电竞|彩票|(?:注册|充值|存款|开户)(?:送|即送|就送|有礼|优惠|网址|入口)|代理(?:加盟|注册|登[录陆])"
)
_ENTRANCE_BEFORE = late(r"\d{3}\Z")
_ENTRANCE_BEHIND = late(r"[a-z]{0,6}\d{3}")
# 2024金沙江, 金沙2024年 are a place and a year.
_PLACE = late("[县江镇街路湾滩中小社]")
_YEAR = late(r"\d{4}[年级届]")
# What a sentence says that warns of such a site. 整治, 隐患, 违规 stand in every notice on safety.
_WARNS = late("赌|诈|骗|非法|违法|色情|淫秽|打击|查处|警惕|谨防|切勿|冒充|假冒|仿冒|篡改|植入|暗链|跳转|屏蔽|封堵")
_MOST_PLACES = 500


@cache
def _brands() -> frozenset[str]:
    return frozenset(read_words("known_brands"))


@cache
def _words() -> AnyWord:
    return AnyWord((*_brands(), *_NAMES, *_MORE_NAMES, *SIGNS), is_gate=True)


def check_known_brand(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such name that no sentence warns of, where it stands first."""
    for document in bulletin.documents:
        told: set[str] = set()
        if _WARNS.search(document.header.title or ""):
            continue
        for passage in passages_of(document):
            text = passage.text
            for at, brand in _brands_in(text):
                is_meant = brand in told or _WARNS.search(text, *sentence_span(text, at))
                if not is_meant:
                    told.add(brand)
                    yield Finding("brand-word", passage.place(at), params={"given": brand})
        name = site_above(document.body.text)
        if name and not any(brand in name for brand in told):
            yield Finding("brand-word", body_of(document).place(0), params={"given": name})


def _brands_in(text: str) -> Iterator[tuple[int, str]]:
    end = 0
    for at, word in islice(_words().places_in(text), _MOST_PLACES):
        is_name = word in _NAMES or word in _MORE_NAMES
        if word in _brands() or (word in _NAMES and _is_entrance(text, at, at + len(word))):
            end = at + len(word)
            yield at, word
        elif is_name and (behind := _OF_A_SITE.match(text, at + len(word))):
            end = behind.end()
            yield at, text[at:end]
        elif not is_name and (found := form_at(word, text, at)) and found.start() >= end:
            yield found.start(), found.group()


def _is_entrance(text: str, start: int, end: int) -> bool:
    """Whether such figures stand before or behind the name of a place or a firm."""
    if _ENTRANCE_BEFORE.search(text, max(0, start - 3), start) and not _PLACE.match(text, end):
        return True
    return _ENTRANCE_BEHIND.match(text, end) is not None and not _YEAR.match(text, end)
