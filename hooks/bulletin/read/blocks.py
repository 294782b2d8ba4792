"""The Markdown body in, its logical paragraphs out: hard-wrapped lines and paragraphs broken by a page end are one.

A block is a stretch of the plain text with a shape (paragraph, item, row …); what it says is not looked at here, but
for the ladder 一、（一）1.（1）① that opens it and the marks of a sentence's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from bulletin.folded import Folded
from bulletin.read.asides import Aside, find_asides
from bulletin.read.markup import Offsets, PlainText, strip_marks
from bulletin.sharing import share

Shape = Literal["paragraph", "heading", "item", "row"]

_LADDER = re.compile(
    r"(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)][、.．]?|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]"
    # 2.3月7日前…: a number and a day; 1.5个月 and 3、9月份 are none.
    r"|\d{1,2}[.．](?=(?:\d{4}年)?\d{1,2}月)|\d{1,2}(?:[.．]\d{1,2}){1,3}(?=[ \t\u3000])"
    # 2　7月9日前…
    r"|\d{1,2}[ \t\u3000]+(?=(?:\d{4}年)?\d{1,2}月\d)"
    # 3 学生不得外出, but 3 月 5 日, 2 名教师
    r"|\d{1,2}[ \t\u3000]+(?=[\u4e00-\u9fff]{2})"
    r"(?![年月日个名人项份次天周号时分点家篇门届级位种支张本台套间条处场批楼栋班万千百亿元])"
    r"|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十百]{1,4}[条章节款][\s\u3000]|[一二三四五六七八九十]是)[ \t\u3000]*"
)
_BULLET = re.compile(r"[ \t\u3000]*(?:[-*+•·●○■◆]|\d{1,3}[.)])[ \t]+")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]*")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_INDENT = re.compile(r"[ \t\u3000\u00a0]*")
_ROW = re.compile(r"[ \t]*\|")
_NUMBER_ONLY = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,4}|[①-⑳])[）).、．]?\Z")
_ROW_RULE = re.compile(r"[ \t]*\|?[ \t:|-]+\|?[ \t]*\Z")
_MARKED = re.compile(r"[ \t\u3000\u00a0#>|\-*+•·●○■◆\d]")
"""What a line opens with that is more than words of a paragraph: blanks, or a mark of those above."""
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_COMMENT = re.compile(r"[ ]{0,3}<!--")
_TERMINAL = "。！？；!?;：:…"
_CLOSERS = "”’」』）)》】\"' "
# Lines of a signature, a date, an addressee: never the rest of the line above.
_STANDS_ALONE = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日(?:印发)?\Z|[^，。；]{2,80}[：:]\Z|[^，。；]{2,20}〔\d{4}〕\d+号\Z|附件[：:]"
)
# Behind an empty line: who signs, and how a paragraph begins that stands behind one without its full stop.
_BEGINS_ANEW = re.compile(
    r"[^，。；：！？、\d]{2,40}(?:委员会|总支|支部|党委|纪委|团委|工会|[部处科室办局馆院系所]|中心|大学|学校|小组|秘书处|组委会|筹委会)(?:（[^（）]{1,12}）)?\s*\Z"
    r"|特此|现将|根据|按照|依据|为(?:了|深入|进一步|贯彻|切实|落实|确保|做好|加强|规范|保证|迎接|庆祝|认真|全面)|请各|望各|希望?各|各(?:单位|部门|学院|党|支部|系)|以上|附[：:]|联系人|联系电话|本(?:通知|办法|意见)|此(?:通知|函)"
)
# 报送地点：, 【迁移时间】, ★班级评议, Step 2, 存款证明——, 接龙　3月27日: how a line begins that is one of a list.
_BEGINS_LINE = re.compile(
    r"[★☆◆◇■□▲△▼▽●○◎※→►▶☞√✓【]|[Ss][Tt][Ee][Pp][ \t]*\d"
    r"|[^，。；：:、！？\s\u3000]{1,14}\u3000|[^，。；：:、！？\s\d]{1,12}——"
    r"|(?:[^，。；：:、！？\s]{1,12}|[^\s]\u3000{1,4}[^\s])(?<!如下|以下|下列|要求|指出|强调)(?:：|(?<!\d):)"
)
_FIRST_WORD = re.compile("[!-~]+|.[，。、；：！？）》”]?")
_SPARE = 2
# A title broken for the page: …关于充分发挥共产党员先锋模范 ⏎ 作用坚决打赢…的通知
_BEGINS_TITLE = re.compile(r"关于[^，。；：！？\n]{10,}\Z")
_ENDS_TITLE = re.compile(
    "[^，。；：！？\\n]{2,40}的(?:通知|意见|决定|通报|报告|请示|批复|函|公告|通告|办法|方案)(?:（[^（）]{1,12}）)?"
)
_SPARE_OF_FULL = 3  # characters: figures and letters are narrower than Han
_FEW = 3  # lines, too few to tell by
# Of a table whose rows have empty lines between them: fewer may be anything.
_FEWEST_APART = 3
_BARS_APART = 2
_MUCH_LONGER = 1.4
_ENDS_LINE = "。！？；!?;：:，,、…"
# ★班级评议（9月28日—9月30日）, （四）12月22日下午2:30：考务培训
_NAMES_DAY = re.compile(r"[^，。；！？]*\d[^，。；！？]*(?:）|[：:][^，。；！？：]{2,16})")
_SHORTEST_WRAPPED_LINE = 18
_LONGEST_WRAPPED_LINE = 100
_SHORTEST_BROKEN_PARAGRAPH = 40


class Block(NamedTuple):
    """A logical paragraph: [`start`, `end`) in the plain text, and where its words begin after the ladder's mark.

    `marker` is the ladder's mark as written (一、 （二） 3. ①, 一是), empty where there is none; `is_apart` tells of an
    empty line before it.
    """

    shape: Shape
    start: int
    end: int
    content: int
    marker: str = ""
    is_apart: bool = True


@dataclass(frozen=True)
class Body(Folded):
    """The body of a document: its Markdown `source`, the `plain` text, and the blocks in it, in order."""

    folds = ("blocks",)

    source: str
    plain: PlainText
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        return self.plain.text

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """Many rules ask for them."""
        return find_asides(self.source)

    def quote(self, start: int, end: int) -> str:
        """The Markdown, verbatim, of the plain slice [start, end)."""
        first, last = self.plain.source_span(start, end)
        return self.source[first:last]


@dataclass(slots=True)
class _Line:
    shape: Shape
    start: int
    end: int
    content: int
    marker: str
    gap_before: bool


def read_body(source: str) -> Body:
    """The body's plain text and blocks. Any text whatever is a body; code blocks and comments are none of its words."""
    out: list[str] = []
    offsets = Offsets()
    lines: list[_Line] = []
    length, gap = 0, True
    for raw, at, is_code in _lines(source):
        if is_code or not raw.strip(" \t\u3000\u00a0|"):
            gap = True
        elif not ("-" in raw and _ROW_RULE.match(raw)):
            before = len(out)
            shape = _read_line(raw, at, out, offsets)
            text = "".join(out[before:])
            # A line without words, a picture, say, parts what is above from what is below.
            gap = gap or not text
            if text:
                lines.append(_locate(shape, text, length, len(text), gap))
                out.append("\n")
                offsets.add(min(at + len(raw), max(len(source) - 1, 0)), 1)
                length += len(text) + 1
                gap = False
    plain = PlainText("".join(out), offsets)
    return Body(source, plain, tuple(_join(_rows_without_bars(lines, plain.text), plain.text)))


