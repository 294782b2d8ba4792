"""One pass over the clauses of a sentence: what each does to what waits and to the duty that may still go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.extract.bare_ban import bans_barely
from bulletin.extract.bare_duty import is_bare_duty, is_own_halt
from bulletin.extract.before import (
    asks_everybody,
    befalls_party,
    exceptions_before,
    is_whole_party,
    modality_before,
    owner_of_what_may,
    party_before,
    served_by_others,
    takes_somebody,
    trigger_of,
    whose_hand,
)
from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed, Trigger
from bulletin.extract.duty_parts import (
    approves_only,
    by_own_hand,
    called_upon,
    case,
    has_day_of_its_own,
    in_charge_of_all,
    is_beside,
    is_caption,
    is_hour,
    is_paper_apart,
    is_part_of_duty,
    last_span,
    names_of,
    set_papers_apart,
    whose_case_may,
)
from bulletin.extract.each_in_turn import with_each_in_turn
from bulletin.extract.forfeit import set_forfeits_aside
from bulletin.extract.going_on import goes_on, is_choice, settles_all
from bulletin.extract.held_span import goes_on_held, hold_over, hold_set_off, hold_stage, lend_held
from bulletin.extract.issuer import is_issuer
from bulletin.extract.joined import join_parted
from bulletin.extract.label import is_late_label, take_labelled, takes_line, takes_turn, under_label
from bulletin.extract.lent_time import time_of
from bulletin.extract.limit import is_exact, settle_limit, take_exact, takes_last_limit, takes_limit
from bulletin.extract.named_time import takes_named_time
from bulletin.extract.passing_over import pass_over
from bulletin.extract.set_in_front import with_set_in_front
from bulletin.extract.signing import asks_favour
from bulletin.extract.statement import (
    REASON_OPENS,
    awaits_act,
    find_lead_in,
    goes_on_telling,
    is_amid,
    is_asked_at_once,
    is_call,
    is_spoken_of,
    is_thing_of,
    opens_telling,
    quotes,
    tells_fact,
    up_to_question,
    with_deeds,
    without_reason,
)
from bulletin.extract.such_people import with_such_people
from bulletin.extract.taught import tells_people
from bulletin.extract.told_people import find_told, note_told
from bulletin.extract.turn import read_stage, read_turn
from bulletin.extract.vouched import with_vouched
from bulletin.extract.when import best, best_of
from bulletin.extract.whose_plea import is_about_some, is_deed_of_people
from bulletin.extract.words import frames, telling
from bulletin.late_pattern import late
from bulletin.obligation import Modality

_WAS_HELD = late("主持(?:召开|了)|主持会议[，。]?$")
_SO_FAR = ("至", "迄今", "目前", "截至", "但", "却", "直至", "直到", "到", "迟迟", "一直", "始终")
_BEFALLS = late(r"发现|接到|收到|得知|出现|发生|遇|突发|异常|事故|泄")
_RELAYS = tuple("要求 告知 告诫 提醒 教育 教育引导 督促 引导 通知 叮嘱 嘱咐 劝导 警示".split())
# 12月31日前：|第18周，|转出学院完成考核: which week of the term that is.
_WEEKS = late(
    r"(?:[校学]历|教学)?第?[\d一二三四五六七八九十]{1,3}周?(?:[至到、—–~～-]{1,2}第?[\d一二三四五六七八九十]{1,3})?(?:教学|[校学]历)?周"
)
_BARE_BAN = late(
    "不(?:燃放|携带|饮酒|酒后|喝|吃|抽烟|吸烟|乱|私|擅自|随意|到|去|在[^，]{1,10}(?:燃放|吸烟|逗留|游泳|停放|充电|堆放|聚)|坐|乘坐|搭乘|信|听信|相信|传|造谣|透露|泄露|点击|扫|下载|转账"
    "|参与|参加|围观|聚集|聚会|扎堆|攀爬|翻越|追逐|打闹|喧哗|闯|逆行|超速|超员|疲劳|占用|堵塞|堆放|使用|违规|违章|串|留宿|外借|转借|代|迟到|早退|旷课|缺席|无故|接打|玩|做|发表|发布|传播|收受?|送|请|搞|讲|摆|比|攀比|大操大办|空腹)"
    "(?![^，]*的$)[^，是]{1,}"
)
_ONLY_LATE = late(
    "[逾过超][期时](?:者|的|未[一-龥]{1,4}[的者]?)?(?:一律|一概|概|均|恕|将|则|也)*"
    "(?:不[予再能得]?(?:另行)?(?:受理|办理|补[办报交录发]?|接[收受待]|报销|候|收取?|理|安排|登记|审[核批]|参评|等待?|开放|发放|领取)"
    "|(?:视为|视作|按)(?:自[动愿行])?(?:放弃|弃权)(?:[一-龥]{0,6})|(?:责任|后果)自负)"
)
_SCHOOL = ("学校", "我校", "校方")
_FEW = 3  # clauses
_TOO_LATE = ("逾期", "过期", "过时", "超期")
_SAYS_EXACTLY = frozenset("确准具严更也亦即就换最至不但")
_FOR_YEARS = late(r"以来$|[\d一二两三四五六七八九十百半多几数近][余多]?个?(?:年|月|学期|周|天)来$")
# 每月走访一个支部，|累计走访36次
_SUMS_UP = late(
    r"(?:已|累计|总共|先后|至今|迄今|从未|从不|共(?!同|建))(?![^，]{0,4}(?:不少于|不低于|至少|须|应|要|达到|不超过))"
)

_HOLDS = late("举办|召开|举行")


def read_sentence(course: Course, clauses: Sequence[Clause]) -> None:
    """The duties of a sentence, put with those of its paragraph."""
    hold_over(course, clauses)
    if clauses[-1].segment.mark == "？":
        clauses = up_to_question(clauses)
    if not clauses or quotes(clauses) or tells_fact(clauses):
        return
    if clauses[0].modality is None and frames.CONSENT.match(clauses[0].text):
        # 同意成立基金会，挂靠校友会。
        _take_statement(course, clauses[0])
        course.is_issuers, clauses = True, clauses[1:]
    if clauses and clauses[0].text[:1] in REASON_OPENS:
        clauses = without_reason(clauses)
    course.is_telling = opens_telling(clauses)
    lead_in = find_lead_in(clauses)
    if lead_in is not None and is_asked_at_once(clauses, lead_in):
        asked = replace(clauses[lead_in], role="act")
        clauses, lead_in = [*clauses[:lead_in], asked, *clauses[lead_in + 1 :]], None
    if lead_in is not None:
        is_begun = lead_in > 0 and awaits_act(clauses[lead_in - 1])
        if not is_begun and any(c.parties and c.modality and c.expressions for c in clauses[:lead_in]):
            # 各党支部须于4月1日前报送总结，有关要求如下：
            for clause in with_deeds(clauses[:lead_in]):
                _take(course, clause)
            return
        # 各党总支要做好以下工作：binds by what follows, and says whom.
        ahead, clauses = clauses[: lead_in + 1], clauses[lead_in + 1 :]
        named = next((c.parties.names for c in ahead if c.parties), None)
        if named and not frames.ANNOUNCES_POINTS.search(ahead[-1].text):
            course.context.turn_to(named)
    clauses = _made_whole(clauses) if len(clauses) > 1 else with_deeds(clauses)
    clauses = set_forfeits_aside(with_each_in_turn(clauses))
    course.spans.hear(clauses)
    _hear_all(course, clauses)


def _made_whole(clauses: Sequence[Clause]) -> list[Clause]:
    """What a comma parts and belongs together put together, and what shares an act behind it set apart."""
    return set_papers_apart(join_parted(with_deeds(with_vouched(clauses))))


def _hear_all(course: Course, clauses: Sequence[Clause]) -> None:
    if len(clauses) == 1 and clauses[0].role == "void" and (stage := read_stage(clauses[0])):
        takes_turn(course, stage, clauses[0], clauses[0], "timing_from_heading")
        return
    if len(clauses) > 1:
        clauses = with_such_people(with_set_in_front(clauses))
    _hear_each(course, under_label(clauses) if len(clauses) > 2 else clauses)
    if course.current is None and course.waiting:
        # 开班式：4月16日14:30，大学生活动中心。各班班长准时出席。
        held = [Timed(c, e) for c in course.waiting for e in c.expressions if is_hour(e)]
        course.context.meeting = held[-1] if held else course.context.meeting


def _hear_each(course: Course, clauses: Sequence[Clause]) -> None:
    if len(clauses) > 1 and clauses[0].segment.mark == "：" and takes_line(course, clauses):
        clauses = clauses[2:]
    for number, clause in enumerate(clauses):
        if clause.text[:1] in _SAYS_EXACTLY and clause.expressions and is_exact(course, clause):
            if more := take_exact(course, clause):
                _hear(course, more)
            continue
        if takes_limit(course, clause) or takes_named_time(course, clause) or _has_turn(course, clause):
            continue
        if number + 1 < len(clauses) and (
            is_spoken_of(clause, clauses[number + 1].text) or is_thing_of(clause, clauses[number + 1].text)
        ):
            _take_statement(course, clause)
            continue
        if clause.text.startswith("要", 1) and is_call(clause) and is_amid(clauses, number):
            continue
        is_late = clause.text.startswith(_TOO_LATE) and _is_passing_threat(course, clause)
        if is_late or (course.after_permission and takes_last_limit(course, clause)):
            continue
        is_gloss = number > 0 and bool(clauses[number - 1].expressions)
        if is_gloss and clause.text.endswith("周") and _WEEKS.fullmatch(clause.text):
            continue
        _hear(course, clause)


def _has_turn(course: Course, clause: Clause) -> bool:
    """3月9日至13日为文学院"""
    return bool(clause.expressions) and takes_turn(course, read_turn(clause), clause, clause)


def _hear(course: Course, clause: Clause) -> None:
    """One clause after the other, captions apart; it notes where a list of mere cases begins."""
    if "主持" in clause.text and _WAS_HELD.search(clause.text):
        course.context.is_told_of = True
    is_open = clause.segment.mark == "："
    if is_open and (in_charge := in_charge_of_all(clause) or called_upon(clause)):
        course.context.address(in_charge)
        return
    if course.current and course.current.words[:1] == "截":
        settle_limit(course, course.current, clause)
    # Of what waits the last few: a sentence of a megabyte may have nothing else.
    if not (is_open and is_caption(clause)) or any(map(awaits_act, course.waiting[-_FEW:])):
        _take(course, clause)
        course.is_relayed = course.is_relayed or _relays(clause)
        course.previous = clause.text[clause.parties.end if clause.parties else 0 :]
    elif frames.DESCRIPTION_LABEL.match(clause.text):
        course.is_description = True
    if is_open and clause.role == "void" and telling.PARTS.search(clause.text):
        course.is_description = True
    if "下" in clause.text and frames.LIST_OF_CASES.search(clause.text):
        course.context.is_description = True
    if (is_open and is_deed_of_people(clause)) or is_about_some(clause):
        course.is_rival_near = True
    if is_open and course.context.is_description:
        course.current, course.is_description = None, True


def _relays(clause: Clause) -> bool:
    """Whether somebody else is told what follows: 要求学生按时就寝，|禁止喧哗; 要教育学生遵守交规，|不得闯红灯."""
    if clause.parties is None:
        return clause.text.startswith(_RELAYS) or tells_people(clause.text, clause.modal_end)
    return tells_people(clause.text, max(clause.modal_end, clause.parties.end))


def _take(course: Course, clause: Clause) -> None:
    if is_late_label(course, clause):
        course.waiting = [replace(clause, role="label")]
    elif clause.role == "label":
        course.waiting.append(clause)
    elif course.waiting and course.waiting[-1].role == "label":
        take_labelled(course, clause)
    elif clause.role == "adverbial":
        _wait(course, clause)
    elif (clause.role == "void" and _tells_of_habit(course, clause)) or (
        clause.text.startswith(_SO_FAR) and frames.NOT_DONE.match(clause.text)
    ):
        course.take_back()
        _take_statement(course, clause)
    elif clause.role == "void" and not _ends_with_stage(course, clause):
        _take_statement(course, clause)
    elif course.current and clause.parties and is_part_of_duty(clause, clause.parties):
        course.current.end = clause.segment.end
    elif clause.role in ("act", "void"):
        _take_act(course, _without_favour(course, clause) if clause.is_plea else clause)
        _remember_meeting(course, clause)
    elif how_often := best(clause):
        _take_measure(course, clause, how_often)


def _remember_meeting(course: Course, clause: Clause) -> None:
    """校工会3月15日14:30举办讲座，|请各分工会主席准时参加"""
    if clause.modality is None and clause.expressions and _HOLDS.search(clause.text):
        held = [Timed(clause, each) for each in clause.expressions if each.kind == "on"]
        course.context.meeting = held[-1] if held else course.context.meeting


def _is_passing_threat(course: Course, clause: Clause) -> bool:
    """材料报送：3月20日前，|逾期不予受理，|各学院将材料交至教务处: between a limit and what is due by it."""
    if course.current or clause.segment.mark != "，":
        return False
    return bool(course.waiting and course.waiting[-1].expressions and _ONLY_LATE.fullmatch(clause.text))


def _ends_with_stage(course: Course, clause: Clause) -> bool:
    """教职工党支部要确定一至两件实事，年初公布: a stage not of a programme but of what somebody must do."""
    if course.current is None or course.current.timed is not None or clause.parties or not clause.expressions:
        return False
    if clause.text.startswith(_SCHOOL):
        # 各单位要建立台账，|学校3月底前公布结果
        return False
    return frames.STAGE.match(clause.text, clause.expressions[-1].end) is not None


def _tells_of_habit(course: Course, clause: Clause) -> bool:
    """党委坚持每月走访一个支部，累计走访36次: what was bare and went on is summed up, and was no duty."""
    draft = course.current
    if draft is None or draft.timed is None or not draft.is_bare:
        return False
    return draft.timed.expression.kind == "recurring" and _SUMS_UP.match(clause.text) is not None


def _wait(course: Course, clause: Clause) -> None:
    if course.current and (takes_somebody(clause) or is_choice(course.current, clause)):
        course.current.end = clause.segment.end
        return
    if not course.waiting:
        course.ahead = course.previous
    course.waiting.append(clause)
    if clause.text.endswith("来") and not clause.parties and _FOR_YEARS.search(clause.text):
        # 今年以来，各单位认真落实…; 三年来，…
        course.is_description = True
    if _BEFALLS.search(clause.text):
        opens = clause.parties is not None and clause.parties.start == 0 and not is_whole_party(clause)
        befallen = clause.text[clause.parties.end :] if clause.parties and opens else clause.text
        told = next((e.event for e in clause.expressions if e.event), befallen)
        course.trigger = Trigger(told, clause.segment.start)
    if clause.segment.mark == "：" and clause.parties and is_whole_party(clause):
        # 宣传部：…; 工会：…: all that follows is their task.
        course.context.address(clause.parties.names)


def _take_statement(course: Course, clause: Clause) -> None:
    if course.current and not course.waiting and is_choice(course.current, clause):
        course.current.end = clause.segment.end
        return
    # 承担值守任务的支部，|可延至3月上旬
    party = course.waiting[-1].parties if clause.is_permitted and course.waiting else None
    set_off = party.names if party and is_whole_party(course.waiting[-1]) else ()
    if clause.is_permitted and course.waiting and party is None:
        # 任职不满6个月的，可不参加述职，但须提交书面报告
        set_off = whose_case_may(course.waiting[-1])
    course.waiting, course.current, course.after_void = [], None, True
    course.after_permission, course.is_rival_near = clause.is_permitted, clause.names_rival
    course.context.void_span = last_span(clause) or course.context.void_span
    hold_stage(course, clause)
    if clause.parties and "将" in clause.text and is_issuer(clause.parties.names, course.context.issuer):
        # 图书馆将统一登记，保管至7月底
        course.is_issuers = True
    if clause.expressions:
        course.context.meeting = next((Timed(clause, e) for e in clause.expressions if e.kind == "on"), None)
    set_off = set_off or (owner_of_what_may(clause) if clause.is_permitted else ())
    if clause.is_permitted and set_off:
        course.turn = set_off
    answers = clause.parties is not None and frames.ANSWERS.match(clause.text, clause.parties.end)
    is_helper = clause.parties is not None and clause.text.startswith("由", clause.parties.start - 1)
    is_left_to = clause.parties is not None and frames.LEFT_TO.match(clause.text, clause.parties.end)
    if clause.parties and ((clause.is_permitted and not is_helper) or answers or is_left_to):
        # 党员自愿申报，…: so far they need do nothing, but it is their turn.
        course.turn = clause.parties.names
    elif is_helper and (served := served_by_others(clause)):
        # 参加考试的老师由人事处安排车辆，请于7:30前到南门集合
        course.turn = served
    elif told := frames.TOLD.match(clause.text):
        # 交流发言的四个单位已经电话通知。发言稿请于…
        course.context.turn_to((told["who"],))


def _take_measure(course: Course, clause: Clause, how_often: Timed) -> None:
    """…讲党课，每学期不少于两次; 可灵活安排，但每季度不得少于一次: the measure tells how often."""
    if course.current and course.current.timed is None:
        course.current.timed, course.current.end = how_often, clause.segment.end
    elif (course.turn or course.current) and how_often.expression.kind == "recurring":
        begin(course, clause.segment.start, clause, "must", how_often)


def _take_act(course: Course, clause: Clause) -> None:
    if course.after_permission and clause.modality is None and approves_only(clause):
        # 可申请通宵使用，由导师审批: whoever approves of what is allowed.
        return
    course.after_permission = False
    waiting = _set_off(course, clause) if course.waiting else None
    timed = time_of(course, clause, waiting)
    asks_all = (clause.is_plea or bool(course.waiting)) and bool(course.turn or course.context.party)
    asks_all = asks_all and asks_everybody(clause, course.waiting)
    if asks_all:
        course.turn, course.context.party = (), ()
    told = find_told(course, clause)
    party = (told.who if told else ()) or _who_acts(course, clause)
    condition = next((case(c) for c in reversed(course.waiting) if not c.expressions), "") if course.waiting else ""
    modality = clause.modality or modality_before(course.waiting) or _bans_barely(course, clause)
    if course.is_telling and goes_on_telling(clause, timed):
        pass_over(course, clause, is_more=False)
        return
    is_halt = is_own_halt(course, clause, party)
    if modality is None or clause.is_weak or is_halt:
        if is_halt or not is_bare_duty(course, clause, party, timed):
            pass_over(course, clause, is_more=not party and timed is None and (clause.has_act or bool(modality)))
            return
        modality = modality or "must"
    if _is_more(course, clause, modality, party, timed):
        course.take_waiting(clause)
        return
    timed = timed or lend_held(course, clause, modality)
    _begin_beside(course, clause, modality)
    start = course.waiting[0].segment.start if course.waiting else clause.segment.start
    is_aside = course.current is not None and not party and timed is None and is_beside(clause, course.current)
    begin(course, start, clause, modality, timed, party, condition)
    if course.current:
        course.current.is_aside = is_aside
        course.current.is_bare = clause.modality is None
        course.current.before = waiting.expression if waiting else None
        course.current.trigger = course.trigger
        if timed is not None and timed is course.lent:
            course.current.doubts.add("timing_from_heading")
        course.current.excepted = exceptions_before(clause, course.waiting)
        note_told(course.current, told)
        if asks_all or (party and course.waiting and _names_others(course, clause)):
            course.current.doubts.add("party_unsure")
    course.trigger = trigger_of(clause) or course.trigger
    course.take_waiting(clause)


def _who_acts(course: Course, clause: Clause) -> tuple[str, ...]:
    """Whom a clause names, or what was set off before it; 由本人填写 names whomever it concerns."""
    named = clause.parties.names if clause.parties else party_before(clause, course.waiting)
    party = whose_hand(clause, course.waiting) or named
    if party or "由" not in clause.text:
        return party
    return by_own_hand(clause, course.waiting, course.turn or course.context.party)


def _bans_barely(course: Course, clause: Clause) -> Modality | None:
    """不燃放烟花, below 三、安全要求; 住户不在室内使用明火"""
    if clause.parties:
        return bans_barely(course, clause)
    is_ban = clause.text[0] == "不" and course.context.is_asked and _BARE_BAN.match(clause.text)
    return "must_not" if is_ban else None


def _is_more(course: Course, clause: Clause, modality: Modality, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether a clause adds to what the sentence has asked for before it."""
    if settles_all(course, clause, party, timed) or goes_on(course, clause, modality, party, timed):
        return True
    return not party and timed is None and goes_on_held(course, clause, modality)


