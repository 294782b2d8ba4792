"""A big table in, small files out, each with the keys of one hash, so that a browser fetches only what it asks for.

The number of files grows with the table, by doubling: a bulletin that grows keeps its files for long.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Characters, about 2.4 KB over the wire. With 2,000 there are twice as many files to write and to publish,
# and 44 instead of 52 KB to the first ten results at 3,000 documents (`bench search --engines ours`).
_FILE_SIZE = 4000
_MOST_FILES = 8192


@dataclass(frozen=True)
class Shards:
    """The JSON objects of a table, keys sorted; shard n holds the keys whose `shard_of` is n.

    `size` counts the characters of all, `keys` the keys: by them the number of files is chosen.
    """

    texts: list[str]
    size: int
    keys: int


def cut_shards(table: Iterable[tuple[str, object]]) -> Shards:
    """A table, entry by entry, cut."""
    return cut_table(table)[0]


def cut_table(table: Iterable[tuple[str, object]]) -> tuple[Shards, list[list[str]]]:
    """A table, entry by entry, cut; with the keys of each shard."""
    written = {key: write_json(value) for key, value in table}
    size = sum(_size(key, value) for key, value in written.items())
    keys: list[list[str]] = [[] for _ in range(_count_files(size, len(written)))]
    for key in sorted(written):
        keys[shard_of(key, len(keys))].append(key)
    texts = [_join({key: written.pop(key) for key in own}) for own in keys]
    return Shards(texts, size, sum(map(len, keys))), keys


def change_shards(shards: Shards, changes: Mapping[str, object | None]) -> Shards | None:
    """The shards with other values for some keys, None for a key that goes; None where the table must be cut anew."""
    texts, size, keys = list(shards.texts), shards.size, shards.keys
    for number, changed in keys_by_shard(changes, len(texts)).items():
        texts[number], longer, more = change_text(texts[number], {key: changes[key] for key in changed})
        size, keys = size + longer, keys + more
    return Shards(texts, size, keys) if fits(size, keys, len(texts)) else None


def keys_by_shard(keys: Iterable[str], count: int) -> dict[int, list[str]]:
    """Shard, of so many → those of the keys that it holds."""
    found: dict[int, list[str]] = {}
    for key in keys:
        found.setdefault(shard_of(key, count), []).append(key)
    return found


def change_text(text: str, changes: Mapping[str, object | None]) -> tuple[str, int, int]:
    """The text of one shard with other values for some keys; and by how much `size` and `keys` of all grow by that."""
    shard = {key: write_json(value) for key, value in json.loads(text).items()}
    longer = more = 0
    for key, value in changes.items():
        if (before := shard.pop(key, None)) is not None:
            longer, more = longer - _size(key, before), more - 1
        if value is not None:
            shard[key] = write_json(value)
            longer, more = longer + _size(key, shard[key]), more + 1
    return _join({key: shard[key] for key in sorted(shard)}), longer, more


def fits(size: int, keys: int, count: int) -> bool:
    """Whether a table of this size has just so many files."""
    return _count_files(size, keys) == count


def _count_files(size: int, keys: int) -> int:
    count = 1
    while count < min(_MOST_FILES, keys) and size / count > _FILE_SIZE:
        count *= 2
    return count


def _size(key: str, written: str) -> int:
    return len(key) + len(written) + 4


def _join(shard: Mapping[str, str]) -> str:
    return "{" + ",".join(f"{write_json(key)}:{value}" for key, value in shard.items()) + "}"


def shard_of(key: str, count: int) -> int:
    """The shard of a key: FNV-1a over its UTF-16 units, 32 bits."""
    value = 2166136261
    for unit in memoryview(key.encode("utf-16-le")).cast("H"):
        value = ((value ^ unit) * 16777619) & 0xFFFFFFFF
    return value % count


def write_json(value: object) -> str:
    """JSON without spaces, Chinese as it is."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
