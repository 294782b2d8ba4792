"""Lines of a table drawn with blanks in, their columns out: 日期　　时间　　内容, as plain text shows a programme."""

from __future__ import annotations

from bulletin.late_pattern import late

_GAP = late(r"[ \u3000]{2,}|\u3000")
_COLUMN = late(r"[^ \u3000](?:(?! {2})[^\u3000])*?(?= {2}|\u3000|\s*\Z)")
_PROSE = late("[，。；：！？:;]")
_FEWEST = 3


def has_columns(text: str) -> bool:
    """Whether blanks could stand between columns anywhere: few texts have any such."""
    return "\u3000" in text or "  " in text


def is_drawn(words: str) -> bool:
    """Whether all lines of a text stand in three columns or more, and none of them is prose or a label."""
    if not has_columns(words):
        return False
    return all(len(_GAP.findall(line.strip())) >= _FEWEST - 1 and not _is_prose(line) for line in words.split("\n"))


def columns_of(line: str) -> list[tuple[int, int]]:
    """Where the columns of a drawn line begin and end in it."""
    return [found.span() for found in _COLUMN.finditer(line)]


def _is_prose(line: str) -> bool:
    """Sentences and labels, but no hour: 8:30 stands between digits."""
    return any(
        found.group() != ":" or not line[found.start() - 1 : found.start()].isdigit() for found in _PROSE.finditer(line)
    )
