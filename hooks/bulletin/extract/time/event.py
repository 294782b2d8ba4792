"""Timings counted from an event (会后3个工作日内, 提前2天, 自印发之日起30日内) in a clause; knows no dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ahocorasick_rs import AhoCorasick, MatchKind

from bulletin.extract.lexicon import Token
from bulletin.extract.time.amount import UNIT_ENDS, Amount, read_amount
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.first_days import FIRST_DAYS_SIGNS, read_first_days
from bulletin.extract.time.moment import Moment, read_moment
from bulletin.extract.words import read_words
from bulletin.late_pattern import late
from bulletin.obligation import Relation

_LONGEST_EVENT = 30
# 三到|五个工作日: the longer one counts.
_UP_TO = late(r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[至到—~～–－-]")
_SIGNS_OF_RANGE = frozenset("至到—~～–－-")
_IN_BRACKETS = late(r"（[^（）]*\d[^（）]*）")
_MARK = late(
    r"之日起(?:开始)?(?:计算|算)?|之日(?:开始)?算起|当日起|次日起|之日前|前后|过后(?<![通经超越度]过后)|之前|以前|之后|以后|前(?<!日前)(?!\d+(?:%|％|名)|[\d一二三四五六七八九十百两几]{1,4}[名位强甲项条章节题页道届组排列码行]|楼\d)|前(?<=日前)(?:(?<=\d日前)|(?<=工作日前)|(?![下印发召公]))|后(?![\d一二三四五六七八九十两几]{1,4}(?:位(?!置)|名|组|排|码|行|页|题|列|个(?:字|数|号|人)))|起(?=[\d一二三四五六七八九十两半]{1,3}个?(?:工作日|日|天|周|月|小时))"
)
EVENT_SIGNS = late(
    rf"{FIRST_DAYS_SIGNS}|"
    r"一[结完到收接下启开散放闭落停解公发入签获批通印确返经]|前|后|起|内|提早|当天|当日|当晚|次日|翌日|第二天"
)
"""Without one of these nothing in a clause is counted from an event."""
_AT_LEAST = late(r"(?:至少|最少|不少于|不得少于)(?=[\d一二三四五六七八九十两半])")
_WITHIN = late(r"(?:之内|以内|内|前|左右)")
_INSIDE = late(
    r"(?:之内|以内|内)(?!容|部(?!署)|外|控(?!制)|涵|设(?![置立计定])|审(?![批议查核定阅签结理])|生(?![成效])|心|务|网|刊)"
)
# 带有当日水印的照片: no day of any event
_EVENT_DAY = late(r"(?:当天|当日|当晚|前一天|前一日|次日|第二天|翌日)(?<!有当天|有当日)")
# 辅导员|次日审核完毕
_WHO_ACTS = (
    "员",
    "师",
    "长",
    "处",
    "部",
    "院",
    "书记",
    "主任",
    "负责人",
    "单位",
    "部门",
    "党委",
    "支部",
    "中心",
    "办公室",
    "小组",
    "班",
    "公司",
    "集团",
    "企业",
    "物业",
)
# 请假三天以内由辅导员批准: how long somebody is away.
_AWAY = tuple("请假 病假 事假 休假 停课 延期 缺勤 旷课 迟到 缺课".split())
_NO_DEADLINE = (
    "近",
    "满",
    "在此",
    "在这",
    "该",
    "上述",
    "以上",
    "控制在",
    "限制在",
    "压缩在",
    "压缩到",
    "不超过",
    "保持在",
    "时长",
    "片长",
    "限时",
    *_AWAY,
)
_OWES = late("，?(?:(?:应当?|必须|务必|须|要|请)[在于]?|[在于])")
_BEFORE = late(r"之前|以前|前")
_AHEAD = late(
    "|".join(f"{word}提前(?:至少|不少于)?" for word in ("至少", "最少", "需", "应", "须", ""))
    + "|至少提早|最少提早|提早|事前|事先"
)
_BOUNDARY_TAGS = frozenset({"must", "must_not", "may", "disposal", "adverb"})
_BOUNDARY_PREPOSITIONS = frozenset({"于", "在", "自", "从", "由", "以", "通过", "按", "按照", "根据"})
_STRIP_LEFT = late(
    r"^(?:[来去到赶回走]不[了开成上及]的|(?:因故|临时|实在)?(?:不能|无法|未能)[^，的]{2,6}的(?=会|课|赛|考试|培训|活动|开班|比赛)|[①-⑳※★☆●◆■▲△]|[一二三四五六七八九十]是|其|该|每次|各自|在|于|自(?![查评测纠学荐愿])|从|并|且|但(?!书)|而(?!立)|同时|因此|所以|的|，|即|凡|待|等|每一次|如|若|遇|确需|确因工作需要|因故|上述|到(?![任岗期账位职校会货达场站馆家院队点店手齐])|至|对|第[一二三四五六七八九十百零]{1,5}条)+"
)
# 2025-2026学年第二学期开学后, 2026年上半学期结束前: an event of that year, where other figures open none.
_OF_YEAR = late(r"\d{4}(?:[-—–－~～至/]\d{2,4})?(?:学年度?|年)(?=[一-龥“])(?![内末底初终])")
# 现改为6月26日前: a date and no event.
# 在体育馆前集合, 车辆停在图书馆后; but 进入体育馆前登记, 出台前, 录入平台前 and 报部门前 are about a deed.
_PLACE = late(
    "[^进入到出离上下开闭关送交报搬移回返赴往去抵启停登过投装]{0,10}(?:馆|楼|墙|台(?<![平后]台)|门(?<![部专热]门)|厅|广场|窗口|柜|桌|栏|碑|像|亭)"
)
# 手机放到讲台前: where it is put.
_PUT_THERE = late(
    r".*(?:放|摆|停|挂|贴|堆|排|站|坐|送|搬|运|带|拿|集中|集合|列队|安置)(?:放|置|列|齐)?(?:到|在|于|至)"
    r"[^，的到]{0,8}(?:[台桌柜架栏窗门楼墙厅馆]|屏幕|黑板|广场|旗杆|校门|宿舍|食堂)"
)
# 校徽别在|胸前, 在座位前, 站在镜头前: of the body, or of what one sits at and looks at.
_NEAR_IT = late(
    "(?:.*(?:[佩戴挂别系贴放摆站坐立留]|[置列停排]))?(?:[到在于至])?(?:自己|本人|其|各自)?的?[左右]?"
    "(?:胸口?|身|背|颈|脖颈|脖子|额|额头|脑|腰|腿|脚|手心|耳|眼|嘴|座位?|坐位|席位|床|床头|镜头|摄像头|屏幕|电脑|银幕|横幅|展板|队伍|国旗|党旗|团旗|校旗|旗帜|灶|炉|车头|讲坛)"
)
# 与答辩后定稿的版本一致: what it is compared with.
# 报送时间为|会后三个工作日内
_TIME_IS = late("[^，]{0,16}?(?:时间|期限|时限|日期)(?:均|都|一般|统一|定|安排)*(?:[为是]|集中[在于])")
# 人|走后, 注意|赛前: no event by such a name.
_UNNAMED = late("(?:[人员生])?走$|明$|(?:注意|重视|关注)[会赛考课节]?$")
# 对照检查材料|会前2天: before the meeting, and not one of that name.
_THING_BEFORE = late(
    "[^，]{2,}?(?:材料|提纲|方案|名单|议题|[讲发]言稿|报告书|预案|议程|清单|文件|资料|课件|试卷|器材|道具|服装|签到表|汇总表|登记表)(?=[会考赛课节]$)"
)
_COMPARES = late("(?:与|同|跟|和)[^，]{2,14}$")
_IS_ALIKE = late("[^，]{0,14}(?:一致|相同|相符|相吻合|吻合|相匹配|相适应|相衔接|统一)")
_NO_NAME = late(
    r"\d[月日号](?:（[^（）]*）)?$|^[之以不最第]$|(?:不得|严禁|禁止|不要|切勿|因为|由于|鉴于|考虑到|基于|如果|若是|倘若|虽然|尽管|但是|关于|对于|不同于|比)$"
    r"|(?:^|按)[钮键]$|(?:点击|单击|双击|点选)[^，]*$"
)
# 学生|之前已提交的: what they did before
_DID_SO = late("已|曾|未|没|有过|就")
_WHO_DID = late("(?:[生员师者人工]|同学|同志|单位|学院|部门|支部|班级|总支|公司|社团)$")
_TAKES_OBJECT = (
    "做好",
    "抓好",
    "搞好",
    "安排好",
    "组织好",
    "筹备好",
    "部署好",
    "统筹好",
    "加强",
    "强化",
    "落实",
    "做实",
    "严格",
)
# 抓好|开学前后, 关注|考试前后: what is done about such a time.
_ABOUT_A_TIME = late(
    "(?:做|抓|搞|做实|抓实|抓牢|加强|强化|落实|关注|重视|注意|聚焦|紧盯|盯紧|把握|统筹|安排|部署|防范|维护|保障|确保)好"
    "|做实|抓实|抓牢|加强|强化|落实|关注|重视|注意|聚焦|紧盯|盯紧|把握|统筹|安排|部署|防范|维护|保障|确保"
)
# 牵头组织|节前检查
_SEES_TO = late("(?:牵头|负责)+(?:组织|开展|实施)?(?=[一-龥]{1,4}$)")
# 组织学生|考前签订承诺书: who is led to it.
_LEADS_THEM = late(
    "(?:组织|带领|指导(?![老教]师)|督促|提醒|引导|动员|协助|帮助|敦促|要求|通知|教育|安排)(?:好|全体|广大|所有|全部|有关|相关|本[一-龥]{1,2}|所属|各自|参[一-龥]|拟)?"
    "(?:学生|教师|老师|同学们?|师生|党员|团员|干部|教职工|职工|人员|选手|队员|考生|学员|新生|毕业生|家长|志愿者|辅导员|代表|员工|群众|支部|班级|研究生|本科生|积极分子|发展对象|团队)[们在于]?(?=[一-龥])"
)
# 到考务室参加|考前培训: the time is part of what the thing is called.
_TAKES_PART = late("(?:开展|进行|做好|组织|接受|参加|完成|落实|举办|召开|安排)[一-龥]{1,3}$")
# 列出会前需要完成的论证: the time is that of what is to be written down.
_WRITES_DOWN = late(r"(?:写明|写清|列出|列明|载明|注明|标明|填写|填报|说明|明确|记录|梳理|汇总|交代|反映)")
_OF_WHAT = late(r"[^，；。]{1,12}的")
_DOES_A_THING = frozenset("开展 进行 做好 组织 接受 参加 完成 落实 举办 安排".split())
_ARRANGES = ("开展", "进行", "做好", "接受", "落实")
_KIND_OF_THING = late(
    "(?:教育|培训|谈话|公示|考察|检查|体检|训练|准备|动员|辅导|测试|考核)(?:工作|活动)?(?:$|，|、|和|并)"
)
# 总结|前三年工作, 填报|前两个月的数据: the years gone by, that something is said of.
_LOOKS_BACK = late(
    "(?:总结|小结|回顾|复盘|梳理|盘点|汇总|统计|核算|清算|对比|比较|对照|参照|参考|分析|研判|评估|评价|巩固|延续|沿用|继承|借鉴|吸取|反思"
    "|排查|清查|自查|核查|倒查|抽查|检查|核对|核实|查看|查阅|查找|整理|收集|提供|填写|填报|列出|补齐|补交|补缴|补录|公布|通报|超过|不低于|不少于)$"
)
_LONG = ("year", "month", "week")
_FIRST_THEN = late("先(?![进期行导锋前])[一-龥]{2,6}、?$")
_SAID_BEFORE = frozenset("期限 时限 时点 时间 日期 时间节点 节点 截止".split())
# 于规定日期之前, 在要求的时间前: a day that is named elsewhere
_SET_DOWN = frozenset("规定 要求 约定 指定 限定 截止 通知规定 学校规定".split())
# 在上述期限前报送: a day named before, and no event
_WHICH_ONE = ("上述", "前述", "以上", "此", "该", "同一")
_STRIP_AFTER = late(r"(?:之?后|的)+$")
_STRIP_RIGHT = late(r"(?:的|第二天|次日|翌日|之日|之时|时间|日期|当天|当日|时)+$")
_NOT_RELATIVE = read_words("not_relative")
# 开学前|进行检查, 离岗前|移交账册, 检测前|任何人不得…: with such a character behind it the second half opens a word.
_OPENS_NEXT = {
    "前进": tuple("行入场校驻站出"),
    "后进": ("行",),
    "前移": ("交", "送", "除", "出", "动"),
    "后移": ("交", "送", "除", "出", "动"),
    "前任": ("何",),
    "前台": ("账", "风", "阶"),
    "后台": ("风", "阶"),
    "后备": ("案", "份", "查", "齐", "足"),
    "后代": ("表", "为", "替", "办", "理", "领", "交", "收"),
    "后人": ("员", "事"),
    "前列": ("席", "出", "队", "入", "明"),
    "前述": ("职", "责", "廉", "学"),
    "前项": ("目",),
    "前置": ("换", "办", "备"),
    "前线": ("上", "下"),
    "后续": ("签", "办", "聘", "借", "报", "费"),
    "前身": ("份", "体"),
    "前条": ("件",),
    "后果": ("断",),
}
# 各支部在会前|进行动员, but 培训结束后进行测试 is how a programme goes on.
_ASKS = late("[在于每须应要请各由对]")
_find_not_relative = AhoCorasick(_NOT_RELATIVE, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes
# 走访结束两日内: 后 is left out behind a verb of ending or beginning.
_HAPPENED = late(
    r"(?:结束|完成|届满|期满|印发|公布|批准|批复|成立|通过|发生|返校|到账|离校|入职|报到|开学|公示|收到|作出|确定|截止|毕业|变动|变更|办结|到任|上岗|下发|生效|任职|入党|聘任|录用|签订|立项|验收|审核|反馈|知悉|获悉|事发|挂牌|预警|返回|转入|转出|调离|离任|到校|受理|接收|转正|立案|结案|回国|归国|回校|就职|履新|当选|获批|停止|恢复|启用|入学|上任|就任|任命|结业|竣工|交付|入库|入住|中标|录取|领取|解除|终止|出院|换届|离职|退休|辞职|去世|逝世|到货|送达|投用|颁布|出台|抵达|归队|开班|开课|开工|闭幕|散会|撤销|答辩|挂失|注册|转岗|轮岗|下达|移交|归还|购置|搬迁|开馆|闭馆)$"
)
# 收到通报一周内, 发现24小时内
_BEFELL = late(r"(?:收到|接到|接获|获知|得知|发现|作出|产生)")
# 近三年内, 规定的期限内: what stands before a length of time and is no event.
_NO_EVENT = late(r"(?:规定|要求|允许|承诺|假期|学期|年度|范围|任务)的?$")
# 持|48小时内|核酸检测阴性证明, 提交|三个月内|免冠照片: how old a paper may be that somebody has with them.
_HOLDS = late(
    "(?:持有?|凭|携带?|带上?|具有|附上?|出示|查验|核验|查看|提供|提交|上传|出具|须有|应有|需有|要有|备好|随带)(?:本人|有效|其|最?近)?$"
)
_PAPER_OF_THEN = late(
    "(?:的|有效|本人|个人|新冠|病毒)*[^，的须应要请将把向到报交前往]{0,12}(?:证明|报告|结果|照片?|流水|健康证|发票|证书|回单|清单|凭证|记录|明细|影像|底片|账单|码|截图)"
    "|(?:新冠)?(?:病毒)?(?:核酸|抗原)(?:检测)?(?:阴性)?(?:证明|报告|结果)"
)
# 24小时内出现5例, 一年内受过处分: within which something befell, a case and no deadline.
_CASE_BEHIND = ("出现", "发生", "累计", "达到", "受到", "受过", "有过", "连续", "未")
# 48小时内|有发热症状的人员, but 3日内有序撤离
_CASE_OF_THEM = late(
    "(?:曾经?|有过|去过|到过|来过|出过|途经|接触|存在(?![异疑问])|离开过|有(?![关序效条针计步力组偿权意异疑问变]))[^，。；须应要请]{1,24}的"
)
_DAYS_OFF = {"前一天": -1, "前一日": -1, "次日": 1, "第二天": 1, "翌日": 1}


_AT_ONCE = late("[即就便马立]")
# 会议一结束即清点设备: upon it, and at once.
_ONCE_SO = late(
    "一(?:经)?(?P<what>结束|完成|完毕|到位|到齐|到|收到|接到|下达|启动|开始|开学|散会|下课|放学|闭幕|落幕|停止|解除|公布|发布|到账|入库|签订|签收|获批|批准|通过|印发|确定|返校)"
    "(?P<rest>[^，一的]{0,6}?)，?(?:就要?|便|即(?:行|可)?|马上|立即|立刻)(?![使便将时])"
)


def read_events(text: str, tokens: Sequence[Token], dated: Sequence[Expression], subject_end: int) -> list[Expression]:
    """The relative expressions outside the dated ones, in order of the text."""
    marks, days = list(_MARK.finditer(text)), list(_EVENT_DAY.finditer(text))
    blocked = _blocked(text, dated) if marks or days else []
    result = [
        read
        for found in marks
        if not blocked[found.start()] and (read := _read_mark(text, tokens, dated, subject_end, found))
    ]
    if "头" in text or "首" in text:
        result = [*read_first_days(text), *result]
    if "提" in text or "内" in text or "事前" in text or "事先" in text:
        taken = [(expression.start, expression.end) for expression in (*dated, *result)]
        result.extend(_read_free_amounts(text, tokens, dated, subject_end, taken))
    if "一" in text and _AT_ONCE.search(text) and (once := _ONCE_SO.search(text)):
        result.append(_read_once_so(text, tokens, dated, subject_end, once))
    if days:
        result.extend(_read_event_days(text, tokens, dated, subject_end, blocked, days))
    return _without_overlaps(result) if len(result) > 1 else result


def _read_once_so(
    text: str, tokens: Sequence[Token], dated: Sequence[Expression], subject_end: int, found: re.Match[str]
) -> Expression:
    left = _left_edge(text, tokens, dated, subject_end, found.start())
    if stripped := _STRIP_LEFT.match(text[left : found.start()]):
        left += stripped.end()
    event = text[left : found.start()] + found["what"] + found["rest"]
    return Expression(left, found.end(), "relative", event=event, relation="after")


def _blocked(text: str, dated: Sequence[Expression]) -> list[bool]:
    """For each character whether it is part of a date or of a word that only looks like an event's mark."""
    blocked = [False] * (len(text) + 1)
    for number, start, end in _find_not_relative(text):
        word = _NOT_RELATIVE[number]
        if text.startswith(_OPENS_NEXT.get(word, "\0"), end) and (word[1] != "进" or _ASKS.search(text, 0, start)):
            continue
        if word == "前半年" and text.endswith(("满", "到期", "换届", "结束", "退休", "毕业"), 0, start):
            # 聘期届满前半年: half a year before it
            continue
        if word in ("前阶段", "前一次") and text.startswith("性", end):
            # 结题|前阶段性成果, 出国|前一次性预交
            continue
        if word.endswith("前准备") and text.startswith(("好", "齐", "妥", "完"), end):
            # 介绍人会前|准备好意见
            continue
        blocked[start:end] = [True] * (end - start)
    for expression in dated:
        blocked[expression.start : expression.end] = [True] * (expression.end - expression.start)
    return blocked


