"""Which of a clause's time expressions say when somebody acts; the others only say which party or thing is meant."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.ceiling import is_of_ceiling
from bulletin.extract.naming import PEOPLE
from bulletin.extract.paper_of_each import names_paper
from bulletin.extract.party import Parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.timed_matter import is_of_matter
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words.deeds import DOES_SO
from bulletin.extract.words.matters_of_time import names_matter
from bulletin.late_pattern import late

_DATED = ("by", "from", "on", "between")
_RELATIVE_CLAUSE = late(r"(?P<verb>[^，的在把将对向各本]{1,10})的(?=[\u4e00-\u9fff“《])")
# 提出|2027年上半年|拟提交研究的议题: right behind the verb, and of the thing.
_OF_OBJECT = late(r"[^，；。]{1,16}的(?=[\u4e00-\u9fff“《])")
_OF_WHOM = late(
    r"[^，的将把于]{2,30}的，?[^，的将把于]{0,8}?"
    r"(?:暂时|一律|均|都|不得|须(?!知(?![道晓悉情]))|应(?![收付急届聘用变对])|要(?![求点素件])|可|必须|禁止|需(?!求))"
)
# 3月8日前|全部被抽到的学生须完成作答, but 3月8日前|所有未提交的学生须说明
_ALL_OF_THEM = late(
    "(?:全部|全体|所有|各位|每[名位个])(?![^，的]{0,6}(?:[未没已曾尚仍]|逾期|不|入[职校党学团伍住]|调入|转[入正]|毕业|出生|聘|取得|获|参加工作|退休|立项|结题))[^，的]{1,12}的[^，]{2,}"
)
_STEP = late(
    r"(?:打印|填写|填好|填完|下载|装订|扫描|复印|盖章|(?:核对|确认|审核|检查|校对|查验|核查)无误|审核|研判|初审|复核|审查|审批|审议|评审|审定|审阅|研究|讨论|汇总|签字|签名|签章|盖章|盖[^，]{0,12}章|填[写报]?[“《][^”》]{1,12}[”》]|把关|同意|核对|核实|征求意见)$"
)
# 上半年开展情况, 10月份党费, 今年上半年意识形态工作: whose period it is.
_AFFAIRS = late(r"[^，须应要请将把于在由]{0,10}(?P<what>情况|总结|计划|报表|数据|经费|党费|指标|任务|工作)")
_MATTER = late("[^，；。的了]{1,16}(?:工作|任务|事项|计划|安排)$")
# 月底, but not 月底前
_BARE_END = ("年底", "年末", "年终", "岁末", "月底", "月末", "季末")
_DISPOSES = ("把", "将", "对", "围绕", "针对")
_NAMED_MATTER = late(
    "(?!前|之前|以前|内)[^，；。的了须应要请]{0,6}?(?:工作|任务|事项|计划|安排|指标|目标|收尾|结账|决算|考核|盘点)"
)
_TAKES_UP = (
    "重视",
    "关注",
    "谋划",
    "谋划好",
    "筹划",
    "筹划好",
    "研究",
    "把握",
    "把握好",
    "部署",
    "部署好",
    "统筹",
    "统筹好",
)
_DOES = ("开展", "完成", "组织", "进行", "启动", "实施", "举办", "召开")
# 9月份|值班表, 3月份|团费: of which month they are.
_PAPER_OF_MONTH = late(
    "[^，；的须应要请将把由于在至前]{0,4}?(?:[值排]班|课表|考勤|台账|简报|[党团会]费|账单|餐补|水电费)"
)
_OPENS_THING = ("other", "word", "head", "single_head", "quantifier")
# 提交，3月份前|完成
_DONE_THEN = late("[之以]?[前后内底初起中]|的")
_ABOUT_IT = late(r"(?:对|对于|针对|凡)(?!照|标|接)")
# 未|及时|报送, 不能|立即|整改: what is not done so, and 不得不|及时|上报.
_NOT_SO = late(r"(?:不[能便宜]|无法|未能?|难以|没有?|(?<!不[得能可会])不)(?:按[时期]|如期|够)?\Z")
_ABLE_BEFORE = late("(?:能够?|可以?|无法|难以|未能|不便|不宜|不必|需要?|应该?)(?:在?现场)?\\Z")
_ABLE_BEHIND = late("(?:能够?|可以|无法|难以|不能|未能)")
_WHAT_CAN_BE_SO = late("[^，]{1,10}?的")
_DOES_SO = late(DOES_SO)
_ABOUT_THOSE = ("对在", "对于在", "把在", "针对在", "为在")
# 对须于|9月1日前|完成验收的工程, 对涉及在|3月底前|必须整改的实验室, 通知须于|3月20日前|缴费的学生: others' terms.
_TAKES = (
    "(?:对于?|针对|围绕|[将把就]|梳理|统计|汇总|列出|摸清|摸排|排查|清理|清查|通知|提醒|告知|督促|督办|联系|了解|掌握|核对|核实"
    "|登记|筛查|关注)"
)
_MUST_BE = "(?:要求|规定|计划|预计|需要?|应当?|必?须|务必|拟)"
_OWED_BY = late(rf"{_TAKES}(?:涉及|有关|相关|所有|全部|凡是?)?{_MUST_BE}[在于]?\Z")
_IN_IT = late(rf"{_TAKES}(?:涉及|凡是?|所有|全部)?[在于]?\Z")
_IS_OWED = late(rf"[^，的]{{0,2}}?{_MUST_BE}[^，的]{{1,14}}的(?=[\u4e00-\u9fff“《])")
_LONGEST_TAKING = 12
# 书记在9月26日的会上|发言
_AT_MEETING = late("的[^，的]{0,8}(?:会|会议|仪式|典礼|论坛)上(?![^，]{0,8}的)(?=[一-龥])")
# 提交|每天的|活动记录: of which days the thing is, that is handed in or put together once.
_GATHERS = tuple(
    "提交 上交 递交 补交 汇总 统计 整理 附 附上 附有 提供 打印 装订 查看 查阅 翻阅 调阅 抽查 核对 收集 归档 梳理 列出 "
    "携带 公布 参考 对比 累计".split()
)
# 报送|每月5日的|报表: one day's, where 报送|每天的|数据 is done each day.
_HANDS_IN = (*_GATHERS, "报送", "上报", "填报", "报", "上传", "发送")
# 查询|7月1日能够领到证书的名单
_LOOKS_AT = ("查询", "查看", "查阅", "核对", "核实", "统计", "了解", "掌握")
_ATTENDING = ("参加", "出席", "列席")
_OTHER_DEED = late(
    "(?![之以]?[前内]?(?:必须|务必|应当|应|须|要)?(?:全部|统一|一并)?(?:完成|报|交|提交|上报|上传|结束|办结|截止|反馈|送|为?止|[，、）]))"
    "[^（）]{2,}）"
)
# 保卫处负责|10月28日当天的交通疏导: when they are in charge.
_IN_CHARGE_ON = late("(?:当[天日晚]|全天|期间|[上下]午|晚上?|现场)的?(?=[一-龥])")
_HOW = late(
    "(?:凭|以(?![后前上下内来])|按照?(?![时期])|依据|根据|参照|通过|利用|围绕|用|结合|对照|依托|采用|借助|会同|联合|协同|配合)[^，的]{1,14}的"
    "(?P<what>[^，]{2,})"
)


def keep_binding(view: View, expressions: Sequence[Expression], subject: Parties | None) -> list[Expression]:
    """The expressions that bind: not those inside the party's own name, inside a modifier or of what is taught."""
    return [
        e for e in expressions if not _is_inside(e, subject) and not _is_modifier(view, e) and not _is_taught(view, e)
    ]


