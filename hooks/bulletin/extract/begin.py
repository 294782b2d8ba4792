"""A duty begins: whose it is where its clause names nobody, and what reading it so leans on."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.author import OWN_PAPER
from bulletin.extract.before import asks_everybody, is_addressed, is_handed_to, names_unread
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.duty_parts import (
    APPROVES,
    HIMSELF,
    acts_the_issuer,
    himself,
    is_no_plain_name,
    only_signs,
    owner_of_topic,
    people_by_case,
    who_lives_there,
    who_should_have,
    who_stays_away,
    whom_it_befalls,
)
from bulletin.extract.own_case import is_done_with_them, who_is_in_case
from bulletin.extract.party import Parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.when import AT_ONCE, names_two_times
from bulletin.extract.whose_plea import is_handed_to_readers
from bulletin.extract.words.parties import ALL_OF_THEM, EVERYBODY, UNIT_ENDS, UNNAMED
from bulletin.late_pattern import late
from bulletin.obligation import Doubt, Modality

# 非执勤车辆不得入内: of nobody else's turn.
_NOT_HANDED_ON = (*UNNAMED, "非", "他人", "旁人", "外人", "别人")
_ANYBODY = "任何"
_BEFALLEN = late("变[动更故化]|[病患伤亡逝]|去世|走失|失联|失踪|违[反规纪法]|[为是]")
_YOU = late("(?<!贵)[你您](?![校院处部司单])")
_LOOK_AFTER = ("辅导员", "班主任", "宿管员", "宿舍管理员", "公寓值班员", "教学秘书", "研究生秘书", "班导师")
_OF_STUDENTS = late(
    "留校|返校|住校|走读|延住|退宿|调宿|补考|缓考|免修|重修|转专业|转学|休学|复学|退学|缓缴|缓交|补选|退选|入伍"
)
_PLACES = ("公寓", "宿舍", "楼", "室", "厅", "食堂", "餐厅", "校区", "园区", "场馆", "教室", "机房")
_OPENS = 2  # how far from its beginning a name may stand that opens a clause
_ATTENDED = late(
    "(?:[^，]{0,6}(?:须|应|要|必须|请|务必))?(?:准时|按时|共同|全程|现场)*(?:参加|出席|列席|到会|参会|与会|到场)(?:会议|活动|学习|培训|大会)?"
)
_OF_MEETING = late("记录|纪要|照片|影像|新闻|签到|总结|台账|情况|简报|材料")
# 函调材料不得由本人转递: of whom it is about, whoever has been named.
_BY_HIMSELF = late("交?由(?:其?本人|当事人|亲属|申请人|发展对象|[^，的]{0,10}?(?:个人|自行|自己|直接))")
# 学生|每周工作时间应控制在8小时以内: of whoever sees to it, or theirs.
_ITS_MEASURE = late(
    "[^，的须应要请]{0,6}(?:时间|时长|人数|比例|数量|次数|金额|费用|规模|字数)(?:原则上|一般|均|都)?(?:应当?|须|必须|要|不得|不能)(?:严格)?(?:控制|超过|超出|少于|多于|低于|高于|不)"
)
_ITS_WORK = late(r"[^，须应要请将把于在\d]{1,20}(?:工作|任务|事项|手续|材料|情况)(?:于|在)?(?=[\d本下月年])")
# 学生|体检须于3月20日前完成: by them, or by whoever sees to it
_THEIR_DEED = late(
    r"(?!提交|填|报送|上传|签|登录)[^，的须应要请将把于在由\d]{2,6}(?:原则上|一般|均|都)*(?:必须|务必|须|应当?|要|需)(?:[于在]|(?=\d))[^，的]{2,20}(?:完成|结束|到位|完毕)$"
)
# 各学院学生骨干|推荐名单须于3月16日前报团委
_THEIR_PAPER = late(
    r"的?[^，的须应要请将把于在由报送交\d]{0,12}(?:名单|名册|表|材料|信息|数据|台账|清单|档案|证明|存根"
    r"|复印件|照片|简历|安排|方案|统计|汇总|电子版|电子稿|纸质版|扫描件)"
    r"(?:（[^（）]*）)?(?:电子版|电子稿|纸质版)?(?:原则上|一般|一律|均|都|统一)?(?:请|须|应|要|务必|必须|需|[于在]|\d)"
)
_SENT_BACK = late(
    "(?:凡|如|对|其中)?(?:材料|报告|方案|表格|申请)?(?:被(?:退回|驳回|打回)|退回|(?:审核|审查|初审|复审|复核|验收|检查|评审|审阅)?(?:结果)?"
    "(?:未(?:获)?(?:通过|合格)|不(?:予)?通过|不合格|不达标|不符合要求|有问题))[^，须应要]{0,6}的"
)
_LOOKS_AT_IT = late("审核|审查|初审|复审|复核|审阅|验收|检查|退回|把关|评审")
_AGAIN = late("重新|重报|重写|修改|补正|补充|完善|再次|补报|更正|整改|返工")
_PEOPLE = tuple(
    (
        "人员 教师 老师 教工 教职工 职工 学生 同学 研究生 本科生 毕业生 新生 党员 团员 "
        "干部 骨干 专家 代表 对象 分子 志愿者"
    ).split()
)


def begin(
    course: Course,
    start: int,
    clause: Clause,
    modality: Modality,
    timed: Timed | None,
    party: tuple[str, ...] = (),
    condition: str = "",
) -> None:
    """A duty that has not been asked for before; what the clause leaves out it takes from what was told before it."""
    last = course.context.drafts[-1] if course.context.drafts else None
    # 三万元以上的，由资产处论证；五万元以上的，须报审: whether the second case has the same party is a guess.
    is_parallel = last is not None and last.is_by and last.condition.endswith("的") and condition.endswith("的")
    left_out = course.turn or course.context.party
    is_contrary = (
        bool(left_out) and not party and (is_handed_to(clause, left_out) or _is_sent_back(clause, course.waiting, last))
    )
    if is_contrary:
        # 各学院汇总。有变动的，须告知所在学院: whoever was named before them.
        left_out = next((d.who for d in reversed(course.context.drafts) if d.who != left_out), left_out)
    by_case = () if party else people_by_case(clause, course.waiting)
    named = () if party else who_is_in_case(clause, course.waiting)
    if named:
        # So far as the sentence goes: 学生迟到的不得入场，开考后30分钟内不许离场.
        left_out = course.turn = named
        course.is_turn_unsure = True
    elif not party:
        left_out = _left_out(course, clause, modality, left_out, condition, by_case)
    who = party or left_out or course.context.section or himself(clause, course.waiting)
    who = (
        who
        or who_stays_away(clause, course.waiting)
        or (() if _are_people(course.context.recipients) else by_case)
        or course.context.recipients
        or whom_it_befalls(clause, course.waiting)
        or (EVERYBODY if asks_everybody(clause, course.waiting) else ())
        or course.context.greeted
    )
    behind = clause.text[clause.parties.end :] if clause.parties else ""
    approves = APPROVES.match(behind) is not None or only_signs(party, behind)
    if party and clause.modality:
        course.after_void = False
    if party and course.is_issuers and not acts_the_issuer(party, course.context.issuer):
        # 每队由校工会指定一名领队，|领队每天报平安，…: no more of the issuer's.
        course.is_issuers = False
    _leave_place(course, clause, party)
    if party and not approves:
        _take_turn(course, clause, party)
    act = clause.segment.start + max(clause.modal_end, clause.parties.end if clause.parties else 0)
    course.current = Draft(start, clause.segment.end, who, modality, timed, act, condition)
    course.current.words, course.current.says = clause.text, clause.text[act - clause.segment.start :]
    course.current.is_by = party == HIMSELF or (
        clause.parties is not None and clause.text.startswith("由", clause.parties.start - 1)
    )
    course.current.is_signed = approves
    course.current.doubts = _doubts(course, clause, party) | _doubts_of_time(clause, timed) | course.doubts_ahead
    course.doubts_ahead = set()
    if course.waiting and timed is not None and timed.clause is clause and _has_day_ahead(course.waiting, timed):
        course.current.doubts.add("several_times")
    if is_done_with_them(who, clause, course.waiting):
        course.current.doubts.add("party_unsure")
    if is_contrary or (is_parallel and not party) or (by_case and who == by_case):
        course.current.doubts.add("party_unsure")
    course.current.topic, course.topic, course.is_rival_near = course.topic, "", False
    leads = clause.parties is not None and clause.parties.start <= 2
    course.current.predicate = clause.segment.start + (clause.parties.end if clause.parties and leads else 0)
    course.context.drafts.append(course.current)


def _left_out(
    course: Course,
    clause: Clause,
    modality: Modality,
    left_out: tuple[str, ...],
    condition: str,
    by_case: tuple[str, ...],
) -> tuple[str, ...]:
    """Whose duty it is where its clause names nobody: theirs who were named last, or of whom it is plainly about."""
    drafts = course.context.drafts
    last = drafts[-1] if drafts else None
    if last and modality == last.modality == "must_not" and not course.turn and last.who[:1]:
        # 任何单位和个人不得占用通道。校园内禁止明火: whoever may not do the one may not do the other.
        left_out = last.who if last.who[0].startswith(_ANYBODY) else left_out
    if clause.modality and (handed := owner_of_topic(clause, drafts, left_out)):
        left_out = handed
    if left_out and _is_not_whose_case(left_out[-1], course.waiting):
        left_out = who_stays_away(clause, course.waiting) or by_case or left_out
    if modality == "must_not" and not (left_out and left_out[0].startswith(_ANYBODY)):
        left_out = who_lives_there(clause.text) or left_out
    if "未" in clause.text or "未" in condition:
        left_out = who_should_have(clause.text, condition, drafts) or left_out
    return left_out


def _are_people(recipients: Sequence[str]) -> bool:
    """2019届毕业生, as against 各学院、各部门: whom a notice is written to may be those whose case it tells."""
    return any(name.endswith(_PEOPLE) for name in recipients)


def _is_sent_back(clause: Clause, waiting: Sequence[Clause], last: Draft | None) -> bool:
    """组织部审核材料。|被退回的须重新报送: by those from whom they came, and not by whoever has looked at them."""
    if last is None or _LOOKS_AT_IT.search(last.words) is None or _AGAIN.search(clause.text) is None:
        return False
    return any(_SENT_BACK.match(each.text) for each in (*waiting[-1:], clause))


def _take_turn(course: Course, clause: Clause, party: tuple[str, ...]) -> None:
    """Note whose turn it is, in this sentence or in what follows it as well."""
    if party == EVERYBODY:
        # Whoever reads, and no more those named before; what follows the sentence may be for others.
        course.turn, course.context.party = party, ()
        return
    if party[0].startswith(_NOT_HANDED_ON):
        return
    is_part = clause.text.startswith("其中") and clause.parties and clause.text[clause.parties.start - 1] == "由"
    if is_part or party == HIMSELF or (clause.modality is None and acts_the_issuer(party, course.context.issuer)):
        # 其中师德表现由党组织出具意见: so far as this part goes, and the sentence; so what the issuer itself owes.
        course.turn, course.is_turn_unsure = party, False
    else:
        course.context.turn_to(party)
        course.turn = ()


def _is_not_whose_case(name: str, waiting: Sequence[Clause]) -> bool:
    """Whether who was named last is an office, or looks after students, and the case is one of theirs: 确需留校的，…"""
    if name.endswith(_LOOK_AFTER):
        return bool(waiting) and _OF_STUDENTS.search(waiting[-1].text) is not None
    return name.endswith(UNIT_ENDS) and not name.endswith("干部")


def _leave_place(course: Course, clause: Clause, party: tuple[str, ...]) -> None:
    """学生公寓：各公寓值班员3月20日前通知到位；每日巡查一遍: the label says where."""
    is_first = bool(course.waiting) and course.waiting[-1].segment.mark == "："
    opens = bool(party) and clause.parties is not None and clause.parties.start <= _OPENS
    name = course.context.addressed[-1] if is_first and opens and course.context.addressed else ""
    if name.endswith(_PLACES) and not name.startswith(ALL_OF_THEM):
        course.context.is_addressed, course.context.addressed = False, ()


def _doubts(course: Course, clause: Clause, party: tuple[str, ...]) -> set[Doubt]:
    """What this reading leans on beside the words of its own clause."""
    doubts: set[Doubt] = set()
    if clause.modality is None:
        doubts.add("no_modal_word" if clause.has_act else "no_act")
    if not party:
        doubts |= _doubts_of_party_left_out(course, clause)
    elif party != EVERYBODY and not is_addressed(party, course.context.recipients):
        doubts.add("told_of_others")
    is_turn_unsure = course.is_turn_unsure and not party and bool(course.turn)
    if (
        is_turn_unsure
        or clause.names_rival
        or (clause.parties and not clause.parties.is_certain)
        or is_no_plain_name(party)
        or party == HIMSELF
        or (clause.parties and _ITS_MEASURE.match(clause.text, clause.parties.end))
        or (not party and _BY_HIMSELF.match(clause.text, clause.modal_end))
        or (not party and any(_may_be_theirs(each) for each in course.waiting))
        or (not party and _speaks_to_one(course, clause))
        or (not party and clause.text.startswith("并") and (_is_last_unsure(course) or _is_offered(course, clause)))
        or (clause.parties and len(party) > 1 and "之间" in clause.text[: clause.parties.end + 2])
    ):
        doubts.add("party_unsure")
    if clause.parties and _is_of_theirs(clause, clause.parties):
        doubts.add("party_unsure")
    if len(clause.expressions) > 1 and _names_several(clause.expressions):
        doubts.add("several_times")
    if course.after_void and not (party and clause.modality):
        doubts.add("behind_statement")
    return doubts


def _names_several(times: Sequence[Expression]) -> bool:
    """Whether a clause names more than one time; 每日|闭馆前 is one."""
    told = [time for time in times if time.kind not in AT_ONCE]
    if len(told) != 2:
        return len(told) > 2
    every, upon = told
    is_upon = upon.kind == "relative" and upon.relation != "around" and not (upon.amount or upon.first)
    return not (every.kind == "recurring" and is_upon and upon.start == every.end)


def _doubts_of_time(clause: Clause, timed: Timed | None) -> set[Doubt]:
    """Whether the time that waits in front is one of two."""
    waits = timed is not None and timed.clause is not clause
    return {"several_times"} if timed is not None and waits and names_two_times(timed.clause) else set()


def _has_day_ahead(waiting: Sequence[Clause], timed: Timed) -> bool:
    """各学院于3月1日前，|总结于3月9日前报送: by the one day, or by the other."""
    if timed.expression.kind != "by" or any(each is timed.clause for each in waiting):
        return False
    ahead = [
        each.expressions[-1] for each in waiting if each.expressions and each.expressions[-1].end >= len(each.text)
    ]
    return any(day.kind == "by" and day.last is not None and day.last != timed.expression.last for day in ahead)


def _may_be_theirs(case: Clause) -> bool:
    """住户改建房屋的，|开工前3天到物业办理手续: whoever the case names may have to do it, unless it befalls them."""
    if not case.text.endswith("的"):
        return False
    return case.names_rival or (case.parties is not None and _BEFALLEN.search(case.text, case.parties.end) is None)


def _speaks_to_one(course: Course, clause: Clause) -> bool:
    """如果你是团员，|请在4月21日前交团费, in a notice to offices: whoever reads it."""
    is_to_offices = bool(course.context.recipients) and not _are_people(course.context.recipients)
    said = (clause.text, course.previous, *(each.text for each in course.waiting[-1:]))
    return is_to_offices and any(map(_YOU.search, said))


def _is_offered(course: Course, clause: Clause) -> bool:
    """可自行采购|并于3月5日前报账: a day for those who make use of what is allowed, or for all."""
    return course.previous[:1] == "可" and any(each.kind in ("by", "on", "between") for each in clause.expressions)


def _is_last_unsure(course: Course) -> bool:
    """Whether it is not sure who has to do what the sentence asked for last."""
    drafts = course.context.drafts
    return len(drafts) > course.known and "party_unsure" in drafts[-1].doubts


def _doubts_of_party_left_out(course: Course, clause: Clause) -> set[Doubt]:
    doubts: set[Doubt] = set() if clause.starts_with_act else {"thing_as_subject"}
    spoken_of = course.turn or course.context.party
    if spoken_of or course.context.section:
        doubts.add("party_inherited")
        is_labelled = course.context.is_addressed and course.context.addressed in ((), spoken_of)
        if spoken_of and not is_labelled and not spoken_of[0].startswith(ALL_OF_THEM):
            doubts.add("single_party")
        if not (course.turn or course.context.is_party_near):
            doubts.add("party_from_afar")
    else:
        # 请报送…: whoever is written to is asked; 放弃面试的，请…: whoever gives up, who may be somebody else.
        is_case = bool(course.waiting) and course.waiting[-1].text.endswith("的")
        is_asked = clause.is_plea and not is_case and not course.context.greeted
        is_asked = is_asked and not is_handed_to_readers(clause, course.context.recipients)
        doubts.add("party_asked" if is_asked else "party_from_recipients")
    is_others = course.is_relayed and clause.modality == "must_not"
    if _OF_MEETING.search(clause.text) and _ATTENDED.fullmatch(course.previous):
        # 会议由书记主持，全体党员参加，|会后3日内将记录报党总支: of whoever held it.
        doubts.add("party_unsure")
    if course.is_rival_near or is_others or (clause.is_plea and names_unread(clause)):
        doubts.add("party_unsure")
    return doubts


def _is_of_theirs(clause: Clause, parties: Parties) -> bool:
    """团组织|推优工作10月9日前完成, 各学院学生骨干|推荐名单须于3月16日前报送: by them, or about them."""
    if clause.modality is None and _ITS_WORK.match(clause.text, parties.end):
        return True
    if parties.names[-1].endswith(_PEOPLE) and _THEIR_DEED.match(clause.text, parties.end):
        return True
    if not parties.names[-1].endswith(_PEOPLE) or OWN_PAPER.match(clause.text, parties.end):
        return False
    return _THEIR_PAPER.match(clause.text, parties.end) is not None