def _read_mark(
    text: str, tokens: Sequence[Token], dated: Sequence[Expression], subject_end: int, found: re.Match[str]
) -> Expression | None:
    mark, end = found.group(), found.end()
    relation: Relation = "around" if mark == "前后" else "before" if "前" in mark else "after"
    event_end = _before_bracket(text, found.start()) if text[found.start() - 1] == "）" else found.start()
    left = _left_edge(text, tokens, dated, subject_end, event_end)
    amount = None
    if relation != "around":
        amount = _amount_behind(text, dated, end, relation)
        if amount:
            end = amount.end
            if within := _WITHIN.match(text, end):
                end = within.end()
        elif mark in ("前", "之前", "以前", "后", "之后", "以后") and (
            ahead := _amount_ending_at(text, left, event_end)
        ):
            # 考试3天前, 开考15分钟后: the length stands before the mark.
            amount, event_end = ahead, ahead.start
    left = _front_of(text, left, event_end, relation)
    event = _words_of(text[left:event_end])
    if amount is None and mark == "后" and _FIRST_THEN.search(event):
        # 先报批、后减员, 实行先审批后开通: an order of steps
        return None
    if not _may_be_event(event):
        return None
    if _is_adverb(text, event, mark, end) or _is_set_elsewhere(text, event, left):
        return None
    if relation != "around" and (
        _is_object(text, event, tokens, left, end)
        if amount is None
        else relation == "before" and amount.unit in _LONG and _LOOKS_BACK.search(event) and _opens_noun(tokens, end)
    ):
        return None
    if mark == "起" and not text.endswith(("自", "从"), 0, left):
        return None
    return Expression(left, end, "relative", event=event, relation=relation, amount=amount)


