"""The words of a line with the links among them marked in, whether it is a menu of the site out; knows no HTML.

The walk marks where a link begins and ends, because only the whole line tells what it is: 首页 | 新闻 | 通知公告 is
nothing but links, and so are the lists at both ends of a page; 见附表 is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

_FIRST = 0xF0000
_MOST = 60_000
_END = "\U000ffffd"
_MARKS = re.compile(f"[\U000f0000-{_END}]")
_LINK = re.compile(f"[\U000f0000-\U000fffc0][^{_END}]*(?:{_END}|\\Z)")
_EMPTY = re.compile(f"[\U000f0000-\U000fffc0]\\s*{_END}")
_BETWEEN = re.compile(r"[\s|｜>＞»›·•/／\\—–\-\[\]【】]*\Z")
_PARTED = re.compile(r"[|｜>＞»›·•]")
_FILE = re.compile(r"\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|zip|rar|7z)(?:\Z|[?#&])|download", re.IGNORECASE)
_FEWEST_LINKS = 3
_FEWEST_LINES = 2
_LONGEST_HEADING = 12
_ANNOUNCES = re.compile(r"[。：；:]\Z")
_SENTENCE = re.compile(r"[。！？；：，:]|\d日")


class Links(NamedTuple):
    """The numbers of the links that begin in a line, and whether it is nothing but links, or even a menu."""

    numbers: list[int]
    are_all: bool
    are_menu: bool


def begin_link(number: int) -> str:
    """The mark before the words of a link; of more links than any page has, none."""
    return chr(_FIRST + number) if number < _MOST else ""


def end_link(number: int) -> str:
    """The mark behind the words of a link."""
    return _END if number < _MOST else ""


def without_marks(words: str) -> str:
    """The words as they are read."""
    return _MARKS.sub("", words)


def links_of(line: str, addresses: Sequence[str]) -> Links:
    """The links of a line with marks; the addresses are those of all links of the page."""
    shown = _EMPTY.sub("", line)
    numbers = [ord(mark) - _FIRST for mark in _MARKS.findall(shown) if mark != _END]
    outside = without_marks(_LINK.sub("", shown))
    # What leads to a file is an attachment, and none of the site's own.
    is_file = any(_FILE.search(addresses[n]) for n in numbers) or _FILE.search(without_marks(shown))
    are_all = bool(numbers) and not is_file and _BETWEEN.match(outside) is not None
    is_parted = len(numbers) > 1 and _PARTED.search(outside) is not None
    return Links(numbers, are_all, are_all and (is_parted or len(numbers) >= _FEWEST_LINKS))


def menus_at_ends(lines: Sequence[str], only_links: Collection[int]) -> tuple[list[int], list[int]]:
    """The numbers of the lines that are lists of links: 栏目 at the beginning of a page, 热门文章 at its end.

    Headings among them stay. A single line of this kind may be of the article.
    """

    def is_heading(number: int) -> bool:
        return len(lines[number]) <= _LONGEST_HEADING and not _SENTENCE.search(lines[number])

    filled = [number for number, line in enumerate(lines) if line]
    first = [n for n in takewhile(lambda n: n in only_links or is_heading(n), filled) if n in only_links]
    # From the end on, a short line is a heading only where a list stands above it, too: else it is the signature.
    upwards = pairwise([*reversed(filled), -1])
    run = takewhile(lambda pair: pair[0] in only_links or (is_heading(pair[0]) and pair[1] in only_links), upwards)
    last = sorted({number for number, _ in run if number in only_links} - set(first))
    above = lines[max((n for n in filled if last and n < last[0]), default=-1)] if last else ""
    if _ANNOUNCES.search(above):
        last = []  # what the article itself sends its readers to
    return (first if len(first) >= _FEWEST_LINES else []), (last if len(last) >= _FEWEST_LINES else [])
