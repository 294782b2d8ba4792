"""Drafts in, their timings out, with what only the order of the text tells: the month of “15日前”, 次月 after 每月."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Draft
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.stretch import read_stretch
from bulletin.extract.time.calendar import Anchor, Span
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.moment import WEEKDAYS, read_moment
from bulletin.extract.time.recurrence import DAYS
from bulletin.extract.time.resolve import find_event, resolve, resolve_in, spans_of
from bulletin.extract.time.scan import scan
from bulletin.extract.twice_a_year import rule_of_days
from bulletin.extract.when import as_deadline, means_last_limit
from bulletin.late_pattern import late
from bulletin.obligation import Timing

_MODAL_TAIL = late(
    r"(?:须|必|应|应当|要|需|请|必须|务必|均|由|并|还|也|至少|可|在|于|一般|原则上|通常|最好|统一|尽量|一律|按规定|按要求)+$"
)
_GOINGS = (
    "出访|出国|出境|外出|出差|来访|到访|返校|离校|离京|离会|休假|请假|调课|停课|退休|毕业|入伍|调离|离任|离职|转学|用车|动火|施工|接待"
    "|值班|监考|巡考|搬迁|考察|访学|研学|实习"
)
# 提前2个月将|出访|材料报国际处, 提前一周将|讲座|方案报宣传部; 出国|人员应提前1个月
_IN_OBJECT = late(
    rf"[将把](?:本次|有关|相关|拟)?(?P<what>{_GOINGS}|会议|大会|活动|培训|讲座|论坛|考试|演练|比赛|竞赛|展览|演出|报告会|宣讲|答辩|评审|开题|验收|邀请|借用|采购)"
)
_USES = (
    "用房|用印|用餐|用电|用水|用气|用能|用章|借用|租用|借阅|查阅|查档|采访|参观|来校|入校|进校|订餐|装修|布展|参展|采购|邀请|举办"
    "|承办|申办|作业|取用|调档|送检|参访|巡展|搬家|拍摄|航拍|献血"
)
_IN_NAME = late(
    rf"(?:因公|因私|拟|确需|需|申请)*(?P<what>{_GOINGS}|{_USES})(?:的|(?<=查阅)档案的?|(?<=借阅)档案的?)?"
    "(?:人员|教师|老师|学生|同学|教职工|者|党员|团组|干部|单位|部门|学院|个人|同志|人|方|班级|社团)$"
)
# 凭证件, 由本人|提前1周提出
_MANNER = late(r"^(?:凭|持|携|按|统一|一律|至少|原则上|[请须应需要均并]?由)")
# 提前两个工作日|在系统中提出|调课|申请
# 一般情况下|提前3天: how binding it is, and no event.
_IS_MANNER = late("(?:[一-龥]{2,4}?情况下|[一-龥]{0,4}原则上|[一-龥]{1,4}来说|按照?[一-龥]{2,6})")
_APPLIES = late(
    "(?:[在从通到][^，]{1,10}?(?:[上中里内]|系统|平台))?(?:网上|线上|书面|及时|统一|先行?|填写|填报|提出|提交|递交|报送|上报|呈报|上交|发起|办理|办好|履行|[报交送])+"
    "(?!纸质|电子|正式|相关|有关|书面|申请|本人|个人)(?:需要?|拟|因|要)?(?P<what>[^，的]{2,10}?)的?(?:申请|报批|审批|报备|备案|预约)(?:书|表|单|手续|流程)?(?=[，并且、（]|$)"
)
_EVENT_NOUN = late(
    r"(?:会议|大会|考试|考核|测试|复试|初试|笔试|机试|口试|试讲|路演|彩排|开标|评标|培训|活动|决赛|比赛|选举|检查|核验|验收|预?答辩|评审|讲座|报告会|座谈会|推荐会|述职会|生活会|竞赛|面试|体检|开班|典礼|仪式|宣讲|党课|演练|报到|研讨)"
)
_LONGEST_NOUN = 3
_IF_NEEDED = late("^(?:如|若|确)(?:果|确)?(?:需要?|有|要)(?=[一-龥]{2})")
# 如需|动火, 如因教学安排仍需|调课
_NEED_FIRST = late("^(?:如果?|若)?(?:因[^，的]{1,16})?(?:仍然?|确实?|还|另|继续|临时)*需要?(?=[一-龥]{2})")
_HELD_THERE = {
    "考场": "考试",
    "考点": "考试",
    "试室": "考试",
    "会场": "会",
    "赛场": "比赛",
    "候考室": "考试",
    "备考室": "考试",
    "面试室": "面试",
    "答辩室": "答辩",
    "答辩现场": "答辩",
    "教室": "上课",
    "课堂": "上课",
}
_GOES_IN = late(f"(?:凭[^，]{{1,8}})?(?:进入|到达|抵达|进|到|入)(?:指定|各自|所在)?(?P<where>{'|'.join(_HELD_THERE)})")
# 离校的，应提前2天报备: a going of their own, whatever the others have to report.
_GOES_ITS_WAY = late(_GOINGS)
_ASKS_LEAVE = late("请假|销假|说明|告知|通知|联系")
_LONGEST_VERB = 2
_NAMED_DAY = late(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（[^（）]{1,5}）)?当[天日]")
_DATED = ("by", "on", "from", "between")
_DOTTED = late(r"(?<![\d.:/])(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])日?(?![\d.:/%])")
# 参加人员当天8:40在北门集合: the day is that of what they gather for.
_FINISHED = late("完成|办结|到位|结束")
_GATHERS = late("集合|签到|报到|入场|进场|到场|到会|候场|就座|乘车|上车|出发|检录|点名|参加")
_LONGEST_TOPIC = 12
_NEAR = 200  # characters: how far back a paragraph is searched for what it is about
_URGES = ("别", "不", "先", "要", "也", "还", "千万", "切")
# 因故不能参加的，提前1天请假: the days are counted back from what somebody cannot be at.
# 收到整改通知书的单位，须于一周内回复
_WHO_GOT = late(
    "(?P<what>(?:收到|接到|接获|收取|领取|发现|受到|获得|取得)[^，的]{2,})的(?:[一-龥]{0,4}(?:单位|部门|组织|支部|总支|党委|学院|个人|同志|人员|教师|学生|同学|党员|干部|老师|教职工|职工|师生|学员|考生|选手|代表|负责人|申请人|申报人|当事人|教工|班级|团队|者|人))"
)
# 审核未通过的教师|应在3日内
_WHAT_CAME = late(
    "对于?(?P<what>[^，的须应要]{0,6}?(?:退单|退件|退稿|投诉|举报|来信|来访|来电|来函|来文|申请|申诉|报修|咨询|预约|差错|异常|求助|留言|工单|订单|诉求|线索|信访件|函件|警情|报警|质疑|提问|差评))"
    "，?(?:原则上|一般|均|都|一律)*(?:应当?|须|要|必须|需)?[于在]?"
)
_WHO_CAME_TO = late(
    "(?:请|凡)?(?P<what>[^，的须应要将把]{0,8}?(?:通过|成功|获批|批准|同意|立项|录取|入选|中选|当选|入围|合格|退回|到期|届满|期满|中标))的"
    "[一-龥]{0,2}(?:学生|同学|教师|老师|人员|考生|申请人|申请者|负责人|单位|学院|部门|党员|研究生|教职工|项目|者)"
)
_MONTH_OF = late(r"(\d{1,2})月(?:份|的)")
_STAYS_AWAY = late(
    r"(?:不能|无法|未能|不便|不克)(?:按时|准时|按期|如期|到场|现场)*(?:参加|参会|出席|到会|到场|到岗|列席|监考|报到|参训|与会|上课|如期|按)"
    r"|(?:延期|缓期|改期|冲突)的?$|(?:来|去|到)不了"
    # 确需更换的，参加答辩的单位应提前1天说明: somebody else will be there.
    r"|(?:更换|调换|替换|改派|另派|顶替)(?:人员|人选|他人)?的?$"
)
# 因公务不能参加|集中学习|的，应提前1天请假
_AWAY_FROM = late(
    "(?:不能|无法|未能|不便|不克)(?:按时|准时|按期|如期|到场|现场|全程|亲自)*(?:参加|出席|列席|参与)"
    "(?:本次|此次|该次|当次|当天|上述|该|此)?(?P<what>[^，的本此该]{2,10})的"
)
_CANNOT_COME = late("不能|无法|未能|不便|不克|[来去到]不了")
# 因病不能监考的
_AWAY_DEED = late(
    "(?:不能|无法|未能|不便|不克)(?:按时|准时|按期|如期|到场|现场|全程|亲自)*"
    "(?P<what>监考|巡考|值班|值守|带队|带班|授课|上课|讲课|答辩|面试|体检|报到|返校|离校|到岗|考试|应考|接种|采样|出行|出访|就餐|乘车)(?:的|$)"
)
# 具体时间提前5个工作日报组织部: what is told, and no event.
_IS_TOLD = late(
    "(?:(?:会议)?(?:具体|详细)|会议)?(?:时间|日期|地点|安排|方案|议程|议题|日程|材料)(?:[和、及](?:时间|地点|议程|议题|方案|安排)){0,3}(?:[和、及][^，]{2,16})?(?:的?(?:情况|信息))?"
)
_ARRANGES = late("(?:组织|开展|进行|完成|做好|安排)")
# 需动火作业的施工单位应提前3天办证
_NEEDS = late(
    "(?:确?需要?|拟|计划|打算|申请|要)+(?P<what>(?!提交|报送|申报|上报|报告|请假|调整|变更|修改|提请|补|参加)[^，的]{2,8})的"
)
# 邀请校外人员作报告的单位|应提前5天, 举办论坛的学院|须提前10天
_HOLDS = late(
    "(?:邀请|聘请)[^，的]{2,10}[作做办](?P<talk>报告|讲座|演讲|宣讲|辅导|培训)的|(?:举办|召开|承办|主办|举行|开设)(?P<what>[^，的]{2,8})的"
)
_FROM_MEETING = late("(?:参|到|与)会")
# Somebody must be there; a day of the year (重阳节) is not what is meant where the paragraph names a meeting.
_HELD = late("[会课考训赛班礼讲选评审演谈试]")
# 因公外出的 stays away where somebody must be present, and is counted back from by itself elsewhere.
_ELSEWHERE = late(r"因[公私病事故]")
# 确需调整的: of what was spoken of.
_SOME_CHANGE = late(
    "(?:如果?|若|确|临时|实在|因(?:故|特殊情况|特殊原因)|需要?|必须|有|要|另|作)*(?:调整|变更|变动|更换|更改|改变|改动|调换|例外)(?:的|时)?"
)
_NOT_BY_THEMSELVES = late(
    "(?:不[得能可准]|严禁|禁止)(?:擅自|随意|私自|自行|任意|无故|随便)+(?P<what>[一-龥]{2,10}?)(?=[，；。、]|或)"
)
_NEARBY = 60  # characters
_AROUND = late(
    r"^(?:如|若|遇|万一|一旦|倘若|假如|凡|以后|今后|每次|每逢|确需|确因(?![公私病事])|确(?=因)|因(?![公私病事])|对|经|待|在|于|并)+|(?:的|时|后|前|者)+$"
)
_HAS_ENDED = late("(?:完毕|结束|完成|届满|期满|到期|合格|通过|获批|批准|批复|成立|生效|下达|到账|办结|签订|竣工|交付)$")
_IS_THERE = late("[^，]{0,8}(?:到岗|上岗|到位|就位|入场|进场|到场|到会|签到|候场|候考|就座|集合)")
# 提前15分钟到岗接班
_TAKES_OVER = late("(?:到岗|到位|到场|到达岗位)(?P<what>接班|换班|交班|交接班|交接|换岗|接岗|上课|监考|候课|巡考)")
_TURN = late("接班|交班|值班|值守|执勤|监考|巡考|带班|值周")
_PRESENCE = late("参会|到会|出席|入场|签到|列席|参加")


class Clock:
    """Reads the timings of one paragraph one after the other, and remembers the last day named and the last rule."""

    def __init__(self, anchor: Anchor, paragraph: str, clauses: Iterable[Clause] = ()) -> None:
        self.anchor = anchor
        self.clauses = iter(clauses)
        self.paragraph = paragraph
        self.previous: Span | None = None
        self.monthly = False
        self.limit: Timing | None = None  # the last one that was set
        self.last_event = ""
        self.last_event_at = 0
        self.seen: Span | None = None
        self.nearest: Span | None = None  # the day that the time before the present clause names, if it names one
        self.named_last: tuple[Expression | None, Span | None] = (None, None)  # the last day named, and when it is
        self.held: Span | None = None  # the last day on which something takes place, and not by which it is handed in
        self.every: str | None = None  # the rule of the days named last, where they come again and again
        # On which day takes place what the notice is about, as it says elsewhere.
        self.find_event_day: Callable[[], Span | None] = lambda: None
        # On which day takes place what it calls by some name.
        self.find_day_of: Callable[[str], Span | None] = lambda event: None
        self.leans_on_event = False  # whether the last timing was counted from it
        self.title_event = ""  # what the title of the notice says takes place
        self.phase_event = ""  # what a line above says is over: 演练后
        self.is_of_today = False  # whether the paragraphs before have named the day of the notice last
        self._ahead: Draft | None = None  # the last duty counted back from an event that it names itself
        self._unheard: Clause | None = None  # the next clause that no note has been taken of
        self._noun: str | None = None
        self._searched = 0

    def day_of(self, expression: Expression) -> Span | None:
        """The one day that a time names, None where it is a span or no day."""
        first, _ = spans_of(expression, self.anchor, None) if expression.kind == "on" else (None, None)
        return Span(first.first, first.first, first.clock) if first and first.first == first.last else None

    def stand_under(self, expression: Expression) -> None:
        """Take note of the time of the step above: 8:40 below （4）现场运行（11月18日） is of that day."""
        if expression.kind not in _DATED:
            return
        first, last = spans_of(expression, self.anchor, None)
        self.seen = self.previous = last or first
        self.nearest = self.seen if _is_that_day(expression) else None
        self.held = first if expression.kind == "on" else None

    def read(self, draft: Draft) -> Timing | None:
        self.leans_on_event = False
        if draft.timed is None:
            return None
        expression, clause = draft.timed.expression, draft.timed.clause
        words = clause.text[expression.start : expression.end]
        expression = self._with_event(draft, expression)
        if draft.modality == "must_not" and expression.event == "" and expression.relation == "after":
            # 三年内不得申报: how long somebody is barred.
            return None
        monthly = self.monthly or any(
            e.recurrence and (e.recurrence.rrule or "").startswith("FREQ=MONTHLY") for e in clause.expressions
        )
        if monthly and expression.last and expression.last.month_shift == 1 and expression.last.day:
            return Timing("recurring", words, rrule=f"FREQ=MONTHLY;BYMONTHDAY={expression.last.day}")
        if _is_of_trigger(expression, draft):
            assert draft.trigger is not None
            return Timing("relative", words, event=_strip(draft.trigger.words), relation="after")
        day = self._day_here(expression, clause) or self._day_before(expression, draft)
        if told := self._told_otherwise(draft, expression, words, day):
            return told
        spans = spans_of(expression, self.anchor, day) if expression.kind in _DATED else None
        timing = resolve_in(expression, words, self._anchor_for(expression), spans)
        is_day = expression.kind in ("on", "by")
        if is_day and (rule := self._rule_spoken_of(expression, draft, timing, monthly=monthly)):
            return Timing("recurring", words, rrule=rule)
        if self._has_gone_by(expression, timing) and (month := self._month_spoken_of(draft)):
            self.previous = day = month
            spans = spans_of(expression, self.anchor, month)
            timing = resolve_in(expression, words, self.anchor, spans)
        self.monthly = (timing.rrule or "").startswith("FREQ=MONTHLY")
        if spans:
            # An hour is one of another day than a month is.
            first, last = spans if day is self.previous else spans_of(expression, self.anchor, self.previous)
            self.previous = last or first or self.previous
            self.limit = timing if timing.due else self.limit
        return timing

    def _with_event(self, draft: Draft, expression: Expression) -> Expression:
        """The expression with the event that it is counted from, which is taken note of."""
        if expression.kind == "relative" and expression.event is None:
            event = self._event_from(draft)
            expression = replace(expression, event="" if _IS_MANNER.fullmatch(event) else event)
            if draft.condition:
                self.last_event, self.last_event_at = expression.event or "", draft.start
        elif expression.relation == "before" and expression.event and expression.amount:
            self._ahead = draft
        self._remember_event(draft)
        return expression

    def _told_otherwise(self, draft: Draft, expression: Expression, words: str, day: Span | None) -> Timing | None:
        if expression.relation == "before" and means_last_limit(expression):
            return self._limit_named(draft, words)
        if day is None and _is_by_night(expression):
            # 晚10点至次日早6点不得施工
            return Timing("recurring", words, rrule="FREQ=DAILY")
        return None

    def _limit_named(self, draft: Draft, words: str) -> Timing | None:
        """系统定于3月15日关闭，请在此之前提出: the day named last, up to its beginning; else the limit set last."""
        assert draft.timed is not None
        self._hear_until(draft.timed.clause)
        named, span = self.named_last
        if named is None or span is None or not self._is_day_to_come(span):
            return replace(self.limit, text=words) if self.limit else None
        if named.kind == "between":
            # 3月10日至12日测试，各学院在此之前…: before it begins, or before it is over.
            draft.doubts.add("event_unsure")
        moment = named.last if named.kind == "by" else named.first
        return resolve_in(Expression(0, 0, "by", last=moment), words, self.anchor, (None, span))

    def _is_day_to_come(self, span: Span) -> bool:
        return span.first == span.last and (self.anchor.date is None or span.last >= self.anchor.date)

    def _remember_event(self, draft: Draft) -> None:
        assert draft.timed is not None
        clause = draft.timed.clause
        named = next((e.event for e in clause.expressions if e.event), None) or (draft.before and draft.before.event)
        if named:
            self.last_event, self.last_event_at = named, clause.segment.start

    def _day_here(self, expression: Expression, clause: Clause) -> Span | None:
        """12月25日当天收取的现金|须当日缴存: the day that the clause itself names in front."""
        named = _NAMED_DAY.search(clause.text, 0, expression.start) if _is_same_day(expression) else None
        moment = read_moment(clause.text, named.start()) if named else None
        here = Expression(moment.start, moment.end, "on", first=moment) if moment else None
        return spans_of(here, self.anchor, self.previous)[0] if here else None

    def _day_before(self, expression: Expression, draft: Draft) -> Span | None:
        """What was named before: for a day or a month in a duty, for 13:45前 anywhere, in a statement too.

        Where the paragraph names no day, an hour is one of the day that the notice is about.
        """
        assert draft.timed is not None
        clause = draft.timed.clause
        moment = expression.last or expression.first
        if moment is None or not (moment.is_clock_only or moment.is_same_day or moment.days_after):
            return self.previous
        self._hear_until(clause)
        if moment.days_after:
            # 2月25日清点人数，|次日10:00前报送
            return self.nearest
        if draft.before and draft.before.is_event_day:
            # 比赛日当天，志愿者须于4:30前到南门，其余人员5:00前到
            of_event = self._of_event(draft.before)
            self.seen = of_event or self.seen
            return of_event
        days = {day[:10] for day in self.anchor.named_events.values()}
        if self.seen is None and len(days) == 1:
            day = dt.date.fromisoformat(days.pop())
            return Span(day, day)
        if self.seen is None and (elsewhere := self._day_told_elsewhere()):
            self.leans_on_event = True
            return elsewhere
        is_there = (
            moment.is_same_day and expression.kind in ("on", "by") and _GATHERS.search(clause.text, expression.end)
        )
        return (self.held or self.find_event_day() or self.seen) if is_there else self.seen

    def _hear_until(self, clause: Clause) -> None:
        """Take note of the days that the clauses before this one name."""
        while (earlier := self._unheard or next(self.clauses, None)) and earlier.segment.start < clause.segment.start:
            self._unheard = None
            for dated in earlier.expressions:
                self.nearest = None
                rule = dated.recurrence.rrule if dated.recurrence else None
                if dated.kind in _DATED or (rule and ";BY" in rule):
                    self.every = rule
                if dated.kind in _DATED:
                    first, last = spans_of(dated, self.anchor, self.seen)
                    self.seen = last or first or self.seen
                    self.named_last = dated, (last if dated.kind == "by" else first)
                    self.held = first if dated.kind == "on" and first else self.held
                    self.nearest = (last or first) if _is_that_day(dated) else None
        self._unheard = earlier

    def _day_told_elsewhere(self) -> Span | None:
        """今日18:00前停工。⏎ 20:00前报送名单。: the day of the notice, else that of what it is about."""
        if self.is_of_today and self.anchor.date:
            return Span(self.anchor.date, self.anchor.date)
        return self.find_event_day()

    def _of_event(self, expression: Expression) -> Span | None:
        """The day of 比赛日当天, where the notice says which it is."""
        start = resolve(replace(expression, first=None), "", self._anchor_for(expression), None).start
        day = dt.date.fromisoformat(start[:10]) if start else None
        return Span(day, day) if day else None

    def _anchor_for(self, expression: Expression) -> Anchor:
        """The anchor, and where the expression is of an event's day, that day as the notice tells it elsewhere."""
        event = expression.event
        if not event or not expression.is_event_day or find_event(event, self.anchor):
            return self.anchor
        held = self.find_day_of(event)
        if held is None:
            return self.anchor
        self.leans_on_event = True
        return replace(self.anchor, events={**self.anchor.events, event: held.first.isoformat()})

    def _event_from(self, draft: Draft) -> str:
        """What 提前2天 or 3日内 is counted from.

        The event or the condition set off before it; for N日内 the event named last in the paragraph; for 提前 the
        words before it in its clause, else the event that the notice or its paragraph is about; "" where none is named.
        """
        assert draft.timed is not None
        expression, clause = draft.timed.expression, draft.timed.clause
        if draft.before and draft.before.event:
            return draft.before.event
        if draft.condition and (upon := self._told_by_case(draft, expression)):
            return upon
        before = clause.text[: expression.start]
        if clause.parties and clause.parties.end <= expression.start:
            before = before[clause.parties.end :] if clause.parties.start <= 2 else before[: clause.parties.start]
        # 支部委员会|的对照检查材料须提前3天报送: the thing is no event.
        before = "" if before.startswith("的") else _strip(_MODAL_TAIL.sub("", before))
        if expression.relation == "after":
            if upon := _named_before(clause, expression) or _got(clause) or _befell(clause, expression):
                return upon
            if draft.topic and _HAS_ENDED.search(draft.topic):
                # 处置完毕，事发单位应在5个工作日内报告
                return draft.topic
            is_urgent = expression.amount is not None and expression.amount.unit in ("minute", "hour")
            if is_urgent and not draft.trigger and draft.topic and not draft.topic.startswith(_URGES):
                # 宿舍漏水，物业应在半小时内上门
                return draft.topic
            return self._latest(draft) or _come_in(clause, expression) or self.phase_event
        if own := _named_ahead(before) or _needed(clause):
            return own
        topic = draft.topic if len(draft.topic) <= _LONGEST_TOPIC else ""
        if topic and not _IS_TOLD.fullmatch(topic):
            # 如需用车，请提前一天联系车队
            return _IF_NEEDED.sub("", topic)
        stays_away = _STAYS_AWAY.search(draft.condition or before) is not None
        # 因考试不能出席的，提前1天请假: not before what keeps them away.
        # 提前1天组织学生进行测试: their own act is not what it is before.
        is_own = _ARRANGES.match(clause.text, expression.end) is not None
        noun = self._noun_before(draft.start if stays_away or is_own else draft.end) or ""
        named = next(iter(self.anchor.named_events), "")
        return (
            (named if _HELD.search(named) else noun or named)
            or ("会" if _FROM_MEETING.search(draft.condition or clause.text[: expression.start]) else "")
            or ("" if _CANNOT_COME.search(draft.condition or before) else _strip(draft.condition))
            or ("" if draft.condition or stays_away or _MANNER.search(before) else _strip(before))
            or self._attended(clause, expression)
            or self._titled(clause, expression)
            or _in_deed(clause, expression)
            or self._by_title(clause, expression)
        )

    def _ahead_of_case(self, draft: Draft) -> str:
        """What is counted back from where a case is set off: 需动火作业的，应提前3天办证."""
        needs = _NEEDS.match(draft.condition)
        told = self._ahead_in_another_case(draft) or (needs["what"] if needs else "")
        return told or _strip(_NEED_FIRST.sub("", draft.condition))

    def _barred_before(self, end: int) -> str:
        """不得擅自换班，确需调整的，至少提前1天报批: what nobody may do without leave."""
        barred = [found["what"] for found in _NOT_BY_THEMSELVES.finditer(self.paragraph, max(0, end - _NEARBY), end)]
        return barred[-1] if barred else ""

    def _ahead_in_another_case(self, draft: Draft) -> str:
        """活动举办前5日提交申请；邀请境外人员的，应提前15日|提交: the same act, in another case."""
        told = self._ahead
        if told is None or told.timed is None or draft.timed is None or _GOES_ITS_WAY.search(draft.condition):
            return ""
        act = draft.timed.clause.text[draft.timed.expression.end :][:_LONGEST_VERB]
        is_same = len(act) == _LONGEST_VERB and act in told.words and _ASKS_LEAVE.match(act) is None
        return told.timed.expression.event or "" if is_same else ""

    def _told_by_case(self, draft: Draft, expression: Expression) -> str:
        """What the case says that somebody needs, has come to, or stays away from; "" where it does not."""
        away = _AWAY_DEED.search(draft.condition)
        is_ahead = expression.relation == "before"
        if is_ahead and _SOME_CHANGE.fullmatch(draft.condition) and (barred := self._barred_before(draft.start)):
            return barred
        if is_ahead and (away or self._stays_away(draft)):
            away = away or _AWAY_FROM.search(draft.condition)
            return away["what"] if away else ""
        return self._ahead_of_case(draft) if is_ahead else _strip(draft.condition)

    def _by_title(self, clause: Clause, expression: Expression) -> str:
        """What the title names, but where they come early to a class (提前10分钟到课)."""
        return "" if "课" in clause.text[expression.end : expression.end + _LONGEST_NOUN] else self.title_event

    def _titled(self, clause: Clause, expression: Expression) -> str:
        """提前20分钟到场热身, in a notice of one test: whoever is there early is early for what its title names."""
        is_there = _IS_THERE.match(clause.text, expression.end) is not None
        return self._by_title(clause, expression) if is_there else ""

    def _attended(self, clause: Clause, expression: Expression) -> str:
        """值班人员提前15分钟到岗: whoever is there early is early for what was named last, or for their turn."""
        if _IS_THERE.match(clause.text, expression.end) is None:
            return ""
        if purpose := _TAKES_OVER.match(clause.text, expression.end):
            return purpose["what"]
        turn = _TURN.search(clause.parties.names[0]) if clause.parties else None
        return self.last_event or (turn.group() if turn else "")

    def _stays_away(self, draft: Draft) -> bool:
        """Whether the condition says that somebody will not be at what the paragraph is about."""
        if _STAYS_AWAY.search(draft.condition):
            return True
        before = max(0, draft.start - _NEAR)
        return bool(_ELSEWHERE.search(draft.condition) and _PRESENCE.search(self.paragraph, before, draft.start))

    def _latest(self, draft: Draft) -> str:
        """What befell last in the sentence, or the event named behind it."""
        trigger = draft.trigger
        return _strip(trigger.words) if trigger and trigger.start >= self.last_event_at else self.last_event

    def _noun_before(self, end: int) -> str | None:
        """The event named last before `end`. The drafts come in order, so nothing is searched twice."""
        for found in _EVENT_NOUN.finditer(self.paragraph, self._searched, end):
            # 面试定于5月6日，须提前30分钟到候考室|报到: for what they are there.
            is_act = found.group() == "报到" and self._noun is not None
            self._noun, self._searched = self._noun if is_act else found.group(), found.end()
        self._searched = max(self._searched, end - _LONGEST_NOUN + 1)
        return self._noun

    def _rule_spoken_of(self, expression: Expression, draft: Draft, timing: Timing, *, monthly: bool) -> str | None:
        """The rule of a day that comes again, as the words before it tell: 当日, 周一, 当月15日前."""
        is_that_day = expression.kind == "on" and expression.first is not None and expression.first.is_same_day
        if self.every and is_that_day and timing.text != "同日":
            # 主题党日定在每月第二周的周三，当日下午不得…
            return self.every
        if weekly := self._each_week(expression, draft):
            return weekly
        clause = draft.timed.clause if draft.timed else None
        if clause and len(clause.expressions) > 1:
            told = self.paragraph[self.paragraph.rfind("。", 0, draft.start) + 1 : draft.end]
            if yearly := rule_of_days(clause.text, clause.expressions, expression, told):
                return yearly
        day = expression.last.day if expression.last else None
        if day and timing.text.startswith("当月") and self._is_every_month(timing, monthly):
            return f"FREQ=MONTHLY;BYMONTHDAY={day}"
        return None

    def _each_week(self, expression: Expression, draft: Draft) -> str | None:
        """每周一上午为例会时间，各单位|周一上午|不得…: the weekday of every week, where the paragraph spoke of it."""
        moment = expression.last or expression.first
        if moment is None or moment.weekday is None or moment.week_shift is not None or moment.day is not None:
            return None
        if "每" not in self.paragraph:
            return None
        told = rf"每个?(?:周|星期|礼拜)(?:[一二三四五六日天][、和及])*{WEEKDAYS[moment.weekday]}"
        is_told = re.search(told, self.paragraph[: draft.start]) is not None
        return f"FREQ=WEEKLY;BYDAY={DAYS[moment.weekday]}" if is_told else None

    def _has_gone_by(self, expression: Expression, timing: Timing) -> bool:
        moment = expression.last
        is_bare = moment is not None and moment.day is not None and moment.month is None and moment.weekday is None
        if not is_bare or expression.kind != "by" or timing.due is None or self.anchor.date is None:
            return False
        return timing.due < self.anchor.date.isoformat()

    def _month_spoken_of(self, draft: Draft) -> Span | None:
        """12月份劳务费，请在8日前申报: the month of what the sentence is about, where the notice's own has gone by."""
        opens = self.paragraph.rfind("。", 0, draft.start) + 1
        months = _MONTH_OF.findall(self.paragraph, opens, draft.end)
        date = self.anchor.date
        if not months or date is None:
            return None
        month = int(months[-1])
        day = dt.date(date.year + (month < date.month), month, 1) if 1 <= month <= 12 else None
        return Span(day, day) if day else None

    def _is_every_month(self, timing: Timing, monthly: bool) -> bool:
        """当月15日前 is each month's where the sentence speaks of each month, or where this month's has gone by."""
        return monthly or (self.anchor.date is not None and (timing.due or "9") < self.anchor.date.isoformat())

    def read_cell(self, words: str, *, is_held: bool = False) -> Timing | None:
        """The timing of a table's cell under 完成时限, where a bare day is the last one; None for 长期坚持.

        With `is_held` the day is the one on which something is held.
        """
        expressions, text = times_of_cell(words)
        if not expressions:
            return None
        expression = expressions[0] if is_held else as_deadline(expressions[0])
        if expression.kind == "between" and expression.first is expression.last and _FINISHED.search(text):
            # 9月上旬完成
            expression = Expression(expression.start, expression.end, "by", last=expression.last)
        if expression.kind == "relative" and expression.event is None:
            expression = replace(expression, event="印发")
        return resolve(expression, words, self.anchor, self.previous)


