"""Lines of a paper in, the names of 主送机关 out, put together where the layout has broken them into lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.intake.names import GENRE, is_office

_SEPARATOR = re.compile(r"[、，,；;]")
_ADDRESSEES = re.compile(r"[^。；！？]{1,160}[：:]\Z")
_ANNOUNCES = re.compile(r"如下|以下|下列|要求|附件|联系|抄送|报名|注[：:]|说明[：:]\Z")
_LONGEST_NAME = 30
_SHORTEST_LINE = 3
_NO_NAMES = re.compile(r"[。！？!?：:《》〔〕“”\d]|关于|文件\Z|要|请|须|把|将|进行|开展|做好")
# The words that a name of many begins with.
_ALL = re.compile(r"各|全[体校省市院]|机关|有关|相关|直属|所属|下属|附属|二级|校[属内直]|院属|局属|驻校")
_ENDS_NAME = re.compile(
    r"(?:单位|部门|组织|机构|人员|党员|干部|教师|老师|同学|学生|同志|负责人|书记|委员|成员|代表|班|员工|[职教]工)\Z"
)
# The rest of a word that the end of a line has parted: 各党支｜部, 各单｜位.
_REST = re.compile(
    r"[\u4e00-\u9fff]|[支总]部|总支|支部委员会|党?委员?会|员会|公室|办公室|单位|部门|组织|[院系]部|学院|[党总]支部?|同志|人员"
)


def is_last_line(words: str) -> bool:
    """Whether a line ends as the one of 主送机关 does, with ：, and announces nothing."""
    return bool(_ADDRESSEES.match(words)) and not _ANNOUNCES.search(words)


def goes_on_with_names(words: str) -> bool:
    """Whether a line is the beginning of the names, whose rest stands on the next line."""
    if len(words) > 160 or _NO_NAMES.search(words) or GENRE.search(words):
        return False
    pieces = [piece for piece in _SEPARATOR.split(words) if piece]
    if not pieces or max(map(len, pieces)) > _LONGEST_NAME:
        return False
    whole = pieces if _SEPARATOR.match(words[-1]) else pieces[:-1]
    return all(map(_may_be_name, whole)) if whole else bool(_ALL.match(words))


def is_rest_of_word(words: str) -> bool:
    """Whether the line of 主送机关 begins in the middle of a name."""
    return bool(_REST.fullmatch(_SEPARATOR.split(words.rstrip("：:"))[0]))


def names_in(lines: Sequence[str]) -> list[str]:
    """The names in these lines, none if they cannot be such."""
    words = ""
    for line in lines:
        # Each name on a line of its own: the end of the line stands for the mark between them.
        is_whole = words and _ALL.match(line) and _ends_as_name(_SEPARATOR.split(words)[-1])
        words += f"、{line}" if is_whole else line
    names = [name for name in _SEPARATOR.split(words.rstrip("：:")) if name]
    is_list = len(words) >= _SHORTEST_LINE and all(len(name) <= _LONGEST_NAME for name in names)
    return names if is_list else []


def _may_be_name(words: str) -> bool:
    return bool(_ALL.match(words)) or _ends_as_name(words)


def _ends_as_name(words: str) -> bool:
    return is_office(words) or bool(_ENDS_NAME.search(words))
