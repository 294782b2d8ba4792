"""Whether a clause is part of the duty before it, which then takes from it the time or the party that it lacked."""

from __future__ import annotations

from bulletin.extract.before import is_handed_to
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.duty_parts import is_behind, is_beside, is_regime, people_by_case
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.view import ACT_TAGS
from bulletin.extract.when import AT_ONCE
from bulletin.extract.words import deeds, frames
from bulletin.late_pattern import late
from bulletin.obligation import Modality

_ONLY_LEADS = late(r"(?:具体|统一)?由[^，]{2,30}(?:负责|牵头|承办|主办|承担|组织实施|具体实施)(?:落实|组织)?$")
_DEMANDS = ("应当", "应", "须", "必须", "要")
# 各单位须实行领导带班，值班表9月11日前报办公室
_KEEPS_REGIME = late("(?:实行|执行|坚持|落实|建立|严格)[^，]{0,10}(?:带班|值班|值守|制度|责任制|机制)")
# 对入校人员测温，发现发热的|立即报告
_TRIGGERED = late(
    r"(?:发现|遇有?|如有|如遇|接到|出现|对|凡|一旦)[^，]{2,}(?:的|时|后)，?(?:要|应|须)?(?=立即|第一时间|马上|立刻|当即|随时|即刻)"
    r"|(?:发现|遇有?|如有|如遇|接到|出现|发生|一旦)[^，]{2,12}?(?=立即|第一时间|马上|立刻|当即|即刻)"
)
_ALL_ARE_TO = late("(?:以上|上述)?(?:工作|任务)?(?:均|都|一律|全部)(?:必须|务必|应当?|须|要|需)")
_CLOSES_ON = late(
    "(?P<deed>报名|申报|报送|提交|缴费|投稿|注册|登记|确认|推荐|申请|预约|选课|领取)(?:工作|时间)?(?:截至|截止|至|到)"
)
# 党办牵头，各学院落实，|4月底前完成
_HAS_A_PART = late("(?:具体|共同|分别|密切|积极|全力|抓好|负责)?(?:落实|实施|执行|参与|配合|协助|协同)")
# 请各单位转告离退休人员
_TELLS_OTHERS = late(
    "(?:转告|通知|告知|提醒|督促|动员|嘱咐|叮嘱)到?[^，到]{0,10}(?:人员|学生|同学|[新考毕研][业究]?生|选手|观众|会员|委员|负责人|导师|辅导员|班主任|队员|志愿者|教师|老师|教职工|职工|党员|师生|家长|同志|干部|学员|代表|用户|住户|单位|支部|老同志)(?:们)?$"
)
_SIGNERS = tuple("领导 负责人 书记 院长 主任 处长 部长 导师 辅导员 班主任 家长".split())
_AMONG = ("从", "在", "自")
_CHOOSES = late(
    "[从在自][^，]{1,24}?[中里内](?:择优|自主|任意|自行|差额|等额|随机|统一|优先|分别|至少|最多|先行?|再|直接|综合)*"
    "(?:[选挑](?!修|手|民)|遴选|筛选|推选|评选|抽选|任选|抽取|确定|认领|指定|认定)"
)
_NAMES_OBJECT = late("(?P<takes>[将把])[^，]{2,40}$")
_THIS_WORK = late(r"(?:此|该|这|上述|以上)项?工作")


