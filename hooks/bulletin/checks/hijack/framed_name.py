"""A text in, the names out that stand where only a school does: 结合星途优云实际, 由星途优云选派. No rule.

A tool that puts a brand in the place of the school's name does so throughout. One such place may be a thing of the
work, 结合课程实际; the same three characters or more in two different ones are nothing an office has but a body.
"""

from __future__ import annotations

import re

from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.late_pattern import late

_NAME = "([\u4e00-\u9fff]{3,8}?)"
# Which of these a match begins with is looked for first. One group each, and none beside it: its number is the frame's.
_FRAMES = late(
    "[结按根依执举召表参承评开总回由经报在全广推促服助对](?:"
    + "|".join(
        (
            f"(?<=结)合{_NAME}实际",
            f"(?<=[按根依执])[照据行]{_NAME}的?(?:有关|相关)(?:规定|办法|要求|制度|政策)",
            f"(?<=[举召表参承评开])[办开彰加行选展]{_NAME}第[一二三四五六七八九十\\d]{{1,3}}(?:届|次)",
            f"(?<=[总回])[结顾]{_NAME}(?:上一?年度?|本学期|近年来|一年来|\\d{{4}}年)",
            f"(?<=由){_NAME}(?:统一|负责|选派|指派|组织|安排|承担|审核|研究|认定|公布|提供|牵头|颁发|报销)",
            f"(?<=[经报]){_NAME}(?:研究|批准|同意|审批|审核|备案|审定)",
            f"(?<=在){_NAME}(?:各窗口|各校区|报到|领取)",
            f"(?<=[全广])[体大]{_NAME}(?:师生|教职工|党员|学生|教师)",
            f"(?<=[推促服助])[动进务力]{_NAME}(?:高质量发展|事业发展|改革发展|内涵建设)",
            f"(?<=对){_NAME}(?:饭菜|服务|工作|管理|教学)(?:质量|水平)",
        )
    )
    + ")"
)
# What bodies and the work of an office are called by.
_OFFICE = late(
    "[校院省市县区部处委团组系所局厅室馆站班党各本我其他有及和与或的了等将对在为规]|办(?!理)|国(?!际\\Z)|[生协学合工代大员事金妇商]会|会议|[上下]级|以上|以下|单位|学科|专业|岗位|工作|自身|个人|教学|科研"
    "|财务|公司|企业|集团|地方|基层|社会|中心|支书|书记|主任|人员|老师|教师|学生|负责人|主管|领导|项目|考生|专家|小队|评委|牵头|课程|实验"
    "|食堂|后勤|财政|年度|制度|机关|活动|考试|讲座|比赛|大赛|培训|报名"
)
_FEWEST = 2
_OF_BODIES = {3, 5, 6, 7, 8}
"""The frames of which a thing of the work fills none: 结合继续教育实际, 推动继续教育高质量发展."""


def framed_places(text: str) -> dict[str, list[int]]:
    """Each such name and where it stands in the text."""
    frames: dict[str, set[int]] = {}
    for found in _FRAMES.finditer(text):
        number = found.lastindex or 0
        frames.setdefault(found[number], set()).add(number)
    names = [
        name
        for name, numbers in frames.items()
        if len(numbers) >= _FEWEST and numbers & _OF_BODIES and not _OFFICE.search(name)
    ]
    return {name: [found.start() for found in re.finditer(name, text)] for name in names[:MOST_PER_PIECE]}
