"""A value in, the equal one that was met first out: a large bulletin has millions of them, and few that differ."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar, cast

T = TypeVar("T")


def share(value: T) -> T:
    """The value, or an equal one of the same type, so that only one of them is kept. It is never to be changed."""
    return cast(T, _first(value))


@lru_cache(maxsize=1 << 16, typed=True)
def _first(value: object) -> object:
    return value
