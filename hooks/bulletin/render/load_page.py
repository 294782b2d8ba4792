"""The page of the load, 任务负担: how much is due on which day and for which unit; from the same rows as every list.

Its charts are SVG made here, with nothing that a content security policy refuses: places are attributes, colours are
classes of the style sheet.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bulletin.register import Unit
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.links import unit_url
from bulletin.render.lists import Lists
from bulletin.render.row import Row

_MONTHS_BEFORE, _MONTHS_AFTER = 1, 4
_HEIGHT, _STEP, _BAR, _LEFT, _TOP = 72, 9, 7, 18, 12
_MOST_DAYS = 12
_CROWDED = 2
"""From so many things on, one day of one unit is worth looking at."""


@dataclass(frozen=True)
class Bar:
    """One day of a chart: its place and size in the units of the chart, and what it stands for."""

    day: str
    count: int
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class Chart:
    """One month: a bar a day. `highest` is the number at the top of the scale."""

    month: str
    total: int
    highest: int
    heaviest: Bar | None
    bars: tuple[Bar, ...]

    width = _LEFT + 31 * _STEP + 4
    height = _TOP + _HEIGHT + 16
    bar_width = _BAR
    left = _LEFT
    top = _TOP
    floor = _TOP + _HEIGHT

    @property
    def busy(self) -> tuple[Bar, ...]:
        """The days on which something is due."""
        return tuple(bar for bar in self.bars if bar.count)


@dataclass(frozen=True)
class UnitLoad:
    """What falls to one unit: in each month, and on its heaviest day."""

    unit: Unit
    url: str
    by_month: tuple[int, ...]
    heaviest: tuple[str, int]

    @property
    def total(self) -> int:
        return sum(self.by_month)


def render_load_page(lists: Lists, today: dt.date) -> GeneratedPage:
    """The months around `today`; every date on the page is absolute."""
    months = [_shift(today, n) for n in range(-_MONTHS_BEFORE, _MONTHS_AFTER + 1)]
    rows_of = {month: lists.rows_by_month.get(month, []) for month in months}
    highest = max((count for rows in rows_of.values() for count in _by_day(rows).values()), default=0)
    days_of = {unit.name: Counter[str]() for unit in lists.bulletin.register.units}
    for rows in rows_of.values():
        for row in rows:
            for name in row.obligation.units:
                if name in days_of:
                    days_of[name][row.due_day] += 1
    loads = [_unit_load(unit, days_of[unit.name], months) for unit in lists.bulletin.register.units]
    crowded = [
        (load, day, count) for load in loads for day, count in days_of[load.unit.name].items() if count >= _CROWDED
    ]
    values = {
        "root": "../",
        "months": months,
        "charts": [_chart(month, rows, highest) for month, rows in rows_of.items()],
        "loads": sorted((load for load in loads if load.total), key=lambda load: -load.total),
        "crowded": sorted(crowded, key=lambda item: (-item[2], item[1]))[:_MOST_DAYS],
    }
    return GeneratedPage("任务负担", "load.html", values)


def _by_day(rows: Iterable[Row]) -> Counter[str]:
    return Counter(filter(None, map(attrgetter("due_day"), rows)))


def _chart(month: str, rows: Sequence[Row], highest: int) -> Chart:
    """`highest` is that of all months, so that their bars compare."""
    counts = _by_day(rows)
    bars = []
    for number in range(calendar.monthrange(int(month[:4]), int(month[5:]))[1]):
        count = counts.get(day := f"{month}-{number + 1:02}", 0)
        height = round(_HEIGHT * count / highest) if highest else 0
        bars.append(Bar(day, count, _LEFT + number * _STEP, _TOP + _HEIGHT - height, height))
    heaviest = max(bars, key=lambda bar: bar.count)
    return Chart(month, sum(counts.values()), highest, heaviest if heaviest.count else None, tuple(bars))


def _unit_load(unit: Unit, days: Counter[str], months: Sequence[str]) -> UnitLoad:
    """`days` are those of the months."""
    by_month = Counter(day[:7] for day in days.elements())
    heaviest = min(days.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return UnitLoad(unit, unit_url(unit), tuple(by_month[month] for month in months), heaviest)


def _shift(day: dt.date, months: int) -> str:
    """2026-01 and -1 → 2025-12."""
    number = day.year * 12 + day.month - 1 + months
    return f"{number // 12}-{number % 12 + 1:02}"
