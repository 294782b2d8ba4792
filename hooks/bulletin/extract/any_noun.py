"""Parties that no list knows, by the words around them: 任何人不得…, 各账号一律…, 送餐人员须…, 考核表|各单位…."""

from __future__ import annotations

import re

from bulletin.extract.naming import OWES_NOW, PEOPLE, ends_as_doer
from bulletin.extract.pared_name import OCCASION
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.view import View
from bulletin.extract.words.parties import DOES_SUCH
from bulletin.late_pattern import late

# 申报高级职务人员|须, 重点发言人|应: those who do one thing, up to a modal word.
_THOSE_WHO = late(
    "(?:申报|申请|重点|无故|因故|擅自|逾期|违规)[^，、的须应要请将把]{1,10}?(?:人员|教师|教职工|学生|学员|党员|同志|干部|人)(?=须|应|必须|务必|不得|要(?!求))"
)
# 被推荐人选|须如实填写, 在校学生|严禁…: no party in the lists, as they are counted and put up more often than they act.
_IN_PERSON = late(
    "(?:在校(?:学生|生|大学生|本科生|研究生)(?=(?:均|都|一律|也)*(?:须|应当?(?!为)|必须|务必|严禁|不得|禁止|请))"
    "|(?:被|拟)?(?:推荐|提名|任用|聘用|录用|录取|表彰|入围|参评|考察|候选|初步|预备)(?:人选|候选人)"
    r"(?=(?:本人|均|都|一律|也)*(?:须|应当?|必须|务必|要(?!求)|请)(?:[于在]\d|\d|如实|认真|按时|按要求|准时|主动|亲自|本人|书面|填|提交|递交|上传|签|撰写|准备|登录|携带|参加|到|作出|承诺|回避|配合)))"
)
# 送餐人员、快递人员一律不得入校
_DO_SUCH = late(rf"(?:[一-龥]{{2}}、)*{DOES_SUCH}(?:[、和及与]{DOES_SUCH})*")
_ARE_TO = late(
    "(?:原则上|均|都|一律|也)*(?:须|应(?![急届聘予受给]|当[予受给])|必须|务必|不得|严禁|禁止|谢绝|不准|要(?!求)|有责任|有义务"
    "|请(?=[于在到就按及提携准自务尽认保将把登扫填通佩穿着配先每注遵服]))"
)
# 未佩戴口罩者不得入内
_WHOEVER = late(
    "(?![对由将把向给为让凡如若因经按])[\u4e00-\u9fff]{3,10}?者(?=(?:一律|均|都|也)*(?:不得|不准|不能|严禁|禁止|谢绝|须|应(?!予|当予)|必须))"
)
THOSE_HINT = late(
    "申[报请]|重点|无故|因故|擅自|逾期|违规|在校|人选|候选人"
    "|线[上下]|网上|在线|现场|集中|就近|统一|自行|提前|临时|短期|长期|居家|分散|单独|全程|实名"
)
DO_SUCH_HINT = late("者|人员|班组|队[员伍]|工人|商户|家长|骑手|司机|租户|住户|摊主|店家|公司|企业|平台|物业")
_EVERYBODY = late(
    r"(?:各(?!项|类|种|方面|环|阶|个|自|级|地|式|界)|任何(?!情况|时候|时间|时刻|地点|场合|环境|条件|形式|方式|途径|渠道|理由|借口|名义|内容|手段|程序|环节|原因)|每名|每位|所有|全体)[\u4e00-\u9fff]{1,6}?(?:[\u4e00-\u9fff]{2}时)?(?=均|一律|都|不|应|须|要|需|务必|必|严禁|禁止|请勿|切勿)"
)
_BARS = ("严禁", "禁止", "请勿", "切勿")
# 各楼道|严禁堆放杂物: where nobody may, and nobody who may not.
_PASSAGES = tuple(
    (
        "通道 楼道 走道 过道 走廊 楼梯 楼梯间 出入口 入口 出口 路口 路段 道路 干道 区域 场所 部位 角落 位置 车位 泊位 "
        "校门 大门 门口 广场 操场 草坪 草地 绿地 林地 水域 湖面 屋顶 屋面 天台 阳台 露台 井盖 设备 设施 电梯 电器 插座 "
        "环节 过程 内 里 处 上 中 下 旁 周边 附近"
    ).split()
)
# 各系|实习计划须…, 各单位|经费须…: what is theirs.
_NO_ONE = tuple(
    (
        "会议 兼职 行为 职务 礼品 "
        "计划 表 材料 报告 方案 总结 台账 名单 清单 预算 记录 经费 资金 费用 合同 物品 工作 事项 活动 课程 任务"
    ).split()
)
# 各学院、各科研平台|要…: where one of them is known, whatever the others are.
_EACH_OF_LIST = late(
    r"(?P<who>各[一-龥]{1,8}(?P<rest>(?:、各[一-龥]{1,8}?)+))(?=均|一律|都|不得|应|须|要(?!求)|必须|负责|牵头|严禁|请|务必)"
)
_UNIT = late("各(?:单位|部门|学院)")
# 未经核实|任何人不得…: whatever stands before them.
_ANYBODY = late(
    r"(?<![以对向在给由被为让])任何(?:单位|组织|部门|个人|集体|机构|人|党员|学生|教师|用户|支部|班级|车辆|机动车|社团|宿舍|寝室|商户|住户|考生|师生|教职工|学院)(?:员|同志|组织)?(?:(?:和|、|或|及|与|或者)(?:个人|部门|人员|人|单位))?"
    r"(?=(?:均|都|一律|也)?(?:不得|不能|不准|不许|不可|不应|无权|严禁|禁止|必须|须|应))"
)
_LETS_NOBODY = late(
    r"(?:严禁|禁止|不准|不许|不允许|不得让|杜绝|谢绝)(?P<who>任何(?:单位|组织|部门|个人|集体|机构|人)(?:员)?(?:(?:和|、|或|及|与|或者)(?:个人|部门|人员|人|单位))?)"
)
# 未备案的系统, 其他账号: what stands for whoever runs it.
_MEDIA = "账号|公众号|视频号|网站|网页|平台|系统|小程序|客户端|频道|栏目|直播间|群组|微信群|[Qq]{2}群|工作群|域名|邮箱"
# 非会员不得…, 非执勤车辆一律禁止入内
OUTSIDER = late(
    r"非[一-龥]{0,6}?(?:员|者|生|师|党员|成员|人|户|民|职工|教工|干部|对象|代表|车辆|机动车|单位|机构|部门)"
    r"(?=(?:均|都|一律|也|原则上)*(?:不得|不能|不准|不许|不可|不应|严禁|禁止|谢绝|请勿))"
    r"|(?:他人|其他人|旁人|外人|别人)(?=(?:均|都|一律|也|原则上)*(?:不得|不能|不准|不许|不可|无权|严禁|禁止))"
    # 未经备案的账号一律不得使用校徽
    rf"|(?:未[一-龥]{{2,10}}?的|(?:其他|其它|其余)(?:各类)?)[一-龥]{{0,4}}?(?:{_MEDIA}|车辆|机动车|社团|组织|团队|商户|摊贩|企业|公司)"
    r"(?=(?:均|都|一律|也|原则上)*(?:不得|不能|不准|不许|严禁|禁止)(?:使用|进入|驶入|入[校内]|进校|停放|发布|首发|开展|举办|以|冠|对外|刊登|刊发|转载|转发|推送|上线|运行|接入|开放|投入|提供|采集|收集|经营|上路|招|从事|承接|自行|擅自|私自))"
)
# 上级党组织应于收到材料后三日内反馈, where 上级要求 is what was asked for.
_UPPER = late(
    r"上级(?:党组织|党委|党总支|组织|部门|单位|主管部门|主管单位|工会|团组织|团委|纪委)(?=(?:原则上|一般|也|均)?(?:应当|应|须|必须|要(?!求)|不得|负责))"
)
# 线上观看同学请提前登录, 集中住宿学员请自备用品: what opens the name says how something is done elsewhere.
_THUS_DOING = late(
    "(?:线[上下]|网上|在线|现场|集中|就近|统一|自行|提前|临时|短期|长期|居家|分散|单独|全程|实名)"
    "(?:(?!组织|安排|通知|告知|提醒|督促|教育|引导|要求|动员|发动|做好|加强|开展|管理|指导|召集|发放|收取|收集|选派|推荐|[对由将向为与和])[一-龥]){1,6}?"
    f"(?:{'|'.join(PEOPLE)}|团员|嘉宾|观众|选手|队员|家长|读者|用户|研究生|本科生)(?={_ARE_TO.pattern}|[于在]?\\d)"
)
# 考核表|各单位于次年1月15日前移交: what is handed in stands before those who do it.
_PAPER_FIRST = late(
    "[^，的、须应要请由各每将把对]{0,10}?(?:表|书|材料|报告|方案|计划|总结|台账|名单|名册|清单|记录|档案|数据|论文|试卷|成绩|稿件|作品|票据|合同|信息|结果|预算|决算|经费|党费|会费|费用|物资|教材)"
    "(?:（[^（）]*）)?(?P<who>各(?:二级|基层|直属|有关|相关)?(?:单位|部门|学院|院系|系|分会|分工会|党委|党总支|总支|党支部|支部|班级|课题组|实验室|教研室))"
    r"(?=[于在\d]|本(?:周|月)|下(?:周|月)|次年|统一|自行|须|应|要|务必|必须|请)"
)
# 对查出的问题|责任单位应在月底前整改
_ABOUT_THINGS = late(
    "(?:针对|对于?|就)[^，须应要请由]{1,14}?(?:问题|隐患|事项|情况|线索|意见|建议|不足|异常|漏洞|短板|缺陷|错误|差错|风险|矛盾|诉求|投诉|举报|项目|台账|名单)(?![的等中里内])"
)
# 一般隐患|责任单位应立即整改
_SUCH_THINGS = late(
    "(?:一般|较大|重大|特大|重要|突发|紧急|疑难|复杂|突出|共性|个性|上述|以上|此类|该类|这些|大额|特殊|典型|常规|日常|遗留|历史遗留|存在|发现|查出|排查出|检查出|(?:巡视|巡察|督导|检查|审计)?反馈|通报)的?"
    "[^，的须应要请由将把对各、]{0,4}?(?:隐患|问题|事项|事件|情况|线索|矛盾|纠纷|案件|缺陷|漏洞|风险|短板|故障|险情|资金|经费|支出)"
    "(?=各|责任|相关|有关|所在|牵头|主管|属地|党支部|支部|党总支|学院|课题组|使用|管理单位|管理部门)"
)
TOPIC_HINT = late(
    "^(?:针?对|就)|(?:隐患|问题|事项|事件|情况|线索|矛盾|纠纷|案件|缺陷|漏洞|风险|短板|故障|险情|资金|经费|支出)[各责相有所牵主属党支学课使管]"
)
PAPER_FIRST_HINT = late("[表书料告案划结账单册录据文卷绩稿品同息果费资材算）]各")
MEETS = late(
    "(?:支部|党员|代表|教职工|职工|会员|团员|团支部|业主|股东)大会|(?:常委|全委|党委|总支委员|办公|联席|校务|院务|部务|处务|代表|教代|职代|学代|团代|评议|评审|论证|理事)会(?:议)?"
)
# 未修满学时的，|支部大会不得讨论其转正问题
_MEETING_DECIDES = late(
    rf"(?P<who>[一-龥]{{0,8}}?(?:{MEETS.pattern}))(?=(?:原则上|一般|均|都|一律|方)*(?:不得|不能|不予|须|应当?|必须|要(?!求))"
    "(?:[^，的]{0,14}?[前内后]|逐[一个项条]|认真|充分|集体|及时|当场|再|以任何[^，]{1,4}|对[^，]{2,12}?)?"
    "(?:讨论|审议|研究|决定|作出|形成|表决|票决|投票|通过(?!后)|批准|接收|吸收|审查|审定|听取|宣布|推荐|提名))"
)
# 各二级党组织、各单位|的宣传栏应…: whose the thing is; but 各单位的联络人 is one who acts.
_ITS_THING = late("的[^的]*(?<![人员者生师长])$")


