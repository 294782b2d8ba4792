"""Lines in, those out that name a step, with its time: （一）自查阶段：6月11日—18日, ★学生申请（9月23日—27日）.

What stands below such a line is to be done then; the line itself asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bulletin.extract.labelled_term import is_deed_of_theirs
from bulletin.extract.ladder import level_of
from bulletin.extract.layout import Part
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_names, read_parties
from bulletin.extract.term import DAY, REST
from bulletin.extract.view import ACT_TAGS
from bulletin.late_pattern import late
from bulletin.read.blocks import Block, Body

_TIME = rf"(?:{DAY}{REST}(?:截止)?)(?<![，。；：、（])"
_NAME = r"[^，。；：（）！？\d\s][^，。；：（）！？\n]{0,15}"
# 选举阶段（3月20日前　责任部门：党总支）
_NOTE_OF_WHO = (
    r"(?:[，,；;\s]*(?:责任|主责|牵头|承办|主办|组织|实施|落实|完成)?(?:部门|单位|处室|科室|人)[：:]"
    r"[^（）：:，,；;\s\d]{2,24}[，,；;\s]*)?"
)
_IS_STAGE = late("[^（(]*(?:阶段|环节|步骤|时期)|[一-龥]{2,4}[（(]")
_DOER = late(
    r"(?:责任|主责|牵头|承办|主办|组织|实施|落实|完成)(?:部门|单位|处室|科室|人)[：:](?P<who>[^（）()：:，,；;\s\d]{2,24})"
)
# 6月2日—13日（第16、17周）: which weeks of the term those are.
_WEEKS = r"(?:教学)?第?[\d一二三四五六七八九十][\d一二三四五六七八九十第周、和及至到~～\-—–]{0,8}(?:教学)?周"
# 报送时间：, 地点：: labels of other kinds than the name of a step.
_NO_STEP = late(
    r"(?:时间|日期|期限|时限|节点|地点|电话|邮箱|号码|对象|范围|标准|内容|方式|要求|说明|备注|情况|条件|名额|经费|依据|联系人"
    r"|截止|截至|应|须|(?<!申)请|(?<!主)要|于|在|自|从|值班|带班|[\d楼室号])$"
)
_LINE = late(
    # 第15周（12月15日17:00前）：命制试卷, 第二步：确定发展对象（4月8日前）
    rf"(?:(?P<over>{_NAME})[：:\s\u3000])?(?P<name>{_NAME})。?（{_NOTE_OF_WHO}(?:{_WEEKS}[，,])?(?:截止(?:时间|日期)?[：:]?|截至)?(?P<inside>{_TIME})(?:前?完成|结束)?(?:[，,、]{_WEEKS})?{_NOTE_OF_WHO}）(?:[：:。]?(?P<rest>{_NAME})?)[：:。]?"
    # 自查阶段：6月11日—6月18日, 资质审核——11月6日至8日
    rf"|(?P<label>(?:{_NAME}：)?{_NAME})(?:[：:]|——)(?P<behind>{_TIME})(?:（[^（）\n]{{0,12}}\d[日号][^（）\n]{{0,12}}）|（{_WEEKS}）)?(?:，[^，。；：]{{2,8}}阶段)?[。；]?"
    # 12月22日（周五）下午2:30：考务培训, 6月10日前　填报离校时间
    rf"|(?P<first>{_TIME})(?:[：:]|[\s\u3000]+)(?P<deed>{_NAME})[：:。]?"
    # 网上申请　10月25日截止
    rf"|(?P<deed_first>{_NAME}(?:[ \t\u3000]+{_NAME})?)[ \t\u3000]+(?P<last>{_TIME})(?:（{_WEEKS}）)?[。；]?"
)
_NAMES = ("over", "name", "label", "deed", "deed_first", "rest")
_NO_STEP_IN_FRONT = late("(?:要求|情况|范围|条件|内容|说明|原则|目标|标准|名额|待遇|地点|人员)$")
# Words that ask for something by themselves, what stands behind a time, and what is no step of anybody's work.
_NEVER_IN_NAME = late(
    r"应当|应[于在]|必?须(?!知)|务必|(?<!申)请(?![示假])|需要|要[于在]|^[之以]?前|不得|严禁|开放|营业|放假|闭馆|停[电水气网]|断[电网]|维护|讲座"
)
_SIGNED = late(r"\d{4}年\d{1,2}月\d{1,2}日$")
_TIME_BELOW = late(
    rf"(?P<label>(?:活动|工作|实施|阶段|具体|起止|整体)?时间(?:安排|节点)?[：:])?(?P<time>{_TIME})[。；]?"
)
_NAMES_LAST_DAY = late("(?:截止|最后|提交|报送|完成)的?(?:时间|日期|期限)[:：]?$")
# 二、自查时间：3月5日至25日 ⏎ 1.…
_TIME_OF_WORK = late(rf"(?P<deed>{_NAME})的?(?:起止|具体|工作)?时间(?:安排)?[：:](?P<time>{_TIME})[。；]?")
_ALONE = late(rf"(?P<time>{_TIME})[。；：:]?")
_ANY_TITLE = late(r"[^，。；：！？\d\n][^，。；：！？\n]{1,15}：?")
_NAMES_STEP = late(
    r"(?:步骤|第)[一二三四五六七八九十\d]{1,3}[步期批]?[：:、. \t\u3000]*[^，。；：\n]{2,14}"
    r"|[^，。；\n]{0,14}(?:阶段|环节|步骤|自查|自评|排查|整改|申报|评选|推选|推荐|总结|动员|部署|启动)"
    r"(?:[：:][^，。；：]{2,12})?[：:]?(?<!会[：:])(?<!会)"
)
_LONGEST = 60
# 自查(6月11日前), but 本(专)科生: as wide as in print, so that one pattern reads both.
_NOTE = late(r"\(([^()]*\d[^()]*)\)")
# Cheap: no step without a day.
_DAYS = late(r"[日号月周底]|即日|\d[./]\d")


class Step(NamedTuple):
    """When a step is taken, in words; with `is_named_above` the line above the time's names it; `who` takes it."""

    time: str
    is_named_above: bool = False
    who: tuple[str, ...] = ()


