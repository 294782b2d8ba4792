"""A clause in, whom it asks, bars or has told something out: 请各学院…, 请小林…, 严禁党员干部…, 通知学生…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.banned import TAKES, find_banned, find_kept_out
from bulletin.extract.naming import ANY_NAME, AT, NOT_IN_NAME, PEOPLE, next_time
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words.parties import ALL_OF_THEM, UNIT_ENDS
from bulletin.late_pattern import late

# 请|教务处, but 请教专家
_TEACHING = "教[师务工职评代研学育辅官练材]"
_PLEA_FIRST = late(rf"(?:敬|烦|恳|务|现?特)?请(?=[^示假教求愿柬辞调销]|{_TEACHING}|调研)")
_PLEA = late(rf"(?<![申报提邀聘恳敬])请(?![示假求]|(?!{_TEACHING})教)")
# 请|以上需补测同学，于9月2日补测
_THOSE_NEEDING = late(
    "(?:[以如]上|上述|前述|所有|全体)?(?:需要?|须|欲|拟|想要?|有意(?:向|愿)?|打算)[^，的须应请将把于在]{2,10}?"
    "(?:学生|同学|研究生|本科生|毕业生|教师|老师|教职工|职工|人员|单位|学员|考生|党员|读者|用户|家长|团队|班级|者)(?:（[^（）]*）)?"
    "(?=[，于在到至向按从携持前登本务尽及自通填提联扫凭\\d]|$)"
)
# What opens the act behind 请 or 严禁, and no name.
_DEED_FIRST = late(
    "(?:用(?![人户车工电水餐印])|[将把]|以(?![下上])|备注|注明|写明|标明|(?:填写|填报)(?![人者员单部])|自行|集体(?=组织|$)|委托(?!人|方|单位|代理|机构|公司)|指使|授意|唆使|强迫|强制|纵容|擅自|私自|公款|组织(?![部处员科委者机生]))"
)
BAN_FIRST = late(r"(?:严禁|禁止|不准|不许|不允许|不得|严防)")
_PLACE = late("[^，的]{2,12}?[内中里上](?=严禁|禁止)")
TOLD_FIRST = late("(?:现|特|再次|郑重|并)?(?:要求|提醒|叮嘱|通知|告知)(?!广大)")
_FIRMLY = late("(?:务必|必须|一定要)(?:[于在]|(?=\\d))")
# 小林, 老贺; but 小组, 老师
NICKNAME = late(
    "[小老阿](?![组学区班时队型件微程额数结灶吃票车卖店麦康]|[师年人党干生校教同乡区化旧字专领板]|[里姨坝])[一-龥]"
)
_NICKNAMES = late(
    rf"{NICKNAME.pattern}(?:同志|同学|老师)?(?:[、和与]{NICKNAME.pattern}(?:同志|同学|老师)?)*"
    "(?=[于在将把带按提准尽抓务\\d本明后下届会]|负责|牵头|继续|记得|联系|登记|通知|拍|统计|协助)"
)
_IN_HIS_HANDS = late("负责|牵头|务必|记得|提前|[于在]?\\d[^，]{0,8}前|须|要(?!求)|应(?![该邀聘])")
_BETWEEN_TWO = late("[、和与]")
_NO_NAME = frozenset(NOT_IN_NAME - ACT_TAGS)
_WHO_IS_ASKED = (*"组队会方人员者生师长处科室系院部所站班团友", "中心", "窗口", "家属", "家长")
_BY_WHAT = late("[用以凭按](?![户人料期时]|及)[^，的]{2,}")
_TELLING = frozenset("通知 告诫 提醒 要求 督促 告知 引导 教育引导".split())


def is_plea(view: View) -> bool:
    """Whether the clause opens with 请."""
    return "请" in view.words and _PLEA_FIRST.match(view.words, view.begin) is not None


def find_addressee(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """要通知学生在开学前，不得…: whoever is told something up to the comma is the party of what follows it."""
    if expressions[-1].end < len(view.words):
        return None
    for token in view.tokens:
        if token.text in _TELLING:
            parties = read_parties(view.raw, view.tokens, token.end)
            if parties and parties.end <= expressions[-1].start:
                return parties
    return None


def behind_plea(scene: Scene) -> Parties | None:
    """请X…"""
    view, expressions = scene.view, scene.expressions
    plea = _PLEA_FIRST.match(view.words, view.begin)
    if plea is None:
        return None
    # 请各学院|本周三前确定联络员1名
    parties = read_parties(view.raw, view.tokens, plea.end(), next_time(expressions, plea.end()))
    if parties is None and (needing := _THOSE_NEEDING.match(view.words, plea.end())):
        return Parties((needing[0],), *needing.span(), False)
    if parties is None:
        # 请导师组|于答辩前一周送达
        times = [e.start for e in expressions if e.start > plea.end() and view.words.startswith(AT, e.start - 1)]
        parties = _asked_till(view, min(times, default=0), plea.end())
    return _no_object(parties)


def told_firmly(scene: Scene) -> Parties | None:
    """要求2022届毕业生务必于6月20日前离校: whoever is told so; an editor is asked, for somebody else tells them."""
    view = scene.view
    told = TOLD_FIRST.match(view.words, view.begin)
    parties = read_parties(view.raw, view.tokens, told.end()) if told else None
    if parties is None or "的" in view.words[parties.end :]:
        return None
    if not parties.names[-1].endswith((*PEOPLE, "老师")) and not parties.names[0].startswith(ALL_OF_THEM):
        return None
    if _FIRMLY.match(view.words, parties.end) is None:
        return None
    return replace(parties, is_certain=False)


def by_nickname(scene: Scene) -> Parties | None:
    """请小林在7月5日前交申请书, 小周、老贺负责拍照: somebody whom all know."""
    view = scene.view
    plea = _PLEA_FIRST.match(view.words, view.begin)
    found = _NICKNAMES.match(view.words, plea.end() if plea else scene.front)
    if found is None or not (plea or _IN_HIS_HANDS.match(view.words, found.end())):
        return None
    return Parties(tuple(_BETWEEN_TWO.split(found[0])), *found.span(), True)


def _asked_till(view: View, time: int, at: int) -> Parties | None:
    named = ANY_NAME.fullmatch(view.words, at, time) if time else None
    if named is None or not named["who"].endswith(_WHO_IS_ASKED):
        return None
    if any(token.tag in _NO_NAME and at <= token.start < named.end("who") for token in view.tokens):
        return None
    return Parties((named["who"],), *named.span("who"), False)


def _no_object(parties: Parties | None) -> Parties | None:
    """请备注党总支名称, 严禁集体组织…, 严禁用公款组织教职工…: what is to be done, or how, names nobody."""
    return None if parties and _DEED_FIRST.match(parties.names[0]) else parties


def banned(scene: Scene) -> Parties | None:
    """东区环路禁止机动车、非机动车通行: whom a ban names, wherever it stands."""
    span = find_banned(scene.view)
    if span is None:
        return None
    return Parties(tuple(re.split("[、和及或与]", scene.view.raw[span[0] : span[1]])), *span, True)


def kept_out(scene: Scene) -> Parties | None:
    """无牌电动车一律不准进校: what may not go there stands for whoever drives it."""
    span = find_kept_out(scene.view, scene.front)
    if span is None:
        return None
    return Parties(tuple(re.split("[、和及或与]", scene.view.raw[span[0] : span[1]])), *span, True)


def behind_ban(scene: Scene) -> Parties | None:
    """严禁X…"""
    view = scene.view
    # 学生宿舍内|严禁学生使用…
    place = _PLACE.match(view.words, view.begin)
    ban = BAN_FIRST.match(view.words, place.end() if place else view.begin)
    parties = _no_object(read_parties(view.raw, view.tokens, ban.end())) if ban else None
    if parties is None or parties.end + 2 > len(view.words):
        return None
    if parties.is_certain:
        return parties
    first = next(token for token in view.tokens if token.end > parties.start)
    opens = first.start == parties.start and first.tag in ("head", "quantifier")
    # 禁止施工人员|夜间作业
    opens = opens or (first.tag == "other" and parties.names[-1].endswith("人员") and not TAKES.match(parties.names[0]))
    return parties if opens and parties.names[-1].endswith(PEOPLE) else None


def behind_later_plea(scene: Scene) -> Parties | None:
    """…，届时请X…"""
    view = scene.view
    plea = _PLEA.search(view.words)
    if plea is None:
        return None
    # 一季度党费请组织委员|3月25日前收齐
    parties = _no_object(read_parties(view.raw, view.tokens, plea.end(), next_time(scene.expressions, plea.end())))
    if parties is None or parties.is_certain:
        return parties
    # 检查时请宿舍长|留在宿舍
    opens = any(token.start == parties.start and token.tag in ("head", "quantifier") for token in view.tokens)
    # 电子档案请各部门|用光盘刻录
    is_each = parties.names[0].startswith("各") and _BY_WHAT.match(view.words, parties.end)
    return parties if is_each or (opens and not parties.names[-1].endswith(UNIT_ENDS)) else None
