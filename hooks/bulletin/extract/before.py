"""What is set off by a comma before an act: whose turn it is, whom it leaves out, what has befallen, how it binds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Trigger
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import Parties, read_names, read_parties
from bulletin.extract.such_people import are_cared_for
from bulletin.extract.words import frames
from bulletin.extract.words.parties import HEADS, KINDS, UNIT_ENDS
from bulletin.late_pattern import late
from bulletin.obligation import Modality

_OWN_REASON = ("确", "因", "不能", "无法", "未能", "自愿", "拟", "外出", "出国", "出境", "出差", "离校", "请假", "休假")
# 中层正职假期外出的，…: what people do of themselves
_GOES_ITS_WAY = late(
    "(?:(?:假期|[寒暑]假|暑期|节日|节假日|周末|夜间|平时|日常|短期|长期|临时|中途|单独|集体|提前|个别|近期)(?:期间|内)?)*(?:因[公私病事故])?(?:确?需要?|拟|要)?"
    "(?:外出|出差|出国|出境|出校|离校|离市|离岗|离京|返乡|回家|留校|住校|走读|请假|休假|休学|复学|退学|转学|转专业|探亲|进修|访学|调离|离职|辞职|退休|换班|调班|调课|停课|缓考|报考|借调|挂职|旅游|装修|搬家|租房|入住|驾车|开车|报销|投稿|参评|参赛|应聘|竞聘|创业|就业|升学|考研|入伍)[^，的]{0,8}的"
    "|(?:确?需要?|拟|要)?(?:变更|更换|调换|调整|申请|购买|购置|借用|租用|使用|携带|举办|邀请|聘请|参加|承担|承接|兼任|放弃|退出|推迟|延期|取消|延长)[^，的]{1,10}的"
)
# 课题组成员变动、经费调整的: a change among them, whoever sees to it; but 管理员岗位变动的.
_CHANGE_AMONG = late(
    "(?:名单|人选|分工|结构)?(?:确需|如需|需要?|有|发生|出现|拟)?(?:变[动更化]|更换|调换|调整|增减|增补|替换|轮换|缺额|空缺)(?:较大|频繁)?(?:[、或和及][^，]{2,14})?的$"
)
_ONES_AMONG = ("成员", "队员", "人员", "班子", "委员会")
_ITS_THING = late(r"其(?![须应要需请必中他余])")
# 党员工资有变动的，…: it is theirs whose it is.
_CHANGED = late(
    r"(?P<who>(?!本人)[^，的]{2,8}?)(?<![后前时或者及和与、])(?:个人)?(?:工资|收入|职务|职称|身份|信息|电话|联系方式|住址|姓名|名称|工作单位|学籍|去向|行程|家庭(?:经济|住址|成员)?(?:情况|状况)?|(?:经济|健康|身体)(?:情况|状况))"
    r"(?:有|发生|出现)?(?:显著|重大|较大|重要|明显)?(?:变动|变化|变更|调整|改变|好转|改善|恶化)的$"
)
# 档案员工作变动的，|调离前要办妥交接
_LEAVES = late(
    r"(?P<who>[^，的]{1,8}?(?:员|人|者|师|手|干部|书记|主任))(?P<post>工作岗位|工作|岗位|人事|职务)?(?:有|发生|出现)?(?:变动|变化|变更|调整|调动)的$"
)
# 读者损坏图书的，应照价赔偿
_LOSES = late("(?:如|若|因故|故意|不慎|将)*(?:损坏|损毁|毁坏|弄坏|遗失|丢失|损失|逾期|超期|拖欠|污损|挪用|转借)")
_MAKES_GOOD = late("赔|补缴|补交|补办|补领|归还|缴纳|交纳|支付|承担|修复|恢复|挂失|退还")
_HAS_LEFT = late("离岗|调离|离任|离职|离校")
_HANDS_ON = late("交接|移交")
# 教职工的直系亲属报考的，应主动回避
_KIN = late(
    r"(?P<who>[^，的]{2,8})的?(?:直系亲属|近亲属|亲属|亲友|家属|配偶|子女|直系亲友)[^，]{0,14}(?:报考|报名|参加|参评|参赛|参选|应聘|申报|申请|竞聘|就读|从事|经商|任职)[^，]{0,8}的$"
)
# 师生员工本人或共同居住人被确诊的，要如实告知
_OR_KIN = late("(?P<who>[^，的、]{2,8}?)本人(?:[或和及与、]|或者|以及)[^，]{2,30}的$")
# 各单位新媒体账号停更超过30天的，…
_OF_EACH = late(r"(?P<who>各(?:二级|基层)?(?:单位|部门|学院|院系|党委|党总支|党支部|支部))(?!中)[^，]{3,}的$")
_LIST_OF = late("名单|名册|汇总表|统计表|一览表")
_IS_APPROVED = late("(?:须|应|要)?经[^，]{2,12}(?:审批|批准|同意|审核|审定|签字|签批)(?:同意|通过)?后$")
_MEETS_WITH = tuple(frames.HAPPENS_TO - {"出现", "发生"})
_ASKS_ALL = late("(?:也|再|还|届时|另外|同时)*[敬烦恳务]?请(?:大家|诸位|各位(?=[务于在按积认自及提将把尽抓妥]))")
_WHOEVER = late("有?谁(?:要是|如果|若|一旦|发现|遇|想|有|没|能|需)")
_MAY_BE_LATE = late(
    "(?P<who>[^，的]{2,14})的[^，的]{0,10}可(?:以|适当|酌情|相应)?(?:与[^，]{1,14}(?:合并|合用|共用|同步|一并)|合并|合用|沿用|简化|从简|精简|自行(?:设计|确定|制作)|另行|推迟|延期|延迟|顺延|延至|延后|推后|放宽|缓|晚|单独|直接|提前|分批|补)"
)
_TO = tuple("告知 通知 告诉 报告 报 报送 报请 提交 交 交回 送 送交 交给 报给 送给 给 向 联系 反馈 所在".split())
_PEOPLE = tuple(
    "学生 同学 老师 教师 教职工 职工 党员 干部 学员 人员 师生 考生 代表 新生 毕业生 选手 队员 嘉宾 家长 委员".split()
)
_POSTS = tuple("领导 正职 副职 书记 院长 主任 处长 部长 科长 所长 馆长 班长 组长 队长 导师 研究生 本科生".split())
_PERSONS = (*_PEOPLE, *_POSTS, "员", "者", "人", "教工", "住户", "租户", "用户", "商户", "读者")
_EACH = ("各", "每", "全")
_OF_ITS_OWN = late(
    r"(?:一[名位])?(?:主要|分管|教学|行政|党政|科研)?(?:负责人|负责同志|领导|书记|副书记|委员|专人|主要领导|正职|系主任|副?主任|副?院长|副?所长|副?馆长"
    r"|副?处长|副?部长|副?科长|副?系主任|秘书|联络员|联系人|经办人|教务员|班主任|辅导员|队长|组长|班长)"
)
# 确有困难的系 acts through somebody of its own as well as 单位 does.
_UNITS = (*UNIT_ENDS, "系", "院", "所", "馆", "中心", "班", "队", "组", "团", "站", "分校", "班级")
_LONGEST_UNREAD = 24
_OF_A_NAME = ("other", "word", "single_head", "head", "joint", "quantifier", "preposition")
_ENDS_NAME = late("(?![到在按凭持携从用以])[^，的]{1,14}[系院部处室班组队级站所馆科校区生员师长会社]")
# 持因公证件出访者，|须在7天内交回
_SUCH_PEOPLE = late(
    "(?:凡是?|对于)?(?P<who>(?:持|有意|有志|自愿|拟|需要?|欲|想|因[故病事公私]|未能|不能|无法|未按|未参加|迟到|缺席|缺考|旷课|请假|报名|申请|申报|参加|参评|参赛|参训|出访|外出|出国|离校|返校"
    "|留校|携带|违反|违规|冒用|获得?|入选|录取|通过|驾[车驶]|骑行)[^，的]{0,14}者)"
)
# 对复核结果有异议的教师，…
_NOT_CONTENT = late(
    "(?:凡|如|若)?(?P<who>对[^，的]{2,20}?(?:有(?:不同|重大|较大)?(?:异议|意见|疑义|疑问|看法|质疑|顾虑)|存[有在]?(?:异议|疑义|疑问|疑)|持有?(?:异议|不同意见)|提出(?:异议|质疑)|不服|不满意?|不认可"
    "|有(?:兴趣|意向|意愿|需求)|感兴趣)的[^，的]{0,8}?"
    "(?:[人员者生师工]|干部|教授|同志|同学|选手|代表|家长|单位|部门|学院|支部|总支|团队|班级|个人|集体|用户|读者|住户|[商方]|公司|企业|组织|机构))"
)
# 对于没有参加的住户，|本人需在4月14日前说明
_FOR_WHOM = late(
    f"(?:对于?|针对)(?P<who>[^，]{{2,24}}的[^，的]{{0,8}}?(?:{'|'.join((*_PEOPLE, '住户', '租户', '读者', '用户'))}))"
)
# But 对结果有异议的学生，要做好解释: of whoever explains it.
_SPEAKS_UP = late(
    "提出|提交|申[诉请报]|反映|反馈|投诉|报名|登记|咨询|联系|核对|查[询阅看]|复[核查议]|书面|[到向][^，]{2,}|填|扫码|预约"
)
_SUCH_NOUNS = "|".join(
    (*_PEOPLE, *_POSTS, *"同志 单位 部门 学院 支部 总支 党委 班级 团队 住户 租户 商户 读者 用户 者".split())
)
# 还没有把党费补齐的党员，|请于月底前补交
_WITH_OBJECT = late(
    "(?:凡是?|如|若|对于)?(?P<who>(?:至今|截至目前|目前|还|尚|仍|依然|已经?|刚|按要求|按时|主动|自行){0,3}(?:没有?|未能?)?"
    f"(?:及时|按时|按要求)?[把将][^，的]{{2,20}}的[^，的于]{{0,8}}?(?:{_SUCH_NOUNS}))"
)
# 凡因工作调动需转移组织关系的党员，|应在30天内办理
_FOR_A_REASON = late(
    "(?:凡是?|如|若)?(?P<who>确?因[^，的]{2,12}?(?:确需|需要?|拟|要求|申请|未能?|不能|无法|没有)[^，的]{1,14}的"
    f"[^，的于]{{0,6}}?(?:{_SUCH_NOUNS}))"
)
# 项目负责人|拟变更研究内容、延长期限的, 中层以上干部|假期离开本市的
_GOES_OR_MEANS = late(
    "(?P<who>[^，的]{2,20}?)(?:如|若|确)?(?:(?:假期|[寒暑]假|暑期|节日|节假日|双休日|周末|夜间|平时|短期|长期|临时|中途)(?:期间|内|里|中)?)*"
    "(?:拟|欲|打算|计划(?![书表处内外])|离开|前往|[外出离返赴因]|不能|无法|未能|自愿|请假|休假|申请)[^，]*的$"
)
# 各学院|的教学类材料，每年10月底前移交
_ITS_PAPER = late(
    "(?P<who>[^，的]{2,20})的[^，的]{0,12}?(?:表|书|材料|报告|方案|预案|计划|总结|台账|名单|名册|清单|预算|决算|记录|简报|文稿|作品|档案|数据|合同|课件|教案|稿件|视频|照片|成果|信息|资料|案例|做法|典型|经验)(?:（[^（）]*）)?"
)
# 部门负责人|外出时，应指定专人代理
_ON_ITS_WAY = late(
    "(?P<who>[^，的]{2,14}?)(?:因[公私病事])?(?:外出|出差|出行|请假|休假|交接班?|换班|交班|接班|值班|值守|上岗|离岗|执勤"
    "|巡查|巡逻|带队|监考|操作|作业|施工|驾车|骑行|乘车|取餐|游泳|锻炼"
    "|(?:进出|出入|进入|离开)[^，的]{1,8}?)(?:时|期间|途中|过程中)"
)
# 教师外出期间，应做好管理: by whoever looks after them.
_SEE_TO_THEM = late(
    "(?:必须|应当|务必|[须应要请])?(?:[于在从]|认真|切实|全面|及时|进一步)*(?:加强|做好|组织|安排|防止|避免|强化|抓好|落实|提醒|教育|引导|督促|管理|疏导|核验|检查|开展)"
)
_MEANWHILE = ("时", "期间", "途中", "过程中")
_LOOKED_AFTER = ("新生", "学生", "毕业生", "考生", "师生", "家长", "同学", "选手", "校友", "来宾", "嘉宾")
_STRUCK = late(r"[^，]{0,4}(?:出现|发生|突发|患|失联|受伤|被)")
_MODAL_TAIL = late(r"(?:必须|务必|应当|须|应|要|需|请|并|的)+$")


# 有来自中高风险地区的新生，第一时间报校医院: whoever finds one, where 有困难的学生 are those who have them.
_THERE_ARE = late(
    "(?:如|若|凡)?有(?:来自|从|未|没|不(?!同|便)|新增|新转|出现|发生|曾|去过|到过|正在|拒不?|隐瞒|擅自|无故|逾期|滞留|夜不归宿|晚归|旷课|缺勤|缺课|失联|走失|受伤|疑似|确诊|密接|突发)[^，]*的"
    "[^，的]{0,6}(?:生|员|工|人|师|同学|同志|干部|教授|者)"
)
_TELLS_OFFICE = late(
    "(?:请|须|应|要|必须|务必)?(?:第一时间|立即|及时|马上|随时|当天|当日|[^，]{0,8}[内前])[^，]{0,4}(?:报|通知|告知|反馈|联系|上报)"
)


# 读者, 作者, 志愿者: a name of people, whatever case they are in.
_READERS = tuple(head for head in HEADS if head.endswith("者"))


def party_before(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """The party of a clause set off before the act: alone (各党总支，…), or meeting a condition (…的，)."""
    if act.text.startswith("其") and _ITS_THING.match(act.text):
        # 发展的党员，其材料须…: the act is about what they have.
        return ()
    for clause in reversed(waiting):
        is_nobodys = _is_mere_case(clause) or _is_found(act, clause) or _changes_among(act, clause)
        is_nobodys = is_nobodys or are_cared_for(clause, act)
        named = None if is_nobodys else _named_in(act, clause)
        if named is not None:
            return named
    return ()


def _named_in(act: Clause, clause: Clause) -> tuple[str, ...] | None:
    """Whom a clause set off before the act names; none where it is a case of nobody, None where one goes on looking."""
    if clause.text.endswith(_MEANWHILE):
        named = _who_meanwhile(act, clause)
        if named is not None:
            return named
    if clause.parties is None and (named := _set_off(act, clause)):
        return named
    owner = _whose_case(act, clause) or (
        None if clause.parties and clause.parties.is_certain else _OF_EACH.match(clause.text)
    )
    if owner:
        return (owner["who"],)
    if clause.text.endswith("者") and not (clause.text.endswith(_READERS) and is_whole_party(clause)):
        # 票据缺项者，补齐: a case and not a party, where 超期的读者 are one.
        people = _SUCH_PEOPLE.fullmatch(clause.text) if act.modality else None
        return (people["who"],) if people else ()
    is_whole = is_whole_party(clause)
    if clause.parties and clause.text.startswith("对", clause.parties.end):
        # 党总支对支部上报的决议，…
        return clause.parties.names
    if clause.parties and _meets_with(act, clause, clause.parties):
        return clause.parties.names
    if not is_whole and not clause.expressions and _is_thing(clause):
        # 师生关注度高的事项，…: the party is part of what the clause is about.
        return None
    if clause.parties and (is_whole or clause.parties.is_certain or _is_own_case(clause, clause.parties)):
        return _unless_listed(act, clause, clause.parties)
    return None


def _set_off(act: Clause, case: Clause) -> tuple[str, ...]:
    """Who is named before the act in a case that was read as one of nobody."""
    if act.modality and ("把" in case.text or "将" in case.text) and (done := _WITH_OBJECT.fullmatch(case.text)):
        return (done["who"],)
    if act.modality and "因" in case.text[:3] and (needs := _FOR_A_REASON.fullmatch(case.text)):
        return (needs["who"],)
    if "对" in case.text[:2]:
        found = _NOT_CONTENT.fullmatch(case.text) if _SPEAKS_UP.search(act.text) else None
        found = _FOR_WHOM.fullmatch(case.text) if act.text.startswith("本人") else found
        return (found["who"],) if found else ()
    if not case.names_rival or case.expressions:
        return ()
    if case.text.endswith("的"):
        found = _GOES_OR_MEANS.match(case.text)
        end, ends = (found.end("who") if found else 0), _PERSONS
    else:
        found = _ITS_PAPER.fullmatch(case.text)
        end, ends = (found.end("who") if found and _hands_over(act) else 0), _UNITS
    if not end or not case.text.endswith(ends, 0, end):
        return ()
    party = read_parties(case.text, LEXICON.tag(case.text), 0, end)
    if party is None or party.end != end or (ends is _UNITS and not KINDS.isdisjoint(party.names)):
        return ()
    return party.names


def _who_meanwhile(act: Clause, case: Clause) -> tuple[str, ...] | None:
    """教师外出期间，|应保持通讯畅通: theirs, where 新生报到期间，应加强管理 is of others (); else None."""
    if _SEE_TO_THEM.match(act.text):
        return () if case.parties and case.parties.names[-1].endswith(_LOOKED_AFTER) else None
    found = _ON_ITS_WAY.fullmatch(case.text)
    if found is None or not found["who"].endswith(_PERSONS):
        return None
    party = read_parties(case.text, LEXICON.tag(case.text), 0, found.end("who"))
    return party.names if party is not None and party.end == found.end("who") else None


def _hands_over(act: Clause) -> bool:
    return any(token.tag == "deliver" for token in LEXICON.tag(act.text))


def _is_thing(clause: Clause) -> bool:
    return frames.NOUN_PHRASE.search(clause.text) is not None and frames.CONDITION_END.search(clause.text) is None


def _unless_listed(act: Clause, case: Clause, party: Parties) -> tuple[str, ...]:
    """教职工经部门负责人同意后，|将请假名单报办公室: a list of them is made by their office, and by none of them."""
    is_approved = case.text.endswith("后") and _IS_APPROVED.match(case.text, party.end) is not None
    if is_approved and party.names[-1].endswith(_PEOPLE) and _LIST_OF.search(act.text):
        return ()
    return party.names


def _meets_with(act: Clause, case: Clause, party: Parties) -> bool:
    """各党总支发现师生失联的情况，…, and whoever has lost a thing and makes it good."""
    if case.text.startswith(_MEETS_WITH, party.end):
        return True
    return _LOSES.match(case.text, party.end) is not None and _MAKES_GOOD.search(act.text) is not None


def _whose_case(act: Clause, case: Clause) -> re.Match[str] | None:
    """Of whom a case tells by what is theirs: their work, their kin, their name."""
    if not case.text.endswith("的"):
        return None
    leaves = _LEAVES.match(case.text)
    if leaves and not _HAS_LEFT.search(act.text):
        # 管理员岗位变动的，应办理交接; but 档案员变动的，应办理交接 is for whoever has another one now.
        leaves = leaves if leaves["post"] and _HANDS_ON.search(act.text) else None
    return leaves or _KIN.match(case.text) or _OR_KIN.match(case.text) or _CHANGED.match(case.text)


def _is_mere_case(clause: Clause) -> bool:
    """确因工作需要由学生担任的，…: a case, whoever appears in it; 推荐对象为处级干部的，…: what somebody is."""
    if not clause.text.endswith("的"):
        return False
    if clause.text.startswith(("确", "如", "因", "若")):
        return True
    return clause.parties is not None and clause.text.startswith(("为", "是"), clause.parties.end)


def _is_found(act: Clause, case: Clause) -> bool:
    """有来自中高风险地区的新生，|第一时间报校医院: of whom others tell."""
    if "有" not in case.text[:2] or _THERE_ARE.fullmatch(case.text) is None:
        return False
    return _TELLS_OFFICE.match(act.text) is not None


def asks_everybody(act: Clause, waiting: Sequence[Clause]) -> bool:
    """请大家…, 谁要是发现漏水，…: whoever reads is meant, and nobody who was named before."""
    if act.is_plea and act.parties is None and _ASKS_ALL.match(act.text):
        return True
    return bool(waiting) and "谁" in waiting[-1].text[:2] and _WHOEVER.match(waiting[-1].text) is not None


def owner_of_what_may(clause: Clause) -> tuple[str, ...]:
    """直属团支部的材料可推迟一天: whose thing it is that may be late, or otherwise than the others'."""
    owner = _MAY_BE_LATE.match(clause.text) if clause.parties is None else None
    if owner is None:
        return ()
    party = read_parties(clause.text, LEXICON.tag(clause.text), 0, owner.end("who"))
    return party.names if party is not None and party.end == owner.end("who") else ()


