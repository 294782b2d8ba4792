"""A bracket behind what is asked for in, whether it asks for something of its own out: …（纸质版须于3月5日前送307室）.

What only says how the thing is to be (须签字盖章, 一式两份，…，3月5日前送) belongs to the duty that it stands in.
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

# 报送总结（主要包括工作开展情况、下一步打算等）: what is in the paper, which tells and plans nothing here.
_CONTENTS = late(
    "（(?:主要|具体|重点|须|需|应|其中)?(?:内容)?(?:主要|应当?|须|需|要)?(?:包括|包含|涵盖|涉及|含有?|写明|说明|注明|反映|介绍|为|是|：)(?:但不限于)?"
    "(?![^（）]*(?:须(?!知)|务必|不得|请(?![示假])))[^（）]*?"
    "(?:情况|做法|成效|成[绩果]|问题|困难|不足|打算|计划|设想|举措|措施|意见|建议|经验|体会|收获|评价|亮点|特色|背景|原因|思路|安排|目标|事迹|过程|依据|结论|分析|需求|进展|内容|荣誉|奖励|奖项|活动|工作)"
    "[^（）]*）"
)


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
    """The words with what others have in mind blanked out, and what is in a paper.

    报送方案（会议时间另行通知）, 报送总结（包括基本情况、下一步打算）. But 在平台上填报（系统将于5月6日关闭） has no
    other day, and an editor is to see it.
    """
    return _CONTENTS.sub(_blank_out, _PLANS.sub(_blank_out, words))


def _blank_out(aside: re.Match[str]) -> str:
    is_only_day = _HAS_TIME.search(aside[0]) is not None and _HAS_TIME.search(aside.string, 0, aside.start()) is None
    return aside[0] if is_only_day else f"（{'※' * (len(aside[0]) - 2)}）"
