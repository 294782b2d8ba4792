"""A clause in, its time expressions out, in order: calendar, repetition, event, at once, soon.

It finds and classifies; what a date resolves to is `resolve`'s business, whether it binds anybody the clause's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.lexicon import Token
from bulletin.extract.time.amount import Amount, read_amount
from bulletin.extract.time.event import EVENT_SIGNS, read_events
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.moment import Moment, read_moment
from bulletin.extract.time.recurrence import read_recurrence
from bulletin.extract.time.term_week import add_term_weeks
from bulletin.extract.time.twice import (
    is_counted_from,
    is_length,
    read_again,
    read_behind_words,
    skip_gloss,
    span_words,
)
from bulletin.extract.words import read_words
from bulletin.late_pattern import late
from bulletin.obligation import Kind

_RANGE = late(
    r"(?:开始|起)?[，、]?(?:一直)?(?:至|到|—{1,3}|－{1,3}|-{1,3}|–{1,2}|~{1,2}|～{1,2})(?=[^\u4e00-\u9fff]|[次本当下今明同年月上中周星翌第一二三四五六七八九十〇元农阴正腊冬除小大清端国春重教劳])"
)
# 起：3月22日|；止：|4月2日, 3月16日|起，|4月上旬止
_TO_END = late(
    "(?:起始|开始|起)?[，、；](?:终止|截止|结束|止)(?:时间|日期)?[：于]"
    "|(?:起始|开始|起)[，、；](?=[^，、；]{2,16}?(?:为?止|结束|截止))"
)
_DAY_INSIDE = late(r"\d{1,2}日(?=[之以]?内)")
# 3月4日、|5日, 3月4日和|5日: two days, the second of which is the next one.
_NEXT_DAY = late("[、和与及](?=[\\d一二三四五六七八九十]{1,3}[日号](?![之以]?前))")
# 9月1日至9月|3办理手续: of a page that lost its 日.
_BARE_DAY = late(r"(3[01]|[12]\d|0?[1-9])(?![\d.:/%％元万年月季周天时点分个名人位次场项条款份篇门期届楼号栋室-])")
# 今明两天请各班…, but 今明两天内 is a limit
_BOTH_DAYS = late("(?:今明|明后)两[天日](?![之以]?内|里|有|将有|气温)")
# 2026.04.05-|04.10
_DOTTED_END = late(r"(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?![\d.:/%％万元])")
# 2月28日、|3月1日
_NEXT_MONTH = late(r"[、和与及](?=\d{1,2}月1[日号](?![\d之以]?前))")
# 8:30—11:30|、14:00—17:00
_AND_HOURS = frozenset("、，和及与；")
# What can part the two ends of a span.
_OPENS_END = frozenset("开起，、；一至到和与及—－-–~～")
_BY_BEFORE = late(
    r"(?:截至|截止(?:到|至|于|(?:日期?|时间)(?:均|都|统一|一律|同)?[为是])?|最迟(?:应|须|要)?(?:于|在|至|到)?|最晚(?:应|须|要)?(?:于|在|至|到)?|不迟于|不晚于|不得迟于|不得晚于|(?:最迟|最晚|至迟)?(?:不|不得|不能)(?:超过|晚于|迟于)|至迟(?:应|须|要)?(?:于|在|到)?|赶在|抢在|之日起，?(?:一直)?[至到]|(?:截止|完成|报送|提交|上报|办结|填报|申报|上缴|缴纳|反馈|交稿)(?:的?最[后终迟])?(?:时间|时限|期限|日期)(?:(?:均|都|统一|一律|同)?[为是])?：?)\Z"
)
# The last characters of what `_BY_BEFORE` and `_LIMIT_MOVED` find.
_ENDS_LIMIT = frozenset("至止到于为是迟应须要在晚过间限期：")
# 9月2日及以前: the day itself as well.
_BY_AFTER = late(r"(?:结束前|结束之前|[及或]?(?:之前|以前|前)|截止|为止|之内|以内|内|止)")
# 3月30日前|一直保持开机: how things are till then, and nothing to be done by then.
_LASTS = late(
    "(?:都|均|也|还|应当?|须|要|必须|务必|需要?)*"
    "(?:一直|始终|持续(?!时间|性|到|至)|不间断地?|长期|全程|每时每刻|继续(?=保持|维持|沿用|执行|实行|开放))"
)
_NOT_BEFORE = late(r"前(?:后|往|来|期|夕)")
_FROM_AFTER = late(r"(?:起开始|起始|之日起|起|开始|[及或]?(?:之后|以后)|后)")
_FROM_BEFORE = late(r"(?:从|自)\Z")
_AROUND = late(r"(?:前后|左右|上下)")
# 6月中旬|完成加固: by its last day.
_PARTS_OF_MONTH = ("early", "mid", "late", "early-mid", "mid-late")
_IS_DONE = late(
    r"(?:全部|全面|基本|集中)?(?:完成|办结|办完|做完|到位|结束)"
    r"|[^，的]{0,14}(?:完毕|完成|办结|办完|做完|竣工|完工|封顶|交付|到位|还清|缴清|交清|结清|付清|清零|清完|销号|见底|交齐|报齐|收齐|补齐|缴齐|归还|退还|交还|交回|退回|收回|收官)(?:使用|手续)?(?=$|，|）)"
)
# 6月20日闭馆前: by the end of that day, whatever ends it there, or what is held on it begins.
_CLOSING = late(
    r"(?:闭馆|闭园|闭店|关门|打烊|熄灯|放学|散会|收班|收工|交班|晚点名|晚自习|营业结束|停止营业|停止办公|就寝|离校|放假|开会|会议|开考|考试|开幕|开班|开赛|比赛"
    r"|(?:晚自习|早自习|自习|午休|上课|下课|课程|会议|考试|训练|值班|答辩|比赛|活动|演练|培训|升旗|评审|面试|报名|营业|工作)(?:结束|开始)|开场|彩排|演出|出发|发车|入场|报到|到校|上班|上课|开课|下课|开馆|开门|开学|返校|入住|退房|开标|截标)之?前(?![后往来期夕])"
)
_NOW = late(
    r"(?:自|从)?(?:(?:即日|今日|现在|本日|发文之?日|发布之日|本?(?:通知|意见|方案|办法|通告|公告|规定|文件)?(?:下发|印发|发布|发出|公布|下达)之?日|(?<=[自从])本?(?:通知|通告|公告)之日)起|即日开始|现在开始|即日)(?:开始)?"
)
_DAY_OF_ISSUE = late("(?<![即今本])日起")
_INSIDE = late("[之以]?内")
_DEMANDED = late(r"，?(?:必须|务必|应当|应|须|要|需|全部|基本)")
_UNTIL = late(r"，?(?:一直)?(?:至|到|—{1,3}|－{1,3}|-{1,3})")
# 8:45签到: an hour by which somebody is there.
_ARRIVES = late(
    r"(?:前往|到|在)?[^，]{0,8}(?:签到|集合|入场|进场|报到|到场|到会|到岗|上岗|到位|就位|就座|候场|出发|发车|点名|乘车|上车)"
    r"|(?:(?:携带?|持|凭)[^，到]{1,16}?)?(?:前往|赶到|到达|抵达|到)(?![期位底])[^，]{2,12}"
)
# 15:36|各班班长清点人数, where 15:45消防员讲解 only tells the programme.
_THEN_WHO = late(
    "，?(?:各(?!项|类|种|方面|环|阶|自|地|界|就)|全体)?[一-龥]{1,7}?(?:[员长师生考者人组队部处科室班]|人员|老师|同学|家长|志愿者|单位|学院|支部)"
    "(?:须|应|要|负责|统一|分组|逐一|依次|立即|迅速)*(?:清点|领取|领回|报告|上报|核对|核验|核查|检查|查验|组织|引导|疏散|疏导|打开|开启|关闭|切断|分发|收取|收回|收卷|收齐|回收|张贴|宣读|播放|带领|带队|护送|携带|登记|集结"
    "|列队|整队|撤离|返回|离场|退场|装订|密封|封装|送达|送交|移交|交回|布置|调试|准备|备齐|值守|巡查|封锁|警戒|搬运|清理|清场|复位|归还|汇总|点名)"
)
_NUMERALS = "0123456789〇零○一二三四五六七八九十廿两百第"
# Every character an expression of the calendar can begin with, and what can then come next: reading on at every 上 or
# 一 of a text would be most of the work.
_DIGITS = "0123456789〇零○一二三四五六七八九十廿卅百两"
_REPORTS = "情常度报调通例研清小查检巡自"
_OPENINGS = (
        ("零", _REPORTS), ("两", _DIGITS + "个天日周月季学年"), ("半", "个天日周月季学年"), ("元", "月"),
        ("今明", "年日天晚早明后"), ("本", "年月周星礼上中下日印发"), ("当", "年月天日晚"),
        ("同翌", "年月日"), ("次", "年月日周星礼"),
        ("来去前", "年"), ("上", "年半月个旬周星礼午"), ("下", "半月个旬周星礼下午班发"), ("这", "个周星礼"),
        ("第", "一二三四1234"), ("年", "底末终初内度"), ("月", "底末初上中下至" + _DIGITS + _REPORTS),
        ("周", "日天末至" + _DIGITS + _REPORTS), ("日季", "至" + _DIGITS + _REPORTS), ("星", "期"), ("礼", "拜"),
        ("中", "旬午下"), ("正", "午"), ("晚早", "上" + _DIGITS), ("凌", "晨"), ("后", "天"),
        ("每逢隔", "每个逢隔间满小日天晚早工周星礼旬月季半学年单双" + _DIGITS), ("单双", "周月"),
        ("逐按", "日天周月季学年"), ("“", "日零周月季"),
        ("自从", "即今现本发通意方办下印公规文"), ("即", "日"), ("现", "在"), ("发", "文布"),
)  # fmt: skip
# Most numbers are no dates: 6学时, 101室, 2个工作日.
_NUMBER_OPENS = (
    rf"[0123456789〇零○一二三四五六七八九十廿](?=[{_DIGITS}]{{0,4}}"
    r"(?:[年月日号时点:\-/.季天周—–~～至]|个[天日周月季学年]|学[期年]))"
)
_ISSUE_OPENS = "本(?=(?:通知|意见|方案|办法)[下印发])|通(?=知[下印发])"
_START = late(
    f"(?=[0-9〇○一二三四五六七八九十廿通{''.join(opening for opening, _ in _OPENINGS)}])"
    f"(?:{_NUMBER_OPENS}|{_ISSUE_OPENS}"
    f"|{'|'.join(f'[{opening}](?=[{re.escape(following)}])' for opening, following in _OPENINGS)})"
)
# 试运行期（12月1日至12月31日|）结束后一周内
_GOES_BY = late("）(?:结束|届满|期满|满|截止|完成|过)?[之以]?[前后]")
# What stands before a date that was told in words already: 除夕（2月15日）, 年二十八即2月13日.
_SAYS_AGAIN = frozenset("（即是为")
# 次日前, 次日|上报名单
_DONE_THEN = late(
    "之?前|以前|[将把向报]|提交|上[报交传]|完成|审[核批定]|复[核查检]|核[对查实]|反馈|公[布示]|通知|补[办齐交报]|汇总|归还|退还|交[回至到]|送[达至到交]|整改|销[号假]|办[理结]|返[校岗回]"
    "|到[岗校场]|登记|清[点理]|开展|召开|发[布放至到]|移交|整理|录入|[答回]复|检查"
)
# 演练当天|22:00至次日6:00
_OF_A_DAY = ("当天", "当日", "当晚", "次日", "翌日", "前一天", "前一日", "第二天")
_LAST_DAYS = ((31,), (28, 29), (31,), (30,), (31,), (30,), (31,), (31,), (30,), (31,), (30,), (31,))
_DAYS = ("day", "workday", "week", "month")
_NOW_OPENS = frozenset("自从即今现本发通下印")
_REPETITION_OPENS = frozenset("每逢隔单双逐按日零周月季一1半两二三“")
_IMMEDIATE, _AT_ONCE_WITH_DELIVERY, _PROMPT = (
    frozenset(read_words(name)) for name in ("immediate", "immediate_with_delivery", "prompt")
)
# 随发现随整改, 即来即办: two verbs, the second of which follows at once.
_TWO_VERBS = late(
    "随(?!时|地)[一-龥]{1,2}随(?:整改|改|办|报|上报|清|处|处置|处理|交|核|补|销|审|录|转|答|修)"
    "|即(?!时|日|将|可|使|便)[一-龥]{1,2}即(?:整改|改|办|报|上报|清|处|交|核|补|销|审|录|转|答|修)"
)
_WORDS = late("|".join(sorted(_IMMEDIATE | _AT_ONCE_WITH_DELIVERY | _PROMPT, key=lambda w: (-len(w), w))))
_DELIVERY = late("|".join(sorted(read_words("prompt_delivery"), key=len, reverse=True)))
_REFLECTS = late("向[^，]{2,14}?(?:反映|说明|提出|举报)")
_NOT_DELIVERY = late(
    # 及时报到并办理手续, but 及时报到教务处; 报名, but 报名单.
    "报到(?![^，并和及与后、]{1,8}(?:处|部|办|室|科|院)(?:$|[，备]))|报考(?![核勤试察])|报警(?![情示告])|报修(?!改)|报案(?!例)|报废(?!旧)"
    "|移交[^，]{0,8}手续|报平安|报喜|报价|报关|报站|报幕|报读|报志愿|报国|报效|报恩|报答"
    "|报道|报刊|报纸|报名(?![单册额])|报销|报酬|送学|送教|送温暖|交流|交往|通报批评|交通|通知要求|情况通报会|通知精神|报告会|报告制度"
)
# 随时|向学校报告, 随时|电话告知, but 随时|关注通知, 随时|做好上报准备 and 随时|可以上报
_STILL_AT_ONCE = late(
    "(?:(?:电话|来电|书面|口头|短信|微信|逐级|层层|如实|主动|直接|及时|立即|组织|统一|自行|汇总|再次?|续|拨打[^，]{2,10}?"
    "|(?:更新|核实|整理|汇总|登记|研判|核查)(?:、|并|后)|(?:将|把|以|向|对|给|通过|用)[^，]{1,18}?))*"
    f"(?![一-龥]{{1,4}}(?:准备|制度|机制))(?:{_DELIVERY.pattern}|{_REFLECTS.pattern})(?!准备|[^，]{{0,8}}(?:的(?:准备|状态|可能|能力|心理)|准备工?作?$))"
)
_MAY_DELIVER = late("(?:提交|递交|上交|上传|交)(?!.*(?:报告|情况|险情))")
_WHERE_IT_IS_ASKED = late("[须应要请]|必须|务必|发现|遇|如|若|一旦|凡|出现|发生|变[动化更]|异常|情况")
_AT_VOTE = late(
    "(?:填写|投票|表决|计票|唱票|开票|监票|抽签|抽取|宣布|公布|亮分|打分|评分|颁奖|提问|答题|作答|演示|(?:报告|通报|宣读|核对|说明|清点)[^，]{0,6}(?:出席|到会|人数|结果|得票|票数|议程|选举办法)|[^，]{0,10}(?:选票|测评票|表决票|票箱|计票|唱票|投票))"
)
_HASTY_THINGS = late("(?:整改|办理|处置|处理|解决|落实)?(?:事项|问题|隐患|任务|清单|台账|项目|类)")
_MESSENGER = ("通信", "通讯", "聊天", "消息", "会诊")
_FIRST_MONTH = late(r"(\d{1,2})(?=(?:—{1,2}|-|–|~|～|至)\d{1,2}月)")
# 第8周周五, 11周五前: of a week of the term, which nobody here can count.
_WEEK_OF_TERM = late(
    r"第[\d一二三四五六七八九十]{1,3}(?:(?:教学)?周的?)?\Z|(?<![\d月号日])\d{1,2}(?:(?:教学)?周的?)?\Z"
)
# 年终结账日前5天, 年底考核后: of an event that is held then; 年底突击花钱: how one may not.
_YEAR_END_EVENT = late("突击|(?:结账|关账|决算|考核|总结|述职|述廉|评比|评优|测评|盘点|检查)[^，须应要请]{0,6}[前后]")
_ASKS_BEFORE = late(r"(?<![纪摘提需必主重概])要\Z")
_EVENT_DAY_BEFORE = late(r"(?:当天|当日|当晚|前一天|前一日|次日|翌日|第二天)(?:上午|下午|晚上|晚|中午|早上|凌晨)?\Z")
# 考核前五日, 满三十日: a length of time and no day of the month.
_COUNTED = late(r"[前后满近每第共计约足期]\Z|提前\Z|不少于\Z|至少\Z")
_BEHIND_SPAN = late(r"期间|之间|止|为止|截止|结束(?!前|后|的|时)|，?每[天日](?=[上下早中\d])")
# 大会召开7日前
_EVENT_BEFORE = late(
    r"(?:召开|举行|举办|开始|开幕|报到|考试|会议|活动|大会|培训|开学|离校|出发|实施|换届|选举|评审|答辩|比赛|到期|届满|期满"
    r"|进驻|入驻|进场|进校|到校|签订|签约|出国|出境|出访|开工|施工|动工|启用|开标|上线|离职|离任|搬迁|停机|停电|停水|放假|休假|外出|开机|演出|展演|毕业|入职|截标)\Z"
)
# 秘书组当晚完成: the day of what was spoken of, not that of an event.
_ENDS_PARTY = frozenset("于在应须请并由和至，员者人手生组部处办室院位门团师长委")
_PARTY_BEFORE = (
    "同学",
    "中心",
    "公司",
    "集团",
    "企业",
    "物业",
    "代表",
    "嘉宾",
    "来宾",
    "家长",
    "选手",
    "同志",
    "领导",
    "干部",
    "评委",
    "专家",
    "裁判",
    "骨干",
    "委员会",
    "各班",
    "各系",
    "各馆",
    "各所",
    "各队",
    "分校",
    "学校",
    "党校",
    "各校",
    "单位",
    "支部",
)
# 统计后当晚报: behind somebody's own work too, and with an hour behind whatever was done (植树后当天15:00前), but for
# what befalls somebody (收到通知后当天15:00前).
_OWN_WORK = late(r"(?:统计|汇总|清点|核对|整理|审核|收齐|检查|点名|查寝|登记|填写|签字)(?:完|好|完毕)?后\Z")
# 汇总后27日上午, 审核后25日前
_DAY_PART = late(r"日(?:[^，]*?(?:上午|下午|中午|晚)|[^，]*?\d(?:时|点|:)|之?前|以前)")
_DAY_LIMIT = late(r"日(?:（[^（）]*）)?(?:\d{1,2}[:时点]\d{0,2}分?)?(?:之?前|以前)")
_BEFELL = late("收到|接到|接|发现|发生|得知|获悉|知悉")
# A date that a verb turns into the object of an act and not its time: 交至2027年6月, 延长至…, 调整为….
_OBJECT_BEFORE = late(
    r"(?:交|缴|补|发|算|延长|延期|顺延|推迟|调整|提前|推迟|改|变更|更正|保留|有效期|任期|聘期)(?:纳)?(?:至|到|为)\Z"
)
_OLD_LIMIT = late("(?:之前|以前|前)?(?:截止|截稿|完成|结束|报送|提交)")
# 提前至6月16日10:00前|报送: the date is the object of the moving, and the new limit of what follows.
_NEW_LIMIT = late("(?:之前|以前|前)(?![后往来期夕])(?=[^，的]{2,}|[^，]*(?:报|送|交|完成|提交|办结|反馈))")
_MOVES = late(
    "(?:之?前|以前)?(?:截止|截稿|完成|结束|报送|提交|办结|上报|交齐)?(?:的[^，]{0,10})?(?:顺延|延长|延期|推迟|提前|调整|变更|改)(?:至|到|为)"
)
# 提交报告的时间由3月10日顺延至3月18日: the day by which something is to be handed in is another now.
_LIMIT_MOVED = late(
    r"(?:报送|提交|上报|上缴|缴纳|缴费|交稿|填报|申报|申请|报名|反馈|截止|完成|办结|整改)[^，]{0,8}?(?:时间|日期|期限|时限|截止)[^，]{0,16}"
    r"(?:顺延|延长|延期|推迟|提前|调整|变更|改)(?:至|到|为)\Z"
)


def scan(text: str, tokens: Sequence[Token]) -> list[Expression]:
    """The expressions of one clause; `tokens` are its tagged words."""
    found = _scan_calendar(text)
    if EVENT_SIGNS.search(text):
        found += read_events(text, tokens, found, 0)
    if _WORDS.search(text):
        found += _scan_words(text)
    if ("即" in text and text.count("即") > 1) or ("随" in text and text.count("随") > 1):
        found += _scan_two_verbs(text, found)
    if "第" in text and "周" in text:
        found = add_term_weeks(text, found)
    return _in_order(text, found) if len(found) > 1 else found


def scan_again(text: str, tokens: Sequence[Token], found: Sequence[Expression], subject_end: int) -> list[Expression]:
    """The expressions `found`, but with events that cannot begin before `subject_end`, where the party's name ends."""
    others = [expression for expression in found if expression.kind != "relative" or expression.from_now]
    if len(others) == len(found):
        return others
    dated = [expression for expression in others if expression.kind not in ("immediate", "prompt")]
    again = [*others, *read_events(text, tokens, dated, subject_end)]
    return _in_order(text, add_term_weeks(text, again) if "第" in text and "周" in text else again)