def _lines(source: str) -> Iterator[tuple[str, int, bool]]:
    """Each line as a reader sees it, its place, and whether it is one of a code block.

    A comment that begins a line is no words, however many lines it has; one that never ends is.
    """
    at, hidden, is_code = 0, 0, False
    last = source.rfind("-->") if "<!--" in source else -1
    for raw in source.split("\n"):
        end = at + len(raw)
        if hidden <= at < last and not is_code and (comment := _COMMENT.match(raw)) and at + comment.end() <= last:
            hidden = source.find("-->", at + comment.end()) + 3
        begin = min(max(at, hidden), end)
        is_fence = begin == at and ("`" in raw or "~" in raw) and _FENCE.match(raw) is not None
        yield raw[begin - at :], begin, is_code or is_fence
        is_code ^= is_fence
        at = end + 1


def _read_line(raw: str, at: int, out: list[str], offsets: Offsets) -> Shape:
    """Append the line's words and tell its shape."""
    if not _MARKED.match(raw):
        strip_marks(raw.rstrip(), at, out, offsets)
        return "paragraph"
    begin = _end_of(_QUOTE, raw, 0)
    shape: Shape = "paragraph"
    if (heading := _end_of(_HEADING, raw, begin)) > begin and "#" in raw[begin:heading]:
        shape, begin = "heading", heading
    elif _ROW.match(raw, begin):
        shape = "row"
    elif (bullet := _end_of(_BULLET, raw, begin)) > begin and not _LADDER.match(raw.lstrip(), 0):
        shape, begin = "item", bullet
    begin = _end_of(_INDENT, raw, begin)
    strip_marks(raw[begin:].rstrip(), at + begin, out, offsets)
    return shape


