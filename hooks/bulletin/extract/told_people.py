"""Those who are to be told something, and what is theirs of it: 请各学院通知学生，|务必于3月8日前缴清学费."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft
from bulletin.extract.taught import OF_NAME, PEOPLE
from bulletin.late_pattern import late

_TELLS = "通知|转告|告知|告诉|知会|提醒|转达|传达|转发|周知|叮嘱|嘱咐|叮咛|督促|敦促|催促|动员"
_ONE = rf"[^，、的须应要请于在\d到至]{{0,10}}?(?:{PEOPLE})(?<!其)(?<!他们)"
_WHOM = rf"(?:到|至|给)?(?:(?=与会)|(?!{OF_NAME}))(?P<who>{_ONE}(?:[、和与及]{_ONE}){{0,2}}(?:本人)?)"
_TELLS_WHOM = late(rf".*(?:{_TELLS}){_WHOM}$")
# 务必, but 确保: what whoever tells them has to see to.
_ASKS = r"(?:还|均|都|一律)*(?:务必|必须|一定要?|须(?!知)|应当?(?!急|届|聘)|请(?!示|假))"
# Of 同学, 本人 and the others: most clauses end otherwise.
_ENDS = frozenset(word.rstrip("?")[-1] for word in PEOPLE.split("|")) | {"学", "人"}
_ASKED = late(_ASKS)
_TELLS_WHOM_TO = late(rf"[^，的]{{0,10}}?(?:{_TELLS}){_WHOM}(?P<asks>{_ASKS})?(?:于|在)?")
# Whoever urges people sees to it as well: 提醒学生3月8日前缴费.
_ONLY_TELLS = late("[^，的]{0,10}?(?:通知|转告|告知|告诉|知会|转达|传达|转发)")
_ATTENDS = ("参加", "参会", "出席", "到会", "到场")
_ONLY_TELLS_WHOM = late(
    rf".*(?:通知|转告|告知|告诉|告诫|知会|提醒|转达|传达|叮嘱|嘱咐){_WHOM}(?:{'|'.join(_ATTENDS)})?$"
)
_HOW_THEY_TELL = late(
    "逾期|[遗漏]漏|漏[通报告]|延误|[拖耽推]延|耽误|拖拉|推诿|敷衍|走过场|走形式|流于|[迟瞒]报|代替|替代|泄露|外传|截留|组织|安排|要求|强[迫制]"
)
_BETWEEN = late("[、和与及]")
_ENDS_AS_PEOPLE = late(rf"(?:{PEOPLE})(?:本人)?$")
# 通知考生，|准时到考场: theirs, where 并留存记录 and 做好登记 are of whoever tells them.
_TELLS_WHOM_ONLY = late(rf".*(?:通知|转告|告知|告诉|知会|转达|传达|转发|周知){_WHOM}$")
_STILL_OF_WHO_TELLS = late(
    "并|且|同时|以便|以免|以防|以确保|再|然后|也|还|不得|严禁"
    "|(?:务必|切实|认真|及时|统筹|共同|提前|全力|积极|进一步|扎实|主动|严格)*"
    "(?:确保|保证|保障|做好|抓好|做到|落实|加强|严肃|督促|敦促|督办|引导|指导|动员|提醒|协助|帮助|协调|配合|安排好?|部署|宣传|解释|通知|转告|告知|传达"
    "|收集|收取|回收|汇集|登记|记录|备案|建立|留存|存档|公示|公布|张贴|掌握|了解|核实|检查|抽查|审查|跟踪|监督|管理|规范|维护|不留|不漏|防止|避免|杜绝|把|对|由)|广泛|逾期|本次|此次|该|本"
)
# What is handed in for all of them by whoever tells them.
_OF_ALL = late(
    "名单|名册|花名册|汇总|统计|台账|回执|报送|上报|呈报|推荐|推选|组织|安排|统一|收齐|收集|审核|落实到|本单位|本学院|本系|本部门"
)
_READERS = ("导师", "教师", "老师", "专家", "评委", "委员", "评阅人", "负责人")


class Told(NamedTuple):
    """Of whom a clause asks something; of nobody else than it names, where it is not sure that it asks the others.

    Without a word that asks them it `is_guessed`.
    """

    who: tuple[str, ...]
    is_guessed: bool = False


_UNSURE = Told((), is_guessed=True)


def find_told(course: Course, clause: Clause) -> Told | None:
    """Of whom a clause asks something that others are to tell them, None where it is of no such people."""
    if clause.parties is not None:
        told = _told_here(clause) if clause.expressions else None
    elif course.tellers and _OF_ALL.search(clause.text):
        # 请各学院通知学生务必于3月8日前填表，|并汇总报教务处
        return Told(course.tellers)
    else:
        before = course.ahead if course.waiting else course.previous
        # Most clauses stand behind no people who could be told anything.
        is_of_people = before[-1:] in _ENDS or before.endswith(_ATTENDS)
        told = (_told_before(course, clause) or _forbidden_before(course, clause)) if is_of_people else None
    if told and told.who:
        told = told._replace(who=_names_in(told.who[0]))
        course.tellers = clause.parties.names if clause.parties else course.context.party or course.context.section
    return told


def note_told(draft: Draft, told: Told | None) -> None:
    """请各学院通知学生，|按时缴费: the plea is for them as well, and that it is theirs is a guess."""
    if told is None or not told.is_guessed:
        return
    draft.doubts.add("party_unsure")
    if told.who:
        draft.is_bare = False
        draft.doubts.discard("no_modal_word")


def _told_before(course: Course, clause: Clause) -> Told | None:
    """通知学生，|务必于3月8日前缴费; 及时通知学生，|3月8日前缴费 may be for whoever tells them."""
    before = course.ahead if course.waiting else course.previous
    if before[-1:] not in _ENDS:
        return None
    first = course.waiting[0] if course.waiting else clause
    modality = clause.modality or first.modality
    is_asked = modality == "must" and bool(_ASKED.match(first.text) or _ASKED.match(clause.text))
    if modality and not is_asked:
        return None
    told = (_TELLS_WHOM if is_asked else _TELLS_WHOM_ONLY).match(before)
    if told is None or _is_of_all(clause.text, told["who"]):
        return None if is_asked or not _is_dated(first, 0, 1) or not _TELLS_WHOM.match(before) else _UNSURE
    if is_asked:
        return Told((told["who"],))
    is_theirs = clause.has_act and course.current is not None and not _STILL_OF_WHO_TELLS.match(first.text)
    return Told((told["who"],), is_guessed=True) if is_theirs else None


def _is_of_all(words: str, who: str) -> bool:
    """汇总名单, and 审核材料 but by those who read papers: 转告导师，|审核论文."""
    found = _OF_ALL.search(words)
    return found is not None and not (found[0] == "审核" and who.endswith(_READERS))


def _forbidden_before(course: Course, clause: Clause) -> Told | None:
    """通知参会教师，|不得迟到: theirs, where 通知参会教师，|不得遗漏 is of whoever tells them."""
    before = course.ahead if course.waiting else course.previous
    if clause.modality != "must_not" or _HOW_THEY_TELL.search(clause.text):
        return None
    told = _ONLY_TELLS_WHOM.match(before)
    return Told((told["who"],)) if told and told["who"] != "人" else None


def _names_in(who: str) -> tuple[str, ...]:
    """导师及研究生 are two, 离退休和在职职工 one."""
    names = tuple(_BETWEEN.split(who))
    return names if all(map(_ENDS_AS_PEOPLE.search, names)) else (who,)


def _told_here(clause: Clause) -> Told | None:
    """请各学院通知学生|务必于3月8日前缴费; 通知学生3月8日前缴费 may be for whoever tells them."""
    party = clause.parties
    if party is None or clause.modality != "must":
        return None
    told = _TELLS_WHOM_TO.match(clause.text, party.end)
    if (
        told is None
        or _OF_ALL.search(clause.text, told.end())
        or not _is_dated(clause, told.end("who"), told.end() + 1)
    ):
        return None
    if told["asks"]:
        return Told((told["who"],))
    return _UNSURE if _ONLY_TELLS.match(clause.text, party.end) else None


def _is_dated(clause: Clause, first: int, last: int) -> bool:
    """Whether a day begins between two places."""
    return any(e.kind in ("by", "on", "between") and first <= e.start <= last for e in clause.expressions)
