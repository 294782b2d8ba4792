"""Whether 每周, 每学期, 每年 is the measure of a ceiling, and no rhythm: 每周不得超过8小时."""

from __future__ import annotations

from bulletin.extract.time.expression import Expression
from bulletin.late_pattern import late

_EACH = late("每个?(?:日|天|周|星期|月|季度|季|学期|学年|年度|年|半年|工作日)")
_AT_MOST = late(
    # 每学期选修学分一般不超过30学分 is as often told as asked, where 每周不超过8小时 says no more than how much.
    "(?:[^，]{0,24}?不(?:得|能|可|应|宜|准|许|要)再?(?:超过|超出|多于|高于|大于|突破|逾)|(?:最多|至多|不超过|不多于))"
    # 每天不得超过17:00, 每月不得超过25日报送: by when.
    r"(?!\d{1,2}(?:[日号](?=[一-龥])(?!内|以内|的)|:|点|时(?!间)))(?=\d|[一二两三四五六七八九十百半]|总|规定|核定|限额|标准|全[年校部])"
)
# 每月至少一次，不超过三次
_AT_LEAST = late("至少|不少于|不低于|不得少于|不得低于|不能少于")


def is_of_ceiling(words: str, expression: Expression) -> bool:
    """教师每学期调课|不得超过三次: within which time so much may be, whenever it is."""
    if _EACH.fullmatch(words, expression.start, expression.end) is None:
        return False
    ceiling = _AT_MOST.match(words, expression.end)
    return ceiling is not None and _AT_LEAST.search(words, expression.end, ceiling.end()) is None
