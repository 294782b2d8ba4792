"""What a comma parts and belongs together: 各学院，|各部门要…, 各支部应根据情况，|由书记主持…."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.clause import Clause
from bulletin.extract.lexicon import LEXICON
from bulletin.late_pattern import late

# 各学院，后勤处, but 各学院，党总支 and 各学院，办公室 are bodies of each of them.
_OFFICE = late(
    "校[一-龥]{1,10}|[一-龥]{0,14}(?:处|部(?<!支部)(?<!干部)(?<!总部)|馆|中心|集团|公司|医院|学院|书院|研究院|出版社|党办|校办|院办|两办|团委|(?<!班|支)委会|协会?|联合会|学生会|工会|附中|附小|幼儿园|编辑部)"
)
# 全体教职工，学生
_ALL = late("(?:全体|全校|各位|广大)[一-龥（）]{2,12}")
_FOLK = frozenset(
    "学生 同学 教师 老师 教职工 教职员工 职工 员工 干部 党员 团员 研究生 本科生 学员 家属 工作人员".split()
)
_EACH = late("(?:机关|校内|校属|基层|直属|附属|二级|院属)?各(?!级|类|项|种|位)[一-龥（）]{1,14}")
_WORDS = late("[一-龥]")
_PERSONS = late("(?:人|员|生|师|者|长|工|领导|书记|主任|同志|干部|代表|正职|副职|班子)(?:（[^（）]*）)?$")


# 各支部应|根据毕业生就业情况
_BASIS = late(
    "(?:严格|认真|切实|充分|主动|紧密|密切|统一)?(?:根据|按照|结合|依据|依照|针对|围绕|参照|对照|视|本着|按)[^，]{0,30}?"
    "(?:情况|实际|要求|规定|办法|程序|原则|精神|方案|通知|标准|条件|安排|部署|意见|特点|需要|需求|职责|计划|制度|文件|条例|章程|细则|流程|人数|名额|比例|去向)+"
)


def join_parted(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses of a sentence, in which a party set off by itself acts with the one that opens the next clause.

    What only says on what an act is based waits for it.
    """
    for clause in clauses:
        who = clause.parties
        if who is not None and (who.start == 1 or who.end == len(clause.text)):
            return _join(clauses)
    return clauses


def _join(clauses: Sequence[Clause]) -> Sequence[Clause]:
    ahead = clauses[0]
    joined: list[Clause] = []
    for clause in clauses[1:]:
        if clause.text.startswith("由") and _leads_to(ahead, clause):
            joined.append(replace(ahead, role="adverbial"))
            ahead = replace(clause, modality=clause.modality or "must")
        elif ahead.segment.mark == "，" and ahead.parties and _are_side_by_side(ahead, clause):
            assert clause.parties is not None
            names = (*ahead.parties.names, *clause.parties.names)
            joined.append(replace(ahead, role="adverbial"))
            together = replace(clause.parties, names=names)
            ahead = replace(clause, parties=together)
            if "请" in joined[-1].text:
                # 请各学院，|各部门高度重视
                ahead = replace(ahead, modality=clause.modality or "must", role="act")
        else:
            joined.append(ahead)
            ahead = clause
    return [*joined, ahead]


def _leads_to(basis: Clause, clause: Clause) -> bool:
    """各支部应根据就业情况，|由毕业生本人填表: what stands before the comma asks for nothing by itself."""
    by = clause.parties
    opens = basis.segment.mark == "，" and basis.modality == "must" and not basis.expressions
    based = _BASIS.match(basis.text, basis.modal_end) if opens and by and by.start == 1 else None
    # 应根据情况|完善制度 asks for something.
    return based is not None and based.end() == len(basis.text)


def _are_side_by_side(first: Clause, second: Clause) -> bool:
    """各学院，|各部门要…: the first is nothing but a party, and the second opens with one of its kind."""
    one, other = first.parties, second.parties
    if one is None or other is None or other.start > 0 or first.expressions or one.end < len(first.text):
        return False
    ahead = first.text[: one.start]
    if ahead and not ahead.endswith("请") and _WORDS.search(ahead):
        return False
    next_one = other.names[0]
    if not all(map(_is_plain, one.names)):
        return False
    if _ALL.fullmatch(one.names[-1]):
        return next_one in _FOLK or _ALL.fullmatch(next_one) is not None
    if next_one in one.names or (_PERSONS.search(one.names[-1]) is None) != (_PERSONS.search(next_one) is None):
        return False
    return (_EACH.fullmatch(next_one) or _OFFICE.fullmatch(next_one)) is not None


def _is_plain(name: str) -> bool:
    """各学院, 教务处, but 挂靠计算机学院 may be anything."""
    if _EACH.fullmatch(name) or _ALL.fullmatch(name) or (name.startswith("校") and _OFFICE.fullmatch(name)):
        return True
    return [token.tag for token in LEXICON.tag(name)] == ["head"]
