"""A day told twice, in words and as a date (本周五（18日）前, 除夕即2月15日, 10月8日（节后首日）前): where both end.

The date counts; the words say how far the expression reaches, and of which week or month a bare day is.
"""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.time.amount import read_amount
from bulletin.extract.time.moment import Moment, read_moment
from bulletin.late_pattern import late

_LONGEST_WORDS = 24
_NUMBER = "[一二两三四五六七八九十廿卅〇百0-9]"
# Festivals, days of the old calendar, its 24 turns of the year.
_FESTIVAL = (
    "(?:元旦|跨年|春节|除夕|元宵|清明|端午|七夕|中元|中秋|重阳|国庆|腊八|小年|大年|年三十|龙抬头|寒衣|劳动|青年|妇女|儿童|教师|护士|记者|医师|植树|建党|建军|校庆|平安夜|圣诞"
    '|[“"]?(?:五一|七一|八一|十一|三八|五四|六一|两节|双节|一二·?九)[”"]?'
    "|立[春夏秋冬]|春分|秋分|夏至|冬至|雨水|惊蛰|谷雨|小满|芒种|[大小][暑寒雪]|处暑|白露|寒露|霜降)"
)
_OLD_CALENDAR = (
    f"(?:农历|阴历|旧历)?(?:(?:正|腊|冬|闰?{_NUMBER}{{1,2}})月(?:初|底|末)?{_NUMBER}{{0,3}}|大?年(?:初|三十|{_NUMBER}{{1,3}})"
    f"{_NUMBER}{{0,2}}|二月二)"
)
_WEEKDAY = "(?:下下|下个|[本这下上当次该])?(?:周|星期|礼拜)[一二三四五六日天末]"
_ORDINAL = f"(?:最后|最末|头|首|末|第{_NUMBER}{{1,2}})(?:[一1])?个?(?:的)?"
_COUNTED_DAY = f"{_ORDINAL}(?:工作日|教学日|上班日|交易日|休息日|周末|(?:周|星期|礼拜)[一二三四五六日天]|[天日])"
_SOME_DAY = (
    "(?:当天|当日|当晚|当夜|前夕|前夜|前一[天日]|后一[天日]|次日|翌日|第二天|首日|末日|头一天|今[天日晚]|明[天日晚]|后天|大后天|本?[月季]底|本?月末|下个?月底"
    "|次月底|年[底末终]|岁末|(?:学期|学年)[末底]|(?:截止|开学|返校|报到|注册|放假|上班|启动|开班|结业|考试|开考|答辩|截稿|换届|选举|投票|到期|届满)之?日)"
)
# What a day is counted from stands before it: 元旦放假前的|最后一个工作日, 第3周|周五, 倒计时20天|当日.
_SETTING = (
    f"(?:{_FESTIVAL}?节?(?:放假|收假|长假|假期|小长假|[寒暑]假|新?学期|开学|返校|离校|报到|会议?|考试|培训|换届|选举|毕业|上课|结课|停课|停诊|闭馆|闭会|封校|节日|节|休假|收官|送审|截止)?"
    f"(?:[前后里内中]|期间|假期)的?|第{_NUMBER}{{1,3}}(?:教学)?周的?|倒计时{_NUMBER}{{1,3}}天的?|{_FESTIVAL}节?的?|[本这下上]个?(?:学期|学年|年度|季度|月|周|年)的?)"
)
_DAY_WORDS = late(
    f"(?:(?:{_SETTING})?(?:{_COUNTED_DAY}|{_WEEKDAY}|{_SOME_DAY})|{_FESTIVAL}[节夜日]?(?:{_SOME_DAY})?|{_OLD_CALENDAR}(?:{_SOME_DAY})?)\\Z"
)
# 于体检日（3月5日）前: behind a preposition whatever stands before the bracket is what the day is called.
_CALLED = late("(?:[于在至到自从]|最?[迟晚]|赶在|截止|截至)(?P<words>[^，；：。（）于在至到自从]{2,14})\\Z")
_SPAN_WORDS = late(
    f"(?:[本这上下当该]个?[周月](?:份|之?内|以内|里)?|这{_NUMBER}{{1,3}}个?[天周日](?:时间)?[里内中间]?|第{_NUMBER}{{1,3}}(?:教学)?周"
    f"|(?:{_FESTIVAL}+节?|寒|暑|中|年|小|长|[五十]一|这个?|本次)?(?:假期|小长假|长假|[寒暑年长]假)(?:共?{_NUMBER}{{1,2}}天)?(?:期间|[里内])?)\\Z"
)
_MARK = late(
    "之?前(?![后往来期夕])|以前|[起止]|为止|截止|开始|当天|当日|[上下中]午|下班|凌晨|[早晚]\\d|\\d{1,2}[:时点]"
)
_BEFORE = late("(?:之?前|以前|之?后|以后)(?:的)?")
_SAID_AGAIN = ("也就是", "也即是", "也即", "亦即", "即为", "就是", "即")
_GLOSS = late(
    "（[^（）\\d]{2,20}）(?=之?前(?![后往来期夕])|以前|起|止|为止|(?:上午|下午|中午|晚上?|下班)(?:\\d|[之以]?前))"
    # 7月10日（第19周）前: which week of the term that is.
    "|（(?:教学|[校学]历|本学期)?第[\\d一二三四五六七八九十]{1,3}(?:教学|[校学]历)?周(?:的?(?:周|星期|礼拜)?[一二三四五六日天])?）"
)
_SAME_DAY = late("当[天日晚]的?(?!前|之前|起)")
_INSIDE = late("期间|之间|之内|以内|内|里|中(?!午|旬)")


