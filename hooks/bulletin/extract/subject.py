"""Who acts in a clause: a view of it and its times in, the party out; one small finder for each way of naming."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.extract.words.parties import STANDS_FOR_OTHERS, UNNAMED

_PLEA_FIRST = re.compile(r"(?:敬|烦|恳|务)?请(?=[^示假教求愿柬辞调])")
_PLEA = re.compile(r"(?<![申报提邀聘恳敬])请(?![示假教求])")
_BAN_FIRST = re.compile(r"(?:严禁|禁止|不准|不许|不允许|不得|严防)")
_EVERYBODY = re.compile(
    r"(?:各(?!项|类|种|方面|环|阶|个|自|级|地|式|界)|任何|每名|每位|所有|全体)[\u4e00-\u9fff]{1,6}?(?=均|一律|都|不|应|须|要|需|必)"
)
_EVENT_GOES_ON = tuple("结束 召开 成立 届满 换届 任期 会议 大会 选举 下发 批复 同意 批准 审核 审批 确定".split())
_TELLING = frozenset("通知 告诫 提醒 要求 督促 告知 引导 教育引导".split())


def find_subject(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """The acting party of a clause, None where it names none: then it inherits one (`assemble`)."""
    for finder in _FINDERS:
        found = finder(view, expressions)
        if found is not None:
            return None if _is_nobody(found) else found
    return None


def is_plea(view: View) -> bool:
    """Whether the clause opens with 请."""
    return "请" in view.words and _PLEA_FIRST.match(view.words, view.begin) is not None


def find_addressee(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """要通知学生在开学前，不得…: whoever is told something up to the comma is the party of what follows it."""
    if not expressions or expressions[-1].end < len(view.words):
        return None
    for token in view.tokens:
        if token.text in _TELLING:
            parties = read_parties(view.raw, view.tokens, token.end)
            if parties and parties.end <= expressions[-1].start:
                return parties
    return None


def _is_nobody(found: Parties) -> bool:
    return STANDS_FOR_OTHERS.issuperset(found.names)


def _behind_by(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """由X…"""
    if "由" not in view.words:
        return None
    for token in view.tokens:
        if token.text == "由" and not view.is_inside_brackets(token.start):
            parties = read_parties(view.raw, view.tokens, token.end, is_announced=True)
            if parties and not parties.names[0].startswith(UNNAMED):
                return parties
    return None


def _behind_plea(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """请X…"""
    if "请" not in view.words:
        return None
    plea = _PLEA_FIRST.match(view.words, view.begin)
    return read_parties(view.raw, view.tokens, plea.end()) if plea else None


def _before_event(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """X收到通知后3日内…: the party and the event it is part of, read as one expression so far."""
    if not expressions:
        return None
    first = next((e for e in expressions if e.start <= view.begin + 1 and e.kind == "relative"), None)
    if first is None:
        return None
    party = read_parties(view.raw, view.tokens, view.begin, first.end)
    if party is None or party.end >= first.end - 1 or view.words.startswith(_EVENT_GOES_ON, party.end):
        return None
    return party if party.is_certain or first.end < len(view.words) else None


def _at_front(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """X要…, and 3月1日前，X要…"""
    at = _behind_leading_time(view, expressions)
    if at > view.begin and any(t.tag in ("must", "must_not") and view.begin <= t.start < at for t in view.tokens):
        # 须每学期到联系的党支部…: the party stands before the modal word or not at all.
        return None
    ahead = [e.start for e in expressions if e.start > at and e.kind != "relative"]
    return read_parties(view.raw, view.tokens, at, min(ahead) if ahead else None)


def _owner(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """各单位的好做法应及时报送…: whose the thing is that must be handed in."""
    if "各" not in view.words:
        return None
    at = _behind_leading_time(view, expressions)
    if not view.words.startswith("各", at):
        return None
    mark = view.words.find("的", at, at + 14)
    if mark < 0 or not any(token.tag == "deliver" for token in view.tokens if token.start > mark):
        return None
    parties = read_parties(view.raw, view.tokens, at, mark)
    return parties if parties and parties.end == mark else None


def _everybody(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """各账号一律不得…, 任何人不得…: with 各 or 任何 before it, any noun is a party."""
    found = _EVERYBODY.match(view.words, _behind_leading_time(view, expressions))
    modal = next((token for token in view.tokens if found and token.start >= found.end()), None)
    if (
        found is None
        or modal is None
        or modal.tag not in ("must", "must_not", "adverb")
        or modal.start > found.end() + 2
    ):
        return None
    return Parties((view.raw[found.start() : modal.start],), found.start(), modal.start, True)


def _behind_ban(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """严禁X…"""
    ban = _BAN_FIRST.match(view.words, view.begin)
    parties = read_parties(view.raw, view.tokens, ban.end()) if ban else None
    return parties if parties and parties.is_certain and parties.end < len(view.words) else None


def _behind_later_plea(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """…，届时请X…"""
    if "请" not in view.words:
        return None
    plea = _PLEA.search(view.words)
    parties = read_parties(view.raw, view.tokens, plea.end()) if plea else None
    return parties if parties and parties.is_certain else None


def _behind_leading_time(view: View, expressions: Sequence[Expression]) -> int:
    at = view.begin
    for expression in expressions:
        if expression.start <= at + 1 and expression.kind not in ("immediate", "prompt"):
            at = max(at, expression.end)
    while view.words.startswith(("，", "内", "、", "的", "起"), at) and at < len(view.words) - 1:
        at += 1
    return at


_FINDERS: tuple[Callable[[View, Sequence[Expression]], Parties | None], ...] = (
    _behind_by,
    _behind_plea,
    _before_event,
    _at_front,
    _owner,
    _everybody,
    _behind_ban,
    _behind_later_plea,
)
