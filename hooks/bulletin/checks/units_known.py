"""The units that front matter names are in the register, so that each gets its page and its tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from bulletin.checks.issuers import issuers_in
from bulletin.checks.nearest import SURELY_MEANT, nearest_name
from bulletin.finding import Finding, Level, Place
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.model import ObligationInput
from bulletin.register import Register

_Near = Callable[[str], str]
_SCHOOL = late(r"(?:中共)?[\u4e00-\u9fff]{2,12}?(?:大学|学院|学校)(?=..)")
_MEANT_BY_ITSELF = 0.55


def check_units_known(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a story's unit, a warning for issuer, recipients and declared parties; silent without all units.

    A declared party may be people (未足额交纳党费的党员), who are in no register: only what looks like a misspelt
    unit is reported there.
    """
    register = bulletin.register
    if not register.units or not register.names_are_whole:
        return
    near = partial(_nearest_unit, register)
    for story in bulletin.stories:
        if story.header.unit:
            yield from _check(story.header.unit, story.document.place_of("unit"), register, near, "error")
    for entry in bulletin.notices:
        for issuer in issuers_in(entry.header.issuer):
            yield from _check(issuer, entry.document.place_of("issuer"), register, near, "warning")
        for number, recipient in enumerate(entry.header.recipients):
            yield from _check(recipient, entry.document.place_of("recipients", number), register, near, "warning")
        for declared in entry.header.obligations:
            yield from _check_parties(declared, entry.document.place_of_quote(declared.quote), register, near)


def _nearest_unit(register: Register, name: str) -> str:
    """The unit that is meant. That both begin with their school makes 云溪师范大学学生工作处 no 云溪师范大学学生会."""
    near = nearest_name(name, _with_each(register.known_names), SURELY_MEANT)
    if len(near) != len(name) and (name.startswith(near) or near.startswith(name)) and abs(len(near) - len(name)) > 1:
        # 某大学党委组织部 is another unit than 某大学党委, and no slip.
        return ""
    school = _SCHOOL.match(name)
    if school and near.startswith(school[0]):
        own, other = name[school.end() :], near[school.end() :]
        return near if nearest_name(own, [other], _MEANT_BY_ITSELF) else ""
    return near


@lru_cache(maxsize=4)
def _with_each(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, and 各 before each of them."""
    return (*names, *(f"各{name}" for name in names))


def _check_parties(declared: ObligationInput, place: Place, register: Register, near: _Near) -> Iterator[Finding]:
    for party in declared.who or ():
        yield from (f for f in _check(party, place, register, near, "warning") if f.code == "unit-misspelt")


def _check(name: str, place: Place, register: Register, near: _Near, level: Level) -> Iterator[Finding]:
    if not register.resolve(name):
        meant = near(name)
        yield Finding("unit-misspelt" if meant else "unit-unknown", place, level, {"given": name, "near": meant})
