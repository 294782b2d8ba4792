"""No words of a firm stand where a school has its own: 员工网上选课, 全体新员工军训, 党总支副经理, 各公司、员工处.

Who copies the page of a school so puts 员工 for 学生, 公司 for 学院, 经理 for 书记. One such place may be a slip;
what no firm has counts double. A notice that a firm gives out, 后勤集团 among them, has words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

# What stands before 员工 may say whose they are: 公司员工, 食堂员工, 教职员工. So it does in most notices.
_WHOSE = frozenset("职教师公司业堂勤务饮店厂社编聘用派制位")
# Students alone have it, or are it.
_STUDENTS_BEHIND = late(
    "员工的?(?:学号|(?:网上|集中|在线)?(?:选课|预选|正选|退补选|评教)|学籍|补考|缓考|重修|休学|复学|转专业|转学|毕业(?:论文|设计|资格)|家长|辅导员|班主任"
    "|[国奖助]{1,2}学金|助学贷款|旷课|逃课|早操|晚自习|期[末中]考试|第二课堂|学业预警|工作[部处]|[一二三]等奖学金)"
    "|员工(?:必须|应|须|要|可)?(?:参加|进行|完成)[^，。；\\n]{0,12}(?:选课|补考|缓考|重修|军训|期末考试|评教)"
)
_STUDENTS_BEFORE = late("(?:本科|专科|大[一二三四]|在校学习|高职|研究|20\\d\\d级|[高低]年级|毕业班)\\Z")
_STUDENTS_AROUND = late(
    "(?<=[大老])员工(?:创[新业]|心理|就业|社团|艺术|实践|思想|职业|科技|活动中心|艺术团|体质|志愿者|入伍|征兵)"
)
# Staff might have or be it as well.
_PEOPLE_BEHIND = late(
    "员工(?:公寓|军训|返校|[^，。；\\n]{0,14}补[^，。；\\n]{0,14}的课|上课|课程|课表|学分|学位|社团|资助|干部|班级|寝室|毕业|注册|报考|学习成绩|考试|会(?![议员计餐场见同])"
    "|处(?![理于分置罚境在])|工作办|安全教育|生源|就业|和家长|科(?![技研学目])|证|班群|答辩|选题|实习)"
)
_PEOPLE_BEFORE = late(
    "(?:(?:未|提前|申请)返校的?|(?:所有|申请|暑期|寒假)留校|全体新|在校|毕业|贫困|困难|住校|全日制|(?:校园|校区|学院|班级|宿舍|专业)的?)\\Z"
)
_MANAGER = late(
    "(?:党委|党?总支|党支部|[团纪]委|学工[科办]|教研室|教务[处科]|学生处|年级|教学|分管教学的?|(?:党委|党总支)副书记、?)副?\\Z"
)
# 集团办公室, of no firm that has a name; 我公司学生会.
_BODY_BEHIND = late("(?:集团|公司)(?:办公室|党委|校长|院长|学工部|教务处)")
_SCHOOL_BEHIND = late(
    "(?:集团|公司)(?:学生会|学工|辅导员|班主任|教研室|教务|本科|团总支|(?:学生|教师)党支部|20\\d\\d级)"
)
# What a college has, whatever stands before it: 公司党政联席会, 公司2026级研究生.
_STUDY_BEHIND = late(
    "公司(?:学工组|教务|学生会|党政联席会|学籍|排课|分团委|20\\d\\d[级届](?:和|、|研究生|本科|学生|新生|员工|毕业生)|[一二三四]年级)"
)
_COLLEGE_BEHIND = late(
    "公司(?:师生|[（(、，]?[^。\\n]{0,24}(?:研究生院|员工处)|[^。\\n]{0,60}(?:班主任|辅导员|奖学金|助学金|综合测评|年级))"
)
_OURS = frozenset("我本各级")
_WHICH = ("各", "本", "我", "所在")
_MEETING_BEHIND = late("经理[）)]?办公[会室]")
_CHAIR = "董事长办公室"
_HAN_BEFORE = late("[\u4e00-\u9fff）)]")
_OF_A_FIRM = late("公司|集团|企业|后勤|饮食|餐饮|物业|医院|产业|商|厂|合作|实习|招聘|双选|成人|继续教育|自考|自学")
# A school's own firm, which is then called 集团 for short.
_OWN_FIRM = late("(?:后勤|服务|产业|教育|资产|出版|医疗|科技|校办|控股|总|分|有限|责任|股份)(?:集团|公司)")
_SCHOOL = late("大学|学校|学院|校园|教务|学生|教师|师生|学期|校区|教学|本科")
_SURE, _LIKELY = 2, 1
_FEWEST, _MANY = 2, 3
_LONGEST_BEFORE = 5


def check_firm_words(bulletin: Bulletin) -> Iterator[Finding]:
    """Once a document: an error where there are several, a warning where there are two, or one that is sure."""
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        found = sorted((*_staff(text), *_managers(text), *_firms(text)))
        words = list(dict.fromkeys(word for _, word, _ in found))
        weight = sum(each for _, _, each in found if each == _SURE) + len(
            {w for _, w, each in found if each == _LIKELY}
        )
        if weight >= _FEWEST and not _is_of_a_firm(document) and _SCHOOL.search(f"{_issuer(document)}{text}"):
            level: Level = "error" if weight >= _MANY else "warning"
            params = {"words": "、".join(words[:4]), "count": str(len(found))}
            yield Finding("school-word-replaced", passage.place(found[0][0]), level, params)


_Found = tuple[int, str, int]
"""Where it stands, what is told of it, and how much it counts."""


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _staff(text: str) -> Iterator[_Found]:
    for at in islice(_places("员工", text), MOST_PER_PIECE):
        if text[at - 1 : at] in _WHOSE or text.startswith(("医院", "集团"), max(0, at - 2)):
            continue
        before = max(0, at - _LONGEST_BEFORE), at
        if found := _STUDENTS_BEHIND.match(text, at) or _STUDENTS_AROUND.match(text, at):
            yield at, found.group(), _SURE
        elif of := _STUDENTS_BEFORE.search(text, *before):
            yield at, f"{of.group()}员工", _SURE
        elif found := _PEOPLE_BEHIND.match(text, at):
            yield at, found.group(), _LIKELY
        elif (of := _PEOPLE_BEFORE.search(text, *before)) and not text.startswith("作", at + 2):
            yield at, f"{of.group()}员工", _LIKELY


def _managers(text: str) -> Iterator[_Found]:
    for at in islice(_places("经理", text), MOST_PER_PIECE):
        if of := _MANAGER.search(text, max(0, at - _LONGEST_BEFORE), at):
            yield of.start(), f"{of.group()}经理", _SURE
        elif text[at - 1 : at] != "总" and (meeting := _MEETING_BEHIND.match(text, at)):
            yield at, meeting.group(), _LIKELY
    # The 校长 of a school has become one of a firm.
    at = text.find(_CHAIR)
    if at >= 0 and not _HAN_BEFORE.match(text[at - 1 : at]):
        yield at, _CHAIR, _LIKELY


def _firms(text: str) -> Iterator[_Found]:
    for word in ("集团", "公司"):
        found: list[_Found] = []
        for at in islice(_places(word, text), MOST_PER_PIECE):
            before = text[at - 1 : at]
            body = _BODY_BEHIND.match(text, at) if not _HAN_BEFORE.match(before) else None
            if before in _OURS:
                body = _SCHOOL_BEHIND.match(text, at)
            if body := body or _STUDY_BEHIND.match(text, at):
                found.append((at, body.group(), _SURE))
            elif _COLLEGE_BEHIND.match(text, at) and (which := [w for w in _WHICH if text.endswith(w, 0, at)]):
                found.append((at - len(which[0]), f"{which[0]}{word}", _LIKELY))
        if found and not _OWN_FIRM.search(text):
            yield from found


def _is_of_a_firm(document: Document) -> bool:
    """Whether its head tells of a firm; 集团办公室 alone is no firm's name."""
    issuer = _issuer(document)
    head = f"{document.header.title} {issuer.removeprefix('集团').removeprefix('公司')}"
    return _OF_A_FIRM.search(head) is not None


def _issuer(document: Document) -> str:
    return (document.notice.issuer if document.notice else None) or ""
