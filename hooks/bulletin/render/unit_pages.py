"""The pages of the units, 我单位的任务, and the list that leads to them."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin.index import StoryEntry
from bulletin.register import Unit
from bulletin.render.environment import render_template
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.links import unit_url
from bulletin.render.lists import Lists, group_rows
from bulletin.render.row import Row


def render_unit_pages(lists: Lists, printer: RowPrinter) -> dict[str, GeneratedPage]:
    """Path → page, for the list of units and each of them that can have an address."""
    register = lists.bulletin.register
    children: dict[str, list[Unit]] = {}
    stories: dict[str, list[StoryEntry]] = {}
    for unit in register.units:
        children.setdefault(unit.parent or "", []).append(unit)
    for entry in lists.bulletin.stories:
        for name in entry.units:
            stories.setdefault(name, []).append(entry)
    pages = {
        "units/index.md": GeneratedPage(
            "我的单位", render_template("units.html", root="../", levels=count_by_level(lists))
        )
    }
    for unit in register.units:
        url = unit_url(unit)
        rows = lists.rows_by_unit[unit.name]
        in_force = _in_force(rows)
        parent = register.unit_by_name.get(unit.parent or "")
        html = render_template(
            "unit.html",
            root="../../",
            unit=unit,
            url=url,
            offers=lists.offers,
            parent=unit.parent,
            parent_url=unit_url(parent) if parent else None,
            total=len(in_force),
            void=len(rows) - len(in_force),
            groups=group_rows(in_force),
            children=[(child, unit_url(child)) for child in children.get(unit.name, ())],
            stories=stories.get(unit.name, ()),
            print=printer.at("../../"),
        )
        pages[f"{url.rstrip('/')}.md"] = GeneratedPage(f"{unit.name}的任务", html)
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
        (level, [(unit, unit_url(unit), len(_in_force(lists.rows_by_unit[unit.name]))) for unit in units])
        for level, units in units_by_level(lists)
    ]


def _in_force(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.group != "void"]
