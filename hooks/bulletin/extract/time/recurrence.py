"""每…, 逐…, 按… and 日报告 in, an RFC 5545 rule without its start out; knows no notice.

The hour stands beside the rule and not in it (GUIDE: a due time of day may be left out of an rrule).
"""

from __future__ import annotations

import re

from bulletin.extract.time.moment import WEEKDAYS, read_moment
from bulletin.extract.time.numerals import NUMBER, read_number
from bulletin.late_pattern import late
from bulletin.obligation import Every
from bulletin.record import record

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays as RFC 5545 has them, Monday first."""
_UNITS = r"(?P<unit>小时|日|天|晚|早|工作日|周|星期|礼拜|旬|月|季度|季|半年|学期|学年|年度|年)"

_EVERY = late(
    rf"(?:逢?每|逢|(?P<skip>(?<![间相])隔))(?:个|逢|(?P<every_other>间?隔)|满)?(?P<count>{NUMBER}|半(?=个?月))?个?{_UNITS}(?!轮|次|间|大|薪|票|\d+(?:\.\d+)?万?元|的?(?:固定)?(?:工资|收入|薪酬))(?:度)?(?:内|里|都|均)?"
)
# 双月座谈会 is the name of a meeting.
_ALTERNATE = late(
    r"(?<![单双])(?:每逢|每个?|逢)?(?P<parity>[单双])(?P<unit>周|月)"
    r"(?!刊|薪|[一二三四五六日天]?岁|(?:工作)?(?:座谈|协商|研讨|读书|调度|谈心|恳谈|通报|交流|分享)会|讲[坛堂座]|论坛|沙龙)(?:内|里)?"
)
_STEP = late(
    r"(?:逐|按)(?P<unit>日|天|周|月|季度|季|学期|学年|年)(?:度)?"
    r"(?!级|代|均|程|龄|份|期|计划|安排|岁|龄|子|工作|培训|任务|考核|[^，]?(?:扩大|增[加长多]|提[高升]|上升|下降|减少|递[增减]|改善|好转))(?=[一-龥，。；、“《]|$)"
)
_ONCE_IN = late(
    rf"(?<![一-龥])(?P<count>一|1|半|{NUMBER})?个?(?P<unit>天|日|周|月|季度|学期|学年|年)(?:至少)?{NUMBER}(?:次|报|调度|汇报|小结|通报|评)"
)
# 至少半年更新一次, 一年开展两次; but 上半年召开一次 and 一年内更新一次 set a limit.
_SO_OFTEN = late(
    rf"(?<![上下前后每近这大头第满逾过超约来隔内之十百续半])(?P<count>半|{NUMBER})(?P<unit>年|个月|周|学期)"
    rf"(?![以之内前后来中级多余度期会总])(?=[^，的\d]{{2,10}}?{NUMBER}次)"
)
_ONE = late("[一1]")
# 一月一通报, 一季一调度, 半月一清零; but 一年一度 and 一天一夜 tell of something else.
_ONE_BY_ONE = late(
    r"(?P<count>[一1半两二三])个?(?P<unit>天|日|周|月|季度|季|学期|学年|年)度?[一1](?![个名位种项部所家])"
    r"(?:次|报|调度|调|汇报|总结|小结|通报|评|查|检|督|推|晒|测|考|访|谈|课|讲|学|会|议|商|碰|清|结|更新|盘点|清点|清零|销号|研判|督查|督导|检查|排查|抽查|巡查|复盘|会商|例会|考核|测评|讲评|点评|述职|碰头|提醒"
    r"|推送|主题|专题|期|简报|反馈|公示|公布|对账|轮换|轮岗|分析|研究|梳理|回访|走访|谈话|培训|演练|报告|报送|上报)"
)
# 实行周报, 日报告制度; but 报送一次周报 hands in a paper of that name.
_SYSTEM = late(
    r"(?<![次份期的送写交报好成印发阅该全看])[“\"]?(?P<unit>日|零|周|月|季)(?:情况|常|度)?(?:报告|报|调度|通报|例会|研判|清零|小结)[”\"]?(?=和|与|及|、|“|制|，|。|；|$)"
)
# 坚持实验室日查、学院周查制度
_LOOKS_EACH = late(
    r"(?<![\d每本上下当次各半逐按全周作假节生近今明同期个平休])(?P<unit>日|周|月|季)(?:自?查|巡|检|(?:检查|巡查|巡检)(?=[”\"]?(?:工作)?制))[”\"]?(?=[、，和及与]|(?:工作)?制|$)"
)
_INTERVALS = {
    "小时": ("HOURLY", 1),
    "日": ("DAILY", 1), "天": ("DAILY", 1), "晚": ("DAILY", 1), "早": ("DAILY", 1), "零": ("DAILY", 1),
    "周": ("WEEKLY", 1), "星期": ("WEEKLY", 1), "礼拜": ("WEEKLY", 1),
    "月": ("MONTHLY", 1), "个月": ("MONTHLY", 1), "季度": ("MONTHLY", 3), "季": ("MONTHLY", 3), "半年": ("MONTHLY", 6),
    "年": ("YEARLY", 1), "年度": ("YEARLY", 1),
}  # fmt: skip
_PARITIES = {
    "单周": "FREQ=WEEKLY;INTERVAL=2", "双周": "FREQ=WEEKLY;INTERVAL=2",
    "单月": "FREQ=YEARLY;BYMONTH=1,3,5,7,9,11", "双月": "FREQ=YEARLY;BYMONTH=2,4,6,8,10,12",
}  # fmt: skip
# 每隔1小时, 每隔半年: once in each; but 每隔一天 is every other day.
_WHOLE_STEPS = frozenset(("小时", "半年"))
_SCHOOL_YEAR: dict[str, Every] = {"学期": "term", "学年": "academic_year"}

# 时间为|周日至周四19:30—21:00: from hour to hour on each of these days.
_DAYS_AND_HOURS = late(
    r"(?<=[为是于在])周(?P<days>[一二三四五六日天](?:至|到|—|-|–|~|～)周?[一二三四五六日天])"
    r"(?:每[天日]|每?晚上?|上午|下午|早上|中午)?(?=\d{1,2}:\d{2}(?:至|到|—{1,2}|-|–|~|～)\d)"
)
_WEEKDAY_LIST = late(
    r"(?:的|之)?(?:周|星期|礼拜)?[一二三四五六日天](?:(?:[、和及与]|至|到|—|-)(?:周|星期)?[一二三四五六日天])*(?![\u4e00-\u9fff]?次)"
)
_NTH_WEEKDAY = late(r"的?(?P<nth>第[一二三四五1-5]|最后一|末)个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
# 每月第二周的星期三
_WEEK_OF_MONTH = late(
    r"的?(?P<nth>第[一二三四五1-5]|最后一|末)个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"
)
_NTH_WORKDAY = late(r"的?(?P<nth>首|头一|第[一二三四五1-5])个?工作日")
_LAST_WORKDAYS = late("的?最后的?(?P<count>[两二三四五2-5])个?工作日")
_MONTH_DAYS = late(rf"的?(?P<days>{NUMBER}[日号](?:[、和及与]{NUMBER}[日号])*)")
_MONTH_PART = late(r"的?(?P<part>底|末|月底|月末|最后一[天日]|最末一[天日]|最后一[个]?工作日|上旬|中旬|下旬|初|月初)")
_QUARTER_MONTH = late(r"的?(?P<which>首月|首个月|第一个月|第[一二三]个?月|末月|最后一个月|次月)")
_YEAR_MONTHS = late(rf"的?(?P<months>{NUMBER}月份?(?:[底末]?[、和及与]{NUMBER}月份?)*)")
# 每年6月20日、12月20日; two different days are no single rule.
_YEAR_DATES = late(r"的?\d{1,2}月\d{1,2}日(?:(?:前|之前)?[、和及]\d{1,2}月\d{1,2}日)+")
_YEAR_END = late(r"的?(?:年底|底|末|年末|年终|岁末)")
_WEEK_OF_TERM = late(rf"的?第?{NUMBER}周(?:周?[末内])?(?:之前|以前|前)?")
_SUFFIX = late(r"(?:(?:上午|下午|晚上)(?!\d)|之前|以前|前|内|起|当天|当日)")
# 每周五（遇节假日提前）下班前
_ON_HOLIDAYS = late("（[^（）]{0,10}(?:顺延|提前|除外|另行通知|调整|不含|含)[^（）]{0,6}）")
_PARTS = {
    "上旬": "10",
    "中旬": "20",
    "下旬": "-1",
    "底": "-1",
    "末": "-1",
    "月底": "-1",
    "月末": "-1",
    "最后一天": "-1",
    "最后一日": "-1",
    "最末一天": "-1",
    "最末一日": "-1",
}
_QUARTER_MONTHS = {
    "首月": "1,4,7,10", "首个月": "1,4,7,10", "第一个月": "1,4,7,10", "第一月": "1,4,7,10", "次月": "2,5,8,11",
    "第二个月": "2,5,8,11", "第二月": "2,5,8,11",
}  # fmt: skip


@record
class Recurrence:
    """A repetition: an RRULE or a school term, the hour (HH:MM) where one is given, [start, end) in the text."""

    start: int
    end: int
    rrule: str | None
    every: Every | None = None
    time: str | None = None


def read_recurrence(text: str, at: int) -> Recurrence | None:
    """The repetition that begins exactly at `at`, None where none does."""
    if text[at] in "每逢单双" and (found := _ALTERNATE.match(text, at)):
        return _finish(text, found, at)
    if text[at] in "每逢隔":
        found = _EVERY.match(text, at)
        return _finish(text, found, at) if found else None
    if text[at] in "逐按":
        if at > 1 and text[at - 2] == "逐":
            # 逐人逐年核算: one after the other, and not year by year
            return None
        found = _STEP.match(text, at)
        return _finish(text, found, at) if found else None
    if text[at] in "一1半两二三" and _ONE.search(text, at + 2, at + 5) and (found := _ONE_BY_ONE.match(text, at)):
        return _finish(text, found, at)
    if text[at] in "半一两二三" and "次" in text and (found := _SO_OFTEN.match(text, at)):
        return _finish(text, found, at)
    if text[at] == "周" and ":" in text and (found := _DAYS_AND_HOURS.match(text, at)):
        return _with_hour(text, at, found.end(), f"FREQ=WEEKLY;BYDAY={_weekdays(found['days'])}")
    if found := _SYSTEM.match(text, at) or _LOOKS_EACH.match(text, at):
        frequency, interval = _INTERVALS[found["unit"]]
        return Recurrence(at, found.end(), _rule(frequency, interval))
    if found := _ONCE_IN.match(text, at):
        return _finish(text, found, at)
    return None


def _finish(text: str, found: re.Match[str], at: int) -> Recurrence | None:
    """Read what narrows the repetition down: the day in the month, the month in the year, the hour."""
    unit, end = found["unit"], found.end()
    count = read_number(found.groupdict().get("count") or "1") or 1
    if found.groupdict().get("skip") or (
        found.groupdict().get("every_other") and count == 1 and unit not in _WHOLE_STEPS
    ):
        count += 1
    if parity := found.groupdict().get("parity"):
        rule, end = _narrow(text, end, unit, _PARITIES[parity + unit])
        return _with_hour(text, at, end, rule)
    if unit == "月" and found.groupdict().get("count") == "半":
        return _with_hour(text, at, end, "FREQ=MONTHLY;BYMONTHDAY=15,-1")
    if found.groupdict().get("count") == "半" or unit == "半年":
        unit = "半年"
    if unit in _SCHOOL_YEAR:
        week = _WEEK_OF_TERM.match(text, end)
        return Recurrence(at, week.end() if week else end, None, _SCHOOL_YEAR[unit])
    if unit == "工作日":
        rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    elif unit == "旬":
        rule = "FREQ=MONTHLY;BYMONTHDAY=10,20,-1"
    else:
        frequency, interval = _INTERVALS[unit]
        rule, end = _narrow(text, end, unit, _rule(frequency, interval * count))
    return _with_hour(text, at, end, rule)


def _with_hour(text: str, at: int, end: int, rule: str) -> Recurrence:
    """The repetition with its hour, and the 前 or 内 that closes it."""
    if text.startswith("（", end) and (gloss := _ON_HOLIDAYS.match(text, end)):
        end = gloss.end()
    clock = read_moment(text, end)
    time = None
    if clock and clock.is_clock_only:
        end = clock.end
        time = f"{clock.clock[0]:02}:{clock.clock[1]:02}" if clock.clock and clock.clock[0] < 24 else None
        while (
            (text.startswith(("、", "和", "至", "到", "—", "-", "–", "~", "～"), end))
            and (further := read_moment(text, end + 1))
            and further.is_clock_only
        ):
            # 每日8:20、14:20前, 每周三17:00至18:00: no single hour.
            end, time = further.end, None
    if suffix := _SUFFIX.match(text, end):
        end = suffix.end()
    return Recurrence(at, end, rule, None, time)


def _narrow(text: str, end: int, unit: str, rule: str) -> tuple[str, int]:
    if unit in ("周", "星期", "礼拜"):
        if found := _WEEKDAY_LIST.match(text, end):
            return f"{rule};BYDAY={_weekdays(found.group())}", found.end()
        return rule, end
    if unit == "月":
        return _narrow_month(text, end, rule)
    if unit in ("季度", "季"):
        return _narrow_quarter(text, end, rule)
    if unit in ("年", "年度"):
        return _narrow_year(text, end, rule)
    return rule, end


def _narrow_month(text: str, end: int, rule: str) -> tuple[str, int]:
    if found := _NTH_WORKDAY.match(text, end):
        nth = 1 if found["nth"] in ("首", "头一") else read_number(found["nth"][1:])
        return f"{rule};BYDAY=MO,TU,WE,TH,FR;BYSETPOS={nth}", found.end()
    if found := _LAST_WORKDAYS.match(text, end):
        count = read_number(found["count"]) or 1
        return f"{rule};BYDAY=MO,TU,WE,TH,FR;BYSETPOS={','.join(str(-n) for n in range(count, 0, -1))}", found.end()
    if found := _WEEK_OF_MONTH.match(text, end) or _NTH_WEEKDAY.match(text, end):
        return f"{rule};BYDAY={_nth(found['nth'])}{DAYS[_weekday(found['day'])]}", found.end()
    if found := _MONTH_DAYS.match(text, end):
        days = [read_number(day) for day in re.split(r"[日号、和及与]+", found["days"]) if day]
        if all(day and day <= 31 for day in days):
            return f"{rule};BYMONTHDAY={','.join(map(str, days))}", found.end()
    if found := _MONTH_PART.match(text, end):
        part = found["part"]
        if "工作日" in part:
            return f"{rule};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", found.end()
        return (f"{rule};BYMONTHDAY={_PARTS[part]}" if part in _PARTS else rule), found.end()
    return rule, end


def _narrow_quarter(text: str, end: int, rule: str) -> tuple[str, int]:
    if found := _QUARTER_MONTH.match(text, end):
        months = _QUARTER_MONTHS.get(found["which"], "3,6,9,12")
        return _narrow_month(text, found.end(), f"FREQ=YEARLY;BYMONTH={months}")
    if found := late("的?[末底]").match(text, end):
        return rule, found.end()
    return rule, end


def _narrow_year(text: str, end: int, rule: str) -> tuple[str, int]:
    dates = _YEAR_DATES.match(text, end)
    pairs = re.findall(r"(\d+)月(\d+)", dates.group()) if dates else []
    if dates and len({day for _, day in pairs}) == 1:
        return f"{rule};BYMONTH={','.join(month for month, _ in pairs)};BYMONTHDAY={pairs[0][1]}", dates.end()
    if found := _YEAR_MONTHS.match(text, end):
        months = [read_number(month) for month in re.split(r"[月份底末、和及与]+", found["months"]) if month]
        if all(month and month <= 12 for month in months):
            rule = f"{rule};BYMONTH={','.join(map(str, months))}"
            return _narrow_month(text, found.end(), rule)
    if found := _YEAR_END.match(text, end):
        return f"{rule};BYMONTH=12;BYMONTHDAY=31", found.end()
    return rule, end


def _rule(frequency: str, interval: int) -> str:
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")


def _weekday(character: str) -> int:
    return WEEKDAYS.index(character.replace("天", "日"))


def _weekdays(words: str) -> str:
    days = [_weekday(c) for c in words if c in WEEKDAYS + "天"]
    if re.search("[至到—–~～-]", words) and len(days) == 2 and days[0] != days[1]:
        # 周日至周四: on into the next week.
        days = [day % 7 for day in range(days[0], days[1] + 1 + 7 * (days[0] > days[1]))]
    return ",".join(DAYS[day] for day in days)


def _nth(words: str) -> str:
    if words.startswith("第"):
        return str(read_number(words[1:]))
    return "-1"
