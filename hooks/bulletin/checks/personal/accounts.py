"""Where to reach a person in a chat: a QQ or WeChat number. Groups and official accounts (公众号) are nobody's own."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.sighting import Sighting, findings_of, is_in_machine_words, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_JOIN = r"[ ]{0,2}(?:[:：|为是(（][ |]{0,4})?"
_QQ = r"[1-9]\d{4,10}"
# What WeChat allows: a letter first, six to twenty in all.
_WECHAT = r"[A-Za-z][A-Za-z0-9_-]{5,19}"
# The name of the service, and what people write who would rather not be found by it.
_CHAT = r"[微薇威徽VvWw]信|(?<![A-Za-z])(?:WeChat|[Vv][Xx]|[Ww][Xx])"
# What it begins with is looked at first: at most places nothing else need be.
_LABELLED = late(
    rf"(?=[Qq扣企微薇威徽VvWw])(?:(?:(?<![A-Za-z])[Qq]{{2}}|扣扣|企鹅)(?:号码?|[账帐]号)?{_JOIN}(?P<qq>{_QQ})(?![\d*@])"
    rf"|(?<!官方)(?<!企业)(?:{_CHAT})(?:号|[账帐]号|[ ]?ID|[ ]?[Ii]d)?"
    rf"(?:[ ]{{0,2}}[:：|为是(（ ][ |]{{0,4}}|(?<=号)(?=[A-Za-z_-]{{0,19}}\d))(?P<wechat>{_WECHAT})(?![A-Za-z0-9_*.-]))"
)
# Quicker to look for than the pattern, and most texts have none of them.
_HINTS = AnyWord("微信 薇信 威信 徽信 V信 v信 W信 w信 扣扣 企鹅 QQ qq Qq WeChat VX vx Vx WX wx Wx".split())
_QQ_HEAD = late(r"[Qq]{2}(?:号码?)?|扣扣号?")
_QQ_CELL = late(_QQ + r"\Z")
_WECHAT_HEAD = late(r"微信(?:号|[账帐]号)?")
_WECHAT_CELL = late(_WECHAT + r"\Z")


def find_accounts(writing: Writing) -> Iterator[Sighting]:
    """Every such number that stands behind its label or under it."""
    text = writing.text
    spans = set()
    if _HINTS.is_in(text):
        spans |= {found.span(found.lastgroup or 0) for found in _LABELLED.finditer(text)}
        for head, cell in ((_QQ_HEAD, _QQ_CELL), (_WECHAT_HEAD, _WECHAT_CELL)):
            under = (one.words for one in cells_under(text, head))
            spans |= {(words.start, words.stop) for words in under if cell.match(text[words])}
    for start, end in sorted(spans):
        if not writing.is_masked(start, end) and not is_in_machine_words(text, start, end):
            value = text[start:end].lower()
            yield Sighting(writing, start, value, masked(value, 2, 2))


def check_accounts(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each account that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_accounts(writing))
    yield from findings_of(bulletin, sightings, "personal-account")
