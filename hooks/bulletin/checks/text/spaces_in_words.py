"""No space stands between Han characters inside a sentence: 「先锋 模范」 is a title broken for the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of, line_around, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_HAN = "\u4e00-\u9fff"
# Those who set Latin words off by spaces do so where these stand in quotation marks: 遇到 “Access denied” 提示.
_SPACED = late(
    f"(?=[ \u3000\u00a0])(?<=[{_HAN}，。；：、）》”])(?<![年月日])(?<![A-Za-z0-9]”)[ \u3000\u00a0]"
    f"(?=(?![年月日]))(?=[{_HAN}（《]|“(?![A-Za-z]))"
)
_MARKER = late(
    r"(?:第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})(?:[条章节款编篇步批期轮讲组项]|阶段|部分|环节|单元)|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|附件\d{0,2}[:：]?|[：:])\s*\Z"
)
# 联系人：统战部 苏老师（短号2417）; 宣传部 内线5217: the parts of an entry, up to the end of its sentence.
_CONTACT = late(r"(?:联系(?:人|方式|电话)|电话|邮箱|地点|地址)[：:][^。\n]*\Z")
_LONGEST_ENTRY = 60
# ◆4月10日前　核对名单: a day in front, set apart; one wide blank is meant as such.
_DAY = late(r"(?:\d[月日号周点时]|\d个?工作日|[月年学期]底|旬|[月日周]末)[^，。；\n]{0,8}?[前后内起]\Z")
# 参训　每个账号来1名编辑, 5.盲审异议　自收到…: a label at the beginning of its line, set apart likewise.
_LABEL = late(rf"(?:[（(]?\d{{1,2}}[）).．、]|[Ss]tep[ \t]*\d+[ \t]*|[-*•◆●★▲][ \t]*)?[{_HAN}]{{2,8}}\Z")
# 安全科 齐老师，值班电话见主页
_NAMED = late(f"[ \u3000\u00a0][{_HAN}]{{1,2}}(?:老师|同志|主任|处长|科长|医生|师傅|书记)")
_FARTHEST = 2000
_FEWEST_COLUMNS = 3
"""教务处　某某；人事处　某某；…: so many wide blanks in a line set something apart throughout."""
_QUOTED = (("“", "”"), ("《", "》"), ("【", "】"))
_PROSE = late("[，。；、]")
_ROW_OF_NAMES = late(f"(?:[{_HAN}·]{{2,5}}[ \u3000]+){{2,}}[{_HAN}·]{{2,5}}\\Z")


def check_spaces_in_words(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each line of prose with such spaces; lists of names and columns are let be.

    The title in the header is the matter of `checks.form.title_whole`.
    """
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        done = -1
        for found in islice(_SPACED.finditer(text), 20 * MOST_PER_PIECE):
            if found.start() < done or not passage.is_unbroken(found.start() - 1, found.end() + 1):
                continue
            start = max(text.rfind("\n", 0, found.start()) + 1, found.start() - _FARTHEST)
            if _is_set_apart(text, start, found.start()):
                continue
            line = line_around(text, found.start())
            done = text.find("\n", found.start())
            done = done if done >= 0 else len(text)
            if _is_prose(line):
                around = text[max(start, found.start() - 6) : found.end() + 6].replace("\n", " ")
                params = {"around": around, "right": shorten(_SPACED.sub("", line[:_FARTHEST]), 120)}
                yield Finding("space-between-han", passage.place(found.start()), "warning", params)


def _is_set_apart(text: str, start: int, at: int) -> bool:
    """Whether the blank at `at`, in the line that begins at `start`, parts what is no one word."""
    # A slogan of two halves; 《教育部 财政部关于…》; 【报名 审核】.
    if any(text.rfind(a, start, at) > text.rfind(b, start, at) for a, b in _QUOTED):
        return True
    if _MARKER.search(text[max(start, at - 8) : at]) or _NAMED.match(text, at):
        return True
    if text[at] == "\u3000" and (_DAY.search(text, start, at) or _LABEL.fullmatch(text, start, at)):
        return True
    return _CONTACT.search(text, max(start, at - _LONGEST_ENTRY), at) is not None


def _is_prose(line: str) -> bool:
    """A sentence, or a title; a signature, a list of names, columns and 表 头 are set with spaces."""
    if _ROW_OF_NAMES.search(line) or "\u3000\u3000" in line.strip() or line.strip().count("\u3000") >= _FEWEST_COLUMNS:
        return False
    return (len(line) >= 15 and _PROSE.search(line) is not None) or line.endswith(
        ("的通知", "的意见", "的决定", "的通报", "的报告")
    )
