"""Words of time that only tell which work is meant: 重视|年末|安全, 做好|月底|盘点工作, 年末岁尾."""

from __future__ import annotations

from bulletin.late_pattern import late

_ENDS = "年[底末终尾初中]|岁[末尾首]|月[底末初]|季[末初]|季度[末初]|学期[初末底]|学年[初末底]|期[初末]"
# 完成, 开展 and 报送 do not take a matter but say what is done by then: 年底|完成盘点, 完成|年底盘点.
_TAKES = (
    "重视|关注|关心|看重|做好|做实|做细|抓好|抓实|抓细|抓牢|抓紧抓好|搞好|办好|守好|守牢|管好|组织好|安排好|处理好|谋划好?|筹划好?|统筹好?|把握好?|部署好?|筹备好?|准备好?|应对好?|保障好?"
    "|加强|强化|严格|严抓|狠抓|紧抓|严肃|落实好?|聚焦|紧盯|盯紧|突出|防范|防控|规范|完善|优化|维护好?|营造好?|筑牢|压实|确保|保证|保障|服务好?|研究好?|研判|围绕|针对|把|对|就"
)
_MATTER = late(
    f"(?:{_TAKES})(?:我校|本校|本单位|本学院|各单位|各项|当前|今年|本年度|本学期|本月|今冬)?"
    f"(?P<time>(?:{_ENDS})(?:前后)?)(?:的(?=[^，。；]{{2}})|(?![之以]?[前内]|[起止，。；、）]|$|报|完|开|交|提|上|已|未|要|须|应|将|再))"
)
_SEASON = late(
    "(?:岁末年初|岁末年终|岁末年首|岁末年尾|年末岁尾|年末岁首|年末岁初|年终岁尾|年终岁末|年尾岁末|年底年初|岁尾年初|年头岁尾|年头年尾)"
    "(?![之以]?前)"
)


def names_matter(words: str, start: int, end: int) -> bool:
    """Whether words of time, [start, end) or part of it, only name a matter or a season."""
    if any(season.start() < end and start < season.end() for season in _SEASON.finditer(words)):
        return True
    return any(found.start("time") < end and start < found.end("time") for found in _MATTER.finditer(words))
