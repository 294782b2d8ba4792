"""The events of a YAML text in, plain values with the place of every key out; knows YAML, but no key and no wording.

All values but null are the author's own text: a date that does not exist would make the YAML library raise, and 007
would become 7; as text they reach the model, which knows what each key takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from bulletin.read.yaml_events import Event, last_line_of, read_events, start_of

KeyPath = tuple[str | int, ...]
Mark = tuple[int, int]
"""Line and column in the block, both counted from 0."""


@dataclass
class Tree:
    """What stands in a block. Paths are of keys and indexes as the author wrote them.

    `values` is empty if the block is no mapping (then `is_mapping` is false). `duplicates` and `aliases` tell what was
    left out: a key that was there before, and `&name` and `*name`, which let a small text stand for an endless one.
    """

    values: dict[str, object] = field(default_factory=dict)
    key_marks: dict[KeyPath, Mark] = field(default_factory=dict)
    value_marks: dict[KeyPath, Mark] = field(default_factory=dict)
    duplicates: list[tuple[KeyPath, Mark]] = field(default_factory=list)
    aliases: list[tuple[KeyPath, Mark]] = field(default_factory=list)
    long_scalars: list[tuple[KeyPath, Mark, int]] = field(default_factory=list)
    is_mapping: bool = True


def read_tree(text: str) -> Tree:
    """The values of a block. Raises NotYaml where it is none."""
    tree = Tree()
    events = iter(read_events(text))
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            tree.is_mapping = isinstance(event, yaml.MappingStartEvent)
            value = _read_node(event, events, (), tree)
            if isinstance(value, dict):
                tree.values = value
            elif value is None:
                tree.is_mapping = True
    return tree


def _read_node(event: Event, events: Iterator[Event], at: KeyPath, tree: Tree) -> object:
    mark = start_of(event)
    tree.value_marks[at] = mark
    if getattr(event, "anchor", None):
        tree.aliases.append((at, mark))
    if isinstance(event, yaml.MappingStartEvent):
        return _read_mapping(events, at, tree)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[object] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_read_node(item, events, (*at, len(items)), tree))
        return items
    if not isinstance(event, yaml.ScalarEvent):
        return None
    if last_line_of(event) > mark[0] and event.style in ("'", '"'):
        tree.long_scalars.append((at, mark, last_line_of(event)))
    return _scalar(event)


def _read_mapping(events: Iterator[Event], at: KeyPath, tree: Tree) -> dict[str, object]:
    result: dict[str, object] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        mark = start_of(event)
        if isinstance(event, yaml.ScalarEvent):
            key = str(event.value)
        else:
            # A list as a key, `? [a]`: no key of ours; its text is what an unknown key can be called by.
            key = str(_read_node(event, events, (*at, "?"), tree))
        path = (*at, key)
        if key in result:
            tree.duplicates.append((path, mark))
            _read_node(next(events), events, (*at, f"{key} {mark}"), tree)
            continue
        tree.key_marks[path] = mark
        result[key] = _read_node(next(events), events, path, tree)
    return result


def _scalar(event: yaml.ScalarEvent) -> str | None:
    text = str(event.value)
    is_plain = not event.style
    return None if is_plain and text.lower() in ("", "~", "null") else text
