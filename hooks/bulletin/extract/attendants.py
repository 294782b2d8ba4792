"""Drafts of one block after the other in, those that nobody was named for given to whoever sits, trains or plays.

1.考生自行打印准考证。2.须提前40分钟到候考室报到: the second point is theirs as well, and of no 各学院.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.draft import Draft
from bulletin.late_pattern import late

_ATTEND = late(
    "(?:全体|各位|所有|各)?(?:考生|应试(?:人员|者|考生)|应考人员|参考(?:人员|学生|教师)|参试(?:人员|者)|受测(?:人员|者)|参测(?:人员|学生|教师)|测试人员"
    "|选手|(?:参赛|参演|参展|参训|参会|参评|受训|受检|受邀|与会|赴考|报考|面试|答辩|培训|应聘|竞聘|体检|献血|住训|军训)"
    "(?:人员|教师|老师|学员|学生|同学|干部|党员|选手|队员|者|人|代表|教职工|职工|新生|对象|领队|研究生|毕业生|考生)"
    "|学员|答辩人|运动员|献血者|参观者)"
)
_TO_PLACE = "(?:候考|候测|备考|候场|候检|检录|报到|签到|考点|考场|面试|集合|候车|赛场|测试|体检|试讲)"
# What nobody but those who attend does; 组织入场 and 布置考场 are of others.
_ATTENDS = late(
    f"[到至](?:指定的?)?{_TO_PLACE}[^，]{{0,6}}?(?:报到|集合|候考|签到|等候|就座|抽签|检录|候场)"
    "|(?:带入|带进|进入|离开|携[^，]{1,8}?入)(?:考场|考室|考点|试室|测试室|测试场地|候考室|赛场|会场|培训教室|面试室)"
    "|(?:携带|凭|持)(?:好|齐|本人)?(?:有效)?(?:的|二代)?(?:居民)?(?:身份证|准考证|参赛证|学生证|听课证|参会证|出入证|入场券|面试通知)"
    "|(?:打印|领取)(?:本人)?(?:准考证|参赛证|听课证)"
    "|(?:提交|上传|撰写|完成|交|填写)(?:一篇|本人|个人)*(?:学习|培训|参训|听课)?(?:心得|体会|心得体会|学习笔记|结业[^，]{1,4}|课后作业|学员手册)"
    "|结业(?:汇报|论文|作业|考核|设计)[^，]{0,14}?(?:提交|上传|交|完成|报)"
    "|(?:按时|准时|全程)(?:到课|上课|听课|签到|入场|就座|参训|参考|检录)|(?:不得|严禁)[^，]{0,6}(?:迟到|早退|旷课|代(?:为)?签到|交头接耳|夹带|替考|抄袭|提前交卷|中途离场|随意走动)"
    "|(?<!组织)(?<!引导)(?<!安排)(?:对号|凭证|有序|提前\\d+分钟|分钟前)入(?:场|座)|(?:须|应|要|请)空腹"
    "|(?:不能|无法|未能)(?:按时|如期|到场)?(?:参加|出席)(?:本次|此次)?(?:测试|考试|比赛|培训|面试|体检|军训|答辩|竞赛)的"
)
_NOBODY_NAMED = frozenset({"party_from_recipients", "party_asked"})


class Attendants:
    """Who attended in the blocks before, on the same rung of the ladder."""

    def __init__(self) -> None:
        self._who: tuple[str, ...] = ()
        self._level = 0

    def hear(self, level: int, text: str, drafts: Sequence[Draft]) -> None:
        """Give what only they do to those who attend, and take note of who is named in the block."""
        if level != self._level:
            self._who, self._level = (), level
        for draft in drafts:
            if not draft.doubts.isdisjoint(_NOBODY_NAMED):
                if self._who and _ATTENDS.search(text, draft.start, draft.end):
                    self._give(draft)
            elif all(map(_ATTEND.fullmatch, draft.who)):
                self._who = draft.who
            elif "party_inherited" not in draft.doubts:
                self._who = ()

    def _give(self, draft: Draft) -> None:
        draft.who = self._who
        draft.doubts = draft.doubts - _NOBODY_NAMED | {"party_inherited", "party_from_afar"}
