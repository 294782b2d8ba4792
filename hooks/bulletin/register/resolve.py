"""The register as a whole, and the way from a party's name in a notice to the units it stands for; reads no file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bulletin.finding import Place
from bulletin.register.entries import (
    Allowance,
    Event,
    Host,
    NumberShape,
    OutsideDocument,
    Phrase,
    Redirect,
    Term,
    Tombstone,
    Unit,
)
from bulletin.register.ledgers import CalendarEntry, PublishedAddress

# All of them. 有关、相关 are not here: they mean some, and which is not known.
_QUANTIFIER = re.compile(r"^(?:全校|全体|学校|校内|校属|我校|本校|各级|各个|各|所有|每个|每一个)+")
_NOTE = re.compile(r"(?P<name>.+)（(?P<note>[^（）]*)）$")
# 各党（总）支部: one name without what is in brackets, and one with it.
_INNER = re.compile(r"(?P<front>[^（]+)（(?P<inner>[^（）、]{1,4})）(?P<back>[^（）]+)")
_POST = re.compile(
    r"(?:(?:党政)?(?:主要|分管)?(?:负责人|负责同志|领导)|同志|副?书记|领导班子|班子成员|班子|组织委员|宣传委员|纪检委员"
    r"|统战委员|委员|党务秘书|秘书|联络员|副?(?:部长|处长|院长|主任|馆长|所长|科长))$"
)
_EXCEPTED = re.compile(r"(?:(?:不含|不包括)(?P<not>.+)|除?(?P<but>.+?)(?:除外|外))")
_OTHERS = re.compile(r"^(?:其他|其它|其余)的?")
_NAMES = re.compile(r"[、和及与]")
_LIMITS = re.compile(r"不含|不包括|除|限|仅|只|部分")


@dataclass(frozen=True)
class Register:
    """The register as a whole. Empty where the school has written none.

    `unit_places` goes along with `units`, `exception_places` with `exceptions`, `group_places` with `groups`: where
    each is written, for messages. `void_exceptions` are the hashes of entries that are not written as they must be.
    `unread` are the parts of which something is there that could not be read, or should be there and is not: what is
    not in them may still be known to the school.
    """

    units: tuple[Unit, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    events: tuple[Event, ...] = ()
    closed: tuple[Event, ...] = ()
    documents: tuple[OutsideDocument, ...] = ()
    exceptions: tuple[Allowance, ...] = ()
    void_exceptions: tuple[str, ...] = ()
    numbers: tuple[NumberShape, ...] = ()
    exception_places: tuple[Place, ...] = ()
    hosts: tuple[Host, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    redirect_places: tuple[Place, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    tombstone_places: tuple[Place, ...] = ()
    addresses: tuple[PublishedAddress, ...] = ()
    calendar_entries: tuple[CalendarEntry, ...] = ()
    unit_places: tuple[Place, ...] = ()
    group_places: Mapping[str, Place] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    @property
    def names_are_whole(self) -> bool:
        """Whether a name that is not here is no name of the school's: all units and groups could be read."""
        return not self.unread & {"units", "groups"}

    @cached_property
    def _by_name(self) -> Mapping[str, Unit]:
        names: dict[str, Unit] = {}
        for unit in self.units:
            for name in (unit.name, *unit.aliases):
                names.setdefault(name, unit)
        return names

    @cached_property
    def _by_level(self) -> Mapping[str, tuple[str, ...]]:
        levels: dict[str, list[str]] = {}
        for unit in self.units:
            levels.setdefault(unit.level, []).append(unit.name)
        return {level: tuple(names) for level, names in levels.items()}

    @cached_property
    def closed_days(self) -> frozenset[dt.date]:
        """The days on which the school does not work although the State's calendar does."""
        days: set[dt.date] = set()
        for entry in self.closed:
            length = ((entry.end or entry.date) - entry.date).days
            days.update(entry.date + dt.timedelta(days=n) for n in range(length + 1))
        return frozenset(days)

    @cached_property
    def unit_by_name(self) -> Mapping[str, Unit]:
        return {unit.name: unit for unit in self.units}

    @cached_property
    def known_names(self) -> tuple[str, ...]:
        """Every word the register resolves: names, aliases, levels and groups."""
        return tuple(dict.fromkeys((*self._by_name, *self._by_level, *self.groups)))

    def resolve(self, party: str) -> tuple[str, ...]:
        """The names of the units a party stands for, in the register's order; empty where the register cannot tell.

        各党总支 is every 党总支. 任期届满的党支部 is some of them, and which is not known: it resolves to nothing. Of a
        note in brackets （…）, units are added, a limitation (不含机关) makes the whole unknown, all else is passed by.
        """
        known = self._resolved
        if party not in known:
            known[party] = self._resolve(party)
        return known[party]

    @cached_property
    def _resolved(self) -> dict[str, tuple[str, ...]]:
        """The same few parties come again and again."""
        return {}

    def _resolve(self, party: str) -> tuple[str, ...]:
        found = self._find(party)
        if not found and (noted := _NOTE.match(party)):
            if excepted := _EXCEPTED.fullmatch(noted["note"]):
                return self.resolve_without(noted["name"], _NAMES.split(excepted["not"] or excepted["but"]))
            added = set[str]().union(*map(self._find, self._each_noted(noted["name"], noted["note"])))
            if added or not _LIMITS.match(noted["note"]):
                found = self._find(noted["name"])
                found = found | added if found else found
        elif not found and (inner := _INNER.fullmatch(party)):
            front, _, back = inner.groups()
            # 党总支部 is called 党总支.
            found = self._find(front + back) | self._find(f"{front}{inner['inner']}{back}".replace("总支部", "总支"))
        return tuple(unit.name for unit in self.units if unit.name in found) if found else ()

    def _each_noted(self, name: str, note: str) -> Iterable[str]:
        """The names in a note; in 党总支（支部） 支部 is short for 党支部."""
        for each in self._each_of(note):
            yield f"党{each}" if each.startswith("支部") and "党" in name else each

    def resolve_without(self, party: str, excepted: Iterable[str]) -> tuple[str, ...]:
        """The units of a party but for those named as exceptions; empty where an exception cannot be told."""
        without = [set(self.resolve(name)) for names in excepted for name in self._each_of(names)]
        if not all(without):
            return ()
        return tuple(
            name for name in self.resolve(_OTHERS.sub("", party)) if not any(name in names for names in without)
        )

    def _each_of(self, names: str) -> Iterable[str]:
        """The names in one that joins several (甲党总支和乙党总支); a unit may have such a word in its own name."""
        return (names,) if self.resolve(names) else _NAMES.split(names)

    def _find(self, name: str) -> set[str]:
        """The units of one name without a note: the name itself first, then without the words for 'all'."""
        for key in (name, _QUANTIFIER.sub("", name)):
            if key in self._by_name:
                return {self._by_name[key].name}
            if found := self._expand(key, set()):
                return found
        # What a secretary must do is looked up by the unit.
        office = _POST.sub("", name)
        return self._find(office) if office and office != name else set()

    def _expand(self, name: str, seen: set[str]) -> set[str]:
        """Members of a group or a level; a group may name units, levels and other groups."""
        if name in seen:
            return set()
        seen.add(name)
        if name in self.groups:
            members: set[str] = set()
            for member in self.groups[name]:
                unit = self._by_name.get(member)
                members |= {unit.name} if unit else self._expand(member, seen)
            # A group may bear the name of a level and widen it.
            return members | set(self._by_level.get(name, ()))
        return set(self._by_level.get(name, ()))
