"""A bracket behind what is asked for in, whether it asks for something of its own out: …（纸质版须于3月5日前送307室）.

What only says how the thing is to be (须签字盖章, 一式两份，…，3月5日前送) belongs to the duty that it stands in; what
it is to hold (包括下一步打算), and what is told by the way, is none of its words.
"""

from __future__ import annotations

import re

from bulletin.extract.words.turn_names import TURN_NAME
from bulletin.late_pattern import late

_TIME = (
    r"(?:\d{1,2}[月日号]|\d{1,2}[:：点]|(?:周|星期)[一二三四五六日天]|[月年]底|[上中下]旬|每[日天周月季年]|提前|立即|第一时间"
    r"|[\d一二两三四五六七八九十](?:个?工作)?(?:日|天|小时|周|个月)[之以]?[内前]|(?:开学|放假|会|考试|报到|开班|开赛|比赛|活动|演出|面试|答辩)[前后])"
)
_MUST = "(?:必须|务必|应当?|须|需|请|不得|要(?![求点件]))"
_HAS_TIME = late(_TIME)
# 纸质版须于3月5日前送, 因故不能参加的，须…请假, 由学工部于3月8日前汇总
_OWN = late(
    rf"(?P<who>(?![^，]*(?:日期|时间|期限)[^，]{{0,2}}(?:须|应|为))(?!须|应|请|需|要|含|包括|详见|见|附|以|自|从|于|在|共|约|原则上|逾期|截[止至]|时间|联系)[^，。；：！？（）\d]{{2,18}}?)"
    rf"(?:(?<=[的者])，)?(?:均|也|都|还|另|一律|本人)*(?:{_MUST}|由[^，。；]{{2,12}}?(?={_TIME}|[于在]\d))"
)
# 教务处于3月8日前审核, without a word that asks
_BARE = late(
    r"(?P<who>(?![^，]*(?:要求|规定|截[止至]|时间|日期))(?!含|包括|详见|见|附|以|自|从|于|在|共|约|原则上|逾期|联系)[一-龥]{2,14}?)"
    r"[于在]\d{1,2}月\d{1,2}[日号][^，。；的]{0,8}?前(?!的)[一-龥]{2,}$"
)
_ACTS = late(TURN_NAME)
_MUST_BY = late(rf"{_MUST}[^，。；]{{0,6}}?{_TIME}")
_PLANS = late(
    "（(?![^（）]*(?:须|应(?![急届聘])|务必|不得|请))[^（）]{0,30}?"
    "(?:另行(?:通知|发布|公布|安排|告知|下发|印发)|(?:学校|我校|校方|我处|我部|我办|组委会|专家组|教务处|系统|届时|结果|名单|成绩|(?:具体|检查|完成)情况|证书|奖[金品]|时间|地点|[会考赛试展训])将|将[于在另](?=\\d|行|外)|均可|(?<![不认许])可(?:自行|另行|根据|适当|酌情|直接|到|登录|向|在))"
    "[^（）]*）"
)
# 工作总结（主要包括做法、成效和下一步打算）, 台账（须写明时间，已开展的附照片）
_CONTENTS = late(
    "(?<=[告结表单册料案划况书录账件报档据稿集章本证明记文》])（(?:(?:主要|具体|重点|内容|材料|正文|报告|总结|其中|至少)*(?:应当?|必须|须|需|要)?"
    "(?:包括|包含|含|涵盖|涉及|写明|注明|列明|说明|载明|反映|体现|突出|有)[^（）]*|[^（），。；\\d]{2,30}等)）"
)
# （曾获同类奖项的不得推荐）, （结果将作为考核依据）, （逾期不予受理）, （原定3月10日）: told beside what is asked for.
_TOLD = late(
    "（(?=[^（）]{4})[^（）]*?(?:将|已|曾|拟|打算|不得|不能|不再|不予|不收|不用|无需|无须|可(?![行靠能观])|作为|逾期|过期|除外|为准|视为|每[^（），]{1,4}限|模板|格式"
    "|样[表式张]|邮箱|网址|链接|电话|参[照考]|首次|第一次|原定|原为|[由从]原|原计划|去年|往年|上[次年届]|此前|以往)[^（）]*）"
)
_GONE = late("原定|原为|[由从]原|原计划|去年|往年|上[次年届]|此前|以往")
_ASKS = late("须|应(?![急届聘])|务必|请|要(?![点求素件])|由(?!原)|负责|牵头|组织|责任")
# …（含纸质版和电子版）, （含分管领导签字）: in which form it is handed in.
_IN_FORM = late("电子|纸质|盖章|签[字名]|扫描|原件|复印|[Ww][Oo][Rr][Dd]|[Pp][Dd][Ff]|一式")


def asks_apart(ahead: str, words: str) -> bool:
    """Whether the words of a bracket are a duty of their own beside that of the words `ahead` of it."""
    if _HAS_TIME.search(words) is None:
        return False
    is_dated = _HAS_TIME.search(ahead) is not None
    if is_dated and (_MUST_BY.match(words) or _BARE.match(words)):
        # 3月10日前报送名单（须于3月5日前完成公示）
        return True
    own = _OWN.match(words)
    # 报送名单（名单须于3月5日前送达）: the same thing, and its only day.
    return own is not None and (is_dated or own["who"] not in ahead or _ACTS.fullmatch(own["who"]) is not None)


def without_asides(words: str) -> str:
    """The words with brackets blanked out that tell: what others have in mind, what a paper is to hold, and more.

    报送方案（会议时间另行通知）, 报送总结（包括基本情况、下一步打算）. But 在平台上填报（系统将于5月6日关闭） has no
    other day, and an editor is to see it; and a bracket that says how or by whom to act stays.
    """
    return _TOLD.sub(_blank_out_told, _CONTENTS.sub(_blank_out_contents, _PLANS.sub(_blank_out, words)))


def _blank_out_contents(found: re.Match[str]) -> str:
    is_more = _HAS_TIME.search(found[0]) is not None or _IN_FORM.search(found[0]) is not None
    return found[0] if is_more else _blanks(found)


def _blank_out_told(found: re.Match[str]) -> str:
    if _ASKS.search(found[0]):
        return found[0]
    return _blanks(found) if _GONE.search(found[0]) else _blank_out_contents(found)


def _blank_out(plan: re.Match[str]) -> str:
    is_only_day = _HAS_TIME.search(plan[0]) is not None and _HAS_TIME.search(plan.string, 0, plan.start()) is None
    return plan[0] if is_only_day else _blanks(plan)


def _blanks(bracket: re.Match[str]) -> str:
    return f"（{'※' * (len(bracket[0]) - 2)}）"