def _in_order(text: str, expressions: list[Expression]) -> list[Expression]:
    expressions.sort(key=lambda expression: (expression.start, expression.end))
    expressions = _with_hours_of_day(text, expressions)
    if any(one.kind == "recurring" for one in expressions):
        expressions = _since(expressions)
    return _without_glossed(text, expressions) if "（" in text else expressions


def _with_hours_of_day(text: str, found: list[Expression]) -> list[Expression]:
    """放假前5个工作日的|上午12:00前, 会前3天|17:00前: the hour is of the day so counted, and names none itself."""
    result: list[Expression] = []
    for one in found:
        last = result[-1] if result else None
        moment = one.last or one.first
        if (
            last is not None
            and last.relation == "before"
            and last.amount is not None
            and last.amount.unit in _DAYS
            and moment is not None
            and moment.is_clock_only
            and text[last.end : one.start] in ("", "的", "，")
        ):
            result[-1] = replace(last, end=one.end)
        else:
            result.append(one)
    return result


def _since(found: list[Expression]) -> list[Expression]:
    """6月起|每周五, 从4月起|每月10日前: how often, from then on."""
    result: list[Expression] = []
    for one in found:
        if result and one.kind == "recurring" and result[-1].kind == "from" and result[-1].end == one.start:
            result[-1] = replace(one, start=result[-1].start)
        else:
            result.append(one)
    return result


