"""The parent of a unit is a unit, and going up from parent to parent comes to an end."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.nearest import nearest_name
from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_register_parents(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each unit whose parent is no unit's name, or that is above itself."""
    register = bulletin.register
    by_name = register.unit_by_name
    for unit, place in zip(register.units, register.unit_places, strict=False):
        if unit.parent is None:
            continue
        if unit.parent not in by_name:
            if "units" in register.unread:
                continue  # it may be the one that could not be read
            near = nearest_name(unit.parent, by_name)
            code = "register-parent-misspelt" if near else "register-parent-unknown"
            yield Finding(code, place, params={"unit": unit.name, "given": unit.parent, "near": near})
            continue
        above: list[str] = []
        parent: str | None = unit.parent
        while parent is not None and parent in by_name and parent not in above:
            above.append(parent)
            parent = by_name[parent].parent
        if unit.name in above:
            yield Finding("register-parent-circle", place, params={"unit": unit.name, "given": unit.parent})
