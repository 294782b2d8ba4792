"""The register of all obligations, 任务总表: one page while they are few, else the current ones and a page a month.

Each obligation stands once on the pages of the months; their index lets the filters of the first page find it there.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from itertools import groupby

from bulletin.index import NoticeEntry
from bulletin.render.dates import month_words
from bulletin.render.generated_page import GeneratedPage, RowPrinter
from bulletin.render.lists import Lists, group_rows
from bulletin.render.row import Row, state_words
from bulletin.render.spread import UNDATED, Block, choose_current
from bulletin.render.unit_pages import units_by_level

REGISTER_INDEX_FILE = "register/rows.json"


def render_register_pages(lists: Lists, today: dt.date, printer: RowPrinter) -> dict[str, GeneratedPage]:
    """Path → page. `today` only bounds what the first page of a large register carries."""
    current = choose_current(lists.rows, today)
    archive = lists.register_months
    values = {
        "root": "../",
        "total": len(lists.rows),
        "shown": len(current),
        "groups": group_rows(current),
        "levels": units_by_level(lists),
        "numbers": lists.unit_numbers,
        "notices": list(dict.fromkeys((row.entry.header.doc_no, row.entry.title) for row in current)),
        "years": _years(archive),
        "print": printer.at("../"),
    }
    pages = {"register/index.md": GeneratedPage("任务总表", "register.html", values)}
    for number, block in enumerate(archive):
        month = {
            "root": "../../",
            "total": len(block.items),
            "groups": group_rows(block.items),
            "earlier": _step(archive[number - 1]) if number else None,
            "later": _step(archive[number + 1]) if number + 1 < len(archive) else None,
            "print": printer.at("../../"),
        }
        page = GeneratedPage(f"任务总表：{_words(block)}", "register-month.html", month)
        pages[f"register/{block.name}.md"] = page
    return pages


def register_index(lists: Lists) -> dict[str, str]:
    """The file that tells the filters which page has which rows; none while all stand on one page.

    `pages` are names with their number of rows; `unit`, `kind`, `state` and `notice` go along the rows of all pages in
    order, as indexes into `units` (the numbers of data-unit), `kinds`, `states` and `notices` (what is looked for in a
    row's origin).
    """
    archive = lists.register_months
    if not archive:
        return {}
    # As they stand on the pages.
    rows = [row for block in archive for group in group_rows(block.items) for row in group.as_shown]
    origins = {entry.url: _origin(entry) for entry in lists.bulletin.notices}
    units, unit = _number([row.party_numbers for row in rows])
    kinds, kind = _number([row.kind for row in rows])
    states, state = _number([row.states for row in rows])
    notices, notice = _number([origins[row.entry.url] for row in rows])
    value = {
        "pages": [[block.name, len(block.items)] for block in archive],
        "units": units,
        "kinds": kinds,
        "states": states,
        "notices": notices,
        "unit": unit,
        "kind": kind,
        "state": state,
        "notice": notice,
    }
    return {REGISTER_INDEX_FILE: json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"}


def _years(archive: Sequence[Block[Row]]) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Year → the pages that begin in it, as name, words and number of rows; the newest year first."""
    years = [(year, list(blocks)) for year, blocks in groupby(archive, key=lambda block: block.first[:4])]
    return [
        (
            "未写日期" if year == UNDATED[:4] else f"{year}年",
            [(block.name, _words(block), len(block.items)) for block in blocks],
        )
        for year, blocks in reversed(years)
    ]


def _words(block: Block[Row]) -> str:
    """2026年3月至5月, 2026年3月（2）."""
    if block.first == UNDATED:
        words = "未写日期"
    elif block.first == block.last:
        words = month_words(block.first)
    else:
        last = month_words(block.last)
        words = f"{month_words(block.first)}至{last[5:] if block.first[:4] == block.last[:4] else last}"
    return f"{words}（{block.part}）" if block.part > 1 else words


def _step(block: Block[Row]) -> tuple[str, str]:
    return block.name, _words(block)


def _origin(entry: NoticeEntry) -> str:
    """What the page shows of where the rows of a notice come from, as one text to look for words in."""
    return "".join([entry.title, entry.header.doc_no or "", *state_words(entry)])


def _number(values: Sequence[str]) -> tuple[list[str], list[int]]:
    """The values, each once, and for each of `values` its place among them."""
    place_of = {value: place for place, value in enumerate(dict.fromkeys(values))}
    return list(place_of), list(map(place_of.__getitem__, values))
