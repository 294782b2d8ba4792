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
_NOT_AFTER = late(r"(?:最[迟晚]|至[迟晚])(?:必须|须|应|要)?[于在]?(?=\d|本|下|今|明)")
_IS_OVER = ("结束", "完成", "办结", "到位", "完毕", "收尾")
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
    if _LAST_LIMIT.match(clause.text):
        return _takes_last_day(course, clause)
    if course.current is not None and clause.text[:1] in "最至" and _ends_by(course.current, clause):
        return True
    if course.current is None or course.current.timed:
        return False
    if course.current.modality == "must" and is_held_then(clause):
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


def _ends_by(draft: Draft, clause: Clause) -> bool:
    """放假前组织一次排查，|最迟6月21日结束: the day by which is done what so far had an occasion, or nothing."""
    is_bare = clause.parties is None and clause.text.endswith(_IS_OVER) and _NOT_AFTER.match(clause.text) is not None
    own = draft.timed.expression if draft.timed else None
    if not is_bare or (own is not None and (own.kind != "relative" or own.amount or own.first)):
        return False
    timed = best(clause)
    if timed is None or timed.expression.kind not in ("by", "on"):
        return False
    draft.timed, draft.end = Timed(clause, as_deadline(timed.expression)), clause.segment.end
    return True


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
    begin(course, clause.segment.start, clause, "must", timed)
    if course.current is not None:
        course.current.doubts.add("no_act")
    return True


def takes_last_limit(course: Course, clause: Clause) -> bool:
    """可延至3月上旬，|但最迟不得晚于3月10日: up to when it is allowed, it must be done."""
    timed = best(clause)
    if course.current or timed is None or timed.expression.kind != "by" or _NO_LATER.match(clause.text) is None:
        return False
    begin(course, clause.segment.start, clause, "must", timed)
    course.after_permission = False
    return True


def is_exact(course: Course, clause: Clause) -> bool:
    """确切说是28日17时以前, 最晚不超过12月30日: a limit that stands for the one before it."""
    if _EXACTLY.match(clause.text):
        return True
    # 宣传组抢在元旦前，|最晚不超过12月30日，把展板…
    is_set_off = course.waiting and course.waiting[-1].expressions and clause.segment.mark == "，"
    return bool(is_set_off) and _AT_THE_LATEST.match(clause.text) is not None


def take_exact(course: Course, clause: Clause) -> Clause | None:
    """9月底之前，确切说是28日17时以前，…: the second limit stands for the first, which may have named the party.

    What it says beside the limit is still to be heard.
    """
    is_whole = clause.expressions[-1].end >= len(clause.text)
    earlier = best_of(course.waiting) or (course.current.timed if course.current else None)
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


def settle_limit(course: Course, draft: Draft, clause: Clause) -> None:
    """截至今天上午，|还有9个学院没有交; 截至3月20日，|各支部须报送名单: up to when it was so, or is to be done."""
    if draft.timed is None or clause.role not in ("act", "void") or _UP_TO_THEN.fullmatch(draft.words) is None:
        return
    course.take_back()
    if clause.role == "act":
        course.current, course.waiting = None, [draft.timed.clause, *course.waiting]
