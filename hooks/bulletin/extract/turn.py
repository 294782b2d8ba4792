"""A clause that says what some days are for in, whose turn it is then out: 3月9日至13日为文学院, 3月10日前为报名期."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_parties
from bulletin.extract.when import span_alone
from bulletin.late_pattern import late

# What those do to whom a notice is written; 征集, 公示 and 检查 are for whoever writes it.
_THEIRS = (
    "报名|申报|申请|缴费|交费|缴纳|选房|看房|退房|退宿|选课|退课|补选|退选|改选|注册|报到|返校|离校|登记|领取|领证|领书|打印|提交|报送|上报|填报|上传"
    "|自查|自评|自纠|互评|整改|确认|核对|还书|借书|归还|交还|清退|报账|报销|还款|签约|签到|预约|投稿|投递|录入|体检|评教|考勤|值班|准备"
)
_ALL = ("各", "全体", "每")
_STAGE = late(
    rf"(?:组织|开展|进行|集中|统一|全面|完成)*(?:{_THEIRS}|评选|推荐|推选|初评|初审|初选|初赛|选拔|动员|学习|讨论|总结|排查|清查|盘点|汇总|清理|检查|测评|公示|换届|选举|实施|培训)(?:工作|材料|名单|表)?"
)
_IS_FOR = late(
    rf"(?:[均都]?[为是])(?P<who>[^，的、（）\d]{{0,10}}?)(?:集中|统一|网上|现场|分批|正式|第[一二三]轮)*"
    rf"(?P<deed>{_THEIRS}|调整(?=房源|专业|志愿))[^，的、（）\d]{{0,4}}?(?:期|时间|时段|阶段|日期|日|截止日)(?:（[^（）]*）)?"
)
_IS_OF = late(r"(?:[均都]?[为是]|：)(?P<who>[^，的（）\d]{2,16})(?:（[^（）]*）)?")
# 3、6月12日至20日为…
_NUMBER = late(r"(?:\d{1,2}[、.．])?[于自]?")
_MAY_BE = late("[均都]?[为是]|：")
_OTHERS = late("学校|我校|校级|专家|系统|平台|窗口|评审|工作日|重点|值班期")
_IN_TURN = tuple(
    (
        "学院 系 学部 书院 年级 级 班 专业 支部 总支 分会 工会 单位 部门 机关 学生 新生 教师 教职工 职工 本科生 研究生 "
        "博士生 硕士生 留学生 毕业生 分校 校区"
    ).split()
)


class Turn(NamedTuple):
    """Who has a turn, nobody by name where it is that of all; and when."""

    who: tuple[str, ...]
    timed: Timed


def read_turn(clause: Clause) -> Turn | None:
    """The turn that a clause tells of, None where it tells of none."""
    if len(clause.expressions) != 1 or clause.modality:
        return None
    (when,) = clause.expressions
    if not _NUMBER.fullmatch(clause.text, 0, when.start):
        return None
    if when.kind not in ("by", "on", "between") or not _MAY_BE.match(clause.text, when.end):
        return None
    if _OTHERS.search(clause.text, when.end):
        return None
    found = _IS_FOR.fullmatch(clause.text, when.end)
    if found:
        # 5月22日至31日为整改阶段, 4月26日前为整改阶段，各单位…: a stage that is told of, as often as not.
        who = _names(found["who"])
        leads_on = clause.segment.mark == "，" and clause.text.endswith("阶段")
        return Turn(who, Timed(clause, when)) if who or (when.kind == "by" and not leads_on) else None
    named = _IS_OF.fullmatch(clause.text, when.end)
    who = _names(named["who"]) if named else ()
    return Turn(who, Timed(clause, when)) if who and all(name.endswith(_IN_TURN) for name in who) else None


def read_labelled_turn(label: Clause, following: Clause) -> Turn | None:
    """文学院：3月9日至13日, 3月9日至13日：文学院"""
    timed, named = (span_alone(following), label) if not label.expressions else (span_alone(label), following)
    who = _names(named.text) if timed else ()
    if timed is None or not who or not all(name.endswith(_IN_TURN) for name in who):
        return None
    return Turn(who, timed)


def read_stage(clause: Clause) -> Turn | None:
    """各学院自查（3月17日—4月7日）: who does what, and when, as a list of stages has it."""
    party = clause.parties
    if party is None or party.start or not party.names[0].startswith(_ALL) or clause.modality:
        return None
    within = [e for e in clause.expressions if e.kind in ("by", "on", "between")]
    if len(within) != 1 or len(clause.expressions) != 1:
        return None
    (when,) = within
    deed, rest = clause.text[party.end : when.start], clause.text[when.end :]
    is_deed = deed[-1:] == "（" and rest == "）" and _STAGE.fullmatch(deed, 0, len(deed) - 1) is not None
    return Turn(party.names, Timed(clause, when)) if is_deed else None


def _names(words: str) -> tuple[str, ...]:
    """The names of which words consist, none where there is more than names."""
    found = read_parties(words, LEXICON.tag(words), 0) if words else None
    return found.names if found and found.end == len(words) else ()
