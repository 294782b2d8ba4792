"""How sure a reading is: a draft and its timing in, what it leans on and whether an editor should look at it out.

Of what is not marked 98 in 100 are to be right in clause, party, modality and timing together, in notices that nobody
here has seen. Which doubts call for a review was therefore chosen on the readings of nineteen corpora, each by the
rules as they stood before anybody had looked into that corpus (tests/corpus/README.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from bulletin.extract.draft import Draft
from bulletin.extract.half_day import is_half_unknown
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.term_week import is_term_week
from bulletin.extract.when import means_last_limit
from bulletin.extract.words.matters_of_time import names_matter
from bulletin.extract.words.parties import ALL_OF_THEM
from bulletin.extract.words.plain_name import is_plain_name
from bulletin.late_pattern import late
from bulletin.obligation import Doubt, Timing

Resolve = Callable[[str], Sequence[str]]
"""A party in, the units of the register for which it stands out: what resolves is a name, whatever words it has."""

_GRAVE: frozenset[Doubt] = frozenset(
    {"party_from_recipients", "party_from_afar", "party_unsure", "event_unsure", "several_times",
     "beginning_only", "date_unknown", "no_act", "amid_others", "ban_with_limit", "may_be_programme",
     "told_of_others", "single_party", "timing_from_heading"}
)  # fmt: skip
_GRAVE_TOGETHER: tuple[frozenset[Doubt], ...] = (
    frozenset({"no_modal_word", "no_timing"}),
    frozenset({"party_inherited", "no_timing"}),
    frozenset({"party_asked", "no_timing"}),
    frozenset({"party_asked", "behind_statement"}),
)
_TELLS: tuple[frozenset[Doubt], ...] = (
    frozenset({"no_timing", "no_modal_word", "party_unsure"}),
    frozenset({"no_timing", "no_modal_word", "behind_statement"}),
    frozenset({"may_be_programme", "no_modal_word", "party_from_recipients", "thing_as_subject"}),
)
"""With these together 16 of 67 were duties, in corpora into which nobody had looked (tests/corpus/README.md)."""
_PROGRAMME = frozenset({"may_be_programme", "no_modal_word", "party_from_recipients"})
"""4月12日组织初赛, of nobody: left out but for what is handed in, to whomever the notice is written."""
# 10月整改: what those do to whom a notice is written, where 10月抽查 is for whoever writes it.
_OWN_WORK = late(
    "自[查评纠学检荐]|整改|学习|讨论|动员|填|核对|清理|推荐|申报|总结|上岗|到岗|参加|传达|排查|领取|领回|报到|签到|体检|缴[费纳]|补[考交缴]|[凭持][^，]{1,10}到"
)
# 割接期间须保持畅通, 首日受检者请携带证件: a time that is named somewhere else, or only for some.
_IN_A_TIME = late("期间|期内|时段|首日|末日|当天|当日|次日|每[次届场]")
# 须于选课时间内选课, 应在规定期限内完成: a time told elsewhere; but 应在工作时间内值守, 须在短时间内恢复
_IN_SET_TIME = late(
    "(?:时间段|时间范围|时限|期限"
    "|时间(?<!(?:工作|办公|上班|值班|营业|服务|课余|业余|空闲|休息|第一|有限)时间)(?<![短长同]时间)(?<![短长同限]的时间))(?:之?内|里)"
    "|(?<!在)(?:这|此|上述|以上)(?:几|两|三|\\d)?[天日](?=[^，]{2})|在(?:这|此|上述|以上)(?:几|两|三|\\d)?[天日](?:里|内|之内|期间)?"
)
# 考试结束后一周|的第一个工作日, 4月|第二周: of it, one day or one week.
_PART_OF_IT = late(r"的?(?:第[一二三四五\d]个?|最后一?个?)(?:完整)?(?:教学)?(?:周(?!年)|星期|礼拜|工作日|双休日|天|日)")
# 3月4日、5日: two days on which something may be held.
_TWO_DAYS = late("[、和与及][^、和与及]{1,3}[日号]$")
_THING = late(
    "(?:记录|结果|材料|数据|情况|名单|清单|台账|报表|表|报告|总结|成绩|作业|作品|试卷|票据|文件|信息|款项|现金|[于在])$"
)
# 值班的老师|晚点名: who acts is part of it.
_SOMEBODY = late("的(?:老师|教师|同学|学生|人员|同志|家长|干部|员工|教工|职工|考生|新生)(?=[一-龥]{2})")
_ASSIGNS = late(r"负责|牵头|落实|抓紧|及时")

_SIGNS_FIRST = late("(?!经)(?:[^，。；须应要请]{0,6})(?:签[署字名章]|盖章|同意|审阅)[^，。；]{0,24}后")
_IN_LIST = late("[、，和与及暨或/ ]*(?:以及|还是|或者|会同|联合|协同|牵头|并|请|各|（[^（）]*）)*[、，和与及暨或/ ]*")
_POSTS = tuple("领导 负责人 书记 组长 院长 主任 处长 部长 班长 秘书 联系人 辅导员 委员 联络员 管理员".split())
_PEOPLE = tuple("人员 教师 老师 教工 教职工 职工 员工 学生 同学 党员 团员 干部 骨干 专家 代表 志愿者 管理员".split())
_PEOPLE_OF_UNIT = late(
    "(?:学院|书院|院系|系部?|部门|单位|中心|科室|处室|部处|机关|教研室|实验室|研究[院所]|图书馆|支部|党支部|总支|班级?|社团|分会|公司)"
    f"[一-龥]{{0,8}}(?:{'|'.join(_PEOPLE)})"
)
# 请人事处协助提供资料: of one office, and as often a courtesy as a task.
_ASKS_HELP = late("[敬烦恳]?请(?!各|全)[^，须应要请]{2,14}?(?:予以)?(?:协助|配合|支持)")
# Words of time in a duty for which no time was found: whatever they mean, it was not understood.
# As in `frames`, each alternative begins with a character of its own.
_NUMERALS = r"[\d一二两三四五六七八九十半]"
_UNREAD = late(
    "|".join(
        f"{unit}(?:(?<={_NUMERALS}{unit})|(?<={_NUMERALS}个{unit}))[之以]?[内前后]"
        for unit in "年 月 周 天 日 小时 分钟 学期 学年 工作日".split()
    )
    # 开学第一周
    + r"|此前(?<=[于在]此前)|最后一个?(?:周(?!年)|星期|礼拜)"
    r"|周(?<=第[\d一二三四五六七八九十]周)(?![年期报刊的])"
    + r"|学期[内末底初]|学年[内末底初]|季度[内末底初]|年度[内末底初]"
    r"|日(?<=\d日)(?!以来|至今)|号(?<=\d号)(?![楼线馆厅门公院文机室])|点(?<=\d点)|时(?<=\d时)(?![常长])"
    r"|周[一二三四五六日]|月底|年底"
    # 4/20前, 4.20-4.25
    r"|[/.-](?<=\d[/.-])\d{1,2}(?:之?前|以前|[-—–~～至]{1,2}\d{1,2}[./]\d{1,2}(?![\d节章版万米元%％倍分级公吨])|（周|（星期)"
    # A time named elsewhere, which was not found there.
    r"|届时|时间(?<=[上中里定布知排明]的时间)|准时|按时(?:参会|到[会场]|出席|与会|入场|签到|集合)|"
    + "|".join(f"{that}(?:期间|时段|时间)" for that in ("此", "该", "上述", "以上"))
    + "".join(
        f"|{set_down}的?(?:时间|日期|期限|时限)(?:节点)?(?:之|以)?前"
        for set_down in ("规定", "要求", "约定", "指定", "限定", "截止")
    )
)


def find_doubts(draft: Draft, timing: Timing | None, words: str, resolve: Resolve) -> tuple[Doubt, ...]:
    """Everything the reading leans on, in the order of the alphabet. `words` are those of the draft."""
    doubts = set(draft.doubts)
    if _is_party_unsure(draft.who, words, resolve):
        doubts.add("party_unsure")
    if timing is None:
        doubts |= _doubts_untimed(draft, words)
    else:
        # What the next sentence says may have given a time to it: 此项工作须于3月5日前完成.
        doubts = doubts - {"amid_others"} | _doubts_timed(draft, timing)
    if timing is not None and timing.kind == "immediate":
        # What is to be done at once is for whoever acts so far.
        doubts.discard("party_from_afar")
    if "party_from_afar" in doubts:
        doubts -= {"party_inherited", "single_party"}
    if "told_of_others" in doubts and (_is_for_a_case(draft) or not _may_only_tell(timing, doubts, words)):
        doubts.discard("told_of_others")
    if timing is None and (_may_be_a_quality(draft, words) or _ASKS_HELP.match(words)):
        doubts.add("told_of_others")
    return tuple(sorted(doubts))


def _has_time_unread(words: str) -> bool:
    """至周四下班 or 4/20前, but 做好月底盘点工作 names no day."""
    return any(not names_matter(words, *found.span()) for found in _UNREAD.finditer(words))


def _is_party_unsure(who: Sequence[str], words: str, resolve: Resolve) -> bool:
    """Nobody at all, words glued to a name, or one of several names that are no list: 研究生上传论文，导师审核."""
    if not all(is_plain_name(name) or resolve(name) for name in who) or _may_lead_both(who):
        return True
    if not who or (len(who) > 1 and _stand_apart(who, words)):
        return True
    # 指导教师签署意见并经学院审核后，于3月20日前报送: by them, or by whoever has asked them.
    at = words.find(who[-1]) if "后" in words and who[-1].endswith((*_POSTS, *_PEOPLE)) else -1
    return at >= 0 and _SIGNS_FIRST.match(words, at + len(who[-1])) is not None


def _stand_apart(who: Sequence[str], words: str) -> bool:
    """Whether other words than a list has stand between two names."""
    end = -1
    for name in who:
        at = words.find(name, max(end, 0))
        if at < 0:
            return False
        if end >= 0 and not _IN_LIST.fullmatch(words, end, at):
            return True
        end = at + len(name)
    return False


def _may_lead_both(who: Sequence[str]) -> bool:
    """各学院、书院领导: the leaders of both, or all of the one and the leaders of the other; 各科室、中心轮岗人员."""
    first, last = who[0] if who else "", who[-1] if who else ""
    if len(who) < 2 or not first.startswith("各") or last.startswith("各"):
        return False
    if _PEOPLE_OF_UNIT.fullmatch(last):
        return not first.endswith(_PEOPLE)
    return last.endswith(_POSTS) and not first.endswith(_POSTS)


def doubt_lent(doubts: tuple[Doubt, ...]) -> tuple[Doubt, ...]:
    """The doubts of an untimed duty, once the heading above it has lent it a deadline."""
    return tuple(sorted({*doubts, "timing_from_heading"} - {"no_timing", "amid_others"}))


def _doubts_untimed(draft: Draft, words: str) -> set[Doubt]:
    found: set[Doubt] = set()
    if draft.modality == "must" or "no_modal_word" in draft.doubts:
        # 导师不担任评审: without a word that forbids it may be told of them.
        found.add("no_timing")
    elif "party_asked" in draft.doubts:
        # 请不要…, of nobody by name and for no time: advice as often as a ban.
        found.add("party_from_recipients")
    if _has_time_unread(words) or _IN_A_TIME.search(words):
        found.add("date_unknown")
    if draft.modality == "must" and _IN_SET_TIME.search(words):
        found.add("date_unknown")
    if draft.is_labelled:
        # 责任人：X, and the task that should have a time is somewhere else.
        found.add("no_act")
    return found


def _may_be_a_quality(draft: Draft, words: str) -> bool:
    """书记须由带头人担任, 参评学生应无违纪记录: without a time it may tell who is chosen, or how somebody should be."""
    if draft.modality != "must" or "no_modal_word" in draft.doubts:
        return False
    asks = words[: draft.act - draft.start]
    return draft.is_by or ("told_of_others" in draft.doubts and asks.endswith("应"))


def _doubts_timed(draft: Draft, timing: Timing) -> set[Doubt]:
    assert draft.timed is not None
    expression = draft.timed.expression
    found: set[Doubt] = set()
    if timing.kind == "from":
        found.add("beginning_only")
    elif (timing.is_open and timing.kind != "relative") or _is_any_evening(expression):
        found.add("date_unknown")
    if is_half_unknown(draft.timed, timing) or (expression.event and is_term_week(expression.event)):
        found.add("date_unknown")
    if _is_event_unsure(expression) or (timing.kind == "relative" and means_last_limit(expression)):
        found.add("event_unsure")
    if draft.modality == "must_not" and timing.kind in ("by", "immediate", "prompt"):
        found.add("ban_with_limit")
    behind = draft.timed.clause.text[expression.end : expression.end + 1]
    if (
        behind
        and behind in "的第最"
        and expression.kind != "recurring"
        and _PART_OF_IT.match(draft.timed.clause.text, expression.end)
    ):
        found.add("date_unknown")
    if timing.kind == "recurring" and draft.before is not None and _is_dated(draft.before):
        # 自2018年1月1日起，…按月发放: since when, or how often.
        found.add("several_times")
    if timing.kind == "prompt" and "party_asked" in draft.doubts:
        # 请及时反馈: of nobody by name, and by no day.
        found.add("party_from_afar")
    if _may_be_programme(expression, timing, draft.doubts):
        found.add("may_be_programme")
    return found


def _is_dated(expression: Expression) -> bool:
    """自2018年1月1日起, 即日起; but 从第7周起 is of the weeks that come again."""
    names_day = expression.first or expression.last or expression.from_now
    return bool(names_day) and expression.kind in ("from", "between", "by")


def _is_for_a_case(draft: Draft) -> bool:
    """因故不能到会的，会后一周内补课: what holds whenever something is so, is no news."""
    return draft.condition.endswith(("的", "者"))


def _may_only_tell(timing: Timing | None, doubts: AbstractSet[Doubt], words: str) -> bool:
    """评委会邀请专家于11月底终评: nothing is required, nothing handed in, and nobody spoken of who is written to."""
    is_once = timing is not None and timing.kind in ("by", "relative", "immediate")
    return is_once and "no_modal_word" in doubts and not _hands_in(words)


def _hands_in(words: str) -> bool:
    return any(token.tag == "deliver" for token in LEXICON.tag(words))


def _may_be_programme(expression: Expression, timing: Timing, doubts: AbstractSet[Doubt]) -> bool:
    """5月8日关闭, 4月中旬评审, 纪委4月1日至9日抽查: a day without an hour, or a period that nobody is told to keep."""
    if timing.kind == "on":
        return "party_inherited" in doubts or "T" not in (timing.start or "")
    is_vague = (
        expression.first is expression.last or "told_of_others" in doubts or _TWO_DAYS.search(timing.text) is not None
    )
    return timing.kind == "between" and "no_modal_word" in doubts and is_vague


def _is_event_unsure(expression: Expression) -> bool:
    """No event named, one that begins with a party (各支部换届), or 收到后 with neither a length nor an hour."""
    if expression.kind != "relative":
        return False
    event = expression.event or ""
    is_bare = expression.relation == "after" and not (expression.amount or expression.first or expression.days_off)
    # 点名结果|当晚, 会议记录于|次日: a thing is handed in, and upon what is not said.
    is_thing = expression.is_event_day and _THING.search(event) is not None
    is_of_people = event.startswith(("各", "每", "全体")) or _SOMEBODY.search(event) is not None
    return not event or is_of_people or is_bare or is_thing


def _is_any_evening(expression: Expression) -> bool:
    """下班前切断电源: of which day is a guess."""
    moment = expression.last
    return moment is not None and moment.end_of_work and moment.is_clock_only


def calls_for_review(doubts: tuple[Doubt, ...]) -> bool:
    """Whether an editor should look (待核)."""
    return not _GRAVE.isdisjoint(doubts) or _are_among(doubts, _GRAVE_TOGETHER)


def _are_among(doubts: tuple[Doubt, ...], groups: Sequence[frozenset[Doubt]]) -> bool:
    """Whether all doubts of one of the groups are there."""
    for group in groups:  # noqa: SIM110 -- asked for each duty, and `any` with a generator takes twice as long
        if group.issubset(doubts):
            return True
    return False


def only_tells(draft: Draft, doubts: tuple[Doubt, ...], words: str) -> bool:
    """Whether so much speaks against a requirement that it is left out: it is most likely none at all.

    But 由排名第一的部门牵头, 最后离开的同学负责关窗 and 每名党员… give a duty to somebody all the same.
    """
    if not _is_unassigned(draft, words):
        return False
    if _PROGRAMME.issubset(doubts) and not _hands_in(words) and not _OWN_WORK.search(words):
        return True
    is_likely = _are_among(doubts, _TELLS)
    # Nobody is named where the notice has no 主送机关 either.
    return is_likely and not any(name.startswith(ALL_OF_THEM) for name in draft.who[:1])


def only_states(draft: Draft, doubts: tuple[Doubt, ...], words: str) -> bool:
    """Whether a draft has neither a word that asks nor a time: where nothing beside it has one, it states a fact.

    Of those alone in a paragraph that is no point of a list 1 of 18 was a duty, where nobody had looked before.
    """
    is_bare = {"no_modal_word", "no_timing"}.issubset(doubts) and "者，" not in words and "的，" not in words
    return is_bare and _is_unassigned(draft, words)


def _is_unassigned(draft: Draft, words: str) -> bool:
    return draft.modality == "must" and not draft.is_by and not _ASSIGNS.search(words)
