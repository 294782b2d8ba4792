"""Whoever opens a time that is counted from an event, and acts then: 带队教师|出发前逐一核对, 各党支部|活动后两日内."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.naming import PEOPLE
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.late_pattern import late

_AT_A_FEAST = late(
    "(?:跨年|年关|岁末|新年|元旦|春节|清明|五一|端午|中秋|国庆|七一|[寒暑]假|假期|节|双节|两节)节?(?:前夕|[之以]?[前后])"
)
_GOINGS = tuple(
    (
        "出发 离校 返校 离岗 上岗 到岗 返岗 入职 离职 报到 就职 到任 离任 上任 上班 下班 交班 接班 换班 出国 回国 外出 "
        "离会 返程 返乡 返家 归国 抵达 到校 入校 出校 入境 离境 休学 复学 退宿 入场 离场 进场 登车 出车 收车 "
        "入学 入住 入职 入伍 入院 出院 就医 就诊 住院 体检 请假 休假 调休 出差 调课 停课 换课 代课 转学 转专业 "
        "离市 离京 离汉 离境 回校 回乡 就餐 用餐 取餐 登机 乘车 上车 下车 上课 下课 听课 监考 应考 参赛 上场 "
        "登台 值班 值守 到会 参会 与会 签到 下井 上船 登船 下水 调动 调离 退休 辞职 卸任 履新"
    ).split()
)
# 新生报到后3日内|组织体检: of the school's and not of theirs.
_ARRANGES = ("组织", "安排", "召开", "开展", "举办", "统一", "集中")
# 值班人员|换班须提前15分钟到岗
_GOES_AND_OWES = late(
    rf"(?:{'|'.join(_GOINGS)})(?:的|时|期间)?(?:原则上|一般|均|都|一律|也)*(?:必须|务必|须(?!知)|应(?![急届聘])|要(?![求点素件])|不得|严禁)"
)
# 各党支部|活动后两日内…, where 党支部活动 is one word of the lists
_EACH_HOLDS = late(
    "(?P<who>各[一-龥]{0,6}?(?:支部|总支|党委|小组|学院|书院|院系|系|单位|部门|班级?|分会|分工会|工会|社团|协会|科室|教研室|实验室))"
    "(?:主题党日|主题团日|活动|会议|开会|大会|党日|班会|换届|选举|演练|比赛|讲座|实验|检查|学习|培训|调研|走访|结束)[一-龥]{0,4}"
)
_EVENT_GOES_ON = tuple("结束 召开 成立 届满 换届 任期 会议 大会 选举 下发 批复 同意 批准 审核 审批 确定".split())
# Who audits or gathers a thing passes it on as well: 分党委审核后于…报送.
_PASSES_ON = ("审核", "审定", "初审", "复核", "审阅", "把关", "汇总")
# 二级党组织审批后|报组织部备案
_DECIDES = (
    "审批",
    "审议",
    "评审",
    "评议",
    "评选",
    "初评",
    "遴选",
    "推选",
    "讨论",
    "研究",
    "集体研究",
    "签署意见",
    "签字",
    "盖章",
)
_SENDS_ON = late(
    "，?(?:[于在]?[^，的]{2,10}前)?(?:统一|及时|逐级|一并|择优)*(?:上报|报送?|呈报|送|转报|转|交|提交|推荐)(?!名|告|考|销)"
)
# 原任学生干部换届后|一周内完成交接
_IN_OR_OUT = late("(?:原任|现任|新任|前任|卸任|离任|上一?[届任]|本届|新一届|新当选|继任)")
_HAS_COME_ABOUT = late("(?:成立|组建|设立|换届|改选)(?:完成|结束)?[之以]?[后前]")
_OWES = late("(?:必须|应当|应|须|要|不得|内)")
_TO_THEM = late("，?(?:要|须|应当?|主动|及时|逐一)*[与对为向给将同替跟帮]其(?![他它余中])")


def before_event(scene: Scene) -> Parties | None:
    """X收到通知后3日内…: the party and the event it is part of, read as one expression so far."""
    view, expressions = scene.view, scene.expressions
    if not expressions:
        return None
    first = next((e for e in expressions if e.kind == "relative" and e.start <= view.begin + 1), None)
    if first is None:
        return None
    party = _party_in(view, first)
    if party is None or party.end >= first.end - 1:
        return None
    if _AT_A_FEAST.fullmatch(view.words, party.end, first.end):
        # 班子成员跨年之前，…
        return Parties(party.names, party.start, party.end, True)
    if view.words.startswith(_PASSES_ON, party.end):
        return party if view.has_act(first.end) or first.end == len(view.words) else None
    if own := _by_own_deed(view, party, first.end):
        return own
    if view.words.startswith(_EVENT_GOES_ON, party.end) and not party.names[0].startswith(("各", "每")):
        # 学院党委成立后1个月内|要制定…: whoever has come about, where nobody else is named.
        has_come_about = _HAS_COME_ABOUT.match(view.words, party.end, first.end)
        return party if has_come_about and _OWES.match(view.words, first.end) else None
    if "其" in view.words and _TO_THEM.match(view.words, first.end):
        # 新生入学一个月内|与其共同制定计划: whoever was named before does it with them.
        return None
    if view.words.startswith(_ARRANGES, first.end) and party.names[-1].endswith(PEOPLE):
        return None
    return party if party.is_certain or first.end < len(view.words) else None


def _party_in(view: View, first: Expression) -> Parties | None:
    party = read_parties(view.raw, view.tokens, view.begin, first.end) or _whose_going(view, first.end)
    return _who_holds(first) if party is None and (first.event or "").startswith("各") else party


def _by_own_deed(view: View, party: Parties, end: int) -> Parties | None:
    """二级党组织审批后|报组织部备案, 原任干部换届后一周内|完成交接: whoever decides passes it on, or comes and goes."""
    if view.words.startswith(_DECIDES, party.end) and _SENDS_ON.match(view.words, end):
        return party
    return replace(party, is_certain=False) if _IN_OR_OUT.match(party.names[0]) and view.has_act(end) else None


def _whose_going(view: View, end: int) -> Parties | None:
    """带队教师出发前逐一核对: whoever sets out, comes or goes does what is due before or after it."""
    head = next((token for token in view.tokens if token.start >= view.begin and token.tag == "head"), None)
    if head is None or head.end >= end or not view.words.startswith(_GOINGS, head.end):
        return None
    if view.words.startswith(("待", "等", "俟"), view.begin):
        # 待研究生入学后|开通权限
        return None
    party = read_parties(view.raw, view.tokens, view.begin, head.end)
    return replace(party, is_certain=False) if party else None


def _who_holds(held: Expression) -> Parties | None:
    """各党支部活动后两日内: each of those whose event it is."""
    each = _EACH_HOLDS.fullmatch(held.event or "")
    return Parties((each["who"],), held.start, held.start + each.end("who"), False) if each else None


def whose_way(view: View, at: int) -> Parties | None:
    """值班人员换班须提前15分钟到岗: whoever comes or goes does what is due then."""
    if "head" not in view.tokens.tags:
        return None
    head = next((token for token in view.tokens if token.tag == "head" and token.start >= at), None)
    if head is None or _GOES_AND_OWES.match(view.words, head.end) is None:
        return None
    party = read_parties(view.raw, view.tokens, at, head.end)
    return replace(party, is_certain=False) if party else None
