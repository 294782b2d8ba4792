"""What was once made of something is made once: a digest of all it was made from in, what was made out.

The memory itself is a mapping that a door has filled and will keep, for one state of the engine. What is taken out
of it may be others' too, and is not to be changed. Without one nothing is remembered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar, cast

T = TypeVar("T")


class Memory(Protocol):
    """What was made, by name; a dictionary is one, and forgets when it goes."""

    def get(self, key: str, /) -> object: ...

    def __setitem__(self, key: str, value: object, /) -> None: ...


Recipe = tuple[str, Callable[[], Iterable[str]]]
"""A name for all that a text is made from, and what makes it: whole, or in pieces where it is too long for that."""


class LateTexts(Mapping[str, Iterable[str]]):
    """Texts by path, each made when it is asked for.

    By `name_of` who has kept the names of the last time sees which of them he need not ask for.
    """

    def __init__(self, recipes: Mapping[str, Recipe]) -> None:
        self.recipes = recipes

    def name_of(self, path: str) -> str:
        """A name for all that a text is made from: the same name, the same text."""
        return self.recipes[path][0]

    def __getitem__(self, path: str) -> Iterable[str]:
        return self.recipes[path][1]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.recipes)

    def __len__(self) -> int:
        return len(self.recipes)


def digest(parts: Iterable[str | bytes]) -> str:
    """A short name for just these parts in this order."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


def once(memory: Memory | None, name: str, key: str, make: Callable[[], T]) -> T:
    """What `make` makes, from the memory where it is there. `name` tells apart what is made from the same key."""
    if memory is None:
        return make()
    at = f"{name} {key}"
    if (kept := memory.get(at)) is not None:
        return cast(T, kept)
    memory[at] = made = make()
    return made