def _locate(shape: Shape, text: str, start: int, size: int, gap: bool) -> _Line:
    marker = _LADDER.match(text) if shape != "row" else None
    content = start + (marker.end() if marker else 0)
    if marker and shape == "paragraph":
        shape = "item"
    return _Line(shape, start, start + size, content, marker.group().strip() if marker else "", gap)


def cut_cells(row: str) -> list[str]:
    """The cells of a row, blanks around them kept: between bars, or between tabs, as Word gives a table it pastes."""
    if "|" in row:
        return row.removeprefix("|").removesuffix("|").split("|")
    return row.split("\t")


def _rows_without_bars(lines: list[_Line], text: str) -> list[_Line]:
    """The lines with those made rows that stand together as a table without bars at its edges: 单位 | 任务 | 时限."""
    if "|" not in text and "\t" not in text:
        return lines
    made = list(lines)
    start = 0
    for number in range(1, len(lines) + 1):
        may_be_apart = number == start + 1 or lines[number - 1].gap_before
        if number == len(lines) or not _is_below(lines[number - 1], lines[number], text, may_be_apart=may_be_apart):
            first, *others = lines[start:number]
            is_apart = any(line.gap_before for line in others)
            rows = [text[line.start : line.end] for line in (first, *others)]
            if _is_table(rows) and not (is_apart and len(rows) < _FEWEST_APART):
                made[start:number] = [
                    replace(
                        line, shape="row", content=line.start, marker="", gap_before=line is first and line.gap_before
                    )
                    for line in (first, *others)
                ]
            start = number
    return made


def _is_below(above: _Line, line: _Line, text: str, *, may_be_apart: bool) -> bool:
    """Whether two lines may be rows of one table without bars at its edges; of three columns, with empty lines too."""
    if {above.shape, line.shape} & {"row", "heading"}:
        return False
    bars, tabs = _bars_and_tabs(text[line.start : line.end])
    if line.gap_before and (bars < _BARS_APART or not may_be_apart):
        return False
    return _bars_and_tabs(text[above.start : above.end]) == (bars, tabs)


def _bars_and_tabs(row: str) -> tuple[int, int]:
    bars = row.count("|")
    return bars, 0 if bars else row.count("\t")


