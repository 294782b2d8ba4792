"""A point of the calendar as written (3月15日（星期日）17:00, 次年1月底, 下周五) in, its parts out; counts nothing.

The words are those of the text after `stretch` has normalised it: Arabic digits half-width, no white space.
"""

from __future__ import annotations

import re

from bulletin.extract.time.numerals import read_number
from bulletin.late_pattern import late
from bulletin.record import record

WEEKDAYS = "一二三四五六日"
_YEAR_SHIFTS = {
    **dict.fromkeys(("今年", "本年", "当年", "同年"), 0),
    **dict.fromkeys(("次年", "明年", "来年", "翌年"), 1),
    **dict.fromkeys(("去年", "上年"), -1),
    "前年": -2,
}
_MONTH_SHIFTS = {
    **dict.fromkeys(("本月", "当月", "同月", "这个月"), 0),
    **dict.fromkeys(("次月", "下月", "下个月", "翌月"), 1),
    **dict.fromkeys(("上月", "上个月"), -1),
}
_DAY_SHIFTS = {
    **dict.fromkeys(("今日", "今天", "今"), 0),
    **dict.fromkeys(("明日", "明天", "明"), 1),
    "后天": 2,
    **dict.fromkeys(("今明两天", "今明两日"), 1),
    **dict.fromkeys(("明后两天", "明后两日"), 2),
}
_WEEK_SHIFTS = {"本": 0, "这": 0, "下": 1, "下个": 1, "次": 1, "下下": 2, "上": -1}
_HALF_DAYS = {"下午": 12, "晚上": 12, "晚": 12, "傍晚": 12, "夜间": 12, "中午": 12}
# In front of 年内 these make a length of time of it: 半年内, 两年内.
_COUNTS = "0123456789〇零一二三四五六七八九十百两半几多数"
_TWO_DIGITS = r"(?:\d{1,2}|[〇零一二三四五六七八九十廿]{1,3})"
# 12月26|—27日, 4月3|、5日, 9月20|—9月25日
_TO_A_DAY = (
    r"(?:[—－–~～-]{1,3}|[至到、和及])(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?"
    r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
    "(?:日|号(?!楼|馆|厅|线|库|门|院|公寓|宿舍|教学楼|机房))"
)

# 上午9|-12时
_TO_AN_HOUR = r"(?:上午|下午|中午|晚上?)?(?:\d{1,2}[时点](?![段刻候间长期效常代名评赞位滴面线任许])|\d{1,2}:\d{2})"
# 2月28日当晚|8:00前, 3月20日当天|下班前
_HOUR_OF_DAY = (
    r"(?:上午|下午|中午|早上|晚上|凌晨|傍晚)?(?:\d{1,2}[:点时]|[一二三四五六七八九十两]{1,3}[点时]|下班之?前)"
)