def find_steps(body: Body, parts: Sequence[tuple[Block, Part]]) -> Mapping[Block, Step]:
    """The lines that say when a step is taken: something stands below each that is to be done then."""
    lines = [
        body.text[block.content : block.end].strip()
        if part in ("text", "heading") and block.end - block.content <= _LONGEST
        else ""
        for block, part in parts
    ]
    dated = [number for number, line in enumerate(lines) if line and _DAYS.search(line)]
    if not dated:
        return {}
    written = lines
    lines = [_NOTE.sub(r"（\1）", line) if "(" in line else line for line in lines]
    steps: list[Step | None] = [None] * len(lines)
    for number in dated:
        if time := step_time(lines[number]) or _time_of_work(lines[number], parts[number : number + 2]):
            doer = _DOER.search(lines[number])
            if doer is None or not _is_deed(lines[number]):
                steps[number] = Step(time, who=read_names(doer["who"]) if doer else ())
        elif number and (told := _TIME_BELOW.fullmatch(lines[number])) and _is_named(lines[number - 1], told):
            # 一、自查阶段 ⏎ 时间安排：3月1日—3月10日
            steps[number] = Step(told["time"], is_named_above=True)
        elif (
            (alone := _ALONE.fullmatch(lines[number]))
            and not _SIGNED.match(alone["time"])
            and not (number and _NAMES_LAST_DAY.search(lines[number - 1]))
        ):
            # （二）3月18日至30日 ⏎ 各单位将名单交学生处
            steps[number] = Step(alone["time"])
    return {
        block: step._replace(time=_as_written(step.time, line, raw))
        for (block, _), step, line, raw, (below, part), behind in zip(
            parts, steps, lines, written, parts[1:], steps[1:], strict=False
        )
        if step
        and behind is None
        and part in ("text", "heading")
        and (step.is_named_above or _may_stand_below(block, below))
    }


def _is_deed(line: str) -> bool:
    """成立工作组（6月8日前　责任部门：党总支） is what they have to do, and 选举阶段（…） when."""
    return LEXICON.tag(line)[0].tag in ACT_TAGS and _IS_STAGE.match(line) is None


def _as_written(time: str, line: str, raw: str) -> str:
    """The time in the signs of the line as it stands in the notice: 11月21日(周一)."""
    at = line.find(time)
    return raw[at : at + len(time)]


def _time_of_work(line: str, here: Sequence[tuple[Block, Part]]) -> str:
    """The time in 二、自查时间：3月5日至25日, where numbered points of that work stand below it."""
    found = _TIME_OF_WORK.fullmatch(line) if "时间" in line else None
    if found is None or not is_deed_of_theirs(found["deed"]):
        return ""
    (block, _), *below = here
    is_above_points = bool(below) and 0 < level_of(block) < level_of(below[0][0])
    return found["time"] if is_above_points else ""


def timed_work(sentence: str) -> str:
    """自查 of 自查时间：3月5日至25日。; empty for a sentence that says more or something else."""
    told = _TIME_OF_WORK.fullmatch(sentence)
    return told["deed"] if told else ""


def _is_named(above: str, told: re.Match[str]) -> bool:
    """Whether the line above names what the time below it is of: a step, or, where the time is bare, anything.

    Of 收缴截止时间 it is no step's: see `term`.
    """
    if _NAMES_LAST_DAY.search(above):
        return False
    return (_ANY_TITLE if told["label"] is None else _NAMES_STEP).fullmatch(above) is not None


def _may_stand_below(block: Block, below: Block) -> bool:
    """Not 2. below 1., nor 二、 below （一）."""
    return not below.marker or (bool(block.marker) and level_of(below) > level_of(block)) or not block.marker


def step_time(words: str) -> str:
    """The words of the time in a line that names a step and says when it is taken; empty for any other line."""
    if len(words) > _LONGEST:
        return ""
    line = words.strip()
    found = _LINE.fullmatch(line)
    if found is None or not _may_be_step(found):
        return ""
    return (found["inside"] or found["behind"] or found["first"] or found["last"] or "").strip()


def _may_be_step(found: re.Match[str]) -> bool:
    if _NO_STEP.search(found["label"] or found["deed_first"] or "") or _NO_STEP_IN_FRONT.search(found["name"] or ""):
        return False
    if any(_NEVER_IN_NAME.search(found[part] or "") for part in _NAMES):
        return False
    if any(found[part] and names_doer(found[part]) for part in ("deed", "rest")):
        # 9月28日—30日：各二级党组织|交叉互查, 自查阶段（3月7日—31日）：各学院|要自查: a duty of its own.
        return False
    # 党委组织部　2021年3月5日
    return not (found["last"] and _SIGNED.match(found["last"]))


def names_doer(deed: str) -> bool:
    """各二级党组织|交叉互查, 系主任|审核签字: somebody, and what they do."""
    parties = read_parties(deed, LEXICON.tag(deed), 0)
    return parties is not None and parties.end < len(deed)