def _is_adverb(text: str, event: str, mark: str, end: int) -> bool:
    """学生|之前已提交的"""
    return mark in ("之前", "以前") and bool(_DID_SO.match(text, end) and _WHO_DID.search(event))


def _is_set_elsewhere(text: str, event: str, left: int) -> bool:
    """于规定日期之前, 在上述期限前"""
    return event in _SET_DOWN or (event in _SAID_BEFORE and text.endswith(_WHICH_ONE, 0, left))


def _may_be_event(event: str) -> bool:
    if not event or (event[0].isdigit() and not _OF_YEAR.match(event)):
        return False
    if event.count("“") != event.count("”") or _UNNAMED.fullmatch(event):
        # “先审|后发”制度
        return False
    return len(event) <= _LONGEST_EVENT and _NO_NAME.search(event) is None


def _front_of(text: str, left: int, end: int, relation: Relation) -> int:
    """Where the words of an event begin, without those that lead to it."""
    if stripped := _STRIP_LEFT.match(text[left:end]):
        left += stripped.end()
    if relation == "around":
        about = _ABOUT_A_TIME.match(text, left, end)
    elif (told := _TIME_IS.match(text, 0, end)) and told.end() > left:
        return told.end()
    elif thing := _THING_BEFORE.match(text[left:end]):
        return left + thing.end()
    else:
        about = (_SEES_TO.match(text, left, end) or _LEADS_THEM.match(text, left, end)) if end - left > 2 else None
    return about.end() if about else left


