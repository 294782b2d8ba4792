"""What part a clause plays: an ordered list of rules, each a question about it; the first that knows decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product
from typing import Literal, NamedTuple

from bulletin.extract.asking import Question, Questions
from bulletin.extract.reading import Reading, Role
from bulletin.extract.role_in_time import bare_time, meeting, opening_hours, span, timetable
from bulletin.extract.view import ACT_TAGS
from bulletin.extract.words import by_the_way, deeds, faults, frames, services, telling
from bulletin.late_pattern import late

_ACT: Role = "act"
_Known = Literal["modal", "subject", "times"]
_KNOWN: tuple[_Known, ...] = ("modal", "subject", "times")
_CASES = tuple(product((False, True), repeat=len(_KNOWN)))
"""Which of `_KNOWN` may be known of a clause; the number of a case has a bit for each of them."""
_LEADS_ON = tuple("的者时后前上下中内际")
# Of its characters, 牵头党组织 being one of the longest: all other clauses need no look.
_LONGEST_LABEL = 6
# 可适当延后
_LATER = ("延后", "推后", "错后", "押后", "靠后", "滞后", "落后")
_MEANWHILE = late(r"期间（[^（）]*）$")
_IN_A_SPAN = late(r"(?:期间|期内|阶段|时段|假期|当天|当日|[周节]内?)（[^（）]*）(?=[^，]{3})")
_HAS_DONE = late("[了曾]|(?<=前)已|[均都就]已")
_PLACE = late("在[^，的]{2,12}?[中上内里](?!心|午|容|部|外|门)")
_GOAL = late(
    "(?:本人|书面|及时|主动|亲自|持[^，的]{1,8}?|凭[^，的]{1,8}?)?(?:前往|[到向至去赴往])[^，的将把]{1,14}?"
    "(?:部|处|办|室|科|委|会|院|系|所|馆|站|班|中心|单位|部门|学校|支部|总支|窗口|老师|教师|导师|辅导员|班主任|负责人|书记|领导|组织|公司|银行)"
    "(?=(?P<act>说明|体检|咨询|领|取|补|交|签|盖|核|复|登|报|缴|退|还|换|办|申|提|反映|汇报|备案|注册|面谈|请假|销假|确认|签到)?)"
)
# 待报告审核通过，15日内…
_WAITS = late(
    "(?:待|俟)[^，须应要请]{2,16}?(?:通过|结束|完成|完毕|到位|批准|批复|同意|下达|印发|下发|公布|确定|明确|签字|盖章|恢复|解除|稳定|返校|到账|合格|验收|到齐|齐备|办结|出具|反馈)(?:之?后)?$"
)
# 将参加初评的|申报书提交至文科处, 将由院长签字的|《汇总表》报教务处
_THOSE_WHICH = late(
    "将(?:(?:参加|出席|列席|参与|前往|组织|开展|举办|通过|申报|入围|推荐|拟)[^，]{0,12}|由[^，的]{2,24})的[^，]{2,80}?(?:报送?|提交|上报|上交|上传|发送|发至|送至?|交至?|寄送?|反馈|汇总|录入|备案|公示|通知)"
)
# 已|完成的清单, 仍未|认证者名单
_WHICH_ONES = late("[^，的者]{1,10}(?:的[一-龥]{2,}|者[一-龥]*$)")
_EXCEPT_IN = late("[^，除]{1,8}?(?:期间|期内|假期|之内|以内|[内里中时])(?=除)")
_COUNTERS = ("大厅", "窗口", "服务台", "服务点", "网点", "服务站", "值机台", "总台", "前台")
# What befalls somebody, and what a clause is about behind a party: words without a frame of their own.
_HAPPENS = late("|".join(sorted(frames.HAPPENS_TO)))
_ABOUT = late("对")
_WHETHER = late("是否|[例比诸譬]如")
_ENDS_CONDITION = late("[的后时间中下上际前来面内段期假响]$|响起$")
_ENDS_OPENING_HOURS = late("[放馆门待询公业诊听）理料请务名诉记约续收疑映号件销口台室厅道柜区]$")
_FINDS = tuple("点击 单击 双击 点选 选择 勾选 登录 登陆 进入 打开 访问 扫码 依次 按".split())
_KEEPS_RULE = late("(?:落实|实行|执行|坚持|实施|严格|推行|用好)[^，的]{0,10}一票否决(?:制度?|权|要求)?”?(?:制度?|权)?$")
# 婚丧事宜须按规定办理, where 违规者应按规定处理 tells what follows.
_GOES_BY_RULE = late(
    "(?:严格)?(?:按照?|依照?)(?:有关|相关|学校|现行|财务|保密|外事)*规定(?:程序|手续|权限|流程)?(?:办理|履行|报批|报备|执行)"
)
_BY_MEANS = ("采取", "采用", "以")
_WITHDRAWS = ("取消", "暂停", "停用", "冻结")
# 违反规定者应予通报
_SUFFERS = late("(?:均|都|一律)*应当?(?:予以?|给予|受到?|被)(?!配合|支持|协助|重视)")
_AT_PLACE = late("在[^，的对]{2,12}[中里上内处](?![午旬])")
_IN_CASE = late("(?:确[需因有]|如需|因)[^，的]{1,12}的")


def tell_roles(readings: Sequence[Reading]) -> list[Role]:
    """The role of each clause."""
    cases = [4 * (r.modal is not None) + 2 * (r.subject is not None) + bool(r.expressions) for r in readings]
    found = _RULES.first_answers(readings, [r.words for r in readings], cases)
    return [role or _ACT for role in found]


def _label(r: Reading) -> Role | None:
    if len(r.words) <= _LONGEST_LABEL and frames.PARTY_LABEL.match(r.words):
        return "label"
    is_label = r.view.mark == "：" and (frames.TIME_LABEL.search(r.words) or frames.HELPER_LABEL.match(r.words))
    return "label" if is_label else None


def _threatens(r: Reading) -> Role | None:
    """违者要追究责任, 学校将责令负责人停用经费: but 违者须于3月20日前说明情况 is asked of them."""
    if any(e.kind == "by" for e in r.expressions) or r.words.endswith(("的", "者")):
        return None
    if any(told.match(r.words, r.view.begin) for told in (faults.THREATENS, faults.LOSES)):
        return "void"
    orders = faults.ORDERS.search(r.words)
    if orders is None or (r.binds and r.modal is not None and not r.modal.end > orders.start()):
        return None
    return "void"


def _causes(r: Reading) -> Role | None:
    """致使学生不能开展实验; but 造成损失的 and 造成损坏须照价赔偿 are cases."""
    if any(e.kind == "by" for e in r.expressions) or r.words.endswith(("的", "者", "时", "后")):
        return None
    came = faults.CAUSES.match(r.words, r.view.begin) or faults.CAUSED.match(r.words, r.view.begin)
    return "void" if came else None


def _frame(r: Reading) -> Role | None:
    if frames.LEAD_IN.search(r.words) and not _asks_for_these(r):
        return "void"
    if frames.CONTACT.match(r.words) or frames.STATISTICS_DATE.search(r.words):
        return "void"
    if "随时" in r.words and frames.INVITES_WORD.match(r.words, r.view.begin):
        return "void"
    if "询" in r.words or "洽" in r.words:
        asks_where = frames.ASKS_WHERE.fullmatch(r.words, r.view.begin) if not (r.subject or r.expressions) else None
        if asks_where is not None:
            return "void"
    if (
        "请" in r.words
        and frames.COURTESY.search(r.words)
        and not r.expressions
        and not (r.subject and r.view.mark == "，")
    ):
        return "void"
    return None


def _asks_for_these(r: Reading) -> bool:
    """请各学院于3月20日前提交以下材料：: whoever hands them in is named, or till when, or that it must be."""
    return bool(r.binds or r.subject or r.expressions) and frames.HANDS_IN_THESE.search(r.words) is not None


def _eligible(r: Reading) -> Role | None:
    """全校应备案63件; 除值班人员外，…; 党龄应满一年"""
    if frames.TALLY.match(r.words, r.view.begin) and not (r.subject and r.subject.is_certain):
        return "void"
    if "除" in r.words and (inside := _EXCEPT_IN.match(r.words)) and frames.EXCEPT.match(r.words, inside.end()):
        # 假期内除招生、安全工作外，…
        return "adverbial"
    # 执行率应于10月底前达到70% is a duty, 党龄应满一年 a condition.
    if r.words.startswith("除", r.view.begin) and frames.EXCEPT.match(r.words, r.view.begin):
        return "adverbial"
    eligibility = frames.ELIGIBILITY.search(r.words)
    if eligibility is None and r.modal is not None and _qualifies(r):
        return "void"
    # 申报个人须为2024年9月1日前入团 names no day by which to act.
    is_copula = eligibility is not None and eligibility.group().endswith(
        ("须为", "应为", "需为", "须是", "应是", "岁", "出生", "出生的")
    )
    if eligibility is not None and frames.PAPER_IS_TO_BE.search(r.words):
        return None
    return "void" if eligibility and (is_copula or not r.expressions) else None


def _ineligible(r: Reading) -> Role | None:
    return "void" if frames.NOT_ELIGIBLE.search(r.words) else None


def _limited(r: Reading) -> Role | None:
    """每人至多申请两次, 学生每学年最多购买4次; but 各学院最多推荐两人 is part of what is asked for."""
    limit = frames.UPPER_LIMIT.search(r.words)
    if limit is None or r.view.is_inside_brackets(limit.start()) or not (r.has_act or r.expressions or r.modal):
        return None
    if any(e.kind not in ("recurring", "relative") for e in r.expressions):
        return None
    if r.modal is not None and r.modal.force != "permission" and (limit["plain"] or r.modal.end <= limit.start()):
        return None
    is_each = bool(r.expressions or r.modal) or (r.subject is not None and r.subject.names[0].startswith("每"))
    return "void" if is_each and not r.words.startswith("请", r.view.begin) else None


def _qualifies(r: Reading) -> bool:
    """申请人须在2024年12月31日前取得证书; but 申请人须在3月20日前取得证书 is asked of them now."""
    may_be = "岗" in r.words or r.words.startswith(frames.APPLIES, r.view.begin)
    if not may_be or frames.QUALIFIES.match(r.words, r.view.begin) is None:
        return False
    return all(r.words.startswith("年", e.start + 4) for e in r.expressions)


def _bare_party(r: Reading) -> Role | None:
    """各党总支、党支部，…"""
    assert r.subject is not None
    if r.words.startswith("设在", r.subject.end):
        # 办公室设在组织部，负责…
        return "adverbial"
    nothing_else = r.subject.is_certain and not r.has_act and not r.expressions
    return "adverbial" if nothing_else or r.subject.end >= len(r.words) - r.words.endswith(("中", "们")) else None


def _says_what_is(r: Reading) -> bool:
    """否则不能再抢; 入校时可能需要出示证件"""
    is_due = any(e.kind == "by" for e in r.expressions)
    if is_due:
        return False
    if "将" in r.words and telling.WILL_BE_SHUT.search(r.words):
        return True
    return telling.SAYS_WHAT_IS.match(r.words, r.view.begin) is not None


def _told(r: Reading) -> Role | None:
    """从问卷结果看，…; 希望各支部…; 同时也要看到: it tells, wishes or exhorts."""
    if telling.MAY_SAY_WHAT_IS.search(r.words) and _says_what_is(r):
        return "void"
    if r.words.endswith(("的", "者")) and not r.words.startswith(("正如", "诚如")):
        return None
    if telling.TELLS.match(r.words, r.view.begin):
        return "void"
    is_open = r.view.mark == "：" and r.modal is None and not any(e.kind == "by" for e in r.expressions)
    if is_open and telling.PARTS.search(r.words):
        return "void"
    if r.expressions:
        return None
    if r.modal is None and telling.WISHES.match(r.words, r.view.begin) and not telling.URGES.match(r.words):
        return "void"
    return "void" if telling.EXHORTS.search(r.words) else None


def _said_by_the_way(r: Reading) -> Role | None:
    """先把几件事说一说, 选课马上就要开始了, 办公室全天有人; but 各单位恢复正常秩序 is asked of them."""
    if by_the_way.TALKS.match(r.words, r.view.begin) or by_the_way.SOON.match(r.words, r.view.begin):
        return "void"
    is_each = r.subject is not None and r.subject.names[0].startswith(("各", "每"))
    if r.modal is not None or is_each or any(e.kind == "by" for e in r.expressions):
        return None
    return "void" if by_the_way.SERVES.search(r.words) else None


def _where(r: Reading) -> Role | None:
    """集中授课在党校报告厅"""
    return "void" if frames.WHERE.fullmatch(r.words, r.view.begin) else None


def _begins(r: Reading) -> Role | None:
    """“光盘行动”活动自即日起开展"""
    (when, *more) = r.expressions
    if more or when.kind != "from" or frames.BEGINS.fullmatch(r.words, when.end) is None:
        return None
    return "void" if frames.CAMPAIGN.fullmatch(r.words, r.view.begin, when.start) else None


def _ours(r: Reading) -> Role | None:
    """过期试剂由我处委托处置: what whoever writes sees to."""
    return "void" if services.BY_US.search(r.words) else None


def _asks_whether(r: Reading) -> Role | None:
    """党费是否按月交纳; 例如台账不清: what is looked into, and examples of it."""
    if r.words.startswith(("例如", "比如", "诸如", "譬如"), r.view.begin):
        return "void"
    at = r.words.find("是否")
    if at < 0 or r.subject is not None:
        return None
    return None if any(t.tag in ACT_TAGS and t.start < at for t in r.view.tokens) else "void"


def _noun_phrase(r: Reading) -> Role | None:
    """…获得表彰的集体"""
    if r.subject and r.has_act and not _is_brought_up(r, r.subject.end):
        return None
    if r.subject and frames.ANSWERS.match(r.words, r.subject.end):
        # 党支部书记|是组织生活的第一责任人
        return None
    is_phrase = frames.NOUN_PHRASE.search(r.words) is not None and not r.view.opens_with_act(r.view.begin)
    if is_phrase and r.view.mark != "，" and deeds.DOES_SO_TO_IT.match(r.words, r.view.begin):
        # 对新生|进行必要的教育。
        return None
    return "adverbial" if is_phrase else None


def _is_brought_up(r: Reading, at: int) -> bool:
    """老同志|提出的困难，…: a thing that they bring up, for others to see to."""
    return r.view.mark == "，" and frames.BROUGHT_UP.match(r.words, at) is not None


def _announced(r: Reading) -> Role | None:
    is_asked = r.modal is not None and r.modal.force == "must" and "请" in r.words[:3]
    announced = frames.ANNOUNCED.search(r.words)
    moves = announced is not None and announced.group().endswith(("至", "到", "为"))
    if announced and moves and any(e.kind == "by" and announced.end() in (e.start, e.start - 1) for e in r.expressions):
        # 提交报告的时间由9月10日顺延至9月18日
        return None
    if announced is None or is_asked or frames.HANDS_OVER.match(r.words, announced.start()):
        return None
    if announced.group().startswith("将") and (
        _takes_object(r, announced.start()) or _hands_those_who(r, announced.start())
    ):
        return None
    # 不得将组织关系转至…: 将 behind a modal word takes an object. 应提前2天经领导同意: leave must be asked for.
    is_asked_for = announced.group().startswith("经") and any(e.kind in ("by", "relative") for e in r.expressions)
    if r.binds and r.subject and moves and _hands_before(r, announced.start()):
        # 教务处要在10月15日前|将四层的课程调整到弘毅楼
        return None
    is_theirs = r.binds and r.modal is not None and (r.modal.end == announced.start() or is_asked_for)
    return None if is_theirs else "void"


def _takes_object(r: Reading, at: int) -> bool:
    """应在7月15日前|将组织关系转出, 并于5月15日前|将评阅书交学院: 将 behind what asks, or right behind a limit."""
    if r.binds and r.modal is not None and r.modal.force == "must" and r.modal.end <= at:
        return "的" not in r.words[r.modal.end : at]
    return r.words.endswith("前", 0, at) and any(e.kind == "by" and e.end == at for e in r.expressions)


def _hands_those_who(r: Reading, at: int) -> bool:
    """各学院|将参加初评的申报书提交至文科处: 将 takes what does so, and a verb of handing in follows."""
    return r.subject is not None and _THOSE_WHICH.match(r.words, at) is not None


def _hands_before(r: Reading, at: int) -> bool:
    """Whether 将 or 把 with its object stands before a verb."""
    return any(token.tag == "disposal" and token.end < at for token in r.view.tokens)


def _condition(r: Reading) -> Role | None:
    """确需换班的，…; 公示期间，…"""
    is_after = r.words.endswith("后") and not r.words.endswith(_LATER)
    if r.words.endswith("的") or (is_after and r.view.mark == "，" and not r.binds):
        # 因故不能参加的，…; 双方签字后，…
        return "adverbial"
    if r.words.endswith("中") and r.view.mark != "，" and frames.INTO.search(r.words):
        # 统一发放到毕业生手中。
        return None
    is_condition = frames.CONDITION_END.search(r.words) and not r.binds and not (r.subject and r.expressions)
    return "adverbial" if is_condition else None


def _befalls(r: Reading) -> Role | None:
    """辅导员发现学生发热，…; 如不能参加，…"""
    if r.view.mark != "，":
        return None
    if r.modal is None and frames.IF_ANY.match(r.words, r.view.begin):
        return "adverbial"
    if _is_case(r) or (r.modal is None and frames.EACH_TIME.match(r.words)):
        return "adverbial"
    if frames.CANNOT_AT_ONCE.match(r.words, r.opening_end or r.view.begin):
        return "adverbial"
    if r.modal is not None or r.expressions:
        return None
    if r.words[0] in "待俟" and _WAITS.match(r.words):
        return "adverbial"
    if frames.CASE.match(r.words):
        return "adverbial"
    first = next((t for t in r.view.tokens if t.start >= (r.subject.end if r.subject else r.view.begin)), None)
    return "adverbial" if first is not None and first.text in frames.HAPPENS_TO else None


_ASKS_IN_CASE = late(r"[^，]{2,}?的(?:一律|均|都|也|还)?(?:应当?|必?须|要|请|务必|不得)\Z")


def _is_case(r: Reading) -> bool:
    """如不能参加，…, but 因病不能到会的党员须请假，… is asked of them, and so is 因故不能参加的须请假，…"""
    case = frames.IF.match(r.words, r.view.begin)
    if case is None:
        return frames.IF_NEEDED.match(r.words) is not None
    if r.binds and r.modal and "的" in r.words and _ASKS_IN_CASE.match(r.words, r.view.begin, r.modal.end):
        return False
    return not (r.binds and r.subject and r.modal and case.end() <= r.subject.end <= r.modal.end)


def _provided(r: Reading) -> Role | None:
    """邮费由学校承担"""
    if services.BEARS.search(r.words):
        return "void"
    if services.BY.search(r.words) is None:
        return None
    return None if any(e.kind != "relative" or e.amount for e in r.expressions) else "void"


def _goes_on(r: Reading) -> Role | None:
    """早餐恢复供应, 音乐系：质量报告未交。"""
    goes_on = services.GOES_ON.search(r.words)
    # …报送名单（见附件1）: where to look is told by the way.
    if goes_on and not r.view.is_inside_brackets(goes_on.start()):
        return None if any(e.kind in ("by", "immediate", "prompt") for e in r.expressions) else "void"
    is_state = "未" in r.words and not r.expressions and services.IS_OPEN_STILL.match(r.words, r.view.begin)
    return "void" if is_state else None


def _pauses(r: Reading) -> Role | None:
    """食堂暂停供餐; but 各食堂停止供应 is a ban, and for all of them."""
    is_counter = r.subject is not None and r.subject.names[0].endswith(_COUNTERS)
    is_counter = is_counter and not r.words.startswith(("各", "每"), r.view.begin)
    if (r.subject is None or is_counter) and (halts := services.HALTS.search(r.words)):
        # 12月2日起停止办理借款业务, 财务大厅停止对外报销: nobody does it who is written to.
        behind = max([r.view.begin, r.subject.end if r.subject else 0, *(e.end for e in r.expressions)])
        return "void" if halts.start() <= behind + 2 else None
    if r.binds or services.PAUSES.search(r.words) is None:
        return None
    return None if r.subject and r.subject.names[0].startswith("各") else "void"


def _reassures(r: Reading) -> Role | None:
    """请不要担心, 有几件事要跟你说明, 报修请走小程序, 排名须位于前10%, 余额建议多存10元"""
    if services.REASSURES.search(r.words) or services.SAYS_THERE_IS_MORE.search(r.words):
        return "void"
    if "请" in r.words and not r.expressions and _points_to(r):
        return "void"
    if "建议" in r.words and services.SUGGESTS.match(r.words, r.view.begin):
        return "void"
    return "void" if services.RANKS.search(r.words) else None


def _points_to(r: Reading) -> bool:
    """报修请走小程序, 群号请向安全员询问; but 请各单位向财务处了解情况 is asked of them."""
    if services.POINTS_TO.search(r.words):
        return True
    return r.subject is None and services.ASKED_OF.match(r.words, r.view.begin) is not None


def _speaks(r: Reading) -> Role | None:
    """请消防支队专业人员宣讲防火知识: a programme; 请各位专家点评 is asked of them."""
    return "void" if "请" in r.words and services.SPEAKS.match(r.words, r.view.begin) else None


def _advice(r: Reading) -> Role | None:
    return "void" if not r.binds and frames.ADVICE.match(r.words, r.view.begin) else None


def _modal(r: Reading) -> Role | None:
    """A modal word binds, but for the consequences that nobody is named to draw (应严肃追责)."""
    assert r.modal is not None
    may_be_others = "由" in r.words or r.words[r.view.begin] in telling.ONCE
    if r.modal.force == "permission" or (may_be_others and _was_or_is_of_others(r)):
        return "void"
    if not r.binds:
        each = r.subject is not None and r.subject.names[0].startswith(("各", "每", "全"))
        # 各楼层|饮水机暂停使用 is about a thing of theirs.
        if r.subject is not None and r.modal.end - r.subject.end >= 4 and r.words.endswith("使用"):
            return "void"
        is_known = bool(r.expressions) or r.subject is not None
        return "void" if is_known and not each and frames.RESTS.search(r.words) else None
    if r.modal.force == "must_not" and (_is_penalty(r) or _is_ban_named(r)):
        return "void"
    if r.subject and r.subject.names[-1].endswith("者") and _SUFFERS.match(r.words, r.subject.end):
        return "void"
    if r.modal.force == "must" and frames.RESULT.search(r.words):
        hands_in = any(token.tag == "deliver" for token in r.view.tokens)
        goes_by_rule = _GOES_BY_RULE.match(r.words, r.modal.end) is not None
        if not hands_in and not goes_by_rule and not (r.subject and r.subject.is_certain):
            return "void"
    return "act"


def _was_or_is_of_others(r: Reading) -> bool:
    """以往各单位须到现场提交; 该项目应由省级部门审批"""
    if not any(told.match(r.words, r.view.begin) for told in (telling.WAS_ONCE, telling.FOR_OTHERS)):
        return False
    return all(e.kind != "by" for e in r.expressions)


def _is_ban_named(r: Reading) -> bool:
    """严禁聚集的规定让活动转到线上: a ban that is spoken of, and by the name of what holds it."""
    assert r.modal is not None
    named = "的" in r.words and frames.BAN_IS_NAMED.search(r.words, r.modal.end)
    return bool(named) and not any(t.tag in ACT_TAGS and t.end < r.modal.end for t in r.view.tokens)


def _is_penalty(r: Reading) -> bool:
    """三次违规者暂停预约权限一个月, 对冒名顶替者一律取消学籍"""
    if r.expressions or (r.subject and not r.subject.names[-1].endswith("者")):
        return False
    if not any(word in r.words for word in _WITHDRAWS):
        return False
    found = frames.RESULT.search(r.words)
    return found is not None and found.group().startswith(_WITHDRAWS)


def _done(r: Reading) -> Role | None:
    """What was done or has come about."""
    if "未" in r.words and r.view.mark != "，" and r.subject and frames.LEFT_UNDONE.match(r.words, r.subject.end):
        return "void"
    return "void" if frames.PAST_BEGINNING.match(r.words) or (_is_past(r) and not _sets_limit(r)) else None


def _result(r: Reading) -> Role | None:
    """What follows from it."""
    if r.subject and r.words.startswith(("负责把", "负责将"), r.subject.end):
        # 人事处|负责把学习情况纳入考核
        return None
    result = frames.RESULT.search(r.words)
    if result is None or _sets_limit(r):
        return None
    if "一票" in result.group() and r.subject and _KEEPS_RULE.search(r.words, r.subject.end):
        # 人事处|在职称评审中落实师德“一票否决”
        return None
    return "void"


def _standing(r: Reading) -> Role | None:
    found = frames.STANDING.search(r.words)
    if found is None or _sets_limit(r):
        return None
    is_of_object = found.group().endswith(("方式", "形式")) and _hands_before(r, found.start())
    is_means = found.group().startswith(_BY_MEANS) and r.words.startswith(_BY_MEANS, r.view.begin)
    if r.view.mark == "，" and (is_of_object or is_means):
        # 采取个别访谈等形式，|于3月20日前摸清底数, 各学院|将总结以书面形式，|报教务处: how it is done.
        return "adverbial"
    # 各学院按10%的比例抽查 is asked of them.
    is_theirs = found.group().startswith("按") and r.subject is not None and r.subject.names[0].startswith(("各", "每"))
    return None if is_theirs and "抽" in found.group() else "void"


def _sets_limit(r: Reading) -> bool:
    """各学院于4月20日前|完成已立项课题的检查: a limit set to somebody, and right behind it what they do by then."""
    if r.subject is None or not r.subject.is_certain:
        return False
    ends = [e.end for e in r.expressions if e.kind == "by" and r.words.endswith("前", 0, e.end)]
    if not ends or ends[-1] < r.subject.end or _HAS_DONE.search(r.words, ends[-1]):
        return False
    if r.words.startswith(("对", "为", "向"), ends[-1]):
        return r.view.has_act(ends[-1])
    return r.view.opens_with_act(ends[-1])


def _counted(r: Reading) -> Role | None:
    """What has been counted."""
    names_doer = r.subject and r.subject.is_certain and not frames.TOTAL.search(r.words)
    return "void" if frames.STATISTIC.search(r.words) and not names_doer else None


def _told_of_others(r: Reading) -> Role | None:
    """What bodies outside the school, visiting teams and services do: nobody who is written to has to act."""
    at = r.expressions[0].end if r.expressions and r.expressions[0].start <= r.view.begin else r.view.begin
    if frames.OTHERS_ACT.match(r.words, at) or _acts_the_school(r.words, at):
        return "void"
    if _is_outsiders(r) or ("我" in r.words and frames.OUR_OWN.match(r.words)):
        return "void"
    is_on = bool(r.expressions) and all(e.kind == "on" for e in r.expressions)
    is_outing = is_on and r.subject is None and frames.OUTING.match(r.words, r.expressions[-1].end) is not None
    return "void" if is_outing else None


def _is_outsiders(r: Reading) -> bool:
    """由消防支队宣讲员主讲: what somebody outside the school does, hands in nothing and has no day for."""
    begin = r.subject.start if r.subject else r.view.begin
    outsiders = frames.OUTSIDERS.search(r.words, begin, r.subject.end if r.subject else begin + 8)
    if outsiders is None or "负责" in r.words or any(e.kind == "by" for e in r.expressions):
        return False
    hands_in = any(token.tag == "deliver" and token.start >= outsiders.end() for token in r.view.tokens)
    if r.subject and len(r.subject.names) > 1 and not all(map(frames.OUTSIDERS.search, r.subject.names)):
        # 附属中学、出版社与财务处核对往来款
        return False
    # 由两家银行提供办卡服务
    return not hands_in or r.words.endswith("服务")


def _acts_the_school(words: str, at: int) -> bool:
    at += words.startswith("，", at)
    return words.startswith(("学校", "我校"), at) and frames.SCHOOL_ACTS.match(words, at) is not None


_SINCE_THEN = late("[对就将把][^，]*以来[^，]*(?:进行|开展|予以|加以|作[一]?次)")


def _is_past(r: Reading) -> bool:
    """What is done or was so; but 有了新去向的及时上报 and 把审核过的名单报送 tell it of somebody, or of a thing."""
    past = frames.PAST.search(r.words)
    if past is not None and "以来" in past.group() and _SINCE_THEN.search(r.words):
        # 各党总支对2018年以来党费收缴情况|进行自查: what it is about.
        return False
    if past is None or not r.expressions:
        return past is not None
    if past.group().startswith(("率", "余")) and any(e.kind == "by" for e in r.expressions):
        # 3月底前培训率达到100%, 3月底前慰问三十余人
        return False
    if r.subject and r.subject.start <= past.start() and past.end() < r.subject.end and "的" in r.subject.names[0]:
        # 存在问题的单位|收到通知后5个工作日内整改到位
        return frames.PAST.search(r.words, r.subject.end) is not None
    case = frames.HEADLESS_CASE.match(r.words, r.view.begin)
    if case and past.end() < case.end():
        return frames.PAST.search(r.words, case.end()) is not None
    if (
        r.subject
        and r.words.startswith("由", r.subject.start - 1)
        and past.end() < r.words.find("的") < r.subject.start
    ):
        # 已使用的存根|由票据管理员于3月20日前交回
        return frames.PAST.search(r.words, r.subject.end) is not None
    if "未" in past.group() and _hands_them_in(r, past.start()):
        # 将仍未还书学生的去向反馈我馆
        return False
    if _hands_what_was(r, past.start(), past.end()):
        return frames.PAST.search(r.words, past.end()) is not None
    is_of_object = past.group() == "过" and r.words.startswith("的", past.end())
    return not (is_of_object and any(t.tag == "disposal" and t.start < past.start() for t in r.view.tokens))


def _hands_them_in(r: Reading, at: int) -> bool:
    """Whether 将 or 把 stands before a place in the clause, and behind it what gives its object to somebody."""
    tokens = r.view.tokens
    return any(t.tag == "disposal" and t.start < at for t in tokens) and any(
        t.tag == "deliver" and t.start > at for t in tokens
    )


def _hands_what_was(r: Reading, start: int, end: int) -> bool:
    """12月5日前反馈|仍未认证者名单, 3月20日前上报|已完成的清单: behind a limit and a verb, which of them are meant."""
    if _WHICH_ONES.match(r.words, end) is None:
        return False
    limits = [e.end for e in r.expressions if e.kind == "by" and e.end <= start and r.words.endswith("前", 0, e.end)]
    return bool(limits) and any(token.tag in ACT_TAGS and limits[-1] <= token.start < start for token in r.view.tokens)


def _is_stage(r: Reading) -> bool:
    """自查整改（3月—4月）: nothing but names of deeds, and their span."""
    bracket = r.words.find("（")
    deeds = [t for t in r.view.tokens if r.view.begin <= t.start < bracket and t.tag != "joint"]
    is_span = all(e.kind in ("between", "on") and e.start == bracket + 1 for e in r.expressions)
    return is_span and r.words.endswith("）") and all(t.tag in ACT_TAGS or t.end > bracket for t in deeds)


def _time_in_brackets(r: Reading) -> Role | None:
    """集中培训（4—11月）"""
    is_meanwhile = r.modal is None and r.view.mark == "，" and _MEANWHILE.search(r.words) is not None
    if r.view.opens_with_act(r.view.begin) and not _is_stage(r) and not is_meanwhile:
        return None
    if r.subject and r.view.is_inside_brackets(r.subject.start):
        # …（组织部牵头，5月底前完成）
        return None
    if r.subject and "（" in r.words and _hands_in_at(r, r.subject.end):
        # 各学院|报送名单（9月26日）
        return None
    if not all(r.view.is_inside_brackets(e.start) for e in r.expressions):
        return None
    if r.subject and r.subject.is_certain and _IN_A_SPAN.search(r.words, r.subject.end):
        # 校医院|在军训期间（9月15日至28日）派人驻场
        return None
    # 考试期间（1月5日至16日），…
    return "adverbial" if is_meanwhile else "void"


def _hands_in_at(r: Reading, at: int) -> bool:
    """Whether the act that begins there gives something to somebody: 报送名单, 将名单报教务处."""
    begins = next((token for token in r.view.tokens if token.start == at), None)
    if begins is None or begins.tag != "disposal":
        return begins is not None and begins.tag == "deliver"
    return any(token.tag == "deliver" and not r.view.is_inside_brackets(token.start) for token in r.view.tokens)


def _measure(r: Reading) -> Role | None:
    if r.has_act or (r.subject and r.expressions):
        return None
    return "measure" if frames.DESCRIPTION.search(r.words) else None


def _topic(r: Reading) -> Role | None:
    """对已完成的事项，…; 按照要求，…; 党总支对支部上报的决议，…"""
    if r.subject and r.view.mark == "，" and not r.expressions and _is_about(r, r.subject.end):
        return "adverbial"
    if not frames.TOPIC.match(r.words, r.view.begin) or (r.subject and r.has_act):
        return None
    if any(token.tag == "disposal" and token.start > r.view.begin for token in r.view.tokens):
        # 通过系统将名单报宣传部
        return None
    ends = r.view.mark != "，" and r.modal is None
    if ends and any(deed.match(r.words) for deed in (deeds.DOES_TO_IT, deeds.DOES_SO_TO_IT, deeds.SOMEHOW)):
        # 会务组要在4月30日前，|对音响灯光进行检修。: nothing more is to come.
        return None
    if frames.IS_ANSWERABLE.search(r.words) or (
        r.has_act and r.view.mark in "。；" and deeds.HOW_AND_WHAT.match(r.words)
    ):
        return None
    if r.expressions and (_acts_by_then(r) or _acts_in_case(r)):
        return None
    if r.has_act and r.view.mark != "，" and (place := _AT_PLACE.match(r.words, r.view.begin)):
        # …，|在学籍系统中更新信息。: where it is done, and no more to come.
        return None if r.view.opens_with_act(place.end()) else "adverbial"
    place = _PLACE.match(r.words, r.view.begin)
    if place and any(token.tag in ACT_TAGS and token.start == place.end() for token in r.view.tokens):
        # 在银行卡中|存足学费
        return None
    return None if any(e.kind != "relative" for e in r.expressions) else "adverbial"


def _acts_in_case(r: Reading) -> bool:
    """确需使用的|提前2天报备: a case without a comma, and the act with its length of time."""
    case, last = _IN_CASE.match(r.words, r.view.begin), r.expressions[-1]
    return case is not None and last.start == case.end() and last.amount is not None and r.view.opens_with_act(last.end)


def _acts_by_then(r: Reading) -> bool:
    """在放假前|完成自查工作; but 在验收前做好准备的基础上，… leads to something else."""
    first, last = r.expressions[0], r.expressions[-1]
    if last.kind != "relative" or not r.words.startswith(("在", "于"), r.view.begin):
        return False
    # 在项目完成并通过|鉴定验收后的3个月内归档
    if first.start > r.view.begin + 1 and not r.words.endswith("通过", 0, first.start):
        return False
    is_limit = last.relation == "before" or last.amount is not None
    if r.view.mark == "，" and "的" in r.words[last.end :]:
        # 在放假前|完成自查的学院，…
        return False
    return (
        is_limit and (r.view.opens_with_act(last.end) or _goes_there(r, last.end)) and not r.words.endswith(_LEADS_ON)
    )


def _goes_there(r: Reading, at: int) -> bool:
    """在返校一周内|向学院提交申请, 到学院登记: to whom somebody goes, and what for."""
    goal = _GOAL.match(r.words, at)
    return goal is not None and (
        goal["act"] is not None or any(token.tag in ACT_TAGS and token.start == goal.end() for token in r.view.tokens)
    )


def _is_about(r: Reading, at: int) -> bool:
    """党总支|对支部上报的接收决议: behind 对 nothing but a thing, which may be named with a verb (接收决议)."""
    mark = r.words.rfind("的")
    if not r.words.startswith("对", at) or mark < at or r.words.startswith(("对照", "对标", "对接"), at):
        return False
    acts = [token for token in r.view.tokens if token.tag in ACT_TAGS and token.start > mark]
    return not acts or (len(acts) == 1 and acts[0].start == mark + 1 and 0 < len(r.words) - acts[0].end <= 4)


def _well_done(r: Reading) -> Role | None:
    """各分党校组织得力"""
    assert r.subject is not None
    return "void" if frames.WELL_DONE.search(r.words, r.subject.end) else None


def _statement(r: Reading) -> Role | None:
    """考核对象为32个二级党组织"""
    if r.modal is None and frames.EVER_IS.search(r.words):
        return "void"
    if "指" in r.words and r.modal is None and frames.DEFINES.match(r.words, r.view.begin):
        return "void"
    if r.subject and r.modal is None and (stated := frames.STATES.match(r.words, r.subject.end)):
        return None if stated[0].endswith("为") and _is_done_for(r, stated.end()) else "void"
    if "→" in r.words and r.modal is None and not _points_the_way(r):
        # 述职→点评→测评: the order of a meeting.
        return "void"
    if r.modal is None and r.words.startswith(("主要包括", "包括", "包含", "分为", "涵盖"), r.view.begin):
        return "void"
    # 投递截止时间均为3月17日
    is_limit = any(e.kind == "by" for e in r.expressions)
    return "void" if not r.has_act and not is_limit and frames.IS_A.match(r.words) else None


def _points_the_way(r: Reading) -> bool:
    """填写《申请表》（网页→下载）, 点击“填报”→“提交”: where something is found, by the way or as what is to be done."""
    return r.view.is_inside_brackets(r.words.find("→")) or r.words.startswith(_FINDS, r.opening_end or r.view.begin)


def _is_done_for(r: Reading, at: int) -> bool:
    """书院导师为|所带班级讲授一次党课: behind 为 somebody, and then what is done for them."""
    acts = [token for token in r.view.tokens if token.tag in ACT_TAGS and token.start >= at + 2]
    return bool(acts) and "的" not in r.words[at:] and not r.words.startswith(("以下", "下列", "参加"), at)


class _Rule(NamedTuple):
    """A question, for clauses that have what is in `has` and nothing of what is in `lacks`.

    `signs` and `frames` are those of `Question`. What is looked for in the frames they tell by themselves; where a
    rule has `signs` alone, a word that it learns may need another one (tests/extract/test_prefilter.py tells).
    """

    ask: Callable[[Reading], Role | None]
    signs: re.Pattern[str] | str = ""
    frames: tuple[re.Pattern[str], ...] = ()
    has: tuple[_Known, ...] = ()
    lacks: tuple[_Known, ...] = ()

    @property
    def cases(self) -> frozenset[int] | None:
        """The numbers of the cases in which it is asked, None where those are all."""
        if not self.has and not self.lacks:
            return None
        fits = [dict(zip(_KNOWN, case, strict=True)) for case in _CASES]
        return frozenset(
            number
            for number, known in enumerate(fits)
            if all(known[name] for name in self.has) and not any(known[name] for name in self.lacks)
        )


_ORDERED = (
    _Rule(_label, frames=(frames.PARTY_LABEL, frames.TIME_LABEL, frames.HELPER_LABEL)),
    _Rule(_threatens, frames=(faults.THREATENS, faults.LOSES, faults.ORDERS)),
    _Rule(_causes, frames=(faults.CAUSES, faults.CAUSED), has=("modal",)),
    _Rule(
        _frame,
        frames=(
            frames.LEAD_IN,
            frames.CONTACT,
            frames.INVITES_WORD,
            frames.ASKS_WHERE,
            frames.STATISTICS_DATE,
            frames.COURTESY,
        ),
    ),
    _Rule(_eligible, "[应须需除则少]"),
    _Rule(_ineligible, frames=(frames.NOT_ELIGIBLE,)),
    _Rule(_limited, frames=(frames.UPPER_LIMIT,)),
    _Rule(_reassures, "[别要勿不请议名次绩]", has=("modal",)),
    _Rule(_said_by_the_way, frames=(by_the_way.TALKS, by_the_way.SOON, by_the_way.SERVES)),
    _Rule(_bare_party, has=("subject",), lacks=("modal",)),
    _Rule(_told, telling.SIGNS, frames=(telling.SIGNS,)),
    _Rule(meeting, has=("times",), lacks=("modal", "subject")),
    _Rule(bare_time, has=("times",)),
    _Rule(span, frames=(frames.SPAN_OF_EVENT,)),
    _Rule(timetable, has=("times",), lacks=("modal",)),
    _Rule(opening_hours, frames=(_ENDS_OPENING_HOURS,), has=("times",), lacks=("modal",)),
    _Rule(_where, "在", lacks=("modal", "subject", "times")),
    _Rule(_begins, frames=(frames.BEGINS,), has=("times",), lacks=("modal", "subject")),
    _Rule(_ours, "由我", lacks=("modal",)),
    _Rule(_asks_whether, frames=(_WHETHER,), lacks=("modal",)),
    _Rule(_noun_phrase, frames.NOUN_PHRASE, lacks=("modal", "times")),
    _Rule(_announced, frames=(frames.ANNOUNCED,)),
    _Rule(_condition, frames=(_ENDS_CONDITION,)),
    _Rule(
        _befalls,
        frames=(
            frames.IF,
            frames.IF_NEEDED,
            frames.IF_ANY,
            frames.CANNOT_AT_ONCE,
            frames.EACH_TIME,
            frames.CASE,
            _WAITS,
            _HAPPENS,
        ),
    ),
    _Rule(_speaks, "讲|致辞|报告|辅导|分享|演示|示范|点评|传授|现身|答疑", has=("modal",), lacks=("times",)),
    _Rule(_advice, frames=(frames.ADVICE,)),
    _Rule(_provided, "由", lacks=("modal",)),
    _Rule(_goes_on, frames=(services.GOES_ON, services.IS_OPEN_STILL), lacks=("modal",)),
    _Rule(_pauses, frames=(services.HALTS, services.PAUSES), has=("modal",)),
    _Rule(_modal, has=("modal",)),
    _Rule(_done, frames=(frames.LEFT_UNDONE, frames.PAST_BEGINNING, frames.PAST)),
    _Rule(_result, frames=(frames.RESULT,)),
    _Rule(_standing, frames=(frames.STANDING,), lacks=("modal",)),
    _Rule(
        _told_of_others,
        frames=(frames.OTHERS_ACT, frames.SCHOOL_ACTS, frames.OUTSIDERS, frames.OUR_OWN, frames.OUTING),
        lacks=("modal",),
    ),
    _Rule(_counted, frames.STATISTIC, lacks=("times",)),
    _Rule(_well_done, frames=(frames.WELL_DONE,), has=("subject",), lacks=("modal", "times")),
    _Rule(_time_in_brackets, "[（《“〔【]", has=("times",)),
    _Rule(_measure, frames=(frames.DESCRIPTION,)),
    _Rule(_topic, frames=(frames.TOPIC, _ABOUT)),
    _Rule(_statement, "[是为系指属包在位计片效涵共占具享没别成近费率度量价→]"),
)


def _signs(rule: _Rule) -> re.Pattern[str] | None:
    return late(rule.signs) if rule.signs and isinstance(rule.signs, str) else rule.signs or None


_RULES: Questions[Reading, Role] = Questions(
    [Question(rule.ask, _signs(rule), rule.frames, rule.cases) for rule in _ORDERED]
)
