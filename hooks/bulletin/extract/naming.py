"""What the finders of parties share: how a name looks, what shows that its bearer acts, and where it ends at a time."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words.parties import UNIT_ENDS
from bulletin.late_pattern import late

OWES_IT = (
    "(?:原则上|一般|一律|均|都|也)*"
    "(?:必须|务必|须|应当?|要(?!求|点|件)|需要?(?!求)|不得|请|[于在](?=\\d|[^，的]{1,10}前))"
)
HAVE_POSTS = (*UNIT_ENDS, "系", "院", "所", "馆", "中心", "班", "班级", "党组织", "公司", "集团", "院系")
# 所有课题组|须…, where 所有废弃物|须… is about a thing, whatever it is called.
_ALL_WHO_ACT = late(
    "(?:[人者员生师户民工属长手友方队组班部处室院系所科馆站店厅会场点校楼办团社家委群辈位企户兵童亲主]|领导|干部|骨干|代表|同学|学生|同志|书记|主任|教授|博士后|对象|单位|部门|中心|公司|机构|企业"
    "|平台|网站|账号|公众号|窗口|食堂|宿舍|支部|班级|大厅|基地|校区|课题|项目|嘉宾|助理|秘书|团队|社团|团体|组织|主体|裁判|导师|监考|个人|方阵)(?:（[^）]*）)?"
)
_BARE_NAME = late(r"[\u4e00-\u9fff]{2,12}")
ANY_NAME = late(r"(?P<who>(?!本人|于|此|专人)[\u4e00-\u9fff]{2,8}?)[于在]?")
NOT_IN_NAME = ACT_TAGS | {"adverb", "must", "must_not", "may", "disposal"}
AT = ("于", "在")
OWES_NOW = late("(?:均|都|一律|也)*(?:必须|应当?|须|要(?!求)|不得|严禁|请|务必)")
# 严禁党员干部|收送礼金: of people whatever follows is what they do, known or not.
PEOPLE = ("党员", "干部", "教师", "教职工", "职工", "学生", "人员", "师生", "同学", "考生", "学员", "新生", "毕业生")


def listed_before_time(view: View, at: int, limit: int) -> Parties | None:
    """转化医学研究所、生物样本库|11月27日前提交…: of a list up to a time one name is known, then all are names."""
    limit -= view.words.endswith(("于", "在", "自", "从"), at, limit)
    names = view.words[at:limit].split("、")
    if len(names) < 2 or not all(_BARE_NAME.fullmatch(name) for name in names):
        return None
    if any(token.tag in NOT_IN_NAME and at <= token.start < limit for token in view.tokens):
        return None
    known = read_parties(view.raw, view.tokens, at, at + len(names[0]))
    if known is None or known.end != at + len(names[0]):
        return None
    return Parties(tuple(names), at, limit, all(name.startswith("各") for name in names))


def ends_as_doer(name: str) -> bool:
    """Whether a name ends as those do who act: 带队教师, 值守人员."""
    return any(_ALL_WHO_ACT.fullmatch(name, at) for at in range(len(name) - 1, max(len(name) - 5, 1), -1))


def next_time(expressions: Sequence[Expression], at: int) -> int | None:
    """Where the first time behind `at` begins that is not counted from an event."""
    return (
        min([e.start for e in expressions if e.start > at and e.kind != "relative"], default=None)
        if expressions
        else None
    )