def _without_glossed(text: str, found: list[Expression]) -> list[Expression]:
    """本周之内（12月7日前）, 放假前（即1月16日前）: the limit in brackets is the one before it once more."""
    result: list[Expression] = []
    for one in found:
        if result and _is_glossed(text, result[-1], one):
            result[-1] = replace(one, start=result[-1].start, end=one.end + 1)
        else:
            result.append(one)
    return result


def _is_glossed(text: str, one: Expression, behind: Expression) -> bool:
    if behind.kind != "by" or not text.startswith("）", behind.end) or text.startswith("的", behind.end + 1):
        return False
    bracket = behind.start - text.endswith("即", 0, behind.start) - 1
    ends_there = text.startswith("（", bracket) and one.end == bracket
    return ends_there and (
        one.kind == "by" or (one.relation == "before" and one.amount is None) or text.endswith("内", 0, one.end)
    )


def _scan_calendar(text: str) -> list[Expression]:
    result: list[Expression] = []
    read_until = 0
    for found in _START.finditer(text):
        at = found.start()
        if at < read_until:
            continue
        opening = text[at]
        expression = _read_now(text, at) if opening in _NOW_OPENS else None
        if expression is None and opening in _REPETITION_OPENS:
            expression = _read_repetition(text, at)
        if expression is None:
            expression, read_until = _read_dated(text, at)
        if expression is not None:
            while result and result[-1].end > expression.start:
                # 本周五|（18日）前: the day has been read by its words.
                result.pop()
            result.append(expression)
            read_until = expression.end
    return result