def event_named(title: str) -> str:
    """The last event that a title names, but for a check, which is no day to be early for."""
    named = [noun for noun in _EVENT_NOUN.findall(title) if noun not in ("检查", "考核")]
    return named[-1] if named else ""


def names_several_times(words: str) -> bool:
    """Whether a cell names more times than one: 3月10日（文科）、3月20日（理科）."""
    return len(times_of_cell(words)[0]) > 1


def times_of_cell(words: str) -> tuple[Sequence[Expression], str]:
    """The time expressions of a table's cell, and its words made uniform."""
    text = spell_out(read_stretch(words, 0, len(words)).text)
    return scan(text, LEXICON.tag(text)), text


def spell_out(words: str) -> str:
    """3.19前 as 3月19日前: where nothing but a time can stand it is no decimal."""
    return _DOTTED.sub(r"\1月\2日", words)


def _is_that_day(expression: Expression) -> bool:
    """Whether 次日 behind it is the day after: 2月25日清点, 3月5日下班前完成, but not 5月前完成."""
    last = expression.last
    is_hour = last is not None and (last.clock is not None or last.end_of_work)
    return expression.kind in ("on", "between") or (expression.kind == "by" and is_hour)


def _is_same_day(expression: Expression) -> bool:
    """当日, 当天17:00前"""
    moment = expression.last or expression.first
    return moment is not None and moment.is_same_day