_POINT = late(
    rf"""
    (?:(?P<iso>\d{{4}})[-/.](?P<iso_month>\d{{1,2}})[-/.](?P<iso_day>\d{{1,2}}(?!\d)|\d{{1,2}}(?=\d{{2}}:\d{{2}}))
      |(?:
        (?:(?P<year>\d{{4}}|[〇零○一二三四五六七八九]{{4}})年(?!度(?!内)|级|届|版|来|以来|初以来)|(?P<year_shift>{"|".join(_YEAR_SHIFTS)})(?!度(?!内)|来|以来))?
        的?
        (?:
          (?P<half>上半年|下半年)
         |第?(?P<quarter>[一二三四1-4])季度(?P<quarter_end>末|底)?
         |(?P<year_part>(?<![{_COUNTS}学财近大])年(?:[底末终初内]|度内)|(?<=年)(?:[底末初内]|度内)|岁末)(?!总结|考核|述职|奖|工作|测评|评|绩效|结余|余额|一次性|决算|财务|报销|结[账算]|盘点|慰问|福利|考评|清查|聚[会餐])
         |(?:(?:(?<![个几近])(?P<month>{_TWO_DIGITS}|元)月(?!票|刊|度|薪|嫂)份?|(?P<month_shift>{"|".join(_MONTH_SHIFTS)}))
             (?:(?P<day>{_TWO_DIGITS})(?:日|号(?!楼|馆(?!内)|厅|线|库|公寓|宿舍|教学楼|机房|门(?!口)|院(?![党团领系办部]))|(?=之?前(?![后期])|以前|（(?:星期|周)[一二三四五六日天]）|[上下]午\d|{_TO_A_DAY}))|(?P<part>(?:上中|中下|[上中下])旬|月?底|月?末|月?初(?!十|[一二三四五六七八九](?![次个场批周]))|最后一[天日]))?)
         |(?P<only_day>{_TWO_DIGITS})(?:日(?!内|量|报(?![送名备告到请批])|常|程|期(?!间)|均|志|记|之内|以内)
           |(?<!第[\d一二三四五六七八九十])(?<!第\d\d)号(?=之?前(?![后期门台厅排面方侧])|以前|(?:下班|中午|正午)之?前|(?:上午|下午|中午|晚上?|早上)?\d{{1,2}}[:点时]))
         |(?P<only_part>月底|月末|(?<![正腊冬])月初|本?月?(?:上中|中下|[上中下])旬)
         |(?P<day_shift>今[日天]|今(?=[早晚])|明[日天]|明(?=[早晚])|后天|(?:今明|明后)两[天日](?=之?内|以内|里))
         |(?P<next_day>次日|翌日|第二天)
         |(?P<same_day>当天|当日|当晚|同日)
         |(?P<week_shift>下下|下个|(?<![每一两三首本\d])次|[本这下上]|)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天]|(?<=[本这下上]周)末)(?!岁)
         |(?P<week>[本这下]|下个)周(?![末期])
        )?
      )
    )
    (?P<bracket>[（(](?:(?:农历|阴历|公历)?[^（）()]{{0,6}}?(?:(?:周|星期|礼拜)(?P<stated_weekday>[一二三四五六日天])
       |农历[^（）()]{{1,8}}|[腊正冬]月[^（）()]{{1,6}}|除夕|含)[^（）()]{{0,6}}|[^（）()\d]{{1,4}}节)[）)])?
    (?P<that_day>的?当[天日晚](?={_HOUR_OF_DAY}))?
    (?P<comma>，(?=(?:上午|下午|中午|晚)\d))?
    (?P<clock>
      (?P<half_day>上午|下午|中午|早上|晚上|凌晨|傍晚|夜间|晨|早|晚)?
      (?:(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::\d{{2}})?(?![\d:])(?:[点时](?=之?前|以前|整)|分(?!钟|制|组|批|别|发|班|校|场|院|楼|片|区|年级|会场|时段))?
        |(?P<han_hour>{_TWO_DIGITS}|两)[时点](?!段|刻|候|间|长|期|效|常|代|名|评|赞|位|滴|面|线|任|许)(?:(?P<han_minute>{_TWO_DIGITS})分|(?P<half_hour>半)|整|钟|(?P<bare_minute>[0-5]\d)(?=[^\d分:]|$))?
        |(?P<first_hour>\d{{1,2}})(?=(?:[至到]|[—－–~～-]{{1,3}}){_TO_AN_HOUR}))
      |(?P<noon>中午|正午)(?=前|之前|以前)
      |(?:中午|上午|下午)?(?P<end_of_work>下班)(?:前|之前|以前)
      |(?P<bare_half>上午|下午|晚上|全天|晚(?=各|全体|召开|组织))
    )?
    """,
    re.VERBOSE,
)
_YEAR_ENDS = ("起", "开始", "以后", "之前", "以前", "前，")
_DAYS = ("iso_day", "day", "only_day", "weekday", "day_shift", "same_day", "next_day")
_STARTS = frozenset("0123456789〇零○一二三四五六七八九十廿元今本当同次明来翌去上前下这即后第年月周星礼中正晚早凌")


@record
class Moment:
    """What is written of a point of time; None for what is not. `end` is where the expression stops in the text.

    `part` is one of early, mid, late, early-mid, mid-late, start, end; `weekday` counts Monday as 0; `clock` is
    (hour, minute), with `is_half_told` of a half of the day that the words tell: 下午2:20, 14:20, 02:20, but not 2:20.
    """

    start: int
    end: int
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    month_shift: int | None = None
    day: int | None = None
    part: str | None = None
    half: int | None = None
    quarter: int | None = None
    year_part: str | None = None
    weekday: int | None = None
    week_shift: int | None = None
    day_shift: int | None = None
    stated_weekday: int | None = None
    clock: tuple[int, int] | None = None
    is_half_told: bool = False
    end_of_work: bool = False
    is_same_day: bool = False
    days_after: int = 0

    @property
    def is_clock_only(self) -> bool:
        return not self.has_day_or_longer and (self.clock is not None or self.end_of_work)

    @property
    def has_day_or_longer(self) -> bool:
        """Whether it names a stretch of the calendar at all (a year alone is none)."""
        return (
            self.month is not None
            or self.day is not None
            or self.month_shift is not None
            or self.part is not None
            or self.weekday is not None
            or self.week_shift is not None
            or self.day_shift is not None
            or self.half is not None
            or self.quarter is not None
            or self.year_part is not None
            or self.is_same_day
            or self.days_after > 0
        )


