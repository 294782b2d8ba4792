"""The clauses of a sentence in, those that say only whose day it is out as waiting for the act that all of them share.

一年级于9月3日，|二年级于9月4日报到; 文科学院3月5日前，|理科学院3月8日前，|将名单报教务处;
甲班、乙班分别于3月5日、|3月8日报到; 请各单位报送总结（机关于3月5日前，|学院于3月8日前）.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from bulletin.extract.clause import Clause
from bulletin.extract.party import Parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.when import AT_ONCE, as_deadline
from bulletin.extract.words.turn_names import TURN_NAME
from bulletin.late_pattern import late

_OWES = "(?:最[迟晚]|至迟|必?须|应当?|要|请|务必|分别|统一|原则上)*[于在自从]?"
_OPENS = late("(?:现|特|并|敬)?(?:请|要求|希望|其中)?")
_NAMES = late(f"(?P<names>{TURN_NAME}(?:[、和与及]{TURN_NAME}){{0,5}}){_OWES}")
_OWES_IT = late(_OWES)
_BETWEEN = late("[、和与及]")
_ENDS_DAY = frozenset(("", "期间", "内", "起", "止", "之前", "以前"))


def with_each_in_turn(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The first ones of a row wait, each with whoever it names; of a row that binds nobody none does."""
    times = sum(len(clause.expressions) for clause in clauses)
    if times < 2:
        return clauses
    clauses = list(chain.from_iterable(map(_days_of_each, clauses)))
    result, turns = list(clauses), list(map(_whose_turn, clauses))
    first = 0
    while first < len(clauses):
        last = first
        while last + 1 < len(clauses) and _says_only_whose_day(clauses[last]) and _differ(turns[last : last + 2]):
            last += 1
        for number in range(first, last + (last > first)):
            result[number] = _set_apart(clauses[number], turns[number], clauses[last], is_last=number == last)
        first = last + 1
    return result


def _days_of_each(clause: Clause) -> list[Clause]:
    """甲班、乙班分别于3月5日、3月8日报到: as many clauses as there are names and days, or the one clause as it is."""
    if len(clause.expressions) < 2:
        return [clause]
    days = clause.expressions
    names = _names_in_order(clause) or _names_in_bracket(clause)
    if len(names) != len(days):
        return [clause]
    # 分别于6月20日、|6月25日前离校
    days = tuple(map(as_deadline, days)) if days[-1].kind == "by" else days
    each = [
        replace(
            clause,
            segment=replace(clause.segment, end=clause.segment.start + day.end, mark="，"),
            text=clause.text[: day.end],
            parties=Parties(who, 0, day.start, True),
            expressions=(day,),
            role="adverbial",
            has_act=False,
        )
        for who, day in zip(names, days, strict=True)
    ]
    start, end = (clause.parties.start, clause.parties.end) if clause.parties else (0, days[0].start)
    if clause.text.startswith("（", end):
        # 各单位（机关3月5日前、学院3月8日前）|报送总结
        end = days[-1].end + 1
    last = replace(clause, parties=Parties(names[-1], start, end, True), expressions=days[-1:])
    # Where each has a day that is no timetable.
    return [*each[:-1], replace(last, role="act") if clause.has_act else last]


def _names_in_order(clause: Clause) -> list[tuple[str, ...]]:
    """甲班、乙班分别于3月5日、3月8日报到"""
    days = clause.expressions
    if not 0 <= clause.text.find("分别") < days[0].start or not _stand_in_row(clause.text, days):
        return []
    named = _names_up_to(clause, days[0].start)
    return [(name,) for name in named.names] if named else []


def _names_in_bracket(clause: Clause) -> list[tuple[str, ...]]:
    """…（机关于3月5日前，学院于3月8日前）: who stands before each day, in one bracket and with nothing else."""
    days, text = clause.expressions, clause.text
    begin = text.rfind("（", 0, days[0].start)
    if begin < 0 or not text.startswith("）", days[-1].end):
        return []
    names: list[tuple[str, ...]] = []
    for day in days:
        found = _NAMES.fullmatch(text, begin + 1, day.start)
        if found is None or (names and text[begin] not in "、，；"):
            return []
        names.append(tuple(_BETWEEN.split(found["names"])))
        begin = day.end
    return names


def _stand_in_row(text: str, days: Sequence[Expression]) -> bool:
    return all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(days))


def _differ(turns: Sequence[Parties | None]) -> bool:
    one, other = turns
    return one is not None and other is not None and one.names != other.names


def _set_apart(clause: Clause, turn: Parties | None, last: Clause, *, is_last: bool) -> Clause:
    if last.role == "void":
        # 图书馆3月5日、|体育馆3月8日恢复开放
        return replace(clause, role="void")
    if is_last:
        return clause if clause.parties else replace(clause, parties=turn)
    return replace(clause, parties=turn, role="adverbial", has_act=False)


def _says_only_whose_day(clause: Clause) -> bool:
    """文科学院3月5日前，: behind the name and the time there is nothing."""
    (*_, day) = clause.expressions or (None,)
    return day is not None and clause.segment.mark == "，" and clause.text[day.end :] in _ENDS_DAY


def _whose_turn(clause: Clause) -> Parties | None:
    """Whom the words in front of the one time of a clause name, where they do nothing else."""
    if len(clause.expressions) != 1:
        return None
    (day,) = clause.expressions
    if day.kind in AT_ONCE or (day.relation == "after" and not day.amount):
        # 审计组出具意见稿后，|学院应在10日内反馈: what has happened before.
        return None
    return _names_up_to(clause, day.start)


def _names_up_to(clause: Clause, end: int) -> Parties | None:
    """Whom the words from the beginning of a clause up to `end` name, None where there is more than names."""
    opens, known = _OPENS.match(clause.text), clause.parties
    begin = opens.end() if opens else 0
    if known and known.start == begin and _OWES_IT.fullmatch(clause.text, known.end, end):
        return known
    found = _NAMES.fullmatch(clause.text, begin, end)
    return Parties(tuple(_BETWEEN.split(found["names"])), *found.span("names"), True) if found else None
