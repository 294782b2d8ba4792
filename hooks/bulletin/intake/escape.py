"""Words as somebody typed them in, Markdown that shows just these words out."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[*`\\]|\[(?=[^\[\]\n]*\][(\[:]|\^)|\{(?=[:#.])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~(?=~)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w{1,30};)")
_AT_LINE_START = re.compile(r"(?:#|>|\+(?= ))")
_LADDER = re.compile(
    r"([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}\.(?!\d))[ \t\u3000\u00a0]+(?=\S)"
)


def escape_words(text: str) -> str:
    """Marks in the middle of a line."""
    text = _ENTITY.sub("&amp;", text)
    text = _MARKS.sub(lambda found: f"\\{found.group()}", text)
    return _TAG.sub("&lt;", text)


def escape_line(text: str) -> str:
    """A paragraph of its own, from its bare words."""
    return guard_start(escape_words(text.strip(" \t\u3000\u00a0")))


def guard_start(line: str) -> str:
    """A paragraph whose words are escaped: what would be a heading, a quotation or a table at its beginning is none.

    “1. 加强” loses its space: that is the ladder's third level and no list of Markdown, which would count
    anew. So do the other levels, whose space is only page layout.
    """
    if line.startswith("|"):
        return f"&#124;{line[1:]}"
    line = _LADDER.sub(r"\1", line, count=1) if _LADDER.match(line) else line
    return f"\\{line}" if _AT_LINE_START.match(line) else line


def as_cell(text: str) -> str:
    """The Markdown of a cell of a table, line by line, as it stands between two bars."""
    lines = [" ".join(line.split()).replace("|", "\\|") for line in text.split("\n")]
    return "<br>".join(line for line in lines if line)
