"""A notice pasted whole repeats its header in the body: the HTML without the blocks that say only that again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bulletin.model import Notice
from bulletin.read.left_open import is_open_day, is_open_number
from bulletin.render.dates import day_words
from bulletin.render.html_tokens import squash

# Up to each `<` at once, and past it where it begins no other block.
_BLOCK = re.compile(r"<(p|h[1-6])\b[^>]*>([^<]*(?:<(?!/?(?:p|h[1-6])\b)[^<]*)*)</\1>\s*")
_TAG = re.compile(r"<[^>]*>")
_GAP = re.compile(r"(?:\s|<hr ?/?>)*\Z")
_COLON = str.maketrans(":", "：")
_LOOK_AT = 8
_LONGEST_JOIN = 3
# Here the text itself has begun: a sentence, a form of address, a rung of the ladder.
_TEXT = re.compile(r".*[。；！？：]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]")
_ANNEX = re.compile(r"附件\d{0,2}\Z")
# What may stand below 署名 and 日期: 附注, 抄送, 印发.
_BELOW = re.compile(r"（.*）\Z|抄送：|.*印发\Z")
_IMPRINT = re.compile(r"抄送：|.*印发\Z")


@dataclass(frozen=True)
class _Line:
    """A paragraph or a heading: its place and its HTML, and whether nothing parts it from the one before."""

    start: int
    end: int
    inner: str
    is_heading: bool
    follows: bool

    @cached_property
    def words(self) -> str:
        """What it says; few are asked."""
        return squash(_TAG.sub("", self.inner)).translate(_COLON)


def leave_out_letterhead(html: str, notice: Notice) -> str:
    """Drop paragraphs at the beginning and the end of a body that equal, but for white space, what the page shows.

    A number or a date with an empty place is one that the page shows as well.

    The end of the text is above its 附件. There 署名 with 日期 below it is dropped, and either of them alone where
    nothing else follows: the same name in a list of names is one of them.
    """
    lines = _lines(html)
    opening = _opening(notice) | {line.words for line in lines[:_LOOK_AT] if is_open_number(line.words)}
    drop = [*_opening_lines(lines, opening), *_closing_lines(lines, notice, html)]
    for line in sorted(drop, key=lambda line: line.start, reverse=True):
        html = html[: line.start] + html[line.end :]
    return html


def _lines(html: str) -> list[_Line]:
    lines: list[_Line] = []
    end = 0
    for block in _BLOCK.finditer(html):
        follows = bool(_GAP.match(html, end, block.start()))
        lines.append(_Line(block.start(), block.end(), block[2], block[1] != "p", follows))
        end = block.end()
    return lines


def _opening_lines(lines: Sequence[_Line], wanted: set[str]) -> Iterator[_Line]:
    """From the top, as far as there are lines of a head, whatever else one of them says."""
    number = 0
    while number < min(len(lines), _LOOK_AT) and lines[number].follows:
        sizes = range(1, _LONGEST_JOIN + 1)
        size = next((each for each in sizes if _joined(lines[number : number + each], each) in wanted), 0)
        if not size and _TEXT.match(lines[number].words):
            return
        yield from lines[number : number + size]
        number += size or 1


def _closing_lines(lines: Sequence[_Line], notice: Notice, html: str) -> Iterator[_Line]:
    wanted = closing_words(notice) | set(_open_days(lines, squash(notice.issuer or "")))
    annex = next((at for at, line in enumerate(lines) if at and _is_annex(line)), len(lines))
    is_last = bool(_GAP.match(html, lines[-1].end)) if lines else False
    if annex < len(lines):
        yield from _from_below(lines[annex:], {words for words in wanted if _IMPRINT.match(words)}, is_last)
    is_last = is_last if annex == len(lines) else lines[annex].follows
    yield from _from_below(lines[:annex], wanted, is_last)


def _open_days(lines: Sequence[_Line], issuer: str) -> Iterator[str]:
    """2026年　月　日, where the day is still to be put in by hand, alone or behind the issuer."""
    for line in lines:
        if "月" in line.inner and is_open_day(day := line.words.removeprefix(issuer)):
            yield from (day, issuer + day)


def _from_below(lines: Sequence[_Line], wanted: set[str], is_last: bool) -> Iterator[_Line]:
    """From the bottom, where nothing but such lines and others of a foot follow; above, only 署名 with its 日期."""
    number = len(lines)
    while number > max(0, len(lines) - _LOOK_AT):
        groups = (lines[number - size : number] for size in range(1, min(_LONGEST_JOIN, number) + 1))
        group = next((each for each in groups if _is_dropped(each, wanted, is_last)), None)
        if group:
            yield from group
        number -= len(group) if group else 1
        is_last = is_last and lines[number].follows and bool(group or _BELOW.match(lines[number].words))


def _is_dropped(group: Sequence[_Line], wanted: set[str], is_last: bool) -> bool:
    words = _joined(group, len(group))
    if words not in wanted:
        return False
    return is_last or any(words != each and words.startswith(each) and words[len(each) :] in wanted for each in wanted)


def _joined(group: Sequence[_Line], size: int) -> str:
    """The words of so many lines that follow one another; nothing where there are not so many."""
    whole = len(group) == size and all(line.follows for line in group[1:])
    return "".join(line.words for line in group) if whole else ""


def _is_annex(line: _Line) -> bool:
    if "附件" not in line.inner:
        return False
    return bool(_ANNEX.match(line.words)) or (line.is_heading and line.words.startswith("附件"))


def _opening(notice: Notice) -> set[str]:
    issuer = notice.issuer or ""
    wanted = {notice.title, notice.doc_no, issuer, issuer + "文件", f"{issuer}{notice.doc_no}"}
    return _squashed({*wanted, "、".join(notice.recipients) + "：", "，".join(notice.recipients) + "："})


def closing_words(notice: Notice) -> set[str]:
    """What may stand at the end of a notice and is shown anyway, without white space: 署名, 日期, 版记."""
    issuer = notice.issuer or ""
    wanted: set[str | None] = {issuer}
    if notice.date:
        day = day_words(notice.date)
        for words in (day, day.partition("年")[2]):  # some leave the year away
            wanted |= {words, issuer + words}
    if notice.issued:
        wanted |= {f"{day_words(notice.issued)}印发", f"{issuer}{day_words(notice.issued)}印发"}
    if notice.cc:
        wanted |= {
            f"抄送：{'、'.join(notice.cc)}",
            f"抄送：{'、'.join(notice.cc)}。",
            f"抄送：{'，'.join(notice.cc)}。",
        }
    return _squashed(wanted)


def _squashed(wanted: set[str | None]) -> set[str]:
    return {words for text in wanted if text and len(words := squash(text).translate(_COLON)) > 1}
