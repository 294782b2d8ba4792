"""A clause in, whom it puts in charge out: 由组织部负责, 会议责成后勤处, 5月底前完成（组织部牵头）."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.naming import ANY_NAME, AT, NOT_IN_NAME, listed_before_time, next_time
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.signing import only_signs
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words.parties import ALL_OF_THEM, UNIT_ENDS, UNNAMED
from bulletin.late_pattern import late

# 由炊事班负责: whoever is put in charge is a party, known or not.
_PUT_IN_CHARGE = late(
    r"(?![此于])[\u4e00-\u9fff]{2,12}?(?=(?:具体|全面|统一|主要|共同|分别)?(?:负责|牵头|承办|主办|承担))"
)
# 由联系委员|逐一核实: what those who hold a post do stands in front of its name.
_HOLDS_POST = late(
    "(?:联系|挂钩|包保|包联|值班|带班|指导|督导|监督|审核|主持|主讲|检查|巡查|介绍)(?:的)?(?:委员|书记|副书记|干部|领导|校领导|院领导|教师|老师|主任|专员|党员|负责人|组长|秘书)"
)
# 由申请转专业学生|在3月20日前交: whatever they do by their name.
_THOSE_DOING = late(
    "[^，的将把由、于在]{2,14}?(?:学生|教师|老师|同学|研究生|毕业生|人员|教职工|党员|选手|考生|学员|代表|负责人|单位|部门)(?:本人)?(?=[于在]?\\d{1,4}[年月日]|[于在][^，]{1,8}[前内])"
)
_MUST_BEFORE_BY = late(r"要|应|须|必须|需")
_AGREED = late(
    "(?:行政|党政|双方|领导)?(?:共同|充分|友好|平等|事先|提前)*(?:商定|协商|商议|商量|磋商|商讨|会商|洽谈|洽商|沟通|约定|对接|核对|达成一致|取得联系)(?:一致|同意|确定|好|妥当)?(?:之?后|，|$)"
)
# 由系主任签字、教务处备案: a chain of steps, whose first one is theirs.
_IN_CHAIN = late(
    "[一-龥]{2,10}?(?P<deed>填写|申请|提出|提交|审核|审查|审批|批准|签字|签名|盖章|初审|复审|初评|评议|签署|确认|推荐|登记|核实|汇总|起草|校对|备案)、[一-龥]{2,12}?(?:填|申|提|审|批|签|盖|初|复|评|确|推|登|核|汇|备|校|存|公)"
)
# 评议小组应由辅导员和学生代表组成: of whom a body is made up.
_MAKE_UP = late(r"(?:等|共同|各?[\d一二两三四五六七八九十]+[名位]?人?|代表)*(?:组成|构成)")
# 各队领队须|由工会主席担任: of whoever chooses them.
_TAKES_POST = late("(?:本人|亲自|兼职?|统一)?(?:担任|兼任|出任|充任|兼)(?:[^，的]{0,6})$")
_MUST_BE = ("须", "应", "应当", "必须", "要", "一律", "原则上")
# 各学院将|由院长签字的汇总表报教务处: which one it is that they hand in.
_OF_WHAT_IS_SENT = late(
    "由[^，的]{2,24}的[《“一-龥][^，]*?(?:[报交送寄]|上传|提交|上缴|汇总|反馈|存档|备案|发至|发到|录入|返回|退回|归档|张贴|公示|公布|带|携)"
)
_ABOUT = "对凭持按据"
_BY_WHAT = ("结合", "对照", "按照", "根据", "依据", "围绕", "针对", "参照", "依托", "通过", "利用", "借助", "比照")
_OF_WHAT_IS_DONE = late("由[^，的“]{2,24}的[《“一-龥]{2}")
# 请及时报告|（辅导员）, 应于3月20日前办理|（教务处）
_TELLS_OR_GIVES = tuple(
    (
        "报告 报送 上报 呈报 报备 报批 报审 送审 送交 报请 汇报 反馈 反映 提交 递交 上交 交送 "
        "交至 移交 转交 补交 交回 交还 归还 退还 缴回 寄送 寄回 送达 发送 报 交 告知 通知 "
        "说明 联系 沟通 备案 存档 归档 请假 销假 咨询 求助 举报 投诉"
    ).split()
)
_DOES_AT = tuple(
    (
        "更正 登记 报名 申请 领取 领回 办理 办结 缴纳 缴费 签到 报到 核对 核实 核销 查询 预约 "
        "补办 注册 确认 盖章 签字 销号 注销 "
        "补领 补录 换领 换发 激活 开通 认证 审核 审批"
    ).split()
)
_LONGEST_PLACE = 18
_TO_PLACE = late("(?:[交送寄报发]|提交|上交|报送|发送|递交)(?:至|到|往)[^，。（）]{1,14}$")
_MAY_BE_THING = late("(?<![并时即间上动实级前内须应请后再刻天日向])(?:报告|说明|通知|反馈|投诉|举报)$")
_WHERE_FOUND = late("[^（）]*?(?:下载|网页|网站|主页|官网|首页|链接)")
# 不得由项目负责人|个人报送: whoever it is that may not, by himself.
_BY_HIMSELF = late(
    "(?P<who>[^，的由、]{1,9}?(?:人|员|师|生|者|手|书记|主任|长))个人(?:自行|直接|擅自|单独|私自)*(?:报|送|投|提交|上交|递|邮寄|寄|缴|交|领|携带|转|签|决定|申报|联系)"
)
_IN_CHARGE = late(r"(?:共同)?(?:牵头|负责|主责|承办|主办|落实|组织实施|实施)|[，）；]")


def behind_by(scene: Scene) -> Parties | None:
    """由X…"""
    view, expressions, front = scene.view, scene.expressions, scene.front
    for number, token in enumerate(view.tokens):
        if token.text != "由" or view.is_inside_brackets(token.start):
            continue
        if any(other.tag == "must_not" for other in view.tokens[:number]):
            # 不得由学生代录, 严禁脱岗或由学生代岗: whoever may not is no party, the ban is for whom it would help.
            if himself := _BY_HIMSELF.match(view.words, token.end):
                return Parties((himself["who"],), *himself.span("who"), False)
            continue
        if token.start and _is_of_object(view, number, front):
            continue
        parties = _named_behind_by(view, expressions, token.end)
        if parties and _TAKES_POST.match(view.words, parties.end) and view.words.endswith(_MUST_BE, 0, token.start):
            continue
        if parties and _MAKE_UP.match(view.words, parties.end):
            return _made_up(view, front, token.start)
        if parties and not parties.names[0].startswith(UNNAMED) and not only_signs(view, parties.end, token.end):
            return _whose_hand(view, expressions, front, token.start) or _without_whom_asked(view, parties)
    return None


def _is_of_object(view: View, number: int, front: int) -> bool:
    """将|由院长签字的汇总表报教务处, 完成|由学院承担的任务, 凭|由导师出具的证明: which one they hand in or see to."""
    by = view.tokens[number].start
    if view.words[by - 1] in _ABOUT and _OF_WHAT_IS_DONE.match(view.words, by):
        return True
    if view.words[by - 1] in "将把":
        return _OF_WHAT_IS_SENT.match(view.words, by) is not None
    before = view.tokens[number - 1] if number else None
    if _OF_WHAT_IS_DONE.match(view.words, by) is None:
        return False
    if before is not None and before.end == by and before.tag in ACT_TAGS:
        return True
    # 请各单位将|应由本年度预算承担的票据递交…: whoever is named in front acts.
    front += view.words.startswith("请", front)
    return view.words.startswith(_BY_WHAT, front) or read_parties(view.raw, view.tokens, front, by) is not None


def _named_behind_by(view: View, expressions: Sequence[Expression], at: int) -> Parties | None:
    """Who stands behind 由, known or not."""
    chain = _IN_CHAIN.match(view.words, at) if "、" in view.words else None
    limit = chain.start("deed") if chain else None
    parties = read_parties(view.raw, view.tokens, at, limit, is_announced=True)
    if parties and (day := next_time(expressions, parties.start)) and day < parties.end:
        # 由发展对象|4月16日前交党支部
        parties = read_parties(view.raw, view.tokens, at, day, is_announced=True)
    if parties is None and (named := _PUT_IN_CHARGE.match(view.words, at) or _HOLDS_POST.match(view.words, at)):
        parties = Parties((named[0],), *named.span(), True)
    parties = parties or _up_to_time(view, _time_set_off(view, expressions, at), at)
    if parties is None and expressions and (doers := _THOSE_DOING.match(view.words, at)):
        parties = Parties((doers[0],), *doers.span(), False)
    return parties


def _made_up(view: View, front: int, by: int) -> Parties | None:
    """评议小组|应由辅导员和学生代表组成: the body, and nobody of whom it is made up."""
    return read_parties(view.raw, view.tokens, front, by)


def _without_whom_asked(view: View, parties: Parties) -> Parties:
    """由任课教师与学生|商定后补齐: whoever is agreed with does not act."""
    if len(parties.names) != 2 or _AGREED.match(view.words, parties.end) is None:
        return parties
    between = view.words[parties.start + len(parties.names[0]) :]
    return replace(parties, names=parties.names[:1]) if between.startswith(("与", "同", "跟")) else parties


def _time_set_off(view: View, expressions: Sequence[Expression], at: int) -> int | None:
    """Where the next time begins, of any kind where 于 or 在 stands before it: 由经治医师于|患者入院后24小时内完成."""
    if not expressions:
        return None
    set_off = [e.start for e in expressions if e.start > at and view.words.startswith(AT, e.start - 1)]
    return min([*set_off, *filter(None, [next_time(expressions, at)])], default=None)


def _up_to_time(view: View, time: int | None, at: int) -> Parties | None:
    """值班表由院办|本周五前排出: whatever stands between 由 and a time is a name, known or not."""
    if time is None:
        return None
    named = ANY_NAME.fullmatch(view.words, at, time)
    if named is None and "、" in view.words[at:time]:
        # 由各学院、各科研平台|于6月27日前报送
        return listed_before_time(view, at, time)
    if named is None or any(t.tag in NOT_IN_NAME and at <= t.start < named.end("who") for t in view.tokens):
        return None
    return Parties((named["who"],), *named.span("who"), False)


def _whose_hand(view: View, expressions: Sequence[Expression], front: int, by: int) -> Parties | None:
    """各学院应由一名负责人带队: an office by which it says what one of its own has to do; the modal word is of it."""
    if _MUST_BEFORE_BY.search(view.words, front, by) is None:
        return None
    party = read_parties(view.raw, view.tokens, front, by)
    if party is None or not party.is_certain or not party.names[-1].endswith(UNIT_ENDS):
        return None
    return party if any(token.tag == "must" and party.end <= token.start < by for token in view.tokens) else None


def behind_charge(scene: Scene) -> Parties | None:
    """会议责成X…: whom somebody puts in charge."""
    view = scene.view
    for token in view.tokens:
        if token.text in ("责成", "责令"):
            return read_parties(view.raw, view.tokens, token.end, next_time(scene.expressions, token.end))
    return None


def in_note(scene: Scene) -> Parties | None:
    """…（组织部牵头，5月底前完成）, …（统战部）: a closing note that says whose task it is."""
    view = scene.view
    if not view.words.endswith("）"):
        return None
    start = view.words.rfind("（")
    if "联系" in view.words[start:] or "电话" in view.words[start:]:
        # （联系人、联系电话）: whom to ask.
        return None
    before = next((token for token in view.tokens if token.end >= start), None)
    parties = read_parties(view.raw, view.tokens, start + 1, is_announced=True) if start >= 4 else None
    if parties is None or before is None or not _IN_CHARGE.match(view.words, parties.end):
        return None
    # 报党委（组织部）: a bare name may be part of the name before it.
    is_bare = parties.end >= len(view.words) - 1
    if is_bare and (before.tag in ("head", "single_head") or _is_to_whom(view, start, parties)):
        return None
    return parties


def _is_to_whom(view: View, start: int, parties: Parties) -> bool:
    """请及时报告（辅导员、保卫处）: behind a verb of telling or giving to whom; 各学院 are those who do it."""
    if "→" in view.words or _WHERE_FOUND.match(view.words, start + 1):
        return True
    if parties.names[0].startswith((*ALL_OF_THEM, "各", "每")):
        return False
    if view.words.endswith(_TELLS_OR_GIVES, 0, start):
        # 提交开题报告（博士研究生）: a thing.
        may_be_thing = _MAY_BE_THING.search(view.words, start - 3, start)
        return not (may_be_thing and any(t.tag in ACT_TAGS and t.end < start - 1 for t in view.tokens))
    if _TO_PLACE.search(view.words, max(0, start - _LONGEST_PLACE), start):
        return True
    is_asked = any(token.tag == "must" and token.start < start for token in view.tokens)
    return is_asked and view.words.endswith(_DOES_AT, 0, start)
