"""A clause that says what some days are for in, whose turn it is then out: 3月9日至13日为文学院, 3月10日前为报名期."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_parties
from bulletin.extract.when import as_deadline, span_alone
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
# 学生|网上申请, 评阅教师|录入评语: what is done, and to what, by those who are written to or whom they look after.
_DEED = late(
    r"(?:网上|线上|在线|线下|现场|自行|自主|自愿|集中|统一|分批|组织|进行|开展|完成|逐一|认真|按时|登录[^，的、（）\d]{0,8}?(?:系统|平台|网站)"
    r"|在[^，的、（）\d]{0,10}?(?:系统|平台|网站|学院)[上中内里]?)*"
    rf"(?:(?:召开|参加|参与|观看)[^，的了、（）\d]{{1,14}}|(?:{_THEIRS}|评选|推荐|推选|初评|初审|初选|选拔|讨论|总结|排查|清查|盘点|汇总|清理|检查|测评|选题|开题|答辩|作答|答题|批阅|批改|评阅|审阅|阅卷|阅评|评审"
    r"|审核|审批|审查|复核|复审|核查|评分|打分|赋分|评定|评议|评价|打印|修改|完善|撰写|编写|起草|填写|登录|下载|查看|查询|查阅|确定|拟定|拟订|制定|编制|命题|出题|送审"
    r"|查重|检测|反馈|回复|答复|指导|验收|选择|互选|双选|匹配|签字|签署|办理|购买|预订|安装|调试|测试|自测|学习|撤销|补充|补交|补录|提出|认领|组队|遴选|报备|装订|存档|归档|发放|收取|收集|公布|发布)"
    r"(?!表|单|条件|中心|(?<=申请|推荐|报名|申报)[书信]|方式|方法|流程|通道|系统|对象|范围|须知|名额|标准|要求|情况|平台)[^，的了、（）\d]{0,10}(?<!会)(?<!公布)(?<!公示))(?<!时间)(?<!阶段)(?<!日期)(?<!典礼)(?<!仪式)"
)
# 评阅教师|评分, where the words behind the name hide it.
_PERSON_WHO = late(
    "(?:(?:校[内外])?(?:主?答辩|指导|评阅|评审|任课|授课|主讲|带队|监考|阅卷|实习|论文|课程|专业|企业|一?辅导)?(?:老师|教师|导师)"
    "|(?:全体|参赛|参评|毕业|在校|获奖|参训|全校)?(?:学生|同学|研究生|本科生|毕业生|新生|考生|选手|学员|作者|申请人|申报人|负责人))"
)
_IS_FOR = late(
    rf"(?:[均都]?[为是])(?P<who>[^，的、（）\d]{{0,10}}?)(?:集中|统一|网上|现场|分批|正式|第[一二三]轮)*"
    rf"(?P<deed>{_THEIRS}|调整(?=房源|专业|志愿))[^，的、（）\d]{{0,4}}?的?(?P<last>截止|最[后终迟])?(?:期限?|时间|时限|时段|阶段|日期|日|截止日)(?:（[^（）]*）)?"
)
# 4月1日至10日为学院初审阶段
_IS_STAGE_OF = late(
    rf"(?:[均都]?[为是])(?P<who>[^，的、（）\d]{{2,10}}?)的?(?:{_STAGE.pattern})的?(?:阶段|期|时间|时段)"
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
# Who takes a step of what a notice is about; not 专家, 学校 or an office, whose steps are for whoever writes it.
_WHO_ACTS = (
    *_IN_TURN,
    *(
        "同学 老师 导师 教工 教职员工 员工 辅导员 班主任 秘书 学员 党员 团员 会员 成员 人员 "
        "申请人 申报人 负责人 联系人 考生 选手 作者 志愿者 "
        "班委 班长 书记 主任 小组 团队 项目组 课题组 教研室 系部 党委 研究所 实验室 队员 家长 用户 承租人 使用人 管理员"
    ).split(),
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
        # 6月8日为申报截止日，申报人须在当日24时前填报
        leads_on = clause.segment.mark == "，" and (found["last"] or clause.text.endswith("阶段"))
        when = as_deadline(when) if found["last"] else when
        return Turn(who, Timed(clause, when)) if who or (when.kind == "by" and not leads_on) else None
    named = _IS_STAGE_OF.fullmatch(clause.text, when.end) or _IS_OF.fullmatch(clause.text, when.end)
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
    """各学院自查（3月17日—4月7日）, 教师录入评语（3月20日前）: who does what, and when, as a list of stages has it."""
    party = clause.parties
    if len(clause.expressions) != 1 or clause.modality or (party and party.start):
        return None
    (when,) = clause.expressions
    deed = clause.text[: when.start].removesuffix("截至").removesuffix("截止")
    if when.kind not in ("by", "on", "between") or deed[-1:] != "（" or clause.text[when.end :] != "）":
        return None
    names, at = (party.names, party.end) if party else _read_person(clause.text)
    is_of_all = bool(names) and names[0].startswith(_ALL)
    if not names or not (is_of_all or all(name.endswith(_WHO_ACTS) for name in names)):
        return None
    is_deed = any(stage.fullmatch(deed, at, len(deed) - 1) for stage in (_DEED, _STAGE)[: 1 + is_of_all])
    return Turn(names, Timed(clause, when)) if is_deed else None


def _read_person(words: str) -> tuple[tuple[str, ...], int]:
    """Who opens the words, as one name, and where it ends."""
    person = _PERSON_WHO.match(words)
    return ((person[0],), person.end()) if person else ((), 0)


def _names(words: str) -> tuple[str, ...]:
    """The names of which words consist, none where there is more than names."""
    found = read_parties(words, LEXICON.tag(words), 0) if words else None
    return found.names if found and found.end == len(words) else ()