def _is_inside(expression: Expression, subject: Parties | None) -> bool:
    return subject is not None and subject.start <= expression.start and expression.end <= subject.end


def _is_modifier(view: View, expression: Expression) -> bool:
    """2025年7月1日以后转入的党员, 3月5日前提交的申请; but 参加9月9日的宣誓 tells when."""
    words = view.words
    if expression.kind in ("immediate", "prompt"):
        return _is_of_case(words, expression)
    if expression.amount is None and names_matter(words, expression.start, expression.end):
        return True
    if expression.kind == "recurring":
        return _is_rhythm_of_thing(view, expression)
    if expression.kind == "relative" and is_of_matter(words, view.begin, expression):
        return True
    if expression.kind == "by" and _ALL_OF_THEM.match(words, expression.end):
        return False
    if _is_condition(words, expression) or _is_own_step(expression) or _is_noted(view, expression):
        return True
    if words.endswith(_ATTENDING, 0, expression.start) or ("负责" in words and _is_day_of_charge(words, expression)):
        return False
    if expression.kind == "between" and expression.first is expression.last and _is_whose_period(view, expression):
        return True
    if expression.kind == "by" and words.endswith(_BARE_END, 0, expression.end) and _is_of_end(view, expression):
        return True
    return _is_of_object(view, expression)


