"""Parties parted by a comma: 各学院，各部门要…; 请各分工会，各小组于3月20日前报送: all of them act."""

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
_EACH = late("(?:机关|校内|校属|基层|直属|附属|二级|院属)?各(?!级|类|项|种|位)[一-龥（）]{1,14}")
_WORDS = late("[一-龥]")
_PERSONS = late("(?:人|员|生|师|者|长|工|领导|书记|主任|同志|干部|代表|正职|副职|班子)(?:（[^（）]*）)?$")


def join_parties(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses of a sentence, in which a party set off by itself acts with the one that opens the next clause."""
    ahead = clauses[0]
    joined: list[Clause] = []
    for clause in clauses[1:]:
        if ahead.segment.mark == "，" and ahead.parties and _are_side_by_side(ahead, clause):
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


def _are_side_by_side(first: Clause, second: Clause) -> bool:
    """各学院，|各部门要…: the first is nothing but a party, and the second opens with one of its kind."""
    one, other = first.parties, second.parties
    if one is None or other is None or other.start > 0 or first.expressions or one.end < len(first.text):
        return False
    ahead = first.text[: one.start]
    if (ahead and not ahead.endswith("请") and _WORDS.search(ahead)) or not all(map(_is_plain, one.names)):
        return False
    next_one = other.names[0]
    if next_one in one.names or (_PERSONS.search(one.names[-1]) is None) != (_PERSONS.search(next_one) is None):
        return False
    return (_EACH.fullmatch(next_one) or _OFFICE.fullmatch(next_one)) is not None


def _is_plain(name: str) -> bool:
    """各学院, 教务处, but 挂靠计算机学院 may be anything."""
    return _EACH.fullmatch(name) is not None or (
        _OFFICE.fullmatch(name) is not None
        and (name.startswith("校") or [t.tag for t in LEXICON.tag(name)] == ["head"])
    )
