"""What was once made of something is made once: a digest of all it was made from in, what was made out.

The memory itself is a mapping that a door has filled and will keep, for one state of the engine. What is taken out
of it may be others' too, and is not to be changed. Without one nothing is remembered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar, cast

A = TypeVar("A")
K = TypeVar("K")
T = TypeVar("T")


class Memory(Protocol):
    """What was made, by name; a dictionary is one, and forgets when it goes."""

    def get(self, key: str, /) -> object: ...

    def __setitem__(self, key: str, value: object, /) -> None: ...


class RowMemory(Memory, Protocol):
    """A memory of which some is wanted without being looked at."""

    def stay(self, keys: Iterable[str], /) -> bool:
        """Have what is kept under these keys stay. Whether all of it is there."""


@dataclass(frozen=True)
class Part:
    """A text, or a part of a long one, that is made when it is asked for.

    `name` tells all that it is made from, but for what a fingerprint of the whole has: the register, the engine, the
    configuration. Who keeps names sees by them what he need not ask for.
    """

    name: str
    make: Callable[[], str]


LongText = Callable[[], Iterable[Part]]
"""A text in its parts, told anew each time it is asked for."""


def part_of(text: str) -> Part:
    """A text that is there already."""
    return Part(digest([text]), partial(str, text))


def digest(parts: Iterable[str | bytes]) -> str:
    """A short name for just these parts in this order."""
    words = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    return hashlib.blake2b(b"".join(b"%d:%b" % (len(word), word) for word in words), digest_size=16).hexdigest()


_AT_A_TIME = 50


def once_each(
    memory: Memory | None, name: str, asked: Sequence[tuple[str, A]], make: Callable[[Sequence[A]], Sequence[T]]
) -> list[T]:
    """As `once` of many things, each with its key: what is not in the memory is made of some dozens at a time.

    So each step of the making is done for all of them before the next one, and its code and patterns stay at hand.
    """
    made: dict[int, object] = {}
    if memory is not None:
        kept = {n: memory.get(f"{name} {key}") for n, (key, _) in enumerate(asked)}
        made = {n: value for n, value in kept.items() if value is not None}
    missing = [n for n in range(len(asked)) if n not in made]
    for at in range(0, len(missing), _AT_A_TIME):
        some = missing[at : at + _AT_A_TIME]
        for n, new in zip(some, make([asked[n][1] for n in some]), strict=True):
            made[n] = new
            if memory is not None:
                memory[f"{name} {asked[n][0]}"] = new
    return [cast(T, made[n]) for n in range(len(asked))]


def once(memory: Memory | None, name: str, key: str, make: Callable[[], T]) -> T:
    """What `make` makes, from the memory where it is there. `name` tells apart what is made from the same key."""
    if memory is None:
        return make()
    at = f"{name} {key}"
    if (kept := memory.get(at)) is not None:
        return cast(T, kept)
    memory[at] = made = make()
    return made


class Lately(Generic[K, T]):
    """What was made lately, for one run: of many things of which a few come again and again.

    At most twice `most` are kept, and those forgotten that nobody has asked for since as many others were made: a
    megabyte of texts and a gigabyte take the same memory.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._recent: dict[K, T] = {}
        self._older: dict[K, T] = {}

    def get(self, key: K) -> T | None:
        """What was made of it, None where that is not known any longer."""
        found = self._recent.get(key)
        return self._older.get(key) if found is None else found

    def keep(self, used: Mapping[K, T]) -> None:
        """Remember what has been used, whether it was made now or known."""
        self._recent.update(used)
        if len(self._recent) > self._most:
            self._older, self._recent = self._recent, {}