def _words_of(event: str) -> str:
    """The words of an event; 试运行期（12月1日至12月31日）结束 without the days in brackets."""
    words = _STRIP_RIGHT.sub("", event)
    if words == "考":
        return "考试"
    return _IN_BRACKETS.sub("", words) if "（" in words else words


def _before_bracket(text: str, at: int) -> int:
    """Where the event of 开放日|（6月7日）前三天 ends, whose mark stands at `at`."""
    return max(text.rfind("（", 0, at), 0)


def _amount_behind(text: str, dated: Sequence[Expression], at: int, relation: Relation) -> Amount | None:
    """The length of time behind an event's mark, which a word that binds may part from it: 收到通知后|应在3日内."""
    if text[at : at + 1] in "至最不" and (at_least := _AT_LEAST.match(text, at)):
        return read_amount(text, at_least.end())
    comma = 1 if text[at : at + 1] in "的，" and (read_amount(text, at + 1) or _UP_TO.match(text, at + 1)) else 0
    if any(expression.start == at + comma for expression in dated):
        # 汇总后27日上午: a day and no length of time.
        return None
    if up_to := _UP_TO.match(text, at + comma):
        comma = up_to.end() - at
    amount = read_amount(text, at + comma)
    if amount or relation != "after" or "内" not in text:
        return amount
    owes = _OWES.match(text, at)
    amount = read_amount(text, owes.end()) if owes else None
    return amount if amount and _INSIDE.match(text, amount.end) else None


