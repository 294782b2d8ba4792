"""A clause that only sets a limit to what is asked: 截止时间为6月20日, 确切说是28日17时前, 完成时间同上."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.duty_parts import is_held_then, of_same_month
from bulletin.extract.when import as_deadline, best, best_of
from bulletin.extract.words import frames
from bulletin.late_pattern import late

_NO_LATER = late("(?:但|且|但是)?(?:最迟|最晚|至迟)?(?:应|须)?不[得能应]?(?:晚于|迟于|超过)")
# 确切说是28日17时以前, 也就是12月31日以前
_EXACTLY = late(
    r"(?:确切|准确|具体|严格|更准确)地?(?:来)?说(?:就)?(?:是|为|应?为)?|(?:也就是|也即是?|亦即|即|就是|换言之|具体(?:为|是))(?:最?[迟晚]|不[迟晚]于)?(?=[\d一二三四五六七八九十])"
)
_AT_THE_LATEST = late("(?:最[迟晚]|至迟)(?:不|不得|不能)?(?:超过|晚于|迟于)|不(?:得|能)?(?:晚于|迟于)")
# 最迟3月20日前, 最晚不得超过3月20日, 至迟须于3月20日完成
_LAST_WORD = late("(?:但|且|但是)?(?:最[迟晚]|至[迟晚])[^，]{0,6}?(?:于|在|至|到|超过|晚于|迟于|延至)?")
_IS_THEN_DONE = late(
    "(?:之?前|以前|内|止)?(?:全部|全面|一律|必须|务必|须|应|要)?"
    "(?:结束|完成|到位|完毕|办结|做完|办完|收尾|截止|完结|了结|[报交补]齐|[交缴还]清|报完|为止)?"
)
_LATEST = late(r"但?(?:最[迟晚]|至[迟晚])(?:应|须|要|不得?|不能)?(?:超过|晚于|迟于|于|在|至|到)?(?=[\d本下次])")
_LATEST_DAY = 10  # 但最迟不得晚于3月20日
_UP_TO_THEN = late(
    "截[至止]到?(?:目前|今天|今日|昨天|昨日|本周|上周|本月|上月|[^，须应要请报交]{0,4}\\d)[^，须应要请报交送]{0,12}"
)
_SAME_LIMIT = late(
    "(?:完成|报送|提交|上报|办理|整改|办结|截止|落实)?(?:时间|时限|期限|日期)(?:要求|节点)?(?:均|都)?(?:同上|同前|同前款|与?上述?(?:事项)?(?:相同|一致)|与前[款项者]?(?:相同|一致))"
)
_LAST_LIMIT = late(
    r"(?:可(?:适当|酌情)?(?:延后|延期|推迟|顺延))?[，但]*(?:最[迟晚]|至[迟晚])?(?:不得?|不能|不可|不应)(?:超过|晚于|迟于)(?=\d)|截止(?:到|至)?(?=\d)"
)


def takes_limit(course: Course, clause: Clause) -> bool:
    """…送至办公室，|截止时间为6月20日: by when what has just been asked for is due."""
    if "同" in clause.text and _takes_same_limit(course, clause):
        return True
    if not clause.expressions:
        return False
    if "迟" in clause.text or "晚" in clause.text:
        timed = best(clause)
        if timed is not None and _is_last_word(clause, timed) and _takes_last_word(course, clause, timed):
            return True
    if _LAST_LIMIT.match(clause.text):
        return _takes_last_day(course, clause)
    if course.current is None or not _is_open(course.current.timed):
        return False
    if course.current.modality == "must" and is_held_then(clause, course.current.words):
        # 由各系统一组织，|于3月9日至12日进行
        course.current.timed, course.current.end = Timed(clause, clause.expressions[0]), clause.segment.end
        return True
    if not frames.LIMIT_IS.match(clause.text):
        return False
    timed = best(clause)
    if timed is None:
        return False
    course.current.timed = Timed(clause, as_deadline(timed.expression))
    course.current.end = clause.segment.end
    return True


def _is_open(timed: Timed | None) -> bool:
    """述职之前，书记要走访支部，|时间集中在12月1日至10日: an event alone leaves open when."""
    if timed is None:
        return True
    told = timed.expression
    is_counted = told.amount or told.days_off or told.is_event_day or told.first
    return told.relation is not None and not is_counted


def _takes_same_limit(course: Course, clause: Clause) -> bool:
    """完成时间同上: when what has just been asked for is due."""
    if course.current is None or course.current.timed or _SAME_LIMIT.fullmatch(clause.text) is None:
        return False
    course.current.timed, course.current.end = course.last_limit(), clause.segment.end
    return True


def _takes_last_day(course: Course, clause: Clause) -> bool:
    """…，截止6月15日; …，最迟不超过1月15日24时: the last day of what has been asked."""
    timed = best(clause)
    if timed is None or timed.expression.kind != "by":
        return False
    if course.current is not None and course.current.timed is None:
        course.current.timed, course.current.end = timed, clause.segment.end
        return True
    _begin_limit(course, clause, timed)
    if course.current is not None:
        course.current.doubts.add("no_act")
    return True


def _begin_limit(course: Course, clause: Clause, timed: Timed) -> None:
    """最晚不得超过3月20日: a duty that is told in all its words, for 超过3月20日 alone asks for the contrary."""
    begin(course, clause.segment.start, clause, "must", timed)
    if course.current is not None:
        course.current.act = course.current.start


def _is_last_word(clause: Clause, timed: Timed) -> bool:
    """…，最迟3月20日完成, …，最晚不得超过3月20日: nothing but the last day of something."""
    expression = timed.expression
    if expression.kind != "by" or _LAST_WORD.match(clause.text, 0, expression.end) is None:
        return False
    opens = expression.start <= _LATEST_DAY and clause.parties is None
    return opens and _IS_THEN_DONE.fullmatch(clause.text, expression.end) is not None


def _takes_last_word(course: Course, clause: Clause, timed: Timed) -> bool:
    """要在3月11日前完成，|最晚不得超过3月14日; 放假前排查一次，|最迟3月21日结束: the last word binds."""
    draft = course.current
    if draft is None or draft.modality != "must" or course.waiting:
        return False
    named = draft.timed.expression if draft.timed else None
    if named is not None and named.kind == "by":
        draft.doubts.add("several_times")
    elif named is not None and (named.kind not in ("relative", "prompt") or named.amount is not None or named.days_off):
        # 考试后7日内录入成绩，最迟不晚于1月19日: whichever comes first.
        return False
    draft.timed, draft.end = timed, clause.segment.end
    return True


def takes_last_limit(course: Course, clause: Clause) -> bool:
    """可延至3月上旬，|但最迟不得晚于3月10日: up to when it is allowed, it must be done."""
    timed = best(clause)
    if course.current or timed is None or timed.expression.kind != "by" or _NO_LATER.match(clause.text) is None:
        return False
    _begin_limit(course, clause, timed)
    course.after_permission = False
    return True


def is_exact(course: Course, clause: Clause) -> bool:
    """确切说是28日17时以前, 最晚不超过12月30日: a limit that stands for the one before it."""
    if _EXACTLY.match(clause.text):
        return True
    # 宣传组抢在元旦前，|最晚不超过12月30日，把展板…
    if not course.waiting or not course.waiting[-1].expressions:
        return False
    if clause.segment.mark == "，" and _AT_THE_LATEST.match(clause.text):
        return True
    return clause.parties is None and _LATEST.match(clause.text) is not None


def take_exact(course: Course, clause: Clause) -> Clause | None:
    """9月底之前，确切说是28日17时以前，…: the second limit stands for the first, which may have named the party.

    What it says beside the limit is still to be heard.
    """
    is_whole = clause.expressions[-1].end >= len(clause.text)
    earlier = best_of(course.waiting) or (course.current.timed if course.current else None)
    if earlier and earlier.expression.kind == "by" and _names_day(earlier) and not _EXACTLY.match(clause.text):
        # 12月17日前，|最迟12月18日，提交材料: two days, of which the last word binds.
        course.doubts_ahead.add("several_times")
    clause = of_same_month(clause, earlier) if earlier else clause
    if is_whole and course.current and course.current.timed and not course.waiting:
        course.current.timed, course.current.end = best(clause), clause.segment.end
        return None
    told = [each for each in course.waiting if each.parties or not each.expressions]
    course.waiting = [replace(each, expressions=()) if each.expressions else each for each in told]
    if not is_whole:
        return clause
    course.waiting.append(replace(clause, role="adverbial"))
    return None


def _names_day(timed: Timed) -> bool:
    last = timed.expression.last
    return last is not None and (last.day is not None or last.month is not None)


def settle_limit(course: Course, draft: Draft, clause: Clause) -> None:
    """截至今天上午，|还有9个学院没有交; 截至3月20日，|各支部须报送名单: up to when it was so, or is to be done."""
    if draft.timed is None or clause.role not in ("act", "void") or _UP_TO_THEN.fullmatch(draft.words) is None:
        return
    course.take_back()
    if clause.role == "act":
        course.current, course.waiting = None, [draft.timed.clause, *course.waiting]
