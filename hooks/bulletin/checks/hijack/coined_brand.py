"""No made-up brand stands where an office names itself or its work: 报青柚优课审核, 正常的星澜优选秩序, 会同鼎屋整装.

The end of a brand is a word of shops, its beginning two characters that mean nothing. Who really deals with a shop says
what it is (公司、平台、商户 …), buys from it, or puts its name in quotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.framed_name import framed_places
from bulletin.checks.hijack.warned import is_about_it, is_guarded, sentence_span
from bulletin.checks.hijack.words import read_kinds, read_words
from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_COINED = late("[\u4e00-\u9fff]{2}\\Z")
# Where two other words meet, 名额择优选派, or the two characters before are a word of the office.
_MEETS = frozenset(
    "一二三择评推培最更争创选免双从尽赶很较太加旧物在到把将对向的了和与及各等以为是不可需须应按经由该本其之者有无共"
)
_BUSINESS = late(
    "公司|企业|商户|商家|商铺|店铺|门店|厂家|供应商|供货|供应|中标|成交|采购|招标|比选|询价|捐赠|赞助|签约|签订|合同|协议|平台|小程序|APP|app"
    "|入驻|下单|品牌|招聘|实习|见习|参展|承租|租赁|投诉|营业|开业|经营|旗舰|直播间|服务商|运营"
)
# What a shop is spoken of with, in the same clause.
_BUSINESS_BESIDE = late("消费|校友|创业|参赛|作品|竞赛|课程|专业|社团|团队")
_WARNS = late("骗|警惕|谨防|防范|网贷|校园贷|陷阱|套路|风险|传销|非法")
# Where a body stands, whatever it is called; and where the work of one does.
_BODY_BEFORE = late("(?:(?<!填)(?<!申)(?<!上)报送?|报送至|提交至?|会同|商同|全体|广大|中共)\\Z")
_BODY_BEHIND = late(
    "党委|党总支|党支部|党组织|团委|纪委|校区|各(?:部门|单位|学院|窗口|楼层|校区|食堂|科室|教研室)|、(?:工会|团委|学工|教务|后勤|保卫|财务|人事|组织部|宣传部|纪委|各学院|各部门)"
    "|对[^，。；\\n]{2,24}(?:单位和个人|的单位|的个人|将按|将依|予以)|(?:共同|联合|统一)?(?:审核|审批|备案|发放|承办|主办|牵头|受理|批准|公布)|(?:将|应当?|须|有权)(?:按|依|视|根据|会同|组织|对|严)"
)
_WORK_BEFORE = late(
    "(?:第[一二三四五]|正常的?|良好的?|浓厚的?|优秀|国家|校级|校长|维护|遵守|弘扬|贯彻|落实|赴|按照|根据|对照)\\Z"
)
_WORK_BEHIND = late(
    "时间|的(?:学生|教师|党员)|[\u4e00-\u9fff]{0,6}?(?:委员会|领导小组|工作组|工作小组|评审组|专班|办公室|教研室|研究室|负责人)|学院|班级|院系|工会"
    "|(?:党员|干部|在校生|师生|教师|学生|辅导员|新生|校长|书记|处长|院长|主任|职工)(?!优惠|专享|特惠|半价|立减|价)"
    "|(?:统一)?(?:负责|审核|审批|备案|盖章|审定|批准|决定|研究|评审|评选|评定|答辩|公示|获得者|获奖者|申请人|申请表|申报|名额|育人|学位|学籍|学分)"
    "|管理办法|实施细则|暂行|条例|规定|章程|秩序|环境|氛围|建设|改革|活动|质量|作用|精神|任务|体系|制度|机制|水平|成果|纪律|要求|检查|评估|考核|工作"
)
# 拼拼券, 省省贷: a sign of trade twice, and what is sold.
_DOUBLED = late("(?P<one>[拼惠省淘团购抢乐优闪趣萌喵豆果桃橙柚贝赚返])(?P=one)[券贷购惠淘币宝卡团借付花]")
# 鼎辉体育, 尊龙娱乐: two characters that such houses are called by, and no hall behind them, 金龙体育馆.
_GILDED = frozenset("鼎辉尊瑞汇鑫皇豪博赢胜凯亿盛宏泰嘉铂悦冠财旺钻霸帝爵御彩球必万隆祥龙金银宝利乐威")
_HOUSES = frozenset(("体育", "娱乐", "电竞", "国际", "集团", "传媒"))
_FIRM_BEHIND = late("(?:工作室|(?:有限|股份|责任)*公司|店|中心|集团|合作社|事务所)")
_HALL_BEHIND = late(
    "馆|场|中心|公园|广场|公司|有限|用品|器材|酒店|学校|学院|学部|大学|系|大厦|俱乐部|局|城|会议|交流|合作|部|频道"
)
_BRAND, _TRADE, _HOUSE = "brand", "trade", "house"
_NEAR = 16
_FEWEST_FOR_AN_ERROR = 2


@cache
def _endings() -> AnyWord:
    return AnyWord(read_kinds("brand_endings"))


def check_coined_brand(bulletin: Bulletin) -> Iterator[Finding]:
    """Once a notice for each brand: an error where it stands so twice or more often, else a warning."""
    for entry in bulletin.notices:
        document = entry.document
        passage = body_of(document)
        text = passage.text
        title = document.header.title or ""
        framed = {name: every for name, every in framed_places(text).items() if name not in title}
        places = dict(framed)
        for at, name in _names(text):
            # 枫桥上岸教育: the longer name is told.
            if not any(name in longer for longer in framed):
                places.setdefault(name, []).append(at)
        for name in list(places):
            is_matter = name in title and not _is_brand(name)
            is_sure = name in framed or _is_house(name[:2], name[2:])
            if is_matter or any(_is_dealt_with(text, at, name, is_sure) for at in places[name][:MOST_PER_PIECE]):
                del places[name]
        if places and not is_about_it(document):
            yield from _findings(passage, places)


def _findings(passage: Passage, places: dict[str, list[int]]) -> Iterator[Finding]:
    for name, every in list(places.items())[:MOST_PER_PIECE]:
        level: Level = "error" if len(every) >= _FEWEST_FOR_AN_ERROR else "warning"
        yield Finding("brand-in-place", passage.place(every[0]), level, {"name": name, "count": str(len(every))})


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Each brand or house by its form; each trade with two characters before it in the place of a body or its work."""
    for found in _DOUBLED.finditer(text):
        yield found.start(), found.group()
    for at, ending in _endings().places_in(text):
        start, end = at - 2, at + len(ending)
        first = text[max(0, start) : at]
        if not _COINED.match(first) or not _MEETS.isdisjoint(first) or first.endswith(_own()):
            continue
        if _FIRM_BEHIND.match(text, end) and text.startswith("|", text.rfind("\n", 0, start) + 1):
            # A list of firms: 入驻企业, 参展单位.
            continue
        kind = read_kinds("brand_endings")[ending]
        is_house = _is_house(first, ending) and not _HALL_BEHIND.match(text, end)
        if kind == _BRAND or is_house or (kind != _HOUSE and _is_placed(text, start, end, kind)):
            yield start, first + ending


