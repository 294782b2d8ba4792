"""A sentence and its drafts in, what the words around them leave open about each out, as doubts of the drafts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.duty_parts import says_only_when
from bulletin.extract.lexicon import LEXICON
from bulletin.late_pattern import late
from bulletin.obligation import Doubt

_PARTY_LEFT_OUT: frozenset[Doubt] = frozenset({"party_inherited", "party_from_recipients", "party_asked"})
# 自查期间，|冻结调拨业务，各单位不得…: a time set off for all of the sentence.
_MEANWHILE = ("期间", "期内", "阶段", "时段")
_HOW_FAST = ("immediate", "prompt", "recurring")
# 根据就业情况, 依托网站等载体, 将时间安排: by what or with what something is done, and not yet what.
_BY_WHAT = late(
    "(?:严格|充分|紧密|密切|切实|认真|应当?|须|需要?|要|必须|务必|可)*"
    "(?:根据|按照?|依照|依据|依托|结合|围绕|秉承|秉持|本着|针对|立足|遵循|对照|紧扣|聚焦|通过|利用|借助|从"
    "|以(?![便免防及上下内后])|将|把|对|向|联系|在|于)"
)
# 需秉承公开公正原则: to make public is none of the acts.
_PRINCIPLE = late("[^，]{0,4}?(?:秉承|秉持|本着|遵循|坚持|按照?)[^，]{0,24}(?:原则|宗旨|理念|精神)")
# 从管道取水, 向学院说明 may be all; 对疑难的礼品, 将会议记录 never are.
_MAY_ACT = ("从", "向", "以", "通过", "利用", "借助", "联系")
# 在补考期间，将信令…
_WHEN = ("在", "于")
_IS_A_WHILE = late("(?:期间|期内|时段|过程中|基础上|前提下|框架下|[日号时点分前后内中])$")
_JOINS_ON = tuple("的、和与及")
_GOES_ON = late("以及|及|和|与|并")
_IS_A_THING = late(
    "(?:情况|实际|实情|要求|原则|因素|形势|载体|质量|安排|方式|形式|精神|标准|规定|办法|意见|方案|通知|特点|特色|需要|需求|目标"
    "|任务|主题|重点|内容|问题|条件|平台|契机|抓手|依据|基础|指导|导向|牵引|主线|核心|中心|重心|渠道|媒介|媒体|途径|手段|理念"
    "|思路|方向|定位|职责|分工|程序|流程|规律|现状|能力|水平|成果|材料|总结|时间|名额|比例|角度|方面|出发|等)$"
)
_TO_BE_DONE = late(
    "加强|做好|落实|严格|强化|提高|增强|完善|健全|确保|开展|组织|进一步|认真|切实|要|全面|积极|深入|压实|抓好|抓紧"
)
# 省厅要求11月2日前, 消防支队将于3月22日复查
_OF_OTHERS = late("要求|规定|将[于在]|复查|验收|开放|关闭")
# 将名单及时报送, 对问题立即整改, 发现险情立即报告: no act stands before the word that says how fast.
_NOT_YET_DONE = late(
    "将|把|对|向|给|为|与|和|同|跟|按|根据|由|经|从|在|于|以|凭|通过|应|须|要|需|务必|必须|不|并|也|均|都|一律|如|若|遇|有|一旦|发现|发生|出现|接到|收到|得知|一经"
)
# 新办法规定，…: what another paper asks is told, and may be new to nobody. See `telling.SAID` for other speakers.
_RULE_SAYS = late("(?![本按根依遵参])[^，]{0,20}(?:办法|规定|制度|细则|规程|守则|规则)[^，]{0,4}(?:规定|明确|要求)$")
_SAYS = ("规定", "明确", "要求")
# 评审一般安排在周二, 学院统一寄送，一般7月底完成: as it mostly is; 一般隐患 and 一般应 are something else.
_MOSTLY = late("(?:一般|通常|大致|往往)(?:都|会|是|将)?(?:安排|定|放|设|在|于|为|每|\\d)(?![^，]{0,12}前)")
_MOSTLY_SIGNS = ("一般", "通常", "大致", "往往")
_LATER_STAGE = late(
    "(?:统一|集中)?(?:组织|进行|开展)?(?:复核|评审|验收|抽查|抽检|复查|复审|终审|公布|公示|通报|表彰)(?:结果|名单|情况)?$"
)


def doubt_untimed(sentence: Sequence[Clause], drafts: Sequence[Draft]) -> None:
    """The drafts of one sentence in; those without a time get a doubt where the others of the sentence may have it.

    各学院党委要统筹安排，须于3月5日前完成剩余计划: what is asked for first may be due with the rest. A ban behind
    other words (审核由学院负责，办公室不得代拟) may besides be meant for somebody else than the one it names.
    """
    if not drafts:
        return
    # Looked for once: a sentence of a megabyte has as many drafts as clauses.
    dated = [clause.segment for clause in sentence if clause.expressions or clause.text.endswith(_MEANWHILE)]
    is_any_timed = any(draft.timed for draft in drafts)
    for number, draft in enumerate(drafts):
        if draft.timed is not None or draft.is_labelled or not _PARTY_LEFT_OUT.isdisjoint(draft.doubts):
            continue
        if draft.modality == "must_not":
            is_amid = number > 0 or (bool(dated) and dated[0].end <= draft.start)
        else:
            is_beside = bool(dated) and not (draft.start <= dated[0].start and dated[-1].start < draft.end)
            is_amid = is_any_timed or is_beside
        if is_amid:
            draft.doubts.add("amid_others")


def doubt_in_stage(stage: Timed, drafts: Sequence[Draft]) -> None:
    """（一）自查阶段（3月3日—15日）：各单位要及时上报: what says how fast or how often is due in the stage as well."""
    if stage.expression.kind not in ("between", "by", "on"):
        return
    for draft in drafts:
        if draft.timed and draft.timed.expression.kind in _HOW_FAST:
            draft.doubts.add("several_times")


def doubt_behind_stage(drafts: Sequence[Draft]) -> None:
    """自查阶段（3月3日—15日）：各学院要自查。各系要整改: what others are asked for may be due in the stage as well."""
    for draft in drafts:
        if draft.timed is None and draft.modality == "must" and _PARTY_LEFT_OUT.isdisjoint(draft.doubts):
            draft.doubts.add("amid_others")


def doubt_words(sentence: Sequence[Clause], drafts: Sequence[Draft]) -> None:
    """The drafts of one sentence in; those get a doubt whose own words say too little, or more than one thing."""
    if not drafts:
        return
    starts = [clause.segment.start for clause in sentence]
    is_rule_told = sentence[0].text.endswith(_SAYS) and _RULE_SAYS.match(sentence[0].text) is not None
    for number, draft in enumerate(drafts):
        behind = bisect_left(starts, draft.end)
        own = sentence[max(0, bisect_right(starts, draft.start) - 1) : behind]
        until = drafts[number + 1].start if number + 1 < len(drafts) else sentence[-1].segment.end
        goes_on = behind < len(starts) and starts[behind] < until
        # 请各教学单位，特别是临床教学单位，…: nothing is said of them yet.
        is_empty = draft.act >= draft.end or (len(own) == 1 and says_only_when(own[0]))
        if not draft.is_labelled and (is_empty or (goes_on and _is_cut(own, draft))):
            draft.doubts.add("no_act")
        if draft.modality == "must_not" and any(_TO_BE_DONE.match(clause.text) for clause in own[1:]):
            # 杜绝麻痹思想，做好防汛准备: a ban, and what is to be done beside it.
            draft.doubts.add("amid_others")
        if is_rule_told or ("no_modal_word" in draft.doubts and any(_is_mostly_so(clause.text) for clause in own)):
            draft.doubts.add("may_be_programme")
        if draft.timed is None:
            continue
        if draft.timed.expression.kind in ("immediate", "prompt") and _is_for_a_part(own, draft, draft.timed):
            draft.doubts.add("several_times")
        if _is_of_others(draft.timed) or _is_stage_behind(own, draft.timed):
            draft.doubts.add("may_be_programme")


def _is_mostly_so(text: str) -> bool:
    return any(sign in text for sign in _MOSTLY_SIGNS) and _MOSTLY.search(text) is not None


def _is_cut(own: Sequence[Clause], draft: Draft) -> bool:
    """各支部应根据就业情况，由党员确定去向: it says by what it is done, and goes on where no duty was read."""
    first = next((clause for clause in own if clause.segment.start <= draft.act < clause.segment.end), None)
    by_what = _BY_WHAT.match(first.text, draft.act - first.segment.start) if first else None
    if by_what is None:
        return False
    last = own[-1]
    if last is not first and not (_BY_WHAT.match(last.text) or _GOES_ON.match(last.text)):
        return False
    if by_what[0].endswith(_WHEN):
        return _IS_A_WHILE.search(last.text) is not None
    if _IS_A_THING.search(last.text):
        # 根据要求报送材料 says all, and 秉承自愿、公开的原则 does not.
        if last is first and _PRINCIPLE.fullmatch(last.text, draft.act - last.segment.start):
            return True
        tokens = LEXICON.tag(last.text)
        return not any(t.tag == "deliver" and not last.text.startswith(_JOINS_ON, t.end) for t in tokens)
    return not (last.has_act or by_what[0].endswith(_MAY_ACT))


def _is_for_a_part(own: Sequence[Clause], draft: Draft, timed: Timed) -> bool:
    """逐项检查，发现问题立即整改; 组织教师及时申报: of several acts one is to be done fast."""
    begin = timed.clause.segment.start
    if any(each.role == "act" and draft.start <= each.segment.start < begin for each in own):
        return True
    act = draft.act - begin
    return 0 <= act < timed.expression.start - 1 and _NOT_YET_DONE.match(timed.clause.text, act) is None


def _is_stage_behind(own: Sequence[Clause], timed: Timed) -> bool:
    """建立台账，|4月上旬组织复核: a stage of theirs, or of whoever writes."""
    if timed.clause is own[0] or timed.clause.modality or timed.clause.parties:
        return False
    return _LATER_STAGE.match(timed.clause.text, timed.expression.end) is not None


def _is_of_others(timed: Timed) -> bool:
    """按要求上传（省厅要求11月2日前报送）: a time in brackets, and not for whoever uploads."""
    text, at = timed.clause.text, timed.expression.start
    opened = text.rfind("（", 0, at)
    return opened >= 0 and text.find("）", opened, at) < 0 and _OF_OTHERS.search(text, opened) is not None