def _is_of_object(view: View, expression: Expression) -> bool:
    """3月5日前提交的申请, 2025年7月1日以后转入的党员: which ones are meant."""
    words = view.words
    if words.startswith("的", expression.end):
        if expression.kind == "on" and _AT_MEETING.match(words, expression.end):
            return not words.endswith(("在", "于"), 0, expression.start)
        return expression.kind != "relative" or expression.amount is None
    if expression.kind in _DATED and (_opens_object(view, expression) or _is_owed_by_others(words, expression)):
        return True
    clause = _RELATIVE_CLAUSE.match(words, expression.end) if expression.kind in _DATED else None
    if clause is None or words[: expression.start].endswith(tuple("于在须应请")) or _tells_how(view, expression.end):
        return False
    # 转入的党员, but not 执行新的办法: the verb must stand right before 的, and alone.
    verbs = [t for t in view.tokens if t.tag in ACT_TAGS and clause.start() <= t.start < clause.end("verb")]
    return verbs[0].end == clause.end("verb") if verbs else len(clause["verb"]) <= 4


def _tells_how(view: View, at: int) -> bool:
    """3月5日前|凭导师出具的证明登记: with what or how it is done; but 3月5日前|按规定缴费的学生 are those meant."""
    how = _HOW.match(view.words, at)
    if how is None or how["what"].startswith(PEOPLE):
        return False
    return any(t.tag in ACT_TAGS and t.start > how.start("what") for t in view.tokens)


def _is_owed_by_others(words: str, expression: Expression) -> bool:
    if "的" not in words[expression.end :]:
        return False
    since = max(0, expression.start - _LONGEST_TAKING)
    if _OWED_BY.search(words, since, expression.start) and _OF_OBJECT.match(words, expression.end):
        return True
    is_taken = _IN_IT.search(words, since, expression.start) is not None
    return is_taken and _IS_OWED.match(words, expression.end) is not None


def _gathers(words: str, every: Expression) -> tuple[str, ...]:
    """The verbs that take what is of a day that comes again."""
    names_day = words.endswith(("日", "号"), 0, every.end) and words[every.end - 2].isdigit()
    return _HANDS_IN if names_day else _GATHERS


def _is_of_case(words: str, haste: Expression) -> bool:
    """能够|立即|解决的问题, 对|当场|能够答复的: what can be done so, or is not, is not asked for by it."""
    if _NOT_SO.search(words, max(haste.start - 4, 0), haste.start):
        return True
    is_able = _ABLE_BEFORE.search(words, 0, haste.start) or _ABLE_BEHIND.match(words, haste.end)
    return is_able is not None and _WHAT_CAN_BE_SO.match(words, haste.end) is not None


def _is_rhythm_of_thing(view: View, expression: Expression) -> bool:
    """每周不超过8小时, 填写每月学习记录, 提交每天的活动记录"""
    words = view.words
    if is_of_ceiling(words, expression) or names_paper(view, expression):
        return True
    return words.startswith("的", expression.end) and words.endswith(_gathers(words, expression), 0, expression.start)


def _is_taught(view: View, expression: Expression) -> bool:
    """教育学生|在台风登陆前后|不得外出: when they may not; but …不得外出，并|3月5日前|报送."""
    if view.taught is None:
        return False
    whom, ban = view.taught
    return whom <= expression.start and "并" not in view.words[ban : expression.start]