def _read_repetition(text: str, at: int) -> Expression | None:
    if at and text[at - 1] in _NUMERALS:
        return None
    if text.endswith("工作", 0, at):
        # 提前10个工作日报告
        return None
    found = read_recurrence(text, at)
    return Expression(found.start, found.end, "recurring", recurrence=found) if found else None


def _read_now(text: str, at: int) -> Expression | None:
    found = _NOW.match(text, at)
    if not found or not ("起" in found.group() or "即日" in found.group() or "开始" in found.group()):
        return None
    is_of_issue = _DAY_OF_ISSUE.search(found.group()) is not None
    if not is_of_issue and (within := _within(text, found.end())):
        # 自即日起15日内: as long from the day of the notice.
        return Expression(at, within[1], "relative", from_now=True, event="印发", relation="after", amount=within[0])
    until = _UNTIL.match(text, found.end())
    last = _read_last(text, until.end()) if until else None
    if last:
        last = _without_hours(text, last)
        suffix = _BY_AFTER.match(text, last.end)
        return Expression(at, suffix.end() if suffix else last.end, "between", last=last, from_now=True)
    if is_of_issue:
        return None
    if "即日" in found.group() or "今日" in found.group() or "现在" in found.group() or "本日" in found.group():
        return Expression(at, found.end(), "from", from_now=True)
    return None


