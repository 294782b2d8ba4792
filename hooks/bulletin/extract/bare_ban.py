"""A clause without a modal word in, whether it forbids by a bare 不: 学生不单独持有账号, 住户不在室内使用明火."""

from __future__ import annotations

from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.duty_parts import acts_the_issuer, is_office_apart
from bulletin.extract.words.bans import BARE_BAN
from bulletin.extract.words.parties import UNNAMED
from bulletin.late_pattern import late
from bulletin.obligation import Modality

# 学生不使用的物品, 教师不参加打分时, 不参加不缴费, 不擅自离岗了
_TELLS = late(
    "的$|[时后者]$|不[^，、；]{1,4}的|不[^，、；不]{1,6}不|了|[曾过](?!$)|^(?!.*、不).*(?:现象|情况|问题|行为)$"
)

# 目前学生不使用纸质证件: how it is.
_SO_FAR = ("目前", "现在", "今年", "一直", "历来", "往年", "以前", "过去")
# 教务处不组织补考, but 各学院不少于三人 and 不定期检查 ask for something.
_DOES_NOT = late("不(?![少低早晚迟超多高大]于|超过|定期|间断|断|折不扣|同|仅|但|得|准|许|可|能|便|足|要|宜|应|必)")


def bans_barely(course: Course, clause: Clause) -> Modality | None:
    """Whether whoever opens a clause may not do what stands behind a bare 不, amid what a notice asks for."""
    party = clause.parties
    if party is None or "不" not in clause.text or clause.role != "act" or clause.is_permitted:
        return None
    if BARE_BAN.match(clause.text, party.end) is None or _TELLS.search(clause.text, party.end):
        return None
    if party.names[0].startswith((*UNNAMED, *_SO_FAR)) or acts_the_issuer(party.names, course.context.issuer):
        return None
    if course.is_telling or course.is_description or is_office_apart(party.names, course.context.recipients):
        return None
    return "must_not"


def does_not(clause: Clause) -> bool:
    """教务处不组织补考: whatever follows, nobody is asked to do it."""
    party = clause.parties
    return party is not None and "不" in clause.text and _DOES_NOT.match(clause.text, party.end) is not None
