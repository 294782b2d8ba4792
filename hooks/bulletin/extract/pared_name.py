"""A party that was found in, the same without what is glued to its name out: 各学院|加强与…, 早上|全体运动员."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.naming import HAVE_POSTS, OWES_IT, ends_as_doer
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.view import View
from bulletin.extract.words.parties import ALL_OF_THEM, HEADS, POST_BEHIND, UNIT_ENDS
from bulletin.extract.words.plain_name import is_plain_name
from bulletin.late_pattern import late

# 各学院|加强与实习单位之间的沟通: what they do with others, where 宣传与统战部 is a name.
_JOINS = late(
    "(?:加强|做好|抓好|搞好|保持|保证|深化|密切|促进|推进|推动|增进|增强|强化|建立|建好|开展|拓展|扩大|协调好?|处理好?|理顺|巩固|畅通|完善|维护"
    "|主动|积极|及时|提前|认真|尽快|自行|直接|充分|注重|重视|注意|负责|落实好?)+与"
)
# 读者|来馆须…
_COMES = late(
    "(?:前来|[来进入到离回返赴出])(?:本|我|我们)?(?:馆|院|校|所|室|会|场|楼|店|厅|园|站|图书馆|校?医院|校医室|档案馆|校史馆|博物馆|体育馆|实验室|机房|食堂|宿舍|教室|办公室)$"
)
# 党委办公室|商统战部拟定: whom it consults, where 供应商, 招商处 and 工商学院 are names.
_CONSULTS = late(
    "(?<=[部处办室会委院心组团支系馆所长记任门位])(?:主动|及时|逐一|分别|事先)?商"
    "(?!会|学|户|贩|家|店|务|业|场|贸|科|铺|城|标|品|船|量|定|议|讨|谈|榷|洽|请|调|签|院|协|管|联)(?=[一-龥]{2})"
)
# 项目负责人|为2015级学生的项目须…: what is meant is the project.
_WHO_ARE = late(f"[均都]?[为是](?!了)[^，的]{{2,16}}的[^，的须应要请于在]{{1,8}}?(?={OWES_IT})")
# 外聘教师|讲授的课程须…
_WHAT_THEY_DO = late(
    "(?!提交|报送|上[交报]|填[写报]|申[报请]|撰写|完成|承担|主持|负责|开设|举办|承办|购|借|使用|保管|领取|制作|拟定)[^，的须应要请于在将把]{1,8}的[^，的须应要请]{0,8}?(?:课程|课|项目|论文|课题|作品|成果|专著|著作|会议|活动|比赛|讲座|班|设备|材料|文章|专业|试卷|考试)"
    f"(?:（[^（）]*）)?(?={OWES_IT})"
)
# 各宿舍|无人时应关窗, 各教室|长期停用时须断电: on which occasion, and no part of the name.
OCCASION = late(
    "(?<=[一-龥]{2})(?:(?:长期|长时间|临时|夜间|平时|日常|正常|暂|不|未|没|在|需|停止|发生|遇到?|出现|对外|出|进)*[一-龥]{2}(?:时|期间|(?:之|以)?[前后])"
    "|课间|夜间|午间|晚间|日间|白天|夜晚|晚上|周末|节假日|假日|假期|[寒暑]假|汛期|雨天|雪天|冬季|夏季|平时|期末|高峰期|[课会班]后)$"
)
# 各党总支|组织师生…, 各科室|指定一名信息员…: whoever takes others does it; but 学生组织, 工会组织 are names.
_TAKES_OTHERS = late(
    r"(?<![党团会群生])(?:认真|积极|及时|统一|切实|精心|扎实|集中|主动|广泛|抓紧|分别|自行)*组织(?=各(?!级)|全体|所有|本|学生|师生|同学|教师|教职工|职工|党员|团员|干部|辅导员|班主任|新生|院内|校内|相关|有关|专家|[一二三四五两\d]|人员|力量|队员|骨干|志愿者|外来|下属|所属|所辖|校内外)"
    r"|(?:邀请|敦促|督促|陪同|带领|率领)(?=各|全体|所有|本|学生|师生|同学|研究生|本科生|教师|导师|教职工|职工|党员|团员|干部|辅导员|专家|家长)"
    r"|(?:指定|安排|明确|确定|选派|指派|委派|抽调|推选|落实|配备|设立?|指)(?=[一二三四五两\d]+[名位个人]|专人|专门)"
)
# 广播操比赛|各学院组织60人参赛
_EVENT_BEFORE_ALL = late(
    "[^各每、的和及]{1,14}?(?:比赛|竞赛|决赛|汇演|演练|活动|考试|检查|会议|大会|运动会|仪式|典礼|培训|期间|[晚中后前时])(?=[各每](?!种|类|项|个(?!学院|支部|班|单位)))"
)
_HOURS = ("早", "上午", "中午", "下午", "晚上", "傍晚", "凌晨", "清晨", "次日", "翌日", "当", "第二天", "今", "明")
_HOUR_FIRST = late(
    "(?:早上|早晨|上午|中午|下午|晚上|傍晚|凌晨|清晨|次日|翌日|当天|当日|当晚|第二天|今天|今晚|明天|明早)(?:早上|上午|中午|下午|晚上)?(?=[一-龥]{2})(?!班|值|场)"
)
# 麻烦|大家明天把表填好, 辛苦|各位组长于3月5日前收齐
_BOTHERS = ("麻烦", "劳烦", "烦劳", "有劳", "拜托", "辛苦")
_BOTHERED = late("(?:麻烦|劳烦|烦劳|有劳|拜托|辛苦)(?:一下|下)?(?=大家|各|全体|所有|[一-龥]{2,})(?!员|费|奖|工)")
# 以上工作望|各单位…, 学校要求|各单位…
_TELLS_THEM = late(
    r"(?:[以如]上|上述|此|该|有关|相关)?[^，各]{0,8}(?:要求|希望|望|敦请|责成|提醒)(?=各(?!级|类|项|种|方)|全体|全校|广大)"
    r"|[^，各]{2,16}已经?(?:下达|下发|拨付|分配|划拨|发放|分解|印发|配发)(?:至|到|给)?(?=各(?!级|类|项|种|方))"
)


def with_post(view: View, found: Parties) -> Parties:
    """各单位|保密工作负责人: the name with whoever of the unit is meant."""
    post = POST_BEHIND.match(view.words, found.end)
    if post is None or not found.names[-1].endswith(HAVE_POSTS):
        return found
    names = (*found.names[:-1], found.names[-1] + post[0])
    return replace(found, names=names, end=post.end(), is_certain=True)


def cut_short(view: View, found: Parties) -> Parties:
    """各学院|加强与实习单位之间的沟通, 读者|来馆须…, 党办|商统战部…: the names without what their bearers do."""
    name = view.words[found.start : found.end]
    does = (_JOINS.search(name, 2) if "与" in name else None) or (_COMES.search(name, 2) if found.is_certain else None)
    does = does or (_CONSULTS.search(name, 2) if "商" in name else None)
    if does:
        end = found.start + does.start()
        whole = read_parties(view.raw, view.tokens, found.start, end)
        if whole and whole.end == end:
            return replace(whole, is_certain=True)
    if "的" not in view.words:
        return found
    if described := _WHO_ARE.match(view.words, found.end):
        # 负责人|为研究生的团队须…
        end = described.end()
        if ends_as_doer(described[0]):
            return Parties((name + described[0],), found.start, end, False)
        return replace(found, is_certain=False)
    is_of_all = name.startswith(("各", "每", *ALL_OF_THEM))
    return found if is_of_all or not _WHAT_THEY_DO.match(view.words, found.end) else replace(found, is_certain=False)


def all_of_them(view: View, found: Parties) -> Parties:
    """请党员同志|们: the name with the sign of many."""
    if not view.words.startswith("们", found.end):
        return found
    return replace(found, names=(*found.names[:-1], f"{found.names[-1]}们"), end=found.end + 1)


def unglued(found: Parties) -> Parties:
    """The name without what is glued to it: 各党总支|组织师生和辅导员, 以上工作望|各单位."""
    name = found.names[0]
    if len(found.names) > 1 and any(each.endswith("时") for each in found.names):
        # 各教室|上课时、各实验室使用时须…
        return replace(found, names=tuple(OCCASION.sub("", each) for each in found.names))
    if name[:1] not in "各每" and ("各" in name or "每" in name) and (event := _EVENT_BEFORE_ALL.match(name)):
        # 广播操比赛|各学院组织60人参赛
        return replace(found, names=(name[event.end() :], *found.names[1:]), start=found.start + event.end())
    if name.startswith(_HOURS) and (hour := _HOUR_FIRST.match(name)):
        # 早上|全体运动员7:50集合, 次日|辅导员10:00前核对
        return replace(found, names=(name[hour.end() :], *found.names[1:]), start=found.start + hour.end())
    if name.startswith(_BOTHERS) and (bothered := _BOTHERED.match(name)):
        return replace(found, names=(name[bothered.end() :], *found.names[1:]), start=found.start + bothered.end())
    if is_plain_name(name):
        return found
    if told := _TELLS_THEM.match(name):
        return replace(found, names=(name[told.end() :], *found.names[1:]), start=found.start + told.end())
    taken = _TAKES_OTHERS.search(name, 2)
    if taken is None or not name.endswith((*HEADS, *UNIT_ENDS, "院", "系", "）"), 0, taken.start()):
        return found
    return Parties((name[: taken.start()],), found.start, found.start + taken.start(), True)
