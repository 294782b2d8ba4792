"""A text in, the numbers of the attachments of its own that it sends the reader to out. No rule."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.late_pattern import late

FIGURES = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
# 附件一 stands alone; 附件一并, 附件一份 and 附件二维码 are no numbers, and 附件1：甲 or 附件1.甲 is its name.
_NUMBER = (
    r"(?:\d{1,2}(?![\d.．:：年月日号时点分秒人名个份件页张套本%％])"
    r"|[一二三四五六七八九十]{1,2}(?=[，,。；;、（）()》”\s]|\Z))"
)
_ONE = late(_NUMBER)
_CITED = late(rf"附件[ \u3000]?(?P<numbers>{_NUMBER}(?:[ ]?[、,，及和与至到\-—－~～][ ]?(?:附件[ ]?)?{_NUMBER})*)")
# 附件3 of 《…》, of 〔2026〕3号, of that letter; but not of what follows a mark of the ladder, nor of 本通知.
_OF_ANOTHER = late(
    r"(?:[》）)号原该件的文函]|(?<!其)中|其|通知|意见|办法|方案|细则|规定|决定|公告|指南|条例|章程|合同|协议|报告)"
    r"[ ]?\Z"
)
_OWN = late(
    r"(?:本(?:通知|文件?|方案|办法|意见|细则|规定|决定|公告|函)的?"
    r"|(?:\A|\n)[ \u3000]*[（(][一二三四五六七八九十\d]{1,3}[）)])\Z"
)
_LOOK_BACK = 12
_CHINESE = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}


def numbers_cited(text: str) -> Iterator[tuple[int, int]]:
    """Where each attachment is cited, and its number; 附件2 of another document is left out."""
    for found in _CITED.finditer(text):
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if _OWN.search(before) or not _OF_ANOTHER.search(before):
            for number in _ONE.finditer(found["numbers"]):
                yield found.start(), number_of(number[0])


def number_of(figures: str) -> int:
    """1 or 一, 12 or 十二."""
    if figures.isdecimal():
        return int(figures)
    tens, _, ones = figures.rpartition("十")
    return (_CHINESE.get(tens, 1) * 10 if "十" in figures else 0) + _CHINESE.get(ones, 0)
