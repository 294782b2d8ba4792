"""A value in, the equal one that was met first out: a large bulletin has millions of them, and few that differ."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


def _itself(value: T) -> T:
    return value


share: Callable[[T], T] = lru_cache(maxsize=1 << 16, typed=True)(_itself)
"""The value, or an equal one of the same type, so that only one of them is kept. It is never to be changed."""
