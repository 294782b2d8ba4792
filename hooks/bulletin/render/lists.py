"""The bulletin in, its obligations as rows in their groups out: made once, read by every list, so that lists agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter

from bulletin.history import Revision
from bulletin.index import Bulletin, NoticeEntry
from bulletin.render.offers import Offers
from bulletin.render.row import GROUPS, Group, Row, rows_of
from bulletin.render.spread import MOST_ROWS, Block, cut_blocks, rows_by_month


@dataclass(frozen=True)
class RowGroup:
    """Rows that a list shows together. `months` divides those that have a date (`2026-03` → rows)."""

    name: Group
    rows: tuple[Row, ...]

    @property
    def months(self) -> list[tuple[str, list[Row]]]:
        """The rows of each month, the latest month first, the days of a month in order."""
        months = groupby(self.rows, key=lambda row: (row.date or "")[:7])
        return sorted(((month, list(rows)) for month, rows in months), reverse=True, key=lambda pair: pair[0])

    @property
    def as_shown(self) -> list[Row]:
        """The rows in the order of a page: those with a date by month."""
        return [row for _, rows in self.months for row in rows] if self.name == "dated" else list(self.rows)


def group_rows(rows: Iterable[Row]) -> list[RowGroup]:
    """Rows divided into the groups that are not empty, each in its order."""
    found: dict[Group, list[Row]] = {name: [] for name in GROUPS}
    for row in rows:
        found[row.group].append(row)
    found["dated"].sort(key=lambda row: row.sort_key)
    return [RowGroup(name, tuple(members)) for name, members in found.items() if members]


@dataclass(frozen=True)
class Lists:
    """All rows of a bulletin, newest notice first; `offers` is what the pages tell of beside them.

    `revisions` are the changes of published notices by their path, newest first.
    """

    bulletin: Bulletin
    offers: Offers = field(default_factory=Offers)
    revisions: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)

    @cached_property
    def unit_numbers(self) -> dict[str, str]:
        """A unit's name → its number in the register: a short name for the filters, good for one build."""
        return {unit.name: str(number) for number, unit in enumerate(self.bulletin.register.units, 1)}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for entry in self.bulletin.notices for row in self.rows_of(entry))

    @cached_property
    def _rows_by_notice(self) -> dict[str, tuple[Row, ...]]:
        return {}

    def rows_of(self, entry: NoticeEntry) -> tuple[Row, ...]:
        """The rows of one notice in the order of its text."""
        if entry.url not in self._rows_by_notice:
            self._rows_by_notice[entry.url] = tuple(rows_of(entry, self._party_numbers))
        return self._rows_by_notice[entry.url]

    def _party_numbers(self, units: tuple[str, ...]) -> str:
        known = self._known_party_numbers
        if units not in known:
            known[units] = " ".join(self.unit_numbers[unit] for unit in units if unit in self.unit_numbers) or "-"
        return known[units]

    @cached_property
    def _known_party_numbers(self) -> dict[tuple[str, ...], str]:
        return {}

    @cached_property
    def in_force_by_unit(self) -> dict[str, list[Row]]:
        """The rows of each unit that hold, by day; those of one day newest notice first."""
        units: dict[str, list[Row]] = {unit.name: [] for unit in self.bulletin.register.units}
        for row in sorted(self.rows, key=attrgetter("day")):
            if row.group != "void":
                for unit in row.obligation.units:
                    if unit in units:
                        units[unit].append(row)
        return units

    @cached_property
    def void_by_unit(self) -> Counter[str]:
        """How many rows of each unit hold no longer."""
        return Counter(unit for row in self.rows if row.group == "void" for unit in row.obligation.units)

    @cached_property
    def notices_by_unit(self) -> dict[str, dict[int | None, list[tuple[NoticeEntry, int]]]]:
        """The notices that ask of each unit what holds, by year, newest first, with the number of such rows."""
        units: dict[str, dict[int | None, list[tuple[NoticeEntry, int]]]] = {
            unit.name: defaultdict(list) for unit in self.bulletin.register.units
        }
        for entry in self.bulletin.notices:
            year = entry.header.date.year if entry.header.date else None
            named = (row.obligation.units for row in self.rows_of(entry) if row.group != "void")
            for unit, count in Counter(chain.from_iterable(named)).items():
                if unit in units:
                    units[unit][year].append((entry, count))
        return units

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(row): place for place, row in enumerate(self.rows)}

    def in_order(self, rows: Iterable[Row]) -> list[Row]:
        """Some of `rows`, in their order."""
        return sorted(rows, key=lambda row: self._places[id(row)])

    @cached_property
    def _rows_by_moment(self) -> list[Row]:
        return sorted(self.rows, key=lambda row: row.sort_key)

    @cached_property
    def rows_by_month(self) -> dict[str, list[Row]]:
        """2026-03 → the rows that were or are in force on their day in it, in order; months in order."""
        dated = (row for row in self._rows_by_moment if row.group == "dated" or row.was_due)
        return {month: list(rows) for month, rows in groupby(dated, key=lambda row: (row.date or "")[:7])}

    @cached_property
    def register_months(self) -> list[Block[Row]]:
        """The pages of the register's months with their rows, in order; none where all rows stand on its first page."""
        return cut_blocks(rows_by_month(self._rows_by_moment), MOST_ROWS) if len(self.rows) > MOST_ROWS else []

    @cached_property
    def _addresses(self) -> dict[str, dict[str, str]]:
        return {}

    def addresses(self, root: str) -> dict[str, str]:
        """文号 → address of its notice, seen from a page whose way to the site's root is `root`."""
        if root not in self._addresses:
            known = self.bulletin.notice_by_doc_no
            self._addresses[root] = {doc_no: root + entry.url for doc_no, entry in known.items()}
        return self._addresses[root]

    def forget_plans(self) -> None:
        """Let go of what is asked for while pages are planned; should it be asked for again, it is made again."""
        by_unit = ("in_force_by_unit", "notices_by_unit", "void_by_unit")
        for name in ("rows", "_places", *by_unit, "_rows_by_moment", "rows_by_month", "register_months"):
            vars(self).pop(name, None)

    def forget_rows(self) -> None:
        """Let go of all that is asked for until every page is made."""
        self.forget_plans()
        vars(self).pop("_rows_by_notice", None)