def _is_table(rows: list[str]) -> bool:
    """Two rows of bars or of three columns, or three of two.

    Not a list whose numbers stand before tabs, nor labels beside one another: 电话：… | 邮箱：….
    """
    bars, tabs = _bars_and_tabs(rows[0])
    cells = [cell for row in rows for cell in cut_cells(row)]
    if 2 * sum("：" in cell for cell in cells) > len(cells):
        return False
    if bars:
        return len(rows) > 1
    if not tabs or (tabs == 1 and all(_NUMBER_ONLY.match(cut_cells(row)[0].strip()) for row in rows)):
        return False
    return len(rows) > (1 if tabs > 1 else 2)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _join(lines: list[_Line], text: str) -> list[Block]:
    """Lines to blocks: a line goes on the one before it where the break between them is only the layout's."""
    blocks: list[Block] = []
    widest = _widest_in_group(lines) if _is_hard_wrapped(lines, text) else [0] * len(lines)
    for number, line in enumerate(lines):
        if blocks and _goes_on(lines[number - 1], line, blocks[-1], widest[number], text):
            blocks[-1] = blocks[-1]._replace(end=line.end)
        else:
            start, end, content = share(line.start), share(line.end), share(line.content)
            blocks.append(Block(line.shape, start, end, content, line.marker, line.gap_before))
    return blocks


def _is_hard_wrapped(lines: list[_Line], text: str) -> bool:
    """Whether the lines that end without a mark are about as long as each other, and no list of one matter a line."""
    cut = [
        line.end - line.start
        for line, below in pairwise(lines)
        if line.shape == "paragraph"
        and not below.gap_before
        and below.shape == "paragraph"
        and text[line.end - 1] not in _ENDS_LINE
        and not _BEGINS_LINE.match(text, line.start, line.end)
        and not _BEGINS_LINE.match(text, below.start, below.end)
    ]
    if len(cut) < _FEW:
        # A line much longer than those shows that lines are not cut at their length.
        longest = max((line.end - line.start for line in lines if line.shape == "paragraph"), default=0)
        return longest <= _MUCH_LONGER * max(cut, default=longest)
    usual = sorted(cut)[len(cut) // 2]
    return 2 * sum(abs(width - usual) <= _SPARE_OF_FULL for width in cut) > len(cut)


def _widest_in_group(lines: list[_Line]) -> list[int]:
    """For each line the width of the widest line among those it stands together with, without an empty line."""
    widest: list[int] = []
    group: list[_Line] = []
    for line in [*lines, None]:
        if group and (line is None or line.gap_before):
            widest.extend([max(member.end - member.start for member in group)] * len(group))
            group = []
        if line is not None:
            group.append(line)
    return widest


def _goes_on(previous: _Line, line: _Line, block: Block, widest: int, text: str) -> bool:
    if line.shape != "paragraph" or block.shape in ("heading", "row"):
        return False
    words = text[line.start : line.end]
    if line.gap_before:
        # A page end in the middle of a sentence: prose that has full stops, but not at its end.
        so_far = text[block.start : block.end]
        is_broken_prose = len(so_far) >= _SHORTEST_BROKEN_PARAGRAPH and "。" in so_far
        is_open = is_broken_prose and not _ends_sentence(so_far)
        goes_on = is_open and _is_han(words[:1]) and not _BEGINS_ANEW.match(words)
    else:
        width = previous.end - previous.start
        is_wrapped = _SHORTEST_WRAPPED_LINE <= widest <= _LONGEST_WRAPPED_LINE and width >= 0.8 * widest
        above = text[previous.start : previous.end]
        goes_on = is_wrapped and not _BEGINS_LINE.match(words) and not _is_whole(above, words, widest)
        goes_on = goes_on or (_BEGINS_TITLE.search(above) is not None and _ENDS_TITLE.fullmatch(words) is not None)
    return goes_on and not _STANDS_ALONE.match(words)


def _is_whole(above: str, words: str, widest: int) -> bool:
    """Whether a line is one of a list, and not cut: it names a step and its day, or had room for the first word below.

    The widest line of the group is known.
    """
    if _BEGINS_LINE.match(above) is None and _LADDER.match(above) is None:
        return False
    if _NAMES_DAY.fullmatch(above):
        return True
    first = _FIRST_WORD.match(words)
    return first is not None and _BEGINS_LINE.match(above) is not None and len(above) + len(first[0]) + _SPARE < widest


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _TERMINAL


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character in "《“（，、"