def _is_placed(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a trade stands where a body does, or where the work of one does if no school deals with it."""
    before = max(0, start - 6), start
    if _BODY_BEFORE.search(text, *before) or _BODY_BEHIND.match(text, end):
        return True
    return kind == _TRADE and bool(_WORK_BEFORE.search(text, *before) or _WORK_BEHIND.match(text, end))


def _is_house(first: str, ending: str) -> bool:
    return ending in _HOUSES and _GILDED.issuperset(first)


@cache
def _own() -> tuple[str, ...]:
    return (*read_words("own_nouns"), *read_words("own_kinds"))


def _is_dealt_with(text: str, at: int, name: str, is_sure: bool) -> bool:
    """Whether it is quoted, warned of, or really a shop; one that is sure may well stand beside a contest."""
    span = sentence_span(text, at)
    is_quoted = text[at - 1 : at] in ("“", "《", "‘", "「", '"') or text[at + len(name) : at + len(name) + 1] in (
        "”",
        "》",
    )
    near = max(span[0], at - _NEAR), min(span[1], at + len(name) + _NEAR)
    if is_quoted or _BUSINESS.search(text, *near):
        return True
    comma = text.find("，", at, near[1])
    clause = max(text.rfind("，", near[0], at) + 1, near[0]), comma if comma >= 0 else near[1]
    if not is_sure and _BUSINESS_BESIDE.search(text, *clause):
        return True
    # That something is forbidden, 不得, warns of no brand by itself.
    return _WARNS.search(text, *span) is not None or (not _is_brand(name) and is_guarded(text, *span))


def _is_brand(name: str) -> bool:
    """Whether it is one by its form alone."""
    return read_kinds("brand_endings").get(name[2:], _BRAND) == _BRAND
