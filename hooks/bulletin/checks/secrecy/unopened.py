"""No text gives away what is not open yet: marks, answers, papers and names of which it says so itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin

# Rules say the same of papers in general; here they follow, are attached, or are given in figures.
_UNOPENED = re.compile(
    r"(?:成绩|分数|名次|答案|试题|试卷|考题|评分标准|评分细则|人选|名单|结果)[^。；\n]{0,6}"
    r"(?:尚未|还未|暂未|暂不)(?:对外)?(?:公布|公开|启封|宣布)"
    r"[^。；\n]{0,30}?(?:如下|附后|见附件|掌握|\d分|[请切]勿)"
    r"|\d{1,4}票[^。\n]{0,60}?不(?:得|予)?(?:对外)?公开|不(?:得|予)?(?:对外)?公开[^。\n]{0,40}?\d{1,4}票"
    r"|(?:试题|考题|答案|评分标准|评分细则)[^。；\n]{0,12}?(?:如下|附后|见附件)[^。；\n]{0,8}"
    r"(?:启封|开考|考试|公布|公开|宣布)前[^。；\n]{0,6}?(?:勿|不得|不准)"
)
# Each match has one of these: that something is not open yet, or is counted, or is a paper of which it can be said.
_HINTS = tuple("票 未公 未对外 暂不 未启封 未宣布 试题 考题 答案 评分标准 评分细则".split())


def check_unopened(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such statement."""
    for writing in bulletin.writings:
        if any(hint in writing.text for hint in _HINTS):
            for found in islice(_UNOPENED.finditer(writing.text), MOST_PER_PIECE):
                yield secrecy_finding("not-yet-open", writing, *found.span())