def _is_object(text: str, event: str, tokens: Sequence[Token], left: int, end: int) -> bool:
    """要落实开学后日常工作安排, 列出会前需要完成的论证, 在大门前: part of what is to be done, or where."""
    if _PLACE.fullmatch(event) or _PUT_THERE.fullmatch(event) or _NEAR_IT.fullmatch(event):
        return True
    if event[0] in "与同跟和" and _COMPARES.fullmatch(event) and _IS_ALIKE.match(text, end):
        return True
    if event.startswith(_TAKES_OBJECT) or (_WRITES_DOWN.match(event) and _OF_WHAT.match(text, end)):
        return True
    before = next((token for token in reversed(tokens) if token.end <= left), None)
    first = next((token for token in tokens if token.start >= left), None)
    after = next((token for token in tokens if token.start >= end), None)
    does = (first is not None and first.text in _DOES_A_THING) or _TAKES_PART.search(event)
    if (does or text.endswith(_ARRANGES, 0, left)) and _KIND_OF_THING.match(text, end):
        return True
    # 应在|考试前持证明申请: where a word of time stands between, an event follows.
    behind_modal = before is not None and before.tag in ("must", "must_not") and not before.text.endswith("在")
    opens_with_verb = first is not None and first.tag in ("duty", "direct", "deliver")
    return behind_modal and opens_with_verb and after is not None and after.tag in ("other", "word", "head")