def those_who(scene: Scene) -> Parties | None:
    """申报高级职务人员须…, 线上观看同学请…"""
    patterns = (_THOSE_WHO, _IN_PERSON, _THUS_DOING)
    found = next((found for each in patterns if (found := each.match(scene.view.words, scene.front))), None)
    return Parties((found[0],), *found.span(), True) if found else None


def do_such(scene: Scene) -> Parties | None:
    """送餐人员、快递人员一律不得…, 维修班组接单后2小时内…: whom a verb names that is in no known name."""
    view, at = scene.view, scene.front
    upon = next((e for e in scene.expressions if e.kind == "relative" and e.start <= view.begin + 1), None)
    found = _DO_SUCH.match(view.words, view.begin if upon else at)
    if found is not None and not any(token.tag in ("head", "single_head") for token in view.tokens):
        # 介绍|人员数
        return None
    if found is not None and upon is not None and 2 <= upon.end - found.end() <= 16 and upon.end < len(view.words):
        # 检修人员进入现场前应断电: the party and the event it is part of, read as one so far.
        return Parties((found[0],), *found.span(), True)
    if found is not None and view.mark == "：" and found.end() == len(view.words):
        # 维修班组：接到报修后30分钟内…
        return Parties((found[0],), *found.span(), True)
    if found is None:
        whoever = _WHOEVER.match(view.words, at)
        return Parties((whoever[0],), *whoever.span(), False) if whoever else None
    is_timed = any(0 <= e.start - found.end() <= 1 for e in scene.expressions)
    if not is_timed and _ARE_TO.match(view.words, found.end()) is None:
        return None
    # 携带危险品者: more than a name.
    is_name = not found[0].endswith("者") or found.end() - at <= 5
    return Parties(tuple(re.split("[、和及与]", found[0])), *found.span(), is_name)


