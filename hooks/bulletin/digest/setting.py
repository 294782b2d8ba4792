"""A print as JSON in, the same with what the template cannot work out by itself, or not as fast.

title_lines, contents_lines, letterhead_lines …   the lines of every title, of the offices and of a 简报's name
rows                                              how many lines a signature takes, where that is sure
shape, whole_rows, tail, is_long                  widths, size and turn of every table; which rows are not parted; how
                                                  many of its last rows may go over to another page by themselves;
                                                  whether it takes more than a page
lines, has_note                                   a paragraph's inlines cut where its author ends a line
a list                                            a paragraph that is nothing but its inlines: indented, one line
a string                                          an inline of plain words
pieces                                            words that may break where they have no gap, or not where they
                                                  have one, in pieces: each `loose`, `kept` or neither
kept                                              a mark of a note and what it stands behind
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin.digest.kept_together import find_kept, keep_notes
from bulletin.digest.long_runs import LONG, cut_long_runs
from bulletin.digest.model import Plain
from bulletin.digest.offices import break_mark, stack_offices
from bulletin.digest.table_shape import is_long, shape_of, tail_of, texts_of, whole_rows
from bulletin.digest.title_lines import balance_title, fill_lines
from bulletin.digest.title_words import cut_title

_CONTENTS_WIDTH = 25.5  # characters of 3号 beside the page number
_SIGNATURE_WIDTH = 26.0  # of 3号, two from the right
_MARK_WIDTH = 20.0  # of one office, which is smaller in two lines than in one only where it is short
_MASTHEAD_WIDTH = 14.0  # of the name of a 简报 in one line
_VOLUME_WIDTH = 12.0  # of 36 pt
_IMPRINT_WIDTH = 18.0  # of 4号, beside the date
# Inside of these a page cannot be turned.
_CONTAINERS = ("list", "quote", "note")


def prepare_setting(document: Mapping[str, Plain]) -> dict[str, Plain]:
    """The print with what is named above; all else as it was."""
    made = {key: _prepare(value, may_turn=True) for key, value in document.items()}
    strings: set[str] = set()
    _gather_strings(made, strings)
    pieces = {words: list(_pieces(words)) for words in sorted(strings)}
    return made | {"pieces": {words: [*cut] for words, cut in pieces.items() if [*cut] != [[words, ""]]}}


def _prepare(value: Plain, may_turn: bool) -> Plain:
    if isinstance(value, list):
        return keep_notes([_prepare(each, may_turn) for each in value])
    if not isinstance(value, dict):
        return value
    kind = value.get("kind")
    if kind == "text":
        return value["text"]
    inside = may_turn and kind not in _CONTAINERS
    made = {key: _prepare(each, inside) for key, each in value.items()}
    if kind == "paragraph":
        return _cut_paragraph(made)
    if kind == "table":
        head, rows = texts_of(value["header"]), texts_of(value["rows"])
        shape = shape_of(value, may_turn)
        tail = tail_of(value["rows"])
        lengths: dict[str, Plain] = {
            "whole_rows": [*whole_rows(rows, head, shape)],
            "tail": tail,
            "is_long": is_long(head + rows, shape),
        }
        return made | {"shape": shape.as_data()} | lengths
    if "publisher" in value:
        return made | _lines_of_name(value)
    return made | _lines_of_title(value) | _lines_of_offices(value)


def _lines_of_title(value: Mapping[str, Plain]) -> dict[str, Plain]:
    if isinstance(words := value.get("title_words"), list):
        title_words = [word for word in words if isinstance(word, str)]
        state = [f"（{value['state']}）"] if value.get("state") else []
        return {
            "title_lines": list(balance_title(title_words)),
            "contents_lines": list(fill_lines([*title_words, *state], _CONTENTS_WIDTH)),
        }
    if "body" in value and isinstance(title := value.get("title"), str):
        return {"title_lines": list(balance_title(cut_title(title)))}
    return {}


def _lines_of_name(masthead: Mapping[str, Plain]) -> dict[str, Plain]:
    name = str(masthead["name"])
    most = _VOLUME_WIDTH if masthead.get("subtitle") else _MASTHEAD_WIDTH
    return {"name_lines": list(break_mark(name, most))}


def _lines_of_offices(value: Mapping[str, Plain]) -> dict[str, Plain]:
    made: dict[str, Plain] = {}
    if isinstance(letterhead := value.get("letterhead"), str):
        made["letterhead_offices"] = list(stack_offices(letterhead.removesuffix("文件")))
        made["letterhead_lines"] = list(break_mark(letterhead, _MARK_WIDTH))
    if "date_text" in value:
        for key, most in (("name", 0.0), ("office", _IMPRINT_WIDTH)):
            if isinstance(name := value.get(key), str):
                lines = stack_offices(name, most)
                # Of a signature: no character is wider than a Han character, so no shorter line is ever turned over.
                is_sure = all(len(line) <= _SIGNATURE_WIDTH for line in lines)
                rows = len(list(filter(None, (*lines, value["date_text"])))) if is_sure else None
                made |= {"lines": list(lines), "rows": rows}
    return made


def _cut_paragraph(paragraph: dict[str, Plain]) -> Plain:
    inlines = _list_of(paragraph.pop("inlines"))
    lines, has_note = _cut_at_breaks(inlines), _has_note(inlines)
    if len(lines) == 1 and not has_note and paragraph["indent"] and not paragraph["lead"]:
        return lines[0]
    return paragraph | {"lines": lines, "has_note": has_note}


def _cut_at_breaks(inlines: list[Plain]) -> list[Plain]:
    """The lines of a paragraph, one at least."""
    lines: list[list[Plain]] = [[]]
    for inline in inlines:
        if isinstance(inline, dict) and inline["kind"] == "break":
            lines.append([])
        else:
            lines[-1].append(inline)
    return [*lines]


def _has_note(inlines: list[Plain]) -> bool:
    return any(
        inline["kind"] == "note" or _has_note(_list_of(inline.get("inlines")))
        for inline in inlines
        if isinstance(inline, dict)
    )


def _list_of(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []


def _gather_strings(value: Plain, found: set[str]) -> None:
    """Add every string that may have to be cut."""
    if isinstance(value, str):
        if len(value) >= LONG or any(find_kept(value)):
            found.add(value)
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            _gather_strings(each, found)


def _pieces(words: str) -> Iterator[list[Plain]]:
    for piece, may_break in cut_long_runs(words) or ((words, False),):
        if may_break:
            yield [piece, "loose"]
            continue
        at = 0
        for start, end in find_kept(piece):
            if at < start:
                yield [piece[at:start], ""]
            yield [piece[start:end], "kept"]
            at = end
        if at < len(piece):
            yield [piece[at:], ""]
