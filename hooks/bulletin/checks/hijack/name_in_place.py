"""No odd word stands all over a notice where its school should: 晴蓝影城教务处, 晴蓝影城各学院, 经晴蓝影城党委会审议.

What stands before the name of an office, before those who are addressed and before the meeting that decides is the
institution's name, or nothing. A name with figures glued to it (77193永利党委) is none wherever it stands so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.institution import is_institution, is_organ
from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

_NAME = "(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)"
# Offices of a whole school, whose name is whole without what stands before it. 经管团委, 外语党委 are of a college.
_OFFICE = late(
    rf"(?:中共)?{_NAME}(?:党委(?:办公室|组织部|宣传部|统战部|教师工作部|学生工作部|保卫部)|纪委办公室|组织部|宣传部|统战部|教务处|人事处|财务处|科研处"
    r"|科技处|社科处|学生处|学工处|学工部|学生工作[处部]|研究生处|保卫处|后勤处|后勤管理处|资产处|资产管理处|国际处|国际合作处|审计处|基建处|校长办公室|院长办公室|学生资助(?:管理)?中心|就业指导中心|招生办公室|党政办公室|研究生院|网络信息中心)\Z"
)
# Before the meetings that decide, and before what only an institution has.
_MEETINGS = ("校长办公会", "院长办公会", "党委会", "党委常委会", "校务会", "党政联席会")
_PLACES = AnyWord(
    [*_MEETINGS, *"党委 纪委 教务处 人事处 组织部 宣传部 学生处 学工部 各学院 各部门 各党总支 各单位".split()]
)
_DECIDES = late(r"(?:经|由|提交|报请?)(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,10})\Z")
# 经沐阳家居研究，决定…: where it acts elsewhere too. 经慎重研究 has no name.
_STUDIES = late(r"经(?P<name>[\u4e00-\u9fff]{2,10}?)研究(?:，?(?:决定|同意|现)|审定)")
_ADDRESSED = late(
    rf"{_NAME}(?:各(?:学院|部门|单位|二级学院|二级单位|党总支|基层党组织|直属单位|处室|院系)|全体(?:师生|教职工|党员))"
)
_BODIES = frozenset(
    "党委 纪委 各学 各部 各单 各党 各二 全体 师生 校长 院长 领导 教务 学校 校园 章程 广大 统一 将于 决定 定于 统筹 共收"
    " 在编 在职".split()
)
_SALUTATION = late(r"^[^。；\n]{2,60}：$", 8)
# Figures glued to a name.
_WITH_FIGURES = late(
    r"(?<![\u4e00-\u9fff\dA-Za-z.．:：/—－～~-])(?P<name>\d{2,10}(?![年月日时分秒级届次号个名位项条款点期天周人元件份岁度所家组队类批场门间台套版章节页课学万亿余多后前站中小国校热平])[\u4e00-\u9fff]{2,5}"
    r"|[\u4e00-\u9fff]{1,4}(?<![件表图第号年月日期约共的至到级届室楼区班组厅堂馆座栋幢排层话机转分点时计达])\d{2,5})\Z"
)
_LONGEST = 16
# 第12次校长办公会, 二级单位党政联席会, 校属各单位, 教辅各部门: common words of such places.
_COMMON = late(
    r"第?\d{1,4}[年次届级月期]|第|[本该我各全在]|二级|三级|上级|下级|基层|有关|相关|所在|直属|机关|中共|党委|党群|党政|行政|群团|教学|教辅|科研|后勤|业务|职能|共青团|研究生|本科|学生|教工"
    r"|教职工|职工|医学|国际|联合|继续教育|离退休|退休|老干部|产业|专科|成人|高职|网络|民主|集体|请示|审核|讨论|酝酿|推荐|评议|公示|提名|汇报|报告|协商|论证|同意|统一|其[他它余]|以上|上述|现有|校|驻|省|市|区|县|国家|中央"
    r"|.*[校院系部处所级会层次属在的新原设位体内外直区及和与年月日次届期号]\Z"
)
# What offices see to: 国有资产管理处, 计划财务处, 组织人事处 are whole names.
_TASKS = late(
    "(?:国有|计划|规划|安全|武装|治安|组织|纪检|纪律|监察|监督|巡察|设备|新闻|招生|就业|劳动|资产|实验室?|信息|后勤|总务|基建|基本|科学|科技|技术|发展|政策|法规|改革|质量|评估|教学|教育|学科|建设|人才|师资|人力|资源"
    "|财务|统计|国际|港澳台|合作|交流|对外|外事|校友|社会|服务|产业|经营|管理|采购|招标|行政|综合|离退休|老干部|体育|艺术|人文|社科|思政|思想|政治|医学|临床|培训|继续|网络|图书|档案|校园|房屋|公用|青年|学生|教师|职工|党建|群团|意识形态|文明|精神|与|和|及|、)+\\Z"
)
_SHORT_SCHOOL = late(r"[大院校航师理工农医财林交科职附高中小专]\Z")
_FIGURE = late(r"\d")
_FEWEST_FOR_AN_ERROR = 3
_MOST_PLACES = 500


def check_name_in_place(bulletin: Bulletin) -> Iterator[Finding]:
    """Once a notice for each such name: an error where it stands there three times or more often, else a warning."""
    for entry in bulletin.notices:
        passage = body_of(entry.document)
        names = [name for name in dict.fromkeys(_names(entry, passage)) if not _is_known(name, entry, bulletin)]
        for name in names[:MOST_PER_PIECE]:
            count = passage.text.count(name) + (entry.header.title or "").count(name)
            if count < 2 and not _FIGURE.search(name):
                continue
            level: Level = "error" if count >= _FEWEST_FOR_AN_ERROR else "warning"
            place = passage.place(max(passage.text.find(name), 0)) if name in passage.text else None
            yield Finding(
                "name-in-place", place or entry.document.place_of("issuer"), level, {"name": name, "count": str(count)}
            )


def _names(entry: NoticeEntry, passage: Passage) -> Iterator[str]:
    """What stands in such a place, whatever it is."""
    text = passage.text
    if (found := _OFFICE.match(entry.header.issuer or "")) and _has_other_offices(found["name"], text):
        yield found["name"]
    first = _SALUTATION.search(text, 0, 400)
    for words in (*entry.header.recipients, first.group() if first else ""):
        if found := _ADDRESSED.match(words):
            yield found["name"]
    for found in islice(_STUDIES.finditer(text), MOST_PER_PIECE) if "研究" in text else ():
        if _has_other_offices(found["name"], text):
            yield found["name"]
    for at, word in islice(_PLACES.places_in(text), _MOST_PLACES):
        pattern = _DECIDES if word in _MEETINGS else _WITH_FIGURES if _FIGURE.search(text, max(0, at - 6), at) else None
        if pattern is not None and (found := pattern.search(text, max(0, at - _LONGEST), at)):
            yield found["name"]


def _has_other_offices(name: str, text: str) -> bool:
    """Whether it stands before several bodies or people, as a school's name does; the half of an office's does not."""
    behind = {text[at : at + 4] for at in islice(_ends_of(name, text), _MOST_PLACES)}
    return len(behind) >= 2 and any(words[:2] in _BODIES for words in behind)


def _ends_of(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        at += len(name)
        yield at
        at = text.find(name, at)


def _is_known(name: str, entry: NoticeEntry, bulletin: Bulletin) -> bool:
    """Whether it is an institution, a common word of such places, or short for what the notice calls a school."""
    if is_institution(name) or is_organ(name) or _SHORT_SCHOOL.search(name) or _COMMON.match(name):
        return True
    if _TASKS.match(name):
        return True
    full = (f"{name}大学", f"{name}学院", f"{name}学校")
    said = f"{entry.header.title} {entry.header.issuer} {entry.document.body.text}"
    return any(one in said for one in full) or any(name in known for known in bulletin.register.known_names)
