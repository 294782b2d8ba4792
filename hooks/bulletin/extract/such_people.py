"""The clauses of a sentence in, those that only name people by what they have or want out as waiting: 要开票的老师"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.extract.clause import Clause
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import Parties, read_parties
from bulletin.late_pattern import late

_PEOPLE = (
    "同学|学生|老师|教师|教职工|教职员工|教工|职工|员工|师生|党员|团员|干部|人员|考生|新生|毕业生|研究生|本科生|留学生|学员|选手|队员|志愿者"
    "|读者|用户|作者|住户|租户|家长|代表|负责人|申请人|同志|朋友|伙伴|你|您|委员|专家|导师|辅导员|班主任|队长|组长"
)
_UNITS = (
    "单位|部门|学院|院系|系部|系|党委|总支|党总支|支部|党支部|团支部|团总支|团委|分工会|班级|社团|团队|课题组|项目组|科室|教研室|实验室|宿舍|寝室"
    "|商户|企业|公司|窗口|中心|平台|协会"
)
# Whoever stands behind these is spoken of, or has it done to them: 对未到的同学, 看望住院的老师, 统计留校的学生.
_NOT_THEY = (
    "(?![对将把由为给向请让使除据按根就以凭同跟凡各每])(?!另外|其中|此外|全面|认真|逐一|切实|深入|彻底|仔细|集中|重点|及时|主动|进一步|关于|针对|考虑|鉴于|欢迎|感谢|祝|希望|鼓励|支持|允许|禁止|严禁|杜绝|防止|避免|照顾|方便|便于"
    "|通知|提醒|告知|告诉|督促|催促|约谈|通报|联系|核实|统计|摸清|摸排|排查|检查|抽查|走访|调研|帮扶|关注|尊重|保护|动员|发动|带领|指导|引导|教育)"
)
# But 发现时间冲突的同学 have found it, 组织外出的支部 organises.
_NOT_PEOPLE = (
    "(?!看望|慰问|探望|资助|救助|关心|关爱|表彰|奖励|表扬|组织|安排|清点|收集|汇总|推荐|选派|遴选|选拔|抽调|指派|邀请|聘请|招聘|招募|劝阻|制止|处理|查处|追究|批评"
    "|接待|接送|护送|陪同|管理|服务|加强|做好|落实|寻找|隔离|转运|登记|审核|考核|培训|遇|碰到|出现|有来自)"
    "(?!(?:一旦|如|若)?(?:发现|查出|看到|接到|收到)(?![^，的]{1,14}(?:冲突|有误|错误|不符|不一致|遗漏|缺失|重复|异常|故障|损坏|问题|变化|邮件|短信|通知|电话|名额|提示|提醒|退回)的))"
)
_SUCH_PEOPLE = f"{_NOT_PEOPLE}[^，是]{{2,24}}的[^，的]{{0,8}}?(?:{_PEOPLE})们?"
_SUCH_UNITS = f"[^，是]{{2,24}}的[^，的]{{0,6}}?(?:{_UNITS})"
_WHO = f"(?P<who>{_NOT_THEY}(?:{_SUCH_PEOPLE}|{_SUCH_UNITS}))"
_ALONE = late(f"(?:另外|其中|此外|凡是?|如果是|还有)?{_WHO}(?:本人|自己|个人)?$")
# 需要复查的同学|会收到短信，请在…
_WILL_HEAR = late(
    f"{_WHO}(?:们|届时|稍后|之后|随后|均|都|也)*(?:将会?|会|已经?)(?:陆续|分别|先后|在[^，]{{1,8}}|[^，]{{1,6}}前)?(?:收到|接到|得到|看到)[^，]{{2,16}}$"
)
# 体育部、学生处|是场地使用较多的部门，请…
_ARE_SUCH = late(f"(?P<who>[^，的是：]{{2,30}}?)(?:均|都|也)?是[^，是]{{2,20}}的[^，的]{{0,4}}(?:{_UNITS})$")
# 各学院资料室|与本馆重复的过刊，请…列出清单: whose the thing is that is spoken of.
_EACH_KEEPS = late(
    "(?P<who>各[^，的]{0,12}?(?:[室馆院系部处科所组会班]|中心|支部|总支|党委|单位|部门|班级|团队|社团|宿舍))"
    "(?:[与和][^，的]{1,8}(?:重复|重叠|合用|共用|共有|相同)|现有|现存|在用|在册|保管|保存|存放|使用|占用|借用|租用|闲置|积压|剩余|多余|名下)[^，的]{0,10}的?[^，的]{1,10}(?<![人员者生师工长])$"
)
# What others do with them, or to an office.
_TO_OFFICE = (
    "予以|给予|通报|批评|约谈|追究|取消|扣除|扣减|不予|视为|视同|列入|纳入|优先|逐[一个家户]|督促|问责|责令|限期"
)
_WITH_PEOPLE = (
    f"{_TO_OFFICE}|组织|提醒|引导|加强|开展|统计|汇总|摸排|排查|上报|做好|处理|教育|关注|关心|帮扶|谈心|谈话|召开|安置|指导|掌握|了解|建立|其(?![他它余中])"
    "|发放|收回|清点|归档|落实|隔离|劝[导阻离返]|送医|送至|送往|重点|分类|安抚|跟踪|单独编|造册|列出|报名单|名单"
)
_DONE_TO_OFFICE = late(_TO_OFFICE)
_DONE_WITH_PEOPLE = late(_WITH_PEOPLE)
# Of such people in whatever words they are told: 有困难的学生，|要逐一谈心谈话, 未返校的同学，|要摸清去向.
_ONLY_OTHERS_DO = late(
    "谈心谈话|逐一[谈走家联]|一对一|帮扶|摸[清排]|造册|建立[^，]{0,6}(?:台账|档案)|重点(?:关注|排查|摸排)|跟踪|安抚|疏导|家访|送医|送至(?:校?医院|隔离)|批评教育|教育引导|劝返|劝导|劝离|查清|做好[^，]{0,8}(?:服务|工作|解释|保障|登记)"
)
_URGES = tuple("抓紧 尽快 赶紧 赶快 尽早 及早 趁早 记得 别忘 务必 也请 还请 麻烦 劳烦 烦请 请".split())
_HURRIES = frozenset("请抓赶尽务")
_HURRY = late("(?:请|务必)*(?:抓紧|赶紧|赶快|尽快|尽早)(?:时间|办理|行动|点)?[了哦啦吧]?")
_ARE_PEOPLE = tuple(_PEOPLE.split("|"))
_ENDS_ALONE = (*_PEOPLE.split("|"), *_UNITS.split("|"), "们", "本人", "自己", "个人")
_IS_UNIT = tuple(_UNITS.split("|"))


def with_such_people(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """需要年内开票的老师，|12月24日前提交; 需要复查的同学会收到短信，|请在一周内到门诊."""
    heard = [*clauses[:1], *(behind for ahead, behind in pairwise(clauses) if not _only_hurries(ahead, behind))]
    found = {number: who for number, who in enumerate(map(_whom_it_names, heard, heard[1:])) if who}
    if not found:
        return heard
    return [
        replace(clause, role="adverbial", parties=found[number], modality=None, is_weak=False, modal_end=0)
        if number in found
        else clause
        for number, clause in enumerate(heard)
    ]


def are_cared_for(people: Clause, act: Clause) -> bool:
    """有困难的学生，|要逐一谈心谈话: whether others do it, and those who are set off in front have it done to them."""
    if people.parties is None or "的" not in people.text or not people.text.endswith(_ARE_PEOPLE):
        return False
    return people.parties.end == len(people.text) and _ONLY_OTHERS_DO.search(act.text) is not None


def _only_hurries(ahead: Clause, clause: Clause) -> bool:
    """还没评教的同学，|抓紧时间，|最晚3月20日前评完"""
    if clause.text[:1] not in _HURRIES or clause.segment.mark != "，" or _HURRY.fullmatch(clause.text) is None:
        return False
    return ahead.role == "adverbial" or _ALONE.match(ahead.text) is not None


def _whom_it_names(clause: Clause, act: Clause) -> Parties | None:
    if clause.text.startswith("各") and (act.modality or act.expressions) and (keeps := _whose_thing(clause)):
        return keeps
    if clause.segment.mark != "，" or "的" not in clause.text or clause.expressions or act.parties is not None:
        return None
    known = clause.parties
    if known and (clause.text.startswith("对", known.end) or (known.is_certain and known.end >= len(clause.text) - 1)):
        # They were read by their name, or it is about them: 党委|对支部上报的预备党员.
        return None
    if act.modality is None and not act.expressions and not act.text.startswith(_URGES):
        return None
    if act.is_plea and "是" in clause.text and (such := _ARE_SUCH.match(clause.text)):
        are = read_parties(clause.text, LEXICON.tag(clause.text), 0, such.end("who"))
        return Parties(are.names, 0, len(clause.text), True) if are and are.end == such.end("who") else None
    is_alone = clause.text.endswith(_ENDS_ALONE)
    named = _ALONE.match(clause.text) if is_alone else "到" in clause.text and _WILL_HEAR.match(clause.text)
    if not named:
        return None
    done_to_them = _DONE_TO_OFFICE if named["who"].endswith(_IS_UNIT) else _DONE_WITH_PEOPLE
    return (
        None if done_to_them.search(act.text) else Parties((named["who"],), named.start("who"), len(clause.text), True)
    )


def _whose_thing(clause: Clause) -> Parties | None:
    keeps = _EACH_KEEPS.match(clause.text) if clause.segment.mark == "，" and not clause.expressions else None
    whole = read_parties(clause.text, LEXICON.tag(clause.text), 0, keeps.end("who")) if keeps else None
    if keeps is None or whole is None or whole.end != keeps.end("who"):
        return None
    return Parties(whole.names, 0, len(clause.text), True)
