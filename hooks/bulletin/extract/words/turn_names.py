"""How those are called who take turns: 文科学院, 2024级, 一年级, 东校区; things that lie ready are none."""

from __future__ import annotations

# No time, no word that asks and no preposition opens a name: 每周一、|每周三下午, 、|最迟3月6日.
_NEVER_FIRST = "每最至若如当另则并且和与及或于在自从由按将把对向为请须应要凡前后次翌本上下"
_OPENS = rf"(?:20\d\d级|(?![{_NEVER_FIRST}])[一-龥])[一-龥]{{0,11}}?"
# 电子版, 一期工程, 会议室 and 3号楼 are looked after by somebody.
_WHO = (
    "同学|老师|学生|学院|书院|院系|教研室|部门|机关|单位|校区|支部|总支|党委|党组织|工会|专业|学科|团队|公司"
    "|教职?工|职工|员工|干部|骨干|代表|人员|[工农医文理][科类]|本科|硕士|博士|专科|组长|班长|书记|主任|秘书"
)
_SHORT = "(?:[员生师者户]|(?<![0-9每])[级班组队])"
TURN_NAME = rf"(?:20\d\d级|\d{{1,2}}[班组队]|(?:大|研|博)[一二三四五]|(?:{_OPENS})?(?:{_WHO})|{_OPENS}{_SHORT})"
"""A name by its shape, whether a list of parties knows it or not."""