def anybody(scene: Scene) -> Parties | None:
    """未经核实任何人不得…, 校内禁止任何单位、个人…, 非会员不得…"""
    view = scene.view
    banned = _LETS_NOBODY.search(view.words)
    start, end = banned.span("who") if banned else (0, 0)
    if banned is None:
        found = _ANYBODY.search(view.words) or OUTSIDER.match(view.words, scene.front)
        if found is None:
            return None
        start, end = found.span()
    names = tuple(view.raw[start:end].split("、"))
    return Parties(names, start, end, True)


def of_upper_body(scene: Scene) -> Parties | None:
    """上级党组织应…"""
    found = _UPPER.match(scene.view.words, scene.front)
    return Parties((found[0],), *found.span(), True) if found else None


def meeting_decides(scene: Scene) -> Parties | None:
    """支部大会不得讨论其转正问题: a meeting that has to decide, where 支部大会须于3月底前召开 is what others hold."""
    found = _MEETING_DECIDES.match(scene.view.words, scene.front)
    return Parties((found["who"],), *found.span("who"), True) if found else None


def everybody(scene: Scene) -> Parties | None:
    """各账号一律不得…, 任何人不得…: with 各 or 任何 before it, any noun is a party."""
    view, front = scene.view, scene.front
    if "、各" in view.words and (listed := _EACH_OF_LIST.search(view.words, front)):
        known = read_parties(view.raw, view.tokens, listed.start(), listed.start("rest"))
        if known is not None and (listed.start() == front or view.words.startswith("由", listed.start() - 1)):
            names = [OCCASION.sub("", name) for name in _ITS_THING.sub("", listed["who"]).split("、")]
            return Parties(tuple(names), *listed.span("who"), True)
    found = _EVERYBODY.match(view.words, front)
    if found is None:
        return None
    modal = next((token for token in view.tokens if token.start >= found.end()), None)
    if modal is None or modal.tag not in ("must", "must_not", "adverb") or modal.start > found.end() + 2:
        return None
    if view.words.endswith(_NO_ONE, 0, modal.start):
        return None
    if view.words.startswith(_BARS, found.end()) and view.words.endswith(_PASSAGES, 0, found.end()):
        return None
    end = _end_of_doer(view, found.start(), modal.start)
    if found[0].startswith("所有") and not ends_as_doer(view.words[found.start() : end]):
        return None
    return Parties((OCCASION.sub("", view.raw[found.start() : end]),), found.start(), modal.start, True)


