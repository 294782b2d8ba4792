"""What part a clause with a time plays: a time alone, a meeting, a span, somebody's timetable, hours of opening."""

from __future__ import annotations

from bulletin.extract.reading import Reading, Role
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS
from bulletin.extract.words import frames
from bulletin.late_pattern import late

_FIRST_DAYS = late(r"[^，]{0,4}第[一二三]个?(?:工作日|星期|周|天|日|月)(?:内|前|起)?$")
# 11月4日至6日分三组进行
_IN_PARTS = late(r"分[一二两三四五六七八九十\d]{1,2}[组批场个轮期次]")
# 校医院每周一、周三上午接待, 组织部每周四接受咨询
_SERVES = ("开放", "开馆", "开门", "接待", "接受咨询", "提供咨询", "对外办公", "营业", "坐诊", "有人接听")
# 应当立行立改
_ACTS_AT_ONCE = ("改", "办", "报", "行")
_STANDS_BY = ("在岗", "在位", "在场", "待命", "备勤", "值守")
# 伦理委员会每周三|受理材料
_TAKES_IN = late(
    "受理[^，]{0,8}$|(?:接收|办理)(?:材料|申请|业务|报名|投诉|咨询|登记|预约|手续)?$|(?:出诊|接诊|答疑|放映|放号|收件)$"
)
# 每周二、周四9:00—16:00开放总服务台
_OPENS_A_DOOR = late("(?<![对集正])开放[^，须应要请]{1,8}(?:窗口|台|室|厅|馆|通道|柜|门|区)$")
# …讲党课，每季度|不少于一次，…
_SO_OFTEN = late(
    "(?:原则上|一般)?(?:应当?|须|要)?(?:不得?(?:少于|低于)|至少|不下)[一二两三四五六七八九十\\d]+(?:次|场|篇|个课时|学时|小时|课时)"
)
_IS_DONE = late("(?:全部|基本|集中|全面)?[一-龥]{2,6}(?:完毕|完成|到位|办结|还清|缴清|交清|结清|清零|见底)")
# 第三届学代会于4月中旬召开: the party that the name of a meeting looks like.
_IS_HELD = late(
    "[^，各每须应要请由]{0,14}(?:教代会|学代会|工代会|团代会|职代会|党代会|代表大会|座谈会|理事会|年会|例会)[^，须应要请由]{2,12}(?:召开|举行|举办|开幕|闭幕)$"
    "|[^，各每须应要请由]{0,12}(?:委员会|分会|评委会|学位会|常委会|理事会|校务会|办公会|领导小组|专家组|评审组)[^，须应要请由]{2,12}(?:开会|上会|会审|评议|审定|审议|表决|投票)$"
)
_IN_BRACKETS_LAST = late("（[^（）]*）$")
# 民主生活会自即日起至1月13日期间择日召开: whoever is written to chooses the day.
_ON_A_DAY_OF_THEIRS = late("择(?:日|期|机|时|适当时间)(?:自行|分别|组织)?(?:召开|举行|开展|举办|组织|安排|进行|完成)")
_LONGEST_MATTER = 8
_BEGINS_OR_ENDS = frozenset(
    "启动 开始 结束 进行 举行 召开 开学 放假 开放 关闭 闭馆 上线 下线 开工 完工 竣工 开考 开班".split()
)
_AWARDED = ("集体", "个人", "标兵", "能手", "工作者", "奖", "称号")
_FILLERS = late(
    r"起至[^，\d]{2,8}(?:结束|为止|止|完成|完毕)|第[\d一二三四五六七八九十、至到~～—–-]{1,9}(?:教学)?周|[于在自从，的内前后起至到止]|原则上|期间|务必|最迟|左右|当天"
)


def meeting(r: Reading) -> Role | None:
    """3月5日下午2:30在报告厅开全体党员大会, and 年底事情多: nobody is told to do anything."""
    last = r.expressions[-1]
    is_called = r.expressions[0].kind == "on" and frames.MEETING_AT.search(r.words) is not None
    is_called = is_called or (last.kind in ("on", "between") and _is_held_in_place(r, last.end))
    # 5月15日—9月30日为防汛值班期
    is_defined = r.words.startswith(("为", "是", "系"), last.end)
    if last.kind in ("on", "between") and frames.DAY_OF_WORK.match(r.words, last.end):
        return "void"
    return "void" if is_called or is_defined or frames.STATE.search(r.words) else None


def _is_held_in_place(r: Reading, at: int) -> bool:
    """10月14日至15日|在学术厅举办三场专题报告"""
    return frames.HELD_IN_PLACE.match(r.words, at + r.words.startswith("，", at)) is not None


