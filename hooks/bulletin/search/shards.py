"""A big table in, small files out, each with the keys of one hash, so that a browser fetches only what it asks for.

The number of files grows with the table, by doubling: a bulletin that grows keeps its files for long.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_FILE_SIZE = 2000  # characters, about 1.2 KB over the wire
_MOST_FILES = 8192


def cut_shards(table: Mapping[str, object]) -> list[str]:
    """The JSON objects of the shards, keys sorted; shard n holds the keys whose `shard_of` is n."""
    written = {key: write_json(value) for key, value in table.items()}
    size = sum(len(key) + len(value) + 4 for key, value in written.items())
    count = 1
    while count < min(_MOST_FILES, len(table)) and size / count > _FILE_SIZE:
        count *= 2
    shards: list[list[str]] = [[] for _ in range(count)]
    for key in sorted(written):
        shards[shard_of(key, count)].append(f"{write_json(key)}:{written[key]}")
    return [f"{{{','.join(shard)}}}" for shard in shards]


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