def read_moment(text: str, at: int) -> Moment | None:
    """The calendar point that begins exactly at index `at`, None where none does."""
    if at >= len(text) or text[at] not in _STARTS:
        return None
    found = _POINT.match(text, at)
    if not found or found.end() == at:
        return None
    clock = _clock(found) if found["clock"] else None
    if found["iso"]:
        date = (int(found["iso"]), int(found["iso_month"] or 0), int(found["iso_day"] or 0))
        is_told = clock is not None and _tells_half(found, clock)
        return Moment(at, found.end(), year=date[0], month=date[1], day=date[2], clock=clock, is_half_told=is_told)
    month = 1 if found["month"] == "元" else _number(found["month"])
    day = _number(found["day"] or found["only_day"])
    if month == 0 or (month or 1) > 12 or day == 0 or (day or 1) > 31:
        return None
    weekday, part = found["weekday"], found["part"] or found["only_part"] or found["quarter_end"]
    moment = Moment(
        start=at,
        end=found.end() if not found["end_of_work"] else found.start("end_of_work") + 2,
        year=_number(found["year"]),
        year_shift=_YEAR_SHIFTS.get(found["year_shift"] or ""),
        month=month,
        month_shift=_MONTH_SHIFTS.get(found["month_shift"] or "", 0 if found["only_part"] else None),
        day=day,
        part=part and _part(part),
        half=None if not found["half"] else 1 + (found["half"] == "下半年"),
        quarter=_number(found["quarter"]),
        year_part=None if not found["year_part"] else "start" if found["year_part"].endswith("初") else "end",
        weekday=None if not weekday else 5 if weekday == "末" else WEEKDAYS.index(weekday.replace("天", "日")),
        week_shift=_WEEK_SHIFTS.get(found["week"] or found["week_shift"] or "none"),
        day_shift=_DAY_SHIFTS.get(found["day_shift"] or ""),
        stated_weekday=_stated(found["stated_weekday"]),
        clock=clock,
        is_half_told=clock is not None and _tells_half(found, clock),
        end_of_work=bool(found["end_of_work"]),
        is_same_day=bool(found["same_day"]),
        days_after=1 if found["next_day"] else 0,
    )
    if moment.has_day_or_longer or clock or moment.end_of_work:
        return moment
    # A bare year is a time only where something begins or ends with it: 自2026年起.
    return moment if moment.year and text.startswith(_YEAR_ENDS, moment.end) else None


def _number(text: str | None) -> int | None:
    return read_number(text) if text else None


def _stated(text: str | None) -> int | None:
    return WEEKDAYS.index(text.replace("天", "日")) if text else None


def _part(text: str) -> str:
    for words, part in (
        ("上中旬", "early-mid"),
        ("中下旬", "mid-late"),
        ("上旬", "early"),
        ("中旬", "mid"),
        ("下旬", "late"),
        ("初", "start"),
    ):
        if words in text:
            return part
    return "end"


def _clock(found: re.Match[str]) -> tuple[int, int] | None:
    if found["noon"]:
        return (12, 0)
    hour = _number(found["hour"] or found["han_hour"] or found["first_hour"])
    if hour is None:
        return None
    if found["first_hour"] and not (found["half_day"] or _names_day(found)):
        # 3-5点建议: how many, and no hours.
        return None
    minute = 30 if found["half_hour"] else _number(found["minute"] or found["han_minute"] or found["bare_minute"]) or 0
    half_day = found["half_day"] or ("晚" if "当晚" in (found["same_day"], (found["that_day"] or "")[-2:]) else "")
    if hour == 12 and half_day in ("晚", "晚上", "夜间"):
        return (24, 0)
    shift = _HALF_DAYS.get(half_day, 0)
    if shift and hour < 12 and not (half_day == "中午" and hour >= 10):
        hour += shift
    return (hour, minute) if (hour, minute) <= (24, 0) and minute < 60 else None


def _tells_half(found: re.Match[str], clock: tuple[int, int]) -> bool:
    words = found["hour"] or found["han_hour"] or found["first_hour"] or ""
    return bool(found["half_day"]) or clock[0] >= 12 or clock[0] == 0 or words.startswith("0")


def _names_day(found: re.Match[str]) -> bool:
    return any(found[name] for name in _DAYS)