def bare_time(r: Reading) -> Role | None:
    """会后15天内，…; 党总支收到请示后，…"""
    first, last = r.expressions[0], r.expressions[-1]
    # 每周五|报送进度|周报
    between = r.words[first.end : last.start] if first is not last and r.has_act else ""
    if not _FILLERS.sub("", r.words[r.view.begin : first.start] + between + r.words[last.end :]) or _is_turn(r, first):
        return "adverbial"
    if r.modal is None and last.kind == "relative" and last.end == len(r.words):
        return "adverbial"
    if r.binds and last.kind == "immediate" and r.words.endswith(_ACTS_AT_ONCE) and last.end == len(r.words):
        return None
    is_last = r.binds and last.end == len(r.words) and r.view.mark == "，"
    if is_last and (not r.has_act or _happens_first(r, last)):
        # 请各单位于11月23日前，通过系统报送; 各学院应在与教务处沟通后，于…报送: the act is still to come.
        return "adverbial"
    if r.modal is None and r.subject is None and r.view.mark == "，" and _FIRST_DAYS.search(r.words, last.end):
        # 节后上班第一周，各单位开展…
        return "adverbial"
    if first.kind == "recurring" and r.modal is None and _is_of_occasion(r, first):
        return "adverbial"
    if r.modal is None and last.kind in ("on", "between") and _is_day_of_it(r, last):
        return "adverbial"
    # 7月10日至8月20日主汛期内，…
    # 3月6日起由我馆统一开柜 tells of an act, known or not.
    is_plain = r.modal is None and r.subject is None and not r.has_act and "由" not in r.words
    only_time = is_plain and first.start <= r.view.begin + 1
    if only_time and _is_act_of_its_own(r, last):
        return None
    return "adverbial" if only_time and r.view.mark == "，" and not frames.PAST.search(r.words) else None


def _happens_first(r: Reading, upon: Expression) -> bool:
    """应在与教务处沟通后: no verb but that of what happens before the act."""
    is_upon = upon.relation == "after" and upon.amount is None and not upon.is_event_day
    return is_upon and not any(
        token.tag in ACT_TAGS and r.opening_end <= token.start < upon.start for token in r.view.tokens
    )


def _is_turn(r: Reading, when: Expression) -> bool:
    """各学院在3月16日至20日期间，|要…: whose turn it is, and when; the act is still to come."""
    if r.subject is None or r.modal is not None or r.has_act or r.view.mark != "，" or len(r.expressions) > 1:
        return False
    said = r.words[r.view.begin : r.subject.start] + r.words[r.subject.end : when.start] + r.words[when.end :]
    is_when = r.words.endswith(("于", "在", "自", "从"), r.subject.end, when.start) or r.words[when.start] in "自从"
    # 各学院|3月9日前，按照要求报送: by when, and the act is to come.
    is_when = is_when or (when.kind == "by" and r.words.endswith("前"))
    return r.subject.is_certain and is_when and not _FILLERS.sub("", said)


def _is_act_of_its_own(r: Reading, last: Expression) -> bool:
    """每日6:30至20:00在岗, 4月12日前接种完毕, 雪停后2小时内清出通道: an act behind the time, whatever its verb."""
    if last.kind == "recurring":
        return r.words.endswith(_STANDS_BY) or _SO_OFTEN.fullmatch(r.words, last.end) is not None
    if last.kind == "by":
        return _IS_DONE.fullmatch(r.words, last.end) is not None
    return bool(last.relation == "after" and last.amount and frames.SOME_ACT.match(r.words, last.end))


def _is_day_of_it(r: Reading, told: Expression) -> bool:
    """新生报到首日（12月5日），|志愿者须…: the day and what happens on it, set off before the act."""
    is_last = told.end == len(r.words) and r.words.endswith("）") and r.view.mark == "，"
    return is_last and told.start <= r.view.begin + 6 and r.words[r.view.begin] not in "各每全"


def _is_of_occasion(r: Reading, every: Expression) -> bool:
    """每月第一个周三下午的理论学习，|由宣传部布置会场: the act is still to come."""
    opens = r.view.mark == "，" and every.start <= r.view.begin + 1
    return opens and r.words.startswith("的", every.end) and not r.view.opens_with_act(every.end + 1)


def span(r: Reading) -> Role | None:
    """集中整改时间为…"""
    is_span = frames.SPAN_OF_EVENT.search(r.words) and not any(e.kind == "by" for e in r.expressions)
    return "void" if is_span else None


