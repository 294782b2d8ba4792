"""The spans of days that a notice has told so far, and which of them a later word means: 停机期间, 冻结期内, 此四周内.

It is told of every sentence and looks into them only when a span is asked for, into each of them once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.numerals import read_number
from bulletin.late_pattern import late
from bulletin.record import record

# How many spans back a name may mean one: nobody reads further back, and a megabyte of them would take for ever.
_FURTHEST = 40
_FEW = (3, 9)  # days
_LENGTH = r"(?:[\d一二两三四五六七八九十]{1,3}|半)个?(?:周|天|日|月|小时|星期)"
# 各系|要在此期间完成布展, 须在此四周内完成自查
_IN_THAT_TIME = late(
    r"(?:应当?|须|要|请|必须|务必|可)?(?:在此|在这|此|该|上述|以上|这一?)"
    rf"(?:期间|期限内|时段内?|时间段内?|时间内|{_LENGTH}(?:时间)?(?:之内|以内|内|里|中))|此间"
)
# 这两天请同学们…, 这几天，各食堂…: of a span just as long.
_THESE_DAYS = late(r"(?:在)?[这此](?P<number>[两二三四五六七\d几])[天日](?:时间)?(?:之?内|里|中|间)?(?!前|后|以来|来)")
_MEANWHILE = late(r"(?:在此)?[期其]间|[^，]{0,10}(?:在此|此|该|上述|以上)(?:期间|时段|时间段|时间内)")
# 冻结期内, 停机期间, 暑期开放时段; but a ban during a meeting or a training is for all of it, whenever that is.
_NAMED = late(
    r"(?:在|于)?(?P<name>[^，、的须应要请由在和与及\d]{2,10}?)(?<![会议训习动改核讨])(?:期间|期内|时段内?|时间段内|时间内|期限内|周内|月内|阶段(?!性))"
    r"|(?:在|于)?(?P<holiday>(?:国庆|春节|清明|端午|中秋|五一|元旦|[寒暑])?(?:假期|长假|小长假|放假|节日|节假日|[寒暑]假))(?:期间|期内|之?内|里)?"
)
_NAMES = late("[期假]|时段|时间段|时间内|周内|月内|阶段")
may_mean_span = late(r"[期段间内假里中]|[这此][两二三四五六七\d几]天").search
"""Whether a look is worth while: one of these characters stands in every word for a span told before."""
_DAYS_OFF = late("放假|假期|长假|[寒暑]假|休假")


@record
class ToldSpan:
    """A span of days and the words of the sentence that tells it; `block` says in which paragraph."""

    words: str
    timed: Timed
    block: int


class ToldSpans:
    """The spans of the sentences heard so far; `block` is the paragraph that is being read."""

    def __init__(self) -> None:
        self.block = 0
        self._heard: list[tuple[Sequence[Clause], int]] = []
        self._told: list[ToldSpan] = []

    def hear(self, clauses: Sequence[Clause]) -> None:
        """Take note of a sentence."""
        self._heard.append((clauses, self.block))

    def stand_under(self, words: str, timed: Timed) -> None:
        """Take note of a line above that names a step and its time: 二、自查盘点（6月17日—7月12日）."""
        if _is_from_day_to_day(timed.expression):
            self._told = [*self._look(), ToldSpan(words, timed, self.block)]

    def last_here(self) -> ToldSpan | None:
        """The span told last in the paragraph."""
        told = self._look()
        return told[-1] if told and told[-1].block == self.block else None

    def find(self, clause: Clause, before: Clause | None) -> ToldSpan | None:
        """停机期间|各单位不得…, 各单位|冻结期内不得…: the span told in words that have the name.

        `before` is what is set off before the clause.
        """
        party = clause.parties
        if _NAMES.search(clause.text):
            named = _NAMED.match(clause.text) or (_NAMED.match(clause.text, party.end) if party else None)
            behind = party.start if named and party and named.start() == 0 else None
            if named and _is_no_name(clause.text[named.end() : behind]):
                return self._by_name(named)
        if before is not None and not before.parties and _NAMES.search(before.text):
            named = _NAMED.match(before.text)
            if named and _is_no_name(before.text[named.end() :]):
                return self._by_name(named)
        return None

    def _by_name(self, named: re.Match[str]) -> ToldSpan | None:
        for told in reversed(self._look()[-_FURTHEST:]):
            if _DAYS_OFF.search(told.words) if named["holiday"] else named["name"][-2:] in told.words:
                return told
        return None

    def _look(self) -> list[ToldSpan]:
        heard, self._heard = self._heard, []
        for clauses, block in heard:
            spans = [Timed(clause, e) for clause in clauses for e in clause.expressions if _is_from_day_to_day(e)]
            # 7月10日至9月6日放假（7月11日、12日正常上班）
            spans = [span for span in spans if not _is_in_brackets(span)] or spans
            if spans:
                self._told.append(ToldSpan("".join(clause.text for clause in clauses), spans[-1], block))
        return self._told


def _is_in_brackets(span: Timed) -> bool:
    text, at = span.clause.text, span.expression.start
    return text.rfind("（", 0, at) > text.rfind("）", 0, at)


def means_that_time(text: str, at: int) -> bool:
    """此间, 要在此期间, 须在此四周内."""
    return _IN_THAT_TIME.match(text, at) is not None or text.startswith("此间")


def means_these_days(text: str, at: int) -> str:
    """两 of 这两天请同学们…, 各班|这两天…; "" where no such days are meant."""
    found = _THESE_DAYS.match(text) or _THESE_DAYS.match(text, at)
    return found["number"] if found else ""


def lasts_so_long(span: Timed, number: str) -> bool:
    """Whether a span has two days for 这两天, or a few for 这几天."""
    first, last = span.expression.first, span.expression.last
    if first is None or last is None or not first.day or not last.day or last.month not in (None, first.month):
        return False
    days = last.day - first.day + 1
    return days == read_number(number) if number != "几" else _FEW[0] <= days <= _FEW[1]


def means_meanwhile(text: str) -> bool:
    """期间, 其间, 开放周在此期间."""
    return _MEANWHILE.match(text) is not None


def _is_no_name(behind: str) -> bool:
    """培训期间|急需处理的公务 says which business is meant; 培训期间|除急需处理的公务外 is when."""
    return "的" not in behind or behind.startswith("除")


def _is_from_day_to_day(expression: Expression) -> bool:
    """3月16日至4月10日, 即日起至3月底; but 今年5月至8月 and 11月下旬 are no span that a later word could name."""
    first, last = expression.first, expression.last
    if expression.kind != "between" or last is None or last is first or (last.day is None and last.part is None):
        return False
    return expression.from_now or (first is not None and not first.is_clock_only)
