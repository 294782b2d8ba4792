"""No words of a firm stand where a school has its own: 员工网上选课, 全体新员工军训, 党总支副经理, 各公司、员工处.

Who copies the page of a school so puts 员工 for 学生, 公司 for 学院, 经理 for 书记. One such place may be a slip;
what no firm has counts double. A notice that a firm gives out, 后勤集团 among them, has words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

# Students alone have it, whoever else is called 员工.
_OF_STUDENTS = (
    "(?:网上|集中|在线)?(?:选课|预选|正选|退补选|评教)|学籍|补考|缓考|重修|休学|复学|转专业|转学|毕业论文|毕业设计"
    "|毕业资格|家长|辅导员|班主任|[国奖助]{1,2}学金|助学贷款|旷课|逃课|早操|晚自习|期[末中]考试|第二课堂|学业预警"
)
# What staff might have as well.
_LIKE_STUDENTS = (
    "公寓|军训|返校|上课|课程|课表|学分|学位|社团|资助|干部|班级|寝室|毕业|注册|报考|学习成绩|考试|会(?![议员计餐场见同])"
    "|处(?![理于分置罚境在])|工作[部处办]|安全教育|生源|就业"
)
# What stands before it may say whose they are: 公司员工, 食堂员工, 教职员工.
_STAFF = "(?<![职教师公司业堂勤务饮店厂社编聘用派制位])(?<!医院)(?<!集团)员工"
_SURE = late(
    f"{_STAFF}的?(?:{_OF_STUDENTS})"
    f"|{_STAFF}(?:必须|应|须|要|可)?(?:参加|进行|完成)[^，。；\\n]{{0,12}}(?:选课|补考|缓考|重修|军训|期末考试|评教)"
    "|(?:本科|专科|高职|研究|20\\d\\d级|[高低]年级|毕业班)员工(?!作)"
    "|大员工(?:创[新业]|心理|就业|社团|艺术|实践|思想|职业|科技|活动|生活|文化|体质|志愿|入伍|征兵)"
    "|(?:党委|党总支|总支|党支部|分党委|团委|团总支|纪委|学工科|学工办|教研室|教务处|教务科|学生处|年级)副?经理"
    "|(?<![\u4e00-\u9fff）)])(?:集团|公司)(?:办公室|党委|校长|院长|学工部|教务处)"
    "|(?:我|本|各|二级)(?:公司|集团)(?:学生会|学工|辅导员|班主任|教研室|教务|本科|团总支|(?:学生|教师)党支部|20\\d\\d级)"
)
_LIKELY = late(
    f"{_STAFF}(?:{_LIKE_STUDENTS})|(?:全体新|在校|毕业|贫困|困难|住校|全日制|优秀毕业)员工(?!作)"
    f"|{_STAFF}和家长|(?:校园|校区|学院|班级|宿舍|专业)的?员工(?!作)"
    "|各公司(?=[（(、，]?[^。\\n]{0,24}(?:研究生院|员工处))"
)
_WORDS = ("员工", "经理", "公司", "集团")
_OF_A_FIRM = late("公司|集团|企业|后勤|饮食|餐饮|物业|医院|产业|商|厂|合作|实习|招聘|双选|成人|继续教育|自考|自学")
# A school's own firm, which is then called 集团 for short.
_OWN_FIRM = late("(?:后勤|服务|产业|教育|资产|出版|医疗|科技|校办|控股|总|分|有限|责任|股份)(?:集团|公司)")
_SCHOOL = late("大学|学校|学院|校园|教务|学生|教师|师生|学期|校区|教学|本科")
_FEWEST, _MANY = 2, 3


def check_firm_words(bulletin: Bulletin) -> Iterator[Finding]:
    """Once a notice: an error where there are several, a warning where there are two, or one that is sure."""
    for entry in bulletin.notices:
        passage = body_of(entry.document)
        text = passage.text
        if not any(word in text for word in _WORDS) or _is_of_a_firm(entry):
            continue
        sure = _found(_SURE, text)
        likely = _found(_LIKELY, text)
        found = sorted([*sure, *likely], key=re.Match.start)
        weight = 2 * len(sure) + len({one.group() for one in likely})
        if weight >= _FEWEST and _SCHOOL.search(f"{entry.header.issuer}{text}"):
            level: Level = "error" if weight >= _MANY else "warning"
            words = "、".join(list(dict.fromkeys(one.group() for one in found))[:4])
            params = {"words": words, "count": str(len(found))}
            yield Finding("school-word-replaced", passage.place(found[0].start()), level, params)


def _found(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found = list(islice(pattern.finditer(text), MOST_PER_PIECE))
    if found and _OWN_FIRM.search(text):
        return [one for one in found if "员工" in one.group() or "经理" in one.group()]
    return found


def _is_of_a_firm(entry: NoticeEntry) -> bool:
    """Whether its head tells of a firm; 集团办公室 alone is no firm's name."""
    issuer = entry.header.issuer or ""
    return _OF_A_FIRM.search(f"{entry.header.title} {issuer.removeprefix('集团').removeprefix('公司')}") is not None
