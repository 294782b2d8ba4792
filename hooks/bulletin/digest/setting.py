"""A print as JSON in, the same with what the template cannot work out by itself: lines of titles, shapes of tables."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.digest.model import Plain
from bulletin.digest.table_shape import shape_table, texts_of
from bulletin.digest.title_lines import balance_title

# Inside of these a page cannot be turned.
_CONTAINERS = ("list", "quote", "note")


def prepare_setting(document: Mapping[str, Plain]) -> dict[str, Plain]:
    """The print with `title_lines` for every title and `shape` for every table; nothing else is changed."""
    return {key: _prepare(value, may_turn=True) for key, value in document.items()}


def _prepare(value: Plain, may_turn: bool) -> Plain:
    if isinstance(value, list):
        return [_prepare(each, may_turn) for each in value]
    if not isinstance(value, dict):
        return value
    inside = may_turn and value.get("kind") not in _CONTAINERS
    made = {key: _prepare(each, inside) for key, each in value.items()}
    if isinstance(words := value.get("title_words"), list):
        made["title_lines"] = list(balance_title([word for word in words if isinstance(word, str)]))
    elif "body" in value and isinstance(title := value.get("title"), str):
        made["title_lines"] = list(balance_title([*title]))
    if value.get("kind") == "table" and isinstance(columns := value.get("columns"), int):
        texts = texts_of(value.get("header")) + texts_of(value.get("rows"))
        made["shape"] = shape_table(texts, columns, may_turn).as_data()
    return made
