"""The lines above the text of a letter in, those whom it greets out: 尊敬的各位老同志：, 老师们、同学们："""

from __future__ import annotations

from collections.abc import Iterable

from bulletin.late_pattern import late

_GREETS = late(
    "(?:(?:尊敬|敬爱|亲爱|可敬|可爱)的)?"
    "(?P<who>[^，。；！？：:的]{2,40}|[^，。；！？：:的]{0,8}即将毕业的[^，。；！？：:的]{2,8})[：:]"
)
_BETWEEN = late("[、和及与暨]")
_ALL_OF_THEM = ("各位", "全体", "广大", "诸位")
_LONGEST_ALONE = 3
_PEOPLE = tuple(
    (
        "们 同学 同志 老师 教师 教职工 职工 员工 职员 师生 党员 团员 干部 骨干 分子 人员 学生 毕业生 新生 研究生 "
        "本科生 学员 考生 青年 家长 校友 住户 用户 读者 车主 代表 委员 会员 专家 嘉宾 朋友 同仁 同事 领导 医生 护士 "
        "师傅 秘书 辅导员 班主任 导师 志愿者 队员 选手"
    ).split()
)


def greeted(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in the first line that greets people; offices stand in 主送机关."""
    for line in lines:
        found = _GREETS.fullmatch("".join(line.split()))
        names = _BETWEEN.split(found["who"]) if found else []
        if names and all(_is_of_people(name) for name in names):
            return tuple(names)
    return ()


def _is_of_people(name: str) -> bool:
    return name.endswith(_PEOPLE) or (name.startswith(_ALL_OF_THEM) and len(name) > _LONGEST_ALONE)
