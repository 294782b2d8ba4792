"""What somebody does without a word that asks, in words that are no verbs of the lists: 凭证件入场, 走东门, 着正装.

Patterns for what stands right behind a party, all linear.
"""

from __future__ import annotations

from bulletin.late_pattern import late

_ALL = "(?:一律|统一|均|都|全部|全程|自觉)*"
_GETS_IN = (
    "(?:[入进出返离]校|[入进]馆|[入进离退]场|[入进]园|[入进]内|[入进]楼|[入进出]站|[入进]门|进出|出入|通行|上岗|参赛|参会|就餐"
    "|用餐|乘车|上车|登车|入住|报到|就诊|取药|取餐|借阅|领取|签到)"
)
_WAYS = "(?:门|通道|入口|出口|楼梯|电梯|步道|连廊|天桥|[一二三四1234]号口|[东南西北]侧|[东南西北]口|专用道|便道)"
_WORN = "(?:装|服|衣|鞋|靴|帽|盔|口罩|手套|徽|徽章|证|证件|牌|胸卡|袖标|袖章|马甲|眼镜|号码布|臂章|耳塞)"

BARE_DEED = late(
    f"{_ALL}(?:"
    # 凭健康码入校
    f"[凭持](?!续|平|之)[^，可的]{{2,18}}{_GETS_IN}(?:$|[，、])"
    # 走东侧门
    f"|走[^，的]{{1,8}}{_WAYS}(?:$|[，、]|{_GETS_IN})"
    # 着正装、佩戴党徽
    f"|(?:身?[着穿]|佩?戴)(?!者)[^，的]{{1,12}}{_WORN}(?:$|[，、])"
    # 复审, 终审并签字
    "|(?:复审|终审|会审|联审|复校|通读|把关)(?:把关|签字|签发|签批|确认|定稿)?(?:$|并)"
    ")"
)
"""凭健康码入校, behind whoever does so."""

BARE_DEED_OPENS = "凭持走身着穿佩戴复终会联通把一统均都全自"
"""The characters with which it can open."""