def _opens_noun(tokens: Sequence[Token], at: int) -> bool:
    """总结前三年|工作, and not 总结前三天|提交: neither an act follows nor the end of the clause."""
    behind = next((token for token in tokens if token.end > at), None)
    return (
        behind is not None
        and behind.tag in ("other", "word", "head")
        and not behind.text[at - behind.start :].startswith("内")
    )


def _amount_ending_at(text: str, left: int, at: int) -> Amount | None:
    if text[at - 1 : at] in UNIT_ENDS:
        longest = 14 if text[at - 1] == "）" else 6
        for start in range(max(left, at - longest), at):
            amount = read_amount(text, start)
            if amount and amount.end == at:
                return _from_first(text, left, amount)
    return None


def _from_first(text: str, left: int, amount: Amount) -> Amount:
    """三到|五个工作日 begins with the shorter one."""
    if amount.start <= left or text[amount.start - 1] not in _SIGNS_OF_RANGE:
        return amount
    ahead = next((at for at in (amount.start - 3, amount.start - 2) if at >= left and _UP_TO.match(text, at)), None)
    return amount if ahead is None else replace(amount, start=ahead)


def _left_edge(text: str, tokens: Sequence[Token], dated: Sequence[Expression], subject_end: int, at: int) -> int:
    """Where the words of an event that ends at `at` may begin."""
    edge = subject_end if subject_end <= at else 0
    for expression in dated:
        if expression.end <= at:
            edge = max(edge, expression.end)
    for token in tokens:
        if token.end > at:
            break
        is_edge = token.tag in _BOUNDARY_TAGS or (token.tag == "preposition" and token.text in _BOUNDARY_PREPOSITIONS)
        if is_edge and token.end < at:
            edge = max(edge, token.end)
    comma = max(text.rfind(mark, edge, at) for mark in "，；：。")
    bracket = text.rfind("（", edge, at)
    if bracket > comma and "）" not in text[bracket:at]:
        comma = bracket
    return max(edge, comma + 1)