def _within(text: str, at: int) -> tuple[Amount, int] | None:
    """The length of time 15日内 that begins at `at`, and where it ends."""
    amount = read_amount(text, at + text.startswith(("，", "的"), at))
    inside = _INSIDE.match(text, amount.end) if amount else None
    return (amount, inside.end()) if amount and inside else None


def _read_dated(text: str, at: int) -> tuple[Expression | None, int]:
    """The dated expression at `at`, or None and the place from which to look on."""
    if at and text[at - 1] in _NUMERALS and text[at] in _NUMERALS:
        return None, at + 1
    if text[at] in "今明" and (both := _BOTH_DAYS.match(text, at)):
        days = [Moment(at, both.end(), day_shift=off) for off in ((0, 1) if text[at] == "今" else (1, 2))]
        return Expression(at, both.end(), "between", first=days[0], last=days[1]), both.end()
    first = _read_first_month(text, at) or read_moment(text, at)
    if first is None:
        return None, at + 1
    if _is_moved_away(text, at, first):
        return None, first.end
    if text[at - 1] in _SAYS_AGAIN and at:
        if is_length(text, at, first) or is_counted_from(text, at, first):
            return None, first.end
        first = read_again(text, at, first) or first
        at = first.start
    if text.startswith("（", first.end):
        first = skip_gloss(text, first)
    last = _read_end(text, first) if text[first.end : first.end + 1] in _OPENS_END else None
    if _is_no_date(text, at, first) and not (last and first.is_clock_only and _is_between_hours(text, at, last)):
        return None, last.end if last else first.end
    if last and text[at - 1] == "（" and _GOES_BY.match(text, last.end):
        return None, last.end
    expression = _finish_span(text, at, first, last) if last else _finish_point(text, at, first)
    return expression, first.end


