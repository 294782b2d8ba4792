"""A sentence in which somebody vouches for a paper in, the same out with that as a step of whoever goes round with it.

须由导师签字担保，|于6月10日前到服务台办理: the teacher helps, and whoever asks for something hands it in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.extract.clause import Clause
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_parties
from bulletin.late_pattern import late

_MANNER = "(?:(?:本人|亲笔|书面|共同|分别|联合|实名|当面|签字|签名|署名|盖章|具名)+)?"
# What is done for somebody else's sake, whatever becomes of the paper.
_VOUCHES = late(
    rf"{_MANNER}(?:担保|作保|具保|举荐|推荐|引荐|作证|佐证|证明|背书|认可并签字|写出?推荐(?:信|意见)|(?:出具|开具|提供|撰写)[^，]{{0,10}}(?:证明|意见|推荐信|推荐函|介绍信|函|材料|担保书|同意书|鉴定))"
)
# What others than helpers do as well: only where somebody then goes there in person.
_ALLOWS = late(
    rf"{_MANNER}(?:审核|审阅|审查|把关|核实)?(?:后)?(?:签字|签名|签章|盖章|同意|确认|许可|批准|签署意见)(?:、?(?:签字|签名|签章|盖章|确认|同意))*"
)
# But 推荐名单|须由导师推荐: what they have to make.
_ONLY_ASKS = late("(?:另外?|还|并|且|同时|均|都|也|一律|原则上|必须|应当?|须|要|需)+$")
_HANDS_IN = late("[报交送寄到]|提交|上传|递|办理|申请|登记")
_GOES_THERE = late(
    "(?:[^，]*?[前内日起午]|于|在)?(?:[本亲]人|亲自|携带?[^，到]{1,12}|持[^，到]{1,12}|凭[^，到]{1,12})*到[^，]{2,14}?(?:办[理好]?|领|取|登记|申请|报到|报名|注册|缴|补|换|退|签)"
)
_HELPERS = tuple(
    (
        "导师 教师 老师 指导教师 教授 专家 学者 同行 家长 监护人 父母 辅导员 班主任 负责人 医生 医师 介绍人 推荐人 "
        "担保人 证明人 见证人 书记 院长 主任 处长 系主任 领导 组长 户主 房主 同事 同学 党员 委员"
    ).split()
)


def with_vouched(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses of a sentence, those that name who helps naming whoever is helped, or nobody."""
    if not any(clause.parties and "由" in clause.text for clause in clauses):
        return clauses
    told = list(clauses)
    for number, (clause, following) in enumerate(pairwise(clauses)):
        if clause.parties is None or "由" not in clause.text or not _helps(clause, following):
            continue
        ahead = _ONLY_ASKS.sub("", clause.text[: clause.parties.start - 1])
        helped = read_parties(ahead, LEXICON.tag(ahead), 0) if ahead else None
        if helped and helped.end == len(ahead):
            # 考生|须由监护人书面担保
            told[number] = replace(clause, parties=helped)
        elif number and not ahead:
            told[number] = replace(clause, parties=None)
    return told


def _helps(clause: Clause, following: Clause) -> bool:
    party = clause.parties
    if party is None or clause.expressions or clause.segment.mark != "，":
        return False
    if clause.modality == "must_not" or not clause.text.startswith("由", party.start - 1):
        return False
    if not following.expressions or following.parties or not party.names[-1].endswith(_HELPERS):
        return False
    if _VOUCHES.fullmatch(clause.text, party.end):
        return _HANDS_IN.search(following.text, following.expressions[-1].end) is not None
    return _ALLOWS.fullmatch(clause.text, party.end) is not None and _GOES_THERE.match(following.text) is not None
