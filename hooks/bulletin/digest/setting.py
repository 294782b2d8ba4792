"""A print as JSON in, the same with what the template cannot work out by itself: lines of titles, shapes of tables."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.digest.model import Plain
from bulletin.digest.offices import break_mark, stack_offices
from bulletin.digest.table_shape import shape_table, texts_of
from bulletin.digest.title_lines import balance_title, fill_lines
from bulletin.digest.title_words import cut_title

_CONTENTS_WIDTH = 25.5  # characters of 3号 beside the page number
_SIGNATURE_WIDTH = 26.0  # of 3号, two from the right
_LETTERHEAD_WIDTH = 16.0  # a longer one in a single line would be small
_MARK_WIDTH = 20.0  # of one office, which is smaller in two lines than in one only where it is short
_IMPRINT_WIDTH = 18.0  # of 4号, beside the date
# Inside of these a page cannot be turned.
_CONTAINERS = ("list", "quote", "note")


def prepare_setting(document: Mapping[str, Plain]) -> dict[str, Plain]:
    """The print with the lines of every title and of the offices, and `shape` for every table; all else as it was."""
    return {key: _prepare(value, may_turn=True) for key, value in document.items()}


def _prepare(value: Plain, may_turn: bool) -> Plain:
    if isinstance(value, list):
        return [_prepare(each, may_turn) for each in value]
    if not isinstance(value, dict):
        return value
    inside = may_turn and value.get("kind") not in _CONTAINERS
    made = {key: _prepare(each, inside) for key, each in value.items()}
    if isinstance(words := value.get("title_words"), list):
        title_words = [word for word in words if isinstance(word, str)]
        made["title_lines"] = list(balance_title(title_words))
        made["contents_lines"] = list(fill_lines(title_words, _CONTENTS_WIDTH))
    elif "body" in value and isinstance(title := value.get("title"), str):
        made["title_lines"] = list(balance_title(cut_title(title)))
    if isinstance(letterhead := value.get("letterhead"), str):
        made["letterhead_offices"] = list(stack_offices(letterhead.removesuffix("文件"), _LETTERHEAD_WIDTH))
        made["letterhead_lines"] = list(break_mark(letterhead, _MARK_WIDTH))
    if "date_text" in value:
        for key, most in (("name", _SIGNATURE_WIDTH), ("office", _IMPRINT_WIDTH)):
            if isinstance(name := value.get(key), str):
                made["lines"] = list(stack_offices(name, most))
    if value.get("kind") == "table" and isinstance(columns := value.get("columns"), int):
        texts = texts_of(value.get("header")) + texts_of(value.get("rows"))
        made["shape"] = shape_table(texts, columns, may_turn).as_data()
    return made