def _is_by_night(expression: Expression) -> bool:
    """22:00至次日6:00: where no day is named it is every night."""
    first, last = expression.first, expression.last
    return first is not None and first.is_clock_only and last is not None and last.days_after > 0


def _in_deed(clause: Clause, expression: Expression) -> str:
    """出访 of 提前2个月将出访材料报国际处 and of 出国人员须提前1个月办理; "" where none is named in a deed."""
    if place := _GOES_IN.match(clause.text, expression.end):
        # 考生提前15分钟进入考场
        return _HELD_THERE[place["where"]]
    found = _IN_OBJECT.match(clause.text, expression.end)
    found = found or (_IN_NAME.match(clause.parties.names[0]) if clause.parties else None)
    if found and found["what"] in ("监考", "巡考"):
        # 监考教师应提前30分钟领取试卷: before those begin whom they watch.
        is_short = expression.amount is not None and expression.amount.unit in ("minute", "hour")
        return "考试开考" if is_short else "考试"
    if found:
        return found["what"]
    applies = _APPLIES.match(clause.text, expression.end)
    return applies["what"] if applies else ""


def _named_ahead(before: str) -> str:
    """举办讲座|应提前3天: the words before it, where they are an event."""
    if away := _AWAY_DEED.search(before) or _AWAY_FROM.search(before):
        return away["what"]
    is_other = _MANNER.search(before) or _STAYS_AWAY.search(before) or _IS_TOLD.fullmatch(before)
    return "" if len(before) < 2 or is_other else before


