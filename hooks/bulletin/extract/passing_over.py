"""A clause that binds nobody by itself: it ends the duty before it, goes on with it, or is a step beside it."""

from __future__ import annotations

from bulletin.extract.begin import begin
from bulletin.extract.clause import Clause
from bulletin.extract.course import Course
from bulletin.extract.draft import Draft
from bulletin.extract.duty_parts import is_at_once, is_sure_name, last_span
from bulletin.extract.going_on import says_only_how
from bulletin.extract.issuer import is_issuer
from bulletin.extract.words.parties import UNNAMED
from bulletin.late_pattern import late
from bulletin.obligation import Doubt

# 推荐名单在本院公示3天, 并在系内公示不少于3个工作日
_PUT_UP = late(
    r"(?:并且?|且|[^，须应要请由]{2,10})在(?:本?(?:学院|[院系校所班]|单位|部门|支部|总支|中心|年级|班级)|全[院校系]|(?:宣传|公示|公告|橱窗|布告)栏|公告板|橱窗|(?:网站|网页|主页|官网|内网|校园网|公众号|平台|大厅|门厅|一楼|楼下)[^，]{0,4}?)[^，]{0,6}公示(?:时间|期)?(?:为|不少于|不得少于|不低于|至少|满)?[\d一二三五七]+个?(?:天|日|工作日)(?:及?以上)?$"
)
_AND_DO = late(
    "并(?:且|同时)?(?:[及按定逐]时?|认真|如实|主动|积极|自觉|立即|第一时间|逐级)?(?:填写|填报|报送|上报|提交|签订|签署|登记|做好|落实|加强|建立|完善|将|向|妥善|定期|及时)"
)
# 杜绝侥幸心理，|加强值班值守; but 严禁酒后驾车，|确保安全 says what the ban is for.
_BESIDE_BAN = late(
    "(?:要|务必|还|也|并|同时|切实|坚决|进一步|认真|全面|深入|扎实|自觉|主动|积极|持续|不断|严格|大力|牢固|充分|统筹|着力|及时|按时|按期|如实|高度|始终|共同)*"
    "(?:加强|强化|加大|加快|做好|做实|抓好|抓紧|抓实|抓牢|抓细|落实|压实|落细|夯实|严格(?![禁防])|严守|严明|健全|完善|建立|提高|提升|增强|树牢|树立|坚持|坚守|恪守|遵守|遵循"
    "|服从|配合|履行|执行|贯彻|推进|推动|推行|开展|组织|安排|部署|保持|维护|规范|明确|细化|优化|改进|改善|整改|排查|排除|清理|清查|检查|巡查|核查|核实|核对|登记|记录|填写|填报|报告|报送|上报"
    "|提交|汇报|学习|宣传|教育|引导|提醒|督促|指导|关注|关心|重视|注意|注重|爱护|爱惜|节约|厉行|珍惜|养成|营造|弘扬|倡导|践行|承担|担当|接受|参加|参与|管好|守好|用好|备足|备齐|储备|制定|修订"
    "|妥善|合理|科学|文明|诚信|尊重|团结|锁好|关好|关闭|切断|保管|保存|佩戴|携带|整理|打扫)(?!的)"
)
# 积极献计献策, and no label, fact or thing.
_IS_DEED = late("(?![每一各其该本此逾违])[^，：；。的了为是有不（）\\d]{4,16}")
_OF_PARTY: frozenset[Doubt] = frozenset(
    {"party_inherited", "party_from_afar", "party_from_recipients", "party_asked", "party_unsure", "single_party"}
)
_MANNER = late(r"[凭持按](?!照|期|时|要求|规定|程序|月|季|年|下列|上述)[^，]{2,10}")
# 考生7:30前到候考室报到，着白大衣、戴口罩
_WEARS = late("(?:统一)?(?:身着|[着穿](?![手力重眼实想陆火越插])|佩?戴)[^，由]{2,}$")
_LASTS = late(
    r"(?:隔离|观察|公示|静养|休息|监测|留观|封存|停用|暂停)[^，\d]{0,8}(?:不少于|至少|满)?[\d一二两三四五六七八九十]+个?(?:天|日|周|小时|工作日|月)$"
)
_ALL_THE_WHILE = late(
    r"(?:在|于)?[^，须应要请的\d]{2,6}(?:期间|过程中|(?<![及按随同届临定平准适即实有要何小到限])时(?![间长段限候点常效]))[^，不]{0,4}(?:保持|遵守|服从|严格|注意|做到|自觉|确保|坚持|不离|安排|落实)"
)
# 本周四下班前送审，|发言时间控制在10分钟以内: how long somebody then speaks, and no part of what is due before.
_MEASURED = late(
    r"(?:[^，须应要请将把由在于的\d]{2,8}的?)(?:时间|时长)(?:原则上|一般|均|都|一律)?(?:严格)?(?:控制|限制|压缩|限定|掌握|把握)在"
)
_PLACE = late(r"[^，于在须应要请将把]{2,16}(?:室|厅|楼|馆|场|门口|会场|中心|校区|号)$")


