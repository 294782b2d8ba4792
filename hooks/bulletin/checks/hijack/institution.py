"""Whether a name is that of an institution, by its shape alone; who is in the register is another rule's question."""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.hijack.words import read_words
from bulletin.late_pattern import late

LATIN = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９"

# 俱乐部 is what betting sites call themselves.
_TAIL = late(r"(?:(?<!俱乐)部|[省市县区州盟旗镇乡村厅局院校所处系馆社])\Z")
_ORGAN = late(
    r"(?:(?<!俱乐)部|[处室委院校系局厅馆组社所科办队园级]|(?<!网)站|中心|大学|[师工理科农医财交林矿地职海航邮电政民体]大|[中小]学|附[中小幼]|公司|支部|集团|工会|学会|协会|委员会|理事会|联合会|研究会"
    r"|(?:校友|同学|联谊|促进|基金|[校董监]事|学生|研究生|董|商|红十字)会|(?:艺术|合唱|舞蹈|话剧|管弦|民乐|记者|讲师|宣讲|报告|服务|调研|访问|考察|代表|乐|剧)团|[电视广播]台"
    r"|办公会|常委会|全委会|政府|法院|党组|小组|岗|专班|基地|实验室|总支|团委)(?:（[^（）]{1,20}）)?\Z"
)
_NUMBERED = late(r"第?\d{1,4}")
_LETTERS = late(f"[{LATIN}]")


@cache
def _institution() -> re.Pattern[str]:
    return late("|".join(map(re.escape, read_words("institutions"))))


def is_institution(name: str) -> bool:
    """Whether 中共{name}委员会 can be: a university, an office, a place … and no Latin letters in it."""
    if has_latin(name):
        return False
    return _institution().search(name) is not None or _TAIL.search(name) is not None


def is_organ(name: str) -> bool:
    """Whether a name that signs or issues ends as an office, a committee, a school does."""
    return _ORGAN.search(name) is not None


def has_latin(name: str) -> bool:
    """Whether a name has letters or figures that no number of a branch or a congress explains."""
    return _LETTERS.search(_NUMBERED.sub("", name)) is not None
