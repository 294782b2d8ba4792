"""What was once made of something is made once: a digest of all it was made from in, what was made out.

The memory itself is a mapping that a door has filled and will keep, for one state of the engine; it holds pickles, so
that what is taken out of it is nobody else's. Without one nothing is remembered.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar, cast

T = TypeVar("T")


class Memory(Protocol):
    """Bytes by name; a dictionary is one, and forgets when it goes."""

    def get(self, key: str, /) -> bytes | None: ...

    def __setitem__(self, key: str, value: bytes, /) -> None: ...


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
        return cast(T, pickle.loads(kept))  # noqa: S301 only this program writes there, as it writes its .pyc files
    made = make()
    memory[at] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    return made