def _read_end(text: str, first: Moment) -> Moment | None:
    """What a span that begins with `first` ends with, None where it is no span."""
    if first.day is not None and (joint := _NEXT_DAY.match(text, first.end)):
        last = _next_day(text, joint.end(), first.day) if first.weekday is None else None
        while last and last.day and (joint := _NEXT_DAY.match(text, last.end)):
            # 3月4日、5日、|6日
            more = _next_day(text, joint.end(), last.day)
            if more is None:
                break
            last = more
        return last
    if _is_month_end(first) and (joint := _NEXT_MONTH.match(text, first.end)):
        last = read_moment(text, joint.end())
        if last and last.month == (first.month or 0) % 12 + 1 and last.day == 1 and last.clock is None:
            return last
    joint = _RANGE.match(text, first.end) or _TO_END.match(text, first.end)
    last = _read_dotted_end(text, first, joint.end()) or _read_last(text, joint.end()) if joint else None
    if last and last.month and first.day and (bare := _BARE_DAY.match(text, last.end)) and last.day is None:
        last = replace(last, day=int(bare[1]), end=bare.end())
    if last is None or not _is_span(first, last):
        return None
    return last if first.clock or last.clock is None else _without_hours(text, last)


def _read_dotted_end(text: str, first: Moment, at: int) -> Moment | None:
    """The 04.10 of 2026.04.05-04.10."""
    is_dotted = first.year is not None and text[first.end - 1].isdigit()
    found = _DOTTED_END.match(text, at) if is_dotted else None
    return Moment(at, found.end(), month=int(found[1]), day=int(found[2])) if found else None


def _is_month_end(moment: Moment) -> bool:
    return moment.month is not None and moment.day in _LAST_DAYS[moment.month - 1]


def _next_day(text: str, at: int, before: int) -> Moment | None:
    """The 5日 of 3月4日、|5日, None where it is another day; 3月4日、5日上午9:00 is an hour of both days, no span."""
    moment = read_moment(text, at)
    if moment is None or moment.day != before + 1 or moment.month is not None:
        return None
    moment = _without_hours(text, moment)
    return moment if moment.clock is None else None


def _without_hours(text: str, last: Moment) -> Moment:
    """3月17日至18日|8:30—17:30: the hours are those of each day, and the last day is whole."""
    hours = _hours_end(text, last.end) if last.clock and last.has_day_or_longer else None
    while hours and text[hours : hours + 1] in _AND_HOURS and (more := read_moment(text, hours + 1)):
        # 8:30—11:30，|14:00—17:00
        end = _hours_end(text, more.end) if more.is_clock_only else None
        if end is None:
            break
        hours = end
    return replace(last, clock=None, end=hours) if hours else last


def _hours_end(text: str, at: int) -> int | None:
    """Where —17:30 ends that begins at `at`, behind an hour."""
    joint = _RANGE.match(text, at)
    until = read_moment(text, joint.end()) if joint else None
    return until.end if until and until.is_clock_only and until.clock else None


