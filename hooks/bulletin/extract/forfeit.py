"""What whoever has failed in something loses by it, and is no ban: 逾期未报的，不得参加评优, 未达标的单位不得推荐先进.

Only what is given as a benefit is lost so; 未参加培训的人员不得进入实验室 and 考核不合格的，不得申报 forbid something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.clause import Clause
from bulletin.late_pattern import late

_BARRED = late(
    "(?:不得|不能|不准|不可|不予|不再|无权|不具备|不具有)"
    "(?:为|再|继续|参加|参与|参评|参选|推荐|推选|推优|申报|申请|享受|评[定选比]?为?|授予|给予|发放|领取|获得?|列为|列入|作为|取得|当选|认定为?|选为|定为|晋升|进行"
    "|各[类级项种]|任何|所有|相关|有关|本?年度|当年|本学年|学年|学期|[校院省市系]级|及?以上|个人|集体|单位|支部|党员|教职工|学生|其|等次|级别|[、和或及“”])*"
    "(?:评[优先奖]|[创推]优|争先|先进|优秀|优胜|标兵|模范|荣誉|称号|表彰|奖|绩效|补贴|津贴|补助|资助|助学金|晋[升级职]|评聘|职称|优惠|待遇|推免|保研)"
    "(?!申报|材料|推荐表|事迹)"
)
_FAILED = late(
    "[逾过超]期|超时|未(?!成年|婚|来|经|必)|没有?(?!收到|接到)|不(?:合格|达标|称职|通过|参加|报|交|按|符合|服从|配合|履行|及格|到位|到会)"
    "|无故|拒不?|缺[席勤考课]|旷[工课会考职]|迟到|早退|[瞒漏迟谎虚]报|弄虚作假|造假|作弊|抄袭|违[规纪反法]|处分|通报批评|警告|事故|失信"
)
_WHO_FAILED = late(
    "(?:者|的[一-龥]{0,10}?)(?:一律|一概|均|都|则|将|也|还|其|该[一-龥]{2,4}|当年|本?年度|本学年|原则上|[一二两三]年内|年内|，)*"
)
_THEN = late("(?:一律|一概|均|都|则|将|也|还|其|该[一-龥]{2,4}|当年|本?年度|本学年|原则上|[一二两三]年内|年内)*")
_LATE = ("逾期", "过期", "超期")


def set_forfeits_aside(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses of a sentence, those that tell what somebody loses as such that bind nobody."""
    if not [clause for clause in clauses if clause.modality == "must_not"]:
        return clauses
    return [
        replace(clause, role="void") if _is_forfeit(clause, clauses[number - 1] if number else None) else clause
        for number, clause in enumerate(clauses)
    ]


def _is_forfeit(clause: Clause, before: Clause | None) -> bool:
    if clause.modality != "must_not" or clause.role != "act":
        return False
    barred = _BARRED.search(clause.text)
    if barred is None:
        return False
    if before is not None and _THEN.fullmatch(clause.text, 0, barred.start()):
        return _is_failure(before.text)
    return _is_failure(clause.text[: barred.start()])


def _is_failure(who: str) -> bool:
    """逾期未报的, 未按时报送的单位当年, 逾期未报: whoever has not done what was asked for."""
    failed = _FAILED.search(who)
    if failed is None:
        return False
    return who.startswith(_LATE) or any(
        _WHO_FAILED.fullmatch(who, at) for at in range(failed.end(), len(who)) if who[at] in "的者"
    )
