"""A party that was found in, whoever of it is meant out: 各学院|申报高级职称人员须…, 各支部|党员组织生活会应…."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.naming import HAVE_POSTS, PEOPLE
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.view import View
from bulletin.late_pattern import late

_WHO = (
    "(?:人员|教师|老师|教职工|职工|员工|学生|同学|研究生|本科生|博士生|硕士生|毕业生|新生|学员|党员|团员|干部|同志|辅导员|班主任|骨干|专家|代表"
    "|选手|考生|运动员|队员|志愿者|负责人|主持人)(?:本人)?"
)
_ARE_TO = (
    r"(?:本人|均|都|一律|也|还|原则上|一般)*(?:必须|务必|须(?!知)|应(?![急届聘])|要(?![求点素件])|不得|严禁|请(?!假|示)|需(?![求要])"
    r"|[于在]?(?:\d{1,4}[年月日]|[本下]周))"
)
_WHAT = r"[^，、的须应要请将把于在由对各本其\d]"
# Who does this does it for himself: the people are meant, and not the unit.
_DOES_FOR_HIMSELF = late(
    "(?:申报|申请|报名|报考|应聘|竞聘|竞争|参评|参选|参加|参与|担任|承担|主持|从事|负责|符合|具备|具有|获得?|荣获|取得|晋升|晋级|拟|入选|入围|通过|兼任"
    f"|攻读|享受|因[公私病]|使用|需){_WHAT}{{2,12}}?{_WHO}(?={_ARE_TO})"
)
# 各支部推荐入党积极分子须…报送: the unit does that with people; whether they are asked to come is told by the act.
_DOES_WITH_OTHERS = late(
    "(?:推荐|评选|推选|选派|选拔|遴选|推举|提名|举荐|选送|派出|选聘|考察|培养|发展|引进|招聘)"
    f"(?P<what>{_WHAT}{{0,12}}?){_WHO}(?={_ARE_TO})"
)
_ARE_SENT = late(f"(?:推荐|推选|选派|选送|遴选|选拔|推举|提名|评选)(?:的)?{_WHO}$")
_OF_THEIR_OWN = late(
    "述职|答辩|面试|面谈|试讲|到岗|到会|到场|参加|出席|报到|报名|本人|亲自|签到|登台|发言|体检|携带|准时|注册|登录|自述|自评|填写"
)
_UNIT_SENDS = late("报送?|推荐|名单|备案|公示|汇总|完成$")
# The characters with which either can open.
_OPENS = frozenset("申报竞应参担承主从负符具获荣取晋拟入通兼攻享因使需推评选遴举提派考培发引招")

# 各支部党员|组织生活会应在3月20日前召开, 各单位干部|教育培训班: what is held, and nobody who acts.
_IS_HELD = (
    "(?:(?:生活|座谈|评议|例|报告|交流|研讨|推进|动员|总结|表彰|培训|述职|茶话|恳谈|见面|运动|分享|宣讲|说明|联欢|招聘|选举|换届|专题|调度|通报|年|晚|家长|班)会(?:议)?"
    "|(?:培训|研讨|研修|进修|训练|轮训|读书|提高)班|论坛|沙龙|大讲堂|[大决初]赛|竞赛|仪式|典礼|汇演|文化节|体育节|艺术节)"
)
_MATTER = late(rf"{_WHAT}{{0,10}}?{_IS_HELD}(?=可|{_ARE_TO})")
_MATTER_HINT = late("[会议班坛龙堂赛式礼演节][本均都一也还原须应要不严请需可必务于在\\d]")
# 各学院学生代表大会|须于4月20日前召开
_OTHERS = ("班子", "代表", "骨干", "辅导员", "班主任", "研究生", "委员", "团员", "同志", "员工")
_HOLD = ("召开", "举行", "举办", "开完")


def with_people(view: View, found: Parties) -> Parties:
    """各学院|申报高级职称人员须…: the people of the unit, by what they do."""
    name = found.names[-1]
    if not name.endswith(HAVE_POSTS):
        return _unit_that_sends(view, found) if "荐" in name or "选" in name or "提名" in name else found
    if view.words[found.end : found.end + 1] not in _OPENS:
        return found
    if does := _DOES_FOR_HIMSELF.match(view.words, found.end):
        return _lengthened(view, found, does.end(), is_certain=found.is_certain)
    does = _DOES_WITH_OTHERS.match(view.words, found.end)
    if does is None:
        return found
    if _OF_THEIR_OWN.search(view.words, does.end()):
        return _lengthened(view, found, does.end(), is_certain=bool(does["what"]))
    return found if _UNIT_SENDS.search(view.words, does.end()) else replace(found, is_certain=False)


def _unit_that_sends(view: View, found: Parties) -> Parties:
    """各学院|推荐人员须于3月20日前报送: by the unit, where 各学院推荐人员须参加面试 is for those people."""
    sent = _ARE_SENT.search(found.names[-1])
    if sent is None or not found.names[-1].endswith(HAVE_POSTS, 0, sent.start()):
        return found
    if _OF_THEIR_OWN.search(view.words, found.end):
        return found
    if not _UNIT_SENDS.search(view.words, found.end):
        return replace(found, is_certain=False)
    unit = found.names[-1][: sent.start()]
    return replace(found, names=(*found.names[:-1], unit), end=found.end - len(sent[0]), is_certain=False)


def without_matter(view: View, found: Parties) -> Parties | None:
    """各支部|党员组织生活会应…: the unit that holds it, None where none is named; `found` where it is no such thing."""
    is_meeting = found.names[-1].endswith("大会") and view.words.endswith(_HOLD)
    if not is_meeting:
        if not found.names[-1].endswith((*PEOPLE, *_OTHERS)) or _MATTER_HINT.search(view.words, found.end) is None:
            return found
        if _MATTER.match(view.words, found.end) is None:
            return found
    ends = [t.end for t in view.tokens if t.tag in ("head", "single_head") and found.start < t.end < found.end]
    for end in reversed(ends):
        unit = read_parties(view.raw, view.tokens, found.start, end)
        if unit is not None and unit.end == end and unit.names[-1].endswith(HAVE_POSTS):
            return replace(unit, is_certain=False)
    return None


def _lengthened(view: View, found: Parties, end: int, *, is_certain: bool) -> Parties:
    names = (*found.names[:-1], found.names[-1] + view.words[found.end : end])
    return replace(found, names=names, end=end, is_certain=is_certain)
