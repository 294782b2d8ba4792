"""The patterns that say what a search word is, written once: Python compiles them here, the browser gets them as text.

Every pattern must mean the same to Python's `re` and to a JavaScript RegExp with the flags `gu`: no named groups, no
inline flags, `[0-9]` for digits.
"""

from __future__ import annotations

from bulletin.cited_code import LEAD

HAN = "㐀-䶿一-鿿〇𠀀-𳎯"
"""The characters that are written without spaces, as the inside of a character class."""

WORD = "a-zß-ɏͰ-ӿ"
"""Letters of alphabets: Latin, Greek, Cyrillic, in lower case."""

NUMERALS = "〇零一二三四五六七八九十"

UNSEEN = (
    *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180B, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E)),
    *((0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0001, 0xE007F), (0xE0100, 0xE01EF)),
)
"""First and last of what nobody sees and a paste brings along: no width, a break, a direction, a variant of a form."""

CIRCLES = "○◯"
"""What is typed for 〇."""

# 1.2万 and 3.5小时 are no days, nor is 2.5%.
_MEASURES = "万亿千百十倍分元角块米厘公里斤克吨升平亩度成折版条个人次项小时天周年级页级星寸"
_OPENING = "\\[({<〔【〖〘﹝《"
_CLOSING = "\\])}>〕】〗〙﹞》"

PATTERNS = {
    # A stretch without a break, and the units it is made of: a Han character, a word, a number.
    "run": f"[{HAN}{WORD}0-9]+",
    "unit": f"[{HAN}]|[{WORD}]+|[0-9]+",
    # 十五日, 第十七期, 二〇二六年: what stands before a measure is a number; 三会一课 and 十分 are none.
    # What makes a question of a search, and says nothing of what is searched for.
    "question": (
        "请问|什么时候|什么时间|什么|怎么样|怎么办|怎么|怎样|如何|哪些|哪里|哪个|哪天|几号|几点|多少|多久|为什么|是否|有没有|"
        "能不能|可不可以|要不要|吗|呢|谁|的"
    ),
    "unseen": f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in UNSEEN)}]",
    "circle": f"[{CIRCLES}]",
    # A day as people type it into a search, and nobody writes it in a notice.
    "shortDay": (
        f"(?<![{WORD}0-9./-])([0-9]{{1,2}})[/.-]([0-9]{{1,2}})(?![{WORD}0-9./%‰°-]| ?[{_MEASURES}])(?: ?[日号])?"
    ),
    # 20260302 and 202603, which may be a number all the same.
    "closeDate": "(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?(?![0-9])",
    "numeral": f"[{NUMERALS}]+(?=[年月日号期届次条章名份周项点时个天人元页篇轮批]|小时|分钟)",
    # Hours and minutes, which a colon parts.
    "clock": "(?<![0-9:])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])",
    # 党 费: one character after the other with a space between, where no word is longer.
    "spaced": f"(?<![{HAN}{WORD}0-9])([{HAN}]) +(?=[{HAN}](?![{HAN}{WORD}0-9]))",
    "fullDate": "([12][0-9]{3}) ?[年/.-] ?([0-9]{1,2}) ?[月/.-] ?([0-9]{1,2})(?![0-9])(?: ?[日号])?",
    "month": "([12][0-9]{3}) ?[年/.-] ?([0-9]{1,2})(?![0-9])(?: ?月份?)?",
    "day": "([0-9]{1,2}) ?月 ?([0-9]{1,2})(?![0-9])(?: ?[日号])?",
    # The second day of 3月11日至15日.
    "span": "([0-9]{1,2})月[0-9]{1,2}[日号]?(?:至|到|—|~|-)([0-9]{1,2})[日号]",
    # The one character before or behind a day that is taken out of a query (NUL): 3月11日前, 2026年3月底.
    "leftOver": f"(?<![{HAN}{WORD}0-9])[{HAN}](?=\0)|(?<=\0)[{HAN}](?![{HAN}{WORD}0-9])",
    # 〔二〇二六〕
    "hanYear": f"二[〇零][{NUMERALS}]{{2}}(?=[{_CLOSING}])",
    # What of a sentence may stand before a 文号.
    "lead": LEAD,
    # 云溪师委〔2026〕7号 in all its brackets, or with 年, or with none.
    "docNo": (
        f"([{HAN}]{{0,15}}?)[{_OPENING}]? ?(20[0-9]{{2}})"
        f"(?:[{_CLOSING}年]| ?[-—_/]| ) ?第?0*([0-9]{{1,4}})(?![0-9/.-]| ?[月日])"
    ),
    # The same in a text: only with its brackets and 号, or many another number would be one. Its 代字 is read apart.
    "cited": f"[{_OPENING}] ?(20[0-9]{{2}}) ?[{_CLOSING}] ?第?0*([0-9]{{1,4}}) ?号",
}
"""Name → pattern, over folded text."""

DIGITS = {
    character: digit for digit, characters in enumerate(["〇零", *"一二三四五六七八九"]) for character in characters
}


def read_numeral(words: str) -> int:
    """十五 → 15, 二〇二六 → 2026, 三十 → 30; the characters are those of `NUMERALS`."""
    if "十" not in words:
        return int("".join(str(DIGITS[character]) for character in words))
    tens, _, ones = words.partition("十")
    return read_numeral(tens or "一") * 10 + (read_numeral(ones.replace("十", "")) if ones.replace("十", "") else 0)
