"""A sentence's clauses in, whether it tells, quotes, calls or leads in to something rather than asks out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.words import deeds, frames, telling
from bulletin.extract.words.parties import ALL_OF_THEM, UNNAMED
from bulletin.late_pattern import late

# 鉴于财务处须按时决算，…; but 因公出国人员须…, 因病缺考的学生须…
_GIVES_REASON = late(
    "(?:由于|鉴于|考虑到|因为|因(?![公私故病事伤材人地时需确此而果素特势])(?![^，]*的))(?![^，]*(?:请|各(?!种|类|项|自|级|方面)|全体|每[名个位]|所有))"
)
REASON_OPENS = frozenset("由鉴考因")
"""The characters with which a clause can begin that gives a reason."""
_GIVES_MORE = ("且", "而且", "并且", "又", "加之", "加上", "再加上", "同时")
_BY_WHOM = ("由", "应由", "须由", "要由", "均由", "统一由", "一律由", "必须由", "可由")
_THING_OF = late(
    r"[^，于前]{4,}(?:收缴|收取|上缴|产生|形成|购置|购买|使用|提出|反映|发现|造成|引起|存在|遗留|积累|编制|制作|印制|录入|借用|租用|捐赠|接收)的[^，的、（于]{2,8}$"
)


def quotes(clauses: Sequence[Clause]) -> bool:
    """教育部印发通知，要求…; 有代表建议，食堂应当…: what a body above the school does, or somebody else has said."""
    for clause in clauses[:2]:
        cited = frames.CITED_SPEECH.search(clause.text) if clause.is_upper else None
        if cited and not _asks_for_what_was_asked(clause, cited.end()):
            # 上级党组织应在5个工作日内作出批复
            return clause.parties is None or not clause.parties.names[0].startswith("上级")
        if clause.text.endswith(telling.SAYS) and telling.SAID.match(clause.text):
            return clause.segment.mark in ("，", "：") and clause.modality is None and not clause.expressions
    return False


def _asks_for_what_was_asked(clause: Clause, at: int) -> bool:
    """教育厅要求|的自查应于3月20日前完成: of those who are written to, by a day."""
    is_thing = clause.text.startswith("的", at) and clause.modality == "must" and clause.modal_end > at
    return is_thing and any(each.kind == "by" for each in clause.expressions)


# 各单位3月20日前报送总结，|特此通知
_CLOSES = late("特此(?:通知|通报|通告|公告|函告|函复|报告|说明)")
# 各支部每月开展一次活动，|这说明…
_SUMS_UP = late("(?:这|充分)(?:[也都正既些]|充分)*(?:说明|表明|体现|反映|证明|得益|展现|彰显|已)")
_DAYS_GONE = frozenset("昨前今刚日近连")
# 今日上午，|施工单位挖断水管: what has happened, unless a word asks.
_THIS_MORNING = late(
    "(?:昨[日天晚夜]|前[日天]|今[日天](?:凌晨|清晨|早晨|早上|上午)|今[晨早]|刚才|刚刚|日前|近日|连日来?)(?:[上下中]午|晚上?|夜间|深夜|凌晨|\\d{1,2}[时点:]\\d{0,2}分?许?)*"
)
_OPENS_DEED = frozenset("对以本结围按依参根聚针紧利通")
_LEADS_ON = tuple("的者时后前中内")
_LONGEST_AT = 2  # 最迟于
_NO_DEED = tuple(
    "逾期 过期 否则 不然 如 若 凡 一旦 以免 以便 以防 便于 为 因 由于 鉴于 学校 我校 本校 全校 有关 相关 具体".split()
)
# 将总结|以书面形式，报送教务处
_IN_FORM = late("(?:以|采[取用]|通过|使用|运用)[^，]{1,20}(?:形式|方式|方法|途径|渠道|手段)$")
_HOW_OPENS = frozenset("以采通使运")
_OBJECT_ALONE = late(
    "[将把][^，]{1,40}?(?:》|[表书单册稿件份]|材料|情况|总结|报告|方案|计划|信息|数据|结果|意见|名单|台账|照片|作品|清单|记录|案例|成果|反馈|申请)"
    "(?:（[^（）]*）)?$"
)
_DEED_ALONE = late("[一-龥、]{3,12}(?<![的者时后前中内间下上])")


def with_deeds(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """须在3月20日前，|对教室进行检查，|逾期不予受理; 请各支部按照要求，|以支部为单位开展学习: the act itself.

    Nothing else comes behind it, or nothing but how or till when it is done stands before it.
    """
    told = clauses
    is_owed = False
    for number, clause in enumerate(clauses):
        if clause.role == "adverbial" and (_is_deed_there(clauses, number) or _acts_by_its_time(clauses, number)):
            told = [*told[:number], replace(clause, role="act", has_act=True), *told[number + 1 :]]
        elif clause.role in ("void", "adverbial"):
            is_open = is_owed or (number > 0 and clause.text[:1] in _HOW_OPENS and _names_object(clauses[number - 1]))
            deed = _as_owed(clauses, number) if is_open else None
            told = [*told[:number], deed, *told[number + 1 :]] if deed else told
        is_owed = is_owed and told[number].role == "adverbial" if clause.modality is None else awaits_act(clause)
    return told


def awaits_act(clause: Clause) -> bool:
    """请各学院于3月20日前，: what follows can be nothing but what they have to do, or how."""
    if clause.modality != "must" or clause.segment.mark != "，" or clause.role not in ("adverbial", "act"):
        return False
    if clause.is_plea and clause.parties and clause.parties.end == len(clause.text):
        # 请各学院，|以书面形式，|报送总结
        return True
    if not clause.expressions or clause.expressions[-1].end < len(clause.text):
        return False
    ahead = max(clause.modal_end, clause.parties.end if clause.parties else 0)
    return ahead <= clause.expressions[0].start + _LONGEST_AT and clause.expressions[0].start - ahead <= _LONGEST_AT


def _names_object(clause: Clause) -> bool:
    """将自查情况（附件2），|以公函形式，报校办: what is done with it is still to come."""
    return clause.segment.mark == "，" and _OBJECT_ALONE.search(clause.text) is not None


def _as_owed(clauses: Sequence[Clause], number: int) -> Clause | None:
    """将总结以书面形式, 填写《申请表》（网页→下载）: the clause as part of the act; None where it is none.

    In what form waits for the act; all else is one, but what has a party, a time or a modal word of its own.
    """
    clause = clauses[number]
    following = clauses[number + 1] if number + 1 < len(clauses) else None
    named = clause.parties is not None and "（" not in clause.text[: clause.parties.start]
    if named or clause.expressions or clause.modality or clause.is_permitted or clause.text.startswith(_NO_DEED):
        return None
    goes_on = following is not None and clause.segment.mark == "，"
    if goes_on and _IN_FORM.search(clause.text):
        return replace(clause, role="adverbial", parties=None)
    if clause.role == "void":
        return replace(clause, role="act", has_act=True, parties=None) if clause.has_act else None
    is_last = following is None or following.role == "void"
    is_deed = is_last and clause.has_act and not clause.text.endswith(_LEADS_ON)
    return replace(clause, role="act", has_act=True) if is_deed else None


def _is_deed_there(clauses: Sequence[Clause], number: int) -> bool:
    clause = clauses[number]
    if not number or clause.text[:1] not in _OPENS_DEED or clause.parties:
        return False
    ends = number + 1 == len(clauses) or _is_apart(clauses[number + 1], clauses[number - 1])
    return (ends or _tells_how(clauses[number - 1])) and _is_deed(clause.text)


def _acts_by_its_time(clauses: Sequence[Clause], number: int) -> bool:
    """课题组，|今天18:00前停机泄压，|恢复供水前不得启动: what follows has a time of its own, so that this is an act."""
    if number + 1 == len(clauses) or not clauses[number].expressions:
        return False
    clause, following = clauses[number], clauses[number + 1]
    if clause.segment.mark != "，" or clause.parties or following.parties or len(clause.expressions) != 1:
        return False
    (when,) = clause.expressions
    if clause.modality or when.kind != "by" or when.start > 0 or not clause.text.endswith("前", 0, when.end):
        return False
    is_timed = any(each.kind == "by" or each.relation for each in following.expressions)
    return is_timed and following.role == "act" and _DEED_ALONE.fullmatch(clause.text, when.end) is not None


def _is_apart(following: Clause, before: Clause) -> bool:
    """…，|逾期不予受理, 各小组于4月30日前，结合实际开展讨论，|时间由组长确定: it binds nobody, or somebody else."""
    return following.role == "void" or (before.parties is not None and following.parties is not None)


def _tells_how(clause: Clause) -> bool:
    """请各支部|按照要求, 同学们|须在系统关闭前"""
    return clause.parties is not None and deeds.HOW_ALONE.match(clause.text, clause.parties.end) is not None


def _is_deed(text: str) -> bool:
    if text.endswith(_LEADS_ON):
        return False
    return any(deed.match(text) for deed in (deeds.DOES_TO_IT, deeds.HOW_AND_WHAT, deeds.SOMEHOW))


def up_to_question(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """What stands before a question: nothing of 还要交什么？, up to the colon of 请于3月5日前回复：有哪些困难？"""
    colons = [number for number, clause in enumerate(clauses) if clause.segment.mark == "："]
    return clauses[: colons[-1] + 1] if colons else ()


def tells_fact(clauses: Sequence[Clause]) -> bool:
    """…，受到党员好评: a sentence without a modal word that says how well something was taken."""
    for clause in clauses:
        if clause.modality is not None:
            return False
    if clauses[0].text.endswith(telling.TOLD_AT_MEETING) and len(clauses) > 1:
        # 基建处汇报，目前尚有两项未完成
        return clauses[0].parties is not None and clauses[1].text.startswith(telling.HOW_IT_STANDS)
    return telling.REPORTS.match(clauses[0].text) is not None or any(frames.FACT.search(c.text) for c in clauses)


def opens_telling(clauses: Sequence[Clause]) -> bool:
    """从问卷结果看，…, 个别单位…, 按照党章规定，…: a sentence that tells."""
    for clause in clauses[: 1 if _is_theirs(clauses) else 2]:
        if clause.role == "void" and (telling.TELLS.match(clause.text) or frames.PAST_BEGINNING.match(clause.text)):
            return True
        if clause.role == "adverbial" and clause.segment.mark == "，" and _leads_to_telling(clause):
            return True
    return False


def _is_theirs(clauses: Sequence[Clause]) -> bool:
    """各学院每周五前报送进展，|去年有的单位拖到了月底: what all have to do, and a remark behind it."""
    if len(clauses) < 2:
        return False
    first = clauses[0]
    if first.role != "act" or not first.has_act or not first.expressions or not first.parties:
        return False
    is_all = first.parties.names[0].startswith((*ALL_OF_THEM, "各"))
    return is_all and first.parties.start == 0 and _SUMS_UP.match(clauses[1].text) is None


def _leads_to_telling(clause: Clause) -> bool:
    if clause.parties and clause.parties.names[0].startswith(UNNAMED):
        return not clause.text.endswith("的")
    if clause.text[0] in _DAYS_GONE and _THIS_MORNING.fullmatch(clause.text):
        return True
    return telling.BY_THE_LAW.match(clause.text) is not None


def goes_on_telling(clause: Clause, timed: Timed | None) -> bool:
    """平均下来，每位辅导员要带两百名学生: a clause without a stronger word, or a day by which to act."""
    if clause.modality is not None and not clause.is_weak:
        return timed is None and clause.text.endswith("要", 0, clause.modal_end)
    return timed is None or timed.clause is not clause or timed.expression.kind != "by"


def is_spoken_of(clause: Clause, following: str) -> bool:
    """中心组学习要出成效，离不开…; 领导干部报告个人事项，是…: what the next clause says something about."""
    if clause.expressions or clause.role != "act":
        return False
    if following.endswith(telling.MUCH) and telling.WEIGHS.match(following):
        return True
    if clause.modality is None:
        came_of_it = "了" in following and telling.CAME_OF_IT.match(following) is not None
        return came_of_it or telling.SAYS_OF_IT.match(following) is not None
    return telling.HANGS_ON.match(following) is not None and telling.AIM.search(clause.text) is not None


def is_thing_of(clause: Clause, following: str) -> bool:
    """各党总支每月收缴的党费，|由组织部…: what others then do something with, however it came about."""
    is_plain = clause.role == "act" and clause.modality is None and clause.segment.mark == "，"
    return is_plain and following.startswith(_BY_WHOM) and _THING_OF.match(clause.text) is not None


def without_reason(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """因购票实行实名制，且旅行社需提前购票，|请各部门报名: the clauses, with what is only a reason binding nobody."""
    first = clauses[0]
    if first.segment.mark != "，" or _GIVES_REASON.match(first.text) is None:
        return clauses
    end = next((n for n, c in enumerate(clauses[1:], 1) if not c.text.startswith(_GIVES_MORE)), len(clauses))
    reasons = clauses[:end]
    if any(each.is_plea or any(e.kind == "by" for e in each.expressions) for each in reasons):
        return clauses
    if not any(each.modality or each.parties for each in reasons):
        return clauses
    return [*map(_as_reason, reasons), *clauses[end:]]


def _as_reason(clause: Clause) -> Clause:
    if clause.modality is None and clause.parties is None:
        return clause
    return replace(clause, role="adverbial", parties=None, modality=None, expressions=(), names_rival=False)


def find_lead_in(clauses: Sequence[Clause]) -> int | None:
    """The number of the clause that leads in to what follows: …如下："""
    for number, clause in enumerate(clauses):
        # One of the two stands in each of them.
        if (
            clause.role == "void"
            and ("下" in clause.text or "此" in clause.text)
            and frames.LEAD_IN.search(clause.text)
            and not (number and _CLOSES.fullmatch(clause.text))
        ):
            return number
    return None


def is_asked_at_once(clauses: Sequence[Clause], lead_in: int) -> bool:
    """各单位须于3月20日前完成以下工作：1.…: with its own term, which no list in the same sentence takes over."""
    clause = clauses[lead_in]
    if lead_in and awaits_act(clauses[lead_in - 1]) and frames.HANDS_IN_THESE.search(clause.text):
        # 请各学院于3月20日前，|提交以下材料：
        return True
    if (clause.modality != "must" and not clause.parties) or frames.DOES_THESE.search(clause.text) is None:
        return False
    if not any(_has_term(each) for each in clauses[: lead_in + 1]):
        return False
    is_below = lead_in + 1 == len(clauses) and clause.segment.mark == "："
    return not (is_below and frames.DEADLINE_ABOVE.match("，".join(each.text for each in clauses) + "："))


def _has_term(clause: Clause) -> bool:
    return any(each.kind in ("by", "between", "recurring") or each.amount for each in clause.expressions)


def is_call(clause: Clause) -> bool:
    """一要管好人，各党总支须…"""
    return frames.COUNTED_CALL.match(clause.text) is not None and not clause.expressions and not clause.parties


def is_amid(clauses: Sequence[Clause], number: int) -> bool:
    """Whether more follows, or the clause before was a call as well: 一要查，二要改。"""
    return number + 1 < len(clauses) or (number > 0 and is_call(clauses[number - 1]))
