"""Sentences on dates that are impossible or contradict one another."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import DATE_STANDARD, RIGHT_LINE, Wording

SENTENCES: Mapping[str, Wording] = {
    "date-not-iso": Wording(
        "“{key}”的日期写法不对：{given}",
        RIGHT_LINE,
        DATE_STANDARD,
    ),
    "date-not-read": Wording(
        "“{key}”写的不是完整的日期，没有采用：{given}",
        "请写上实际的日期，年四位，月、日各两位，例如：\n{right}",
        DATE_STANDARD,
    ),
    "date-does-not-exist": Wording(
        "“{key}”写的日期（或时刻）不存在：{given}",
        "请核对后改成实际日期，例如：\n{right}",
        DATE_STANDARD,
    ),
    "date-far-off": Wording(
        "“{key}”写的日期太远了，只能是1900年到2199年的日期：{given}",
        "请核对年份，改成实际日期，例如：\n{right}",
    ),
    "event-span": Wording(
        "这一项的结束日期早于开始日期，或者相隔一年以上，没有采用：{given}",
        "请核对 date（开始）和 end（结束）的年份和日期。",
    ),
    "text-date-does-not-exist": Wording(
        "正文里的日期不存在：{given}",
        "请对照原文改成正确的日期。",
    ),
    "text-time-does-not-exist": Wording(
        "正文里的时刻不存在：{given}",
        "请对照原文改成正确的时刻。",
    ),
    "weekday-contradicts": Wording(
        "日期和星期对不上：{date}是{real}，文中写的是{stated}。目前按日期处理。这一句是：{quote}",
        "请核对是日期写错还是星期写错；如果日期没错，括号里应写：\n（{real}）",
    ),
    "span-reversed": Wording(
        "时间的结束（{due}）早于开始（{start}）。这一句是：{quote}",
        "请核对起止日期；跨年的请写出年份。",
    ),
    "deadline-before-notice": Wording(
        "期限（{due}）早于成文日期（{date}），收到通知时已经过期。这一句是：{quote}",
        "请核对期限和 date（成文日期）；指下一年的请写出年份。",
    ),
    "correction-disagrees": Wording(
        "这一项的期限是 {old}，{by} 已改为 {new}，任务总表里会同时列出两个日期。这一句是：{quote}",
        "如果原来的期限不再执行，请在这份通知的登记中加上：\n- action: strike\n  quote: {quote}",
    ),
}
