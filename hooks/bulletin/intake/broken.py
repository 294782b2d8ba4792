"""Lines of a text in, the same with those joined that are halves of a sentence out, and where others may be.

A PDF that was turned into Word or copied has every line of the paper as a paragraph. Where the next one cannot be a
beginning they are joined and told; where it may be one, they are told only: half a sentence has lost its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.intake.loss import Loss, shorten

_BLANKS = " \t\u3000\u00a0"
_AROUND = 8
# 各位老师好，｜ greets on a line of its own.
_GOES_ON = re.compile(r".{15}，\Z|、\Z")
_NO_BEGINNING = re.compile(r"[，。、；：！？）》”’]")
# …应于9月30日｜前提交
_CUT_DATE = re.compile(r"\d{1,2}\s*[日时点分号]\Z|\d{1,2}:\d{2}\Z|[月周季年学期]\s*\Z")
_REST_OF_DATE = re.compile(r"[之以]?前(?![言期述景沿后往]|提(?![交供报出前]))|(?:[之以]内)|至\s*\d|到\s*\d|止[，。]")
# …放假时间为10月1｜日至7日
_FIGURE_AT_END = re.compile(r"\d\Z")
_UNIT_OF_TIME = re.compile(r"[年月日时](?![程常光])")
_BEGINS_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、）)]|[①-⑳]|[-*•●·○◆■□▲★☆√]"
    r"|第[一二三四五六七八九十\d]{1,3}[章节条]|附\s*件?\s*\d*[：:]|[|#!>]|\[\^"
)
_LABEL = re.compile(r"[^，。；：:]{1,14}[：:]")
_MAY_GO_ON = re.compile(r"[\u4e00-\u9fff《“（\d]")
_NO_MARK_AT_END = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]\Z")
_NO_PROSE = "|#![-"
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"), ("【", "】"), ("〔", "〕"))
_LONGEST_PARAGRAPH = 3000  # what grows beyond it is no paragraph, and joining it would take ever longer
_SHORTEST_PROSE = 12
_SHORTEST_ITEM = 20
_BEGINS_SENTENCE = re.compile(
    r"特此|现将|根据|按照|依据|为|请|望|希|各|以上|联系|本|此|会议|同时|另|凡|如|对|经|在|自|由于|全体|有关|附[件表录]"
)


def begins_item(line: str) -> bool:
    """Whether the line opens with the number or the mark of an item."""
    return _BEGINS_ITEM.match(line.strip(_BLANKS)) is not None


def join_broken(lines: Sequence[str]) -> tuple[list[str], list[Loss]]:
    """The lines, with empty ones between paragraphs, and a loss for each place where two have become one."""
    out: list[str] = []
    losses: list[Loss] = []
    last, count = -1, 0
    for line in lines:
        words = line.strip(_BLANKS)
        count += bool(words)
        if words and last >= 0 and _is_rest(out[last].rstrip(_BLANKS), words):
            losses.append(Loss("paragraph-joined", f"第{count}段", "note", _around(out[last], words)))
            out[last] = out[last].rstrip(_BLANKS) + words
            del out[last + 1 :]
            continue
        out.append(line)
        last = len(out) - 1 if words else last
    return out, losses


def open_sentences(paragraphs: Sequence[str]) -> Iterator[Loss]:
    """Where a paragraph of prose ends without a mark and the next one may be the rest of it."""
    for number, (above, below) in enumerate(pairwise(paragraphs)):
        # 一、统一思想，凝聚共识 is a heading.
        shortest = _SHORTEST_ITEM if begins_item(above) else _SHORTEST_PROSE
        is_prose = len(above) >= shortest and "，" in above and not _LABEL.match(above) and above[0] not in _NO_PROSE
        may_go_on = _MAY_GO_ON.match(below) and re.search("[。；]", below) and not _BEGINS_SENTENCE.match(below)
        if is_prose and _NO_MARK_AT_END.search(above) and may_go_on and not _is_apart(below):
            yield Loss("sentence-open", f"正文第{number + 1}段", "look", _around(above, below))


def _around(above: str, below: str) -> dict[str, str]:
    return {"words": shorten(f"{above.rstrip(_BLANKS)[-_AROUND:]}｜{below[:_AROUND]}")}


def _is_rest(above: str, below: str) -> bool:
    if _is_apart(below) or above.startswith(("|", "#", "![")) or len(above) > _LONGEST_PARAGRAPH:
        return False
    is_cut_date = _CUT_DATE.search(above) and _REST_OF_DATE.match(below)
    is_cut_date = is_cut_date or (_FIGURE_AT_END.search(above) and _UNIT_OF_TIME.match(below))
    return bool(_is_open(above, below) or _GOES_ON.search(above) or _NO_BEGINNING.match(below) or is_cut_date)


def _is_open(above: str, below: str) -> bool:
    """Whether a bracket opens above and closes below."""
    return any(
        above.count(opens) == above.count(closes) + 1 and below.count(closes) == below.count(opens) + 1
        for opens, closes in _PAIRS
    )


def _is_apart(words: str) -> bool:
    return begins_item(words) or _LABEL.match(words) is not None
