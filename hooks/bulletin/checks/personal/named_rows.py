"""A text with tables in, the rows that belong to a person out: the name, its row, the row of heads. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.person import BY_SOUND, surnames
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_ASKS = r"(?:[\u4e00-\u9fff]{0,4})姓[ ]{0,2}名|名字"
# Above names as well as above groups. A teacher (教师) stands beside what he teaches, and is let be.
_PERSONS = (
    r"学生|同学|(?:慰问|走访|帮扶|资助|受助|谈话|救助|帮困|探望|关爱|关注|重点|工作|包保|结对|家访)(?:对象|学生|人员|职工|教工|同学)"
    r"|被(?:帮扶|资助|谈话|走访|慰问|处分|处理|救助|约谈|访谈)(?:人|对象|学生)|当事人|申请人|患者|来访者|户主|教职工|职工|员工|教工|党员|干部|人员|对象|本人"
)
_HEAD = late(rf"{_ASKS}|{_PERSONS}")
_HINTS = AnyWord(
    "名 学生 同学 当事人 申请人 患者 来访者 户主 对象 职工 员工 教工 党员 干部 人员 本人"
    " 处分人 处理人 帮扶人 资助人 谈话人".split()
)
# A whole name; a masked one (韩**, 韩某某) tells of nobody.
_NAME = late(r"[\u4e00-\u9fff·]{2,6}\Z")
# 本科生, 二年级, 机关干部: below such a head they are no name.
_GROUP = late(
    r"[\u4e00-\u9fff]{1,5}[生员师工类级班院系处部科室组队户岗人者层届象士长子]\Z"
    r"|(?:全体|全校|少数|困难|贫困|优秀|重点|一般|普通|其[他它余]|合计|总计|小计|各|所有|老|青年|在[校职岗编]|留学|学生|机关|党|高[校年]|应[届急]|年[级轻])"
)
_LONGEST_NAME = 4


class NamedRow(NamedTuple):
    """`name` is the slice of the cell; `heads` and `words` are the rows as written."""

    name: slice
    heads: str
    words: str


def named_rows(writing: Writing) -> Iterator[NamedRow]:
    """Each row below a head that asks for a name, where the name is told in full."""
    text = writing.text
    if ("|" not in text and "," not in text) or not _HINTS.is_in(text):
        return
    for cell in cells_under(text, _HEAD):
        name = text[cell.words]
        is_asked_for = text[cell.head][-1] in "名字"
        if _NAME.match(name) and "某" not in name and (is_asked_for or _is_name(name)):
            yield NamedRow(cell.words, _line(text, cell.head.start), _line(text, cell.words.start))


def _is_name(words: str) -> bool:
    if "·" in words or re.fullmatch(BY_SOUND, words):
        return True
    return words.startswith(surnames()) and len(words) <= _LONGEST_NAME and _GROUP.match(words) is None


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
