"""A sentence and what stands behind a name in, the name of a person out: by its surname and its neighbours. No rule.

Most surnames are words as well. The common ones are taken for one behind a mark, a role or a class, the others behind
a role or a class alone.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_ROLE = (
    r"学生|同学|教师|老师|教授|员工|职工|党员|书记|干部|患者|辅导员|教工|室友|院长|主任|支委|委员"
    r"|新生|毕业生|研究生|本科生|学院|书院|[班级系]"
)
# Begin as some surnames do, and name nobody.
_NOBODY = (
    "党|项目|干部|代表|广大|部分|有关|单位|人员|家[长属庭]|成员|管理|安全|高[校等]|应[当届急]|全[体校部]"
    "|任[课职教]|相关|同[学组]|班[级主]|年[级轻长]|贫困|困难|各位|两位|所[有在]|常[见委]|支[部委]|团[支委员]|和|及|或|与"
)
_MARK = r"的|，|、|：|^|[ ]|其中|其余|帮助|例如|因|由于|鉴于"


def read_list(name: str) -> list[str]:
    """The words of a text file here; lines that begin with # are about the list."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def any_of(name: str) -> str:
    """The words of a text file here as a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, read_list(name)), key=len, reverse=True))


def name_in(sentence: str, behind: str, *, tells_enough: bool = False) -> str | None:
    """The first name with `behind`, a pattern, right after it; None where there is none, or a withheld one (张某).

    Where `behind` alone all but tells that a person stands before it, `tells_enough`, any surname may stand anywhere.
    """
    for pattern in _named_before(behind, tells_enough):
        if (found := pattern.search(sentence)) and "某" not in found["name"]:
            return found["name"]
    return None


# What ends the name of an office or of a thing ends no person's: 教务处, 任课教师.
_NO_LAST = "处部室委院系组办会校所员师科班级等题卷楼库路"


@cache
def whole_name() -> str:
    """A pattern for a surname and one or two characters behind it; what stands around it is the caller's."""
    names = surnames()
    single = "".join(name for name in names if len(name) == 1)
    double = "|".join(name for name in names if len(name) > 1)
    return rf"(?:(?:{double})|[{single}])[\u4e00-\u9fff]{{1,2}}(?<![{_NO_LAST}])"


@cache
def surnames() -> tuple[str, ...]:
    """All surnames that are known."""
    return (*read_list("surnames.txt"), *read_list("rare_surnames.txt"))


@cache
def _named_before(behind: str, tells_enough: bool) -> tuple[re.Pattern[str], ...]:
    rare = read_list("rare_surnames.txt")
    sure = "|".join([any_of("surnames.txt"), *(name for name in rare if len(name) > 1)])
    given = r"[\u4e00-\u9fff]{1,2}?"
    before_rare = f"{_ROLE}|{_MARK}" if tells_enough else _ROLE
    return (
        re.compile(rf"(?:{_ROLE}|{_MARK})(?P<name>(?!{_NOBODY})(?:{sure}){given})(?={behind})"),
        re.compile(rf"(?:{before_rare})(?P<name>(?!{_NOBODY})(?:{any_of('rare_surnames.txt')}){given})(?={behind})"),
    )