def _is_noted(view: View, expression: Expression) -> bool:
    """将补考安排通知教师（考前两天领取试卷）: what else is done, and when, in a note behind what is asked for."""
    has_note = view.has_bracket and "disposal" in view.tokens.tags
    opens = view.words.rfind("（", 0, expression.start) if has_note else -1
    if opens < 0 or not view.is_inside_brackets(expression.start):
        return False
    is_asked_before = any(token.tag == "disposal" and token.end < opens for token in view.tokens)
    return is_asked_before and _OTHER_DEED.match(view.words, expression.end) is not None


def _opens_object(view: View, expression: Expression) -> bool:
    is_behind_verb = view.words.endswith(_LOOKS_AT, 0, expression.start) or any(
        t.tag in ACT_TAGS and t.end == expression.start for t in view.tokens
    )
    return is_behind_verb and _OF_OBJECT.match(view.words, expression.end) is not None


def _is_whose_period(view: View, expression: Expression) -> bool:
    """上半年开展情况, but not 7月上旬形成书面总结: no verb stands before what the period is of."""
    if _is_taken_up(view, expression) or _is_of_month(view, expression):
        return True
    affairs = _AFFAIRS.match(view.words, expression.end)
    if affairs is None:
        return False
    state = affairs.start("what") if affairs["what"] == "情况" else -1
    return not any(
        t.tag in ACT_TAGS and expression.end <= t.start < affairs.start("what") and t.end != state for t in view.tokens
    )


def _is_taken_up(view: View, expression: Expression) -> bool:
    """高度重视|今年上半年发展党员工作: right behind the verb and up to the end, a matter by its name."""
    if _MATTER.match(view.words, expression.end) is None:
        return False
    if view.words.endswith(_TAKES_UP, 0, expression.start):
        return True
    return any(t.tag in ACT_TAGS and t.end == expression.start and t.text not in _DOES for t in view.tokens)


def _is_of_end(view: View, expression: Expression) -> bool:
    """做好|月末|结账工作, 把|年末|任务摆上位置: a matter that is called after its time."""
    if _is_taken_up(view, expression):
        return True
    is_disposed = view.words.endswith(_DISPOSES, 0, expression.start)
    return is_disposed and _NAMED_MATTER.match(view.words, expression.end) is not None


def _is_of_month(view: View, expression: Expression) -> bool:
    """列入|6月份|主题党日, 发放|12月份|酬金: of which month the thing is that the verb takes."""
    if not view.words.endswith("月份", 0, expression.end):
        return False
    if paper := _PAPER_OF_MONTH.match(view.words, expression.end):
        return not any(t.tag in ACT_TAGS and expression.end <= t.start and t.end < paper.end() for t in view.tokens)
    before = next((t for t in view.tokens if t.end == expression.start), None)
    behind = next((t for t in view.tokens if t.end > expression.end), None)
    if before is None or before.tag not in ACT_TAGS or before.text in _DOES or behind is None:
        return False
    return behind.tag in _OPENS_THING and _DONE_THEN.match(view.words, expression.end) is None


def _is_day_of_charge(words: str, expression: Expression) -> bool:
    if expression.kind not in ("on", "between") or not words.endswith("负责", 0, expression.start):
        return False
    return _IN_CHARGE_ON.match(words, expression.end) is not None or words.endswith("期间", 0, expression.end)


def _is_own_step(expression: Expression) -> bool:
    """由防控办研判后提出, 经党委同意后报送: a step on the way and no day."""
    is_day = expression.amount or expression.first or expression.days_off
    return expression.relation == "after" and not is_day and _STEP.search(expression.event or "") is not None


def _is_condition(words: str, expression: Expression) -> bool:
    """开学前两周内有…的不得返校, 对开学后所需的物资要…: the time is theirs of whom the clause speaks."""
    if _OF_WHOM.search(words, expression.end):
        return True
    if words.endswith(_ABOUT_THOSE, 0, expression.start) and _OF_OBJECT.match(words, expression.end):
        # 对|在考试前|作弊的学生进行教育
        return True
    is_about = expression.start > 0 and _ABOUT_IT.match(words) is not None
    if is_about and _DOES_SO.match(words, expression.end):
        # 对新生|在开学前|进行必要的教育
        return False
    return is_about and "的" in words[expression.end : expression.end + 20]