def goes_on(course: Course, clause: Clause, modality: Modality, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether a clause is part of the duty before it, which then takes from it what it lacked."""
    draft = course.current
    last = course.context.drafts[-1] if course.context.drafts else None
    if last and last.timed is None and timed is not None and _THIS_WORK.match(clause.text):
        # 各单位要进行清理。此项工作须在5月29日前结束。
        draft, last.timed = last, timed
    elif draft and not party and modality == draft.modality and _is_more_of(course, draft, clause, timed):
        pass
    elif draft and _is_topic_of(course, clause, party):
        draft.timed, draft.modality = timed, modality
        draft.is_bare, draft.condition = False, course.previous
        draft.doubts.discard("no_modal_word")
    elif unfinished := _unfinished(course, clause, party, timed):
        draft = unfinished
        draft.timed = timed
        draft.doubts.discard("timing_from_heading")
        if _is_shared(course, draft):
            draft.doubts.add("party_unsure")
        if clause.text.startswith("均"):
            _give_to_all(course, timed)
    elif draft and is_regime(draft, clause, timed):
        draft.timed = timed
        if party:
            draft.give_to(party, clause.segment.end)
            course.context.turn_to(party)
    elif draft and _names_doer(course, clause):
        draft.timed = draft.timed or timed
        draft.give_to(party, clause.segment.end)
        course.context.turn_to(party)
    else:
        return False
    assert draft is not None
    draft.end = clause.segment.end
    return True


def is_choice(draft: Draft, clause: Clause) -> bool:
    """请各单位结合实际，|从目录中选择一项: the act, which the clause before it only says how to do."""
    if clause.parties or clause.expressions or not clause.text.startswith(_AMONG):
        return False
    return says_only_how(draft) and bool(_CHOOSES.match(clause.text))


def says_only_how(draft: Draft) -> bool:
    """请各单位按照通知要求, and no more so far: what stands there names no act."""
    return draft.act + len(draft.says) >= draft.end and deeds.HOW_ALONE.fullmatch(draft.says) is not None


def settles_all(course: Course, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """后勤集团布置展位，保卫处检查，|均须在3月20日前结束: what each of them was asked for without a time."""
    if party or timed is None or clause.text[:1] not in tuple("均都一全以上"):
        return False
    if timed.clause is not clause or _ALL_ARE_TO.match(clause.text) is None:
        return False
    asked = [draft for draft in course.context.drafts[course.known :] if draft.modality == "must"]
    if len({draft.who for draft in asked}) < 2 or any(draft.timed for draft in asked):
        return False
    _give_to_all(course, timed)
    asked[-1].end = clause.segment.end
    return True


def _is_more_of(course: Course, draft: Draft, clause: Clause, timed: Timed | None) -> bool:
    """Whether a clause of the same party goes on with what the one before it asks for."""
    is_step = timed is not None and timed.expression.kind == "relative" and timed.expression.amount is None
    if (draft.timed is None or is_step) and says_only_how(draft):
        # 请各单位按照通知要求，|填写完成后，报送教务处: what stands so far names no act, and this is it.
        draft.timed = draft.timed or timed
        return True
    if timed is None:
        return not is_beside(clause, draft)
    if timed.expression.kind not in AT_ONCE or draft.timed is None:
        return False
    # 在3月20日前将审核后的名单，|及时报送教务处: the act whose object the clause before it has named.
    thing = _NAMES_OBJECT.search(course.previous)
    if thing is None:
        return False
    behind = course.previous.rfind("的", thing.start()) + 1 or thing.end("takes")
    return not any(token.tag in ACT_TAGS for token in LEXICON.tag(course.previous[behind:]))


def _is_topic_of(course: Course, clause: Clause, party: tuple[str, ...]) -> bool:
    """党员干部操办喜庆事宜，应当事前报告: a bare act that the modal word of the next clause is about."""
    if (
        course.current is None
        or party
        or course.waiting
        or not course.current.is_bare
        or course.current.timed is not None
    ):
        return False
    opens = clause.text.startswith(_DEMANDS) and not clause.is_weak
    return opens and course.current.doubts.isdisjoint({"party_inherited", "party_from_recipients"})


def _unfinished(course: Course, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> Draft | None:
    """The duty that a timed clause completes.

    各系党总支摸排，1月15日前拿出名单: an untimed step that only prepares the timed one is one duty with it; so is
    责任人：X。首轮排查3月5日前完成.
    """
    if party or timed is None or timed.clause is not clause or clause.modality is not None:
        return None
    draft = course.labelled() or course.current
    if draft is not None and draft.timed is not None and draft.timed is course.context.heading_span:
        # （三）总结阶段（6月1日—15日）。各党总支总结，6月15日前报送: the act's own time is the more exact.
        # 自查阶段（3月3日—15日）：各单位自查，发现问题立即整改: what is done at once is another thing as well.
        is_other = timed.expression.kind in ("recurring", "relative", *AT_ONCE) and clause.has_act
        is_next = not draft.is_bare and is_behind(timed.expression, draft.timed.expression)
        return None if is_other or is_next else draft
    if (
        draft is None
        or draft.is_aside
        or draft.timed is not None
        or draft.modality != "must"
        or clause.text.startswith("并")
        or is_handed_to(clause, draft.who)
        or _KEEPS_REGIME.search(course.previous) is not None
        or (draft.is_signed and (draft.is_by or any(name.endswith(_SIGNERS) for name in draft.who)))
        or (timed.expression.kind == "immediate" and _TRIGGERED.match(clause.text))
        or any(each.text.endswith(("的", "者")) for each in course.waiting)
        or (not draft.is_bare and people_by_case(clause, ()))
    ):
        return None
    if timed.expression.kind in ("recurring", "relative", "prompt") and clause.has_act:
        # 信访办负责登记，每月通报一次: no end of the step before it, but a rhythm or an occasion of its own.
        return None
    return draft


def _is_shared(course: Course, draft: Draft) -> bool:
    """Whether somebody else may do what completes a duty.

    请各单位转告离退休人员，|3月20日前到校医院建档: whoever is told, or whoever tells them.
    甲向工会报备，乙向组织部报备，|3月20日前统一报送: the last of them, or who has gathered it from all.
    """
    if _TELLS_OTHERS.search(course.previous) or _HAS_A_PART.fullmatch(course.previous):
        return True
    before = [each for each in course.context.drafts[course.known :] if each is not draft]
    return draft.is_bare and any(each.timed is None and each.is_bare and each.who != draft.who for each in before)


def _give_to_all(course: Course, timed: Timed | None) -> None:
    """教务处负责审核课时，科研处负责审核论文，均于10月21日前反馈: of both of them."""
    for draft in course.context.drafts[course.known :]:
        if draft.timed is None and draft.modality == "must":
            draft.timed = timed


def _names_doer(course: Course, clause: Clause) -> bool:
    """报销须附发票，由经办人提交; 介质要清点，由保密员负责: who does what was asked for before without a name."""
    if course.current is None or course.waiting or clause.parties is None:
        return False
    if course.current.timed is not None:
        if closes := _CLOSES_ON.match(course.current.timed.clause.text):
            # 报名截至3月11日，|有意参加的教职工向分工会报名
            return clause.text.endswith(closes["deed"]) and not clause.expressions
        # 4月至5月举办读书季，由图书馆牵头: nothing but who does it.
        return "party_from_recipients" in course.current.doubts and _ONLY_LEADS.match(clause.text) is not None
    is_open = not course.current.doubts.isdisjoint({"thing_as_subject", "party_from_recipients"})
    if not is_open or course.current.modality != "must" or not clause.text.startswith("由"):
        return False
    return frames.IN_CHARGE.search(clause.text, clause.parties.end) is not None
