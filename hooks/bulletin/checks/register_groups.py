"""A group of the register is made of units, levels and groups that the register has."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.nearest import nearest_name
from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_register_groups(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each member of a group that is no name of the register, where this could be read."""
    register = bulletin.register
    if not register.names_are_whole:
        return
    known = register.known_names
    for group, place in register.group_places.items():
        for member in register.groups[group]:
            if member not in known:
                near = nearest_name(member, known)
                code = "register-member-misspelt" if near else "register-member-unknown"
                yield Finding(code, place, "warning", {"group": group, "given": member, "near": near})
