"""Nothing that a writing assistant says to whoever asked it, 以下是为您生成的通知, is left in a text.

Such a program makes up titles, numbers and days as well: what it says beside the text tells that nobody has read it. A
notice may speak of such programs, and may quote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.passages import MOST_PER_PIECE, Passage, line_around, shorten, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_MADE = r"(?:生成|撰写|起草|拟写?|草拟|整理|准备|编写|修改|润色|优化|改写)"
_ITSELF = r"(?:AI|ai|Ai|人工智能|大?语言模型|大模型|智能(?=助[手理]))(?:语言模型|助手|助理|模型|机器人)?"
_ANSWER = late(
    # What it says of itself.
    rf"(?:作为|身为)(?:一[个名款位种])?{_ITSELF}[^。\n，,]{{0,8}}[，,]\s?我?(?:无法|不能|没有|不会|可以|目前|的知识)"
    rf"|我(?:只)?是(?:一[个名款位种])?(?:由[^，。\n]{{1,12}}(?:开发|训练|研发|推出)的)?{_ITSELF}(?=[，,。！!；\s]|$)"
    r"|我的(?:知识|训练数据|数据库)(?:库|截止|截至|更新|只)|截至我的"
    r"|(?:抱歉|很遗憾|对不起)[，,]\s?我(?:目前|暂时)?(?:无法|不能|没有办法|没能)"
    # What it says before and behind the text that it was asked for.
    rf"|(?:以下|下面|这|上面|以上)(?:就)?是(?:我)?(?:为|给|帮|替|按|按照|根据|依据)(?:您|你)[^。\n]{{0,20}}?{_MADE}"
    rf"|(?:我)?已(?:经)?(?:为|给|帮|替|按照?|根据)(?:您|你)[^。\n]{{0,16}}?{_MADE}|(?:为|给|帮|替)(?:您|你)(?!准备|整理){_MADE}(?:了|的|如下|一[份篇则])"
    rf"|根据(?:您|你)(?:提供|给出|上传|输入|描述)的[^。\n]{{1,24}}?(?:{_MADE}|如下)"
    r"|^(?:好的|当然可以|当然|没问题|明白了?|收到)[，,！!。]\s?(?:以下|下面|这[是份里就]|我[来将会为帮]|请看|为您|已(?:经)?[为按根])"
    r"|希望(?:以上|上述|这[份些篇个])[^。\n]{0,14}?(?:对|能)(?:帮助)?(?:到)?(?:您|你)"
    r"|(?:如|若|要是)[^。\n]{0,12}(?:修改|调整|补充|完善|润色|精简|扩写|改写|版本|语气|篇幅|格式)[^。\n]{0,12}(?:告诉|告知|提醒|吩咐)我(?=[，。！!~～；;）)\n]|$)|(?:需要|要不要)我(?:帮|为|替|再|继续|进一步)[^。\n]{0,20}[吗？?]"
    r"|(?:您|你)可以?(?:根据|按照?)(?:实际|具体|自身)?(?:情况|需要|需求)[^。\n]{0,6}?(?:修改|调整|补充|替换)(?=[。！!；;\n]|$|(?:以上|上述|相关)内容)"
    r"|(?:^|[（(【>*—-])[ ]?(?:注|说明|声明)?[:：]?[ ]?(?:本文|全文|以上内容|本内容|内容|文章|文案|图片)由"
    r"(?:AI|人工智能|大模型|ChatGPT|DeepSeek|文心一言|豆包|通义千问|千问|Kimi|元宝)(?:AI|大模型|工具|助手)?(?:辅助)?(?:生成|撰写|创作|整理)"
    # Marks of its sources.
    r"|【\d{1,3}†[^】\n]{0,40}】|\bturn\d{1,3}(?:search|news|view|fetch)\d{1,3}|oaicite|contentReference\["
    r"|utm_source=(?:chatgpt|openai|copilot|perplexity|doubao|deepseek)"
    r"|\bAs an AI\b|\bI hope this helps\b|^(?:Sure|Certainly|Of course)[,!][^\n]{0,60}\bhere\b",
    re.MULTILINE,
)
# Quicker to look for than the pattern; each match of it has one of them.
_SIGNS = AnyWord(
    [
        *"人工智能 语言模型 大模型 智能助 为AI 为ai 是AI 是ai AI， ai， AI, ai, AI助 ai助 由AI".split(),
        *"我的知识 我的训练 我的数据 截至我的".split(),
        *(f"{before}{you}" for before in "为给帮替按照据" for you in "您你"),
        *"您可 你可 诉我 知我 醒我 咐我 要我 希望以上 希望上述 希望这 明白了".split(),
        *(f"{mark}{words}" for mark in "，, " for words in ("我无", "我不", "我没", "我可", "我目", "我的", "我暂")),
        *(f"{word}{mark}" for word in ("好的", "当然", "可以", "没问题", "明白", "收到") for mark in "，,！!。"),
        *(f"由{name}" for name in ("ChatGPT", "DeepSeek", "文心", "豆包", "通义", "千问", "Kimi", "元宝")),
        *"† turn oaicite contentReference utm_source= As hope Sure Certainly course".split(),
    ]
)


_LONGEST_QUOTED = 200  # characters: how far back a quotation may have begun


def check_assistant_words(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each line with such words that are not quoted; a warning in a draft."""
    for document in bulletin.documents:
        yield from islice(_check(source_of(document)), MOST_PER_PIECE)


def _check(passage: Passage) -> Iterator[Finding]:
    """One for each line: such words come in sentences, and the whole line goes."""
    text, told_until = passage.text, -1
    for found in found_in(lines_with(_SIGNS, text, below=1), _ANSWER, text):
        if found.start() > told_until and not _is_quoted(text, found.start()):
            params = {"given": shorten(line_around(text, found.start()))}
            yield Finding("assistant-words", passage.place(found.start()), params=params)
            end_of_line = text.find("\n", found.end())
            told_until = end_of_line if end_of_line >= 0 else len(text)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation that began in the same line is still open."""
    first = max(0, at - _LONGEST_QUOTED)
    before = text[max(first, text.rfind("\n", first, at) + 1) : at]
    return before.count("“") > before.count("”") or before.count("「") > before.count("」")
