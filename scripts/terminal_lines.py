"""A report in, the same for a terminal of so many columns out: its sentences broken between characters, indented.

A Chinese character is two columns wide, and a terminal itself breaks at the last column and goes on at the first. Lines
that an editor is to copy stay whole.
"""

import re
import unicodedata

_SENTENCE = re.compile(r"\s*(?:问题|改法|依据|原因)：")
# What is to be copied may hang on each character: words in Latin letters, paths, numbers are never parted.
_PIECE = re.compile(r"[!-~]+|.")
_NEVER_FIRST = frozenset("，。；：、！？）》”’】〕…%,.;:!?)")
_NARROWEST = 40


def fit(report: str, columns: int) -> str:
    """The report with its sentences no wider than so many columns; below 40 it is left as it is."""
    if columns < _NARROWEST:
        return report
    return "\n".join(part for line in report.split("\n") for part in _broken(line, columns))


def _broken(line: str, columns: int) -> list[str]:
    label = _SENTENCE.match(line)
    if label is None or _width(line) <= columns:
        return [line]
    indent = " " * _width(label.group())
    lines, now = [], label.group()
    for piece in _PIECE.findall(line[label.end() :]):
        if _width(now) + _width(piece) > columns and now.strip():
            # A mark that closes takes the character before it along.
            carried = now[-1] if piece[0] in _NEVER_FIRST and now[-1:].strip() else ""
            lines.append(now[: len(now) - len(carried)].rstrip())
            now = indent + carried + piece.lstrip()
        else:
            now += piece
    return [*lines, now]


def _width(text: str) -> int:
    """Columns. What may be of either width (“ ” …) is wide in a Chinese terminal, and counted so."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WFA") for character in text)
