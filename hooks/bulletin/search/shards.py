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
    written = {key: write_json(value) for key, value in table}
    size = sum(_size(key, value) for key, value in written.items())
    count = _count_files(size, len(written))
    shards: list[dict[str, str]] = [{} for _ in range(count)]
    keys = sorted(written)
    for key in keys:
        shards[shard_of(key, count)][key] = written.pop(key)
    texts = []
    while shards:  # from the end, so that each goes as soon as it is a text
        texts.append(_join(shards.pop()))
    return Shards(texts[::-1], size, len(keys))


def change_shards(shards: Shards, changes: Mapping[str, object | None]) -> Shards | None:
    """The shards with other values for some keys, None for a key that goes; None where the table must be cut anew."""
    texts, size, keys = list(shards.texts), shards.size, shards.keys
    by_shard: dict[int, list[str]] = {}
    for key in changes:
        by_shard.setdefault(shard_of(key, len(texts)), []).append(key)
    for number, changed in by_shard.items():
        shard = {key: write_json(value) for key, value in json.loads(texts[number]).items()}
        for key in changed:
            if (before := shard.pop(key, None)) is not None:
                size, keys = size - _size(key, before), keys - 1
            if (value := changes[key]) is not None:
                shard[key] = write_json(value)
                size, keys = size + _size(key, shard[key]), keys + 1
        texts[number] = _join({key: shard[key] for key in sorted(shard)})
    return Shards(texts, size, keys) if _count_files(size, keys) == len(texts) else None


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