def read_again(text: str, at: int, date: Moment) -> Moment | None:
    """The date at `at` together with the words that say the same day before it; None where none do."""
    if text[at - 1] == "（":
        return _in_brackets(text, at, date)
    said = next((word for word in _SAID_AGAIN if text.endswith(word, 0, at)), None)
    start = _words_before(text, at - len(said), is_marked=False) if said else None
    return replace(date, start=start) if start is not None else None


def is_counted_from(text: str, at: int, date: Moment) -> bool:
    """开放日（6月7日）|前三天, 假期（10月1日）|后一周内: the bracket belongs to what is counted from."""
    mark = _BEFORE.match(text, date.end + 1) if text[at - 1 : at] == "（" and text.startswith("）", date.end) else None
    return mark is not None and read_amount(text, mark.end()) is not None


def is_length(text: str, at: int, date: Moment) -> bool:
    """半个月|（15日）内: a length told twice and no day."""
    if text[at - 1 : at] != "（" or not text.startswith("）", date.end):
        return False
    return any((found := read_amount(text, start)) and found.end > at for start in range(max(0, at - 8), at - 1))


def span_words(text: str, at: int, end: int) -> tuple[int, int]:
    """Where the words and the bracket around a span at [at, end) begin and end: 假期七天（|10月1日至7日|）."""
    if text[at - 1 : at] != "（" or not text.startswith("）", end) or end + 1 >= len(text):
        return at, end
    words = _SPAN_WORDS.search(text, max(0, at - 1 - _LONGEST_WORDS), at - 1)
    if words is None:
        return at, end
    inside = _INSIDE.match(text, end + 1)
    return words.start(), inside.end() if inside else end + 1


def read_behind_words(text: str, at: int) -> Moment | None:
    """The date of 正月初六（2月21日） that begins with its words at `at`: what a span ends with."""
    opens = text.find("（", at + 2, at + _LONGEST_WORDS)
    if opens < 0 or not text[opens + 1 : opens + 2].isdigit() or not _DAY_WORDS.fullmatch(text, at, opens):
        return None
    date = read_moment(text, opens + 1)
    return _in_brackets(text, opens + 1, date) if date else None


def skip_gloss(text: str, date: Moment) -> Moment:
    """The date with the words behind it that only say which day that is: 10月8日（节后首个工作日）前."""
    gloss = _GLOSS.match(text, date.end)
    return _with_hour(text, date, gloss.end()) if gloss else date


def _in_brackets(text: str, at: int, date: Moment) -> Moment | None:
    if date.day is None or not text.startswith("）", date.end):
        return None
    is_marked = _MARK.match(text, date.end + 1) is not None
    start = _words_before(text, at - 1, is_marked=is_marked)
    if start is None and not is_marked:
        return None
    told = read_moment(text, start) if start is not None else None
    if told is not None and told.end == at - 1:
        date = _of_its_time(date, told)
    elif start is not None and (weekday := _ends_in_weekday(text, at - 1)):
        date = _of_its_time(date, weekday)
    return _with_hour(text, replace(date, start=at - 1 if start is None else start), date.end + 1)


def _words_before(text: str, end: int, *, is_marked: bool) -> int | None:
    """Where the words for a day begin that end at `end`, in front of a bracket or of 即."""
    begin = max(0, end - _LONGEST_WORDS)
    found = _DAY_WORDS.search(text, begin, end)
    called = _CALLED.search(text, begin, end) if found or is_marked else None
    starts = [each.start(each.lastgroup or 0) for each in (found, called) if each]
    return min(starts, default=None)


def _ends_in_weekday(text: str, end: int) -> Moment | None:
    """The weekday of 最后一个星期五."""
    for start in (end - 3, end - 2):
        found = read_moment(text, start) if start >= 0 else None
        if found and found.end == end and found.weekday is not None:
            return replace(found, week_shift=None)
    return None


def _of_its_time(date: Moment, told: Moment) -> Moment:
    """A bare day is of the week or month that the words name; of a date they only name the weekday."""
    if date.month is not None or date.month_shift is not None:
        return replace(date, stated_weekday=told.weekday if date.stated_weekday is None else date.stated_weekday)
    if told.weekday is not None or told.day_shift is not None:
        return replace(date, weekday=told.weekday, week_shift=told.week_shift, day_shift=told.day_shift)
    return replace(date, year=told.year, year_shift=told.year_shift, month=told.month, month_shift=told.month_shift)


def _with_hour(text: str, date: Moment, end: int) -> Moment:
    """The date that goes on behind a bracket, perhaps with an hour: （3月15日）|下班前."""
    if same_day := _SAME_DAY.match(text, end):
        end = same_day.end()
    hour = read_moment(text, end)
    if hour is None or not hour.is_clock_only or date.clock is not None:
        return replace(date, end=end)
    return replace(date, end=hour.end, clock=hour.clock, end_of_work=hour.end_of_work)