def timetable(r: Reading) -> Role | None:
    """培训班于…举办, 网课4月22日开放."""
    if "择" in r.words and _ON_A_DAY_OF_THEIRS.search(r.words):
        return None
    is_dated = all(e.kind in ("on", "from", "between") for e in r.expressions)
    is_occasion = all(e.relation == "after" and e.amount is None for e in r.expressions)
    if r.modal is None and (_is_from_to(r) or _is_awarded(r) or _is_moved_up(r)):
        return "void"
    if (is_dated or is_occasion) and (
        frames.OPENS_OR_SHUTS.search(r.words) or ("会" in r.words and _IS_HELD.match(r.words))
    ):
        return "void"
    if r.subject is not None:
        return None
    if _is_published(r) or ((is_dated or is_occasion) and frames.AWARDS.match(r.words, r.expressions[-1].end)):
        return "void"
    if frames.STOPS_OR_GOES_ON.search(r.words) and not any(e.kind == "by" for e in r.expressions):
        return "void"
    if frames.STAGE.match(r.words, r.expressions[-1].end) and (
        ((is_dated or all(map(_is_third, r.expressions))) and all(map(_is_wide, r.expressions)))
        or (r.expressions[-1].event or "").endswith("公示")
    ):
        return "void"
    return _happens(r)


def _is_from_to(r: Reading) -> bool:
    """检查从10月25日起，到11月10日止: a matter and its span, and nothing else."""
    (first, *more), text = r.expressions, r.words
    if more or first.kind != "between" or first.end < len(text) or r.subject or not text.endswith("止"):
        return False
    return r.view.begin + 2 <= first.start <= r.view.begin + _LONGEST_MATTER


def _is_moved_up(r: Reading) -> bool:
    """评阅工作提早两周启动: what begins or ends sooner, whoever sees to it."""
    ahead = r.expressions[-1]
    if ahead.relation != "before" or ahead.amount is None or r.subject or r.view.begin + 1 >= ahead.start:
        return False
    return r.words[ahead.end :] in _BEGINS_OR_ENDS and "提" in r.words[ahead.start : ahead.start + 4]


def _is_awarded(r: Reading) -> bool:
    """该奖项每两年评选一次; but 各支部每年评选一次 is asked of them."""
    last = r.expressions[-1]
    if last.kind != "recurring" or frames.AWARDED.match(r.words, last.end) is None:
        return False
    return r.subject is None or r.subject.names[-1].endswith(_AWARDED)


def _happens(r: Reading) -> Role | None:
    """What an event does by itself on its day."""
    if not frames.THING_HAPPENS.search(r.words):
        return None
    if any(e.amount for e in r.expressions):
        # 选举结果于大会闭幕后5日内报批
        return None
    if frames.HOW_OFTEN.search(r.words) and all(e.kind == "recurring" for e in r.expressions):
        # 党员大会每季度至少召开一次 is no date of a timetable.
        return None
    if "对" in r.words:
        return None
    if r.expressions[-1].kind == "by" and r.words.endswith("前", 0, r.expressions[-1].end):
        # 专题民主生活会于3月21日前召开: a limit that is set, and no day on which it is held.
        return None
    behind = r.words[r.expressions[-1].end :]
    if behind in frames.JUST_HAPPENS or (behind.endswith(frames.JUST_HAPPENS) and frames.CEREMONY.match(behind)):
        # 1月20日开始，|2月25日结束, 8:10入场式开始
        return "void"
    thing = r.words[r.view.begin : r.expressions[0].start].rstrip("于在从自")
    in_parts = _IN_PARTS.match(r.words, r.expressions[-1].end)
    return "void" if thing or in_parts else None


def _is_published(r: Reading) -> bool:
    """赛题于4月25日在网站发布; 评审结果经学术委员会审议后公示5天"""
    if "后" in r.words and (
        ("经" in r.words and frames.PUBLISHED_AFTER.match(r.words, r.view.begin))
        or frames.WAITS_FOR.match(r.words, r.view.begin)
    ):
        return True
    if not r.words.endswith(frames.PUBLISHED) or r.expressions[0].start <= r.view.begin + 1:
        return False
    return all(e.kind in ("on", "from", "between", "relative") for e in r.expressions)


def opening_hours(r: Reading) -> Role | None:
    """阅览室每周二、周四开放"""
    words = _IN_BRACKETS_LAST.sub("", r.words) if r.words.endswith("）") else r.words
    opens = r.subject is None and not r.words.startswith("各") and _OPENS_A_DOOR.search(words) is not None
    if not opens and not words.endswith(_SERVES) and _TAKES_IN.search(words) is None:
        return None
    if r.subject and r.subject.names[0].startswith(("各", "每")):
        return None
    return "void" if all(e.kind == "recurring" for e in r.expressions) else None


def _is_wide(expression: Expression) -> bool:
    """5月下旬, 4月至11月: no day and no hour is named."""
    ends = [moment for moment in (expression.first, expression.last) if moment is not None]
    return bool(ends) and all(
        moment.day is None and moment.weekday is None and moment.day_shift is None and not moment.is_clock_only
        for moment in ends
    )


def _is_third(expression: Expression) -> bool:
    """5月下旬, whether something is to be done by then or in it."""
    return expression.last is not None and expression.last.part in ("early", "mid", "late")