def _read_last(text: str, at: int) -> Moment | None:
    """What a span ends with: 8月31日, 正月初六（2月21日）."""
    moment = read_moment(text, at)
    if moment is None and (day := _DAY_INSIDE.match(text, at)):
        # 3月2日至6日内: no length of time.
        return read_moment(text[: day.end()], at)
    if moment is None or text.startswith("（", moment.end):
        return read_behind_words(text, at) or moment
    return moment


def _read_first_month(text: str, at: int) -> Moment | None:
    """The 9 of 9—11月."""
    found = _FIRST_MONTH.match(text, at)
    return Moment(at, found.end(1), month=int(found[1])) if found and 1 <= int(found[1]) <= 12 else None


def _is_no_date(text: str, at: int, moment: Moment) -> bool:
    """What looks like a point of time and is none by the words before it."""
    if moment.is_clock_only:
        if not _ends_clock(text, moment) and not _is_set_as_limit(text, at) and not _opens_line(text, at, moment):
            return True
        return _EVENT_DAY_BEFORE.search(text, max(0, at - 6), at) is not None
    if moment.year_part == "end" and _YEAR_END_EVENT.match(text, moment.end):
        return True
    if text.startswith(("以来", "至今"), moment.end):
        # 7月20日以来有旅居史的师生
        return True
    if (moment.days_after and not _is_limit(text, at, moment)) or (
        moment.weekday is not None and _WEEK_OF_TERM.search(text, max(0, at - 6), at)
    ):
        return True
    if moment.is_same_day:
        return _is_event_before(text, at) and not _is_behind_own_act(text, at, moment)
    only_day = moment.day is not None and moment.month is None and moment.month_shift is None
    if only_day and _COUNTED.search(text, max(0, at - 3), at):
        return not _is_day_of_month(text, at, moment)
    if only_day and _EVENT_BEFORE.search(text, max(0, at - 4), at):
        return True
    is_object = text[at - 1] in "至到为" and _OBJECT_BEFORE.search(text, max(0, at - 8), at) is not None
    if not is_object or _NEW_LIMIT.match(text, moment.end):
        return False
    return _LIMIT_MOVED.search(text, max(0, at - 40), at) is None


def _opens_line(text: str, at: int, moment: Moment) -> bool:
    """15:36|各班班长清点人数: a line of a timetable."""
    return at == 0 and _THEN_WHO.match(text, moment.end) is not None


def _is_set_as_limit(text: str, at: int) -> bool:
    """最迟3月5日, 截止时间：3月5日, 提交时间顺延至3月5日."""
    if text[at - 1] not in _ENDS_LIMIT:
        return False
    return (
        _BY_BEFORE.search(text, max(0, at - 12), at) is not None
        or _LIMIT_MOVED.search(text, max(0, at - 40), at) is not None
    )


def _is_between_hours(text: str, at: int, last: Moment) -> bool:
    """在8:00至11:30之间: hours of a day that is named elsewhere; 22:00至次日6:00: of that night, or of every one."""
    if last.days_after and last.clock is not None:
        return not text.endswith(_OF_A_DAY, 0, at)
    return last.is_clock_only and (text.startswith("之间", last.end) or text.endswith(("在", "于"), 0, at))


def _is_moved_away(text: str, at: int, moment: Moment) -> bool:
    """报送时间由3月10日|顺延至3月18日: the old day counts no longer."""
    if text.endswith(("原定", "原定于", "原计划", "原计划于"), 0, at) and _OLD_LIMIT.match(text, moment.end):
        # 测试原定9月12日截止
        return True
    return text.endswith(("由", "从", "原定", "原定的", "原"), 0, at) and _MOVES.match(text, moment.end) is not None


def _is_day_of_month(text: str, at: int, moment: Moment) -> bool:
    """汇总后27日上午, 审签后14日前: no length of time, but for what befalls somebody (收到通知后3日前)."""
    if _OWN_WORK.search(text, max(0, at - 6), at) and _DAY_PART.search(text, at, moment.end + 2):
        return True
    is_limit = text.endswith("后", 0, at) and _DAY_LIMIT.search(text, at, moment.end + 2) is not None
    return is_limit and _BEFELL.search(text, max(0, at - 14), at) is None


def _is_limit(text: str, at: int, moment: Moment) -> bool:
    """次日17:00前, 次日将…: the day behind the one named last, where nothing stands before it that it could follow."""
    if _is_event_before(text, at) or text.endswith(("至", "到", "—", "-", "～", "~"), 0, at):
        # 演练次日, 22:00至次日6:00
        return False
    return moment.clock is not None or _DONE_THEN.match(text, moment.end) is not None


def _is_behind_own_act(text: str, at: int, moment: Moment) -> bool:
    if _OWN_WORK.search(text, max(0, at - 6), at):
        return True
    return moment.clock is not None and text.endswith("后", 0, at) and not _BEFELL.search(text, max(0, at - 14), at)


def _is_event_before(text: str, at: int) -> bool:
    """考核当天: the day of what stands before it, not of the date named last."""
    if text.endswith(("入院", "出院", "住院", "离院"), 0, at):
        return True
    if _ASKS_BEFORE.search(text, max(0, at - 2), at):
        # 产生的垃圾要|当天清运
        return False
    return (
        at > 0
        and "\u4e00" <= text[at - 1] <= "\u9fff"
        and text[at - 1] not in _ENDS_PARTY
        and not text.endswith(_PARTY_BEFORE, 0, at)
    )


