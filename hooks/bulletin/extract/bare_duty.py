"""Whether a clause without a modal word assigns a duty: who acts, what time binds, and what stands above it."""

from __future__ import annotations

from bulletin.extract.bare_ban import does_not
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Timed
from bulletin.extract.duty_parts import (
    ALL_THE_WAY,
    acts_the_issuer,
    is_assigned,
    is_office_apart,
    is_vague,
    people_by_case,
    stops_something,
    takes_upon_itself,
    who_leads,
)
from bulletin.extract.issuer import opens_with_issuer
from bulletin.extract.when import binds_alone, is_firm, is_next_step
from bulletin.extract.words import frames
from bulletin.late_pattern import late

_QUOTA = late(
    r"(?:每[人名位个年月周学][一-龥]{0,3}?){1,3}[一-龥]{0,6}?(?:至少|不少于|不低于)[一-龥]{0,6}?[\d一二两三四五六七八九十]"
)
_SENDS_UP = late(
    "[^，须应要请]{0,8}?(?:初审|审核|汇总|复核|审查|初评|评议|梳理|研究|考察|整理)[^，须应要请]{0,6}?(?:后|并)[^，]{0,4}?"
    "(?:提交|提请|报请|呈报|报送|报经|报|送|交)[^，]{0,8}?"
    "(?:办公会|党委会|常委会|全委会|校务会|校党委|党委|学校|校领导|领导小组|委员会|评委会|评审会|专家组)(?:会议|集体)*"
    "(?:审定|审议|研究|审批|批准|评审|确定|票决|讨论|会审|终审)"
)
_WAS_THERE = ("参加", "出席", "列席", "参会", "参加会议", "出席会议", "列席会议")
_SUSPENDS = ("暂停", "停止", "停办", "叫停", "取消")


_TO_AN_OFFICE = late(
    "(?:报送?|[上提]交|交|送|反馈|发)(?:至|到|给|往)?[^，。]{1,10}?(?:处|部|办|中心|馆|科|办公室|工会|团委)(?:备案|汇总|审核|邮箱)?$"
)


_ALL_THE_SAME = late("一律(?![按以视作不记计为予给取停从算点追免])[^，的]{2,}$")
_AT_FAULT = late(
    r"(?:[一二两三四五六七八九十几多\d]次(?:及?以上|的)|违[反规纪章约法]|屡教不改|拒不|情节|弄虚作假|造假|作弊|抄袭|不合格|未通过|不达标|不服从|冒用|冒名|转借|旷课|缺席|缺勤|迟到|评为)[^，]*(?:的|者)$"
)
_WITHDRAWS = late(
    "(?:一律|当场|立即|予以|给予|将)?(?:收回|停用|注销|吊销|取消|扣[除发减罚]|没收|暂停|停止|终止|撤销|清退|辞退|解聘|除名|退回|拖离|锁车|点名|曝光|约谈|不予|列入)"
)

_GOES_IN_WITH = late(
    "[^，须应要请可由]{2,14}的(?:一律|均|都|统一)?[凭持](?!续|平)[^，可]{2,18}(?:入校|进校|返校|出校|入馆|进馆|入场|进场|入园|入内|出入|进出|通行|上岗|参赛|参会|就餐|乘车|入住|登车|报到)$"
)
_GOES_IN_ENDS = frozenset("校馆场园内入出行岗赛会餐车住到")


