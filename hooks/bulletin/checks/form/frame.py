"""The body of a notice in, the lines of its frame out: addressees, signature, date; judges nothing. No rule itself."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.late_pattern import late
from bulletin.read.blocks import Block, Body

_SPACE = late(r"\s+")
_LOOK_AT = 8
_LONGEST_LINE = 60
# Any writing of a date that stands alone: the rule on dates tells which of them is right.
_YEAR = r"(?:\d{2,4}|[〇零○一二三四五六七八九]{2,4})"
_PART = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_LOOSE_DATE = late(rf"{_YEAR}\s?[年./\-]\s?{_PART}\s?[月./\-]\s?{_PART}\s?[日号]?\Z")
_SIGNED = late(
    rf"(?P<who>[^\d\s〇零○一二三四五六七八九：:，。；]{{2,40}}?)\s*(?P<date>{_YEAR}年{_PART}月{_PART}[日号])\Z"
)
_IMPRINT = late(r"(?P<who>[^\d：:，。；]{0,40})(?P<date>\d{4}年\d{1,2}月\d{1,2}日)印发\Z")
_OFFICE = late(
    r"[^，。；：:！？、\d]{0,40}(?:委员会|总支部|总支|支部|党委|纪委|团委|工委|党校|部|处|科|室|办|局|厅|馆|院|系|所|中心|大学|学校|学院"
    r"|联合会|工会|学生会|研究生会|协会|领导小组|工作组|专班)\Z"
)


@dataclass(frozen=True)
class Line:
    """A line of the frame: its words without spaces, and where it begins in the plain text."""

    words: str
    start: int


@dataclass(frozen=True)
class Ending:
    """The end of a notice. `signatures` stand right above the date; `after` is what follows it."""

    signatures: tuple[Line, ...] = ()
    date: Line | None = None
    imprint: Line | None = None
    after: tuple[Line, ...] = ()


def read_ending(body: Body) -> Ending:
    """The signature, the date and what is behind it; nothing where the text does not end in a date of its own."""
    lines = [_line(body, block) for block in body.blocks[-_LOOK_AT:]]
    first = next((n for n in range(len(lines), 0, -1) if lines[n - 1] is None), 0)
    tail = [line for line in lines[first:] if line is not None]
    for number, line in enumerate(tail):
        after = tuple(tail[number + 1 :])
        imprint = next((each for each in after if _IMPRINT.match(each.words)), None)
        if _LOOSE_DATE.match(line.words):
            above = []
            for each in reversed(tail[:number]):
                if not is_office(each.words):
                    break
                above.append(each)
            return Ending(tuple(reversed(above)), line, imprint, after)
        if (both := _SIGNED.match(line.words)) and is_office(both["who"]):
            # Where the date begins in the line cannot be told without its spaces: the line's place is near enough.
            signature, date = Line(both["who"], line.start), Line(both["date"], line.start)
            return Ending((signature,), date, imprint, after)
    return Ending()


def imprint_date(line: Line) -> str:
    """The date of an 印发 line, as written."""
    found = _IMPRINT.match(line.words)
    return found["date"] if found else ""


def is_imprint(words: str) -> bool:
    """Whether a line says who had it printed and when."""
    return words.endswith("印发")


def is_office(words: str) -> bool:
    """Whether a line is, by its shape, nothing but the name of a body or an office."""
    return _OFFICE.match(words) is not None


def squash(words: str) -> str:
    """The words without any white space."""
    return _SPACE.sub("", words)


def _line(body: Body, block: Block) -> Line | None:
    """None where a block is text: then nothing above it is frame."""
    if block.shape == "row" or block.marker or block.end - block.start > 2 * _LONGEST_LINE:
        return None
    words = squash(body.text[block.start : block.end])
    return Line(words, block.start) if len(words) <= _LONGEST_LINE and not words.endswith("。") else None
