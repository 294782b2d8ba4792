"""A duty that names nobody and what waits in front of it in, the people whose own case that is out."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.late_pattern import late

# 痊愈学生, 新聘教师: whatever kind of them, where 通知学生, 待学生 and 各单位员工 are no name of theirs.
_OTHERS_DO = "组织|安排|通知|告知|提醒|督促|要求|教育|引导|召集|邀请|动员|发动|确保|保证|保障|统计|联系|接待|关于|针对"
_NO_NAME = "此其于以按经因如若凡对向为将把由让使给请在从自至除与和同非各每待等俟有无"
_KIND = f"(?:每位|每名|(?![{_NO_NAME}])(?!{_OTHERS_DO})[一-龥]{{2,3}}?)?"
_WHO = (
    f"(?P<who>{_KIND}(?:本科|研究|毕业|新|留学|住宿|走读)?"
    "(?:学生|教师|老师|教职工|职工|员工|师生|同学|研究生|本科生|毕业生|新生|留学生|考生|学员|党员|团员|干部|读者|住户|租户|居民|志愿者|选手|队员|家长|用户|访客|人员))"
)
# What somebody does or leaves undone himself.
_OWN_DEED = (
    "(?:丢失|遗失|损坏|损毁|弄丢|逾期|超期|迟到|早退|旷课|旷工|旷考|缺考|缺勤|缺席|作弊|抄袭|违反|违规|违纪|私自|擅自|拒绝|拒不|未(?:按|经|请|带|携|佩|戴|交|缴|还|归|办|领|通过|完成|参加|能|在)"
    "|不(?:服从|遵守|按|能|愿意?|参加|交|还)|晚归|外宿|夜不归|拖欠|欠[费书款]|借[阅用]?|放弃|退出|自愿|骑|驾驶|携带|使用)"
)
_CASE = late(
    rf"(?:凡是?|如|若|对于?)?{_WHO}(?:如|若|因[^，的]{{1,8}})?(?:{_OWN_DEED}[^，的]{{0,16}}(?:的$|的(?=须|应|要|必须|务必|不得|不予|严禁|一律|请|方可))"
    r"|(?:在)?(?:返班|返岗|返寝|返院|归队|归国|上岗|到岗|离岗|离任|离馆|复课|复学|复工|休学|转学|转入|转出|退宿|调离|答辩|进组|进馆|入馆|返乡|返校|离校|到校|到家|返家|返程|抵达[^，的]{0,6}|入住|入校|入学|出国|回国|出境|入境|外出|请假|归来|回校|毕业|报到|入职|离职|接种|参赛|领取[^，的]{1,6}|购票[^，的]{0,4})"
    r"(?:之|以)?[后前](?:[\d一二两三四五六七八九十]{1,3}(?:个)?(?:小时|工作日|天|日|周|月)(?:之)?内)?$)"
)
# 学生返校后，要加强管理: what others do with them.
_OF_OTHERS = late(
    "组织|安排|督促|提醒|引导|加强|开展|统计|汇总|摸排|排查|上报|做好|处理|批评|通报|教育|追究|取消|给予|扣|核实|关注|关心|帮扶|谈话|召开|安置|指导|掌握|了解|落实|建立|其|学生|同学|家长|予以|发放|收回|清点|检查|办妥|整理|归档|录入|审核"
)


def who_is_in_case(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """毕业生丢失图书的，|应抵还, 学生迟到的|不得入场: whose case it is, where the act is none of others."""
    who = _in_case(act, waiting)
    return () if _OF_OTHERS.search(act.text, act.modal_end) else who


def is_done_with_them(who: Sequence[str], act: Clause, waiting: Sequence[Clause]) -> bool:
    """学生缺席的，|要及时上报学工处: whether what `who` are said to do is rather done by others, about them."""
    return bool(who) and tuple(who) == _in_case(act, waiting) and _OF_OTHERS.search(act.text, act.modal_end) is not None


def _in_case(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    if act.modality is None:
        return ()
    found = (_CASE.match(waiting[-1].text) if waiting else None) or _CASE.match(act.text)
    return (found["who"],) if found else ()
