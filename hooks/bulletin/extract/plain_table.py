"""The titles of a table in, whether they say plainly that it is a list of who does what by when out.

Below such titles 113 of 119 rows were read right by rules that had not seen them, below all others 18 of 50
(tests/corpus/README.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.late_pattern import late

_NOTE = late("[（(][^（）()]*[）)]|[:：\\s]")
_WHO = late(
    "(?:第一|主要|具体|任务|工作|整改|项目|总)?(?:责任|牵头|承办|负责|主责|主办|落实|完成|实施|执行|承担)"
    "(?:单位|部门|主体|处室|科室|学院|支部|领导|人员|人|者|方)?(?:[及和与、/]?(?:责任|牵头|承办|负责)?(?:单位|部门|人员|人))?"
    "|谁来?[做办干]|由谁[做办干负责]*|责任"
)
_WHAT = late(
    "(?:主要|重点|具体|整改|工作|任务|督办|年度|推进|本周|本月|议定|落实|安排)*(?:任务|工作|事项|内容|措施|举措|要求|环节|步骤|事宜|安排)(?:分解|清单|及要求)?"
    "|[做干]什么|办什么事?"
)
_WHEN = late(
    "(?:计划|整改|任务|工作|办理|要求|最迟|预计)*(?:完成|办结|整改|截止|报送|提交|落实)?的?(?:时限|时间|期限|时间节点|节点)(?:要求|安排)?"
    "|(?:完成|办结|整改|截止|报送|提交)日期|何时[完办做]?[成结]?|时间进度|进度要求|完成"
)
_BESIDE = late(
    "序号|编号|序|号|阶段|备注|说明|类别|分类|项目|板块|领域|(?:工作)?目标|依据|任务来源|来源|(?:主要|存在|突出)*问题"
    "|(?:配合|协助|协同|参与|协办|会办)(?:单位|部门|人员)?|督办(?:领导|人|单位)?|(?:分管|联系|责任)(?:校)?领导|联系人|联系方式|成果形式|完成形式|(?:工作)?标准|成果|地点|附件"
)


def is_plain_list(titles: Sequence[str], who: int, what: int, when: int | None) -> bool:
    """Whether each title has the plain words of an office, and no second column could be meant as well."""
    words = [_NOTE.sub("", title) for title in titles]
    if not _WHO.fullmatch(words[who]) or not _WHAT.fullmatch(words[what]):
        return False
    if when is not None and not _WHEN.fullmatch(words[when]):
        return False
    others = [title for number, title in enumerate(words) if number not in (who, what, when)]
    return all(_BESIDE.fullmatch(title) or _WHAT.fullmatch(title) for title in others)
