"""No text gives away what is not open yet: marks, answers, papers and names of which it says so itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.clause import sentence_around
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# Rules say the same of papers in general; here they follow, are attached, or are given in figures.
_UNOPENED = late(
    r"(?:成绩|分数|名次|答案|试题|试卷|考题|评分标准|评分细则|人选|名单|结果)[^。；\n]{0,6}"
    r"(?:尚未|还未|暂未|暂不)(?:对外)?(?:公布|公开|启封|宣布)"
    r"[^。；\n]{0,30}?(?:如下|附后|见附件|掌握|\d分|[请切]勿)"
    r"|\d{1,4}票[^。\n]{0,60}?不(?:得|予)?(?:对外)?公开|不(?:得|予)?(?:对外)?公开[^。\n]{0,40}?\d{1,4}票"
    r"|(?:试题|考题|试卷)[^\n（(]{0,4}[（(][^）)\n]{0,10}(?:前|未)[^）)\n]{0,8}(?:泄露|外传|公开|启封|翻印)[^）)\n]{0,4}[）)]"
    r"|(?:试题|考题|答案|评分标准|评分细则)[^。；\n]{0,12}?(?:如下|附后|见附件)[^。；\n]{0,8}"
    r"(?:启封|开考|考试|公布|公开|宣布)前[^。；\n]{0,6}?(?:勿|不得|不准)"
)
# An answer, in a text that says when the examination is; what is there to practise on is let be.
_ANSWER = late(r"答案\s?[:：]\s?(?:[A-F]{1,6}(?![A-Za-z])|[√×✓✗对错](?![一-龥]))")
# 其中第二题为“…”: what will be asked, word for word; 参考答案见第三页.
_ITEM = late(
    r"(?:第[一二三四五六七八九十\d]{1,2}题|[大小]作文|作文题|论述题|简答题|案例题|问答题|考题|试题)[^。\n“]{0,8}?(?:为|是|：)“[^”\n]{6,200}”"
    r"|(?:参考|标准)?答案(?:见|附|在)(?:第[一二三四五六七八九十\d]+页|后|本)"
)
# What those who are chosen by talking to them will be asked: 面试抽题共六道，第一道为“…”.
_ASKED = late(
    r"(?:面试|复试|口试|结构化|无领导小组|抽题)[^。\n“]{0,40}?(?:题目?|第[一二三四五六七八九十\d]{1,2}道|其中[一二两三]道)(?:分别)?(?:为|是|：|:)“[^”\n]{6,200}”"
)
_TOLD_BEFORE = late("往年|历年|去年|样题|例题|示例|例如|模拟|自拟|自选|任选|自定|真题|题库|解析|提前准备|自行准备|自备")
_EXAMINATION = late(
    r"(?:考试|测试|测验|笔试|竞赛|考核|面试|复试|口试)[^。\n]{0,8}?(?:定于|将于|时间|拟于|于)[^。\n]{0,4}\d"
)
_PRACTICE = late("题库|样题|例题|练习|自测|模拟|往年|历年|复习|解析|真题")
# Each match has one of these: that something is not open yet, or is counted, or is a paper of which it can be said.
_HINTS = AnyWord(
    "票 未公 未对外 暂不 未启封 未宣布 试题 考题 答案 评分标准 评分细则 题为 题是 作文 题： 题目为 题目是 题目： 道为"
    " 道是 道： 分别为“ 分别是“".split()
)


def check_unopened(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such statement, a warning for each answer to what is still to be asked."""
    for writing in bulletin.writings:
        if lines := lines_with(_HINTS, writing.text):
            for found in islice(found_in(lines, _UNOPENED, writing.text), MOST_PER_PIECE):
                yield secrecy_finding("not-yet-open", writing, *found.span())
            if _EXAMINATION.search(writing.text):
                answers = () if _PRACTICE.search(writing.text) else _ANSWER.finditer(writing.text)
                items = chain(_ITEM.finditer(writing.text), found_in(lines, _ASKED, writing.text))
                untold = (item for item in items if not _is_told_before(writing.text, item))
                for found in islice(chain(answers, untold), MOST_PER_PIECE):
                    yield secrecy_finding("not-yet-open", writing, *found.span(), "warning")


def _is_told_before(text: str, item: re.Match[str]) -> bool:
    """Whether a question is one of former years, or given to be prepared."""
    return _TOLD_BEFORE.search(sentence_around(text, *item.span())) is not None