def behind_paper(scene: Scene) -> Parties | None:
    """考核表各单位于次年1月15日前移交: the paper stands before those who hand it in."""
    found = _PAPER_FIRST.match(scene.view.words, scene.front)
    return Parties((found["who"],), *found.span("who"), True) if found else None


def behind_topic(scene: Scene) -> Parties | None:
    """对查出的问题责任单位应在月底前整改: what it is about stands before the party without a comma."""
    view = scene.view
    # 上述|问题 opens the topic, though elsewhere it only leads in.
    at = scene.front - 2 if view.words.startswith(("上述", "以上"), scene.front - 2) else scene.front
    topic = _ABOUT_THINGS.match(view.words, scene.front) or _SUCH_THINGS.match(view.words, at)
    parties = read_parties(view.raw, view.tokens, topic.end()) if topic else None
    if parties is None or not parties.is_certain or not OWES_NOW.match(view.words, parties.end):
        return None
    return parties


def _end_of_doer(view: View, start: int, end: int) -> int:
    """各学院|成绩录入须…, 各单位|公章使用须…: the name without what they do, where a known one opens it."""
    inner = [token for token in view.tokens if start <= token.start < end]
    if inner[-1].tag != "duty":
        return end
    known = next((token.end for token in inner if token.tag == "head"), None)
    unit = _UNIT.match(view.words, start, end)
    return known or (unit.end() if unit else end)