def served_by_others(clause: Clause) -> tuple[str, ...]:
    """参加考试的老师|由人事处统一安排车辆: those for whom somebody else sees to a thing."""
    by = clause.parties.start - 1 if clause.parties else 0
    served = read_parties(clause.text, LEXICON.tag(clause.text), 0, by) if by > 1 else None
    return served.names if served is not None and served.end == by and served.names[-1].endswith(_PEOPLE) else ()


def is_handed_to(act: Clause, party: Sequence[str]) -> bool:
    """各分工会汇总。…，应告知分工会: whether a party is the one to whom an act is done, and cannot do it."""
    for name in party:
        at = act.text.find(name.removeprefix("各").removeprefix("全体"), act.modal_end)
        if at > 0 and act.text.endswith(_TO, 0, at):
            return True
    return False


def is_addressed(party: Sequence[str], recipients: Sequence[str]) -> bool:
    """Whether a notice is written to a party: to one of its kind (各支部), or to what it belongs to or comprises."""
    return party[0].startswith(_EACH) or any(name in to or to in name for name in party for to in recipients)


def whose_hand(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """逾期的单位，由主要负责人说明: of the office set off before it, by which one of its own has to act."""
    if not waiting or act.parties is None or not act.text.startswith("由", act.parties.start - 1):
        return ()
    office = waiting[-1]
    is_alone = is_whole_party(office) or office.modality == "must"
    if office.parties is None or not is_alone or not office.parties.names[-1].endswith(_UNITS):
        return ()
    return office.parties.names if all(_OF_ITS_OWN.fullmatch(name) for name in act.parties.names) else ()


# What is left out of a rule, and is no party; 值班车辆 and 已办结的 may be whose they are.
_NO_PARTIES = tuple(
    (
        "事项 事务 事宜 情况 情形 公务 内容 议题 问题 任务 会议 考试 论文 规定 要求 安排 原因 因素 时间 期间 时段 活动 "
        "资料 材料 文件 信息 数据 设备 物资 物品 费用 经费 课程 选修课 必修课 急诊 急病 疾病 用途 环节 手续 信件 表格"
    ).split()
)


def exceptions_before(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """除外国语学院党总支外，…, 除值班人员外的教职工…: who is let off."""
    for clause in waiting:
        if clause.text.startswith("除") and (found := frames.EXCEPT.match(clause.text)):
            return _those_let_off(found["who"])
    found = frames.EXCEPT_FROM.match(act.text) if act.text.startswith("除") else None
    return _those_let_off(found["who"]) if found else ()


def _those_let_off(words: str) -> tuple[str, ...]:
    """Nobody is let off by 除紧急事项外, nor where something else is provided for."""
    return () if words.endswith(_NO_PARTIES) else read_names(words)


def trigger_of(clause: Clause) -> Trigger | None:
    """突发情况第一时间电话报告: what stands before 第一时间."""
    at = next((e.start for e in clause.expressions if e.kind == "immediate"), 0) if clause.expressions else 0
    if not at:
        return None
    words = clause.text[clause.parties.end if clause.parties and clause.parties.end <= at else 0 : at]
    words = _MODAL_TAIL.sub("", words)
    return Trigger(words, clause.segment.start) if 2 <= len(words) <= 16 else None


def is_whole_party(clause: Clause) -> bool:
    """Whether a clause is nothing but a party: 各党总支，…"""
    return clause.parties is not None and clause.parties.end >= len(clause.text) - 1


def befalls_party(clause: Clause) -> bool:
    """学生出现发热的，…: what happens to a party, where 学生确有困难的，… is about what it asks for itself."""
    return (
        clause.parties is not None
        and clause.text.endswith("的")
        and _STRUCK.match(clause.text, clause.parties.end) is not None
    )


_WHO_HAS = late(
    "[^，的把将]{2,14}的(?:同学|学生|教师|老师|人员|党员|考生|教职工|毕业生|新生|单位|学院|部门|支部)们?"
    "(?:请|到|于|在|携带|登录|登陆|前往|须|按|凭|持|来|去|填|参加|务必|及时|尽快|自行)"
)


def names_unread(plea: Clause) -> bool:
    """请检修岗3月20日前报送: between 请 and a time stands more than an adverb, and was read as no name."""
    if not plea.expressions:
        return _opens_unread(plea)
    if _WHO_HAS.match(plea.text, plea.expressions[0].end):
        # 请于3月20日前|缴清学费的同学|到财务处领取发票: who has done it by then.
        return True
    time = plea.expressions[0].start
    before = plea.text[plea.text.find("请") + 1 : time]
    return any(token.tag in ("other", "duty", "direct", "word", "single_head") for token in LEXICON.tag(before))


def _opens_unread(plea: Clause) -> bool:
    """请一至十院|提前安排, 请甲班、乙班|认真填写: what stands before an adverb or a verb ends as names do."""
    at = plea.text.find("请") + 1
    tokens = LEXICON.tag(plea.text[at : at + _LONGEST_UNREAD])
    end = next((token.start for token in tokens if token.tag not in _OF_A_NAME), 0)
    before = plea.text[at : at + end]
    opens = bool(tokens) and tokens[0].tag in ("other", "word", "single_head")
    return opens and _ENDS_NAME.fullmatch(before) is not None


def takes_somebody(clause: Clause) -> bool:
    """…，张贴公告提醒学生，…: what looks like a name behind an act, and opens like none, is what else is to be done."""
    if clause.parties is None or not is_whole_party(clause) or clause.segment.mark != "，" or clause.expressions:
        return False
    first = LEXICON.tag(clause.parties.names[0])[0]
    return first.tag not in ("quantifier", "head", "single_head") and "的" not in clause.text


def _changes_among(act: Clause, clause: Clause) -> bool:
    """课题组成员变动的，|应在变动后10日内办理变更手续: of whoever answers for them."""
    if clause.parties is None or not clause.parties.names[-1].endswith(_ONES_AMONG):
        return False
    if _HANDS_ON.search(act.text) or _HAS_LEFT.search(act.text):
        # 管理人员变动的，|要办清交接手续: theirs.
        return False
    return _CHANGE_AMONG.match(clause.text, clause.parties.end) is not None


def _is_own_case(clause: Clause, party: Parties) -> bool:
    """流动党员确有困难的，…, 干部离开本市的，…: what the party itself does, not what befalls it (老同志病危的)."""
    if party.start > 2 or not clause.text.endswith("的") or clause.text.startswith(("已", "为", "是"), party.end):
        return False
    if clause.has_act or clause.text.startswith(_OWN_REASON, party.end):
        return True
    return party.names[-1].endswith(_PERSONS) and _GOES_ITS_WAY.fullmatch(clause.text, party.end) is not None


def modality_before(waiting: Sequence[Clause]) -> Modality | None:
    """须在3月5日前，…: the modal word set off before its act; that of a case (不能参加的，…) is none."""
    for clause in reversed(waiting):
        if clause.modality and not clause.is_weak and not clause.text.endswith(("的", "者")):
            return clause.modality
    return None