def _read_free_amounts(
    text: str, tokens: Sequence[Token], dated: Sequence[Expression], subject_end: int, taken: list[tuple[int, int]]
) -> list[Expression]:
    """提前N天, and N日内 without a word for what it is counted from; the clause before them may name it."""
    result: list[Expression] = []
    for found in _AHEAD.finditer(text):
        up_to = _UP_TO.match(text, found.end())
        amount = read_amount(text, up_to.end() if up_to else found.end())
        if amount and not _overlaps(found.start(), amount.end, taken):
            result.append(Expression(found.start(), amount.end, "relative", relation="before", amount=amount))
    for found in _INSIDE.finditer(text):
        amount = _amount_ending_at(text, 0, found.start())
        if (
            amount
            and not _overlaps(amount.start, found.end(), taken)
            and (not text.endswith(_NO_DEADLINE, 0, amount.start) or text.endswith(("期满", "届满"), 0, amount.start))
            and not text.startswith(_CASE_BEHIND, found.end())
            and not _CASE_OF_THEM.match(text, found.end())
            and not _is_age_of_paper(text, amount.start, found.end())
        ):
            left = _left_edge(text, tokens, dated, subject_end, amount.start)
            event = _STRIP_RIGHT.sub(
                "", _STRIP_LEFT.sub("", re.sub(r"(?:[后起]第?|第)$", "", text[left : amount.start]))
            )
            told = (
                text[amount.start - 1 : amount.start] in ("后", "起")
                or _HAPPENED.search(event)
                or _BEFELL.match(event)
                or (text.endswith(("在", "于", "自", "从"), 0, left) and not _NO_EVENT.search(event))
            )
            keep = event if 2 <= len(event) <= 16 and told else None
            start = left + (stripped.end() if (stripped := _STRIP_LEFT.match(text[left : amount.start])) else 0)
            begin = start if keep else amount.start
            relation: Relation = "before" if text.endswith("事前", 0, amount.start) else "after"
            result.append(Expression(begin, found.end(), "relative", relation=relation, amount=amount, event=keep))
    return result