def _without_favour(course: Course, clause: Clause) -> Clause:
    """联系用人单位，|请单位盖章后于3月20日前交就业办: a step of whoever does what stands before it."""
    if clause.parties is None or course.after_void:
        return clause
    does = course.current or course.topic or any(each.has_act for each in course.waiting)
    return replace(clause, parties=None) if does and asks_favour(clause.text, clause.parties) else clause


def _begin_beside(course: Course, clause: Clause, modality: Modality) -> None:
    """学生党支部须于12月14日前，|教工党支部须于12月21日前召开: one act, which each of them has a day for."""
    if course.waiting:
        _begin_each(course, [(each, clause) for each in course.waiting], modality)


def _set_off(course: Course, clause: Clause) -> Timed | None:
    """The time of what waits; 学生党支部12月14日前，|教工党支部12月21日前，|召开大会 is begun for all but the last."""
    hold_set_off(course)
    if clause.parties is None and len(course.waiting) > 1:
        modality = clause.modality or modality_before(course.waiting) or "must"
        _begin_each(course, list(pairwise(course.waiting)), modality)
    return best_of(course.waiting)


def _begin_each(course: Course, pairs: Sequence[tuple[Clause, Clause]], modality: Modality) -> None:
    """What each first one of the pairs owes, where the other one has a day and a party, or a paper, of its own."""
    for each in [each for each, behind in pairs if has_day_of_its_own(each, behind) or is_paper_apart(each, behind)]:
        begin(course, each.segment.start, each, each.modality or modality, best(each), names_of(each))
        draft = course.context.drafts[-1]
        draft.act = draft.start
        if "no_act" in draft.doubts:
            draft.doubts = draft.doubts - {"no_act"} | {"no_modal_word"}
        course.waiting.remove(each)
        course.beside.append(draft)


def _names_others(course: Course, clause: Clause) -> bool:
    """Whether what waits names somebody who may have to do it as well.

    学生出现发热的，须立即报告: they, or whoever looks after them. 车辆不得超速，违停由保卫处处理: no ban of his.
    """
    if clause.parties is None:
        return any(befalls_party(waiting) for waiting in course.waiting)
    is_bare = clause.modality is None
    return is_bare and any(waiting.parties and waiting.modality == "must_not" for waiting in course.waiting)