def pass_over(course: Course, clause: Clause, *, is_more: bool) -> None:
    """A clause that binds nobody by itself; with `is_more` it goes on with the duty before it."""
    is_plain = not clause.parties and not clause.expressions
    course.context.void_span = last_span(clause) or course.context.void_span
    if course.current and is_more and is_at_once(course.current) and _LASTS.search(clause.text):
        # 立即报告，并居家隔离观察14天: what takes days is not done at once.
        begin(course, clause.segment.start, clause, "must", None, course.current.who)
        course.current.doubts.discard("no_modal_word")
    elif course.current and is_plain and course.current.modality == "must_not" and _BESIDE_BAN.match(clause.text):
        _begin_beside_ban(course, course.current, clause)
    elif course.current and _is_beside_it(course, course.current, clause, is_more=is_more):
        begin(course, clause.segment.start, clause, "must", None, course.current.who)
    elif "公示" in clause.text and _is_put_up(course, clause):
        # 4月5日前完成初审，推荐名单在本院公示3天: a step of its own.
        begin(course, clause.segment.start, clause, "must", None, course.current.who if course.current else ())
    elif course.current and (is_more or (is_plain and (_WEARS.match(clause.text) or _is_deed_of(course, clause)))):
        course.current.end = clause.segment.end
    elif clause.parties or clause.has_act:
        course.current = None
        named = clause.parties if clause.parties and is_sure_name(clause, clause.parties) else None
        if named and not is_issuer(named.names, course.context.issuer):
            # 各班班长点一下人数，明天前报…
            course.turn, course.is_turn_unsure = named.names, not named.is_certain
        course.topic = "" if clause.expressions else clause.text[named.end if named else 0 :]
    elif _PLACE.match(clause.text):
        # 3月19日16:30，外科楼15层示教室，各支部书记参加: a place parts nothing.
        return
    elif not clause.expressions:
        course.topic = clause.text
    course.waiting = []


def _is_deed_of(course: Course, clause: Clause) -> bool:
    """请各分会围绕中心工作，从实际出发，|积极献计献策: what is done, in whatever words, behind how it is done."""
    if course.current is None or clause.modality or not says_only_how(course.current):
        return False
    return clause.role == "act" and _IS_DEED.fullmatch(clause.text) is not None


def _begin_beside_ban(course: Course, ban: Draft, clause: Clause) -> None:
    """各系要杜绝侥幸心理，|加强值班值守: of whoever may not do the other, but for 任何人 and the like."""
    is_of_some = not ban.who[:1] or not ban.who[0].startswith(UNNAMED)
    begin(course, clause.segment.start, clause, "must", None, ban.who if is_of_some else ())
    if is_of_some and course.current:
        course.current.doubts |= ban.doubts & _OF_PARTY


def _is_beside_it(course: Course, draft: Draft, clause: Clause, *, is_more: bool) -> bool:
    """Whether a clause without a word that asks is a duty beside the one before it, of the same party."""
    if draft.timed and not clause.parties and not clause.expressions:
        if _MANNER.match(clause.text):
            # 参会人员提前15分钟入场，按座签就座: a duty beside the one with a time.
            return True
        if is_more and _MEASURED.match(clause.text):
            return True
        if is_more and _ALL_THE_WHILE.match(clause.text):
            # 应提前3天报备，外出期间保持通讯畅通: for as long as that, and by no day.
            return True
    # 严禁上传涉密文件，并填写登记表: what is to be done beside the ban.
    is_behind_ban = is_more and draft.modality == "must_not" and clause.text.startswith("并")
    return is_behind_ban and _AND_DO.match(clause.text) is not None


def _is_put_up(course: Course, clause: Clause) -> bool:
    """推荐名单在本院公示3天, behind what somebody has to do by a day, or without anything before it."""
    if clause.parties or _PUT_UP.match(clause.text) is None:
        return False
    return (
        course.current.timed is not None if course.current else course.context.is_party_near and not course.is_issuers
    )
