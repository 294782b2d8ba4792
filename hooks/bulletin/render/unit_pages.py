"""The pages of the units, 我单位的任务, and the list that leads to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.register import Unit
from bulletin.render.generated_page import GeneratedPage, LinePrinter, RowPrinter
from bulletin.render.links import unit_url
from bulletin.render.lists import Lists, group_rows
from bulletin.render.spread import MOST_LINES, UNDATED, Block, choose_of_days, cut_blocks


def render_unit_pages(lists: Lists, today: dt.date, printer: RowPrinter) -> dict[str, GeneratedPage]:
    """Path → page, for the list of units and each of them that can have an address.

    A page shows the obligations nearest to `today`; of a unit with more of them, the notices of each year that name
    it have a page too.
    """
    register = lists.bulletin.register
    print_line = LinePrinter("../../../")
    children: dict[str, list[Unit]] = {}
    stories: dict[str, list[StoryEntry]] = {}
    for unit in register.units:
        children.setdefault(unit.parent or "", []).append(unit)
    for entry in lists.bulletin.stories:
        for name in entry.units:
            stories.setdefault(name, []).append(entry)
    pages = {
        "units/index.md": GeneratedPage("我的单位", "units.html", {"root": "../", "levels": count_by_level(lists)})
    }
    for unit in register.units:
        url = unit_url(unit)
        in_force = lists.in_force_by_unit[unit.name]
        parent = register.unit_by_name.get(unit.parent or "")
        current = lists.in_order(choose_of_days(in_force, today))
        archive = _archive(lists.notices_by_unit[unit.name]) if len(current) < len(in_force) else []
        path = url.rstrip("/")
        values = {
            "root": "../../",
            "unit": unit,
            "url": url,
            "offers": lists.offers.of(url),
            "parent": unit.parent,
            "parent_url": unit_url(parent) if parent else None,
            "total": len(in_force),
            "shown": len(current),
            "void": lists.void_by_unit[unit.name],
            "groups": group_rows(current),
            "years": [(name, words, sum(count for _, count in notices)) for name, words, notices in archive],
            "children": [(child, unit_url(child)) for child in children.get(unit.name, ())],
            "stories": stories.get(unit.name, ()),
            "print": printer.at("../../"),
        }
        pages[f"{path}.md"] = GeneratedPage(f"{unit.name}的任务", "unit.html", values)
        for name, words, notices in archive:
            title = f"{unit.name}的任务：{words}"
            values = {"root": "../../../", "unit": unit, "url": url, "words": words, "notices": notices}
            values["print"] = print_line
            pages[f"{path}/{name}.md"] = GeneratedPage(title, "unit-year.html", values)
    return pages


def units_by_level(lists: Lists) -> list[tuple[str, list[Unit]]]:
    """Units by level, both in the register's order."""
    levels: dict[str, list[Unit]] = {}
    for unit in lists.bulletin.register.units:
        levels.setdefault(unit.level, []).append(unit)
    return list(levels.items())


def count_by_level(lists: Lists) -> list[tuple[str, list[tuple[Unit, str, int]]]]:
    """Level → its units with their page and the number of obligations in force."""
    return [
        (level, [(unit, unit_url(unit), len(lists.in_force_by_unit[unit.name])) for unit in units])
        for level, units in units_by_level(lists)
    ]


def _archive(
    years: Mapping[int | None, Sequence[tuple[NoticeEntry, int]]],
) -> list[tuple[str, str, Sequence[tuple[NoticeEntry, int]]]]:
    """Name and words of a page of years → its notices with the number of their rows; the newest first."""
    by_age = sorted(years.items(), key=lambda year: year[0] or 0)
    oldest_first = [(str(year or UNDATED), notices[::-1]) for year, notices in by_age]
    blocks = cut_blocks(oldest_first, MOST_LINES)
    return [(block.name, _years_words(block), block.items[::-1]) for block in reversed(blocks)]


def _years_words(block: Block[tuple[NoticeEntry, int]]) -> str:
    """2008年至2011年, 2012年（2）."""
    words = "未写日期" if block.first == UNDATED else f"{block.first}年"
    words += f"至{block.last}年" if block.last != block.first else ""
    return f"{words}（{block.part}）" if block.part > 1 else words
