"""Whether 每周, 每日, 每年 tells of which days a paper is, and not how often to act: 报送的每周重要活动安排须沟通."""

from __future__ import annotations

from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS, View
from bulletin.late_pattern import late

_EACH = late("每个?(?:日|天|周|星期|月|季度|季|学期|学年|年度|年)")
# 每日填写台账, 每周一张报表: what is done each day, or how many there are.
_DONE = (
    "填|写|报(?![表告])|上[报传交]|更新|建立|整理|核对|公[布示]|张贴|制[定作]|提交|收集|汇总(?!表)|梳理|完善|编[制写印]|发(?!展)|印|交(?![流通班])|送"
    r"|登记(?!表)|召开|举[办行]|组织(?!生活)|开展|至少|不少|[一二两三四五\d]"
)
_INSIDE = "(?:[重主]要|[^，的须应要请将把于由在向并])"
_DEED_OR_PAPER = "安排|记录|计划|总结|小结|统计|汇总|预算|报告|通报|公告|考核结果|情况"
_PAPERS = (
    "简报|快报|日报|周报|月报|报表|台账|清单|名单|成绩单|食谱|菜谱|菜单|日程表?|(?:安排|记录|统计|登记|计划|检查|汇总)表"
    "|课表|月历|周历|日志|要点|方案|数据"
)
_PAPER = late(
    f"的?(?!{_DONE})(?:{_INSIDE}{{2,10}}?(?:{_DEED_OR_PAPER})|{_INSIDE}{{0,10}}?(?:{_PAPERS}))"
    "(?=$|开展|组织|进行|落实|执行|推进|完成|做好|实施|[并，、（）和与及的等须应要请由需报送交提上归在于必务经纳作])"
)
_OF_EACH = tuple("的 将 把 按 按照 根据 依据 结合 参照 对照".split())
_WHETHER = ("有没有", "有无", "是否有", "是否")
# 落实每日值班记录, 做到每天值班记录: what is kept up each day.
_KEEPS_UP = tuple("落实 执行 坚持 实行 做到 确保 保证 要求 严格".split())


def names_paper(view: View, expression: Expression) -> bool:
    """填写|每月|学习记录, 有没有|每月|开展: right behind a verb, 的 or 将, and up to the name of a paper."""
    words, end = view.words, expression.end
    if _EACH.fullmatch(words, expression.start, end) is None:
        return False
    if words.endswith(_WHETHER, 0, expression.start):
        return True
    if _PAPER.match(words, end) is None or words.endswith(_KEEPS_UP, 0, expression.start):
        return False
    if words.endswith(_OF_EACH, 0, expression.start):
        return True
    if words.startswith("的", end):
        # 填写|每日|的值班日志: of each day, and on each of them.
        return False
    return any(token.tag in ACT_TAGS and token.end == expression.start for token in view.tokens)