def is_bare_duty(course: Course, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether a clause without a modal word assigns a duty: not the issuer but somebody acts, or a time binds."""
    if party and acts_the_issuer(who_leads(clause, party), course.context.issuer) and not _reports(clause, timed):
        course.is_issuers = not takes_upon_itself(clause, timed)
        return not course.is_issuers
    is_none = clause.modality is None and (does_not(clause) or _is_told(course, clause, party))
    if is_none or (clause.modality is None and _sends_up(course, clause, party)):
        return False
    # 遗失的，出具书面说明: whom a condition meets is told what to do.
    on_condition = clause.starts_with_act and any(c.text.endswith(("的", "者")) for c in course.waiting)
    on_condition = on_condition and not _is_consequence(course, clause)
    if course.is_description and not (on_condition or course.current or _is_theirs(clause, party, timed)):
        return False
    # 各单位负责人是第一责任人，|对执行情况负总责
    answers_for = "负" in clause.text and frames.IS_ANSWERABLE.search(clause.text) is not None
    answers_for = answers_for and bool(party or course.turn or course.current)
    if party:
        acts = clause.has_act or answers_for or stops_something(clause)
        return acts or (timed is not None and not is_vague(clause, timed))
    if clause.text.startswith(_SUSPENDS) and timed is not None:
        # 即日起至12月8日，暂停聚集性活动
        return True
    if answers_for or _is_asked(course, clause) or _is_done_instead(course, clause) or _is_all_the_way(course, clause):
        return True
    if course.after_void:
        return _is_duty_behind_statement(course, clause, timed)
    if not clause.has_act:
        # 每周五开箱一次: a deadline or a repetition binds whatever the verb may be.
        return timed is not None and timed.clause is clause and (binds_alone(timed) or _is_told_when(course, timed))
    if _goes_in_with(clause) or frames.ORDER.search(clause.text) or ("一律" in clause.text and clause.has_act):
        return True
    return timed is not None or on_condition or frames.HANDED_IN_WITH.search(clause.text) is not None


def _is_theirs(clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether it says of somebody what is theirs to do, even among statements."""
    return is_assigned(clause, party, timed) or _has_quota(clause)


def _has_quota(clause: Clause) -> bool:
    """党员领导干部|每人至少联系3名党外人士: how much each of them has to do."""
    party = clause.parties
    return party is not None and clause.has_act and _QUOTA.match(clause.text, party.end) is not None


def _is_consequence(course: Course, clause: Clause) -> bool:
    """违反三次以上的，收回通行证: what comes of a fault, whoever sees to it."""
    return _WITHDRAWS.match(clause.text) is not None and _AT_FAULT.search(course.waiting[-1].text) is not None


def _is_done_instead(course: Course, clause: Clause) -> bool:
    """不得用微信传送，|一律当面交接"""
    is_behind_ban = course.current is not None and course.current.modality == "must_not"
    return is_behind_ban and _ALL_THE_SAME.match(clause.text) is not None


def _is_all_the_way(course: Course, clause: Clause) -> bool:
    """离校前2天提交行程，|途中全程佩戴口罩: how they keep who have been asked for something, and by no day."""
    return course.current is not None and not clause.expressions and ALL_THE_WAY.match(clause.text) is not None


def _goes_in_with(clause: Clause) -> bool:
    """跨省返校的凭核酸阴性证明入校: whom a case meets, and what they must have with them."""
    return clause.text[-1] in _GOES_IN_ENDS and _GOES_IN_WITH.match(clause.text) is not None


def _reports(clause: Clause, timed: Timed | None) -> bool:
    """学院|18日17:00前汇总报资助办: in a school that is called 学院 too one of its own, for it reports to an office."""
    if (
        clause.parties is None
        or clause.parties.names != ("学院",)
        or timed is None
        or timed.expression.kind not in ("by", "recurring")
    ):
        return False
    return _TO_AN_OFFICE.search(clause.text, clause.parties.end) is not None


def is_own_halt(course: Course, clause: Clause, party: tuple[str, ...]) -> bool:
    """教务处不再补发成绩单: what the issuer itself no longer does is told, and forbids nobody."""
    is_halt = clause.modality == "must_not" and clause.text.endswith("不再", 0, clause.modal_end)
    if not is_halt or not party:
        return False
    return acts_the_issuer(party, course.context.issuer) or is_office_apart(party, course.context.recipients)


def _is_asked(course: Course, clause: Clause) -> bool:
    """Whether what stands above the paragraph asks for bare acts too: 各党总支要做好以下工作：, 二、工作要求."""
    if course.context.is_addressed and clause.starts_with_act:
        return True
    is_told = course.after_void or course.is_telling or not course.context.is_asked
    return not is_told and frames.PLAINLY_ASKS.match(clause.text) is not None


def _is_told(course: Course, clause: Clause, party: tuple[str, ...]) -> bool:
    """党办12月5日起汇总，|12月中旬提交党委会审议; 3月2日书记主持召开专题会。|保卫处负责人参加。"""
    if opens_with_issuer(clause.text, course.context.issuer):
        # 国有资产管理处|印制标签
        course.is_issuers = True
        return True
    return (course.is_issuers and not party) or (course.context.is_told_of and clause.text.endswith(_WAS_THERE))


def _sends_up(course: Course, clause: Clause, party: tuple[str, ...]) -> bool:
    """组织部初审后提交党委会审定，|6月中旬公示: how the school decides, with an office to which nobody writes."""
    if clause.parties is None or any(each.kind == "by" for each in clause.expressions):
        return False
    if not _SENDS_UP.match(clause.text, clause.parties.end) or not is_office_apart(party, course.context.recipients):
        return False
    course.is_issuers = True
    return True


def _is_told_when(course: Course, timed: Timed) -> bool:
    """Whether a time of any kind binds here: behind another step, or (确有冲突的，提前1天与队长调班) in a case."""
    if people_by_case(timed.clause, ()):
        # 来不了的会前说一声
        return True
    if course.waiting and (course.waiting[-1].text.endswith("的") or "谁" in course.waiting[-1].text[:2]):
        return True
    return course.current is not None and is_next_step(timed)


def _is_duty_behind_statement(course: Course, clause: Clause, timed: Timed | None) -> bool:
    """统计到12月31日为止，报表1月6日前交; 由校医务室联系，于3月22日至31日组织接种: it goes on with a task."""
    if timed is None or not clause.has_act:
        return False
    if timed.clause is not clause:
        # 由各学院安排，并于3月11日前，|将安排表报教务处
        is_limit = timed.expression.kind == "by" and timed.clause.text.startswith("并")
        return is_limit and clause.text.startswith(("将", "把"))
    return is_firm(timed) or (course.current is not None and course.current.is_by)
