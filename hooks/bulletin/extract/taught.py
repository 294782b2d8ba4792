"""A clause in which people are to be taught not to do something: 教育学生不得下河, 提醒职工勿信中奖短信."""

from __future__ import annotations

from bulletin.late_pattern import late

_TEACHES = (
    "教育|引导|教导|告知|告诫|告之|提醒|叮嘱|叮咛|嘱咐|劝导|劝告|劝诫|劝说|规劝|督促|敦促"
    "|(?<![合到关述项定量准有])要求|责令|责成|警示|警告|警醒|通知|转告"
)
PEOPLE = (
    "师生员工|师生|同学们?|新生|考生|毕业生|留学生|本科生|研究生|博士生|硕士生|住校生|走读生|实习生|学生|教师|老师|教职员工|教职工|教工|职工"
    "|员工|导师|学员|党员|团员|干部|辅导员|班主任|人员|群众|居民|访客|游客|来宾|观众|读者|选手|演员|运动员|队员|志愿者|家长|亲友|亲属|家属|子女"
    "|会员|成员|代表|委员|评委|专家|裁判|教练|主持人|联络员|信息员|管理员|秘书|班长|队长|组长|业主|患者|旅客|参与者|报名者|获奖者|配偶|商户|商家|摊主|骑手|司机|驾驶员|住户|租户|用户|乘客|儿童|孩子|作者|申请人|申报人|当事人|负责人|使用人|监护人|他们|其"
)
# 继续教育学院学生, 教育工作人员, 宣传部工作人员: the word is part of a name.
OF_NAME = (
    "人员|学院|系(?!部)|部(?![分门])|[局厅]|处(?![室级])|科(?![室级])|工作|专业|机构|行业|系统|类|管理|中心|者|基地|课程|(?:实习|见习|硕士|博士)(?!生|研究生)|教学|阶段"
    "|[、和与及的，]"
)
# 特别提醒考生不得携带手机, 现通知师生不得…: so whoever writes speaks to them; 未通知家长不得放行: a condition.
_TAUGHT = late(
    "(?<![按照据继续未经不现特])(?<!特别|温馨|友情|郑重|再次|严正|没有|我校|本校|学校)"
    rf"(?:{_TEACHES})(?:[好和与、并]|{_TEACHES})*(?!{OF_NAME})"
    rf"(?P<whom>[^，须应]{{0,12}}?(?:{PEOPLE}))(?!后|的|之后|时|信息|名单)[^，]{{0,24}}?"
    "(?P<ban>不得|不要|不准|不许|不允许|不能|不可|不宜|严禁|禁止|切勿|请勿|勿|切忌)"
)
_TELLS = tuple(
    (
        "教育 引导 教导 告知 告诫 提醒 叮嘱 叮咛 嘱咐 劝导 劝告 劝诫 规劝 督促 敦促 要求 责令 责成 警示 警告 通知 转告"
    ).split()
)
_OPENS = frozenset(word[0] for word in _TELLS)
_TO_PEOPLE = late(rf"[^，须应]{{2,12}}?(?:{PEOPLE})(?!后|的|之后|时|信息|名单)[^，]")


def tells_people(text: str, at: int) -> bool:
    """教育学生遵守交规，|不得闯红灯: whether somebody else is told what goes on behind it as well."""
    return text[at : at + 1] in _OPENS and text.startswith(_TELLS, at) and _TO_PEOPLE.match(text, at) is not None


def find_taught(words: str) -> tuple[int, int] | None:
    """Where what people are taught begins and where its ban does: theirs it is, and not the teacher's own."""
    found = _TAUGHT.search(words)
    return (found.end("whom"), found.start("ban")) if found else None
