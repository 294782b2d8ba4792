"""A date has month and day: no 630日, 2020年月30日, 2017510日, 12月15前, as words that were cut out leave them.

Nor is it figures alone, 于20161212前, or a year of study 20172018学年. A code has none of these neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_RUN_TOGETHER = late(r"(?P<digits>\d{3,4})日(?![元均志程游记报线夜]|以?[内上]|之[内后]|期满|历|自然|工作|限)")
_CUT_OUT = late(r"\d{2,4}年\s?月\s?\d{1,2}日|(?<!\d)\d{1,2}月日(?![期常报历志程均产销耗访活渐夜])")
# 2017510日, and alone in a line where the date of a signature stands.
_YEAR_TOO = late(
    r"(?<![\d.〔\[（(])(?P<year>(?:19|20)\d\d)(?P<digits>\d{2,3}|1[0-2][0-3]\d)(?:日|(?<=\n\d{6})(?=\s*$)|(?<=\n\d{7})(?=\s*$))",
    re.MULTILINE,
)
# 12月15前, 4月7（星期四）. 5月3—8日 and 1月10、11日 have their 日.
_NO_DAY = late(
    r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])"
    r"(?=之?前|以前|[起止]|(?:下午|上午|中午|晚上)|[（(](?:星期|周)|[—–-]{1,2}\d{4}年|[—–-]{1,2}\d{1,2}月)"
)
_WHOLE_YEAR = r"(?<![\dA-Za-z./_-])(?P<year>20[0-3]\d)"
_UP_TO = "(?=之?前|以前|起(?!草)|止)"
# 20161212 alone at the end, 于20161212前, 2021111720:00, 20161216——2017106日.
_FIGURES_ALONE = late(
    rf"{_WHOLE_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:(?=[ ]?(?:[01]\d|2[0-3])[:：][0-5]\d)"
    rf"|(?<=[于在至自从止，。；（：]\d{{8}}){_UP_TO}|(?=[—–~～至-]{{1,2}}20\d{{4,6}}日)"
    r"|(?<!\d\n\d{8})(?<!\d\n\n\d{8})(?<=\n\d{8})(?=\s*(?:\Z|\n(?:附件|抄送|（))))"
)
# 于2017619前. 于202012前 may well be a month.
_SOME_FIGURES = late(rf"(?<=[于在至自从止，。；（：]){_WHOLE_YEAR}(?P<digits>\d{{3}}|[2-9]\d|1[3-9]){_UP_TO}")
_OF_A_CODE = late("[号码证户序]|批次")
# 检查时间 327（周三）. 报到时间：830 has lost a colon.
_LABELLED = late(
    r"时间[ ：:]{1,2}(?P<digits>[1-9]\d{2}|1[0-2]\d\d)"
    r"(?:(?=\s?(?:[（(]?(?:星期|周)[一二三四五六日天]|[上下]午))|(?<![05])(?=\s*(?:\n|\Z)))"
)
# 20172018学年, 第1718学期, 17182学期. 2021学年 is a year.
_YEAR_OF_STUDY = late(
    r"(?<![\dA-Za-z])(?!2021学)(?:20)?(?P<first>[0-3]\d)(?:20)?(?P<second>[0-3]\d)(?P<term>[12])?学[年期]"
)
_BEFORE = frozenset("0123456789月.,/~～至—–-")
_UNTIL = ("截至", "截止")
# 120 and 180 days are periods; a date would be written for them more often than not as 1月20日.
_PERIODS = frozenset({"110", "120", "130", "210", "310", "1000", "100"})


def check_lost_month(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each date of which the year, the month or the day has been cut out or run together."""
    for document in bulletin.documents:
        passage = body_of(document)
        for likely, pattern, read in _LOSSES:
            if likely.search(passage.text) is None:
                continue
            for found in islice(pattern.finditer(passage.text), MOST_PER_PIECE):
                if readings := read(found):
                    params = {"given": found.group(), "right": "、".join(readings)}
                    yield Finding("date-month-lost", passage.place(found.start()), params=params)


def _run_together(found: re.Match[str]) -> list[str]:
    is_until = found.string.endswith(_UNTIL, 0, found.start())
    is_whole = is_until or found.string[found.start() - 1 : found.start()] not in _BEFORE
    return _readings(found["digits"]) if is_whole and found["digits"] not in _PERIODS else []


def _without_month(found: re.Match[str]) -> list[str]:
    return ["×月×日"]


def _with_year(found: re.Match[str]) -> list[str]:
    return [f"{found['year']}年{day}" for day in _readings(found["digits"])]


def _of_figures(found: re.Match[str]) -> list[str]:
    if _OF_A_CODE.search(found.string, max(0, found.start() - 10), found.start()):
        return []
    return [f"{found['year']}年{int(found['month'])}月{int(found['day'])}日"]


def _of_some_figures(found: re.Match[str]) -> list[str]:
    is_code = _OF_A_CODE.search(found.string, max(0, found.start() - 10), found.start())
    return [] if is_code else _with_year(found)


def _labelled(found: re.Match[str]) -> list[str]:
    return [] if found["digits"] in _PERIODS else _readings(found["digits"])


def _of_study(found: re.Match[str]) -> list[str]:
    first, second, term = int(found["first"]), int(found["second"]), found["term"]
    if second != first + 1:
        return []
    return [f"20{first:02}—20{second:02}学年" + (f"第{'一二'[int(term) - 1]}学期" if term else "")]


def _without_day(found: re.Match[str]) -> list[str]:
    return [f"{found['month']}月{found['day']}日"]


def _readings(digits: str) -> list[str]:
    """The days that the figures can mean: 630 → 6月30日, 1130 → 11月30日."""
    cuts = [(digits[:n], digits[n:]) for n in (1, 2)]
    return [
        f"{int(month)}月{int(day)}日"
        for month, day in cuts
        if month[0] != "0" and day and day[0] != "0" and len(day) <= 2 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]


# What a text must have for each of them, quicker to look for: nearly every 日 stands behind fewer figures.
_LOSSES: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], list[str]]], ...] = (
    (late(r"日(?<=\d\d\d日)"), _RUN_TOGETHER, _run_together),
    (late("年[ ]?月|月日"), _CUT_OUT, _without_month),
    (late(r"日(?<=\d{6}日)|\n(?=(?:19|20)\d{4,5}\s*(?:\n|\Z))"), _YEAR_TOO, _with_year),
    (late(r"20[0-3]\d{5}"), _FIGURES_ALONE, _of_figures),
    (late(r"20[0-3]\d{3,4}[前之以起止]"), _SOME_FIGURES, _of_some_figures),
    (late(r"时间[ ：:]{1,2}\d{3}"), _LABELLED, _labelled),
    (late(r"学[年期](?<=\d学.)"), _YEAR_OF_STUDY, _of_study),
    (late(r"月\d{1,2}(?=[前之以起止下上中晚（(—–-])"), _NO_DAY, _without_day),
)
