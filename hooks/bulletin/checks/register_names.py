"""No two units of the register share an address, a name or an alias."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin


def check_register_names(bulletin: Bulletin) -> Iterator[Finding]:
    """An error at the later of two units that share a slug or a name, naming the place of the earlier one."""
    register = bulletin.register
    slugs: dict[str, Place] = {}
    names: dict[str, Place] = {}
    for unit, place in zip(register.units, register.unit_places, strict=False):
        if unit.slug in slugs:
            params = {"given": unit.slug, "unit": unit.name, "other": str(slugs[unit.slug])}
            yield Finding("register-slug-duplicate", place, params=params)
        slugs.setdefault(unit.slug, place)
        for name in dict.fromkeys((unit.name, *unit.aliases)):
            if name in names:
                params = {"given": name, "unit": unit.name, "other": str(names[name])}
                yield Finding("register-name-duplicate", place, params=params)
            names.setdefault(name, place)