def _needed(clause: Clause) -> str:
    """需动火作业的施工单位|应提前3天: what they need it for."""
    name = clause.parties.names[0] if clause.parties else ""
    if holds := _HOLDS.match(name):
        return holds["what"] or holds["talk"]
    needs = _NEEDS.match(name)
    return needs["what"] if needs else ""


def _named_before(clause: Clause, expression: Expression) -> str:
    """收到短信后请在三天内取件: the event that the clause itself names before the length of time."""
    named = [e.event for e in clause.expressions if e.event and e.relation == "after" and e.end <= expression.start]
    return named[-1] if named else ""


def _befell(clause: Clause, expression: Expression) -> str:
    """申请通过的学生须在三个工作日内: what those have come to who are meant."""
    befell = _WHO_CAME_TO.match(clause.text, 0, expression.start) if "的" in clause.text else None
    return befell["what"] if befell else ""


def _come_in(clause: Clause, expression: Expression) -> str:
    """对退单|应在2个工作日内补正: what comes in, and is to be dealt with."""
    came = _WHAT_CAME.fullmatch(clause.text, 0, expression.start) if clause.text.startswith("对") else None
    return came["what"] if came else ""


def _got(clause: Clause) -> str:
    """接到通知的教职工|应在一周内复查: what the party has got, by its name."""
    got = _WHO_GOT.fullmatch(clause.parties.names[-1]) if clause.parties else None
    return got["what"] if got else ""


def _is_of_trigger(expression: Expression, draft: Draft) -> bool:
    """接到反映的支部，当天就要报告: the day of what befell them."""
    moment = expression.first
    return (
        draft.trigger is not None
        and expression.kind in ("on", "between")
        and moment is not None
        and moment.is_same_day
        and moment.clock is None
    )


def _strip(words: str) -> str:
    if upon := _WHO_GOT.fullmatch(words):
        return upon["what"]
    return _AROUND.sub("", words)