def _is_age_of_paper(text: str, start: int, end: int) -> bool:
    paper = _PAPER_OF_THEN.match(text, end)
    if paper is None:
        return False
    return text.startswith(("核酸", "抗原", "新冠"), end) or _HOLDS.search(text, max(0, start - 6), start) is not None


def _read_event_days(
    text: str,
    tokens: Sequence[Token],
    dated: Sequence[Expression],
    subject_end: int,
    blocked: list[bool],
    days: Sequence[re.Match[str]],
) -> list[Expression]:
    """会议当天下午1:00前, 活动次日: the day of an event, or the one beside it, perhaps with an hour."""
    result: list[Expression] = []
    for found in days:
        left = _left_edge(text, tokens, dated, subject_end, found.start())
        event = _STRIP_LEFT.sub("", text[left : found.start()])
        if (
            not event.strip("请须应要")
            or event.endswith(("取消", "扣除", "计入", "须", "应", "要", "请", "务必"))
            or (event.endswith(_WHO_ACTS) and not event.endswith(("入院", "出院", "住院", "离院")))
            or len(event) > 12
            or blocked[max(found.start() - 1, 0)]
            or blocked[found.start()]
        ):
            continue
        clock = read_moment(text, found.end())
        end = clock.end if clock and clock.is_clock_only else found.end()
        # 收到通知后当天17:00前 is no hour before it was received.
        before = None if event.endswith("后") and not clock else _BEFORE.match(text, end)
        is_before = before is not None and not event.endswith("后")
        result.append(
            Expression(
                left,
                before.end() if before else end,
                "relative",
                event=_STRIP_AFTER.sub("", event),
                relation="before" if is_before or found.group().startswith("前") else "after",
                first=_evening(clock, found.group()) if clock and clock.is_clock_only else None,
                days_off=_DAYS_OFF.get(found.group(), 0),
                is_event_day=True,
            )
        )
    return result


def _evening(clock: Moment, word: str) -> Moment:
    """当晚6:40 is 18:40."""
    if word == "当晚" and clock.clock and clock.clock[0] < 12:
        return replace(clock, clock=(clock.clock[0] + 12, clock.clock[1]))
    return clock


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in taken)


def _without_overlaps(found: list[Expression]) -> list[Expression]:
    """Where two readings share words, the one with a length of time stands, else the longer."""
    result: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.amount is None, e.first is None, -(e.end - e.start))):
        if not _overlaps(expression.start, expression.end, [(e.start, e.end) for e in result]):
            result.append(expression)
    return sorted(result, key=lambda expression: expression.start)