def _ends_clock(text: str, moment: Moment) -> bool:
    return _BY_AFTER.match(text, moment.end) is not None or _ARRIVES.match(text, moment.end) is not None


def _is_span(first: Moment, last: Moment) -> bool:
    return first.has_day_or_longer or last.has_day_or_longer or (first.clock is not None and last.clock is not None)


def _finish_span(text: str, at: int, first: Moment, last: Moment) -> Expression:
    at, end = span_words(text, at, last.end)
    if suffix := _BEHIND_SPAN.match(text, end):
        end = suffix.end()
    return Expression(at, end, "between", first=first, last=last)


def _finish_point(text: str, at: int, moment: Moment) -> Expression | None:
    end = moment.end
    kind: Kind | None = None
    if around := _AROUND.match(text, end):
        return Expression(at, around.end(), "on", first=moment, last=moment)
    if (suffix := _BY_AFTER.match(text, end)) and not _NOT_BEFORE.match(text, end):
        lasts = _LASTS.match(text, suffix.end()) is not None
        return Expression(at, suffix.end(), "between" if lasts else "by", last=moment, from_now=lasts)
    if text.find("前", end + 2, end + 8) > 0 and _is_day(moment) and (closing := _CLOSING.match(text, end)):
        return Expression(at, closing.end(), "by", last=moment)
    if text.endswith("到", 0, at) and _DEMANDED.match(text, end):
        # 到4月15日应完成三分之二
        return Expression(at, end, "by", last=moment)
    if _is_set_as_limit(text, at):
        return Expression(at, end, "by", last=moment)
    if suffix := _FROM_AFTER.match(text, end):
        return Expression(at, suffix.end(), "from", first=moment)
    if _FROM_BEFORE.search(text, max(0, at - 1), at):
        return Expression(at, end, "from", first=moment)
    if moment.month_shift is not None and moment.day is None and moment.part is None and at > 0:
        # 核对当月归档情况: which month's affairs, not when.
        return None
    if moment.part in _PARTS_OF_MONTH and _IS_DONE.match(text, end):
        return Expression(at, end, "by", last=moment)
    kind = _kind_of_bare(moment)
    return Expression(at, end, kind, first=moment, last=moment)


def _kind_of_bare(moment: Moment) -> Kind:
    """A date without 前 or 起: a day is `on`, an end (月底、年底) `by`, a longer stretch a span."""
    if moment.end_of_work or moment.part == "end" or moment.year_part == "end":
        return "by"
    return "on" if _is_day(moment) or moment.is_same_day or moment.is_clock_only else "between"


def _is_day(moment: Moment) -> bool:
    return any(value is not None for value in (moment.day, moment.weekday, moment.day_shift, moment.days_after or None))


def _scan_words(text: str) -> list[Expression]:
    result: list[Expression] = []
    for found in _WORDS.finditer(text):
        word = found.group()
        delivers = _delivers(text, found.end())
        if text.startswith(_MESSENGER, found.end()) or (word == "当场" and _AT_VOTE.match(text, found.end())):
            # 即时通信工具 is a thing, 当场清点选票 how a vote goes.
            continue
        if text.startswith("的", found.start() - 1) and _HASTY_THINGS.match(text, found.end()):
            # 巡察组反馈的|即时整改事项: a kind of matter.
            continue
        if word in _AT_ONCE_WITH_DELIVERY:
            delivers = _delivers_at_once(text, found.start(), found.end())
        if word in _IMMEDIATE or (word in _AT_ONCE_WITH_DELIVERY and delivers):
            result.append(Expression(found.start(), found.end(), "immediate"))
        elif word in _PROMPT and delivers:
            result.append(Expression(found.start(), found.end(), "prompt"))
    return result


def _scan_two_verbs(text: str, found: Sequence[Expression]) -> list[Expression]:
    verbs = _TWO_VERBS.search(text)
    if verbs is None or any(each.start < verbs.end() and verbs.start() < each.end for each in found):
        return []
    return [Expression(*verbs.span(), "immediate")]


def _delivers_at_once(text: str, start: int, end: int) -> bool:
    """随时向学校报告; 学生|随时提交申请 tells when they may."""
    if _MAY_DELIVER.match(text, end) and not _WHERE_IT_IS_ASKED.search(text, 0, start):
        return False
    return _STILL_AT_ONCE.match(text, end) is not None


def _delivers(text: str, at: int) -> bool:
    """Whether a verb of delivery comes before any other verb could claim the word of haste."""
    found = _DELIVERY.search(text, at, at + 22)
    while found and _NOT_DELIVERY.match(text, found.start()):
        found = _DELIVERY.search(text, found.end(), at + 22)
    if not found:
        return False
    between = text[at : found.start()]
    if between.endswith("办理"):
        # 及时办理|移交手续: nothing is handed in to anybody.
        return False
    # 及时报送; 及时将材料报送; 及时向学校汇报: what stands between is the object or the addressee, not another act.
    return (
        len(between) <= 2
        or between[0] in "将把向以对给"
        or (len(between) <= 6 and between.endswith(("组织", "书面", "如实", "主动")))
    )
