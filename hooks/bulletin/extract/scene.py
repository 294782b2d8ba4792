"""A clause as it is looked at for who acts in it."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.record import record


@record
class Scene:
    """A clause with its times, and where its words begin behind a time in front (3月1日前，)."""

    view: View
    expressions: Sequence[Expression]
    front: int
